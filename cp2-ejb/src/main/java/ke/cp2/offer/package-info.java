/** Offers posts to applicants until a deadline, and calls up the reserve list. */
package ke.cp2.offer;
