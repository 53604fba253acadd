/** What people type, cleaned and read: texts, codes, days, names, mobile numbers, reasons. */
package ke.cp2.platform.typed;
