/** Judges who may apply for a vacancy, always with the reason. */
package ke.cp2.application.eligibility;
