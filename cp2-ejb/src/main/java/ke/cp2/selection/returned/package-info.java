/** Tells whose details were returned after a closing, and what that touches on ranked lists. */
package ke.cp2.selection.returned;
