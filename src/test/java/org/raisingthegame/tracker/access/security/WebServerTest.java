package org.raisingthegame.tracker.access.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the web server itself sends with our settings ({@code application.yml}): cookies, addresses, failures. A real one, without the program. */
class WebServerTest {

    private static ServletWebServerApplicationContext server;

    @BeforeAll
    static void start() {
        server = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Server.class)
                .properties("server.port=0", "spring.main.banner-mode=off")
                .run();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_cookie_of_a_session_is_kept_from_scripts_other_sites_and_over_tls_from_the_open_net() throws Exception {
        assertThat(cookie(get("/session")))
                .contains("; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(cookie(get("/session", "X-Forwarded-Proto", "https")))
                .as("as a proxy on this machine says")
                .contains("; HttpOnly", "; SameSite=Lax", "; Secure");
    }

    @Test
    void an_unattended_session_ends_after_half_an_hour() throws Exception {
        assertThat(Duration.ofSeconds(Long.parseLong(get("/session").body()))).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void no_address_carries_the_session() throws Exception {
        assertThat(get("/away").headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).doesNotContainIgnoringCase("jsessionid"));
    }

    @Test
    void nobody_behind_a_proxy_says_himself_from_where_he_comes() throws Exception {
        assertThat(get("/from", "X-Forwarded-For", "10.1.2.3").body()).isEqualTo("10.1.2.3");
        assertThat(get("/from", "X-Forwarded-For", "127.0.0.1, 10.1.2.3").body())
                .as("the last was added by the proxy, the first by whoever asked")
                .isEqualTo("10.1.2.3");
    }

    @Test
    void a_failure_tells_neither_its_cause_nor_what_the_server_is() throws Exception {
        for (String path : new String[] {"/fails", "/none", "/..%2fetc"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isGreaterThanOrEqualTo(400);
            assertThat(answer.body() + answer.headers().map())
                    .as(path)
                    .doesNotContain("Quillfeather", "Exception", "at org.", "Tomcat", "Server=");
        }
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder asking = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.getWebServer().getPort() + path));
        if (headers.length > 0) {
            asking.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(asking.build(), BodyHandlers.ofString());
        }
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class
    })
    @Import(Pages.class)
    static class Server {}

    @RestController
    static class Pages {

        @GetMapping("/session")
        String session(HttpServletRequest request) {
            return Integer.toString(request.getSession().getMaxInactiveInterval());
        }

        @GetMapping("/away")
        void away(HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response) throws IOException {
            request.getSession();
            response.sendRedirect(response.encodeRedirectURL("/login"));
        }

        @GetMapping("/from")
        String from(HttpServletRequest request) {
            return request.getRemoteAddr();
        }

        @GetMapping("/fails")
        String fails() {
            throw new IllegalStateException("Jade Quillfeather");
        }
    }
}
