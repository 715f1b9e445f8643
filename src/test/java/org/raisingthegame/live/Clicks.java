package org.raisingthegame.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How long each kind of click took, and what went wrong. Many people write into it at once. */
final class Clicks {

    /** What people do, in the order of the day. */
    enum Step {
        SIGN_IN("sign-in, home page included"),
        HOME("home page"),
        TREND("trend"),
        FILTER("trend, another measure"),
        PLAN("plan"),
        EDIT("plan, a part opened for editing"),
        TYPE("plan, a sentence typed"),
        SAVE("plan, the part saved"),
        REGISTER("register"),
        TICK("register, a pupil ticked");

        final String words;

        Step(String words) {
            this.words = words;
        }
    }

    private final Map<Step, List<Long>> took = new EnumMap<>(Step.class);
    private final List<String> errors = new ArrayList<>();
    private int saves;
    private int ticks;

    synchronized void add(Step step, long nanoseconds) {
        took.computeIfAbsent(step, key -> new ArrayList<>()).add(nanoseconds);
    }

    synchronized void failed(String who, Step step, Exception reason) {
        errors.add(who + ", " + step.words + ": " + reason);
    }

    /** The server said that it saved a part. */
    synchronized void saved() {
        saves++;
    }

    /** The server said that it saved a tick. */
    synchronized void ticked() {
        ticks++;
    }

    synchronized int saves() {
        return saves;
    }

    synchronized int ticks() {
        return ticks;
    }

    synchronized List<String> errors() {
        return List.copyOf(errors);
    }

    synchronized int count() {
        return clicks().size();
    }

    /** @return milliseconds that the given share of all clicks, sign-ins apart, took at most */
    synchronized double percentile(double share) {
        return percentile(clicks(), share);
    }

    /** @return milliseconds that the given share of the clicks of a kind took at most; 0 where there was none */
    synchronized double percentile(Step step, double share) {
        return percentile(new ArrayList<>(took.getOrDefault(step, List.of())), share);
    }

    private List<Long> clicks() {
        List<Long> all = new ArrayList<>();
        took.forEach((step, times) -> {
            if (step != Step.SIGN_IN) {
                all.addAll(times);
            }
        });
        return all;
    }

    private static double percentile(List<Long> times, double share) {
        if (times.isEmpty()) {
            return 0;
        }
        Collections.sort(times);
        int place = (int) Math.ceil(share * times.size()) - 1;
        return times.get(Math.max(0, place)) / 1e6;
    }
}
