/** Shows officers the applications of the vacancies that they select for. */
package ke.cp2.application.selection;
