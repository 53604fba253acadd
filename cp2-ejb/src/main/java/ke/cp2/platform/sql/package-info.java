/** Says how JPA writes its SQL, and counts its statements. */
package ke.cp2.platform.sql;
