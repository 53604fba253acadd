/** Cleans and reads what people type: texts, codes, days, names, mobile numbers, reasons. */
package ke.cp2.platform.typed;
