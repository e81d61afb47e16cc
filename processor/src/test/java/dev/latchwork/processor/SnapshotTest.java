package dev.latchwork.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import dev.latchwork.processor.testing.TestCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the code that takes a snapshot of every kind of field: its text, and what it does. */
class SnapshotTest {
  private static final Path FOLDER = Path.of("src/test/snapshots");
  private static final boolean UPDATE = "update".equals(System.getProperty("latchwork.golden"));

  private static Compilation compilation;
  private static Class<?> snapshots;

  @BeforeAll
  static void compile() throws IOException, ClassNotFoundException {
    compilation =
        javac()
            .withProcessors(new SnapshotProcessor())
            .withOptions("-Xlint:all,-processing", "--release", "17", "-implicit:none")
            .compile(TestCompiler.sourcesIn(FOLDER));
    snapshots = new Loader(compilation).loadClass("bank.Snapshots");
  }

  @Test
  void isWrittenAsExpected() throws IOException {
    String actual = TestCompiler.generated(compilation).get("Snapshots.java");
    Path expected = FOLDER.resolve("expected/Snapshots.java");
    if (UPDATE) {
      Files.writeString(expected, actual);
    }
    assertThat(TestCompiler.diagnostics(compilation)).isEmpty();
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  @Test
  void nullStaysNull() {
    for (Method method : snapshots.getDeclaredMethods()) {
      if (method.getParameterCount() == 1
          && !method.getParameterTypes()[0].isPrimitive()
          && !java.lang.reflect.Modifier.isPrivate(method.getModifiers())) {
        Object copy = snapshot(method.getName(), null);
        assertThat(copy).as(method.getName()).isNull();
      }
    }
  }

  @Test
  void interfacesComeOutUnmodifiable() {
    List<String> names = snapshot("names", new ArrayList<>(List.of("a")));
    assertThatThrownBy(() -> names.add("b")).isInstanceOf(UnsupportedOperationException.class);
    Map<String, String> texts = snapshot("texts", new HashMap<>(Map.of("a", "b")));
    assertThatThrownBy(() -> texts.put("b", "")).isInstanceOf(UnsupportedOperationException.class);
    Map<String, List<Integer>> index =
        snapshot("index", new HashMap<>(Map.of("a", new ArrayList<>(List.of(1)))));
    assertThatThrownBy(() -> index.get("a").add(1))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void classesComeOutFresh() {
    ArrayList<String> original = new ArrayList<>(List.of("a"));
    ArrayList<String> copy = snapshot("array", original);
    copy.add("b");
    assertThat(original).containsExactly("a");
  }

  @Test
  void nullsInsideAreKept() {
    assertThat(this.<List<String>>snapshot("names", Arrays.asList("a", null)))
        .containsExactly("a", null);
    Map<String, List<Integer>> index = new HashMap<>();
    index.put(null, null);
    assertThat(this.<Map<?, ?>>snapshot("index", index)).isEqualTo(index);
    assertThat(this.<Queue<String>>snapshot("waiting", new LinkedList<>(Arrays.asList("a", null))))
        .containsExactly("a", null);
    assertThat(this.<int[][]>snapshot("grid", new int[][] {{1}, null}))
        .isDeepEqualTo(new int[][] {{1}, null});
  }

  @Test
  void arraysAreClonedThroughAllDimensions() {
    int[][] grid = {{1}, {2}};
    int[][] copy = snapshot("grid", grid);
    grid[0][0] = 9;
    assertThat(copy[0][0]).isEqualTo(1);
    List<?>[] columns = new ArrayList<?>[] {new ArrayList<>(List.of("a"))};
    assertThat(this.<List<?>[]>snapshot("columns", columns)).isEqualTo(columns);
  }

  @Test
  void comparatorSurvivesThroughWhateverDeclaredType() {
    TreeSet<String> backwards = new TreeSet<>(Comparator.reverseOrder());
    backwards.addAll(List.of("a", "b"));
    assertThat(this.<Set<String>>snapshot("tags", backwards)).containsExactly("b", "a");
    assertThat(this.<Collection<String>>snapshot("all", backwards)).containsExactly("b", "a");
    assertThat(this.<SortedSet<String>>snapshot("sorted", backwards).comparator())
        .isEqualTo(Comparator.reverseOrder());
    TreeSet<String> caseless = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    caseless.add("A");
    assertThat(this.<Set<String>>snapshot("tags", caseless).contains("a")).isTrue();
    Map<String, List<Integer>> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    map.put("A", List.of());
    assertThat(this.<Map<String, ?>>snapshot("index", map).containsKey("a")).isTrue();
    PriorityQueue<Date> agenda = new PriorityQueue<>(Comparator.reverseOrder());
    agenda.addAll(List.of(new Date(1), new Date(2)));
    assertThat(this.<PriorityQueue<Date>>snapshot("agenda", agenda).peek()).isEqualTo(new Date(2));
    assertThat(this.<Queue<Object>>snapshot("waiting", agenda)).isInstanceOf(PriorityQueue.class);
  }

  @Test
  void equalKeysOfAnIdentityMapAllSurvive() {
    Map<String, String> identity = new IdentityHashMap<>();
    identity.put(new String("a"), "1");
    identity.put(new String("a"), "2");
    assertThat(this.<Map<String, String>>snapshot("texts", identity)).hasSize(2);
    assertThat(this.<Map<String, String>>snapshot("texts", Collections.unmodifiableMap(identity)))
        .hasSize(2);
    assertThat(this.<Set<String>>snapshot("tags", identity.keySet())).hasSize(2);
    assertThat(this.<Collection<String>>snapshot("all", identity.keySet())).hasSize(2);
  }

  @Test
  void orderOfIterationIsKept() {
    Map<String, String> recent = new LinkedHashMap<>(4, 0.75f, true);
    recent.put("b", "");
    recent.put("a", "");
    recent.get("b");
    assertThat(this.<Map<String, String>>snapshot("texts", recent).keySet())
        .containsExactly("a", "b");
    assertThat(this.<Map<String, String>>snapshot("hash", recent).keySet())
        .containsExactly("a", "b");
    assertThat(this.<Queue<String>>snapshot("waiting", new ArrayDeque<>(List.of("b", "a"))))
        .containsExactly("b", "a");
  }

  @Test
  void capacityIsKept() {
    ArrayBlockingQueue<String> bounded = new ArrayBlockingQueue<>(3);
    bounded.add("a");
    ArrayBlockingQueue<String> copy = snapshot("bounded", bounded);
    assertThat(copy).containsExactly("a");
    assertThat(copy.remainingCapacity()).isEqualTo(2);
  }

  @Test
  void neverThrowsForClassesItDoesNotKnow() {
    List<String> list =
        new AbstractList<>() {
          @Override
          public String get(int index) {
            return "a";
          }

          @Override
          public int size() {
            return 1;
          }
        };
    assertThat(this.<List<String>>snapshot("names", list)).isEqualTo(list);
    Set<Map.Entry<String, String>> entries = new ConcurrentHashMap<>(Map.of("a", "b")).entrySet();
    Map<String, String> map =
        new AbstractMap<>() {
          @Override
          public Set<Map.Entry<String, String>> entrySet() {
            return entries;
          }
        };
    assertThat(this.<Map<String, String>>snapshot("texts", map)).isEqualTo(map);
    Set<String> set =
        new AbstractSet<>() {
          @Override
          public Iterator<String> iterator() {
            return List.of("a").iterator();
          }

          @Override
          public int size() {
            return 1;
          }
        };
    assertThat(this.<Set<String>>snapshot("tags", set)).isEqualTo(set);
  }

  @Test
  void copiesWhatIsInside() {
    Date date = new Date(1);
    Map<Date, int[]> byDate = new HashMap<>();
    byDate.put(date, new int[] {1});
    Map<Date, int[]> copy = snapshot("byDate", byDate);
    assertThat(copy.keySet().iterator().next()).isEqualTo(date).isNotSameAs(date);
    assertThat(copy.get(date)).containsExactly(1).isNotSameAs(byDate.get(date));
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private <T> T snapshot(String field, Object value) {
    try {
      for (Method method : snapshots.getDeclaredMethods()) {
        if (method.getName().equals(field)) {
          method.setAccessible(true);
          return (T) method.invoke(null, value);
        }
      }
      throw new AssertionError("no field " + field);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(field, e);
    }
  }

  private static final class Loader extends ClassLoader {
    private final Compilation compiled;

    Loader(Compilation compiled) {
      super(SnapshotTest.class.getClassLoader());
      this.compiled = compiled;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      String path = "/" + name.replace('.', '/') + ".class";
      for (JavaFileObject file : compiled.generatedFiles()) {
        if (file.toUri().getPath().endsWith(path)) {
          byte[] bytes = read(file);
          return defineClass(name, bytes, 0, bytes.length);
        }
      }
      throw new ClassNotFoundException(name);
    }

    private static byte[] read(JavaFileObject file) {
      try (InputStream in = file.openInputStream()) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
