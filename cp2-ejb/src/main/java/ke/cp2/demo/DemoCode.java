package ke.cp2.demo;

/**
 * Shows the code in the authenticator app of one of the demo's staff.
 *
 * @param name whose it is
 * @param userName to log in with
 * @param code the code of now
 */
public record DemoCode(String name, String userName, String code) {}
