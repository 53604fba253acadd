/** Moves accounts to another mobile number by support, with two officers. */
package ke.cp2.move;
