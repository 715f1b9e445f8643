package org.raisingthegame.tracker.shell;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.database.LostDatabase;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.HtmlUtils;

/**
 * What a browser shows where no page of ours could even begin: an address that can't be read, a request that is refused, a failure
 * outside of the pages. A plain document, as the program around the pages may be what failed.
 */
@Component
class PlainErrorPage implements ErrorViewResolver {

    private static final String CHARSET = StandardCharsets.UTF_8.name();
    private static final String DOCUMENT = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <link rel="stylesheet" href="%4$s/assets/styles/tokens.css">
            <link rel="stylesheet" href="%4$s/assets/styles/tracker.css">
            <link rel="stylesheet" href="%4$s/assets/styles/shell.css">
            </head>
            <body>
            <main class="shell-page shell-alone"><div class="card empty-state">
            <h1>%1$s</h1>
            <p>%2$s</p>
            <a href="%4$s/">%3$s</a>
            </div></main>
            </body>
            </html>
            """;

    private final I18NProvider words;

    PlainErrorPage(I18NProvider words) {
        this.words = words;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (!status.is5xxServerError()) {
            return shown(document(request, "shell.request-failed", "shell.request-failed.why"), status);
        }
        Throwable failure = failure(request);
        String reference = ErrorReference.log(failure);
        return LostDatabase.isWhy(failure)
                ? shown(
                        document(request, "shell.page-away", "shell.page-away.do", reference),
                        HttpStatus.SERVICE_UNAVAILABLE)
                : shown(document(request, "shell.page-failed", "shell.page-failed.do", reference), status);
    }

    private static ModelAndView shown(String page, HttpStatus status) {
        ModelAndView shown = new ModelAndView((model, asked, answer) -> write(page, answer));
        shown.setStatus(status);
        return shown;
    }

    private static Throwable failure(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? thrown
                : new IllegalStateException("Failed without an exception");
    }

    private String document(HttpServletRequest request, String heading, String text, @Nullable Object... arguments) {
        return DOCUMENT.formatted(
                say(heading),
                say(text, arguments),
                say("shell.go-home"),
                HtmlUtils.htmlEscape(request.getContextPath(), CHARSET));
    }

    private String say(String key, @Nullable Object... arguments) {
        return HtmlUtils.htmlEscape(words.getTranslation(key, Locale.UK, arguments), CHARSET);
    }

    private static void write(String page, HttpServletResponse answer) throws IOException {
        answer.setContentType(MediaType.TEXT_HTML_VALUE);
        answer.setCharacterEncoding(CHARSET);
        answer.getWriter().write(page);
    }
}
