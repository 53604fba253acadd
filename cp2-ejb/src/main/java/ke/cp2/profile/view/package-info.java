/** What pages show of a profile, sensitive values masked. */
package ke.cp2.profile.view;
