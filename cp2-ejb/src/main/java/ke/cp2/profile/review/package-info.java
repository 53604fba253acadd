/** Remembers what an officer decided on, and tells what has changed since. */
package ke.cp2.profile.review;
