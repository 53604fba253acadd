/** Proposes who gets the posts of a vacancy by its ranked list, and lets a second officer agree. */
package ke.cp2.selection.proposal;
