/** The page of the audit trail, in words. */
@NullMarked
package ke.cp2.web.audit;

import org.jspecify.annotations.NullMarked;
