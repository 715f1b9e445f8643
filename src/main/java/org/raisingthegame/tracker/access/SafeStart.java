package org.raisingthegame.tracker.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Looks, before the first page is served, whether a live installation would leave records open: accounts whose passwords
 * everybody knows, a database that asks for none, pages that go over a network unencrypted. The demonstration, with made-up
 * pupils, is not asked.
 */
@Component
@Profile("!demo")
public class SafeStart implements SmartInitializingSingleton {

    private final Environment settings;
    private final JdbcClient jdbc;

    SafeStart(Environment settings, JdbcClient jdbc) {
        this.settings = settings;
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        requireEncryption(
                settings.getProperty("server.address"),
                settings.containsProperty("server.ssl.bundle") || settings.containsProperty("server.ssl.key-store"),
                settings.getProperty("tracker.behind-tls-proxy", Boolean.class, false));
        requirePassword(
                settings.getProperty("spring.datasource.url"), settings.getProperty("spring.datasource.password"));
        requireGrants(jdbc.sql("SELECT CURRENT_USER()").query(String.class).single());
        requireNoDemonstration(
                jdbc.sql("SELECT COUNT(*) FROM access_account WHERE enabled AND email LIKE '%@demo.example'")
                        .query(Integer.class)
                        .single());
    }

    /** @param address on which pages are served; null for every one of the machine */
    static void requireEncryption(@Nullable String address, boolean tls, boolean behindProxy) {
        if (!tls && !behindProxy && !isLoopback(address)) {
            throw new UnsafeInstallation(
                    "Pages with pupils' names would go over the network unencrypted.",
                    "Set server.address=127.0.0.1 and let a proxy on this machine end TLS, or set up server.ssl, or say"
                            + " tracker.behind-tls-proxy=true where a proxy elsewhere ends TLS.");
        }
    }

    /** @param url of a database of one's own; null for the one that comes with the program, which makes its own password */
    static void requirePassword(@Nullable String url, @Nullable String password) {
        if (StringUtils.hasText(url) && !StringUtils.hasText(password)) {
            throw new UnsafeInstallation(
                    "The database would be used without a password.",
                    "Give the database user a password, and set it as spring.datasource.password.");
        }
    }

    /** @param user as the server says who we are; a server that checks nobody knows nobody */
    static void requireGrants(@Nullable String user) {
        if (user == null || user.isBlank() || Set.of("@", "''@''").contains(user) || user.contains("skip-grants")) {
            throw new UnsafeInstallation(
                    "The database server was started with skip-grant-tables and lets everybody in.",
                    "Start the database server without skip-grant-tables.");
        }
    }

    static void requireNoDemonstration(int accounts) {
        if (accounts > 0) {
            throw new UnsafeInstallation(
                    "There are accounts of the demonstration in this database, whose passwords everybody knows.",
                    "Start with ./rtg demo, or use an empty database for real pupils.");
        }
    }

    private static boolean isLoopback(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
