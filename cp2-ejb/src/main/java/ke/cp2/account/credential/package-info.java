/** Issues one-time secrets by SMS and tries them. */
package ke.cp2.account.credential;
