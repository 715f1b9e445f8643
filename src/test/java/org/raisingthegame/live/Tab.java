package org.raisingthegame.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One browser tab, as the server sees it: the session's cookies, the tokens against forgery, and Flow's protocol. Each message carries
 * the number of the last answer ({@code syncId}) and its own ({@code clientId}); the server refuses one that is out of order. Answers
 * come packed, as to a browser.
 */
final class Tab {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private URI address;
    private final Map<String, String> cookies = new TreeMap<>();
    private PageNodes page = new PageNodes();
    private String formToken = "";
    private String token = "";
    private int ui;
    private int syncId;
    private int clientId;
    private boolean toldToSignIn;

    Tab(HttpClient http, URI address) {
        this.http = http;
        this.address = address;
    }

    /** What stands on the page now. */
    PageNodes page() {
        return page;
    }

    /** What a proxy does when the node of this tab is gone. */
    void moveTo(URI other) {
        address = other;
    }

    /** Whether the last answer said that the session is over. */
    boolean toldToSignIn() {
        return toldToSignIn;
    }

    /** Opens an address as if it were typed: the page's frame, the session's start, the way to the view. */
    void open(String path) throws IOException, InterruptedException {
        String frame = text(send(request("/" + path).GET()), 200);
        Matcher found = FORM_TOKEN.matcher(frame);
        if (!found.find()) {
            throw new IOException("The page has no token for its forms");
        }
        formToken = found.group(1);
        String start = text(
                send(request("/?v-r=init&location=" + encoded(path) + "&query=&v-curdate=1&v-tzo=0&v-sh=1080&v-sw=1920"
                                + "&v-wh=900&v-ww=1280&v-tzid=Europe%2FLondon&v-wn=load")
                        .GET()),
                200);
        JsonNode begun = JSON.readTree(start).path("appConfig");
        ui = begun.path("v-uiId").asInt();
        token = begun.path("uidl").path("Vaadin-Security-Key").asString();
        syncId = 0;
        clientId = 0;
        page = new PageNodes();
        page.apply(begun.path("uidl").path("changes"));
        navigate("/" + path, "");
    }

    /** Signs in by the form of the page that is open, and opens the home page. */
    void signIn(String email, String password) throws IOException, InterruptedException {
        String form = "_csrf=" + encoded(formToken) + "&username=" + encoded(email) + "&password=" + encoded(password);
        HttpResponse<InputStream> answer = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        text(answer, 302);
        if (answer.headers().firstValue("Location").orElse("").contains("login")) {
            throw new IOException("The sign-in of " + email + " was refused");
        }
    }

    /** Follows a link of the menu or of the page. */
    JsonNode follow(String path) throws IOException, InterruptedException {
        return navigate(path, "link");
    }

    private JsonNode navigate(String path, String trigger) throws IOException, InterruptedException {
        ObjectNode data = JSON.createObjectNode()
                .put("route", path)
                .put("query", "")
                .put("appShellTitle", "Raising the Game Tracker")
                .put("trigger", trigger);
        data.putObject("historyState").put("idx", 0);
        return say(event(1, "ui-navigate", data));
    }

    JsonNode click(PageNode button) throws IOException, InterruptedException {
        ObjectNode data = JSON.createObjectNode();
        for (String key : new String[] {"shiftKey", "metaKey", "ctrlKey", "altKey"}) {
            data.put("event." + key, false);
        }
        data.put("event.detail", 1).put("event.button", 0);
        for (String key : new String[] {"clientX", "clientY", "screenX", "screenY"}) {
            data.put("event." + key, 100);
        }
        return say(event(button.id(), "click", data));
    }

    /** Types into a field that tells the server after a pause. */
    JsonNode type(PageNode field, String text) throws IOException, InterruptedException {
        ObjectNode data = JSON.createObjectNode().put("1", 1).put("for", "trailing");
        return say(changed(field, text), event(field.id(), "input", data));
    }

    /** Types into a field that tells the server when it is left. */
    JsonNode fill(PageNode field, String text) throws IOException, InterruptedException {
        return say(changed(field, text), event(field.id(), "change", JSON.createObjectNode()));
    }

    /** Chooses one of a list by the key that the server gave it. */
    JsonNode choose(PageNode list, String key) throws IOException, InterruptedException {
        return say(changed(list, key), event(list.id(), "change", JSON.createObjectNode()));
    }

    /** Calls what an element of the page offers to its script. */
    JsonNode call(PageNode element, String method, Object... arguments) throws IOException, InterruptedException {
        ObjectNode call = JSON.createObjectNode()
                .put("type", "publishedEventHandler")
                .put("node", element.id())
                .put("templateEventMethodName", method)
                .put("promise", 0);
        ArrayNode given = call.putArray("templateEventMethodArgs");
        for (Object argument : arguments) {
            given.addPOJO(argument);
        }
        return say(call);
    }

    /** Asks whether there is news, as a page does that waits for something. */
    JsonNode poll() throws IOException, InterruptedException {
        return say(event(1, "ui-poll", JSON.createObjectNode()));
    }

    /** Drops a file on the page's place for files. */
    void upload(Path file) throws IOException, InterruptedException {
        String target = page.tagged("vaadin-upload")
                .attributes()
                .get("target")
                .path("uri")
                .asString();
        String edge = "----edge-of-the-file";
        byte[] head = ("--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + file.getFileName() + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] end = ("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8);
        text(
                send(request("/" + target)
                        .header("Content-Type", "multipart/form-data; boundary=" + edge)
                        .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, Files.readAllBytes(file), end)))),
                200);
    }

    private static ObjectNode changed(PageNode field, String value) {
        return JSON.createObjectNode()
                .put("type", "mSync")
                .put("node", field.id())
                .put("feature", 1)
                .put("property", "value")
                .put("value", value);
    }

    private static ObjectNode event(int node, String name, ObjectNode data) {
        ObjectNode event =
                JSON.createObjectNode().put("type", "event").put("node", node).put("event", name);
        event.set("data", data);
        return event;
    }

    private JsonNode say(ObjectNode... invocations) throws IOException, InterruptedException {
        ObjectNode message = JSON.createObjectNode()
                .put("csrfToken", token)
                .put("syncId", syncId)
                .put("clientId", clientId);
        ArrayNode rpc = message.putArray("rpc");
        for (ObjectNode invocation : invocations) {
            rpc.add(invocation);
        }
        String text = text(
                send(request("/?v-r=uidl&v-uiId=" + ui)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(message)))),
                200);
        // A message that was answered with an error has not been taken, and its number is still to come.
        clientId++;
        JsonNode answer = JSON.readTree(text.substring(text.indexOf('{')));
        JsonNode trouble = answer.path("meta");
        toldToSignIn = trouble.has("sessionExpired");
        if (trouble.has("appError")
                || trouble.has("sessionExpired")
                || answer.path("syncId").asInt(-1) < 0) {
            throw new IOException("The server answered with " + (trouble.isMissingNode() ? "no number" : trouble));
        }
        syncId = answer.path("syncId").asInt();
        page.apply(answer.path("changes"));
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36")
                .header("Accept-Encoding", "gzip");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return answer;
    }

    /** What comes for an address, whether it is a page of the program or one that says why there is none. */
    String document(String path) throws IOException, InterruptedException {
        return text(send(request("/" + path).header("Accept", "text/html").GET()));
    }

    private static String text(HttpResponse<InputStream> answer, int expected) throws IOException {
        String text = text(answer);
        if (answer.statusCode() != expected) {
            throw new IOException(answer.statusCode() + " from " + answer.uri() + ": "
                    + text.substring(0, Math.min(200, text.length())));
        }
        return text;
    }

    private static String text(HttpResponse<InputStream> answer) throws IOException {
        boolean packed =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        try (InputStream raw = answer.body();
                InputStream body = packed ? new GZIPInputStream(raw) : raw) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
