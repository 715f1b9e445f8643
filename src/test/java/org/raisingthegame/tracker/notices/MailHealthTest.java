package org.raisingthegame.tracker.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What the health of the program says of the mail server. */
class MailHealthTest {

    private static Status status(JavaMailSenderImpl server) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        if (server != null) {
            beans.registerSingleton("mailSender", server);
        }
        return new MailHealth(beans.getBeanProvider(JavaMailSender.class))
                .health()
                .getStatus();
    }

    @Test
    void without_a_mail_server_there_is_nothing_to_be_said() {
        assertThat(status(null)).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void a_mail_server_that_does_not_answer_is_a_warning_and_does_not_take_the_program_out_of_service()
            throws Exception {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            server.setPort(nobody.getLocalPort());
        }
        assertThat(status(server).getCode()).isEqualTo("WARNING");
    }
}
