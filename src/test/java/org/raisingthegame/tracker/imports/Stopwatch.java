package org.raisingthegame.tracker.imports;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What a piece of work took: by the clock, which other programs on the machine move on as well, and of the processors' time,
 * our own and that of the database which this program started. The second says more on a machine that is not quiet.
 */
public record Stopwatch(double seconds, double processorSeconds) {

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    public static Stopwatch of(Runnable work) {
        double processors = processorSecondsSoFar();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Stopwatch(seconds, processorSecondsSoFar() - processors);
    }

    private static double processorSecondsSoFar() {
        Duration database = ProcessHandle.current()
                .descendants()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
        return (MACHINE.getProcessCpuTime() + database.toNanos()) / 1e9;
    }
}
