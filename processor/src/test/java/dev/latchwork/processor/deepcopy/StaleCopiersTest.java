package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which copiers have to be compiled again when a changed type leads back to their types. */
@Tag("compiler")
class StaleCopiersTest extends CompiledApart {
  private static final String REFUSED = "[LW313] Part leads back to Owner";

  /**
   * The fields are filled only when the outermost copy is complete, and their type now leads back
   * to its holder.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "public Set<Owner> held = new HashSet<>();",
        "public final Map<Owner, String> held = new HashMap<>();",
        "public SortedSet<Owner> held = new TreeSet<>(Comparator.comparing(o -> o.name));",
        "public Queue<Owner> held = new PriorityQueue<>(Comparator.comparing(o -> o.name));",
        "public List<Set<Owner>> held = new ArrayList<>();",
        "public Set<Link> held; public record Link(Owner owner) {}",
        "public final List<Owner> held;"
            + " public Part(List<Owner> held) { this.held = List.copyOf(held); }",
      })
  void copierThatWouldNotWaitForTheCycleIsRefusedByName(String field) throws IOException {
    compile(types("Part", "", "Owner", "public Part part; public String name;"));

    List<Path> changed = types("Part", field);
    assertThat(errors(changed))
        .containsExactly(
            REFUSED
                + ", whose copier was compiled before that cycle existed: compile Owner again, together"
                + " with Part");
    compile(List.of(changed.get(0), source("Owner.java")));
    compile(changed);
  }

  /** The older copier passes on what has been copied so far, and these fields need nothing else. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "public Owner held;",
        "public List<Owner> held = new ArrayList<>(); public Set<String> names;",
        "public Map<String, Owner[]> held = new HashMap<>();",
        "public Set<Date> dates; public Optional<Owner> held;",
      })
  void copierThatNeedNotKnowIsLeftAlone(String field) throws IOException {
    compile(types("Part", "", "Owner", "public Part part; public String name;"));

    compile(types("Part", field));
  }

  /** A copier is not stale if the changed type does not lead back to its type. */
  @Test
  void copiersOffTheCircleAreLeftAlone() throws IOException {
    compile(
        types("Leaf", "", "Part", "public Leaf leaf;", "Owner", "public Part part; Leaf leaf;"));

    compile(types("Part", "public Set<Leaf> leaves = new HashSet<>();"));
  }

  @Test
  void eachCopierIsNamedInTheOrderOfTheirNames() throws IOException {
    compile(types("Part", "", "Owner", "public Part part;", "Lender", "public Part part;"));

    assertThat(errors(types("Part", "public Set<Owner> owners; public Set<Lender> lenders;")))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("[LW313] Part leads back to Lender"),
            second -> assertThat(second).startsWith(REFUSED));
  }

  @Test
  void guardedCopierThatWouldNotWaitForTheCycleIsRefusedByName() throws IOException {
    compile(types("@Guarded Part", "String id;", "@Guarded Owner", "Part part; String name;"));
    compile(types("@Guarded Part", "Owner held;"));

    List<Path> changed = types("@Guarded Part", "final Set<Owner> held = new HashSet<>();");
    assertThat(errors(changed)).singleElement(STRING).startsWith(REFUSED);
    compile(List.of(changed.get(0), source("Owner.java")));
    compile(changed);
  }

  /** While an object is copied under its lock, the copier would take the lock of another object. */
  @Test
  void guardedCopierThatWouldTakeTwoLocksIsRefusedByName() throws IOException {
    compile(types("Part", "", "@Guarded Owner", "Part part;"));

    List<Path> changed = types("Part", "public Owner owner;");
    assertThat(errors(changed)).singleElement(STRING).startsWith(REFUSED);
    assertThat(errors(List.of(changed.get(0), source("Owner.java"))))
        .singleElement(STRING)
        .startsWith("[LW151] Owner.part");
  }

  /**
   * A part cannot be created before the owner that its constructor takes, so Owner's copier has to
   * count the nesting depth.
   */
  @Test
  void copierThatWouldNotCountHowDeepItIsIsRefusedByName() throws IOException {
    compile(types("Part", "", "Owner", "public Part part; public int number;"));

    List<Path> changed =
        types("Part", "public final Owner owner; public Part(Owner owner) { this.owner = owner; }");
    assertThat(errors(changed)).singleElement(STRING).startsWith(REFUSED);
    compile(List.of(changed.get(0), source("Owner.java")));
    compile(changed);
  }
}
