/** Speaks the reader's language. */
package ke.cp2.web.platform.language;
