/**
 * The benchmark behind {@code ./cp2 bench sms}: the portal, an SMSC and, on demand, Kannel, each in
 * processes of its own, whose CPU time the kernel counts.
 */
package ke.cp2.batch.sms.benchmark;
