/** Pages of reports. */
package ke.cp2.web.report;
