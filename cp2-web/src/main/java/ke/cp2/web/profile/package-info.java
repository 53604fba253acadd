/** Pages of the profile and its sections. */
package ke.cp2.web.profile;
