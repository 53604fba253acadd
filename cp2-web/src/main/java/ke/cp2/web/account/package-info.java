/** Pages of accounts: creation, settings, number, second factor, and those of staff for staff. */
package ke.cp2.web.account;
