package ke.cp2.vacancy;

/** The id of a vacancy, apart from every other number. */
public record VacancyId(long value) {

    /** The vacancy of that number. */
    public static VacancyId of(long value) {
        return new VacancyId(value);
    }

    /** The vacancy of that number; null for null, where a column may be empty. */
    public static VacancyId ofNullable(Long value) {
        return value == null ? null : new VacancyId(value);
    }

    /** The number of a vacancy; null for null. */
    public static Long valueOrNull(VacancyId vacancy) {
        return vacancy == null ? null : vacancy.value;
    }

    /** The digits only: a key or an address made with it reads as one made with the number. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
