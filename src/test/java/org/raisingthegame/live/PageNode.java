package org.raisingthegame.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One node of a page as the server describes it: an element, or a piece of text. */
final class PageNode {

    private final int id;
    private final Map<String, JsonNode> properties = new HashMap<>();
    private final Map<String, JsonNode> attributes = new HashMap<>();
    private final List<Integer> children = new ArrayList<>();
    private String tag = "";
    private String text = "";

    PageNode(int id) {
        this.id = id;
    }

    /** What the server calls it; events are sent to it. */
    int id() {
        return id;
    }

    String tag() {
        return tag;
    }

    void tag(String name) {
        tag = name;
    }

    /** Its own text; that of an element is its children's. */
    String text() {
        return text;
    }

    void text(String words) {
        text = words;
    }

    Map<String, JsonNode> properties() {
        return properties;
    }

    Map<String, JsonNode> attributes() {
        return attributes;
    }

    List<Integer> children() {
        return children;
    }

    String property(String name) {
        return words(properties.get(name));
    }

    String attribute(String name) {
        return words(attributes.get(name));
    }

    private static String words(@Nullable JsonNode value) {
        return value == null ? "" : value.asString("");
    }
}
