/** Keeps posted forms beyond the end of a session, and gives them back. */
package ke.cp2.web.account.keptform;
