/** Holds the numbers that people write for their schools against the lists of centres. */
package ke.cp2.profile.school;
