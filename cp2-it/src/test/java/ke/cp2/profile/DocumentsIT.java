package ke.cp2.profile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static ke.cp2.profile.ProfessionalFixture.aProfessional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Texts;
import ke.cp2.profile.document.DocumentKind;
import ke.cp2.profile.document.DocumentRow;
import ke.cp2.profile.document.KeepingDocuments;
import ke.cp2.profile.document.ReadingDocuments;
import ke.cp2.profile.form.PersonalForm;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.As;
import ke.cp2.support.Tables;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose documents they are, who opens them, and how many there can be. */
@ExtendWith(ArquillianExtension.class)
class DocumentsIT {

    private static final AtomicInteger NUMBER = new AtomicInteger(20_000_000);
    private static final String PDF = "%PDF-1.4\nAmina Wanjiru Otieno\n%%EOF\n";

    @Inject private Tables tables;

    @Inject private EditingProfile myProfile;

    @Inject private KeepingDocuments documents;

    @Inject private ReadingDocuments reading;

    /** Threads of their own: those of the server share what this one has open. */
    private final ExecutorService executor = Executors.newCachedThreadPool();

    @Test
    void whatIsKeptIsReadByItsOwnerOnlyAndUnreadableInTheDatabase() throws Exception {
        AccountId amina = professional();
        AccountId juma = professional();
        long id = add(amina, "../certificate.pdf");
        DocumentRow row = list(amina).get(0);
        assertThat(row.name()).isEqualTo("certificate.pdf");
        assertThat(row.kind()).isEqualTo(DocumentKind.CERTIFICATE);
        assertThat(as(amina, () -> new String(documents.open(id).content(), ISO_8859_1)))
                .isEqualTo(text("../certificate.pdf"));
        assertThat(
                        tables.texts(
                                "SELECT ID FROM PROFILE_DOCUMENT WHERE ACCOUNT_ID = ? AND"
                                        + " RAWTOHEX(CONTENT_ENC) LIKE '%416D696E61%'",
                                amina.value()))
                .isEmpty();
        assertThat(list(juma)).isEmpty();
        String gone = "This document is no longer there.";
        assertThat(refusal(juma, () -> documents.open(id))).isEqualTo(gone);
        assertThat(refusal(juma, () -> documents.remove(id))).isEqualTo(gone);
        assertThat(as(amina, () -> myProfile.export())).contains("certificate.pdf");

        run(amina, () -> documents.remove(id));
        assertThat(list(amina)).isEmpty();
        assertThat(refusal(amina, () -> documents.open(id))).isEqualTo(gone);
        assertThat(
                        tables.texts(
                                "SELECT ID FROM PROFILE_DOCUMENT WHERE ID = ? AND CONTENT_ENC IS"
                                        + " NOT NULL",
                                id))
                .as("content of what was removed")
                .isEmpty();
    }

    @Test
    void officersOfTheSubCountyOpenThemAndThatIsKept() throws Exception {
        AccountId amina = professional();
        long id = add(amina, "certificate.pdf");
        AccountId own = account(Role.SUBCOUNTY_OFFICER, "01404");
        AccountId other = account(Role.SUBCOUNTY_OFFICER, "00101");
        assertThat(asOfficer(other, () -> reading.of(amina))).isEmpty();
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> asOfficer(other, () -> reading.open(id)));
        assertThat(openings(amina)).isEmpty();
        assertThat(asOfficer(own, () -> reading.of(amina)))
                .extracting(DocumentRow::id)
                .containsExactly(id);
        assertThat(asOfficer(own, () -> reading.open(id)).name()).isEqualTo("certificate.pdf");
        assertThat(openings(amina)).containsExactly("CERTIFICATE: " + id);
        assertThatExceptionOfType(EJBAccessException.class)
                .isThrownBy(() -> as(amina, () -> reading.open(id)));
        assertThatExceptionOfType(EJBAccessException.class)
                .isThrownBy(() -> asOfficer(own, () -> documents.open(id)));
    }

    private List<String> openings(AccountId person) {
        return tables.texts(
                "SELECT DETAIL FROM AUDIT_ENTRY WHERE SUBJECT_TYPE = 'profile' AND SUBJECT_ID = ?"
                        + " AND ACTION = 'profile.documentOpened'",
                String.valueOf(person));
    }

    @Test
    void ofTwoAtOnceOneIsTheTenth() throws Exception {
        AccountId amina = professional();
        for (int i = 0; i < KeepingDocuments.MOST - 1; i++) {
            add(amina, i + ".pdf");
        }
        List<Future<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String name = "tenth" + i + ".pdf";
            tries.add(executor.submit(() -> isAdded(amina, name)));
        }
        assertThat(tries.get(0).get()).isNotEqualTo(tries.get(1).get());
        assertThat(list(amina)).hasSize(KeepingDocuments.MOST);
        assertThat(refusal(amina, () -> documents.add(DocumentKind.LETTER, "a.pdf", pdf())))
                .isEqualTo("You can have at most 10 documents here. Remove one first.");
    }

    @Test
    void ofOneFileSentTwiceAtOnceOneIsKept() throws Exception {
        AccountId amina = professional();
        List<Future<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            tries.add(executor.submit(() -> isAdded(amina, "id.pdf")));
        }
        assertThat(tries.get(0).get()).isNotEqualTo(tries.get(1).get());
        long kept = list(amina).get(0).id();
        byte[] same = bytes("id.pdf");
        for (DocumentKind kind : DocumentKind.values()) {
            assertThat(refusal(amina, () -> documents.add(kind, "again.pdf", same)))
                    .as("as %s", kind)
                    .isEqualTo(
                            "You have this file here already, as your certificate: id.pdf. Choose"
                                    + " another one. If it is something else, remove it first and"
                                    + " add it anew.");
        }
        run(amina, () -> documents.remove(kept));
        run(amina, () -> documents.add(DocumentKind.LETTER, "letter.pdf", same));
        assertThat(list(amina)).extracting(DocumentRow::name).containsExactly("letter.pdf");
    }

    private boolean isAdded(AccountId person, String name) throws Exception {
        try {
            add(person, name);
            return true;
        } catch (BusinessException e) {
            return false;
        }
    }

    @Test
    void onlySoManyAreUploadedInADayAlsoWhenTheyAreRemoved() throws Exception {
        AccountId amina = professional();
        for (int i = 0; i < 20; i++) {
            long id = add(amina, i + ".pdf");
            run(amina, () -> documents.remove(id));
        }
        assertThat(refusal(amina, () -> documents.add(DocumentKind.LETTER, "a.pdf", pdf())))
                .isEqualTo("You have uploaded 20 documents in a day. Go on tomorrow.");
    }

    @Test
    void nothingIsKeptBeforeTheConsent() {
        AccountId stranger = account(Role.PROFESSIONAL, null);
        assertThat(refusal(stranger, () -> documents.add(DocumentKind.LETTER, "a.pdf", pdf())))
                .startsWith("Read the data protection notice first");
    }

    private long add(AccountId person, String name) {
        run(person, () -> documents.add(DocumentKind.CERTIFICATE, name, bytes(name)));
        return list(person).get(0).id();
    }

    private List<DocumentRow> list(AccountId person) {
        return as(person, () -> documents.list());
    }

    /** A file of that name, which differs from others. */
    private static String text(String name) {
        return PDF.replace("%%EOF", "%" + name + "\n%%EOF");
    }

    private static byte[] bytes(String name) {
        return text(name).getBytes(ISO_8859_1);
    }

    private static byte[] pdf() {
        return PDF.getBytes(ISO_8859_1);
    }

    private AccountId professional() {
        AccountId account = account(Role.PROFESSIONAL, null);
        run(
                account,
                () -> {
                    myProfile.consent(false);
                    PersonalForm form = aProfessional().personalForm();
                    form.setNationalId(String.valueOf(NUMBER.getAndAdd(37)));
                    form.setTscNumber(null);
                    form.setKraPin(null);
                    form.setHomeCounty("014");
                    form.setHomeSubCounty("01404");
                    form.setVersion(myProfile.personalForm().getVersion());
                    myProfile.savePersonal(form, null);
                });
        return account;
    }

    private AccountId account(Role role, String subCounty) {
        long id = tables.next("ACCOUNT_SEQ");
        tables.change(
                "INSERT INTO ACCOUNT (ID, MOBILE_NUMBER, ROLE, STATE, SUB_COUNTY_CODE,"
                        + " CREATED_AT) VALUES (?, ?, ?, 'ACTIVE', ?, SYSTIMESTAMP)",
                id,
                "2547" + NUMBER.getAndAdd(37),
                role.name(),
                subCounty);
        return AccountId.of(id);
    }

    private static String refusal(AccountId person, Runnable useCase) {
        try {
            run(person, useCase);
        } catch (BusinessException e) {
            return Texts.of(Locale.ENGLISH, e.key(), e.values());
        }
        throw new AssertionError("not refused");
    }

    private static void run(AccountId person, Runnable useCase) {
        As.account(person, Role.PROFESSIONAL, useCase);
    }

    private static <T> T as(AccountId person, Callable<T> useCase) {
        return As.account(person, Role.PROFESSIONAL, useCase);
    }

    private static <T> T asOfficer(AccountId officer, Callable<T> useCase) {
        return As.account(officer, Role.SUBCOUNTY_OFFICER, useCase);
    }
}
