/**
 * Reads files of professionals, shows what would be done with each row, and creates their accounts.
 */
package ke.cp2.intake;
