/** Shows a profile on pages, sensitive values masked. */
@NullMarked
package ke.cp2.profile.view;

import org.jspecify.annotations.NullMarked;
