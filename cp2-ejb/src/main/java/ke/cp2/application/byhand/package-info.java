/** Lets a second officer answer decisions that give posts without a ranked list. */
package ke.cp2.application.byhand;
