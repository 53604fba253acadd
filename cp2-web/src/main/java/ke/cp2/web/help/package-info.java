/** Help and manual. */
package ke.cp2.web.help;
