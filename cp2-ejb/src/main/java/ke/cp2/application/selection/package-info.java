/** Shows officers the applications of the vacancies that they select for. */
@NullMarked
package ke.cp2.application.selection;

import org.jspecify.annotations.NullMarked;
