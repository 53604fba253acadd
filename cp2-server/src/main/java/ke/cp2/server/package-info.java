/** Is loaded by the server itself, by names in {@code server-config}. */
package ke.cp2.server;
