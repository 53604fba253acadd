/** Lets somebody in who is to work for the council, when two people agree to it. */
package ke.cp2.account.joining;
