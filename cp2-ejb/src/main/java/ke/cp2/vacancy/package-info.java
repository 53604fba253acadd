/** Plans series and vacancies, publishes and closes them, and lets people search them. */
package ke.cp2.vacancy;
