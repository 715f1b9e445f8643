package org.raisingthegame.tracker.shell;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.regex.Pattern;
import org.raisingthegame.tracker.pages.SearchSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds the pages of the navigation by words of their titles and of what they are for, from a word's beginning on. */
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
        Pattern looked = Pattern.compile("\\b" + Pattern.quote(words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return Navigation.byGroup(Navigation.pages()).values().stream()
                .flatMap(List::stream)
                .filter(entry ->
                        looked.matcher(title(entry) + " " + about(entry)).find())
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
