/** Pages about offers, for officers and for those who get them. */
package ke.cp2.web.offer;
