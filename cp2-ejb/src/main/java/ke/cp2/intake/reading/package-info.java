/** The reading of a sheet, row by row, before anything is made of it. */
package ke.cp2.intake.reading;
