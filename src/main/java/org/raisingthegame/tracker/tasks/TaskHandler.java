package org.raisingthegame.tracker.tasks;

import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the tasks of one kind, contributed as a Spring bean. Nobody is signed in on its thread.
 *
 * <p>A task is done once where all goes well. Where a node dies, or the work throws, it is done again from the start: so the
 * work must either be one transaction, or look first what is done already.
 */
public interface TaskHandler {

    /** The kind of its tasks: the module's name, a dot, and what is done, such as {@code notices.mail}. */
    String kind();

    /** Does one; whatever it throws has it tried again after a pause, and given up after {@link Task#ATTEMPTS}. */
    void run(Task task);

    /** Called once when a task is given up, to tell whoever waits for it. */
    default void givenUp(Task task) {}

    /** One that does each task in a transaction of its own. */
    static TaskHandler inTransaction(String kind, TransactionTemplate transaction, Consumer<Task> work) {
        return new TaskHandler() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void run(Task task) {
                transaction.executeWithoutResult(status -> work.accept(task));
            }
        };
    }
}
