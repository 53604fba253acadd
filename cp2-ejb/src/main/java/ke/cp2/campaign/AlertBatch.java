package ke.cp2.campaign;

import java.io.Serializable;
import java.util.List;

/** A page of candidates, and those of them whom the rules of the vacancy allow. */
public record AlertBatch(AlertPage page, List<AlertCandidate> eligible) implements Serializable {}
