/** Gives encrypted columns a new key: {@code ./cp2 rotate-keys} (docs/adr/0018). */
package ke.cp2.platform.rotation;
