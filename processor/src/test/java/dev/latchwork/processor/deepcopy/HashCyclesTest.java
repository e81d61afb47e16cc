package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A record without a copier is copied by the copier of its holder, which has to examine the record.
 */
@Tag("compiler")
class HashCyclesTest extends CompiledApart {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Link held; record Link(int[] at, Hashtable<Link, String> links) {}",
        "List<Link> held; record Link(int[] at, Set<Link> links) {}",
        "Link[] held; record Link(int[] at, List<Set<Link>> links) {}",
        "Outer held; record Outer(Link link) {} record Link(Map<Link, int[]> links) {}",
        "Link<Date> held; record Link<T>(T at, Set<Link<T>> links) {}",
        "End held; sealed interface End {}"
            + " record Link(int[] at, Set<Link> links) implements End {}",
      })
  void keyThatWouldBeLostOnCycleIsRefused(String fields) throws IOException {
    assertThat(errors(types("Owner", fields)))
        .singleElement()
        .asString()
        .startsWith("[LW311] Link.links cannot be copied if a Link in ")
        .contains("the hash code of that Link");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Link held; record Link(int[] at, List<Link> links) {}",
        "Link held; record Link(int[] at, Set<Tag> links) {} record Tag(int[] at) {}",
        "Link held; record Link(int id, Set<Link> links) {"
            + " public int hashCode() { return id; }"
            + " public boolean equals(Object o) { return o instanceof Link l && l.id == id; } }",
        "@Copy(Copy.Policy.SHARE) Link held; record Link(int[] at, Set<Link> links) {}",
        "Link held; @DeepCopy(shape = DeepCopy.Shape.TREE)"
            + " record Link(int[] at, Set<Link> links) {}",
      })
  void whatIsHashedByOtherThingsIsLeftAlone(String fields) throws IOException {
    compile(types("Owner", fields));
  }

  @Test
  void promiseOfTreeHoldsForWhatIsHeld() throws IOException {
    String owner =
        "package parts; import dev.latchwork.*; import java.util.*;"
            + " @DeepCopy(shape = DeepCopy.Shape.TREE) class Owner { Link held; }"
            + " record Link(int[] at, Set<Link> links) {}";
    compile(List.of(source("Owner.java", owner)));
  }
}
