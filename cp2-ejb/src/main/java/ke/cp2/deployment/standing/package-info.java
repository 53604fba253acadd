/** Shows who stands where now: each place of the centres of a sub-county, with its person. */
package ke.cp2.deployment.standing;
