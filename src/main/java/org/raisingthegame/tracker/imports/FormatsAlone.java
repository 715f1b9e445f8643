package org.raisingthegame.tracker.imports;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.util.List;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** All formats with this installation's settings, and nothing else of the program: no database, no pages. */
final class FormatsAlone implements AutoCloseable {

    private static final String PROGRAM = "org.raisingthegame.tracker";

    /** No configuration of the program, which would find it: it has no annotation that the program looks for. */
    @ComponentScan(
            basePackages = PROGRAM,
            useDefaultFilters = false,
            includeFilters = {
                @ComponentScan.Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {ImportFormat.class, I18NProvider.class}),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.ClockConfiguration")
            })
    @ConfigurationPropertiesScan(PROGRAM)
    static class Formats {}

    private final ConfigurableApplicationContext context;

    private FormatsAlone(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param settings in the form {@code --tracker.imports.limits.rows=1000}; they go before those of files */
    static FormatsAlone with(String... settings) {
        return new FormatsAlone(new SpringApplicationBuilder(Formats.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .lazyInitialization(true)
                .registerShutdownHook(false)
                .run(settings));
    }

    @SuppressWarnings("unchecked") // whatever the formats' rows are
    List<ImportFormat<?>> all() {
        return context.getBeanProvider(ImportFormat.class)
                .orderedStream()
                .<ImportFormat<?>>map(format -> format)
                .toList();
    }

    /** What the program says. */
    I18NProvider words() {
        return context.getBean(I18NProvider.class);
    }

    /** The clock of a program that is not a demonstration. */
    Clock clock() {
        return context.getBean(Clock.class);
    }

    ImportLimits limits() {
        return context.getBean(ImportLimits.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
