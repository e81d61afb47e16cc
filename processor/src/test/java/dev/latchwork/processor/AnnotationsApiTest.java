package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks that the API of the annotations is the one in {@code annotations/api.txt}, so that it
 * never changes by accident.
 *
 * <p>{@code -Dlatchwork.golden=update} writes the file. A line that is removed or changed breaks
 * users, and has to wait for the next major version. A new line is fine in a minor version; a new
 * element of an annotation needs a default.
 */
class AnnotationsApiTest {
  private static final Path API = Path.of("../annotations/api.txt");
  private static final Path SOURCES = Path.of("../annotations/src/main/java/dev/latchwork");

  @Test
  void isTheOneThatWasAgreedOn() throws Exception {
    String api = render();
    if ("update".equals(System.getProperty("latchwork.golden"))) {
      Files.writeString(API, api);
    }
    assertThat(api).isEqualTo(Files.readString(API));
  }

  private static String render() throws IOException, ClassNotFoundException {
    StringBuilder api = new StringBuilder();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (!name.equals("package-info")) {
          render(Class.forName("dev.latchwork." + name), api);
        }
      }
    }
    return api.toString();
  }

  private static void render(Class<?> type, StringBuilder api) {
    api.append(type.isAnnotation() ? "@interface " : "enum ").append(type.getCanonicalName());
    api.append(type.isAnnotation() ? use(type) : "").append('\n');
    members(type).forEach(m -> api.append("  ").append(m).append('\n'));
    Arrays.stream(type.getDeclaredClasses())
        .sorted(Comparator.comparing(Class::getName))
        .forEach(nested -> render(nested, api));
  }

  private static List<String> members(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).map(Object::toString).toList()
        : Arrays.stream(type.getDeclaredMethods())
            .map(AnnotationsApiTest::element)
            .sorted()
            .toList();
  }

  private static String element(Method element) {
    String declaration = element.getName() + ": " + element.getReturnType().getCanonicalName();
    Object otherwise = element.getDefaultValue();
    return otherwise == null ? declaration : declaration + " = " + text(otherwise);
  }

  private static String text(Object value) {
    if (value.getClass().isArray()) {
      return IntStream.range(0, Array.getLength(value))
          .mapToObj(i -> text(Array.get(value, i)))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return value instanceof String string ? '"' + string + '"' : value.toString();
  }

  private static String use(Class<?> annotation) {
    Repeatable repeatable = annotation.getAnnotation(Repeatable.class);
    return " on %s, kept in %s%s"
        .formatted(
            Arrays.toString(annotation.getAnnotation(Target.class).value()),
            annotation.getAnnotation(Retention.class).value(),
            repeatable == null ? "" : ", held by " + repeatable.value().getCanonicalName());
  }
}
