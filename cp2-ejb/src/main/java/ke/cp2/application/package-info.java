/** Applications for vacancies, from the form to their history. */
@NullMarked
package ke.cp2.application;

import org.jspecify.annotations.NullMarked;
