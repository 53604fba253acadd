/** Answers what rankings may ask of profiles. */
package ke.cp2.profile.ranking;
