/** Writes the texts of messages: templates, placeholders, and their length on the network. */
@NullMarked
package ke.cp2.sms.text;

import org.jspecify.annotations.NullMarked;
