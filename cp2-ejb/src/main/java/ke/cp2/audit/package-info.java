/** Records who changed what, when and why, and reads it back. */
package ke.cp2.audit;
