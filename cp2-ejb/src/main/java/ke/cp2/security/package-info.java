/** Says who calls and what a role may do. */
@NullMarked
package ke.cp2.security;

import org.jspecify.annotations.NullMarked;
