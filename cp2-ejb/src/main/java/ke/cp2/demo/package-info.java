/**
 * Invented people, series and vacancies for an empty database, only when the setting {@code
 * cp2.demo} asks for them.
 */
package ke.cp2.demo;
