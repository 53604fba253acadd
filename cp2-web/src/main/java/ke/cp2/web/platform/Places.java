package ke.cp2.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ke.cp2.platform.PageRequest;
import ke.cp2.web.platform.request.PageAddress;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/**
 * Remembers where the reader is in each list: its address with filter, page and order. A table
 * changes by ajax, so its page learns the address of what it shows for the browser's Back, and the
 * session keeps it for links and redirects back to the list.
 */
@Named
@RequestScoped
public class Places {

    private static final String KEPT = Places.class.getName();
    private static final int MOST = 50;

    @Inject private FacesContext faces;

    /** The address of the list with that path as the reader saw it last. */
    public String of(String path) {
        return kept(faces).getOrDefault(path, path);
    }

    /**
     * The address of the list with that path as the reader saw it last, when it showed that value
     * of that parameter; otherwise the list that does.
     */
    public String of(String path, String parameter, Object value) {
        return showing(path, of(path), parameter + '=' + value);
    }

    static String showing(String path, String seen, String wanted) {
        return List.of(seen.replaceFirst("[^?]*\\??", "").split("&")).contains(wanted)
                ? seen
                : path + '?' + wanted;
    }

    /** The same as an outcome that redirects to it. */
    public String redirect(String path) {
        String address = of(path);
        return address + (address.contains("?") ? '&' : '?') + "faces-redirect=true";
    }

    /**
     * The address of what a list shows now: the parameters that its page declares, page and order.
     *
     * @param sizes whether the reader can choose how many rows a page has
     */
    public static String address(FacesContext faces, PageRequest shown, boolean sizes) {
        StringBuilder query = new StringBuilder();
        for (UIViewParameter parameter : ViewMetadata.getViewParameters(faces.getViewRoot())) {
            if (parameter.getValueExpression("value") == null) {
                String asked = asked(faces, parameter.getName());
                query.append(asked.isEmpty() || asked.endsWith("=") ? "" : '&' + asked);
            } else {
                add(query, parameter.getName(), parameter.getStringValueFromModel(faces));
            }
        }
        add(query, LazyRows.FIRST, shown.first() == 0 ? null : shown.first());
        add(query, LazyRows.ROWS, sizes ? shown.size() : null);
        add(query, LazyRows.SORT, shown.sort());
        add(query, LazyRows.ORDER, shown.sort() == null || shown.ascending() ? null : "desc");
        return path(faces) + (query.isEmpty() ? "" : '?' + query.substring(1));
    }

    /** Keeps that a list is shown like that now, and tells the page that shows it. */
    static void keep(FacesContext faces, PageRequest shown, boolean sizes) {
        String address = address(faces, shown, sizes);
        Map<String, String> places = new LinkedHashMap<>(kept(faces));
        places.remove(path(faces));
        places.put(path(faces), address);
        if (places.size() > MOST) {
            places.remove(places.keySet().iterator().next());
        }
        // Set again, so that a cluster sees the change.
        faces.getExternalContext().getSessionMap().put(KEPT, places);
        if (faces.getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current()
                    .ajax()
                    .addCallbackParam(
                            "place", faces.getExternalContext().getRequestContextPath() + address);
        }
    }

    private static String path(FacesContext faces) {
        return faces.getViewRoot().getViewId().replaceFirst("\\.xhtml$", "");
    }

    private static String asked(FacesContext faces, String name) {
        return PageAddress.of((HttpServletRequest) faces.getExternalContext().getRequest())
                .queryOf(Set.of(name));
    }

    private static void add(StringBuilder query, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            query.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> kept(FacesContext faces) {
        Object kept = faces.getExternalContext().getSessionMap().get(KEPT);
        return kept == null ? Map.of() : (Map<String, String>) kept;
    }
}
