/** Pages of the profile and its sections. */
@NullMarked
package ke.cp2.web.profile;

import org.jspecify.annotations.NullMarked;
