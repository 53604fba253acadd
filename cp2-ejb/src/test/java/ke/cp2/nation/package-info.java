/**
 * An invented nation for benchmarks and tests: everybody, every vacancy and every message of a
 * year, written as the portal would have written them.
 */
package ke.cp2.nation;
