/** Speaks SMPP to an SMSC. */
@NullMarked
package ke.cp2.batch.sms.smpp;

import org.jspecify.annotations.NullMarked;
