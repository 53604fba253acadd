/** Keeps outgoing messages from the outbox to the receipt. */
package ke.cp2.sms;
