/** The port to whoever carries messages, what a gateway answers, and how it is doing. */
package ke.cp2.sms.gateway;
