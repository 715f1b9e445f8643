package org.raisingthegame.tracker.pupils;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.raisingthegame.tracker.pupils.spi.SubjectAccessFormat;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The ways of the host to write down all that is held about a pupil; further formats are contributed. */
public enum SubjectAccessFile implements SubjectAccessFormat {
    /** To be read and printed. */
    HTML("text/html;charset=utf-8") {
        @Override
        public void write(Content content, UnaryOperator<String> words, OutputStream to) throws IOException {
            StringBuilder page =
                    new StringBuilder("<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>");
            page.append(text(words.apply("pupils.subject.title")))
                    .append("</title><style>body{font:16px/1.45 system-ui,sans-serif;max-width:60em;margin:2em auto;")
                    .append("padding:0 1em}dl{display:grid;grid-template-columns:minmax(10em,1fr) 2fr;gap:2px 1em;")
                    .append("padding:.75em 0;border-top:1px solid #ccc;margin:0}dt{color:#475467}dd{margin:0}</style>")
                    .append("</head><body><h1>")
                    .append(text(words.apply("pupils.subject.title")))
                    .append("</h1><p>UPN ")
                    .append(text(content.upn().value()))
                    .append(". ")
                    .append(text(words.apply("pupils.subject.as-at")))
                    .append(' ')
                    .append(text(MOMENT.format(content.at())))
                    .append(".</p>");
            for (Section section : content.sections()) {
                page.append("<h2>").append(text(section.title())).append("</h2>");
                if (section.rows().isEmpty()) {
                    page.append("<p>")
                            .append(text(words.apply("pupils.subject.nothing")))
                            .append("</p>");
                }
                for (Map<String, String> row : section.rows()) {
                    page.append("<dl>");
                    row.forEach((name, value) -> page.append("<dt>")
                            .append(text(name))
                            .append("</dt><dd>")
                            .append(text(value))
                            .append("</dd>"));
                    page.append("</dl>");
                }
            }
            to.write(page.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8));
        }
    },
    /** For another program. */
    JSON("application/json") {
        @Override
        public void write(Content content, UnaryOperator<String> words, OutputStream to) throws IOException {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("upn", content.upn().value());
            all.put("writtenAt", content.at().toString());
            Map<String, Object> records = new LinkedHashMap<>();
            content.sections().forEach(section -> records.put(section.title(), section.rows()));
            all.put("records", records);
            to.write(JSON_TEXT.writeValueAsBytes(all));
        }
    };

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);
    private static final JsonMapper JSON_TEXT =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final String mediaType;

    SubjectAccessFile(String mediaType) {
        this.mediaType = mediaType;
    }

    @Override
    public String id() {
        return name();
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    private static String text(String value) {
        return HtmlUtils.htmlEscape(value, "UTF-8");
    }
}
