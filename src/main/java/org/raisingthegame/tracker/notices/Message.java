package org.raisingthegame.tracker.notices;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody should know.
 *
 * <p>Its words stand under the key, for the page: {@code {0}} is the first argument. Under {@code <key>.waits} stand the
 * words for an e-mail, which are given no argument, so that no message can carry a name out of the program.
 *
 * @param arguments for the words on the page: a school, a plan's title, a day. Never of a pupil.
 * @param address where to go in the program, such as {@code plans/7}
 * @param onlyOnce what it is about, such as {@code action-12-due}: told a second time, it is passed over. Null for what is
 *     told each time.
 */
public record Message(
        String key,
        List<String> arguments,
        String address,
        @Nullable String onlyOnce) {

    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9/-]*");
    private static final int LONGEST_ARGUMENT = 200;

    public Message {
        arguments = arguments.stream().map(Message::shortened).toList();
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("Not an address of a page: " + address);
        }
    }

    public static Message of(String key, String address, String... arguments) {
        return new Message(key, List.of(arguments), address, null);
    }

    public Message onlyOnce(String about) {
        return new Message(key, arguments, address, about);
    }

    private static String shortened(String argument) {
        return argument.length() <= LONGEST_ARGUMENT ? argument : argument.substring(0, LONGEST_ARGUMENT - 1) + "…";
    }
}
