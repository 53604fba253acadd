/** Is loaded by the server itself, by names in {@code server-config/settings.asadmin}. */
@NullMarked
package ke.cp2.server;

import org.jspecify.annotations.NullMarked;
