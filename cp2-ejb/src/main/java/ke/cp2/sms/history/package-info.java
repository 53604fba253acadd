/** Tells people and staff what became of messages. */
@NullMarked
package ke.cp2.sms.history;

import org.jspecify.annotations.NullMarked;
