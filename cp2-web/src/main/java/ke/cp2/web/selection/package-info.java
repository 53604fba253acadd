/** Pages about the selection of applicants: draws for everybody and for officers. */
package ke.cp2.web.selection;
