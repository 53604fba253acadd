/** Pages of decisions: confirmation, result, taking back, reopening. */
package ke.cp2.web.application.decision;
