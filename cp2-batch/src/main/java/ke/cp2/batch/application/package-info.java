/** Times what becomes of decisions. */
package ke.cp2.batch.application;
