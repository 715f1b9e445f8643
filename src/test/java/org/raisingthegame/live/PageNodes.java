package org.raisingthegame.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a browser knows of a page: the nodes that the server attached and has not detached since, kept up to date by the changes of
 * each answer. So what is clicked is a button that is really there, by the number that the server gave it.
 *
 * <p>The numbers of features are those of Flow's {@code NodeFeatures}.
 */
final class PageNodes {

    private static final int ELEMENT = 0;
    private static final int PROPERTIES = 1;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int TEXT = 7;

    private final Map<Integer, PageNode> nodes = new HashMap<>();

    /** Takes over the changes of an answer, in their order. */
    void apply(JsonNode changes) {
        for (JsonNode change : changes) {
            int id = change.path("node").asInt();
            switch (change.path("type").asString()) {
                case "detach" -> nodes.remove(id);
                case "put" -> put(node(id), change);
                case "splice" -> splice(node(id), change);
                case "clear" -> clear(node(id), change);
                default -> node(id);
            }
        }
    }

    private PageNode node(int id) {
        return nodes.computeIfAbsent(id, PageNode::new);
    }

    private static void put(PageNode node, JsonNode change) {
        String key = change.path("key").asString();
        JsonNode value = change.path("value");
        switch (change.path("feat").asInt()) {
            case ELEMENT -> {
                if (key.equals("tag")) {
                    node.tag(value.asString());
                }
            }
            case PROPERTIES -> node.properties().put(key, value);
            case ATTRIBUTES -> node.attributes().put(key, value);
            case TEXT -> node.text(value.asString());
            default -> {}
        }
    }

    private static void splice(PageNode node, JsonNode change) {
        if (change.path("feat").asInt() != CHILDREN) {
            return;
        }
        List<Integer> children = node.children();
        int index = change.path("index").asInt();
        int removed = change.path("remove").asInt(0);
        children.subList(index, index + removed).clear();
        for (JsonNode added : change.path("addNodes")) {
            children.add(index++, added.asInt());
        }
    }

    private static void clear(PageNode node, JsonNode change) {
        if (change.path("feat").asInt() == CHILDREN) {
            node.children().clear();
        }
    }

    /** The button that is called so, in the words on it or in those for screen readers; with a space behind them, that begins so. */
    PageNode button(String words) {
        return only("button \"" + words + "\"", isButton(words));
    }

    boolean hasButton(String words) {
        return nodes.values().stream().anyMatch(isButton(words));
    }

    private Predicate<PageNode> isButton(String words) {
        Predicate<String> called = words.endsWith(" ") ? text -> text.startsWith(words) : words::equals;
        return node -> (node.tag().equals("vaadin-button") || node.tag().equals("button"))
                && (called.test(node.attribute("aria-label")) || called.test(words(node)));
    }

    /** All that stands on the page, messages that pass included. */
    String words() {
        return nodes.values().stream()
                .flatMap(node -> Stream.of(node.text(), node.property("text")))
                .collect(Collectors.joining("\n"));
    }

    /** The field with that label. */
    PageNode field(String label) {
        return only("field \"" + label + "\"", node -> node.property("label").equals(label));
    }

    /** The browser's own list of choices that stands in a label with that name. */
    PageNode list(String label) {
        PageNode around = only(
                "list \"" + label + "\"",
                node -> node.tag().equals("label") && words(node).equals(label));
        return around.children().stream()
                .map(nodes::get)
                .filter(child -> child.tag().equals("select"))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No choices in the list \"" + label + "\""));
    }

    /** The words of the element that is named so on the page. */
    String wordsOf(String id) {
        return words(only("element \"" + id + "\"", node -> node.attribute("id").equals(id)));
    }

    PageNode tagged(String tag) {
        return only("<" + tag + ">", node -> node.tag().equals(tag));
    }

    /** Whether those words stand on the page, in a text of their own. */
    boolean say(String words) {
        return nodes.values().stream().anyMatch(node -> node.text().equals(words));
    }

    private PageNode only(String what, Predicate<PageNode> wanted) {
        return nodes.values().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No " + what + " on the page " + headings()));
    }

    private List<String> headings() {
        return nodes.values().stream()
                .filter(node -> node.tag().equals("h1"))
                .map(this::words)
                .toList();
    }

    private String words(PageNode node) {
        return String.join(
                "",
                Stream.concat(
                                Stream.of(node.text()),
                                node.children().stream()
                                        .map(nodes::get)
                                        .filter(child -> child != null)
                                        .map(this::words))
                        .toList());
    }
}
