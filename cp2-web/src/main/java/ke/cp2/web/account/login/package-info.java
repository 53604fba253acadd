/** Logs people in, keeps their session, and sends them back where they came from. */
package ke.cp2.web.account.login;
