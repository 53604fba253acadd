/** Ranks the applicants of a vacancy with reasons, and proposes who gets its posts. */
package ke.cp2.selection;
