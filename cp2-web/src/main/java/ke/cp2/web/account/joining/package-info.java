/** Shows who is proposed as staff, and takes the second person's decision. */
package ke.cp2.web.account.joining;
