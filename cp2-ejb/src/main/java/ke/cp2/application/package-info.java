/** Applications for vacancies, from the form to their history. */
package ke.cp2.application;
