package bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Tests the module that {@code docs/building.md} shows: Kotlin and Java sources, which kapt
 * processes.
 */
class MixedModuleTest {
  private static final int THREADS = 4;
  private static final int TIMES = 20_000;

  @Test
  void printsWhatThePageSays() throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      Main.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    assertThat(page()).contains("```\n" + printed.toString(StandardCharsets.UTF_8) + "```");
  }

  @Test
  void losesNoUpdateOfKotlinClass() throws Exception {
    assertThat(depositAtOnce(AccountKt.newAccount())).isEqualTo((long) THREADS * TIMES);
  }

  /** Shows that the test above can fail: without a lock, updates are lost. */
  @Test
  void unguardedClassLosesUpdates() throws Exception {
    for (int attempt = 0; attempt < 100; attempt++) {
      if (depositAtOnce(new Account()) < (long) THREADS * TIMES) {
        return;
      }
    }
    throw new AssertionError("no update was lost in 100 attempts");
  }

  private static long depositAtOnce(Account account) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    CountDownLatch start = new CountDownLatch(THREADS);
    for (int i = 0; i < THREADS; i++) {
      threads.submit(
          () -> {
            start.countDown();
            start.await();
            for (int n = 0; n < TIMES; n++) {
              account.deposit(1);
              if (n % 100 == 0) {
                Thread.yield(); // lets the others in, however few processors there are
              }
            }
            return null;
          });
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    return account.balance();
  }

  @Test
  void isWhatThePageShows() throws Exception {
    for (String file : List.of("src/main/kotlin/bank/Account.kt", "src/main/java/bank/Main.java")) {
      assertThat(page()).contains("\n" + Files.readString(Path.of(file)) + "```");
    }
    String plugins = page().split("<!-- kapt: plugins -->\n```xml\n")[1].split("```")[0];
    assertThat(lines(Files.readString(Path.of("pom.xml")))).containsSubsequence(lines(plugins));
  }

  private static String page() throws Exception {
    return Files.readString(Path.of("../docs/building.md"));
  }

  private static List<String> lines(String xml) {
    return xml.lines().map(String::strip).toList();
  }
}
