package ke.cp2.profile;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.profile.form.WorkForm;
import ke.cp2.profile.value.CentreCode;
import ke.cp2.profile.value.Employer;
import ke.cp2.profile.value.Period;
import ke.cp2.profile.value.Place;
import ke.cp2.profile.value.SchoolLevel;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** A station where a professional works or worked. */
@Entity
@Table(name = "WORK_STATION")
public class WorkStation extends ProfileEntry<WorkForm> {

    /** Nobody began to work in a school or office at a younger age. */
    static final int YOUNGEST = 14;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "WORK_STATION_SEQ")
    @SequenceGenerator(name = "WORK_STATION_SEQ")
    private Long id;

    @Enumerated(EnumType.STRING)
    private Employer employer;

    private String institution;

    @Column(name = "CENTRE_CODE")
    private @Nullable String centreCode;

    /**
     * The only centre of the sub-county whose name is like the school's, when the person gives no
     * number and says that it is another one: nobody is sent there either.
     */
    @Column(name = "MATCHED_CENTRE_CODE")
    private @Nullable String matchedCentre;

    /** The person says that the school is no centre. */
    @Column(name = "NO_CENTRE")
    private boolean noCentre;

    /**
     * The name of the centre whose number the person has confirmed for a school of another name.
     */
    @Column(name = "LISTED_NAME")
    private @Nullable String listedName;

    private String designation;

    private @Nullable String responsibility;

    @Enumerated(EnumType.STRING)
    @Column(name = "SCHOOL_LEVEL")
    private SchoolLevel schoolLevel;

    @ElementCollection
    @CollectionTable(
            name = "WORK_STATION_SUBJECT",
            joinColumns = @JoinColumn(name = "WORK_STATION_ID"))
    private Set<TaughtSubject> subjects = new HashSet<>();

    @Column(name = "COUNTY_CODE")
    private String countyCode;

    @Column(name = "SUB_COUNTY_CODE")
    private String subCountyCode;

    @Column(name = "FROM_DATE")
    private LocalDate from;

    @Column(name = "TO_DATE")
    private @Nullable LocalDate to;

    protected WorkStation() {}

    /**
     * A new work station of that person.
     *
     * @throws BusinessException at the field that a rule refuses: dates that lie in the future or
     *     are not in order, a sub-county of another county
     */
    public WorkStation(AccountId accountId, WorkForm form, LocalDate today) {
        super(accountId);
        rules(form, null, today).raise();
        take(form);
    }

    @Override
    final Refusals rules(WorkForm form, @Nullable LocalDate born, LocalDate today) {
        return Period.rules(form.getFrom(), form.getTo(), today, YOUNGEST, born)
                .check(() -> Place.of(form.getCounty(), form.getSubCounty(), "subCounty"))
                .when(
                        form.isNoCentre() && form.getCentreCode() != null,
                        "centreCode",
                        "profile.centreAndNone");
    }

    @Override
    final void take(WorkForm form) {
        CentreCode centre = CentreCode.orNull(form.getCentreCode());
        employer = form.getEmployer();
        institution = form.getInstitution();
        centreCode = centre == null ? null : centre.digits();
        matchedCentre = form.getMatchedCentre();
        noCentre = form.isNoCentre();
        listedName = form.getListedName();
        designation = form.getDesignation();
        responsibility = form.getResponsibility();
        schoolLevel = form.getSchoolLevel();
        teach(form.getSubjects().stream().map(TaughtSubject::of).collect(Collectors.toSet()));
        countyCode = form.getCounty();
        subCountyCode = form.getSubCounty();
        from = form.getFrom();
        to = form.getTo();
    }

    private void teach(Set<TaughtSubject> taught) {
        if (!subjects.equals(taught)) {
            subjects.clear();
            subjects.addAll(taught);
        }
    }

    /** Tells whether a form names the same school by the same number: it was asked about before. */
    boolean isOfSchool(WorkForm form) {
        return Objects.equals(institution, form.getInstitution())
                && noCentre == form.isNoCentre()
                && Objects.equals(subCountyCode, form.getSubCounty())
                && Objects.equals(centreCode, TypedText.compact(form.getCentreCode()));
    }

    /** Tells whether the person works here now. */
    public boolean isCurrent() {
        return to == null;
    }

    @Override
    List<Object> mark() {
        return List.of(institution.toLowerCase(Locale.ROOT), from);
    }

    @Override
    public Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("employer", employer);
        values.put("institution", institution);
        values.put("centreCode", centreCode);
        values.put("noCentre", noCentre ? Boolean.TRUE : null);
        values.put("designation", designation);
        values.put("responsibility", responsibility);
        values.put("schoolLevel", schoolLevel);
        values.put("subjects", subjectCodes());
        values.put("county", countyCode);
        values.put("subCounty", subCountyCode);
        values.put("from", from);
        values.put("to", to);
        return values;
    }

    @Override
    WorkForm toForm() {
        WorkForm form = opened(new WorkForm());
        form.setEmployer(employer);
        form.setInstitution(institution);
        form.setCentreCode(centreCode);
        form.keepMatchedCentre(matchedCentre);
        form.setNoCentre(noCentre);
        form.keepListedName(listedName);
        form.setDesignation(designation);
        form.setResponsibility(responsibility);
        form.setSchoolLevel(schoolLevel);
        form.setSubjects(List.copyOf(subjectCodes()));
        form.setCounty(countyCode);
        form.setSubCounty(subCountyCode);
        form.setFrom(from);
        form.setTo(to);
        return form;
    }

    /** The codes of the subjects taught, {@code EXAM:CODE}, in order. */
    public Set<String> subjectCodes() {
        return subjects.stream()
                .map(TaughtSubject::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The station as rules about the place ask for it: the subjects are not read. */
    public ProfileFacts.Station place() {
        return new ProfileFacts.Station(
                employer,
                schoolLevel,
                institution,
                centreCode,
                Set.of(),
                new Place(countyCode, subCountyCode),
                from,
                to,
                matchedCentre,
                noCentre,
                listedName != null);
    }

    @Override
    public Long id() {
        return id;
    }

    public Employer employer() {
        return employer;
    }

    public String institution() {
        return institution;
    }

    public @Nullable String centreCode() {
        return centreCode;
    }

    /** The only centre that the school is like when the person has said that it is not; or null. */
    public @Nullable String matchedCentre() {
        return matchedCentre;
    }

    /** Tells whether the person says that the school is no centre. */
    public boolean isNoCentre() {
        return noCentre;
    }

    /** The name of the confirmed centre, when the school has another one; or null. */
    public @Nullable String listedName() {
        return listedName;
    }

    public String designation() {
        return designation;
    }

    public @Nullable String responsibility() {
        return responsibility;
    }

    public SchoolLevel schoolLevel() {
        return schoolLevel;
    }

    public String countyCode() {
        return countyCode;
    }

    public String subCountyCode() {
        return subCountyCode;
    }

    public LocalDate from() {
        return from;
    }

    public @Nullable LocalDate to() {
        return to;
    }
}
