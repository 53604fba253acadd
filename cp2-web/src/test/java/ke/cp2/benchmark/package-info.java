/**
 * The benchmark behind {@code ./cp2 bench pages}: what each page costs in a small and in a large
 * nation.
 */
package ke.cp2.benchmark;
