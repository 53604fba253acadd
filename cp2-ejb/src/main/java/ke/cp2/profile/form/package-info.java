/** Holds what professionals write into the sections of their profile. */
@NullMarked
package ke.cp2.profile.form;

import org.jspecify.annotations.NullMarked;
