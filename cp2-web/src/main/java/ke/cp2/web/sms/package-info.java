/** Pages of messages, incoming texts and templates. */
@NullMarked
package ke.cp2.web.sms;

import org.jspecify.annotations.NullMarked;
