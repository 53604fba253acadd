/** Reads lists of centres, shows what each row would change, and takes them. */
package ke.cp2.centre.list;
