/** Keeps personal data out of the log, whoever writes it. */
package ke.cp2.platform.log;
