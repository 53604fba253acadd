package ke.cp2.offer;

/**
 * Tells that posts of a position were offered in a series: what the series pays for them was read
 * by somebody.
 */
public record PostsPromised(long seriesId, String positionCode) {}
