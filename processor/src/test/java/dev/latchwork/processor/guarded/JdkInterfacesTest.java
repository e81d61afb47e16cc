package dev.latchwork.processor.guarded;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.latchwork.processor.testing.TestCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Wraps every public interface of some packages of the JDK that runs the test. No method is left
 * out, not even a default method that a later JDK adds.
 */
@Tag("compiler")
class JdkInterfacesTest {
  /** Preview APIs. javac does not allow sources to name them without a flag. */
  private static final Set<String> PREVIEW =
      Set.of(
          "java.util.concurrent.StructuredTaskScope",
          "java.util.concurrent.StructuredTaskScope$Joiner",
          "java.util.concurrent.StructuredTaskScope$Subtask",
          "java.util.concurrent.StructuredTaskScope$Configuration");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.util",
        "java.util.function",
        "java.util.concurrent",
        "java.io",
        "java.nio.file"
      })
  void wrapsEveryMethodOfEveryInterface(String packageName) throws Exception {
    List<Class<?>> interfaces = interfaces(packageName);
    assertThat(interfaces).hasSizeGreaterThan(3);
    Map<String, Class<?>> wrappers = wrap(interfaces);
    for (Class<?> type : interfaces) {
      Class<?> wrapper = wrappers.get(wrapperName(type));
      assertThat(wrapper).as(type.getName()).isNotNull();
      assertThat(signatures(wrapper.getDeclaredMethods()))
          .containsAll(signatures(overridable(type)));
    }
  }

  /** The test above notices a missing method. */
  @Test
  void noticesMethodThatIsLeftOut() {
    assertThat(signatures(JdkInterfacesTest.class.getDeclaredMethods()))
        .doesNotContainAnyElementsOf(signatures(overridable(java.util.Deque.class)));
  }

  private static Map<String, Class<?>> wrap(List<Class<?>> interfaces) throws Exception {
    String annotations =
        interfaces.stream()
            .map(i -> "@dev.latchwork.Guarded.Of(" + i.getCanonicalName() + ".class)\n")
            .collect(Collectors.joining());
    Compilation compilation =
        TestCompiler.compileOnThisJdk(
            Map.of("wrapped/package-info.java", annotations + "package wrapped;\n"));
    assertThat(TestCompiler.diagnostics(compilation))
        .filteredOn(d -> !d.startsWith("package-info.java") || d.contains("[LW"))
        .allSatisfy(d -> assertThat(d).containsAnyOf("[LW135]", "[LW136]", "[LW138]", "[LW139]"));
    Loader loader = new Loader(compilation);
    Map<String, Class<?>> wrappers = new HashMap<>();
    for (Class<?> type : interfaces) {
      wrappers.put(wrapperName(type), loader.loadClass("wrapped." + wrapperName(type)));
    }
    return wrappers;
  }

  private static String wrapperName(Class<?> type) {
    String packageName = type.getPackageName() + ".";
    return "Guarded" + type.getCanonicalName().substring(packageName.length()).replace('.', '_');
  }

  private static Method[] overridable(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(m -> !Modifier.isStatic(m.getModifiers()))
        .toArray(Method[]::new);
  }

  private static List<String> signatures(Method[] methods) {
    return Arrays.stream(methods)
        .map(m -> m.getName() + Arrays.toString(m.getParameterTypes()))
        .distinct()
        .toList();
  }

  private static List<Class<?>> interfaces(String packageName) throws Exception {
    Path folder =
        FileSystems.getFileSystem(URI.create("jrt:/"))
            .getPath("modules", "java.base", packageName.replace('.', '/'));
    List<Class<?>> interfaces = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".class") && !name.equals("package-info.class")) {
          Class<?> type =
              Class.forName(packageName + "." + name.substring(0, name.length() - 6), false, null);
          if (isToWrap(type)) {
            interfaces.add(type);
          }
        }
      }
    }
    return interfaces;
  }

  private static boolean isToWrap(Class<?> type) {
    if (PREVIEW.contains(type.getName())
        || type.getCanonicalName() == null
        || !type.isInterface()
        || type.isSealed()) {
      return false;
    }
    for (Class<?> t = type; t != null; t = t.getEnclosingClass()) {
      if (!Modifier.isPublic(t.getModifiers())) {
        return false;
      }
    }
    return !type.isAnnotation();
  }

  /** Loads classes that were compiled in memory. */
  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes = new HashMap<>();

    Loader(Compilation compilation) throws IOException {
      super(JdkInterfacesTest.class.getClassLoader());
      for (JavaFileObject file : compilation.generatedFiles()) {
        if (file.getKind() == JavaFileObject.Kind.CLASS) {
          String path = file.getName();
          String name = path.substring(path.indexOf("wrapped/"), path.length() - 6);
          try (InputStream in = file.openInputStream()) {
            classes.put(name.replace('/', '.'), in.readAllBytes());
          }
        }
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
