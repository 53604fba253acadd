package ke.cp2.selection.draw;

import java.io.Serializable;
import java.time.Instant;

/** Two values that officers entered for one event, of which neither counts. */
public record ValuesApart(String first, String second, Instant at) implements Serializable {}
