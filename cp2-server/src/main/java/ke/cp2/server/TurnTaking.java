package ke.cp2.server;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stands in front of a connection and its statements: the first change of a transaction waits for
 * the turn, and the end of the transaction gives it back.
 */
final class TurnTaking {

    private static final Pattern READING =
            Pattern.compile("\\s*(SELECT|WITH|EXPLAIN)\\b", Pattern.CASE_INSENSITIVE);

    /** Locked rows are marked in the database. */
    private static final Pattern LOCKING =
            Pattern.compile("\\bFOR\\s+UPDATE\\b|\\bANALYZE\\b", Pattern.CASE_INSENSITIVE);

    /** Now and then the next number of a sequence is a small transaction of the database's own. */
    private static final Pattern NUMBERING =
            Pattern.compile("\\bNEXTVAL\\b|\\bNEXT\\s+VALUE\\b", Pattern.CASE_INSENSITIVE);

    private final Connection connection;
    private final WriteTurn turn;
    private boolean asked;
    private boolean held;

    private TurnTaking(Connection connection, WriteTurn turn) {
        this.connection = connection;
        this.turn = turn;
    }

    static Connection of(Connection connection, WriteTurn turn) {
        return proxy(Connection.class, connection, new TurnTaking(connection, turn)::connection);
    }

    private @Nullable Object connection(Call call) throws Throwable {
        return switch (call.method().getName()) {
            case "createStatement" ->
                    proxy(Statement.class, call.go(), next -> statement(next, next.text()));
            case "prepareStatement" ->
                    proxy(PreparedStatement.class, call.go(), next -> statement(next, call.text()));
            case "prepareCall" ->
                    proxy(CallableStatement.class, call.go(), next -> statement(next, call.text()));
            case "commit", "rollback", "close", "setAutoCommit" -> {
                try {
                    yield call.go();
                } finally {
                    // Back to a savepoint the transaction goes on.
                    if (!(call.first() instanceof Savepoint)) {
                        end();
                    }
                }
            }
            case "isValid" ->
                    Boolean.TRUE.equals(call.go()) && EmbeddedDatabase.isUsable(connection);
            default -> call.go();
        };
    }

    private @Nullable Object statement(Call call, String sql) throws Throwable {
        if (!call.method().getName().startsWith("execute") || isOnlyRead(sql)) {
            return call.go();
        }
        boolean first = !asked;
        if (first) {
            asked = true;
            held = turn.take();
        }
        try {
            return call.go();
        } finally {
            if (first && (connection.getAutoCommit() || !isChanging(sql))) {
                end();
            }
        }
    }

    private void end() {
        asked = false;
        if (held) {
            held = false;
            turn.give();
        }
    }

    static boolean isOnlyRead(String sql) {
        return !isChanging(sql) && !NUMBERING.matcher(sql).find();
    }

    private static boolean isChanging(String sql) {
        return !READING.matcher(sql).lookingAt() || LOCKING.matcher(sql).find();
    }

    private static <T> T proxy(Class<T> type, @Nullable Object real, Answer answer) {
        InvocationHandler handler =
                (proxy, method, arguments) ->
                        method.getName().equals("equals") && arguments != null
                                ? proxy == arguments[0]
                                : answer.to(new Call(real, method, arguments));
        return type.cast(
                Proxy.newProxyInstance(
                        TurnTaking.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Answers a call. */
    private interface Answer {
        @Nullable Object to(Call call) throws Throwable;
    }

    /** A call of a method of the real connection or statement. */
    private record Call(@Nullable Object real, Method method, Object @Nullable [] arguments) {

        @Nullable Object go() throws Throwable {
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        @Nullable Object first() {
            return arguments == null || arguments.length == 0 ? null : arguments[0];
        }

        /** The SQL; a batch of statements has none, and changes. */
        String text() {
            return first() instanceof String sql ? sql : "";
        }
    }
}
