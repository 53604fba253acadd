/** Reads for the home pages over several features, and never changes anything. */
package ke.cp2.home;
