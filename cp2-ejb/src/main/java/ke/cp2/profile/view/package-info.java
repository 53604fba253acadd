/** Shows a profile on pages, sensitive values masked. */
package ke.cp2.profile.view;
