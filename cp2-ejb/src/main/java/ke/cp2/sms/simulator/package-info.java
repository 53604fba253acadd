/** Plays the phones of a mobile network for demonstrations and tests. */
@NullMarked
package ke.cp2.sms.simulator;

import org.jspecify.annotations.NullMarked;
