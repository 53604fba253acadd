package ke.cp2.web.account.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import ke.cp2.account.LoggingIn;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.Typed;
import ke.cp2.web.platform.request.ClientAddress;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;

/** The page {@code /login}. */
@Named
@RequestScoped
public class LoginBacking {

    @Inject private Entrance entrance;
    @Inject private Wanted wanted;
    @Inject private Feedback feedback;
    @Inject private LoggingIn logins;
    @Inject private ClientAddress client;
    @Inject private HttpServletRequest request;

    @Inject @Param private String out;

    @Inject @Param private String kept;

    @Inject @Param private String ended;

    @Typed private String userName;
    @Typed private String password;
    private @Nullable String proof;
    private @Nullable String challenge;

    /** Logs in and leads on, or says what is wrong. */
    public void logIn() {
        feedback.attempt(() -> entrance.leadOn(entrance.logIn(userName, password, proof)));
    }

    /** Looks, before the page is written, whether the next try costs work. */
    public void readChallenge() {
        challenge = logins.challenge(userName, client.network()).orElse(null);
    }

    /** Passes on a person who is logged in already. */
    public void passOn() {
        LoginSession.of(request).ifPresent(session -> entrance.leadOn(session.login()));
    }

    /** The key of what the page says about how one came here, or null. */
    public @Nullable String getNote() {
        if (out != null) {
            return "login.out";
        }
        if (kept != null) {
            return "login.kept";
        }
        if (ended != null) {
            return "login.ended";
        }
        return wanted.getPath() == null ? null : "login.first";
    }

    /** Gives the browser's task before the next try, or null. */
    public @Nullable String getChallenge() {
        return challenge;
    }

    /** The answer to the challenge that the page showed, filled in by its script. */
    public @Nullable String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
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
