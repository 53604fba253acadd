package ke.cp2.notice;

import ke.cp2.platform.Kenya;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.vacancy.VacancyDetails;

/** Gives the occasions on which people are told of vacancies, each once a person and vacancy. */
enum VacancyOccasion {
    /** It is new. */
    NEW(SmsTemplate.VACANCY_ALERT, SmsTemplate.VACANCY_DIGEST),
    /** It closes soon; anew when it is to close on another day. */
    CLOSING(SmsTemplate.VACANCY_REMINDER, SmsTemplate.REMINDER_DIGEST);

    private final SmsTemplate one;
    private final SmsTemplate several;

    VacancyOccasion(SmsTemplate one, SmsTemplate several) {
        this.one = one;
        this.several = several;
    }

    /** The text that tells of so many vacancies. */
    SmsTemplate text(int vacancies) {
        return vacancies == 1 ? one : several;
    }

    /** The occasion as rows keep it. */
    String of(VacancyDetails vacancy) {
        return this == NEW ? name() : Kenya.wallClock(vacancy.closesAt()).toLocalDate().toString();
    }
}
