/** Keeps what was typed into a form until its person has logged in again. */
package ke.cp2.account.keptform;
