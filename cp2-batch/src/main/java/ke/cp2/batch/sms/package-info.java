/** Moves messages between the outbox and a gateway, and hands on the texts that come in. */
package ke.cp2.batch.sms;
