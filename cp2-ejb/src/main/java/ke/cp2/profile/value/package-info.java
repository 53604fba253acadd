/** The values that a profile is made of: numbers, codes and closed lists. */
package ke.cp2.profile.value;
