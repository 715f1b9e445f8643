package org.raisingthegame.tracker.notices;

import jakarta.mail.MessagingException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Whether the mail server answers. One that does not is a warning and no more: what waits is sent when it is back. */
@Component("mailServer")
class MailHealth implements HealthIndicator {

    private static final Status WARNING = new Status("WARNING");

    private final ObjectProvider<JavaMailSender> sender;

    MailHealth(ObjectProvider<JavaMailSender> sender) {
        this.sender = sender;
    }

    @Override
    public Health health() {
        if (!(sender.getIfAvailable() instanceof JavaMailSenderImpl server)) {
            return Health.unknown().build();
        }
        try {
            server.testConnection();
            return Health.up().build();
        } catch (MessagingException e) {
            return Health.status(WARNING)
                    .withDetail("answer", e.getClass().getSimpleName())
                    .build();
        }
    }
}
