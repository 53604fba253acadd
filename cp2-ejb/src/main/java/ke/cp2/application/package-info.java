/** Who may apply for a vacancy, applications and their history, and the decisions on them. */
package ke.cp2.application;
