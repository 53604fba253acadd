/** Gives people all that the portal keeps of them, whichever room keeps it. */
package ke.cp2.home.own;
