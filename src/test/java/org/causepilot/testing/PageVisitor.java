package org.causepilot.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a window: opens pages, fills in forms, keeps everything that was sent to it, hidden fields too. */
public final class PageVisitor {

    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI server;
    private final List<String> seen;
    private String address;
    private String page;

    public PageVisitor(URI server) {
        this(server, new ArrayList<>());
    }

    private PageVisitor(URI server, List<String> seen) {
        this.server = server;
        this.seen = seen;
    }

    /** Somebody else, with a session of their own; what they see is kept together. */
    public PageVisitor another() {
        return new PageVisitor(server, seen);
    }

    public PageVisitor open(String path) {
        address = path;
        page = send(to(path).GET());
        return this;
    }

    /** Presses a button after filling in; fields and buttons by the end of their names. */
    public PageVisitor submit(String button, Map<String, String> typed) {
        page = send(form(fields(button, typed)));
        return this;
    }

    /** The same without leaving the page. */
    public PageVisitor submitInPlace(String button, Map<String, String> typed) {
        Map<String, String> fields = fields(button, typed);
        fields.put("jakarta.faces.partial.ajax", "true");
        fields.put("jakarta.faces.source", nameEndingIn(button));
        fields.put("jakarta.faces.partial.execute", "@all");
        fields.put("jakarta.faces.partial.render", "@all");
        send(form(fields).header("Faces-Request", "partial/ajax"));
        return this;
    }

    public String page() {
        return page;
    }

    public List<String> seen() {
        return List.copyOf(seen);
    }

    private Map<String, String> fields(String button, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(page).results().map(input -> input.group()).forEach(input -> {
            Matcher name = NAME.matcher(input);
            Matcher value = VALUE.matcher(input);
            if (name.find()) {
                fields.put(name.group(1), value.find() ? value.group(1) : "");
            }
        });
        Matcher nonce = NONCE.matcher(page);
        if (nonce.find()) {
            fields.put("primefaces.nonce", nonce.group(1));
        }
        typed.forEach((field, value) -> fields.put(nameEndingIn(field), value));
        String pressed = nameEndingIn(button);
        fields.put(pressed, pressed);
        return fields;
    }

    private String nameEndingIn(String end) {
        Matcher name = Pattern.compile("name=\"((?:[^\":]+:)*" + end + ")\"").matcher(page);
        if (!name.find()) {
            throw new AssertionError("nothing is called " + end + " on " + address);
        }
        return name.group(1);
    }

    private HttpRequest.Builder form(Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return to(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Accept-Language", "en");
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            seen.add(answer.uri().getPath() + " " + answer.statusCode() + "\n"
                    + answer.headers().map() + "\n" + answer.body());
            return answer.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
