/** Runs of batch jobs, vacancy alerts, and imports of professionals from files. */
package ke.cp2.campaign;
