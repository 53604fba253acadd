/** Carries every page: errors, notes, formats, paging, headers. */
package ke.cp2.web.platform;
