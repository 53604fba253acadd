/** Makes the ranked list of a vacancy: points, lots and places of its applications. */
package ke.cp2.selection.list;
