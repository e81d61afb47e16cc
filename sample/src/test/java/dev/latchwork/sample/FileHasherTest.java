package dev.latchwork.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileHasherTest {
  @TempDir private Path folder;
  private final GuardedCatalogue catalogue = new GuardedCatalogue();
  private final FileHasher hasher = new FileHasher(catalogue);

  @Test
  void hashesWholeFile() throws IOException {
    Path file = Files.writeString(folder.resolve("abc"), "abc");
    hasher.hash(file);
    String sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assertThat(catalogue.getContents()).isEqualTo(Map.of(new Content(sha256, 3), List.of(file)));
    assertThat(catalogue.getBytesRead()).isEqualTo(3);
  }

  @Test
  void tellsFilesApartThatDifferAfterTheFirstBlock() throws IOException {
    byte[] bytes = new byte[1_000_000];
    hasher.hash(Files.write(folder.resolve("a"), bytes));
    hasher.hash(Files.write(folder.resolve("b"), bytes));
    bytes[bytes.length - 1] = 1;
    hasher.hash(Files.write(folder.resolve("c"), bytes));
    assertThat(catalogue.size()).isEqualTo(2);
    assertThat(catalogue.duplicates())
        .containsExactly(
            new DuplicateGroup(1_000_000, List.of(folder.resolve("a"), folder.resolve("b"))));
  }

  @Test
  void fileThatVanishedIsUnreadableAndNotLost() {
    Path gone = folder.resolve("gone");
    hasher.hash(gone);
    assertThat(catalogue.getFates()).isEqualTo(Map.of(Fate.UNREADABLE, 1));
    assertThat(catalogue.getProblems()).containsExactly(new Problem(gone, "does not exist"));
  }

  @Test
  void fileThatFailsWhileItIsReadIsUnreadable() throws IOException {
    Path notFile = Files.createDirectory(folder.resolve("folder"));
    hasher.hash(notFile);
    assertThat(catalogue.getFates()).isEqualTo(Map.of(Fate.UNREADABLE, 1));
    assertThat(catalogue.getProblems()).extracting(Problem::path).containsExactly(notFile);
  }

  @Test
  void poolHashesAllAndLosesNone() throws InterruptedException, IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    Path gone = folder.resolve("gone");
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      files.add(i % 4 == 0 ? gone : file);
    }
    try (var pool = FileHasherPool.open(hasher)) {
      pool.hashAll(files);
    }
    assertThat(catalogue.getFates()).isEqualTo(Map.of(Fate.HASHED, 150, Fate.UNREADABLE, 50));
    assertThat(catalogue.getProblems()).hasSize(50);
    assertThat(catalogue.duplicates().get(0).files()).hasSize(150);
  }
}
