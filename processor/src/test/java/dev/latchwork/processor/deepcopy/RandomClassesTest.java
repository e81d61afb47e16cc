package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Copies of random graphs of random classes, whose fields are all private, keep their shape. */
class RandomClassesTest extends CompiledApart {
  private static final int MODELS = 24;
  private static final int GRAPHS = 60;

  @Test
  void copiesHaveTheSameShape() throws Exception {
    List<Path> files = new ArrayList<>();
    for (int model = 0; model < MODELS; model++) {
      for (Map.Entry<String, String> s :
          new RandomClasses("m" + model, model).sources().entrySet()) {
        Files.createDirectories(source(s.getKey()).getParent());
        files.add(source(s.getKey(), s.getValue()));
      }
    }
    compile(files);
    int compared = 0;
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      for (int model = 0; model < MODELS; model++) {
        List<Class<?>> types = new ArrayList<>();
        for (String name : List.of("Ant", "Bee", "Cat", "Dog")) {
          types.add(loader.loadClass("m" + model + "." + name));
        }
        for (int graph = 0; graph < GRAPHS; graph++) {
          Object original = new RandomObjects(1000L * model + graph).graph(types);
          new SameShape().check(original, copy(original), "m" + model + "/" + graph);
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(MODELS * GRAPHS);
  }

  private static Object copy(Object original) throws ReflectiveOperationException {
    Class<?> type = original.getClass();
    Class<?> copier = Class.forName(type.getName() + "Copier", true, type.getClassLoader());
    Method copy = copier.getDeclaredMethod("copy", type);
    copy.setAccessible(true);
    return copy.invoke(null, original);
  }

  /** The comparison notices a lost alias, and an object that the copy shares with the original. */
  @Test
  void differencesAreSeen() throws IOException {
    Date date = new Date(1);
    List<Date> twice = new ArrayList<>(List.of(date, date));

    assertThatThrownBy(
            () ->
                new SameShape()
                    .check(twice, new ArrayList<>(List.of(new Date(1), new Date(1))), "dates"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("an alias");
    assertThatThrownBy(() -> new SameShape().check(twice, new ArrayList<>(twice), "dates"))
        .isInstanceOf(AssertionError.class);
  }
}
