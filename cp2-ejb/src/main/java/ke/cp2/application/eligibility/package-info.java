/** Judges who may apply for a vacancy, always with the reason. */
@NullMarked
package ke.cp2.application.eligibility;

import org.jspecify.annotations.NullMarked;
