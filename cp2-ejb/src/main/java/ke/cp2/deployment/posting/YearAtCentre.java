package ke.cp2.deployment.posting;

/** Says that somebody was sent to a centre in a year. */
public record YearAtCentre(int year, String centreCode) {}
