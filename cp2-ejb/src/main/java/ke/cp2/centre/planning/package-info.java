/** Plans vacancies for all sub-counties of a series from the need of their centres. */
package ke.cp2.centre.planning;
