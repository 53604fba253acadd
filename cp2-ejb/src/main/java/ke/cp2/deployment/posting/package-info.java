/** Keeps who is sent to which centre, from the approval of a plan to the end of the deployment. */
package ke.cp2.deployment.posting;
