/** Does to a portal what nobody wishes for it, and prints what was lost: {@code ./cp2 faults}. */
package ke.cp2.faults;
