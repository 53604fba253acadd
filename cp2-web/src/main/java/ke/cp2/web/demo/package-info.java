/** The page of security codes of the demo. */
package ke.cp2.web.demo;
