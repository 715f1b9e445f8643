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
    private final ThreadLocal<@Nullable List<Sent>> seen = new ThreadLocal<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof DelegatingDataSource) ? counted(source) : bean;
    }

    private DataSource counted(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                List<Sent> watching = seen.get();
                return watching == null ? connection : counted(connection, watching);
            }
        };
    }

    /** The statements of this thread while it does something. */
    public List<Sent> during(Runnable work) {
        List<Sent> sent = new ArrayList<>();
        seen.set(sent);
        try {
            work.run();
        } finally {
            seen.remove();
        }
        return List.copyOf(sent);
    }

    private static Connection counted(Connection connection, List<Sent> seen) {
        return proxy(Connection.class, connection, (method, arguments, answer, seconds) -> {
            String sql = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : "";
            return switch (answer) {
                case PreparedStatement prepared -> counted(PreparedStatement.class, prepared, sql, seen);
                case Statement statement -> counted(Statement.class, statement, "", seen);
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
