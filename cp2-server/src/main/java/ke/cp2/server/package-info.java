/** Is loaded by the server itself, by names in {@code server-config/settings.asadmin}. */
package ke.cp2.server;
