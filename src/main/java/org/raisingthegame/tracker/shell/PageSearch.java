package org.raisingthegame.tracker.shell;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Locale;
import org.raisingthegame.tracker.pages.SearchSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds the pages of the navigation by their titles and by what they are for. */
@Component
@Order(900)
class PageSearch implements SearchSource {

    private final Translations translations;

    PageSearch(Translations translations) {
        this.translations = translations;
    }

    @Override
    public String titleKey() {
        return "shell.search.pages";
    }

    @Override
    public List<Hit> find(String words) {
        String looked = words.toLowerCase(Locale.UK);
        return Navigation.byGroup().values().stream()
                .flatMap(List::stream)
                .filter(entry -> (title(entry) + " " + about(entry))
                        .toLowerCase(Locale.UK)
                        .contains(looked))
                .limit(MOST)
                .map(entry -> new Hit(new RouterLink(title(entry), entry.menuClass()), about(entry)))
                .toList();
    }

    private static String title(MenuEntry entry) {
        return I18NProvider.translate(entry.title());
    }

    private String about(MenuEntry entry) {
        return translations.find(entry.title() + ".about").orElse("");
    }
}
