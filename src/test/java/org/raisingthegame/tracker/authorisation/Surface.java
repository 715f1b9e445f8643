package org.raisingthegame.tracker.authorisation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.raisingthegame.tracker.access.security.RightsPolicy;
import org.raisingthegame.tracker.authorisation.Matrix.Key;
import org.raisingthegame.tracker.exports.spi.Pack;
import org.raisingthegame.tracker.suite.PluginDescriptor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All that can be asked of the program, found on the class path. */
final class Surface {

    private static final String BASE = "org.raisingthegame.tracker";

    private Surface() {}

    static Map<Key, Class<? extends Component>> pages() {
        Map<Key, Class<? extends Component>> pages = new TreeMap<>();
        for (Class<?> view : annotated(Route.class)) {
            if (!view.getAnnotation(Route.class).registerAtStartup()) {
                continue; // the design system, which no installation has
            }
            String route = view.getAnnotation(Route.class).value();
            // A regular expression would hold the comma that parts cells.
            pages.put(new Key("page", "/" + route.replaceAll("\\([^)]*\\)", "")), view.asSubclass(Component.class));
        }
        return pages;
    }

    /** Methods by service and name: overloads are guarded alike, and share a row. */
    static Map<Key, List<Method>> services() {
        Map<Key, List<Method>> methods = new TreeMap<>();
        for (Class<?> service : annotated(Service.class)) {
            Arrays.stream(service.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers())
                            && !Modifier.isStatic(method.getModifiers())
                            && !method.isSynthetic()
                            && !isLifecycle(method))
                    .forEach(method -> methods.merge(
                            new Key("service", service.getSimpleName() + "." + method.getName()),
                            List.of(method),
                            (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream())
                                    .toList()));
        }
        return methods;
    }

    /** The configurations in which plugins describe themselves. */
    static List<Class<?>> describedPlugins() {
        return annotated(Configuration.class).stream()
                .filter(type -> Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.getReturnType().equals(PluginDescriptor.class)))
                .toList();
    }

    static List<Class<?>> papers() {
        return scan(new AssignableTypeFilter(Pack.class));
    }

    /** What is answered without a page; probes of other tests lie on the class path too. */
    static List<Key> addresses() {
        return annotated(RestController.class).stream()
                .filter(type -> type.getProtectionDomain()
                        .getCodeSource()
                        .equals(RightsPolicy.class.getProtectionDomain().getCodeSource()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .filter(Objects::nonNull)
                .flatMap(mapping -> Arrays.stream(mapping.path()))
                .map(path -> new Key("address", path))
                .toList();
    }

    /** What the container calls when the program ends. */
    private static boolean isLifecycle(Method method) {
        return method.getName().equals("destroy") && DisposableBean.class.isAssignableFrom(method.getDeclaringClass());
    }

    private static List<Class<?>> annotated(Class<? extends Annotation> annotation) {
        return scan(new AnnotationTypeFilter(annotation));
    }

    private static List<Class<?>> scan(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents(BASE).stream()
                .<Class<?>>map(
                        bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), Surface.class.getClassLoader()))
                .toList();
    }
}
