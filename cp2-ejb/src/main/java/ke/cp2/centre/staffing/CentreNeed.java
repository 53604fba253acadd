package ke.cp2.centre.staffing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ke.cp2.centre.AssistedCandidates;
import ke.cp2.centre.CentreView;
import ke.cp2.platform.Texts;

/**
 * Explains whom a centre needs.
 *
 * @param ratios of its series, in the order of pages
 */
public record CentreNeed(CentreView view, List<Ratio> ratios) implements Serializable {

    public CentreNeed {
        ratios = List.copyOf(ratios);
    }

    /** Says in a sentence how many candidates it is worked out for. */
    public String candidates(Locale locale) {
        if (view.centre().hostCode() != null) {
            return Texts.of(locale, "centre.need.hosted", view.centre().hostCode());
        }
        if (view.hosted().isEmpty()) {
            return Texts.of(locale, "centre.need.alone", view.seated());
        }
        return Texts.of(
                locale,
                "centre.need.with." + (view.hosted().size() == 1 ? "one" : "many"),
                view.seated(),
                view.hosted().size());
    }

    /** Tells how many people of a position it needs. */
    public int posts(Ratio ratio) {
        return ratio.posts(view.seated());
    }

    /** Says why so many people of a position: {@code one for every 200 candidates}. */
    public String because(Ratio ratio, Locale locale) {
        List<String> parts = new ArrayList<>();
        if (ratio.perCentre() > 0) {
            parts.add(Texts.of(locale, "centre.need.perCentre", ratio.perCentre()));
        }
        if (ratio.perCandidates() > 0) {
            parts.add(Texts.of(locale, "centre.need.perCandidates", ratio.perCandidates()));
        }
        if (ratio.extraAbove() > 0) {
            parts.add(
                    Texts.of(
                            locale,
                            ratio.isExtra(view.seated())
                                    ? "centre.need.extra"
                                    : "centre.need.noExtra",
                            ratio.extraAbove()));
        }
        AssistedCandidates asking = view.assisted();
        skill(parts, "braille", ratio, asking.braille(), locale);
        skill(parts, "signLanguage", ratio, asking.signLanguage(), locale);
        return String.join("; ", parts);
    }

    private void skill(List<String> parts, String name, Ratio ratio, int asking, Locale locale) {
        int skilled = ratio.skilled(asking, view.seated());
        if (skilled > 0) {
            parts.add(
                    Texts.of(locale, "centre.need." + name, skilled)
                            + ' '
                            + Texts.of(locale, "centre.need.for", asking));
        }
    }
}
