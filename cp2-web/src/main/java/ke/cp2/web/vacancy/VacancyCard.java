package ke.cp2.web.vacancy;

/** An open vacancy as the lists of applicants show it: nothing but words. */
public record VacancyCard(
        String number, String title, String exam, String place, String posts, String closes) {}
