package org.raisingthegame.tracker.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every page, whichever module brings it, says what it is called and what it is for. */
class PageWordsTest {

    private final Translations words = new Translations();
    private final List<Class<?>> pages = pages();

    @Test
    void every_page_has_a_title_for_the_browser() {
        assertThat(pages)
                .hasSizeGreaterThan(30)
                .allMatch(page ->
                        HasDynamicTitle.class.isAssignableFrom(page) || page.isAnnotationPresent(PageTitle.class));
    }

    @Test
    void every_page_of_the_menu_says_in_one_sentence_what_it_is_for() {
        assertThat(inMenu()).extracting(Menu::title).allSatisfy(title -> {
            assertThat(words.find(title)).as(title).isPresent();
            assertThat(words.find(title + ".about"))
                    .as(title + ".about")
                    .hasValueSatisfying(about -> assertThat(about).endsWith("."));
        });
    }

    @Test
    void no_two_pages_stand_at_one_place_in_the_menu() {
        assertThat(inMenu()).extracting(Menu::order).doesNotHaveDuplicates();
    }

    private List<Menu> inMenu() {
        return pages.stream()
                .filter(page -> page.isAnnotationPresent(Menu.class))
                .map(page -> page.getAnnotation(Menu.class))
                .toList();
    }

    private static List<Class<?>> pages() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        List<Class<?>> found = new ArrayList<>();
        scanner.findCandidateComponents("org.raisingthegame.tracker")
                .forEach(bean -> found.add(
                        ClassUtils.resolveClassName(bean.getBeanClassName(), PageWordsTest.class.getClassLoader())));
        return found;
    }
}
