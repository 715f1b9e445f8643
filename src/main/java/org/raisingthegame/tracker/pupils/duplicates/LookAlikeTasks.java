package org.raisingthegame.tracker.pupils.duplicates;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportApplied;
import org.raisingthegame.tracker.tasks.RecurringTask;
import org.raisingthegame.tracker.tasks.Task;
import org.raisingthegame.tracker.tasks.TaskHandler;
import org.raisingthegame.tracker.tasks.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Has look-alikes looked for in the background: after each import of rolls at the schools that it touched, and every night
 * at schools with rolls where nobody has looked, as after the first start of a program that does.
 */
@Configuration(proxyBeanMethods = false)
class LookAlikeTasks {

    /** Its subject is the schools, by their ids. */
    private static final String AFTER_IMPORT = "pupils.look-alikes";

    private static final String WHERE_NEVER = "pupils.look-alikes-first";
    private static final LocalTime AT = LocalTime.of(2, 15);

    private static final String ROLLS = "pupils.";
    private static final String BETWEEN = " ";

    /** With ids of ten digits, well within {@link Task#LONGEST_SUBJECT}. */
    private static final int SCHOOLS_AT_ONCE = 15;

    private final Tasks tasks;

    LookAlikeTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    /** A merge looks for itself; nothing else moves rolls. */
    @EventListener
    void applied(ImportApplied event) {
        if (event.formatIds().stream().anyMatch(format -> format.startsWith(ROLLS))) {
            Set<Long> schools = new TreeSet<>();
            event.touched().forEach(touched -> schools.add(touched.school().value()));
            ask(List.copyOf(schools));
        }
    }

    private void ask(List<Long> schools) {
        List<String> subjects = new ArrayList<>();
        for (int from = 0; from < schools.size(); from += SCHOOLS_AT_ONCE) {
            subjects.add(schools.subList(from, Math.min(schools.size(), from + SCHOOLS_AT_ONCE)).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(BETWEEN)));
        }
        tasks.askAll(AFTER_IMPORT, subjects);
    }

    @Bean
    TaskHandler pupilsLookAlikes(LookAlikes lookAlikes) {
        return new AfterImport(lookAlikes);
    }

    @Bean
    TaskHandler pupilsLookAlikesFirst(LookAlikes lookAlikes, LookAlikeRepository stored) {
        return new WhereNever(lookAlikes, stored);
    }

    @Bean
    RecurringTask pupilsLookAlikesNightly() {
        return RecurringTask.daily(WHERE_NEVER, AT);
    }

    private record AfterImport(LookAlikes lookAlikes) implements TaskHandler {

        @Override
        public String kind() {
            return AFTER_IMPORT;
        }

        @Override
        public void run(Task task) {
            Arrays.stream(task.subject().split(BETWEEN))
                    .map(id -> new SchoolId(Long.parseLong(id)))
                    .forEach(lookAlikes::lookAgain);
        }
    }

    private record WhereNever(LookAlikes lookAlikes, LookAlikeRepository stored) implements TaskHandler {

        @Override
        public String kind() {
            return WHERE_NEVER;
        }

        @Override
        public void run(Task task) {
            stored.neverLookedAt().forEach(lookAlikes::lookAgain);
        }
    }
}
