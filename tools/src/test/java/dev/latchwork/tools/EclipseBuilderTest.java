package dev.latchwork.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.Guarded;
import dev.latchwork.processor.LatchworkProcessor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests Latchwork with the builder that Eclipse and VS Code run after each change. The builder
 * compiles only what the change affects, and knows which source each generated file comes from.
 */
class EclipseBuilderTest {
  private static final String COUNTER =
      """
      @dev.latchwork.Guarded
      class Counter {
        private int count;
        int count() { return count; }
        void add() { count++; }
      }
      """;
  private static final String ITEM =
      """
      @dev.latchwork.DeepCopy
      class Item extends Thing {
        int[] sizes;
      }
      """;
  private static final String THING = "class Thing { java.util.Date made; }\n";

  @TempDir private static Path folder;
  private static Eclipse eclipse;

  @BeforeAll
  static void start() throws Exception {
    Path jdk = Path.of(System.getProperty("java.home"), "lib/jrt-fs.jar");
    eclipse = new Eclipse(folder, List.of(jdk, jar(Guarded.class)), jar(LatchworkProcessor.class));
  }

  @AfterAll
  static void stop() throws Exception {
    eclipse.close();
  }

  private static Path jar(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  @Test
  void generatesAgainWhatAChangeAffects() throws Exception {
    Map<String, String> sources =
        Map.of("Counter.java", COUNTER, "Item.java", ITEM, "Thing.java", THING);
    assertThat(eclipse.build("again", sources)).isEmpty();
    Path guarded = eclipse.generated("again", "GuardedCounter.java");
    Path copier = eclipse.generated("again", "ItemCopier.java");
    assertThat(guarded).content().contains("void add()").doesNotContain("remove");
    assertThat(copier).content().contains("copy.sizes", "copy.made").doesNotContain("sold");
    FileTime before = Files.getLastModifiedTime(copier);

    String more = COUNTER.replace("void add()", "void remove() { count--; } void add()");
    assertThat(eclipse.build("again", Map.of("Counter.java", more))).isEmpty();
    assertThat(guarded).content().contains("void remove()");
    assertThat(Files.getLastModifiedTime(copier)).isEqualTo(before);

    String sold = THING.replace("made;", "made, sold;");
    assertThat(eclipse.build("again", Map.of("Thing.java", sold))).isEmpty();
    assertThat(copier).content().contains("copy.made", "copy.sold");
  }

  @Test
  void deletesWhatNothingAsksForAnyLonger() {
    assertThat(eclipse.build("deleted", Map.of("Counter.java", COUNTER))).isEmpty();
    Path guarded = eclipse.generated("deleted", "GuardedCounter.java");
    assertThat(guarded).exists();
    String plain = COUNTER.replace("@dev.latchwork.Guarded", "");
    assertThat(eclipse.build("deleted", Map.of("Counter.java", plain))).isEmpty();
    assertThat(guarded).doesNotExist();
  }

  @Test
  void showsErrorsWhereTheyAreUntilTheyAreMended() {
    String closed = COUNTER.replace("class Counter", "final class Counter");
    assertThat(eclipse.build("errors", Map.of("Counter.java", closed)))
        .singleElement()
        .asString()
        .startsWith("Counter.java:2: [LW101] ");
    assertThat(eclipse.build("errors", Map.of("Counter.java", COUNTER))).isEmpty();
    assertThat(eclipse.generated("errors", "GuardedCounter.java")).exists();
  }

  /** Another source that names a generated class compiles in the build that generates the class. */
  @Test
  void letsOtherSourcesNameWhatIsGenerated() {
    String user = "class User { int use() { return new GuardedCounter().count(); } }\n";
    assertThat(eclipse.build("named", Map.of("User.java", user)))
        .singleElement()
        .asString()
        .contains("GuardedCounter");
    assertThat(eclipse.build("named", Map.of("Counter.java", COUNTER))).isEmpty();
  }
}
