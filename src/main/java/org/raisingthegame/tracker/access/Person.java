package org.raisingthegame.tracker.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.LaCode;

/**
 * Somebody with an account, as a borough officer sees him: with what he is in the officer's boroughs, and nothing else.
 *
 * @param boroughs for an officer or the programme team, those that are the reader's, too
 * @param posts those at schools of the reader's boroughs, ended ones included, the latest first
 * @param open whether he can sign in
 * @param oneself whether he is the reader
 */
public record Person(
        UserId id,
        String name,
        String email,
        Role role,
        List<LaCode> boroughs,
        List<Post> posts,
        boolean open,
        boolean oneself) {

    public Person {
        boroughs = List.copyOf(boroughs);
        posts = List.copyOf(posts);
    }

    /**
     * A post at a school; for a colleague, the time in which his head gave him rights there.
     *
     * @param id absent for a colleague, whose rights the head ends
     * @param lastDay the last day on which it holds; absent while open
     * @param over whether that day is past
     */
    public record Post(
            @Nullable Long id,
            String school,
            LocalDate from,
            @Nullable LocalDate lastDay,
            boolean over) {}
}
