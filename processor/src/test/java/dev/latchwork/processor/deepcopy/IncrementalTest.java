package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.LatchworkProcessor;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types compiled apart: a copier knows nothing that may change without it. */
class IncrementalTest {
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

  @TempDir Path classes;
  @TempDir Path sources;

  @Test
  void cycleThatOnlyOneSideKnowsIsKept() throws Exception {
    compile(List.of(source("Part.java", PART), source("Owner.java", OWNER)));
    byte[] before = Files.readAllBytes(classes.resolve("parts/OwnerCopier.class"));

    compile(List.of(source("Part.java", PART_WITH_OWNER)));
    compile(List.of(source("Main.java", MAIN)));

    assertThat(classes.resolve("parts/OwnerCopier.class")).hasBinaryContent(before);
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      Callable<?> main =
          (Callable<?>) loader.loadClass("parts.Main").getDeclaredConstructor().newInstance();
      assertThat(main.call()).isEqualTo(true);
    }
  }

  /** Hashed by what is only there when the owner is complete, and handed to a constructor. */
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
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      Callable<?> call =
          (Callable<?>) loader.loadClass("parts.Main").getDeclaredConstructor().newInstance();
      assertThat(call.call()).isEqualTo(true);
    }
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

  /** What is only there as class files is read as well: private state by its accessors. */
  @Test
  void typesOfLibraryAreCopied() throws Exception {
    compile(List.of(source("Base.java", LIBRARY)));
    compile(List.of(source("User.java", USER)));

    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      Callable<?> main =
          (Callable<?>) loader.loadClass("app.User").getDeclaredConstructor().newInstance();
      assertThat(main.call()).isEqualTo(true);
    }
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

    assertThat(messages).hasSize(2);
    assertThat(messages).anyMatch(m -> m.contains("[LW303] Hidden.state is private"));
    assertThat(messages).anyMatch(m -> m.contains("[LW302] Bad.plain of type Base.Plain"));
  }

  private Path source(String name, String text) throws IOException {
    return Files.writeString(sources.resolve(name), text);
  }

  private void compile(List<Path> files) throws IOException {
    assertThat(errors(files)).isEmpty();
  }

  private List<String> errors(List<Path> files) throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      String path = classes + File.pathSeparator + System.getProperty("java.class.path");
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              manager,
              diagnostics,
              List.of("-d", classes.toString(), "-cp", path, "-implicit:none"),
              null,
              manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(List.of(new LatchworkProcessor()));
      task.call();
      return diagnostics.getDiagnostics().stream()
          .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
          .map(d -> d.getMessage(Locale.ROOT))
          .toList();
    }
  }
}
