/** Works out whom the centres of a series need, and how far the selection is. */
package ke.cp2.centre.staffing;
