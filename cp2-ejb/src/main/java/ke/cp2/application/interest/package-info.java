/**
 * Holds what applicants declare: the centres where they teach or a relative sits the examination.
 */
@NullMarked
package ke.cp2.application.interest;

import org.jspecify.annotations.NullMarked;
