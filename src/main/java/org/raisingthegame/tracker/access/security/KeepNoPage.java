package org.raisingthegame.tracker.access.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;

/**
 * Tells the browser to keep no page, since pages show pupils. What looks the same to everybody it may keep: scripts, style sheets,
 * fonts and icons. Said of these too, {@code Pragma} would have it ask for each of them again on every page.
 */
final class KeepNoPage implements HeaderWriter {

    /** What Vaadin serves from files of the program; {@code VAADIN/dynamic} has downloads and is not among them. */
    private static final List<String> LOOKS = List.of("/VAADIN/build/", "/assets/", "/lumo/");

    private final HeaderWriter none = new CacheControlHeadersWriter();

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (LOOKS.stream().noneMatch(path::startsWith)) {
            none.writeHeaders(request, response);
        }
    }
}
