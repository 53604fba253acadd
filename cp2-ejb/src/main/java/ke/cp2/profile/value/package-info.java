/** The values that a profile is made of: numbers, codes and closed lists. */
@NullMarked
package ke.cp2.profile.value;

import org.jspecify.annotations.NullMarked;
