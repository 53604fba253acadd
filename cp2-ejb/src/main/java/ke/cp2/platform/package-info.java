/** What every feature stands on: database, clock, configuration. */
package ke.cp2.platform;
