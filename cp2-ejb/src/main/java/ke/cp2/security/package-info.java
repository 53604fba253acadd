/** Says who calls and what a role may do. */
package ke.cp2.security;
