package ke.cp2.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import ke.cp2.web.platform.Feedback;

/** The page {@code /login}. */
@Named
@RequestScoped
public class LoginBean {

    @Inject private Entrance entrance;
    @Inject private Feedback feedback;
    @Inject private HttpServletRequest request;

    private String userName;
    private String password;

    /** Logs in and leads on, or says what is wrong. */
    public void logIn() {
        feedback.attempt(() -> entrance.leadOn(entrance.logIn(userName, password), getWanted()));
    }

    /** Who is logged in already has nothing to do here. */
    public void passOn() {
        LoginSession.of(request)
                .ifPresent(session -> entrance.leadOn(session.login(), getWanted()));
    }

    /** The key of what the page says about how one came here, or null. */
    public String getNote() {
        if (request.getParameter("out") != null) {
            return "login.out";
        }
        if (request.getParameter("kept") != null) {
            return "login.kept";
        }
        if (request.getParameter("ended") != null) {
            return "login.ended";
        }
        return getWanted() == null ? null : "login.first";
    }

    /** The page of this portal that was asked for before the login, or null. */
    public String getWanted() {
        return ReturnPath.orHome(request.getParameter("to"), null);
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
