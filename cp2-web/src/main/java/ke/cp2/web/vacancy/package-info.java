/** Pages of vacancies and series. */
package ke.cp2.web.vacancy;
