/** The port to whoever carries messages, what a gateway answers, and how it is doing. */
@NullMarked
package ke.cp2.sms.gateway;

import org.jspecify.annotations.NullMarked;
