/** Pages of applications, for applicants and for officers. */
package ke.cp2.web.application;
