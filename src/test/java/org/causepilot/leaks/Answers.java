package org.causepilot.leaks;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every answer of the API: status, headers, body. */
final class Answers implements Filter {

    private final Queue<Answer> all = new ConcurrentLinkedQueue<>();

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification expectations,
            FilterContext context) {
        Response response = context.next(request, expectations);
        String path = URI.create(request.getURI()).getPath();
        all.add(new Answer(
                request.getMethod() + " " + path,
                response.getStatusLine() + "\n" + response.getHeaders() + "\n" + response.asString()));
        return response;
    }

    /** Of a client that is not watched. */
    void note(HttpResponse<String> answer) {
        all.add(new Answer(
                answer.request().method() + " " + answer.uri().getPath(),
                answer.statusCode() + "\n" + answer.headers().map() + "\n" + answer.body()));
    }

    List<Answer> all() {
        return List.copyOf(all);
    }

    /** The requests whose answers carry the secret, in any form. */
    List<String> carrying(Secret secret) {
        Traces traces = new Traces(List.of(secret));
        return all.stream()
                .filter(answer -> !traces.in(answer.text()).isEmpty())
                .map(Answer::request)
                .toList();
    }

    /** @param request method and path */
    record Answer(String request, String text) {}
}
