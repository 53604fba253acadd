/** The reading of a sheet, row by row, before anything is made of it. */
@NullMarked
package ke.cp2.intake.reading;

import org.jspecify.annotations.NullMarked;
