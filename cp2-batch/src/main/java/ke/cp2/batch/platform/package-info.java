/** Does work again and again, also while the database is away. */
package ke.cp2.batch.platform;
