package ke.cp2.batch.letter;

import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import ke.cp2.letter.print.LetterSheet;
import ke.cp2.letter.print.LetterSheet.Line;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Builds the pages of letters as a tree of elements. Words go in as text nodes and are never read
 * as markup, so that nothing anybody typed can become an element.
 */
final class LetterDocument {

    /** Addresses and codes are so long, and stand on one line: people type what they read. */
    private static final int UNBROKEN = 12;

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final Document document = empty();
    private final LetterFont font;
    private final Element body;

    private LetterDocument(String css, LetterFont font, LetterSheet first) {
        this.font = font;
        Element html = document.createElementNS(XHTML, "html");
        html.setAttribute("lang", first.language());
        document.appendChild(html);
        Element head = add(html, "head");
        add(head, "title", first.title());
        Element subject = add(head, "meta");
        subject.setAttribute("name", "subject");
        subject.setAttribute("content", first.subject());
        Element description = add(head, "meta");
        description.setAttribute("name", "description");
        description.setAttribute("content", first.title());
        add(head, "style", css);
        body = add(html, "body");
    }

    /** The document of some letters, each on a new page. */
    static Document of(List<LetterSheet> sheets, String css, LetterFont font) {
        LetterDocument pages = new LetterDocument(css, font, sheets.get(0));
        sheets.forEach(pages::add);
        return pages.document;
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(LetterSheet sheet) {
        Element letter = add(body, "section");
        letter.setAttribute("lang", sheet.language());
        if (letter == body.getFirstChild()) {
            letter.setAttribute("class", "first");
        }
        String mark = sheet.mark();
        if (mark != null) {
            add(letter, "p", mark).setAttribute("class", "mark");
        }
        add(letter, "h1", sheet.council());
        addLines(letter, "head", sheet.head());
        add(letter, "p", sheet.through());
        add(letter, "p", sheet.greeting());
        add(letter, "h2", sheet.subject());
        sheet.opening().forEach(paragraph -> add(letter, "p", paragraph));
        addLines(letter, "facts", sheet.facts());
        add(letter, "h3", sheet.dutiesTitle());
        Element duties = add(letter, "ol");
        // The number belongs to the words: whoever copies or listens to them gets it with its duty.
        int number = 0;
        for (String duty : sheet.duties()) {
            number++;
            add(duties, "li", number + ". " + duty);
        }
        sheet.closing().forEach(paragraph -> add(letter, "p", paragraph));
        Element signatory = add(letter, "div");
        signatory.setAttribute("class", "signatory");
        sheet.signatory().forEach(line -> add(signatory, "div", line));
        addCheck(letter, sheet);
    }

    private void addLines(Element letter, String kind, List<Line> lines) {
        Element table = add(letter, "table");
        table.setAttribute("class", kind);
        Element rows = add(table, "tbody");
        for (Line line : lines) {
            Element row = add(rows, "tr");
            add(row, "th", line.label()).setAttribute("scope", "row");
            add(row, "td", line.value());
        }
    }

    private void addCheck(Element letter, LetterSheet sheet) {
        Element check = add(letter, "div");
        check.setAttribute("class", "check");
        Element image = add(check, "img");
        image.setAttribute("src", QrImage.address(sheet.address()));
        image.setAttribute("alt", sheet.picture());
        Element words = add(check, "p");
        // Each word is an element: words beside elements would be drawn, and read, before all of
        // them.
        for (String word : sheet.check().split(" ")) {
            Element whole = add(words, "span", word);
            if (word.length() >= UNBROKEN) {
                whole.setAttribute("class", "whole");
            }
            add(words, "span", " ");
        }
    }

    private Element add(Element parent, String name) {
        Element child = document.createElementNS(XHTML, name);
        parent.appendChild(child);
        return child;
    }

    private Element add(Element parent, String name, String words) {
        Element child = add(parent, name);
        child.appendChild(document.createTextNode(font.printed(words)));
        return child;
    }
}
