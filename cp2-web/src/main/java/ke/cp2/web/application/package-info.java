/** Pages of applications, for applicants and for officers. */
@NullMarked
package ke.cp2.web.application;

import org.jspecify.annotations.NullMarked;
