package org.causepilot.openapi;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.causepilot.RestApplication;
import org.causepilot.account.control.InOrganization;
import org.causepilot.account.control.InPublicOrganization;
import org.causepilot.account.control.SignedIn;
import org.causepilot.account.control.SuperadminOnly;
import org.causepilot.idempotency.control.Idempotent;
import org.causepilot.idempotency.entity.IdempotencyKey;
import org.causepilot.platform.http.PageParameters;

/** A resource method of the product. */
record Route(Class<?> resource, Method handler) {

    private static final String BASE =
            RestApplication.class.getAnnotation(ApplicationPath.class).value();
    private static final List<Class<? extends Annotation>> DOORS = List.of(
            PermitAll.class, SignedIn.class, SuperadminOnly.class, InOrganization.class, InPublicOrganization.class);

    static List<Route> all() {
        return new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
                .importPackages("org.causepilot").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods())
                                .filter(method -> httpMethod(method).isPresent())
                                .map(method -> new Route(resource, method)))
                        .toList();
    }

    /** {@code GET /api/v1/users/{id}} */
    String name() {
        return httpMethod(handler).orElseThrow() + " " + BASE + path(resource) + path(handler);
    }

    Optional<Class<?>> body() {
        return Arrays.stream(handler.getParameters())
                .map(Parameter::getType)
                .<Class<?>>map(type -> type)
                .filter(Record.class::isAssignableFrom)
                .filter(type -> type.getPackageName().equals(resource.getPackageName()))
                .findFirst();
    }

    /** A record of ours, or what comes as it comes. */
    boolean takesBody() {
        return body().isPresent()
                || Arrays.stream(handler.getParameterTypes()).anyMatch(type -> type == InputStream.class);
    }

    boolean isOpen() {
        return doors().isAnnotationPresent(PermitAll.class) || doors().isAnnotationPresent(InPublicOrganization.class);
    }

    /** Whatever says who may enter: the method, or else its class. */
    AnnotatedElement doors() {
        return DOORS.stream().anyMatch(handler::isAnnotationPresent) ? handler : resource;
    }

    boolean isList() {
        return Arrays.stream(handler.getParameters())
                .anyMatch(parameter ->
                        parameter.isAnnotationPresent(BeanParam.class) && parameter.getType() == PageParameters.class);
    }

    /** Also one that keeps keys of its own, since nobody is signed in there. */
    boolean isIdempotent() {
        return handler.isAnnotationPresent(Idempotent.class) || reads(IdempotencyKey.HEADER);
    }

    boolean reads(String header) {
        return Arrays.stream(handler.getParameters())
                .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                .anyMatch(found -> found != null && found.value().equals(header));
    }

    /** What a body may be declared as: what our reader of records takes, where nothing is said. */
    List<String> consumed() {
        return Stream.of(handler, resource)
                .map(speaker -> speaker.getAnnotation(Consumes.class))
                .filter(found -> found != null)
                .findFirst()
                .map(found -> List.of(found.value()))
                .orElse(List.of(MediaType.APPLICATION_JSON, "application/merge-patch+json"));
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value().replaceAll("^/|/$", "");
    }

    @Override
    public String toString() {
        return name();
    }
}
