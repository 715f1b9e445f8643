package org.raisingthegame.tracker.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether pages are light or dark: as the device is, until somebody chooses. The choice is kept by the browser, in a cookie, so that the
 * first thing on the screen has it already, the sign-in page too; it says nothing of anybody.
 */
@Component
class Look implements VaadinServiceInitListener {

    private static final String COOKIE = "look";

    private enum Scheme {
        LIGHT,
        DARK;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> chosen(page.getVaadinRequest())
                .ifPresent(scheme -> page.getDocument().getElementsByTag("html").attr("data-look", scheme.id())));
    }

    private static Optional<Scheme> chosen(VaadinRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(value -> Arrays.stream(Scheme.values())
                        .filter(scheme -> scheme.id().equals(value)))
                .findFirst();
    }

    /** What turns to the other look; only the browser knows which one that is, so the style sheet shows one of the two. */
    static Div turn() {
        Div turn = new Div(to(Scheme.DARK), to(Scheme.LIGHT));
        turn.addClassName("look");
        return turn;
    }

    private static Button to(Scheme scheme) {
        Button button = new Button(
                I18NProvider.translate("shell.look." + scheme.id()),
                click -> UI.getCurrent()
                        .getPage()
                        .executeJs(
                                "document.cookie = $0 + '=' + $1 + '; max-age=31536000; samesite=strict; path=' + new URL(document.baseURI).pathname;"
                                        + " document.documentElement.dataset.look = $1; dispatchEvent(new Event('look'))",
                                COOKIE,
                                scheme.id()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.addClassName("look-" + scheme.id());
        return button;
    }
}
