package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compiles types separately: a copier must not rely on anything that may change while the copier is
 * not compiled again.
 */
@Tag("compiler")
class IncrementalTest extends CompiledApart {
  private static final String OWNER =
      """
      package parts;
      @dev.latchwork.DeepCopy
      public class Owner {
        public Part part;
      }
      """;
  private static final String PART =
      """
      package parts;
      @dev.latchwork.DeepCopy
      public class Part {
        public String name;
      }
      """;
  private static final String PART_WITH_OWNER =
      """
      package parts;
      @dev.latchwork.DeepCopy
      public class Part {
        public String name;
        public Owner owner;
      }
      """;
  private static final String MAIN =
      """
      package parts;
      public class Main implements java.util.concurrent.Callable<Boolean> {
        @Override
        public Boolean call() {
          Owner owner = new Owner();
          owner.part = new Part();
          owner.part.owner = owner;
          Owner copy = OwnerCopier.copy(owner);
          return copy != owner && copy.part != owner.part && copy.part.owner == copy;
        }
      }
      """;

  @Test
  void cycleThatOnlyOneSideKnowsIsKept() throws Exception {
    compile(List.of(source("Part.java", PART), source("Owner.java", OWNER)));
    byte[] before = Files.readAllBytes(classes.resolve("parts/OwnerCopier.class"));

    compile(List.of(source("Part.java", PART_WITH_OWNER)));
    compile(List.of(source("Main.java", MAIN)));

    assertThat(classes.resolve("parts/OwnerCopier.class")).hasBinaryContent(before);
    assertThat(call("parts.Main")).isTrue();
  }

  /**
   * The part's hash code needs a complete owner, and the owner's constructor takes a list of parts.
   */
  @Test
  void setsAndConstructorsThatCameToLieOnACycleAreComplete() throws Exception {
    String owner =
        """
        package parts;
        import java.util.*;
        @dev.latchwork.DeepCopy
        public class Owner {
          public Set<Part> parts = new HashSet<>();
          public Part first;
          public final List<Part> list;
          public String name;
          public Owner(List<Part> list) { this.list = new ArrayList<>(list); }
        }
        """;
    String part =
        """
        package parts;
        @dev.latchwork.DeepCopy
        public class Part {
          public Owner owner;
          @Override public int hashCode() { return owner.name.hashCode(); }
          @Override public boolean equals(Object other) {
            return other instanceof Part part && part.owner.name.equals(owner.name);
          }
        }
        """;
    String main =
        """
        package parts;
        public class Main implements java.util.concurrent.Callable<Boolean> {
          @Override
          public Boolean call() {
            Owner owner = new Owner(java.util.List.of());
            owner.name = "owner";
            owner.first = new Part();
            owner.first.owner = owner;
            owner.parts.add(owner.first);
            owner.list.add(owner.first);
            return isRight(owner, OwnerCopier.copy(owner))
                && isRight(owner, PartCopier.copy(owner.first).owner);
          }
          private boolean isRight(Owner owner, Owner copy) {
            return copy.first != owner.first && copy.first.owner == copy
                && copy.parts.contains(copy.first) && copy.list.get(0) == copy.first;
          }
        }
        """;
    compile(List.of(source("Part.java", PART), source("Owner.java", owner)));
    byte[] before = Files.readAllBytes(classes.resolve("parts/OwnerCopier.class"));

    compile(List.of(source("Part.java", part)));
    compile(List.of(source("Main.java", main)));

    assertThat(classes.resolve("parts/OwnerCopier.class")).hasBinaryContent(before);
    assertThat(call("parts.Main")).isTrue();
  }

  /** The owner is compiled again, together with the part, whose constructor now takes the owner. */
  @Test
  void chainOfConstructorsThatAroseIsNotNestedInTheStack() throws Exception {
    compile(types("Part", "", "Owner", "public Part part; public int number;"));
    List<Path> changed =
        types("Part", "public final Owner owner; public Part(Owner owner) { this.owner = owner; }");
    compile(List.of(changed.get(0), source("Owner.java")));
    compile(chain("owner.part = new Part(last);", "owner"));

    assertThat(call("parts.Main")).isTrue();
  }

  /** Copying starts at either object, and either type may be the one that is compiled last. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "public Set<Owner> held = new HashSet<>();",
        "public Collection<Owner> held = new TreeSet<>(Comparator.comparing(o -> o.name));",
        "public final Collection<Owner> held = new LinkedHashSet<>();",
      })
  void setsAreCompleteWhicheverSideIsCompiledLast(String field) throws Exception {
    String owner =
        "public Part part; public Set<Part> parts = new HashSet<>(); public String name;"
            + " @Override public int hashCode() { return name.hashCode(); }"
            + " @Override public boolean equals(Object o) { return o == this; }";
    String hashed =
        " public Owner first; @Override public int hashCode() { return first.name.hashCode(); }"
            + " @Override public boolean equals(Object o) { return o == this; }";
    List<Path> main =
        types(
            "Main",
            """
            static Owner owner() {
              Owner owner = new Owner();
              owner.name = "owner";
              owner.part = new Part();
              owner.part.first = owner;
              owner.part.held.add(owner);
              owner.parts.add(owner.part);
              return owner;
            }
            static boolean isRight(Owner copy, Owner original) {
              return copy != original && copy.part.held.contains(copy) && copy.part.first == copy
                  && copy.parts.contains(copy.part) && copy.part.held.size() == 1;
            }
            public Boolean call() {
              Owner owner = owner();
              return isRight(OwnerCopier.copy(owner), owner)
                  && isRight(PartCopier.copy(owner.part).first, owner);
            }
            """);
    compile(types("Part", hashed, "Owner", owner));
    compile(types("Part", hashed + field));
    compile(main);
    assertThat(call("parts.Main")).isTrue();
    compile(types("Owner", owner));
    assertThat(call("parts.Main")).isTrue();
    compile(types("Part", hashed + field));
    assertThat(call("parts.Main")).isTrue();
  }

  @Test
  void objectThatCameToBeReachedTwiceIsOneInTheCopy() throws Exception {
    compile(types("Leaf", "", "Part", "", "Owner", "public Leaf leaf; public Part part;"));
    compile(types("Part", "public Leaf leaf; public List<Leaf> leaves = new ArrayList<>();"));
    compile(
        types(
            "Main",
            """
            public Boolean call() {
              Owner owner = new Owner();
              owner.leaf = new Leaf();
              owner.part = new Part();
              owner.part.leaf = owner.leaf;
              owner.part.leaves.add(owner.leaf);
              Owner copy = OwnerCopier.copy(owner);
              return copy.leaf != owner.leaf && copy.part.leaf == copy.leaf
                  && copy.part.leaves.get(0) == copy.leaf;
            }
            """));

    assertThat(call("parts.Main")).isTrue();
  }

  /**
   * The chain is too long for the stack, and only Part's copier knows that there may be a chain.
   */
  @Test
  void chainThatAroseIsNotNestedInTheStack() throws Exception {
    compile(types("Part", "", "Owner", "public Part part; public int number;"));
    compile(types("Part", "public Owner owner;"));
    compile(chain("owner.part = new Part(); owner.part.owner = last;", "owner"));
    assertThat(call("parts.Main")).isTrue();

    compile(types("Part", "public List<Owner> owners = new ArrayList<>();"));
    compile(chain("owner.part = new Part(); owner.part.owners.add(last);", "owners.get(0)"));
    assertThat(call("parts.Main")).isTrue();
  }

  private List<Path> chain(String link, String next) throws IOException {
    return types(
        "Main",
        """
        public Boolean call() {
          Owner last = new Owner();
          for (int i = 1; i < 100_000; i++) {
            Owner owner = new Owner();
            owner.number = i;
            %s
            last = owner;
          }
          Owner ofPart = PartCopier.copy(last.part).%s;
          return isSame(last, OwnerCopier.copy(last)) && isSame(last.part.%2$s, ofPart);
        }
        static boolean isSame(Owner original, Owner copy) {
          while (original.part != null) {
            if (copy == original || copy.number != original.number) return false;
            original = original.part.%2$s;
            copy = copy.part.%2$s;
          }
          return copy.number == 0 && copy.part == null;
        }
        """
            .formatted(link, next));
  }

  private static final String LIBRARY =
      """
      package lib;
      public class Base {
        private int[] state = {1};
        public int[] getState() { return state; }
        public void setState(int[] state) { this.state = state; }
        @dev.latchwork.DeepCopy public static class Part { public int[] size = {2}; }
        @dev.latchwork.DeepCopy public record Pair(int[] second, int[] first) {}
        public static class Hidden { private int[] state; }
        public static class Plain { public int[] size; }
      }
      """;
  private static final String USER =
      """
      package app;
      public class User extends lib.Base implements java.util.concurrent.Callable<Boolean> {
        public static @dev.latchwork.DeepCopy class Owner extends lib.Base {
          public Part part = new Part();
          public java.util.List<Pair> pairs = java.util.List.of(new Pair(new int[] {2}, new int[] {1}));
        }
        @Override
        public Boolean call() {
          Owner owner = new Owner();
          owner.getState()[0] = 7;
          Owner copy = User_OwnerCopier.copy(owner);
          return copy.getState() != owner.getState() && copy.getState()[0] == 7
              && copy.part != owner.part && copy.part.size != owner.part.size
              && copy.pairs.get(0).first()[0] == 1
              && copy.pairs.get(0).first() != owner.pairs.get(0).first();
        }
      }
      """;

  /** Types that exist only as class files are copied too, with handles for their private state. */
  @Test
  void typesOfLibraryAreCopied() throws Exception {
    compile(List.of(source("Base.java", LIBRARY)));
    compile(List.of(source("User.java", USER)));

    assertThat(call("app.User")).isTrue();
  }

  @Test
  void typesOfLibraryAreRefusedByName() throws Exception {
    compile(List.of(source("Base.java", LIBRARY)));

    List<String> messages =
        errors(
            List.of(
                source(
                    "Bad.java",
                    """
                    package app;
                    @dev.latchwork.DeepCopy
                    public class Bad extends lib.Base.Hidden {
                      public lib.Base.Plain plain;
                    }
                    """)));

    assertThat(messages).hasSize(1);
    assertThat(messages).anyMatch(m -> m.contains("[LW302] Bad.plain of type Base.Plain"));
  }
}
