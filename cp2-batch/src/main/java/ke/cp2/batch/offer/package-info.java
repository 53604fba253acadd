/** Times what becomes of offers. */
package ke.cp2.batch.offer;
