package ke.cp2.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import ke.cp2.platform.BusinessException;
import ke.cp2.profile.form.QualificationForm;
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
    Qualification newEntry() {
        return new Qualification();
    }

    @Override
    BusinessException twice() {
        return BusinessException.at("from", "profile.qualificationTwice");
    }

    @Override
    List<Qualification> entriesOf(AccountId owner, Profiles from) {
        return from.qualificationsOf(owner);
    }
}
