package org.raisingthegame.tracker.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Notes the SQL statements that a thread sends, and how long each took. A batch is one, as the driver sends it as one. Every
 * context on a test database has it as a bean.
 */
public final class CountedStatements implements BeanPostProcessor {

    /** One statement. */
    public record Sent(String sql, double seconds) {

        /** Whether it takes rows of the file to where they wait; the number of these depends on the file. */
        public boolean fillsStaging() {
            return STAGING.matcher(sql).matches();
        }

        public String inOneLine() {
            return sql.replaceAll("\\s+", " ").strip();
        }
    }

    private static final Pattern STAGING = Pattern.compile("INSERT INTO import_stage_\\d+ .*VALUES.*", Pattern.DOTALL);

    /** Null while nobody wants to know: to watch each call would slow what is measured. */
    private final ThreadLocal<@Nullable Watch> watches = new ThreadLocal<>();

    /** What a thread did since it is watched. */
    private static final class Watch {

        private final List<Sent> sent = new ArrayList<>();
        private int connections;
        private int mostConnections;

        void taken() {
            connections++;
            mostConnections = Math.max(mostConnections, connections);
        }

        void givenBack() {
            connections--;
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Counted) ? new Counted(source) : bean;
    }

    private final class Counted extends DelegatingDataSource {

        Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            Watch watch = watches.get();
            if (watch == null) {
                return connection;
            }
            watch.taken();
            return counted(connection, watch);
        }
    }

    /** The statements of this thread while it does something. */
    public List<Sent> during(Runnable work) {
        return List.copyOf(watched(work).sent);
    }

    /** How many connections this thread holds at once, at most, while it does something. */
    public int connectionsAtOnce(Runnable work) {
        return watched(work).mostConnections;
    }

    private Watch watched(Runnable work) {
        Watch watch = new Watch();
        watches.set(watch);
        try {
            work.run();
        } finally {
            watches.remove();
        }
        return watch;
    }

    private static Connection counted(Connection connection, Watch watch) {
        return proxy(Connection.class, connection, (method, arguments, answer, seconds) -> {
            if (method.equals("close")) {
                watch.givenBack();
            }
            String sql = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : "";
            return switch (answer) {
                case PreparedStatement prepared -> counted(PreparedStatement.class, prepared, sql, watch.sent);
                case Statement statement -> counted(Statement.class, statement, "", watch.sent);
                case null, default -> answer;
            };
        });
    }

    private static <S extends Statement> S counted(Class<S> type, S statement, String prepared, List<Sent> seen) {
        return proxy(type, statement, (method, arguments, answer, seconds) -> {
            if (method.startsWith("execute")) {
                String sql = arguments != null && arguments[0] instanceof String text ? text : prepared;
                seen.add(new Sent(sql, seconds));
            }
            return answer;
        });
    }

    /** What is done with the answer of a call. */
    private interface Then {
        Object with(String method, Object[] arguments, Object answer, double seconds);
    }

    private static <T> T proxy(Class<T> type, T target, Then then) {
        return type.cast(Proxy.newProxyInstance(
                CountedStatements.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    long start = System.nanoTime();
                    try {
                        Object answer = method.invoke(target, arguments);
                        return then.with(method.getName(), arguments, answer, (System.nanoTime() - start) / 1e9);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
