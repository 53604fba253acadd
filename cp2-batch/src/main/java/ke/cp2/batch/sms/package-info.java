/** Moves messages between the outbox and a gateway, and hands on the texts that come in. */
@NullMarked
package ke.cp2.batch.sms;

import org.jspecify.annotations.NullMarked;
