/** What every page stands on: errors, notes, formats, paging, headers. */
package ke.cp2.web.platform;
