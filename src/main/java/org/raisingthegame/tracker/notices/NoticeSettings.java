package org.raisingthegame.tracker.notices;

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
        @DefaultValue("") String programAddress) {}
