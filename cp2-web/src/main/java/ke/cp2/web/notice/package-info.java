/** Pages that send alerts and outcomes by hand. */
package ke.cp2.web.notice;
