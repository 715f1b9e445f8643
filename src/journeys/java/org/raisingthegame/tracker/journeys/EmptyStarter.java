package org.raisingthegame.tracker.journeys;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The least that one can write with the versions of Vaadin and Spring Boot that our pom names: a field, a button and a link to a
 * page with a heading, in the theme that we use. Written into {@code target}, built for production and started, to see what a page costs before it holds anything.
 */
final class EmptyStarter implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "bench", "starter");
    private static final Path SOURCES = FOLDER.resolve(Path.of("src", "main", "java", "starter"));
    private static final Path JAR = FOLDER.resolve(Path.of("target", "starter.jar"));
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-parent</artifactId>
                <version>SPRING_BOOT</version>
                <relativePath/>
              </parent>
              <groupId>starter</groupId>
              <artifactId>starter</artifactId>
              <version>1</version>
              <properties>
                <java.version>21</java.version>
              </properties>
              <dependencyManagement>
                <dependencies>
                  <dependency>
                    <groupId>com.vaadin</groupId>
                    <artifactId>vaadin-bom</artifactId>
                    <version>VAADIN</version>
                    <type>pom</type>
                    <scope>import</scope>
                  </dependency>
                </dependencies>
              </dependencyManagement>
              <dependencies>
                <dependency>
                  <groupId>com.vaadin</groupId>
                  <artifactId>vaadin-spring-boot-starter</artifactId>
                </dependency>
              </dependencies>
              <build>
                <finalName>starter</finalName>
                <plugins>
                  <plugin>
                    <groupId>org.springframework.boot</groupId>
                    <artifactId>spring-boot-maven-plugin</artifactId>
                  </plugin>
                  <plugin>
                    <groupId>com.vaadin</groupId>
                    <artifactId>vaadin-maven-plugin</artifactId>
                    <version>VAADIN</version>
                    <executions>
                      <execution>
                        <phase>prepare-package</phase>
                        <goals>
                          <goal>build-frontend</goal>
                        </goals>
                      </execution>
                    </executions>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    private static final String APPLICATION = """
            package starter;

            import com.vaadin.flow.component.dependency.StyleSheet;
            import com.vaadin.flow.component.page.AppShellConfigurator;
            import com.vaadin.flow.theme.lumo.Lumo;
            import org.springframework.boot.SpringApplication;
            import org.springframework.boot.autoconfigure.SpringBootApplication;

            @SpringBootApplication
            @StyleSheet(Lumo.STYLESHEET)
            public class Application implements AppShellConfigurator {

                public static void main(String[] arguments) {
                    SpringApplication.run(Application.class, arguments);
                }
            }
            """;

    private static final String VIEW = """
            package starter;

            import com.vaadin.flow.component.button.Button;
            import com.vaadin.flow.component.html.H1;
            import com.vaadin.flow.component.html.Paragraph;
            import com.vaadin.flow.component.orderedlayout.VerticalLayout;
            import com.vaadin.flow.component.textfield.TextField;
            import com.vaadin.flow.router.Route;
            import com.vaadin.flow.router.RouterLink;

            @Route("")
            public class MainView extends VerticalLayout {

                public MainView() {
                    TextField name = new TextField("Your name");
                    add(name, new Button("Say hello", click -> add(new Paragraph("Hello " + name.getValue()))));
                    add(new H1("One page"), new RouterLink("The other page", OtherView.class));
                }
            }
            """;

    /** What a click leads to that brings nothing but a heading. */
    private static final String OTHER_VIEW = """
            package starter;

            import com.vaadin.flow.component.html.H1;
            import com.vaadin.flow.component.orderedlayout.VerticalLayout;
            import com.vaadin.flow.router.Route;
            import com.vaadin.flow.router.RouterLink;

            @Route("other")
            public class OtherView extends VerticalLayout {

                public OtherView() {
                    add(new H1("The other page"), new RouterLink("One page", MainView.class));
                }
            }
            """;

    private final String address;
    private final Process process;

    private EmptyStarter(String address, Process process) {
        this.address = address;
        this.process = process;
    }

    /** Builds it where that has not been done for these versions, and starts it. */
    static EmptyStarter start() throws IOException, InterruptedException {
        String ours = Files.readString(Path.of("pom.xml"));
        String pom = POM.replace("SPRING_BOOT", named(ours, "<artifactId>spring-boot-starter-parent</artifactId>\\s*<version>"))
                .replace("VAADIN", named(ours, "<vaadin.version>"));
        if (!Files.exists(JAR)
                || !Files.exists(SOURCES.resolve("OtherView.java"))
                || !Files.readString(FOLDER.resolve("pom.xml")).equals(pom)) {
            build(pom);
        }
        try (ServerSocket free = new ServerSocket(0)) {
            int port = free.getLocalPort();
            free.close();
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-jar",
                            JAR.toString(),
                            "--server.port=" + port,
                            // As ours has it, so that bytes compare.
                            "--server.compression.enabled=true"))
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("starter.log").toFile())
                    .start();
            EmptyStarter starter = new EmptyStarter("http://localhost:" + port, process);
            starter.await();
            return starter;
        }
    }

    /** Where its only page is. */
    String address() {
        return address;
    }

    private static String named(String pom, String before) {
        Matcher version = Pattern.compile(before + "([^<]+)<").matcher(pom);
        if (!version.find()) {
            throw new IllegalStateException("pom.xml no longer says its version after " + before);
        }
        return version.group(1);
    }

    private static void build(String pom) throws IOException, InterruptedException {
        Path sources = Files.createDirectories(SOURCES);
        Files.writeString(FOLDER.resolve("pom.xml"), pom);
        Files.writeString(sources.resolve("Application.java"), APPLICATION);
        Files.writeString(sources.resolve("MainView.java"), VIEW);
        Files.writeString(sources.resolve("OtherView.java"), OTHER_VIEW);
        Path log = FOLDER.resolve("build.log");
        int ended = new ProcessBuilder("mvn", "-B", "-ntp", "clean", "package")
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (ended != 0) {
            throw new IllegalStateException("The empty starter could not be built; all of it is in " + log);
        }
    }

    private void await() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IllegalStateException("The empty starter did not start; its output is in " + FOLDER);
            }
            Thread.sleep(300);
        }
    }

    private boolean answers() {
        try {
            return ((HttpURLConnection) URI.create(address).toURL().openConnection()).getResponseCode()
                    == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
