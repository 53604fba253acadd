package ke.cp2.vacancy;

import java.io.Serializable;

/** Says how many people of a position the exam centres of a sub-county look for. */
public record CentrePosts(String countyCode, String subCountyCode, String positionCode, int posts)
        implements Serializable {}
