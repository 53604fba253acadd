/**
 * The second factor of staff: codes of an authenticator app (RFC 6238) and recovery codes. See
 * docs/adr/0022.
 */
package ke.cp2.account.secondfactor;
