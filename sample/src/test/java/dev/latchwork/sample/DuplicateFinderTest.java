package dev.latchwork.sample;

import static dev.latchwork.sample.MinHashTest.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DuplicateFinderTest {
  @TempDir private Path temporary;
  private Path root;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private PrintStream systemOut;
  private PrintStream systemErr;

  @BeforeEach
  void redirect() throws IOException {
    root = Files.createDirectory(temporary.toRealPath().resolve("files"));
    systemOut = System.out;
    systemErr = System.err;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setOut(systemOut);
    System.setErr(systemErr);
  }

  @Test
  void reportsEverythingItSaw() throws IOException {
    write("a/photo.jpg", "\0".repeat(1500));
    write("b/photo.jpg", "\0".repeat(1500));
    write("b/copy of photo.jpg", "\0".repeat(1500));
    write("notes.txt", "hello");
    write("hello.txt", "hello");
    write("other.txt", "world");
    write("draft.txt", words(0, 100));
    write("final.txt", words(0, 105));
    write("empty", "");
    write(".git/config", "hello");
    write("target/photo.jpg", "\0".repeat(1500));
    Files.createSymbolicLink(root.resolve("link"), root.resolve("notes.txt"));
    Files.createSymbolicLink(root.resolve("broken"), root.resolve("nowhere"));
    Files.createSymbolicLink(root.resolve("a/loop"), root);
    Files.createLink(root.resolve("c"), root.resolve("draft.txt"));

    DuplicateFinder.main(new String[] {root.toString(), "--skip", "target"});

    assertThat(printed())
        .isEqualTo(
            """
            Duplicates in %s

            2 groups of identical files: 3 files redundant, 3.0 kB wasted
              1.5 kB each
                a/photo.jpg
                b/copy of photo.jpg
                b/photo.jpg
              5 B each
                hello.txt
                notes.txt

            1 pair of nearly identical texts
              95 %% the same
                %s
                final.txt

            Files seen                                      13
              read and hashed                                6
              only file of its size                          2
              empty                                          1
              hard link to a counted file                    1
              symbolic link, not followed                    1
              broken symbolic link                           1
              symbolic link to an enclosing folder           1
            Different contents                               5
              compared as text                               2
              not text in UTF-8                              1
              too short to compare                           2
            Folders skipped                                  2
              .git
              target
            Problems                                         2
              a/loop: leads back to a folder that contains it
              broken: target does not exist
            Hashed 4.5 kB in # s, #/s; the whole search took # s, # files/s
            """
                .formatted(root, nameOfDraft()));
  }

  /**
   * Returns the name under which the report lists the file. The file has two names, and the search
   * finds either one first.
   */
  private String nameOfDraft() {
    return printed().contains("    draft.txt\n") ? "draft.txt" : "c";
  }

  @Test
  void countsAlwaysAddUp() throws IOException {
    for (int i = 0; i < 300; i++) {
      write("d" + i % 7 + "/f" + i, "x".repeat(i % 50));
    }
    Files.createSymbolicLink(root.resolve("broken"), root.resolve("nowhere"));
    DuplicateFinder.main(new String[] {root.toString()});
    long seen = count("Files seen +([\\d,]+)");
    assertThat(seen).isEqualTo(301);
    String fates = printed().replaceAll("(?s).*Files seen[^\n]*\n(.*)Different contents.*", "$1");
    assertThat(fates.lines().mapToLong(l -> count(l, " ([\\d,]+)$")).sum()).isEqualTo(seen);
  }

  @Test
  void emptyFolderIsReportedAsSuch() {
    DuplicateFinder.main(new String[] {root.toString()});
    assertThat(printed())
        .contains("0 groups of identical files: 0 files redundant, 0 B wasted")
        .contains("0 pairs of nearly identical texts")
        .contains("Files seen                                       0\n")
        .contains("Problems                                         0\n")
        .contains("Hashed 0 B in");
  }

  @Test
  void missingFolderIsReportedAndNotFatal() {
    Path missing = root.resolve("missing");
    DuplicateFinder.main(new String[] {missing.toString()});
    assertThat(printed())
        .contains("Files seen                                       0\n")
        .contains("Problems                                         1\n")
        .contains(missing + ": does not exist\n");
  }

  @Test
  void similarityIsWhatIsAskedFor() throws IOException {
    write("a", words(0, 100));
    write("b", words(0, 160));
    DuplicateFinder.main(new String[] {root.toString()});
    assertThat(printed()).contains("0 pairs of nearly identical texts");
    out.reset();
    DuplicateFinder.main(new String[] {root.toString(), "--similar=50"});
    assertThat(printed()).contains("1 pair of nearly identical texts\n  61 % the same\n");
  }

  @Test
  void changesNothing() throws IOException {
    write("a", "same");
    write("b", "same");
    DuplicateFinder.main(new String[] {root.toString()});
    try (Stream<Path> files = Files.list(root)) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("a", "b");
    }
    assertThat(root.resolve("b")).hasContent("same");
  }

  @Test
  void logsCatalogueWithoutNamesOfFiles() throws IOException {
    write("secret1", "same");
    write("secret2", "same");
    DuplicateFinder.main(new String[] {root.toString()});
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("Hashing files: 2 of 2, Catalogue[")
        .contains("contents=***")
        .doesNotContain("secret");
  }

  @Test
  void unknownOptionIsUsageError() {
    int status = new CommandLine(new DuplicateFinder(System.out, System.err)).execute("--delete");
    assertThat(status).isEqualTo(CommandLine.ExitCode.USAGE);
  }

  @Test
  void similarityHasToBePercentage() {
    int status =
        new CommandLine(new DuplicateFinder(System.out, System.err))
            .execute(root.toString(), "--similar=101");
    assertThat(status).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--similar");
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8)
        .replace(System.lineSeparator(), "\n")
        .replaceAll(
            "Hashed (\\S+ \\S+) in .*",
            "Hashed $1 in # s, #/s; the whole search took # s, # files/s");
  }

  private long count(String pattern) {
    return count(printed(), pattern);
  }

  private static long count(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return Long.parseLong(matcher.group(1).replace(",", ""));
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
