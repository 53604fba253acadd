/**
 * The batch jobs. A job file holds plain chunk steps with one item a chunk, where an item is a page
 * of people: the page is read, judged and written in one transaction, together with the progress of
 * its run. The runtime's own checkpoints are not used, because after a crash they cannot be
 * trusted.
 */
package ke.cp2.batch.campaign;
