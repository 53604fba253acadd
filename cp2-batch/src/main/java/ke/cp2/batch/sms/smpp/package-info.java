/** Speaks SMPP to an SMSC. */
package ke.cp2.batch.sms.smpp;
