/** The page of the gateway, and what providers call. */
@NullMarked
package ke.cp2.web.sms.gateway;

import org.jspecify.annotations.NullMarked;
