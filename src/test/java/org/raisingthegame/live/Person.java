package org.raisingthegame.live;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.raisingthegame.live.Clicks.Step;
import tools.jackson.databind.JsonNode;

/** Somebody at work: signs in, then goes the same round again and again, and thinks before each click. */
final class Person implements Runnable {

    /** On average; from half of it to half as much again, or all would click in step. */
    private static final Duration THINKS = Duration.ofSeconds(2);

    /** A field of a priority. */
    static final String EVIDENCE = "The evidence that led to it";

    /** Who, and what is his to work on. */
    record Desk(String email, String password, long plan, String priority, long event, int nth) {}

    private interface Click {
        void run() throws IOException, InterruptedException;
    }

    private final Desk desk;
    private final Tab tab;
    private final Clicks clicks;
    private final Instant begins;
    private final Instant ends;
    private final Random random;
    private int round;
    private Step step = Step.SIGN_IN;

    Person(Desk desk, Tab tab, Clicks clicks, Instant begins, Instant ends) {
        this.desk = desk;
        this.tab = tab;
        this.clicks = clicks;
        this.begins = begins;
        this.ends = ends;
        random = new Random(desk.nth());
    }

    @Override
    public void run() {
        try {
            Thread.sleep(Duration.between(Instant.now(), begins).plusMillis(1));
            tab.open("login");
            click(Step.SIGN_IN, () -> {
                tab.signIn(desk.email(), desk.password());
                tab.open("");
            });
            while (Instant.now().isBefore(ends)) {
                round();
                round++;
            }
        } catch (IOException | RuntimeException e) {
            clicks.failed(desk.email(), step, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() throws IOException, InterruptedException {
        think();
        click(Step.HOME, () -> tab.follow(""));
        think();
        click(Step.TREND, () -> tab.follow("figures/attainment"));
        think();
        click(Step.FILTER, () -> tab.choose(tab.page().list("Measure"), "2"));
        think();
        click(Step.PLAN, () -> tab.follow("plans/" + desk.plan()));
        writeInPlan();
        think();
        click(Step.REGISTER, () -> tab.follow("events/" + desk.event() + "/register"));
        tick();
    }

    private void writeInPlan() throws IOException, InterruptedException {
        String sentence = "Seen by " + desk.email() + " in round " + round + ".";
        think();
        click(Step.EDIT, () -> tab.click(tab.page().button("Edit: " + desk.priority())));
        think();
        click(Step.TYPE, () -> tab.type(tab.page().field(EVIDENCE), sentence));
        think();
        click(Step.SAVE, () -> tab.click(tab.page().button("Save")));
        if (!tab.page().say(sentence)) {
            throw new IOException("What was typed does not stand on the page");
        }
        clicks.saved();
    }

    /** Pupils are on the list of four people of the school; each ticks every fourth. */
    private void tick() throws IOException, InterruptedException {
        PageNode list = tab.page().tagged("attendance-register");
        List<JsonNode> own = new ArrayList<>();
        int at = 0;
        for (JsonNode line : list.properties().get("register").path("lines")) {
            if (at++ % LoadRecords.PEOPLE_OF_A_SCHOOL == desk.nth() % LoadRecords.PEOPLE_OF_A_SCHOOL) {
                own.add(line);
            }
        }
        JsonNode pupil = own.get(round % own.size());
        think();
        click(Step.TICK, () -> {
            JsonNode answer = tab.call(
                    list,
                    "mark",
                    pupil.path("id").asInt(),
                    !pupil.path("attended").asBoolean());
            if (!answer.path("execute").toString().contains("$0, true")) {
                throw new IOException("The tick was refused");
            }
        });
        clicks.ticked();
    }

    private void click(Step what, Click click) throws IOException, InterruptedException {
        step = what;
        long start = System.nanoTime();
        click.run();
        clicks.add(what, System.nanoTime() - start);
    }

    private void think() throws InterruptedException {
        Thread.sleep(THINKS.dividedBy(2).plusMillis(random.nextLong(THINKS.toMillis())));
    }
}
