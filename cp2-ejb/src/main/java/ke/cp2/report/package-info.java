/**
 * Reports to the council how a series goes, from figures that are taken at night and kept counts.
 */
package ke.cp2.report;
