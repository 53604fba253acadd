/** What stands on the home pages: read models over several features, never a change. */
package ke.cp2.home;
