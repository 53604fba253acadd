/** Tells people and staff what became of messages. */
package ke.cp2.sms.history;
