package ke.cp2.web.centre;

import java.io.Serializable;

/** A line of the need of a centre, in words. */
public record NeedRow(String position, int posts, String because) implements Serializable {}
