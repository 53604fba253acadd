/** Takes texts that people send to the short code, and answers their keywords. */
package ke.cp2.sms.inbound;
