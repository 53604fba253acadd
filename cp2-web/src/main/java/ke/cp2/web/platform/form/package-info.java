/** Cleans, converts and keeps what people type. */
@NullMarked
package ke.cp2.web.platform.form;

import org.jspecify.annotations.NullMarked;
