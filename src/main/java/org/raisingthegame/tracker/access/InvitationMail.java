package org.raisingthegame.tracker.access;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.raisingthegame.tracker.access.persistence.UserAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends an invitation to the address of its account; where there is no mail server, the code is handed over instead. */
@Component
class InvitationMail {

    private static final Logger LOG = LoggerFactory.getLogger(InvitationMail.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final ObjectProvider<JavaMailSender> sender;
    private final ObjectProvider<I18NProvider> words;
    private final String from;
    private final String programAddress;

    /** The sender and the program's address are those of all its messages. */
    InvitationMail(
            ObjectProvider<JavaMailSender> sender,
            ObjectProvider<I18NProvider> words,
            @Value("${tracker.notices.from:raising-the-game@localhost}") String from,
            @Value("${tracker.notices.program-address:}") String programAddress) {
        this.sender = sender;
        this.words = words;
        this.from = from;
        this.programAddress = programAddress;
    }

    /** Whether the mail server took it. Without the program's address there is no link to send. */
    boolean send(UserAccount account, String code, LocalDate lastDay) {
        JavaMailSender server = sender.getIfAvailable();
        I18NProvider say = words.getIfAvailable();
        if (server == null || say == null || programAddress.isBlank()) {
            return false;
        }
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(account.email());
        message.setSubject(say.getTranslation("access.invitation.mail.subject", Locale.UK));
        message.setText(say.getTranslation(
                "access.invitation.mail.text",
                Locale.UK,
                account.displayName(),
                programAddress + "/invitation?code=" + code,
                lastDay.format(DAY)));
        try {
            server.send(message);
            return true;
        } catch (MailException notTaken) {
            // Its message names the address; the class says enough to whoever mends the mail server.
            LOG.warn(
                    "The mail server did not take an invitation: {}",
                    notTaken.getClass().getSimpleName());
            return false;
        }
    }
}
