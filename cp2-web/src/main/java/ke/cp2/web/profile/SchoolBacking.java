package ke.cp2.web.profile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ke.cp2.profile.school.FindingSchool;
import ke.cp2.profile.school.KnownCentre;
import ke.cp2.reference.Choice;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/**
 * The page {@code /my/profile/school?name=&county=&subCounty=}: schools by their names, of which
 * one goes into the form of a work station, or of an application where there is a vacancy.
 */
@Named
@RequestScoped
public class SchoolBacking {

    @Inject private FindingSchool schools;

    @Inject private Names names;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject @Param private String name;

    @Inject @Param private String county;

    @Inject @Param private String subCounty;

    @Inject @Param private Long id;

    @Inject @Param private String vacancy;

    @Inject @Param private String begins;

    private @Nullable String chosenCounty;
    private @Nullable String chosenSubCounty;
    private List<KnownCentre> all = List.of();
    private final Map<String, String> places = new HashMap<>();

    @PostConstruct
    void search() {
        chosenCounty = chosen(county, names.getCounties().stream());
        chosenSubCounty = chosen(subCounty, names.subCounties(chosenCounty).stream());
        all = schools.find(name, chosenCounty, chosenSubCounty);
        getFound()
                .forEach(
                        one ->
                                places.put(
                                        one.code(),
                                        names.place(one.countyCode(), one.subCountyCode())));
    }

    /** Says beside its field what is missing to look for a school, once somebody has looked. */
    public void tell() {
        if (begins != null) {
            return;
        }
        if (name == null && chosenCounty != null) {
            feedback.refuse("name", language.text("profile", "school.name.missing"));
        }
        if (name != null && chosenCounty == null && !KnownCentre.isNumber(name)) {
            feedback.refuse("county", language.text("profile", "school.county.missing"));
        }
    }

    /** The address of the form that a school is looked for, with what was written there. */
    public String getForm() {
        return vacancy == null
                ? "/my/profile/work?kept=true" + (id == null ? "" : "&id=" + id)
                : "/my/apply?kept=true&number=" + vacancy;
    }

    private static @Nullable String chosen(@Nullable String code, Stream<Choice> choices) {
        return choices.map(Choice::code).filter(one -> one.equals(code)).findFirst().orElse(null);
    }

    /** Tells whether something was looked for. */
    public boolean isSearched() {
        return name != null && (chosenCounty != null || KnownCentre.isNumber(name));
    }

    /** The schools of that name. */
    public List<KnownCentre> getFound() {
        return all.subList(0, Math.min(all.size(), FindingSchool.MOST));
    }

    /** The places of the schools by their numbers. */
    public Map<String, String> getPlaces() {
        return places;
    }

    /** Tells whether there are more. */
    public boolean isMore() {
        return all.size() > FindingSchool.MOST;
    }

    /** The work station that is being changed, or null for a new one. */
    public @Nullable Long getId() {
        return id;
    }

    /** The vacancy that is being applied for, or null. */
    public @Nullable String getVacancy() {
        return vacancy;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable String getCounty() {
        return chosenCounty;
    }

    public @Nullable String getSubCounty() {
        return chosenSubCounty;
    }
}
