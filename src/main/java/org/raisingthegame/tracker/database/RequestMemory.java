package org.raisingthegame.tracker.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What one request of a person has read, so that it reads it once: a page is put together from pieces, and many of them ask for the
 * same school, the same plan. It is forgotten when the request ends, and when the request writes anything.
 *
 * <p>Nothing is remembered outside of requests, nor within a transaction that writes: what stands under a lock has to be read after the
 * lock was taken.
 */
public final class RequestMemory {

    private static final String NAME = RequestMemory.class.getName();

    private RequestMemory() {}

    /**
     * The answer to a question, read where this request has not read it yet.
     *
     * @param question all on which the answer depends, whose records are asked for ({@code RowScope}) included, and a word that no other
     *     question begins with
     */
    public static <T> T of(Supplier<T> read, Object... question) {
        Map<Object, Object> remembered = remembered();
        if (remembered == null) {
            return read.get();
        }
        List<Object> key = List.of(question);
        @SuppressWarnings("unchecked") // what was put under the same question
        T known = (T) remembered.get(key);
        if (known == null) {
            known = read.get();
            // Asked for anew: reading may have ended in forgetting.
            Map<Object, Object> still = remembered();
            if (still != null) {
                still.put(key, known);
            }
        }
        return known;
    }

    /** The request has written something. */
    static void forget() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(NAME, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private static @Nullable Map<Object, Object> remembered() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null || writes()) {
            return null;
        }
        @SuppressWarnings("unchecked") // nobody else knows the name
        Map<Object, Object> known = (Map<Object, Object>) request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = new HashMap<>();
            request.setAttribute(NAME, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known;
    }

    private static boolean writes() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }
}
