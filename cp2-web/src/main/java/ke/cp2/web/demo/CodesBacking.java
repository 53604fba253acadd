package ke.cp2.web.demo;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import ke.cp2.demo.DemoCode;
import ke.cp2.demo.DemoCodes;

/** The page {@code /simulator/codes}: the security codes of the demo's staff. */
@Named
@RequestScoped
public class CodesBacking {

    @Inject private DemoCodes demoCodes;
    @Inject private FacesContext faces;

    private List<DemoCode> codes;

    private boolean shown;
    private long seconds;

    @PostConstruct
    void read() {
        shown = demoCodes.isOn();
        codes = shown ? demoCodes.now() : List.of();
        seconds = shown ? demoCodes.secondsLeft() : 0;
    }

    /** Answers 404 where this is no demo. */
    public void check() throws IOException {
        if (!isShown()) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    /** Tells whether there is such a page. */
    public boolean isShown() {
        return shown;
    }

    /** Lists the codes that the apps show now. */
    public List<DemoCode> getCodes() {
        return codes;
    }

    /** For how many seconds they show it. */
    public long getSeconds() {
        return seconds;
    }
}
