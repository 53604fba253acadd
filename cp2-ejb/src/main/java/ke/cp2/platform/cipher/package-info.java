/** Encrypts the sensitive columns, and finds what is encrypted by a keyed hash. */
package ke.cp2.platform.cipher;
