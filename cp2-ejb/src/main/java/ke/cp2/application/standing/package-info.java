/** Tells what stands of decisions by now, and who decided without a second officer. */
package ke.cp2.application.standing;
