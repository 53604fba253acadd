/** Exam series, and the rules of a year that say who may apply for which position. */
@NullMarked
package ke.cp2.vacancy.series;

import org.jspecify.annotations.NullMarked;
