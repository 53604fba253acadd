package ke.cp2.platform;

import java.io.Serializable;
import java.util.List;

/** One page of a list that the database paged: its rows, and how many rows there are in all. */
public record Page<T>(List<T> rows, long total) implements Serializable {}
