/** Holds what professionals write into the sections of their profile. */
package ke.cp2.profile.form;
