package ke.cp2.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** A subject of an examination that is taught at a work station. */
@Embeddable
public class TaughtSubject {

    private static final char SEPARATOR = ':';

    @Column(name = "EXAM_CODE")
    private String examCode;

    @Column(name = "SUBJECT_CODE")
    private String subjectCode;

    protected TaughtSubject() {}

    private TaughtSubject(String examCode, String subjectCode) {
        this.examCode = examCode;
        this.subjectCode = subjectCode;
    }

    /**
     * The subject of a code {@code EXAM:CODE}.
     *
     * @throws IllegalArgumentException when it has another form
     */
    public static TaughtSubject of(String code) {
        int separator = code.indexOf(SEPARATOR);
        if (separator < 1 || separator == code.length() - 1) {
            throw new IllegalArgumentException("not a subject code");
        }
        return new TaughtSubject(code.substring(0, separator), code.substring(separator + 1));
    }

    /** {@code EXAM:CODE}. */
    String code() {
        return code(examCode, subjectCode);
    }

    static String code(String examCode, String subjectCode) {
        return examCode + SEPARATOR + subjectCode;
    }

    public String examCode() {
        return examCode;
    }

    public String subjectCode() {
        return subjectCode;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TaughtSubject that && code().equals(that.code());
    }

    @Override
    public int hashCode() {
        return Objects.hash(examCode, subjectCode);
    }
}
