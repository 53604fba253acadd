/** The page of the gateway, and what providers call. */
package ke.cp2.web.sms.gateway;
