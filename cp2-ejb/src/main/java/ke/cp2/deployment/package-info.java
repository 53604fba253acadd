/** Plans who is sent to which centre, proves that no plan is better, and explains each choice. */
package ke.cp2.deployment;
