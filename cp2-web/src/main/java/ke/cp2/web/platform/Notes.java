package ke.cp2.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Components;

/**
 * Everything that a page has to say at its top: what is done, and what is refused with a link to
 * the field.
 *
 * <p>What is done waits in the session until a page shows it, and so survives redirects. A visitor
 * without a session is told on the page that answers.
 */
@Named
@RequestScoped
public class Notes {

    /** One note; {@code field} is the client id of the input that it belongs to, or null. */
    public record Note(@Nullable String field, String text) implements Serializable {}

    private static final String WAITING = Notes.class.getName();
    private static final String TROUBLE = WAITING + ".trouble";

    @Inject private FacesContext faces;

    @Inject private HttpServletRequest request;

    private final List<Note> done = new ArrayList<>();
    private @Nullable List<Note> trouble;

    void add(String text) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, text));
            return;
        }
        List<Note> waiting = waiting(session);
        waiting.add(new Note(null, text));
        // Set again, so that a cluster sees the change.
        session.setAttribute(WAITING, new ArrayList<>(waiting));
    }

    /** Keeps for the next page of this session what went wrong; without a session it is lost. */
    static void keepTrouble(HttpServletRequest request, String text) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(TROUBLE, text);
        }
    }

    /** Takes the notes of what was done: each is read once. */
    public List<Note> getDone() {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(WAITING) != null) {
            done.addAll(waiting(session));
            session.removeAttribute(WAITING);
        }
        // Looked at anew each time: a page is asked before all is known that it has to say.
        List<Note> all = new ArrayList<>(done);
        all.addAll(messages(false));
        return all;
    }

    /** Lists the refusals: what concerns the whole page first, then the fields as they stand. */
    public List<Note> getRefused() {
        // Not kept: a post asks already while it reads its inputs, before anything is refused.
        List<Note> refused = messages(true);
        if (refused.size() > 1) {
            List<String> fields = fieldsAsTheyStand();
            refused.sort(Comparator.comparingInt(note -> fields.indexOf(note.field())));
        }
        if (trouble == null) {
            trouble = takeTrouble();
        }
        refused.addAll(trouble);
        return refused.stream().map(note -> toldApart(note, refused)).toList();
    }

    private List<String> fieldsAsTheyStand() {
        List<String> ids = new ArrayList<>();
        addFieldsIn(faces.getViewRoot(), ids);
        return ids;
    }

    /** A visit of the tree would ask whether these notes are rendered, and so end here again. */
    private void addFieldsIn(UIComponent parent, List<String> ids) {
        if (parent instanceof UIInput) {
            ids.add(parent.getClientId(faces));
        }
        parent.getFacetsAndChildren().forEachRemaining(child -> addFieldsIn(child, ids));
    }

    /** Names the field where there are others: "write digits only" does not say which one. */
    private Note toldApart(Note note, List<Note> all) {
        if (all.size() == 1 || note.field() == null) {
            return note;
        }
        String label = labelOf(note.field());
        return label.isEmpty() || note.text().contains(label)
                ? note
                : new Note(note.field(), label + ": " + note.text());
    }

    private String labelOf(String clientId) {
        String[] label = {clientId};
        faces.getViewRoot()
                .invokeOnComponent(
                        faces, clientId, (context, input) -> label[0] = Components.getLabel(input));
        return label[0].equals(clientId) ? "" : label[0];
    }

    private List<Note> takeTrouble() {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(TROUBLE) instanceof String text)) {
            return List.of();
        }
        session.removeAttribute(TROUBLE);
        return List.of(new Note(null, text));
    }

    private List<Note> messages(boolean errors) {
        List<Note> notes = new ArrayList<>();
        for (var clientIds = faces.getClientIdsWithMessages(); clientIds.hasNext(); ) {
            String clientId = clientIds.next();
            // Of each field the first fault is enough to read.
            faces.getMessageList(clientId).stream()
                    .filter(message -> isError(message) == errors)
                    .limit(clientId == null ? Long.MAX_VALUE : 1)
                    .forEach(message -> notes.add(new Note(clientId, message.getSummary())));
        }
        return notes;
    }

    private static boolean isError(FacesMessage message) {
        return message.getSeverity().getOrdinal() >= FacesMessage.SEVERITY_WARN.getOrdinal();
    }

    @SuppressWarnings("unchecked")
    private static List<Note> waiting(HttpSession session) {
        Object waiting = session.getAttribute(WAITING);
        return waiting == null ? new ArrayList<>() : (List<Note>) waiting;
    }
}
