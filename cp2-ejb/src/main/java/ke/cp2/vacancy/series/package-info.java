/** Exam series, and the rules of a year that say who may apply for which position. */
package ke.cp2.vacancy.series;
