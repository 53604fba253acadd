/** Lets a second officer answer outcomes that are decided without a ranked list. */
package ke.cp2.application.byhand;
