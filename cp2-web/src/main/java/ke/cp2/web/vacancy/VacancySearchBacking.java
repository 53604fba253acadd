package ke.cp2.web.vacancy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.reference.Choice;
import ke.cp2.reference.StationType;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyFilter;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/**
 * The public search. Everything is in the address, so a result can be kept, sent and paged without
 * a session; a parameter that makes no sense counts as not given.
 */
@Named
@RequestScoped
public class VacancySearchBacking {

    private static final int PAGE_SIZE = 10;
    private static final int NEIGHBOURS = 2;

    /** The results: on a phone the lists to choose from fill more than a screen. */
    private static final String RESULTS = "#results";

    private static final String DEFAULT_SORT = "closing";

    /** People sort by these; the direction that makes sense for each is fixed. */
    private static final List<String> SORTS = List.of(DEFAULT_SORT, "position", "county", "posts");

    @Inject private HttpServletRequest request;

    @Inject private VacancyCatalogue catalogue;

    @Inject private Names names;

    @Inject private Language language;

    @Inject private VacancyCards cards;

    @Inject @Param private String exam;

    @Inject @Param private String activity;

    @Inject @Param private String stationType;

    @Inject @Param private String position;

    @Inject @Param private String county;

    @Inject @Param private String subCounty;

    @Inject @Param private String sort;

    @Inject @Param private String page;

    private final VacancyFilter filter = new VacancyFilter();
    private int number;
    private Page<VacancyDetails> result;
    private List<VacancyCard> rows;
    private boolean anyOpen;

    @PostConstruct
    void search() {
        filter.setExamCode(chosen(exam, names.getExams()));
        filter.setActivityCode(chosen(activity, names.getActivities()));
        filter.setStationType(chosenStationType());
        filter.setPositionCode(chosen(position, names.positions(filter.getActivityCode())));
        filter.setCountyCode(chosen(county, names.getCounties()));
        filter.setSubCountyCode(chosen(subCounty, names.subCounties(filter.getCountyCode())));
        sort = SORTS.contains(Objects.requireNonNullElse(sort, "")) ? sort : DEFAULT_SORT;
        number = page != null && page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        result = read();
        if (result.rows().isEmpty() && number > 1) {
            number = Math.max(1, getPages());
            result = read();
        }
        rows = cards.of(result.rows());
        anyOpen = result.total() > 0 || (isNarrowed() && !catalogue.newestIn(null, 1).isEmpty());
    }

    private Page<VacancyDetails> read() {
        boolean kiswahili = "sw".equals(language.getTag());
        String field = "position".equals(sort) && kiswahili ? "positionSw" : sort;
        return catalogue.search(
                filter,
                new PageRequest((number - 1) * PAGE_SIZE, PAGE_SIZE, field, !"posts".equals(sort)));
    }

    private static @Nullable String chosen(String code, List<Choice> choices) {
        return choices.stream()
                .map(Choice::code)
                .filter(known -> known.equals(code))
                .findFirst()
                .orElse(null);
    }

    private @Nullable StationType chosenStationType() {
        return names.stationTypes(filter.getActivityCode()).stream()
                .filter(type -> type.name().equals(stationType))
                .findFirst()
                .orElse(null);
    }

    private String sortedBy(String other) {
        return address(other, 1) + RESULTS;
    }

    /** The address of another page of the same search. */
    public String page(int number) {
        return address(sort, number) + RESULTS;
    }

    private String address(String order, int number) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("exam", filter.getExamCode());
        parameters.put("activity", filter.getActivityCode());
        parameters.put("stationType", filter.getStationType());
        parameters.put("position", filter.getPositionCode());
        parameters.put("county", filter.getCountyCode());
        parameters.put("subCounty", filter.getSubCountyCode());
        parameters.put("sort", DEFAULT_SORT.equals(order) ? null : order);
        parameters.put("page", number == 1 ? null : number);
        String query =
                parameters.entrySet().stream()
                        .filter(parameter -> parameter.getValue() != null)
                        .map(
                                parameter ->
                                        parameter.getKey()
                                                + '='
                                                + URLEncoder.encode(
                                                        parameter.getValue().toString(),
                                                        StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return request.getContextPath() + "/vacancies" + (query.isEmpty() ? "" : '?' + query);
    }

    /** Everything that the results depend on, but the reader. */
    public List<Object> getShown() {
        return List.of(page(number), result.total(), result.more(), anyOpen, rows);
    }

    public VacancyFilter getFilter() {
        return filter;
    }

    /** Tells whether anything was chosen. */
    public boolean isNarrowed() {
        return !address(DEFAULT_SORT, 1).equals(request.getContextPath() + "/vacancies");
    }

    /** Tells whether any vacancy is open at all, whatever was chosen. */
    public boolean isAnyOpen() {
        return anyOpen;
    }

    public List<VacancyCard> getRows() {
        return rows;
    }

    public long getTotal() {
        return result.total();
    }

    /** Tells whether there are more than are listed. */
    public boolean isCut() {
        return result.more();
    }

    /** The addresses of the same search in each order. */
    public Map<String, String> getSorts() {
        return addresses(SORTS.stream(), this::sortedBy);
    }

    public String getSort() {
        return sort;
    }

    public int getPage() {
        return number;
    }

    public int getPages() {
        return (int) ((result.total() + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    /** The addresses of the pages around the current one, by their numbers. */
    public Map<Integer, String> getNeighbours() {
        int last = Math.min(getPages(), number + NEIGHBOURS);
        return addresses(
                IntStream.rangeClosed(Math.max(1, number - NEIGHBOURS), last).boxed(), this::page);
    }

    private static <K> Map<K, String> addresses(Stream<K> keys, Function<K, String> address) {
        return keys.collect(
                Collectors.toMap(key -> key, address, (one, same) -> one, LinkedHashMap::new));
    }
}
