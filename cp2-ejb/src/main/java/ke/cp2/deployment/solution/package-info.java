/** Reads whom a sub-county needs and who can come, and solves it exactly around fixed people. */
package ke.cp2.deployment.solution;
