/** Pages of vacancies and series. */
@NullMarked
package ke.cp2.web.vacancy;

import org.jspecify.annotations.NullMarked;
