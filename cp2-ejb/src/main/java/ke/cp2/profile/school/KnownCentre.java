package ke.cp2.profile.school;

import java.io.Serializable;

/** A centre as the latest list that has its code says it. */
public record KnownCentre(String code, String name, String countyCode, String subCountyCode)
        implements Serializable {}
