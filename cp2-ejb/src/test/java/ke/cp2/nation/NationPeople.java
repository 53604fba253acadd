package ke.cp2.nation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import ke.cp2.account.password.PasswordHasher;
import ke.cp2.account.secondfactor.TotpSecret;
import ke.cp2.demo.DemoStaff;
import ke.cp2.platform.cipher.FieldCipher;
import ke.cp2.platform.typed.PersonName;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.profile.value.Employer;
import ke.cp2.profile.value.Gender;
import ke.cp2.profile.value.NamedIdKeys;
import ke.cp2.profile.value.NationalId;
import ke.cp2.profile.value.Place;
import ke.cp2.profile.value.SchoolLevel;
import ke.cp2.profile.value.StudyLevel;
import ke.cp2.profile.value.TscNumber;
import ke.cp2.security.AccountId;

/** Staff, professionals and their profiles. */
final class NationPeople {

    /** Parts the ID numbers of neighbours; below 90 million, so that all have eight digits. */
    private static final long PRIME = 67_108_859;

    /** The passwords of the demo: its pages show the security codes of the named staff. */
    static final String STAFF_PASSWORD = "demo-council-2026";

    static final String PROFESSIONAL_PASSWORD = "demo-teacher-2026";

    /** The professional whose login is known. */
    static final String KNOWN_PROFESSIONAL = "254700001001";

    private static final int STAFF_EVERY = 1_200;
    private static final int FEWEST_STAFF = 30;
    private static final int DAYS = 365;
    private static final int SCHOOLS = 30;

    /** One of so many was sent somewhere before. */
    private static final int SENT_EVERY = 6;

    /** One of so many was never looked at. */
    private static final int UNSEEN_EVERY = 9;

    private static final List<String> SUBJECTS = List.of("101", "121", "231", "233", "311", "565");
    private static final List<String> LEVELS =
            List.of("BACHELOR", "DIPLOMA", "BACHELOR", "CERTIFICATE", "MASTER");

    private final Nation nation;
    private final NationKeys keys;
    private final List<NationPlace> places;

    /** What chance said of each when they were written, for whoever ranks or deploys them. */
    private final boolean[] women;

    private final byte[] schools;
    private final byte[] levels;
    private final short[] stationDays;

    NationPeople(Nation nation, NationKeys keys, List<NationPlace> places) {
        this.nation = nation;
        this.keys = keys;
        this.places = places;
        women = new boolean[nation.accounts()];
        schools = new byte[nation.accounts()];
        levels = new byte[nation.accounts()];
        stationDays = new short[nation.accounts()];
    }

    /** How many members of staff there are. */
    int staff() {
        return Math.max(FEWEST_STAFF, nation.accounts() / STAFF_EVERY);
    }

    /**
     * The account of the n-th member of staff: 0 the administrator, 1 to 3 the other known ones.
     */
    long staffId(int place) {
        return nation.id(place);
    }

    /** A council officer. */
    AccountId officerId(long number) {
        return AccountId.of(staffId(1 + (int) (number % 2)));
    }

    /** The account of the n-th professional. */
    AccountId accountId(int place) {
        return AccountId.of(nation.id((long) staff() + place));
    }

    String name(int professional) {
        SplittableRandom chance = nation.chance("person", professional);
        return NationNames.of(place(professional).county(), chance.nextBoolean(), chance);
    }

    NationPlace place(int professional) {
        return professional == 0
                ? naivasha()
                : places.get(nation.chance("place", professional).nextInt(places.size()));
    }

    /** Where the known sub-county officer works. */
    NationPlace naivasha() {
        return NationPlace.naivasha(places);
    }

    String mobileNumber(int professional) {
        return professional == 0 && nation.firstId() == 0
                ? KNOWN_PROFESSIONAL
                : nation.mobileNumber(professional);
    }

    /** Whether the person has chosen a password. */
    static boolean isActive(int professional) {
        return professional % 10 != 9;
    }

    /** Whether the person may apply. */
    static boolean hasSubmitted(int professional) {
        return isActive(professional) && professional % 5 != 3;
    }

    Instant createdAt(int professional) {
        return nation.now()
                .minus(nation.chance("created", professional).nextInt(1, DAYS), ChronoUnit.DAYS);
    }

    /** Writes the staff; those of the demo come first, with its second factors. */
    void addStaff(Connection connection) throws SQLException {
        String hash = new PasswordHasher().hash(STAFF_PASSWORD);
        FieldCipher secrets = keys.cipher("SECOND_FACTOR.SECRET_ENC");
        try (Rows accounts =
                        new Rows(
                                connection,
                                "ACCOUNT",
                                "ID, MOBILE_NUMBER, FULL_NAME, ROLE, STATE, PASSWORD_HASH, LANGUAGE,"
                                        + " SUB_COUNTY_CODE, CREATED_AT, SECOND_FACTOR_AT");
                Rows factors =
                        new Rows(connection, "SECOND_FACTOR", "ACCOUNT_ID, SECRET_ENC, LAST_STEP");
                Rows codes = new Rows(connection, "RECOVERY_CODE", "ACCOUNT_ID, CODE_HMAC")) {
            for (int place = 0; place < staff(); place++) {
                SplittableRandom chance = nation.chance("staff", place);
                boolean known = place < DemoStaff.values().length && nation.firstId() == 0;
                NationPlace home = place == 3 ? naivasha() : NationNames.pick(places, chance);
                String role =
                        switch (place) {
                            case 0 -> "ADMINISTRATOR";
                            case 1, 2 -> "COUNCIL_OFFICER";
                            default -> "SUBCOUNTY_OFFICER";
                        };
                accounts.add(
                        staffId(place),
                        known
                                ? DemoStaff.values()[place].userName()
                                : nation.mobileNumber(nation.accounts() + place),
                        NationNames.of(home.county(), place % 2 == 0, chance),
                        role,
                        "ACTIVE",
                        known ? hash : null,
                        "en",
                        place < 3 ? null : home.code(),
                        nation.now().minus(DAYS, ChronoUnit.DAYS),
                        known ? nation.now().minus(DAYS, ChronoUnit.DAYS) : null);
                if (known) {
                    DemoStaff demo = DemoStaff.values()[place];
                    TotpSecret secret = demo.secret();
                    factors.add(staffId(place), secrets.encrypt(secret.base32()), 0L);
                    for (var code : demo.recoveryCodes()) {
                        codes.add(
                                staffId(place),
                                keys.secrets()
                                        .of(
                                                "recovery:"
                                                        + staffId(place)
                                                        + ":"
                                                        + code.characters()));
                    }
                }
            }
            accounts.flush();
            factors.flush();
            codes.flush();
        }
        connection.commit();
    }

    /** Writes the professionals. */
    void addProfessionals(Connection connection, NationProgress progress) throws SQLException {
        String hash = new PasswordHasher().hash(PROFESSIONAL_PASSWORD);
        LocalDate today = nation.now().atOffset(ZoneOffset.UTC).toLocalDate();
        FieldCipher ids = keys.cipher("PROFILE.NATIONAL_ID_ENC");
        FieldCipher pins = keys.cipher("PROFILE.KRA_PIN_ENC");
        FieldCipher kin = keys.cipher("PROFILE.NEXT_OF_KIN_NAME_ENC");
        FieldCipher kinPhones = keys.cipher("PROFILE.NEXT_OF_KIN_PHONE_ENC");
        try (Rows accounts =
                        new Rows(
                                connection,
                                "ACCOUNT",
                                "ID, MOBILE_NUMBER, FULL_NAME, ROLE, STATE, PASSWORD_HASH, LANGUAGE,"
                                        + " CREATED_AT, LAST_LOGIN_AT");
                Rows profiles =
                        new Rows(
                                connection,
                                "PROFILE",
                                "ACCOUNT_ID, STATE, CONSENT_AT, CONSENT_VERSION, VACANCY_ALERTS,"
                                        + " FULL_NAME, BIRTH_DATE, GENDER, NATIONAL_ID_ENC,"
                                        + " NATIONAL_ID_INDEX, TSC_NUMBER, TSC_NUMBER_KEY,"
                                        + " KRA_PIN_ENC, KRA_PIN_INDEX, NAME_KEY,"
                                        + " NAMED_ID_HEAD, NAMED_ID_TAIL,"
                                        + " HOME_COUNTY_CODE, HOME_SUB_COUNTY_CODE, MPESA_NAME,"
                                        + " MPESA_NUMBER, NEXT_OF_KIN_NAME_ENC,"
                                        + " NEXT_OF_KIN_PHONE_ENC, NEXT_OF_KIN_RELATIONSHIP,"
                                        + " SUBMITTED_AT");
                Rows stations =
                        new Rows(
                                connection,
                                "WORK_STATION",
                                "ID, ACCOUNT_ID, EMPLOYER, INSTITUTION, CENTRE_CODE, DESIGNATION,"
                                        + " SCHOOL_LEVEL, COUNTY_CODE, SUB_COUNTY_CODE, FROM_DATE");
                Rows subjects =
                        new Rows(
                                connection,
                                "WORK_STATION_SUBJECT",
                                "WORK_STATION_ID, EXAM_CODE, SUBJECT_CODE");
                Rows qualifications =
                        new Rows(
                                connection,
                                "QUALIFICATION",
                                "ID, ACCOUNT_ID, STUDY_LEVEL, INSTITUTION, COURSE_TITLE, FROM_DATE,"
                                        + " TO_DATE, GRADE")) {
            for (int i = 0; i < nation.accounts(); i++) {
                SplittableRandom chance = nation.chance("person", i);
                NationPlace home = place(i);
                boolean woman = chance.nextBoolean();
                women[i] = woman;
                String name = NationNames.of(home.county(), woman, chance);
                String number = mobileNumber(i);
                accounts.add(
                        accountId(i).value(),
                        number,
                        name,
                        "PROFESSIONAL",
                        state(i),
                        isActive(i) ? hash : null,
                        chance.nextInt(3) == 0 ? "sw" : "en",
                        createdAt(i),
                        isActive(i) ? createdAt(i).plus(1, ChronoUnit.HOURS) : null);
                if (isActive(i)) {
                    boolean submitted = hasSubmitted(i);
                    String nationalId = nationalId(i);
                    NamedIdKeys namedId =
                            NamedIdKeys.of(
                                    PersonName.key(name),
                                    submitted ? new NationalId(nationalId) : null,
                                    keys.index());
                    profiles.add(
                            accountId(i).value(),
                            submitted ? i % 3 == 1 ? "SUBMITTED" : "VERIFIED" : "INCOMPLETE",
                            createdAt(i),
                            "2026-11",
                            i % 4 != 3,
                            name,
                            LocalDate.of(1968 + chance.nextInt(33), 1 + i % 12, 1 + i % 28),
                            woman ? "FEMALE" : "MALE",
                            submitted ? ids.encrypt(nationalId) : null,
                            submitted ? keys.index().of(nation.firstId() + nationalId) : null,
                            submitted ? tscNumber(i) : null,
                            submitted ? new TscNumber(tscNumber(i)).canonical() : null,
                            submitted ? pins.encrypt("A%09dZ".formatted(i)) : null,
                            submitted
                                    ? keys.index().of(nation.firstId() + "A%09dZ".formatted(i))
                                    : null,
                            PersonName.key(name),
                            namedId.head(),
                            namedId.tail(),
                            home.county(),
                            home.code(),
                            submitted ? name.toUpperCase(Locale.ROOT) : null,
                            submitted ? number : null,
                            submitted
                                    ? kin.encrypt(NationNames.of(home.county(), !woman, chance))
                                    : null,
                            submitted ? kinPhones.encrypt(nation.mobileNumber(i + 1)) : null,
                            submitted ? "SIBLING" : null,
                            submitted ? createdAt(i).plus(2, ChronoUnit.HOURS) : null);
                    schools[i] = (byte) chance.nextInt(SCHOOLS);
                    int school = schools[i];
                    stationDays[i] = (short) (400 + chance.nextInt(5_000));
                    stations.add(
                            accountId(i).value(),
                            accountId(i).value(),
                            i % 8 == 7 ? "BOARD_OF_MANAGEMENT" : "TSC",
                            home.school(school),
                            home.centre(school),
                            i % 15 == 0 ? "Deputy principal" : "Teacher",
                            i % 5 < 3 ? "SECONDARY" : "PRIMARY",
                            home.county(),
                            home.code(),
                            today.minusDays(stationDays[i]));
                    int subject = chance.nextInt(SUBJECTS.size());
                    subjects.add(accountId(i).value(), "KCSE", SUBJECTS.get(subject));
                    subjects.add(
                            accountId(i).value(),
                            "KCSE",
                            SUBJECTS.get((subject + 1) % SUBJECTS.size()));
                    LocalDate from = today.minusDays(7_000 + chance.nextInt(3_000));
                    levels[i] = (byte) chance.nextInt(LEVELS.size());
                    qualifications.add(
                            accountId(i).value(),
                            accountId(i).value(),
                            LEVELS.get(levels[i]),
                            "Bonde la Ufa University",
                            "Education",
                            from,
                            from.plusDays(1_400),
                            "Credit");
                }
                if (progress.isDue(i + 1, nation.accounts())) {
                    accounts.flush();
                    profiles.flush();
                    stations.flush();
                    subjects.flush();
                    qualifications.flush();
                    connection.commit();
                    progress.tell("people", i + 1, nation.accounts());
                }
            }
        }
    }

    /** Writes where people were sent in earlier years, and how officers decided on details. */
    void addRecords(Connection connection) throws SQLException {
        FieldCipher seen = keys.cipher("PROFILE_REVIEW.SEEN_ENC");
        try (Rows postings =
                        new Rows(
                                connection,
                                "PAST_DEPLOYMENT",
                                "ID, ACCOUNT_ID, EXAM_CODE, EXAM_YEAR, POSITION_CODE, CENTRE_CODE");
                Rows reviews =
                        new Rows(
                                connection,
                                "PROFILE_REVIEW",
                                "ACCOUNT_ID, DECISION, DECIDED_AT, SEEN_ENC, RETURNED_BY,"
                                        + " RETURNED_AT")) {
            for (int i = 0; i < nation.accounts(); i++) {
                if (wasSent(i)) {
                    postings.add(
                            nation.id(i),
                            accountId(i).value(),
                            "KCSE",
                            pastYear(),
                            "INV",
                            pastCentre(i));
                }
                if (hasSubmitted(i) && i % UNSEEN_EVERY != 0) {
                    boolean verified = i % 3 != 1;
                    if (verified || i % 2 == 0) {
                        reviews.add(
                                accountId(i).value(),
                                verified ? "VERIFIED" : "RETURNED",
                                createdAt(i).plus(3, ChronoUnit.HOURS),
                                seen.encrypt(
                                        "{\"PERSONAL\":{\"fullName\":\""
                                                + name(i).replace("\"", "")
                                                + "\"}}"),
                                verified ? null : accountId(0).value(),
                                verified ? null : createdAt(i).plus(3, ChronoUnit.HOURS));
                    }
                }
                if (i % 2_000 == 0) {
                    postings.flush();
                    reviews.flush();
                    connection.commit();
                }
            }
            postings.flush();
            reviews.flush();
        }
        connection.commit();
    }

    /** Whether the council's record has an earlier year of the person. */
    static boolean wasSent(int professional) {
        return isActive(professional) && professional % SENT_EVERY == 1;
    }

    /** The year of that record, which the rule of the series still looks at. */
    int pastYear() {
        return nation.seriesYear() - 2;
    }

    String pastCentre(int professional) {
        return place(professional).centre(nation.chance("past", professional).nextInt(SCHOOLS));
    }

    Gender gender(int professional) {
        return women[professional] ? Gender.FEMALE : Gender.MALE;
    }

    /** Whether nobody may send the person anywhere. */
    boolean isClosed(int professional) {
        return state(professional).equals("DEACTIVATED");
    }

    /** A number of eight digits; who are counted one after the other have numbers far apart. */
    String nationalId(int professional) {
        return Long.toString(10_000_000 + professional * 48_271L % PRIME);
    }

    String tscNumber(int professional) {
        return Long.toString(1_000_000 + nation.firstId() % 90_000_000 + professional);
    }

    /** Tells what ties an applicant to officers: identity, next of kin, where money goes. */
    List<String> tieKeys(int professional) {
        return List.of(
                keys.index().of(nation.firstId() + nationalId(professional)),
                keys.index().of("ranked:" + nation.mobileNumber(professional + 1)),
                keys.index().of("ranked:" + mobileNumber(professional)));
    }

    /** What the domain knows of the person. */
    ProfileFacts facts(int professional) {
        NationPlace home = place(professional);
        LocalDate today = nation.now().atOffset(ZoneOffset.UTC).toLocalDate();
        Place there = new Place(home.county(), home.code());
        return new ProfileFacts(
                accountId(professional),
                there,
                today,
                StudyLevel.valueOf(LEVELS.get(levels[professional])),
                List.of(
                        new ProfileFacts.Station(
                                Employer.TSC,
                                SchoolLevel.SECONDARY,
                                home.school(schools[professional]),
                                station(professional),
                                Set.of(),
                                there,
                                today.minusDays(stationDays[professional]),
                                null)),
                List.of(),
                true);
    }

    /** The centre where the person works. */
    String station(int professional) {
        return place(professional).centre(schools[professional]);
    }

    private static String state(int professional) {
        if (!isActive(professional)) {
            return "INVITED";
        }
        return professional % 200 == 7
                ? "LOCKED"
                : professional % 200 == 11 ? "DEACTIVATED" : "ACTIVE";
    }
}
