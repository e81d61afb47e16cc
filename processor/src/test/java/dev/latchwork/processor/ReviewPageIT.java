package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.testing.Browser;
import dev.latchwork.processor.testing.ForkedJavac;
import dev.latchwork.processor.testing.ForkedJavac.Result;
import dev.latchwork.processor.testing.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Opens review pages of the packaged processor in a browser, and uses them as a reader does. */
class ReviewPageIT {
  private static final int PHONE = 360;
  private static final int DESK = 1280;

  @TempDir private static Path folder;
  private static Browser browser;
  private static Path bank;
  private static Path large;
  private static Path many;

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.start(Files.createDirectories(folder.resolve("profile")));
    bank = page("bank", bankSources());
    large = page("large", Map.of("shop/Large.java", largeClass()));
    many = page("many", manyClasses());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path page(String name, Map<String, String> sources) throws Exception {
    Path here = Files.createDirectories(folder.resolve(name));
    ForkedJavac javac = new ForkedJavac(here);
    for (Map.Entry<String, String> source : sources.entrySet()) {
      javac.source(source.getKey(), source.getValue());
    }
    Result result = javac.compile("-cp", ForkedJavac.libraries(), "-Alatchwork.report=true");
    assertThat(result.status()).as(String.join("\n", result.lines())).isZero();
    return here.resolve("gen/latchwork-review.html");
  }

  private static Map<String, String> bankSources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    Path root = Path.of("src/test/review");
    for (Path file : TestCompiler.filesIn(root)) {
      sources.put(root.relativize(file).toString(), Files.readString(file));
    }
    sources.put(
        "bank/Größe.java",
        """
        package bank;
        @dev.latchwork.Guarded class Größe<变量类型 extends Comparable<变量类型>> {
          String שלום = "<script>document.title = 'no'</script> \u202E ]]> &amp; עברית";
          String aNameThatIsFarTooLongForAnyColumnOfAnyScreenThatAnybodyWouldReadItOn = "</svg>";
          变量类型 一个名字很长的方法(变量类型 第一个参数, 变量类型 第二个参数) { return 第一个参数; }
        }
        """);
    return sources;
  }

  /** Returns a class with 200 members of all kinds. */
  private static String largeClass() {
    StringBuilder text = new StringBuilder();
    text.append("package shop;\nimport dev.latchwork.*;\nimport java.util.*;\n");
    text.append("@Guarded class Large {\n");
    for (int i = 0; i < 60; i++) {
      text.append("  long amountOfThings%d;\n".formatted(i));
    }
    for (int i = 0; i < 20; i++) {
      text.append("  final Map<String, List<Integer>> index%1$d = new HashMap<>();\n".formatted(i));
      text.append("  final String name%d = \"\";\n".formatted(i));
    }
    for (int i = 0; i < 60; i++) {
      text.append(
          "  void change%1$d(long by, String reason) { amountOfThings%1$d += by; }\n".formatted(i));
    }
    for (int i = 0; i < 30; i++) {
      text.append("  @Read long total%1$d() { return amountOfThings%1$d; }\n".formatted(i));
    }
    for (int i = 0; i < 5; i++) {
      text.append("  boolean isAvailable%1$d() { return amountOfThings%1$d > 0; }\n".formatted(i));
      text.append(
          "  @When(\"isAvailable%1$d\") void take%1$d() { amountOfThings%1$d--; }\n".formatted(i));
    }
    return text.append("}\n").toString();
  }

  private static Map<String, String> manyClasses() {
    Map<String, String> sources = new TreeMap<>();
    for (int i = 0; i < 1_000; i++) {
      String name = "Thing%04d".formatted(i);
      String inPackage = "shop.part%02d".formatted(i / 50);
      sources.put(
          inPackage.replace('.', '/') + "/" + name + ".java",
          """
          package %s;
          @dev.latchwork.Guarded class %s {
            long amount;
            final java.util.List<String> log = new java.util.ArrayList<>();
            void add(long more) { amount += more; log.add("+" + more); }
            @dev.latchwork.Read boolean isEmpty() { return amount == 0; }
          }
          """
              .formatted(inPackage, name));
    }
    return sources;
  }

  private void open(Path page, int width, String scheme) {
    browser.open(page);
    browser.show(width, scheme);
  }

  private void openAllDetails() {
    browser.ask("document.querySelectorAll('details').forEach(d => d.open = true)");
  }

  @Test
  void loadsNothingAndComplainsOfNothing() {
    browser.open(Path.of("/"));
    browser.requests();
    browser.complaints();
    for (Path page : List.of(bank, large)) {
      browser.open(page);
      assertThat(browser.requests())
          .contains(page.toUri().toString())
          .allMatch(r -> r.equals(page.toUri().toString()) || r.startsWith("data:"));
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "390, light",
    "390, dark",
    "768, light",
    "768, dark",
    "1280, light",
    "1280, dark",
  })
  void breaksNoRuleOfAccessibility(int width, String scheme) throws IOException {
    open(bank, width, scheme);
    browser.pictureOfAll("page-" + width + "-" + scheme);
    assertThat(browser.violations()).isEmpty();
    openAllDetails();
    browser.pictureOfAll("opened-" + width + "-" + scheme);
    assertThat(browser.violations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, PHONE, DESK})
  void neverScrollsSideways(int width) throws IOException {
    for (Path page : List.of(bank, large)) {
      open(page, width, "light");
      openAllDetails();
      assertThat(browser.<Long>ask("return document.documentElement.scrollWidth"))
          .isEqualTo(browser.<Long>ask("return document.documentElement.clientWidth"))
          .isLessThanOrEqualTo(width);
    }
    browser.picture("large-" + width);
  }

  /** The accessibility checker axe does not look into drawings. */
  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void drawingsHaveTheContrastOfText(String scheme) {
    open(bank, DESK, scheme);
    List<String> faint =
        browser.ask(
            """
            const light = c => {
              const [r, g, b] = c.match(/[\\d.]+/g).map(v => v / 255)
                .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            return [...document.querySelectorAll('svg g')].flatMap(g => {
              const back = light(getComputedStyle(g.querySelector('rect')).fill);
              return [...g.querySelectorAll('text, tspan')].filter(t => {
                const [a, b] = [back, light(getComputedStyle(t).fill)].sort((x, y) => y - x);
                return (a + 0.05) / (b + 0.05) < 4.5;
              }).map(t => t.textContent);
            });
            """);
    assertThat(faint).isEmpty();
  }

  @Test
  void coloursFollowTheSystem() {
    open(bank, DESK, "light");
    String background = "return getComputedStyle(document.body).backgroundColor";
    assertThat(browser.<String>ask(background)).isEqualTo("rgb(255, 255, 255)");
    browser.show(DESK, "dark");
    assertThat(browser.<String>ask(background)).isEqualTo("rgb(18, 22, 29)");
  }

  @Test
  void headingsGoDownOneLevelAtATime() {
    open(bank, DESK, "light");
    List<Long> levels =
        browser.ask(
            "return [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.localName[1])");
    assertThat(levels).startsWith(1L, 2L).filteredOn(l -> l == 1).hasSize(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @Test
  void firstKeyLeadsPastTheContents() {
    open(bank, DESK, "light");
    browser.press(Keys.TAB);
    assertThat(focused()).isEqualTo("Skip to content");
    assertThat(
            browser.<Double>ask(
                "return document.activeElement.getBoundingClientRect().top * 1.0 + 0.5"))
        .isPositive();
    browser.press(Keys.ENTER);
    assertThat(browser.<String>ask("return document.activeElement.id")).isEqualTo("main");
    browser.press(Keys.TAB);
    assertThat(focused()).startsWith("Warnings");
  }

  private static String focused() {
    return browser.ask("return document.activeElement.textContent.trim()");
  }

  @Test
  void keyboardReachesEverythingInTheOrderOfThePage() {
    open(bank, DESK, "light");
    List<String> expected =
        browser.ask(
            """
            window.all = [...document.querySelectorAll('a, summary, input, button, pre')]
              .filter(e => e.checkVisibility());
            window.all.forEach((e, i) => e.dataset.order = i);
            return window.all.map(e => e.dataset.order);
            """);
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      browser.press(Keys.TAB);
      reached.add(browser.ask("return document.activeElement.dataset.order"));
    }
    assertThat(reached).hasSizeGreaterThan(25).isEqualTo(expected);
  }

  @Test
  void sourcesAreShownAsTheyAre() throws IOException {
    open(bank, DESK, "light");
    String shown =
        browser.ask(
            "return document.querySelector('[id=\"t-bank.Teller\"] pre code, [id=\"t-bank.Bank\"]"
                + " .own pre code').textContent");
    String source = Files.readString(Path.of("src/test/review/bank/Bank.java"));
    assertThat(source).endsWith(shown + "\n");
    assertThat(browser.<String>ask("return document.title")).isEqualTo("Latchwork review");
    assertThat(browser.<Long>ask("return document.scripts.length")).isOne();
  }

  @ParameterizedTest
  @CsvSource({"bank, 360", "bank, 1280", "large, 360", "large, 1280"})
  void drawingsAreLegible(String name, int width) {
    open(name.equals("bank") ? bank : large, width, "light");
    openAllDetails();
    assertThat(
            browser.<Long>ask(
                "return [...document.querySelectorAll('svg')]"
                    + ".filter(s => s.getBoundingClientRect().width > 0).length"))
        .isPositive();
    List<String> wrong =
        browser.ask(
            """
            const wrong = [];
            for (const svg of document.querySelectorAll('svg')) {
              const shown = svg.getBoundingClientRect();
              if (shown.width === 0) continue;
              if (shown.width / svg.viewBox.baseVal.width < 0.8) wrong.push('small: ' + svg.textContent);
              const boxes = [...svg.querySelectorAll('g')].map(g => [g, g.querySelector('rect').getBBox()]);
              boxes.forEach(([g, a], i) => {
                for (const [, b] of boxes.slice(i + 1)) {
                  if (a.x < b.x + b.width && b.x < a.x + a.width
                      && a.y < b.y + b.height && b.y < a.y + a.height) {
                    wrong.push('overlap: ' + g.textContent);
                  }
                }
                const texts = [...g.querySelectorAll('text')].map(t => [t, t.getBBox()]);
                texts.forEach(([t, b], j) => {
                  if (b.x < a.x || b.x + b.width > a.x + a.width
                      || b.y < a.y || b.y + b.height > a.y + a.height) {
                    wrong.push('outside: ' + t.textContent);
                  }
                  for (const [, c] of texts.slice(j + 1)) {
                    if (b.x < c.x + c.width - 0.5 && c.x < b.x + b.width - 0.5
                        && b.y + 3 < c.y + c.height && c.y + 3 < b.y + b.height) {
                      wrong.push('on each other: ' + t.textContent);
                    }
                  }
                });
              });
            }
            return wrong;
            """);
    assertThat(wrong).isEmpty();
  }

  @Test
  void thousandClassesStayInHand() throws IOException {
    long began = System.nanoTime();
    open(many, PHONE, "light");
    long took = (System.nanoTime() - began) / 1_000_000;
    long size = Files.size(many);
    System.out.printf("1,000 classes: %,d bytes, opened in %,d ms%n", size, took);
    System.out.printf("200 members: %,d bytes%n", Files.size(large));
    assertThat(size).isLessThan(20_000_000);
    assertThat(browser.<Long>ask("return document.querySelectorAll('article').length"))
        .isEqualTo(1_000);
    assertThat(browser.<Long>ask("return document.querySelectorAll('details.type[open]').length"))
        .isZero();
    browser.type("input[type=search]", "thing0999");
    assertThat(
            browser.<Long>ask("return document.querySelectorAll('article:not([hidden])').length"))
        .isOne();
    assertThat(browser.<String>ask("return document.querySelector('[role=status]').textContent"))
        .isEqualTo("1 of 1000 classes");
    browser.ask("location.hash = 't-shop.part19.Thing0999'");
    browser.click("[id='t-shop.part19.Thing0999'] > details > summary");
    browser.picture("many");
  }

  @Test
  void showsAtOnceOnlyWhereSomethingWasFound() {
    open(bank, DESK, "light");
    assertThat(
            browser.<List<String>>ask(
                "return [...document.querySelectorAll('details.type[open]')]"
                    + ".map(d => d.parentElement.id)"))
        .isNotEmpty()
        .isEqualTo(
            browser.<List<String>>ask(
                "return [...document.querySelectorAll('article:has(> details > summary > .badge)')]"
                    + ".map(a => a.id)"));
  }

  @Test
  void filterHidesClassesInTheListToo() {
    open(bank, DESK, "light");
    browser.type("input[type=search]", "mailbox");
    assertThat(
            browser.<List<String>>ask(
                "return [...document.querySelectorAll('.contents li:not([hidden])')]"
                    + ".map(l => l.textContent)"))
        .containsExactly("Mailbox");
  }

  /**
   * Each member links to the first generated member that belongs to it, such as the override or the
   * getter.
   */
  @ParameterizedTest
  @CsvSource({
    "Account, deposit, 'void deposit(long amount) {', GuardedAccount",
    "Account, balance, 'long getBalance() {', GuardedAccount",
    "Mailbox, take, 'T take() throws InterruptedException {', GuardedMailbox",
    "Order, amounts, 'amounts', OrderCopier",
    "Statements, read, 'printAll', StatementsPool",
  })
  void memberLeadsToWhatWasGeneratedAndBack(
      String type, String member, String generated, String file) {
    open(bank, DESK, "light");
    browser.ask("document.querySelectorAll('details').forEach(d => d.open = false)");
    browser.ask("location.hash = 't-bank." + type + "'");
    String own = "[id^='m-bank.%1$s-%1$s.java-']".formatted(type);
    String from =
        browser.ask(
            "return [...document.querySelectorAll(arguments[0])]"
                + ".find(a => a.textContent === arguments[1]).id",
            own,
            member);
    browser.click("[id='" + from + "']");
    String there = "return document.querySelector(':target')";
    assertThat(browser.<String>ask(there + ".id")).startsWith("m-bank." + type + "-" + file);
    assertThat(browser.<Boolean>ask(there + ".checkVisibility()")).isTrue();
    assertThat(lineOfTarget()).contains(generated);
    browser.ask(there + ".click()");
    assertThat(browser.<String>ask(there + ".id")).isEqualTo(from);
  }

  private static String lineOfTarget() {
    return browser.ask(
        """
        const target = document.querySelector(':target');
        const range = document.createRange();
        const code = target.closest('code');
        range.selectNodeContents(code);
        range.setEnd(target, 0);
        const start = range.toString().lastIndexOf('\\n') + 1;
        return code.textContent.slice(start).split('\\n')[0];
        """);
  }

  @Test
  void idLeadsToTheTextOfItsRule() {
    open(bank, DESK, "light");
    browser.click(".findings a[href='#r-LW103']");
    assertThat(browser.<String>ask("return document.querySelector(':target').textContent"))
        .startsWith("LW103: ")
        .contains("final void deposit(long amount) { // LW103");
    assertThat(browser.<Boolean>ask("return document.querySelector(':target').open")).isTrue();
  }

  @Test
  void linkToClassOpensIt() {
    open(bank, DESK, "light");
    browser.ask("document.querySelectorAll('details.type').forEach(d => d.open = false)");
    browser.click("a[href='#t-bank.Account']");
    assertThat(
            browser.<Boolean>ask(
                "return document.querySelector('[id=\"t-bank.Account\"] > details').open"))
        .isTrue();
  }
}
