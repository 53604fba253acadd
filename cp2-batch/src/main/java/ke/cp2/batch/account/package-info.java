/** Times the housekeeping of accounts. */
package ke.cp2.batch.account;
