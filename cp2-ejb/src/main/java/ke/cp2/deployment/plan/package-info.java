/** Plans the deployments of a sub-county, shows them with reasons, and has two officers decide. */
package ke.cp2.deployment.plan;
