/** Home pages of visitors, professionals and staff. */
@NullMarked
package ke.cp2.web.home;

import org.jspecify.annotations.NullMarked;
