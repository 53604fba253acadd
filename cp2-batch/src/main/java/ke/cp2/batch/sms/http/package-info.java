/** Speaks to providers by HTTP. */
@NullMarked
package ke.cp2.batch.sms.http;

import org.jspecify.annotations.NullMarked;
