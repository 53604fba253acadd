/** The page of the audit trail, in words. */
package ke.cp2.web.audit;
