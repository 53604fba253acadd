/**
 * Holds what applicants declare: the centres where they teach or a relative sits the examination.
 */
package ke.cp2.application.interest;
