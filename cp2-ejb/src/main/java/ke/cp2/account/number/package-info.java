/** Changes the mobile number of an account by its person. */
package ke.cp2.account.number;
