package org.raisingthegame.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A proxy with TLS before the program, by the sample files of the handbook, on ports of its own of this machine. */
final class TlsProxy implements AutoCloseable {

    private static final int LONGEST_START_SECONDS = 30;

    private final Process process;
    private final int port;
    private final int plainPort;
    private final Path log;
    private final Path authority;

    private TlsProxy(Process process, int port, int plainPort, Path log, Path authority) {
        this.process = process;
        this.port = port;
        this.plainPort = plainPort;
        this.log = log;
        this.authority = authority;
    }

    /** @param upstream the port of the program */
    static TlsProxy caddy(Path program, Path folder, int upstream) throws IOException, InterruptedException {
        SystemUser.folder(folder);
        int port = TrackerProcess.freePort();
        int plainPort = TrackerProcess.freePort();
        // What a machine of one's own needs not be told: other ports than 443 and 80, and hands off the machine's own
        // authorities.
        String settings = """
                {
                	admin off
                	skip_install_trust
                	default_bind 127.0.0.1
                	http_port %d
                }
                """.formatted(plainPort) + Handbook.sample("Caddyfile");
        Path file = Files.writeString(folder.resolve("Caddyfile"), settings);
        Process process = launch(
                folder,
                List.of(program.toString(), "run", "--config", file.toString(), "--adapter", "caddyfile"),
                Map.of(
                        "SITE", "localhost:" + port,
                        "UPSTREAM", "127.0.0.1:" + upstream,
                        "HOME", folder.toString(),
                        "XDG_DATA_HOME", folder.toString(),
                        "XDG_CONFIG_HOME", folder.toString()));
        return new TlsProxy(
                        process,
                        port,
                        plainPort,
                        folder.resolve("log"),
                        folder.resolve("caddy/pki/authorities/local/root.crt"))
                .awaited();
    }

    /** @param upstream the port of the program */
    static TlsProxy nginx(Path program, Path folder, int upstream) throws IOException, InterruptedException {
        SystemUser.folder(folder);
        int port = TrackerProcess.freePort();
        int plainPort = TrackerProcess.freePort();
        Path certificate = folder.resolve("fullchain.pem");
        Path key = folder.resolve("privkey.pem");
        certify(folder, certificate, key);
        Path site = Files.writeString(
                folder.resolve("tracker"),
                Handbook.sample("nginx.conf")
                        .replace("listen 80;", "listen 127.0.0.1:%d;".formatted(plainPort))
                        .replace("listen 443 ", "listen 127.0.0.1:%d ".formatted(port))
                        .replace("https://$host$", "https://$host:%d$".formatted(port))
                        .replace("server_name tracker.example", "server_name localhost")
                        .replace("/etc/ssl/tracker/fullchain.pem", certificate.toString())
                        .replace("/etc/ssl/tracker/privkey.pem", key.toString())
                        .replace("127.0.0.1:8080", "127.0.0.1:" + upstream));
        Path file = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                pid %1$s/pid;
                events {}
                http {
                    access_log %1$s/access.log;
                    client_body_temp_path %1$s/1;
                    proxy_temp_path %1$s/2;
                    fastcgi_temp_path %1$s/3;
                    uwsgi_temp_path %1$s/4;
                    scgi_temp_path %1$s/5;
                    include %2$s;
                }
                """.formatted(folder, site));
        Process process = launch(
                folder,
                List.of(program.toString(), "-e", folder.resolve("error.log").toString(), "-c", file.toString()),
                Map.of());
        return new TlsProxy(process, port, plainPort, folder.resolve("log"), certificate).awaited();
    }

    private static void certify(Path folder, Path certificate, Path key) throws IOException, InterruptedException {
        int code = new ProcessBuilder(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=localhost",
                        "-addext",
                        "subjectAltName=DNS:localhost",
                        "-out",
                        certificate.toString(),
                        "-keyout",
                        key.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("openssl.log").toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("No certificate; see " + folder.resolve("openssl.log"));
        }
        SystemUser.own(key);
    }

    private static Process launch(Path folder, List<String> command, Map<String, String> environment)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(SystemUser.command(command))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private TlsProxy awaited() throws IOException, InterruptedException {
        for (int second = 0; !listens(); second++) {
            if (!process.isAlive() || second == LONGEST_START_SECONDS) {
                close();
                throw new IOException("The proxy did not start; see " + log);
            }
            Thread.sleep(1000);
        }
        return this;
    }

    private boolean listens() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected() && Files.exists(authority);
        } catch (IOException notYet) {
            return false;
        }
    }

    URI address() {
        return URI.create("https://localhost:" + port + "/");
    }

    /** Where somebody comes who leaves the s out. */
    URI plainAddress() {
        return URI.create("http://localhost:" + plainPort + "/");
    }

    /** Believes this proxy's certificate and no other. */
    HttpClient client() throws IOException {
        try (InputStream in = Files.newInputStream(authority)) {
            KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
            known.load(null, null);
            known.setCertificateEntry(
                    "proxy", CertificateFactory.getInstance("X.509").generateCertificate(in));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(known);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .sslContext(tls)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        Ending.of(process, Duration.ofSeconds(15));
    }
}
