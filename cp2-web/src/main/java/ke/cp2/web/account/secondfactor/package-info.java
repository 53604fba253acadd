/** Pages of the second factor: set it up, enter a code, recovery codes, a lost phone. */
package ke.cp2.web.account.secondfactor;
