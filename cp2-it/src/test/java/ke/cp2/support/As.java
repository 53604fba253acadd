package ke.cp2.support;

import java.lang.reflect.Constructor;
import java.security.Principal;
import java.util.concurrent.Callable;
import javax.security.auth.Subject;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;

/**
 * Runs use cases as somebody who is logged in, without a request. Knows the server's own security
 * context, which has no portable way in.
 */
public final class As {

    private static final String CONTEXT = "com.sun.enterprise.security.SecurityContext";
    private static final String GROUP = "org.glassfish.security.common.Group";

    private As() {}

    /** Runs something that gives a result as that account in that role. */
    public static <T> T account(AccountId accountId, Role role, Callable<T> useCase) {
        return inGroup(accountId, role.name(), useCase);
    }

    /** The same in a group that is no role: that of a login which is not done. */
    public static <T> T inGroup(AccountId accountId, String group, Callable<T> useCase) {
        try {
            Class<?> type = load(CONTEXT);
            Object before = type.getMethod("getCurrent").invoke(null);
            Subject subject = new Subject();
            subject.getPrincipals().add(group(group));
            Object context =
                    type.getConstructor(String.class, Subject.class)
                            .newInstance(String.valueOf(accountId), subject);
            type.getMethod("setCurrent", type).invoke(null, context);
            try {
                return useCase.call();
            } finally {
                type.getMethod("setCurrent", type).invoke(null, before);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs something as that account in that role. */
    public static void account(AccountId accountId, Role role, Runnable useCase) {
        account(
                accountId,
                role,
                () -> {
                    useCase.run();
                    return null;
                });
    }

    private static Principal group(String name) throws ReflectiveOperationException {
        Constructor<?> constructor = load(GROUP).getConstructor(String.class);
        return (Principal) constructor.newInstance(name);
    }

    private static Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
    }
}
