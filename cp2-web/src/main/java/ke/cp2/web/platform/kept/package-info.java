/**
 * Keeps pages that are the same for all visitors for some seconds, and parts of pages by what they
 * show.
 */
package ke.cp2.web.platform.kept;
