/** Accounts of professionals and staff, their numbers and their logins. */
package ke.cp2.account;
