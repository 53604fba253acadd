/** Keeps copies of a person's documents, judged by what is in them, for officers to compare. */
package ke.cp2.profile.document;
