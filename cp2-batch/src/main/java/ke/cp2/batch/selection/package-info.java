/** Times what becomes of selections. */
package ke.cp2.batch.selection;
