/** Keeps pages that are the same for all visitors for some seconds. */
package ke.cp2.web.platform.kept;
