/** Speaks to providers by HTTP. */
package ke.cp2.batch.sms.http;
