/** Chains the entries of the audit trail by their hashes, and finds where the chain is broken. */
package ke.cp2.audit.chain;
