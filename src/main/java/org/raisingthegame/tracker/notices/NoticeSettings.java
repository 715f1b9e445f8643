package org.raisingthegame.tracker.notices;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands in messages by e-mail. The mail server itself is {@code spring.mail.host} and its siblings; without one
 * nothing is sent, and notices stand in the program only.
 *
 * @param from the sender's address
 * @param programAddress where the program is found, such as {@code https://tracker.example}; blank where no link shall stand
 */
@ConfigurationProperties("tracker.notices")
public record NoticeSettings(
        @DefaultValue("raising-the-game@localhost") String from,
        @DefaultValue("") String programAddress) {

    public NoticeSettings {
        if (!isAddress(from)) {
            throw new IllegalArgumentException("the sender's address, " + from + ", is no e-mail address");
        }
        if (!programAddress.isBlank() && !programAddress.matches("https?://\\S+")) {
            throw new IllegalArgumentException(
                    "the program's address, " + programAddress + ", does not begin with https://");
        }
    }

    private static boolean isAddress(String from) {
        try {
            new InternetAddress(from, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }
}
