/** Keeps outgoing messages from the outbox to the receipt. */
@NullMarked
package ke.cp2.sms;

import org.jspecify.annotations.NullMarked;
