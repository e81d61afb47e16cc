package dev.latchwork.processor.emit;

import com.palantir.javapoet.TypeSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ExportsDirective;
import javax.lang.model.element.ModuleElement.RequiresDirective;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Suppresses a needless warning about {@code @Generated}. The annotation is {@code @Documented}, so
 * javac counts it as part of a module's exports, and warns unless the module requires java.compiler
 * transitively. Users of the module do not need java.compiler, because class files do not keep the
 * annotation.
 */
final class ExportsSuppression {
  private static final String KEY = "exports";

  private ExportsSuppression() {}

  static boolean isNeeded(Elements elements, Element origin, TypeSpec generated) {
    ModuleElement module = elements.getModuleOf(origin);
    return module != null
        && generated.modifiers().contains(Modifier.PUBLIC)
        && isExported(module, elements.getPackageOf(origin))
        && ElementFilter.requiresIn(module.getDirectives()).stream()
            .filter(RequiresDirective::isTransitive)
            .noneMatch(r -> r.getDependency().getQualifiedName().contentEquals("java.compiler"));
  }

  private static boolean isExported(ModuleElement module, PackageElement exported) {
    return ElementFilter.exportsIn(module.getDirectives()).stream()
        .map(ExportsDirective::getPackage)
        .anyMatch(exported::equals);
  }

  /** Adds the suppression to the complete source of a class. */
  static String addTo(String source, String annotation) {
    List<String> lines = Arrays.asList(source.split("\n", -1));
    int type = 0;
    while (!lines.get(type).startsWith("@")) {
      type++;
    }
    return String.join(
        "\n",
        Stream.concat(
                lines.subList(0, type).stream(),
                new Suppression(annotation, KEY).on(lines.subList(type, lines.size())).stream())
            .toList());
  }
}
