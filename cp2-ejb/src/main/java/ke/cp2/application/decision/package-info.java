/** Decides on applications, takes decisions back, and has them decided anew. */
package ke.cp2.application.decision;
