/** What the server itself loads, by names in {@code server-config/settings.asadmin}. */
package ke.cp2.server;
