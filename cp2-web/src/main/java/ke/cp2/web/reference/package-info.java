/** Names of codes, in the language of the reader. */
package ke.cp2.web.reference;
