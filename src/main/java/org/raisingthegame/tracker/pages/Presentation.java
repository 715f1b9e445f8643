package org.raisingthegame.tracker.pages;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinSession;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Whether this session's screen is shown to a meeting, so that pupils' names have to stay off it. It lasts until it is
 * switched off or the session ends.
 */
public final class Presentation {

    private static final String ATTRIBUTE = Presentation.class.getName();

    /** 2⁶⁴ over the golden ratio: multiples of it that follow one another lie far apart, and no two numbers meet. */
    private static final long MIXER = 0x9E3779B97F4A7C15L;

    private Presentation() {}

    public static boolean hidesNames() {
        VaadinSession session = VaadinSession.getCurrent();
        return session != null && Boolean.TRUE.equals(session.getAttribute(ATTRIBUTE));
    }

    public static void hideNames(boolean hide) {
        VaadinSession.getCurrent().setAttribute(ATTRIBUTE, hide);
    }

    /**
     * What to show for a pupil's name: the name, or "Pupil 123" while names are hidden.
     *
     * @param number the surrogate key, which tells pupils apart and says nothing of them
     */
    public static String name(String name, long number) {
        return hidesNames() ? I18NProvider.translate("pages.pupil", Long.toString(number)) : name;
    }

    /**
     * Pupils as a list of names may stand: as it stands, but mixed up while names are hidden, as who knows a class could tell from their
     * order who is who. By their numbers would not do: a roll that came by name was numbered by name.
     *
     * @param number the surrogate key
     */
    public static <T> List<T> ordered(List<T> byName, ToLongFunction<T> number) {
        return hidesNames()
                ? byName.stream()
                        .sorted(Comparator.comparingLong(one -> number.applyAsLong(one) * MIXER))
                        .toList()
                : byName;
    }
}
