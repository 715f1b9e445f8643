package org.raisingthegame.tracker.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The program's database with somebody who never stops saving: for each number one row in each of two tables, in one transaction,
 * and only when that has been committed a line that says so. What fails is tried again, as a person would who is told that it was not
 * saved. With {@code memory} it also takes all the memory there is.
 */
public class CommittingProgram {

    static final String COMMITTED = "COMMITTED ";
    static final String SERVER = "SERVER ";

    private static final int ENOUGH = 20;

    public static void main(String[] args) {
        SpringApplication program = new SpringApplication(DatabaseProgram.Parts.class);
        program.setWebApplicationType(WebApplicationType.NONE);
        ClaimedDataFolder.firstOfAll(program);
        try (ConfigurableApplicationContext context = program.run(args)) {
            EmbeddedMariaDb server = context.getBean(EmbeddedMariaDb.class);
            ServerClient client = new ServerClient(server);
            run(client, "CREATE TABLE IF NOT EXISTS left_page (id INT PRIMARY KEY)");
            run(client, "CREATE TABLE IF NOT EXISTS right_page (id INT PRIMARY KEY)");
            say(SERVER + server.pid());
            save(server, List.of(args).contains("memory"));
        }
    }

    private static void save(EmbeddedMariaDb server, boolean untilMemoryIsOut) {
        long pid = server.pid();
        for (int number = 1; ; ) {
            try (Connection connection =
                            DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                while (true) {
                    // The answer to the commit may have been lost though the commit was not.
                    statement.execute("INSERT IGNORE INTO left_page VALUES (" + number + ")");
                    statement.execute("INSERT IGNORE INTO right_page VALUES (" + number + ")");
                    connection.commit();
                    say(COMMITTED + number);
                    number++;
                    if (untilMemoryIsOut && number == ENOUGH) {
                        Thread.ofPlatform().start(CommittingProgram::takeAllMemory);
                    }
                    if (server.pid() != pid) {
                        pid = server.pid();
                        say(SERVER + pid);
                    }
                }
            } catch (SQLException notSaved) {
                Thread.onSpinWait();
            }
        }
    }

    private static void takeAllMemory() {
        List<byte[]> taken = new ArrayList<>();
        while (true) {
            taken.add(new byte[1 << 20]);
        }
    }

    private static void run(ServerClient client, String sql) {
        try {
            client.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(String words) {
        System.out.println(words);
        System.out.flush();
    }
}
