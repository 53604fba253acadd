/** Counts what messages cost, and holds what would cost more than was allowed. */
package ke.cp2.sms.budget;
