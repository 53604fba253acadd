package ke.cp2.profile.view;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import ke.cp2.profile.TaughtSubject;
import ke.cp2.profile.WorkStation;
import ke.cp2.profile.value.Employer;
import ke.cp2.profile.value.SchoolLevel;
import ke.cp2.reference.ReferenceData;

/** A work station as pages show it. */
public final class StationRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Long id;
    private final Employer employer;
    private final String institution;
    private final String centreCode;
    private final String designation;
    private final String responsibility;
    private final SchoolLevel schoolLevel;
    private final List<String> subjects;
    private final String county;
    private final String subCounty;
    private final LocalDate from;
    private final LocalDate to;

    StationRow(WorkStation station, ReferenceData reference) {
        id = station.id();
        employer = station.employer();
        institution = station.institution();
        centreCode = station.centreCode();
        designation = station.designation();
        responsibility = station.responsibility();
        schoolLevel = station.schoolLevel();
        subjects = names(station, reference);
        county = reference.countyName(station.countyCode());
        subCounty = reference.subCountyName(station.subCountyCode());
        from = station.from();
        to = station.to();
    }

    private static List<String> names(WorkStation station, ReferenceData reference) {
        return station.subjectCodes().stream()
                .map(TaughtSubject::of)
                .map(
                        subject ->
                                subject.examCode()
                                        + ' '
                                        + reference.subjectName(
                                                subject.examCode(), subject.subjectCode()))
                .toList();
    }

    public Long getId() {
        return id;
    }

    public Employer getEmployer() {
        return employer;
    }

    public String getInstitution() {
        return institution;
    }

    public String getCentreCode() {
        return centreCode;
    }

    public String getDesignation() {
        return designation;
    }

    public String getResponsibility() {
        return responsibility;
    }

    public SchoolLevel getSchoolLevel() {
        return schoolLevel;
    }

    public List<String> getSubjects() {
        return subjects;
    }

    public String getCounty() {
        return county;
    }

    public String getSubCounty() {
        return subCounty;
    }

    public LocalDate getFrom() {
        return from;
    }

    public LocalDate getTo() {
        return to;
    }

    /** The subjects in one text, or "" when there are none. */
    public String getSubjectNames() {
        return String.join("\n", subjects);
    }
}
