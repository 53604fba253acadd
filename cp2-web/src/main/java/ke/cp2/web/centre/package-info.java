/** Pages of centres and their staffing. */
package ke.cp2.web.centre;
