package ke.cp2.profile.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what a PDF does when it, or a page of it, is opened. It may lead to one of its own pages,
 * as word processors and scanners write it, and do nothing else: what is no such place may be a web
 * address. Links that people click are not looked at.
 */
final class PdfOpening {

    private static final String BLANK = "[\\s\\x00]*+";

    /** Blanks with a few comments between. */
    private static final String APART = BLANK + "(?:%[^\\r\\n]{0,300}+[\\r\\n]" + BLANK + "){0,3}+";

    /** Actions at events, in a dictionary that is not empty. */
    private static final Pattern AT_EVENTS =
            Pattern.compile("/AA" + BLANK + "(?:<<(?!" + BLANK + ">>)|[0-9%])");

    /** An action as such, or the number of the object that is one. */
    private static final Pattern AT_FIRST =
            Pattern.compile("/OpenAction" + BLANK + "(?:(?=<<|%)|0*+([0-9]{1,9}+))");

    /** A place, or an action that leads to one and has no other behind it. */
    private static final Pattern PLACE =
            Pattern.compile(
                    "_(?:\\[|<<_(?:(?:/Type_/Action|/S_/GoTo|/D_(?:\\[[^\\[\\]()]*+]|\\([^()\\\\]*+\\)|/[A-Za-z0-9.-]++|[0-9]++_[0-9]++_R))(?![A-Za-z0-9])_){0,6}>>)"
                            .replace("_", BLANK));

    private static final Pattern OBJECT =
            Pattern.compile(
                    "(?<![0-9])0*+([0-9]{1,9}+)" + APART + "[0-9]{1,5}+" + APART + "obj(?![a-z])");

    private static final Pattern FIRST =
            Pattern.compile("/First" + BLANK + "([0-9]{1,8}+)(?!" + BLANK + "[0-9])");
    private static final String NUMBER = BLANK + "(?=[0-9])0*+([0-9]{0,8}+)";
    private static final Pattern PACKED = Pattern.compile("\\G" + NUMBER + NUMBER);

    /** A file that was saved a few times has some. */
    private static final int MOST = 10;

    private final String file;
    private final List<Packed> packed = new ArrayList<>();

    /**
     * Objects of a stream: their numbers and places stand from its start to its end, which is -1
     * where nothing says it.
     */
    private record Packed(String text, int start, int end) {}

    /** Looks at a file, its packed objects aside. */
    PdfOpening(String file) {
        this.file = file;
    }

    /** Adds the objects of a stream, which begin at {@code start} of a text. */
    void add(String dictionary, String text, int start) {
        Matcher first = FIRST.matcher(dictionary);
        int end = first.find() ? start + Integer.parseInt(first.group(1)) : -1;
        packed.add(new Packed(text, start, end > text.length() ? -1 : end));
    }

    /** Tells whether it leads to a place of its own at most. */
    boolean isHarmless() {
        Set<Integer> opened = new TreeSet<>();
        if (!isHarmless(PdfCheck.plain(file), opened)) {
            return false;
        }
        for (Packed objects : packed) {
            if (objects.start() == 0 && !isHarmless(PdfCheck.plain(objects.text()), opened)) {
                return false;
            }
        }
        return opened.isEmpty() || (opened.size() <= MOST && arePlaces(opened));
    }

    /** Looks at what a text says itself, and collects the numbers of the objects it refers to. */
    private static boolean isHarmless(String text, Set<Integer> opened) {
        if (AT_EVENTS.matcher(text).find()) {
            return false;
        }
        for (Matcher action = AT_FIRST.matcher(text); action.find(); ) {
            if (action.group(1) != null) {
                opened.add(Integer.valueOf(action.group(1)));
            } else if (!isPlace(text, action.end())) {
                return false;
            }
        }
        return true;
    }

    /** Holds for each object that has one of the numbers; one that is not found is no place. */
    private boolean arePlaces(Set<Integer> numbers) {
        Set<Integer> missing = new TreeSet<>(numbers);
        for (Matcher object = OBJECT.matcher(file); object.find(); ) {
            Integer number = Integer.valueOf(object.group(1));
            if (numbers.contains(number) && !isPlace(file, object.end())) {
                return false;
            }
            missing.remove(number);
        }
        for (Packed objects : packed) {
            if (objects.end() < 0) {
                return false;
            }
            Matcher object = PACKED.matcher(objects.text()).region(objects.start(), objects.end());
            while (object.find()) {
                Integer number = number(object.group(1));
                int at = objects.end() + number(object.group(2));
                if (numbers.contains(number) && !isPlace(objects.text(), at)) {
                    return false;
                }
                missing.remove(number);
            }
        }
        return missing.isEmpty();
    }

    /** The number of these digits; 0 for none behind zeros. */
    private static int number(String digits) {
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static boolean isPlace(String text, int at) {
        return at <= text.length() && PLACE.matcher(text).region(at, text.length()).lookingAt();
    }
}
