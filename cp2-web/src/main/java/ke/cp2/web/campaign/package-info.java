/** Pages of campaigns. */
package ke.cp2.web.campaign;
