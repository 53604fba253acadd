/** Pages of deployments: plans with their reasons for officers, the own deployments for people. */
package ke.cp2.web.deployment;
