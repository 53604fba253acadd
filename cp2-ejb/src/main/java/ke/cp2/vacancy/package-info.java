/** Plans series and vacancies, publishes and closes them, and lets people search them. */
@NullMarked
package ke.cp2.vacancy;

import org.jspecify.annotations.NullMarked;
