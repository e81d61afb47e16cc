package dev.latchwork.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.sample.FileTree.FoundFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {
  @TempDir private Path root;
  private final GuardedCatalogue catalogue = new GuardedCatalogue();

  @Test
  void listsFilesOfAllFoldersWithTheirSizes() throws IOException {
    write("a", "1");
    write("b/c/d", "12345");
    assertThat(walk().files())
        .containsExactlyInAnyOrder(
            new FoundFile(root.resolve("a"), 1), new FoundFile(root.resolve("b/c/d"), 5));
    assertThat(catalogue.getSeen()).isEqualTo(2);
  }

  @Test
  void settlesEmptyFiles() throws IOException {
    write("a", "");
    assertThat(walk().files()).isEmpty();
    assertThat(catalogue.getFates()).isEqualTo(Map.of(Fate.EMPTY, 1));
  }

  @Test
  void hardLinkIsTheSameFile() throws IOException {
    Files.createLink(root.resolve("b"), write("a", "1"));
    assertThat(walk().files()).hasSize(1);
    assertThat(catalogue.getFates()).isEqualTo(Map.of(Fate.HARD_LINK, 1));
  }

  @Test
  void doesNotFollowLinks() throws IOException {
    Files.createSymbolicLink(root.resolve("b"), write("a", "1"));
    assertThat(walk().files()).hasSize(1);
    assertThat(catalogue.getFates()).isEqualTo(Map.of(Fate.LINK, 1));
    assertThat(catalogue.getProblems()).isEmpty();
  }

  @Test
  void reportsBrokenLinks() throws IOException {
    Path link = Files.createSymbolicLink(root.resolve("link"), root.resolve("nothing"));
    walk();
    assertThat(catalogue.getFates()).isEqualTo(Map.of(Fate.BROKEN_LINK, 1));
    assertThat(catalogue.getProblems()).containsExactly(new Problem(link, "target does not exist"));
  }

  @Test
  void reportsLinksThatLeadToThemselves() throws IOException {
    Path link = Files.createSymbolicLink(root.resolve("link"), root.resolve("link"));
    walk();
    assertThat(catalogue.getFates()).isEqualTo(Map.of(Fate.BROKEN_LINK, 1));
    assertThat(catalogue.getProblems()).extracting(Problem::path).containsExactly(link);
  }

  @Test
  void reportsLoopsOfFolders() throws IOException {
    write("a/b/c", "1");
    Path link = Files.createSymbolicLink(root.resolve("a/b/up"), root.resolve("a"));
    assertThat(walk().files()).hasSize(1);
    assertThat(catalogue.getFates()).isEqualTo(Map.of(Fate.LINK_LOOP, 1));
    assertThat(catalogue.getProblems())
        .containsExactly(new Problem(link, "leads back to a folder that contains it"));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "pipes are no files there")
  void settlesPipes() throws IOException, InterruptedException {
    Process mkfifo = new ProcessBuilder("mkfifo", root.resolve("pipe").toString()).start();
    assertThat(mkfifo.waitFor()).isZero();
    assertThat(walk().files()).isEmpty();
    assertThat(catalogue.getFates()).isEqualTo(Map.of(Fate.SPECIAL, 1));
  }

  @Test
  void leavesOutSkippedFoldersButNeverTheRoot() throws IOException {
    write("target/a", "1");
    write("b/target/c", "1");
    write("b/c", "1");
    FileTree tree = walk("target");
    assertThat(tree.files()).containsExactly(new FoundFile(root.resolve("b/c"), 1));
    assertThat(tree.skipped())
        .containsExactlyInAnyOrder(root.resolve("target"), root.resolve("b/target"));
    assertThat(catalogue.getSeen()).isEqualTo(1);
    assertThat(new FileTree(root.resolve("target"), Set.of("target"), catalogue).walk().files())
        .hasSize(1);
  }

  @Test
  void emptyFolderIsNoProblem() {
    assertThat(walk().files()).isEmpty();
    assertThat(catalogue.getSeen()).isZero();
    assertThat(catalogue.getProblems()).isEmpty();
  }

  @Test
  void reportsMissingFolder() {
    Path missing = root.resolve("missing");
    assertThat(new FileTree(missing, Set.of(), catalogue).walk().files()).isEmpty();
    assertThat(catalogue.getProblems()).containsExactly(new Problem(missing, "does not exist"));
    assertThat(catalogue.getSeen()).isZero();
  }

  @Test
  void reportsFileInPlaceOfFolder() throws IOException {
    Path file = write("file", "1");
    new FileTree(file, Set.of(), catalogue).walk();
    assertThat(catalogue.getProblems()).containsExactly(new Problem(file, "is not a folder"));
  }

  /**
   * Calls the method that the walk would call. A real walk would not do: tests may run as root, who
   * can read everything.
   */
  @Test
  void countsFilesItCannotLookAt() {
    Path file = root.resolve("file");
    new FileTree(root, Set.of(), catalogue)
        .visitFileFailed(file, new AccessDeniedException(file.toString()));
    assertThat(catalogue.getSeen()).isEqualTo(1);
    assertThat(catalogue.getFates()).isEqualTo(Map.of(Fate.UNREADABLE, 1));
    assertThat(catalogue.getProblems()).containsExactly(new Problem(file, "access denied"));
  }

  @Test
  void reportsFoldersItCannotListButDoesNotCountThemAsFiles() throws IOException {
    Path folder = Files.createDirectory(root.resolve("folder"));
    FileTree tree = new FileTree(root, Set.of(), catalogue);
    tree.visitFileFailed(folder, new AccessDeniedException(folder.toString()));
    tree.postVisitDirectory(root, new IOException("disk on fire"));
    assertThat(catalogue.getSeen()).isZero();
    assertThat(catalogue.getProblems())
        .containsExactly(new Problem(folder, "access denied"), new Problem(root, "disk on fire"));
  }

  private FileTree walk(String... skip) {
    return new FileTree(root, Set.of(skip), catalogue).walk();
  }

  private Path write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
