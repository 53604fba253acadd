/** Keeps what a series says about its deployments: how plans weigh, when people are told, rates. */
package ke.cp2.deployment.terms;
