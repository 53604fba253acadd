package ke.cp2.application;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ke.cp2.application.interest.DeclaredInterest;
import ke.cp2.application.interest.InterestForm;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.profile.value.CentreCode;
import org.jspecify.annotations.Nullable;

/** Holds what a professional fills in to apply. */
public class ApplicationForm implements Serializable {

    /** The longest statement, in characters. */
    public static final int STATEMENT_LENGTH = 2000;

    private static final long serialVersionUID = 1L;
    private static final int INTEREST_ROWS = 3;

    @NotNull private String vacancyNumber;

    @Size(max = 5, message = "{cp2.tooLong}")
    private @Nullable String subjectCode;

    @Min(value = 1, message = "{cp2.profile.paper}")
    @Max(value = 9, message = "{cp2.profile.paper}")
    private @Nullable Integer paper;

    @Size(max = STATEMENT_LENGTH, message = "{cp2.tooLong}")
    private @Nullable String statement;

    private final List<InterestForm> interests =
            Stream.generate(InterestForm::new).limit(INTEREST_ROWS).toList();

    /** The form as an application was sent last. */
    static ApplicationForm of(Application application) {
        ApplicationForm form = new ApplicationForm();
        form.subjectCode = application.declaration().subjectCode();
        form.paper = application.declaration().paper();
        form.statement = application.statement();
        Iterator<InterestForm> rows = form.interests.iterator();
        application.declaration().interests().stream()
                .filter(said -> said.leftOutAt() == null)
                .sorted(Comparator.comparing(DeclaredInterest::getCentreCode))
                .limit(INTEREST_ROWS)
                .forEach(
                        said -> {
                            InterestForm row = rows.next();
                            row.setCentreCode(said.getCentreCode());
                            row.setKind(said.getKind());
                        });
        return form;
    }

    /**
     * The interests that are filled in; empty rows do not count, the same one twice counts once.
     *
     * @throws BusinessException when a row is filled in by half, or its code has not eight digits
     */
    Set<DeclaredInterest> declaredInterests() {
        Set<DeclaredInterest> declared = new HashSet<>();
        Refusals refusals = new Refusals();
        for (int row = 0; row < interests.size(); row++) {
            int at = row;
            InterestForm interest = interests.get(row);
            boolean isCode = interest.getCentreCode() != null;
            boolean isKind = interest.getKind() != null;
            refusals.when(isKind && !isCode, "centreCode" + row, "application.centreCodeMissing")
                    .when(isCode && !isKind, "kind" + row, "application.interestKindMissing");
            if (isCode && isKind) {
                declared.add(refusals.value(() -> declared(at, interest)));
            }
        }
        refusals.raise();
        return declared;
    }

    /** Writes the code of a centre into the first empty row, unless a row has it already. */
    public void addInterestIn(@Nullable String centre) {
        if (centre != null
                && interests.stream().noneMatch(row -> centre.equals(row.getCentreCode()))) {
            interests.stream()
                    .filter(row -> row.getCentreCode() == null)
                    .findFirst()
                    .ifPresent(row -> row.setCentreCode(centre));
        }
    }

    /**
     * Refuses an interest in the very centre of the vacancy: whoever declares one is not sent
     * there.
     *
     * @throws BusinessException at the row that names it
     */
    void refuseInterestIn(@Nullable String centre) {
        Refusals refusals = new Refusals();
        for (int row = 0; row < interests.size(); row++) {
            String declared = interests.get(row).getCentreCode();
            refusals.when(
                    declared != null && declared.equals(centre),
                    "centreCode" + row,
                    "application.interestInVacancy");
        }
        refusals.raise();
    }

    /**
     * Refuses numbers of centres that nobody has, which would keep the person away from none.
     *
     * @param known tells whether there may be a centre with that number
     * @throws BusinessException at the rows that name them
     */
    void refuseUnknownCentres(Predicate<String> known) {
        Refusals refusals = new Refusals();
        for (int row = 0; row < interests.size(); row++) {
            String declared = interests.get(row).getCentreCode();
            refusals.when(
                    declared != null && declared.matches(CentreCode.INPUT) && !known.test(declared),
                    "centreCode" + row,
                    "application.centreUnknown",
                    Objects.toString(declared, ""));
        }
        refusals.raise();
    }

    private static DeclaredInterest declared(int row, InterestForm interest) {
        try {
            return DeclaredInterest.of(
                    interest.getCentreCode(), Objects.requireNonNull(interest.getKind(), "kind"));
        } catch (IllegalArgumentException e) {
            throw BusinessException.at("centreCode" + row, "application.centreCodeFormat");
        }
    }

    public String getVacancyNumber() {
        return vacancyNumber;
    }

    public void setVacancyNumber(String vacancyNumber) {
        this.vacancyNumber = Objects.requireNonNullElse(TypedText.code(vacancyNumber), "");
    }

    public @Nullable String getSubjectCode() {
        return subjectCode;
    }

    public void setSubjectCode(String subjectCode) {
        this.subjectCode = TypedText.code(subjectCode);
    }

    public @Nullable Integer getPaper() {
        return paper;
    }

    public void setPaper(Integer paper) {
        this.paper = paper;
    }

    public @Nullable String getStatement() {
        return statement;
    }

    /** Browsers send line ends as two characters but count them as one. */
    public void setStatement(String statement) {
        this.statement = TypedText.lines(statement);
    }

    public List<InterestForm> getInterests() {
        return interests;
    }
}
