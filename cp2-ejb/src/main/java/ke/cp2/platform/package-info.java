/** Carries every feature: clock, pages of lists, texts, formats, refusals. */
@NullMarked
package ke.cp2.platform;

import org.jspecify.annotations.NullMarked;
