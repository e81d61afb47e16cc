package dev.latchwork.processor.testing;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ExportsDirective;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Finds the interfaces that a program may implement, for any release that the current JDK can
 * compile for.
 */
public final class JdkInterfaces {
  private JdkInterfaces() {}

  /**
   * Returns the public interfaces by package, without those of preview APIs.
   *
   * @param modules which modules to look into
   */
  public static Map<String, List<String>> of(int release, Predicate<String> modules)
      throws IOException {
    JavacTask task = task(release, "class Probe {}", new DiagnosticCollector<>());
    task.analyze();
    List<TypeElement> interfaces =
        task.getElements().getAllModuleElements().stream()
            .filter(m -> modules.test(m.getQualifiedName().toString()))
            .flatMap(JdkInterfaces::exported)
            .filter(t -> t.getKind() == ElementKind.INTERFACE)
            .filter(t -> t.getModifiers().contains(Modifier.PUBLIC))
            .filter(t -> !t.getModifiers().contains(Modifier.SEALED))
            .toList();
    return withoutPreviews(release, interfaces).stream()
        .collect(
            Collectors.groupingBy(
                JdkInterfaces::packageOf,
                TreeMap::new,
                Collectors.mapping(t -> t.getQualifiedName().toString(), Collectors.toList())));
  }

  private static String packageOf(Element type) {
    return type.getEnclosingElement().toString();
  }

  private static Stream<TypeElement> exported(ModuleElement module) {
    return ElementFilter.exportsIn(module.getDirectives()).stream()
        .filter(e -> e.getTargetModules() == null)
        .map(ExportsDirective::getPackage)
        .flatMap(p -> ElementFilter.typesIn(p.getEnclosedElements()).stream());
  }

  /**
   * Leaves out preview types: each type is named in a line of its own, and the compiler rejects the
   * lines of preview types.
   */
  private static List<TypeElement> withoutPreviews(int release, List<TypeElement> types)
      throws IOException {
    String fields =
        types.stream()
            .map(t -> t.getQualifiedName() + " field" + types.indexOf(t) + ";\n")
            .collect(
                Collectors.joining("", "@SuppressWarnings(\"rawtypes\") class Probe {\n", "}"));
    DiagnosticCollector<JavaFileObject> refused = new DiagnosticCollector<>();
    task(release, fields, refused).analyze();
    List<TypeElement> left = new ArrayList<>(types);
    refused.getDiagnostics().stream()
        .filter(d -> d.getCode().startsWith("compiler.err.is.preview"))
        .forEach(d -> left.remove(types.get((int) d.getLineNumber() - 2)));
    return left;
  }

  private static JavacTask task(
      int release, String source, DiagnosticCollector<JavaFileObject> diagnostics) {
    return (JavacTask)
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                null,
                null,
                diagnostics,
                List.of("--release", Integer.toString(release), "-proc:none"),
                null,
                List.of(TestCompiler.source("Probe.java", source)));
  }
}
