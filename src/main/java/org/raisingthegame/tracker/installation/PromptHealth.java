package org.raisingthegame.tracker.installation;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * A part's health, told within its patience. A database or a mail server that is away keeps whoever asks waiting for many seconds, longer
 * than an orchestrator's probe waits for an answer; so the part is asked beside the request, once at a time.
 */
final class PromptHealth implements HealthIndicator {

    private final HealthIndicator part;
    private final Duration patience;
    private final Status late;
    private final Executor beside;
    private @Nullable CompletableFuture<Health> asked;

    /** @param late what is told of a part that does not answer in time */
    PromptHealth(HealthIndicator part, Duration patience, Status late, Executor beside) {
        this.part = part;
        this.patience = patience;
        this.late = late;
        this.beside = beside;
    }

    @Override
    public Health health() {
        try {
            return answer().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Health.status(late)
                    .withDetail("answer", "none within " + patience.toMillis() + " ms")
                    .build();
        } catch (ExecutionException e) {
            return Health.down(Objects.requireNonNullElse(e.getCause(), e)).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }

    /** The answer that is awaited already, or a new one: many who ask do not become many who wait for the database. */
    private synchronized CompletableFuture<Health> answer() {
        CompletableFuture<Health> answer = asked;
        if (answer == null || answer.isDone()) {
            answer = CompletableFuture.supplyAsync(part::health, beside);
            asked = answer;
        }
        return answer;
    }
}
