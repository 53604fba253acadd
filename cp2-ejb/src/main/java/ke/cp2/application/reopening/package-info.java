/** Outcomes that two officers together have decided anew. */
package ke.cp2.application.reopening;
