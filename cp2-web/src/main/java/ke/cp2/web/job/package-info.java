/** Pages of jobs and their runs. */
package ke.cp2.web.job;
