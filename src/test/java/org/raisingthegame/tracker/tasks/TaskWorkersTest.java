package org.raisingthegame.tracker.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.MovableClock;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.tasks.persistence.TaskQueue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Nodes of one database, each a {@link TaskWorkers} of its own, at work for real: what they do is committed. */
@DatabaseTest
@Import({Tasks.class, TaskQueue.class, TaskWorkersTest.Node.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class TaskWorkersTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final String KIND = "made.up";

    @Autowired
    Tasks tasks;

    @Autowired
    TaskQueue queue;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void onFriday() {
        clock.moveTo(FRIDAY);
    }

    @AfterEach
    void strikeAll() {
        jdbc.sql("DELETE FROM tasks_task").update();
    }

    @Test
    void what_is_asked_for_is_done_once() {
        TaskId task = tasks.ask(KIND, "import 7");
        TaskWorkers node = node(one -> done.add(one.subject()));

        node.doAllDue();
        node.doAllDue();

        assertThat(done).containsExactly("import 7");
        assertThat(tasks.stateOf(task)).contains(TaskState.DONE);
    }

    @Test
    void two_nodes_share_the_work_and_do_nothing_twice() throws InterruptedException {
        for (int number = 0; number < 40; number++) {
            tasks.ask(KIND, "number " + number);
        }
        var begin = new CountDownLatch(1);
        List<Thread> nodes = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            TaskWorkers node = node(one -> done.add(one.subject()));
            nodes.add(Thread.ofPlatform().start(() -> {
                await(begin);
                node.doAllDue();
            }));
        }
        begin.countDown();
        for (Thread node : nodes) {
            node.join();
        }
        assertThat(done).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void what_was_asked_for_in_a_transaction_that_failed_is_never_done() {
        transaction.executeWithoutResult(status -> {
            tasks.ask(KIND, "never");
            status.setRollbackOnly();
        });
        node(one -> done.add(one.subject())).doAllDue();
        assertThat(done).isEmpty();
    }

    @Test
    void a_task_waits_for_its_time_by_the_programs_clock() {
        tasks.askFor(KIND, "on Monday", FRIDAY.plusDays(3).atTime(7, 0));
        TaskWorkers node = node(one -> done.add(one.subject()));
        node.doAllDue();
        assertThat(done).isEmpty();

        clock.moveTo(FRIDAY.plusDays(3));
        node.doAllDue();
        assertThat(done).containsExactly("on Monday");
    }

    @Test
    void a_task_whose_node_died_is_done_by_another_once_its_hold_is_over() {
        TaskId task = tasks.ask(KIND, "half done");
        assertThat(queue.claim(List.of(KIND), FRIDAY.atTime(12, 0), Duration.ofMillis(300), "a node that died"))
                .isPresent();
        TaskWorkers other = node(one -> done.add(one.subject() + ", attempt " + one.attempt()));

        other.doAllDue();
        assertThat(done).as("while it is held").isEmpty();

        pause(400);
        other.doAllDue();
        assertThat(done).containsExactly("half done, attempt 2");
        assertThat(queue.end(task, "a node that died", TaskState.DONE, FRIDAY.atTime(12, 0)))
                .as("the dead node has no say any more")
                .isFalse();
    }

    @Test
    void a_long_task_is_not_taken_away_from_a_node_that_lives() {
        tasks.ask(KIND, "long");
        TaskWorkers other = node(one -> done.add("the other took it"));
        node(one -> {
                    pause(1_200);
                    other.doAllDue();
                    done.add("finished");
                })
                .doAllDue();
        assertThat(done).containsExactly("finished");
    }

    @Test
    void what_fails_is_tried_again_and_given_up_in_the_end() {
        TaskId task = tasks.ask(KIND, "broken");
        TaskWorkers node = node(one -> {
            done.add("attempt " + one.attempt());
            throw new IllegalStateException("made to fail");
        });
        for (int time = 0; time < 8; time++) {
            node.doAllDue();
            pause(100);
        }
        assertThat(done).containsExactly("attempt 1", "attempt 2", "attempt 3", "attempt 4", "given up");
        assertThat(tasks.stateOf(task)).contains(TaskState.FAILED);
    }

    @Test
    void a_weekly_task_is_done_once_a_week_by_whichever_node_and_only_the_latest_is_made_up_for() {
        RecurringTask weekly = RecurringTask.weekly(KIND, DayOfWeek.MONDAY, LocalTime.of(7, 0));
        TaskWorkers one = node(task -> done.add(task.subject()), weekly);
        TaskWorkers other = node(task -> done.add(task.subject()), weekly);
        one.doAllDue();
        other.doAllDue();
        assertThat(done).containsExactly("2026-11-16T07:00");

        clock.moveTo(LocalDate.of(2026, 12, 9));
        other.doAllDue();
        one.doAllDue();
        assertThat(done).containsExactly("2026-11-16T07:00", "2026-12-07T07:00");
    }

    @Test
    void a_clock_that_is_set_back_an_hour_has_nothing_done_twice() {
        TaskWorkers node = node(task -> done.add(task.subject()), RecurringTask.daily(KIND, LocalTime.of(2, 30)));
        clock.moveTo(FRIDAY.minusDays(1), LocalTime.of(3, 0));
        node.doAllDue();
        clock.moveTo(FRIDAY, LocalTime.of(2, 45));
        node.doAllDue();

        clock.moveTo(FRIDAY, LocalTime.of(1, 45));
        TaskId asked = tasks.ask(KIND, "import 7");
        node.doAllDue();
        clock.moveTo(FRIDAY, LocalTime.of(2, 45));
        node.doAllDue();

        assertThat(done).containsExactly("2026-11-19T02:30", "2026-11-20T02:30", "import 7");
        assertThat(tasks.stateOf(asked)).contains(TaskState.DONE);
    }

    @Test
    void a_node_leaves_alone_what_it_does_not_know() {
        TaskId task = tasks.ask("of.a-newer-version", "x");
        node(one -> done.add(one.subject())).doAllDue();
        assertThat(done).isEmpty();
        assertThat(tasks.stateOf(task)).contains(TaskState.OPEN);
    }

    private TaskWorkers node(Consumer<Task> work, RecurringTask... recurring) {
        var handler = new TaskHandler() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public void run(Task task) {
                work.accept(task);
            }

            @Override
            public void givenUp(Task task) {
                done.add("given up");
            }
        };
        // A hold of 600 ms, a sign of life each 200, a pause of 5 ms before the second attempt.
        var settings = new TaskSettings(false, 1, Duration.ofSeconds(15), Duration.ofMillis(600), Duration.ofMillis(5));
        return new TaskWorkers(queue, beans(handler), beans(recurring), settings, clock);
    }

    @SafeVarargs
    private static <T> ObjectProvider<T> beans(T... all) {
        return new ObjectProvider<>() {
            @Override
            public java.util.stream.Stream<T> orderedStream() {
                return java.util.Arrays.stream(all);
            }
        };
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Node {

        @Bean
        MovableClock clock() {
            return new MovableClock(FRIDAY);
        }
    }
}
