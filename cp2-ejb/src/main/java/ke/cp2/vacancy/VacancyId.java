package ke.cp2.vacancy;

/** The id of a vacancy, apart from every other number. */
public record VacancyId(long value) {

    /** The vacancy of that number. */
    public static VacancyId of(long value) {
        return new VacancyId(value);
    }

    /** The digits only: a key or an address made with it reads as one made with the number. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
