/** Replaces people who cannot come to the centre that they are sent to, with two officers. */
package ke.cp2.deployment.change;
