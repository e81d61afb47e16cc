package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GoldenCasesTest {
  private static final List<Path> NAMES =
      Stream.of("check/locks", "guarded/account", "guarded/account-in-module", "guarded/monitor")
          .map(Path::of)
          .toList();

  @Test
  void wholeNameIsOneCase() {
    assertThat(GoldenCases.chosen("guarded/account", NAMES))
        .containsExactly(Path.of("guarded/account"));
  }

  @Test
  void beginningIsAllThatBeginSo() {
    assertThat(GoldenCases.chosen("guarded/acc", NAMES))
        .containsExactly(Path.of("guarded/account"), Path.of("guarded/account-in-module"));
    assertThat(GoldenCases.chosen("all", NAMES)).isEqualTo(NAMES);
  }

  @Test
  void unknownNameSaysWhatIsNear() {
    assertThatThrownBy(() -> GoldenCases.chosen("guarded/acount", NAMES))
        .hasMessageStartingWith("no golden is called guarded/acount; near: guarded/account, ");
    assertThatThrownBy(() -> GoldenCases.chosen("lock", NAMES))
        .hasMessageStartingWith("no golden is called lock; near: check/locks, ");
  }
}
