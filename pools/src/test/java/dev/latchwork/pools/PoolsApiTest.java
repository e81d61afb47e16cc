package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The API that users and generated pools call does not change by accident: {@code api.txt} lists
 * all of it.
 *
 * <p>{@code -Dlatchwork.golden=update} writes the file. Removing or changing a line breaks pools
 * that were generated before, and so does adding an abstract method. Such a change has to wait for
 * the next major version.
 */
class PoolsApiTest {
  private static final Path API = Path.of("api.txt");
  private static final Path SOURCES = Path.of("src/main/java");

  @Test
  void isTheOneThatWasAgreedOn() throws Exception {
    String api = render();
    if ("update".equals(System.getProperty("latchwork.golden"))) {
      Files.writeString(API, api);
    }
    assertThat(api).isEqualTo(Files.readString(API));
  }

  private static String render() throws IOException, ClassNotFoundException {
    List<String> names;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      names =
          files
              .map(f -> SOURCES.relativize(f).toString())
              .filter(f -> f.matches("dev/.*/[A-Z]\\w*\\.java"))
              .map(f -> f.replace(".java", "").replace('/', '.'))
              .sorted()
              .toList();
    }
    StringBuilder api = new StringBuilder();
    for (String name : names) {
      Class<?> type = Class.forName(name);
      if (Modifier.isPublic(type.getModifiers())) {
        api.append(type.toGenericString()).append('\n');
        members(type).forEach(m -> api.append("  ").append(m).append('\n'));
      }
    }
    return api.toString();
  }

  private static List<String> members(Class<?> type) {
    List<String> members = new ArrayList<>();
    for (Constructor<?> c : type.getDeclaredConstructors()) {
      if (isSeen(c)) {
        members.add(text(c, type.getSimpleName()));
      }
    }
    for (Method m : type.getDeclaredMethods()) {
      if (isSeen(m) && !m.isBridge()) {
        members.add(text(m, m.getGenericReturnType().getTypeName() + " " + m.getName()));
      }
    }
    for (Field f : type.getDeclaredFields()) {
      if (isSeen(f)) {
        members.add(f.toGenericString());
      }
    }
    members.sort(null);
    return members;
  }

  private static boolean isSeen(Member member) {
    return (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0
        && !member.isSynthetic();
  }

  private static String text(Executable member, String name) {
    String modifiers =
        Modifier.toString(member.getModifiers() & ~Modifier.TRANSIENT & ~Modifier.VOLATILE);
    String parameters =
        Arrays.stream(member.getGenericParameterTypes())
            .map(t -> t.getTypeName())
            .collect(Collectors.joining(", ", "(", ")"));
    String thrown =
        Arrays.stream(member.getGenericExceptionTypes())
            .map(t -> t.getTypeName())
            .collect(Collectors.joining(", "));
    return modifiers + " " + name + parameters + (thrown.isEmpty() ? "" : " throws " + thrown);
  }
}
