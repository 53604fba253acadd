package ke.cp2.centre;

/** Fired in the transaction after which the centres of a series are as a list says. */
public record CentresChanged(long seriesId) {}
