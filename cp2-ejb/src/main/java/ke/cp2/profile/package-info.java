/** Keeps what professionals say about themselves. */
package ke.cp2.profile;
