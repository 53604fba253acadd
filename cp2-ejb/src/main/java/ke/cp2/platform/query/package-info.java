/** The pieces of queries that every list is made of. */
package ke.cp2.platform.query;
