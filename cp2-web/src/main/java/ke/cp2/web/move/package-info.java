/** Pages of moves to another number. */
package ke.cp2.web.move;
