package ke.cp2.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import ke.cp2.centre.list.CentreChange;
import ke.cp2.centre.list.CentreChange.Part;
import ke.cp2.platform.KenyanFormat;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.reference.Names;

/** Says in words what lists change in centres. */
@RequestScoped
public class CentreWords {

    @Inject private Names names;

    @Inject private Language language;

    /** Says what a list has changed in a centre: {@code Candidates: 412 → 500}. */
    public ListedCentreChange listed(CentreChange change) {
        String by = change.list().by();
        String parts = change.parts().stream().map(this::part).collect(Collectors.joining("; "));
        return new ListedCentreChange(
                change.list().id(),
                change.list().at(),
                by == null ? language.text("deployment", "noName") : by,
                change.list().fileName(),
                change.code(),
                change.name(),
                names.place(change.countyCode(), change.subCountyCode()),
                text("change." + change.outcome(), parts));
    }

    private String part(Part part) {
        return part.before().isEmpty() && !part.name().equals("host") && !isPoint(part)
                ? text("change.has", text("part." + part.name()), value(part.name(), part.after()))
                : text(
                        "change.part",
                        text("part." + part.name()),
                        value(part.name(), part.before()),
                        value(part.name(), part.after()));
    }

    private static boolean isPoint(Part part) {
        return part.name().equals("point");
    }

    /** The value of a part of a centre, as people read it. */
    String value(String part, String value) {
        if (value.isEmpty()) {
            return text("list.none");
        }
        return switch (part) {
            case "county" -> names.county(value);
            case "subCounty" -> names.subCounty(value);
            case "candidates" -> KenyanFormat.number(Integer.parseInt(value));
            default -> value;
        };
    }

    private String text(String key, Object... values) {
        return language.text("centre", key, values);
    }
}
