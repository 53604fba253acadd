package ke.cp2.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import ke.cp2.platform.Refusals;
import ke.cp2.profile.form.QualificationForm;
import ke.cp2.profile.value.Period;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;

/** Lets a professional add, change and remove the own qualifications. */
@Stateless
@RolesAllowed(Role.Name.PROFESSIONAL)
public class EditingQualifications extends EditingEntries<QualificationForm, Qualification> {

    public EditingQualifications() {
        super(ProfileSection.QUALIFICATION, Qualification.class);
    }

    @Override
    QualificationForm newForm() {
        return new QualificationForm();
    }

    @Override
    Qualification newEntry(AccountId owner, QualificationForm form, LocalDate today) {
        return new Qualification(owner, form, today);
    }

    @Override
    List<Qualification> entriesOf(AccountId owner, Profiles from) {
        return from.qualificationsOf(owner);
    }

    @Override
    Refusals rules(QualificationForm form, PersonalDetails person, LocalDate today) {
        return new Refusals()
                .check(() -> Period.of(form.getFrom(), form.getTo(), today))
                .check(
                        () ->
                                Period.refuseBefore(
                                        Qualification.YOUNGEST,
                                        person.birthDate(),
                                        form.getFrom()));
    }
}
