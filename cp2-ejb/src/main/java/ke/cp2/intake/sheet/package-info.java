/** Reads rows and columns out of the files that schools send. */
package ke.cp2.intake.sheet;
