/** Carries every page: errors, notes, formats, paging, headers. */
@NullMarked
package ke.cp2.web.platform;

import org.jspecify.annotations.NullMarked;
