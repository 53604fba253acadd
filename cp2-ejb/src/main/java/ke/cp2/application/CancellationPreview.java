package ke.cp2.application;

import java.io.Serializable;
import java.util.List;

/**
 * Shows what ends with a vacancy, before it is cancelled.
 *
 * @param count how many applications end with it
 * @param first the names of the first applicants
 */
public record CancellationPreview(long count, List<String> first) implements Serializable {}
