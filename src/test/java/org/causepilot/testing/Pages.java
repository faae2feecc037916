package org.causepilot.testing;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Goes through a list as clients do, page by page until there is no next one. */
public final class Pages {

    private Pages() {}

    /** @param asked with all parameters but the cursor */
    public static List<String> ids(Supplier<RequestSpecification> asked, String path) {
        return all(asked, path, "id");
    }

    /** One field of every item. */
    public static <T> List<T> all(Supplier<RequestSpecification> asked, String path, String field) {
        List<T> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = asked.get().queryParam("cursor", cursor).get(path);
            seen.addAll(page.then().statusCode(200).extract().path("items." + field));
            cursor = page.path("next_cursor");
        }
        return seen;
    }
}
