package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names the school of a person in the profile.
 *
 * @param name as it is typed
 * @param code of its centre
 */
record OwnSchool(String name, String code) {

    /** The person has that school as the place of work from now on: gives the one of before. */
    OwnSchool enter(Browser person) {
        person.open("/my/profile").follow("/my/profile/work?id=");
        if (person.has("#noCentre:checked")) {
            person.click("#noCentre");
        }
        OwnSchool before =
                new OwnSchool(person.valueOf("institution"), person.valueOf("centreCode"));
        // On that day everybody of the demo was old enough to work.
        person.fill("institution", name)
                .fill("centreCode", code)
                .fill("from", "2020-01-06")
                .fill("to", "")
                .press("save");
        if (person.has("input[name='schoolAnswer']")) {
            person.click("input[name='schoolAnswer']").press("save");
        }
        assertThat(person.path()).as(person.text()).isEqualTo("/my/profile");
        return before;
    }
}
