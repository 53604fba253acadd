/** Keeps the centres of exam series with their candidates, and works out whom they need. */
package ke.cp2.centre;
