/** Plays the phones of a mobile network for demonstrations and tests. */
package ke.cp2.sms.simulator;
