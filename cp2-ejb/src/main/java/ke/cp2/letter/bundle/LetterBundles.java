package ke.cp2.letter.bundle;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.deployment.posting.DeploymentState;
import ke.cp2.deployment.terms.TermsOfSeries;
import ke.cp2.letter.LetterState;
import ke.cp2.letter.print.LetterPrinter;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.cipher.FieldCipher;
import org.jspecify.annotations.Nullable;

/** The bundles of the database, and the centres that they are about. */
@Dependent
class LetterBundles {

    private static final int MOST = 20;
    private static final Set<DeploymentState> LIVE = Set.of(DeploymentState.TOLD);

    /** No sub-county has more people. */
    private static final int MOST_PEOPLE = 10_000;

    private static final String WHERE_TOLD =
            " WHERE d.seriesId = :series AND d.subCountyCode = :subCounty"
                    + " AND d.centreCode >= :from AND d.centreCode <= :to AND d.state IN :live";

    private static final String TOLD = " FROM Deployment d" + WHERE_TOLD;

    /** Stands behind every code. */
    private static final String LAST = "~";

    @PersistenceContext private EntityManager entityManager;

    @Inject private TermsOfSeries terms;

    @Inject private LetterPrinter printer;

    private final FieldCipher cipher = FieldCipher.of(LetterBundleFile.COLUMN);

    void add(LetterBundle bundle) {
        entityManager.persist(bundle);
        entityManager.flush();
    }

    Optional<LetterBundle> byId(long id) {
        return Optional.ofNullable(entityManager.find(LetterBundle.class, id));
    }

    /**
     * Counts what a bundle would have in it, with its first centres. Whoever can have no letter is
     * in none of these counts.
     */
    BundlePreview preview(LetterPlace place, int names) {
        List<Object[]> centres =
                told(
                                place,
                                "SELECT d.centreCode, MIN(d.centreName), COUNT(d)"
                                        + TOLD
                                        + " GROUP BY d.centreCode ORDER BY d.centreCode",
                                Object[].class)
                        .getResultList();
        List<@Nullable Object[]> without = withoutLetter(place);
        List<Letterless> left = letterless(place, without);
        Map<String, Long> leftAt =
                left.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Letterless::centreCode, Collectors.counting()));
        List<Object[]> printed =
                centres.stream()
                        .filter(row -> (Long) row[2] > leftAt.getOrDefault((String) row[0], 0L))
                        .toList();
        return new BundlePreview(
                place,
                centres.stream().mapToLong(row -> (Long) row[2]).sum(),
                (long) without.size() - left.size(),
                left,
                printed.size(),
                printed.stream().limit(names).map(row -> row[0] + " " + row[1]).toList());
    }

    /** The next letters of a sub-county behind an id, the oldest first; from 0. */
    List<IssuedLetter> issued(LetterPlace place, long after) {
        return entityManager
                .createQuery(
                        "SELECT NEW ke.cp2.letter.bundle.IssuedLetter(l.id, l.reference, l.state,"
                                + " l.fullName, l.positionCode, l.centreCode, l.centreName,"
                                + " l.issuedAt, l.endedAt, l.reason)"
                                + " FROM Deployment d JOIN Letter l ON l.deploymentId = d.id"
                                + " WHERE d.seriesId = :series AND d.subCountyCode = :subCounty"
                                + " AND l.id > :after ORDER BY l.id",
                        IssuedLetter.class)
                .setParameter("series", place.seriesId())
                .setParameter("subCounty", place.subCountyCode())
                .setParameter("after", after)
                .setMaxResults(PageRequest.MAXIMUM_SIZE)
                .getResultList();
    }

    /** Finds those who were told and can have no letter now, by their centres. */
    List<Letterless> letterless(LetterPlace place) {
        return letterless(place, withoutLetter(place));
    }

    /** The people of a sub-county who have no valid letter: id, name, position, centre. */
    private List<@Nullable Object[]> withoutLetter(LetterPlace place) {
        return told(
                        place,
                        "SELECT d.id, COALESCE(p.personal.fullName, c.fullName), d.positionCode,"
                                + " d.centreCode FROM Account c"
                                + " LEFT JOIN Profile p ON p.accountId = c.id"
                                + " JOIN Application a ON a.accountId = c.id"
                                + " JOIN Deployment d ON d.applicationId = a.id"
                                + WHERE_TOLD
                                + " AND NOT EXISTS (SELECT l.id FROM Letter l"
                                + " WHERE l.validId = d.id) ORDER BY d.centreCode, d.id",
                        Object[].class)
                .setMaxResults(MOST_PEOPLE)
                .getResultList();
    }

    private List<Letterless> letterless(LetterPlace place, List<@Nullable Object[]> without) {
        if (without.isEmpty()) {
            return List.of();
        }
        Set<Long> revoked =
                Set.copyOf(
                        told(
                                        place,
                                        "SELECT DISTINCT d.id FROM Deployment d"
                                                + " JOIN Letter l ON l.deploymentId = d.id"
                                                + WHERE_TOLD
                                                + " AND l.state = :revoked",
                                        Long.class)
                                .setParameter("revoked", LetterState.REVOKED)
                                .getResultList());
        Set<String> paid = terms.rates(place.seriesId()).keySet();
        List<Letterless> left = new ArrayList<>();
        for (@Nullable Object[] row : without) {
            Long id = (Long) Objects.requireNonNull(row[0]);
            String name = (String) row[1];
            Letterless.Cause cause =
                    revoked.contains(id)
                            ? Letterless.Cause.REVOKED
                            : !paid.contains(String.valueOf(row[2]))
                                    ? Letterless.Cause.UNPAID
                                    : named(name);
            if (cause != null) {
                left.add(new Letterless(id, name, String.valueOf(row[3]), cause));
            }
        }
        return left;
    }

    private Letterless.@Nullable Cause named(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Letterless.Cause.NAMELESS;
        }
        return printer.firstUnprintable(name).isPresent() ? Letterless.Cause.UNPRINTABLE : null;
    }

    /** Tells whether anybody was ever sent to that centre of a sub-county in the series. */
    boolean isCentre(LetterPlace place) {
        return !entityManager
                .createQuery(
                        "SELECT d.id FROM Deployment d WHERE d.seriesId = :series"
                                + " AND d.subCountyCode = :subCounty AND d.centreCode = :centre",
                        Long.class)
                .setParameter("series", place.seriesId())
                .setParameter("subCounty", place.subCountyCode())
                .setParameter("centre", place.centreCode())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The next centre after that code at which somebody was told to come; empty for the end. */
    Optional<String> nextCentre(LetterPlace place, String after) {
        return Optional.ofNullable(
                told(
                                place,
                                "SELECT MIN(d.centreCode)" + TOLD + " AND d.centreCode > :after",
                                String.class)
                        .setParameter("after", after)
                        .getSingleResult());
    }

    private <T> TypedQuery<T> told(LetterPlace place, String jpql, Class<T> type) {
        String centre = place.centreCode();
        return entityManager
                .createQuery(jpql, type)
                .setParameter("series", place.seriesId())
                .setParameter("subCounty", place.subCountyCode())
                .setParameter("from", centre == null ? "0" : centre)
                .setParameter("to", centre == null ? LAST : centre)
                .setParameter("live", LIVE);
    }

    /** Keeps the letters of a centre. */
    void keep(long bundleId, String centreCode, int letters, byte[] content) {
        entityManager.persist(new LetterBundleFile(bundleId, centreCode, letters, content, cipher));
        entityManager.flush();
    }

    boolean has(long bundleId, String centreCode) {
        return !entityManager
                .createQuery(
                        "SELECT f.id FROM LetterBundleFile f WHERE f.bundleId = :bundle"
                                + " AND f.centreCode = :centre",
                        Long.class)
                .setParameter("bundle", bundleId)
                .setParameter("centre", centreCode)
                .getResultList()
                .isEmpty();
    }

    /** The latest bundles of a sub-county, without their runs. */
    List<BundleRow> latest(long seriesId, String subCountyCode) {
        return entityManager
                .createQuery(
                        "SELECT b.id, b.centreCode, b.language, b.orderedAt, b.emptiedAt,"
                                + " (SELECT COALESCE(SUM(f.letters), 0) FROM LetterBundleFile f"
                                + " WHERE f.bundleId = b.id),"
                                + " (SELECT COUNT(f) FROM LetterBundleFile f"
                                + " WHERE f.bundleId = b.id)"
                                + " FROM LetterBundle b WHERE b.seriesId = :series"
                                + " AND b.subCountyCode = :subCounty ORDER BY b.id DESC",
                        Object[].class)
                .setParameter("series", seriesId)
                .setParameter("subCounty", subCountyCode)
                .setMaxResults(MOST)
                .getResultStream()
                .map(LetterBundles::row)
                .toList();
    }

    private static BundleRow row(@Nullable Object[] row) {
        return new BundleRow(
                (Long) row[0],
                (String) row[1],
                (String) row[2],
                (Instant) row[3],
                ((Number) row[5]).longValue(),
                ((Number) row[6]).longValue(),
                (Instant) row[4],
                null);
    }

    /** The ids of the files of a bundle, by centre. */
    List<Long> files(long bundleId) {
        return entityManager
                .createQuery(
                        "SELECT f.id FROM LetterBundleFile f WHERE f.bundleId = :bundle"
                                + " ORDER BY f.centreCode",
                        Long.class)
                .setParameter("bundle", bundleId)
                .getResultList();
    }

    /** Reads one file, and forgets it: the next one takes its place in memory. */
    BundledFile file(long id) {
        LetterBundleFile file = entityManager.find(LetterBundleFile.class, id);
        BundledFile read = new BundledFile(file.centreCode(), file.content(cipher));
        entityManager.detach(file);
        return read;
    }

    /** A file in clear. */
    @SuppressWarnings("ArrayRecordComponent")
    record BundledFile(String centreCode, byte[] content) {}

    /** Finds the bundles whose files were ordered before then and are kept. */
    List<LetterBundle> keptSince(Instant before, int limit) {
        return entityManager
                .createQuery(
                        "SELECT b FROM LetterBundle b WHERE b.emptiedAt IS NULL"
                                + " AND b.orderedAt < :before ORDER BY b.orderedAt, b.id",
                        LetterBundle.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Deletes the files of a bundle. */
    int empty(long bundleId) {
        return entityManager
                .createQuery("DELETE FROM LetterBundleFile f WHERE f.bundleId = :bundle")
                .setParameter("bundle", bundleId)
                .executeUpdate();
    }
}
