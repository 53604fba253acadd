/** Home pages of visitors, professionals and staff. */
package ke.cp2.web.home;
