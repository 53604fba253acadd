package ke.cp2.demo;

import java.util.List;

/**
 * A sub-county of the demo with its exam centres.
 *
 * @param schools names of invented schools; their number within the sub-county is their index + 1
 */
record DemoPlace(String countyCode, String subCountyCode, List<String> schools) {

    /**
     * The places of the demo: Nairobi, Mombasa, Kiambu, Nakuru, Uasin Gishu, Kakamega and Kisumu.
     */
    static final List<DemoPlace> ALL =
            List.of(
                    of("047", "04711", "Mwangaza", "Upendo"),
                    of("047", "04704", "Tumaini", "Amani"),
                    of("001", "00105", "Bahari", "Matumbawe"),
                    of("001", "00106", "Pwani Mpya", "Minazi"),
                    of("022", "02213", "Chania Ridge", "Mihango"),
                    of("022", "02208", "Ondiri View", "Kahuho"),
                    of("032", "03205", "Ziwa Heri", "Longonot View"),
                    of("032", "03206", "Menengai Mpya", "Flamingo"),
                    of("027", "02701", "Kipkenyo Hill", "Naiberi Mpya"),
                    of("037", "03702", "Muliro Mpya", "Isukha Ridge"),
                    of("042", "04201", "Dunga View", "Ogango Mpya"),
                    of("042", "04206", "Ahero Plains", "Kano Mpya"));

    private static DemoPlace of(String countyCode, String subCountyCode, String... schools) {
        return new DemoPlace(countyCode, subCountyCode, List.of(schools));
    }

    /** The centre code of a school: 2 digits for the county, 3 for the sub-county, 3 for itself. */
    String centreCode(int school) {
        return countyCode.substring(1) + '0' + subCountyCode.substring(3) + "00" + (school + 1);
    }

    /** The name of a school on its sign. */
    String schoolName(int school, boolean secondary) {
        return schools.get(school) + (secondary ? " Secondary School" : " Primary School");
    }
}
