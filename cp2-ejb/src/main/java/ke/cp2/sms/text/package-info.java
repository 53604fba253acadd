/** Writes the texts of messages: templates, placeholders, and their length on the network. */
package ke.cp2.sms.text;
