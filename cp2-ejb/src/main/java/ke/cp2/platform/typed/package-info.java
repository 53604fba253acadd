/** Cleans and reads what people type: texts, codes, days, names, mobile numbers, reasons. */
@NullMarked
package ke.cp2.platform.typed;

import org.jspecify.annotations.NullMarked;
