package org.raisingthegame.tracker.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.AccessBeans;
import org.raisingthegame.tracker.access.MovableClock;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.notices.persistence.NoticeTable;
import org.raisingthegame.tracker.tasks.TaskSettings;
import org.raisingthegame.tracker.tasks.TaskWorkers;
import org.raisingthegame.tracker.tasks.Tasks;
import org.raisingthegame.tracker.tasks.persistence.TaskQueue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;

/** Notices and the messages about them, sent to a mail server that listens on this machine. */
@DatabaseTest
@Import({
    AccessBeans.class,
    Notices.class,
    OwnNotices.class,
    NoticeTable.class,
    NoticeMail.class,
    MailTasks.class,
    Tasks.class,
    TaskQueue.class,
    TaskWorkers.class,
    NoticesTest.Mail.class
})
@EnableConfigurationProperties({TaskSettings.class, NoticeSettings.class})
@TestPropertySource(
        properties = {
            "tracker.notices.from=tracker@borough.example",
            "tracker.notices.program-address=https://tracker.example"
        })
class NoticesTest {

    private static final GreenMail SERVER = started();

    /** Words of the page may name a plan; those of a message can't. */
    private static final Message RETURNED =
            Message.of("exclusions.plugin", "plans/7", "Plan for Kezia Made-up", "Elm Primary");

    @Autowired
    Notices notices;

    @Autowired
    OwnNotices own;

    @Autowired
    SignInFixture people;

    @Autowired
    TaskWorkers workers;

    @Autowired
    MovableClock clock;

    private UserId head;
    private UserId advisor;

    private static GreenMail started() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void twoPeople() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        clock.moveTo(AccessBeans.TODAY);
        workers.doAllDue();
        SchoolId school = people.school("2088101", "Elm Primary");
        head = people.head(school);
        advisor = people.advisor(school);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void aNoticeCanBeReadAgainAfterItWasRead() {
        notices.tell(head, RETURNED);
        people.signIn(head);
        assertThat(own.unread()).isEqualTo(1);

        own.read(own.all().getFirst().id());

        assertThat(own.unread()).isZero();
        assertThat(own.all()).singleElement().satisfies(notice -> {
            assertThat(notice.read()).isTrue();
            assertThat(notice.arguments()).containsExactly("Plan for Kezia Made-up", "Elm Primary");
            assertThat(notice.address()).isEqualTo("plans/7");
        });
    }

    @Test
    void nobodySeesOrReadsAwaySomebodyElsesNotice() {
        notices.tell(head, RETURNED);
        people.signIn(head);
        long notice = own.all().getFirst().id();

        people.signIn(advisor);
        assertThat(own.all()).isEmpty();
        own.read(notice);
        own.readAll();

        people.signIn(head);
        assertThat(own.unread()).isEqualTo(1);
    }

    @Test
    void whatIsToldOnlyOnceIsNotToldAgain() {
        notices.tell(head, RETURNED.onlyOnce("action-12-due"));
        notices.tell(head, RETURNED.onlyOnce("action-12-due"));
        notices.tell(head, RETURNED.onlyOnce("action-13-due"));
        people.signIn(head);
        assertThat(own.all()).hasSize(2);
    }

    @Test
    void aMessageSaysThatSomethingWaitsAndNothingOfWhatItIsAbout() throws Exception {
        notices.tell(head, RETURNED);
        notices.tell(head, RETURNED);
        workers.doAllDue();

        assertThat(SERVER.getReceivedMessages()).singleElement().satisfies(message -> {
            assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly(people.emailOf(head));
            assertThat(message.getFrom()).extracting(Object::toString).containsExactly("tracker@borough.example");
            String all = message.getSubject() + message.getContent();
            assertThat(all)
                    .contains("notices.at-once.text", "exclusions.plugin.waits, 2", "https://tracker.example/notices")
                    .doesNotContain("Kezia", "Elm");
        });
    }

    @Test
    void whoWantsNoMessagesGetsNone() throws Exception {
        people.signIn(head);
        own.choose(new MailChoice(false, false));
        notices.tell(head, RETURNED);
        workers.doAllDue();
        clock.moveTo(AccessBeans.TODAY.plusDays(7));
        workers.doAllDue();

        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(own.unread()).isEqualTo(1);
    }

    @Test
    void onMondaysOneMessageSaysWhatIsStillUnreadAndNobodyElseGetsOne() throws Exception {
        people.signIn(head);
        own.choose(new MailChoice(false, true));
        notices.tell(head, RETURNED);
        notices.tell(head, RETURNED);
        notices.tell(advisor, RETURNED);
        people.signIn(advisor);
        own.choose(new MailChoice(false, true));
        own.readAll();
        // What is sent at once to the advisor is another matter.
        workers.doAllDue();
        SERVER.purgeEmailFromAllMailboxes();

        LocalDate monday = LocalDate.of(2026, 11, 23);
        clock.moveTo(monday);
        workers.doAllDue();
        workers.doAllDue();

        assertThat(recipients()).containsExactly(people.emailOf(head));
        assertThat(SERVER.getReceivedMessages()[0].getSubject()).isEqualTo("notices.weekly.subject, 2");
    }

    @Test
    void aClosedAccountGetsNoMessage() throws Exception {
        notices.tell(head, RETURNED);
        people.close(head);
        workers.doAllDue();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    private static List<String> recipients() throws Exception {
        List<String> all = new ArrayList<>();
        for (var message : SERVER.getReceivedMessages()) {
            all.add(message.getAllRecipients()[0].toString());
        }
        return all;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Mail {

        @Bean
        JavaMailSenderImpl sender() {
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(SERVER.getSmtp().getPort());
            return sender;
        }

        /** Says keys and arguments, so that an argument that slipped into a message would be seen. */
        @Bean
        I18NProvider words() {
            return new I18NProvider() {
                @Override
                public List<Locale> getProvidedLocales() {
                    return List.of(Locale.UK);
                }

                @Override
                public String getTranslation(String key, Locale locale, Object... arguments) {
                    StringBuilder said = new StringBuilder(key);
                    for (Object argument : arguments) {
                        said.append(", ").append(argument);
                    }
                    return said.toString();
                }
            };
        }
    }
}
