/** Times when figures of reports are taken. */
package ke.cp2.batch.report;
