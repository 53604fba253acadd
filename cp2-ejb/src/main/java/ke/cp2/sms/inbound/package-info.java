/** Takes texts that people send to the short code, and answers their keywords. */
@NullMarked
package ke.cp2.sms.inbound;

import org.jspecify.annotations.NullMarked;
