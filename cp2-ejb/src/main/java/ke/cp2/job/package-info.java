/** Plans runs of batch jobs, leases each to one node and keeps how far it is. */
package ke.cp2.job;
