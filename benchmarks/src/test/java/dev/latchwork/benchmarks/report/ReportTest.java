package dev.latchwork.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Tests that a page and its charts are written from JMH's files of results. */
class ReportTest {
  private static final String RESULT =
      """
      {"benchmark": "%1$s", "params": {%2$s}, "forks": 3,
       "primaryMetric": {"score": 1e9, "scoreUnit": "ns/op", "rawData": [[0, %3$s], [1e9, %3$s, 1e9, 1e9]]},
       "secondaryMetrics": {"gc.alloc.rate.norm": {"score": %4$s}}}""";

  @TempDir private Path figures;
  @TempDir private Path folder;

  @BeforeEach
  void machine() throws IOException {
    Files.writeString(figures.resolve("machine.txt"), "2 cores of something");
  }

  @Test
  void tellsWhoMeetsTheTargetAndWhoCannotDoTheWork() throws Exception {
    results(
        "copy",
        copy("flat struct/ours", 10.4, 48),
        copy("flat struct/by hand", 10, 48),
        copy("flat struct/Kryo", 30, 48),
        copy("primitive arrays/ours", 10, 64),
        copy("primitive arrays/by hand", 10, 48),
        copy("primitive arrays/Kryo", 2_000_000, 2e6));
    Files.writeString(
        figures.resolve("copy.txt"), "flat struct/MapStruct/shares a mutable object\n");

    Report.write(figures, folder);

    assertThat(page())
        .contains("2 cores of something", "Each figure is from 3 JVMs.")
        .contains(
            "| | ours | by hand | Kryo | MapStruct | result | target | met |",
            "| flat struct | 10.4 ns, 48 B | 10.0 ns, 48 B | 30.0 ns, 48 B | shares a mutable"
                + " object | 1.04 | 1.00 × by hand, time and bytes | yes |",
            "| primitive arrays | 10.0 ns, 64 B | 10.0 ns, 48 B | 2.00 ms, 2.0 MB |  | 1.00"
                + " | 1.00 × by hand, time and bytes | **no** |");
    Document chart =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("run-time-copy.svg").toFile());
    assertThat(chart.getDocumentElement().getTextContent())
        .contains("flat struct", "primitive arrays", "ours", "by hand", "Kryo");
  }

  @Test
  void findsFromWhenOnAMapIsWorthIt() throws Exception {
    results(
        "tiny",
        tiny("10000 x 1/ours", 30_000),
        tiny("10000 x 1/loop", 20_000),
        tiny("10000 x 1/parallelStream", 40_000),
        tiny("10000 x 4/ours", 60_000),
        tiny("10000 x 4/loop", 80_000),
        tiny("10000 x 4/parallelStream", 80_000));

    Report.write(figures, folder);

    assertThat(page())
        .contains(
            "at least 6.00 ns; *parallelStream* is faster than *loop*"
                + " if an item takes at least 8.00 ns")
        .contains("Target, the first of these two times is at most 1.10 times the second: met.");
  }

  @Test
  void writesTheSameTwice() throws Exception {
    results("copy", copy("flat struct/ours", 10, 48), copy("flat struct/by hand", 12, 48));
    Report.write(figures, folder);
    String chart = Files.readString(folder.resolve("run-time-copy.svg"));

    Report.write(figures, folder);

    assertThat(folder.resolve("run-time-copy.svg")).hasContent(chart);
  }

  @Test
  void replacesRowsThatAreMeasuredAnew() throws Exception {
    results("copy", copy("flat struct/ours", 10, 48), copy("flat struct/by hand", 12, 48));
    results("anew", copy("flat struct/ours", 11, 48), copy("chain/ours", 20, 64));

    Figures.replace(figures.resolve("copy.json"), figures.resolve("anew.json"));
    Report.write(figures, folder);

    assertThat(page())
        .contains(
            "| flat struct | 11.0 ns, 48 B | 12.0 ns, 48 B | 0.92 |", "| chain | 20.0 ns, 64 B |")
        .doesNotContain("10.0 ns");
    assertThat(figures.resolve("anew.json")).doesNotExist();
  }

  private String page() throws IOException {
    return Files.readString(folder.resolve("run-time.md"));
  }

  private void results(String suite, String... results) throws IOException {
    Files.writeString(figures.resolve(suite + ".json"), List.of(results).toString());
  }

  private static String copy(String pair, double nanos, double bytes) {
    return RESULT.formatted("a.Copying.copies", "\"copy\": \"" + pair + "\"", nanos, bytes);
  }

  private static String tiny(String pair, double nanos) {
    return RESULT.formatted("a.Tiny.maps", "\"map\": \"" + pair + "\"", nanos, 80_000);
  }
}
