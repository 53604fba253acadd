package ke.cp2.application.interest;

import java.io.Serializable;

/** A centre that an applicant declared an interest in. */
public record DeclaredCentre(String code, InterestKind kind) implements Serializable {}
