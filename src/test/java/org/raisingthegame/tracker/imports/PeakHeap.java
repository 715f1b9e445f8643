package org.raisingthegame.tracker.imports;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The peak of the heap in a JVM that does one thing of a benchmark and nothing else. */
final class PeakHeap {

    private static final double MEGABYTE = 1024 * 1024;
    private static final String SAID = "peak ";

    private PeakHeap() {}

    /**
     * Starts the JVM; what is done in it ends with {@link #say()}.
     *
     * @param limit of its heap, in megabytes
     * @param log where its output goes
     * @param arguments of the main class
     * @return megabytes; twice the limit where it did not fit
     */
    static double of(Class<?> main, int limit, Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limit + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder child =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        child.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        boolean done;
        try {
            done = child.start().waitFor() == 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        double peak = done
                ? Files.readAllLines(log).stream()
                        .filter(line -> line.startsWith(SAID))
                        .mapToDouble(line -> Double.parseDouble(line.substring(SAID.length())))
                        .findFirst()
                        .orElseThrow()
                : 2.0 * limit;
        System.out.printf(
                Locale.UK,
                "%-40s %6.0f MB%s%n",
                String.join(" ", arguments),
                peak,
                done ? "" : " DID NOT FIT, see " + log);
        return peak;
    }

    /** Of this JVM, as {@link #of} reads it. */
    static void say() {
        double peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.println(SAID + peak / MEGABYTE);
    }
}
