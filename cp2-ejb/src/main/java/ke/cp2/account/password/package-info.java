/** Chooses, hashes and changes passwords. */
package ke.cp2.account.password;
