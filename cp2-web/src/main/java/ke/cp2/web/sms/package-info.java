/** Pages of messages, incoming texts and templates. */
package ke.cp2.web.sms;
