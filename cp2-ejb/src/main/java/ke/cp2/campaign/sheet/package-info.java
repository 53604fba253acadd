/**
 * Reads files as offices send them: tells their kind by content, finds sheets, separators and
 * header, and judges by all rows which column holds what. Nothing here touches the database.
 */
package ke.cp2.campaign.sheet;
