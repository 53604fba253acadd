/** Notes the end of the audit trail outside of the database. */
package ke.cp2.batch.audit;
