package org.parkcert.identity.process;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every route of the running application, path parameters filled with {@code x}. */
public final class Routes {

    private static final int DEEPEST = 5;

    private final Set<Route> found = new LinkedHashSet<>();

    /** One method on one path. */
    public record Route(String method, String path) {}

    public static Set<Route> ofControllers(ApplicationContext application) {
        var routes = new Routes();
        application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(mapping -> {
                    var methods = mapping.getMethodsCondition().getMethods();
                    for (var path : mapping.getPatternValues()) {
                        if (methods.isEmpty()) {
                            routes.add("GET", path);
                        }
                        methods.forEach(method -> routes.add(method.name(), path));
                    }
                });
        return routes.found;
    }

    /** Of {@code /engine-rest}. */
    public static Set<Route> engineRoutes() {
        return ofResources("/engine-rest", CamundaRestResources.getResourceClasses());
    }

    /** Of {@code /camunda/api}. */
    public static List<Route> webappRoutes() {
        return Stream.of(
                        ofResources("/camunda/api/cockpit", new CockpitApplication().getClasses()),
                        ofResources("/camunda/api/admin", new AdminApplication().getClasses()),
                        ofResources("/camunda/api/tasklist", new TasklistApplication().getClasses()),
                        ofResources("/camunda/api/welcome", new WelcomeApplication().getClasses()),
                        ofResources("/camunda/api/engine", new EngineRestApplication().getClasses()))
                .flatMap(Set::stream)
                .toList();
    }

    /** Resources and, as far as their types tell, what their locators return. */
    public static Set<Route> ofResources(String prefix, Collection<Class<?>> resources) {
        var routes = new Routes();
        for (var resource : resources) {
            annotated(resource).ifPresent(path -> routes.walk(prefix + "/" + path.value(), resource, 0));
        }
        return routes.found;
    }

    private void walk(String prefix, Class<?> resource, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (var method : resource.getMethods()) {
            var declarations = declarations(method).toList();
            var path = declarations.stream()
                    .flatMap(declaration -> Stream.ofNullable(declaration.getAnnotation(Path.class)))
                    .findFirst();
            var verb = declarations.stream()
                    .flatMap(declaration -> Arrays.stream(declaration.getAnnotations()))
                    .flatMap(annotation ->
                            Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                    .findFirst();
            var there = path.map(part -> prefix + "/" + part.value()).orElse(prefix);
            if (verb.isPresent()) {
                add(verb.get().value(), there);
            } else if (path.isPresent()) {
                walk(there, method.getReturnType(), depth + 1);
            }
        }
    }

    private void add(String method, String path) {
        found.add(new Route(
                method,
                path.replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "x")
                        .replace("**", "x")
                        .replaceAll("/+", "/")));
    }

    private static Optional<Path> annotated(Class<?> resource) {
        return types(resource)
                .flatMap(type -> Stream.ofNullable(type.getAnnotation(Path.class)))
                .findFirst();
    }

    private static Stream<Method> declarations(Method method) {
        return types(method.getDeclaringClass()).flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                .filter(other -> other.getName().equals(method.getName())
                        && Arrays.equals(other.getParameterTypes(), method.getParameterTypes())));
    }

    private static Stream<Class<?>> types(Class<?> type) {
        var above = Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
        return Stream.concat(Stream.of(type), above.flatMap(Routes::types));
    }
}
