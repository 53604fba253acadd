/** Pages of imports. */
package ke.cp2.web.intake;
