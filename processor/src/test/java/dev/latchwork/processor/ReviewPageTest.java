package dev.latchwork.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.latchwork.processor.testing.TestCompiler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the text of the page that {@code -Alatchwork.report=true} writes. {@link ReviewPageIT}
 * opens the page in a browser.
 */
@Tag("compiler")
class ReviewPageTest {
  private static final Path BANK = Path.of("src/test/review");
  static final String REPORT = "-Alatchwork.report=true";

  @TempDir private Path folder;

  private static Compilation compile(List<JavaFileObject> sources, String... options) {
    List<String> all = new ArrayList<>(List.of("-Xlint:all", "--release", "17"));
    all.addAll(List.of(options));
    return javac()
        .withClasspath(TestCompiler.CLASS_PATH)
        .withProcessors(new LatchworkProcessor())
        .withOptions(all)
        .compile(sources);
  }

  private static Optional<String> pageOf(Compilation compilation) {
    return compilation
        .generatedFile(StandardLocation.SOURCE_OUTPUT, "latchwork-review.html")
        .map(ReviewPageTest::text);
  }

  private static String page(Compilation compilation) {
    return pageOf(compilation).orElseThrow();
  }

  private static String text(JavaFileObject file) {
    try {
      return new String(file.openInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String bank(String... options) throws IOException {
    return page(BANK, options);
  }

  static String page(Path folder, String... options) throws IOException {
    Compilation compilation = compile(TestCompiler.sourcesIn(folder), options);
    assertThat(compilation.errors()).isEmpty();
    return page(compilation);
  }

  /** Returns the part of the page that is about one class. */
  private static String article(String page, String type) {
    int start = page.indexOf("<article id=\"t-" + type + "\"");
    assertThat(start).isPositive();
    return page.substring(start, page.indexOf("</article>", start));
  }

  @Test
  void withoutTheOptionNothingIsWritten() throws IOException {
    assertThat(pageOf(compile(TestCompiler.sourcesIn(BANK)))).isEmpty();
    assertThat(pageOf(compile(TestCompiler.sourcesIn(BANK), "-Alatchwork.report=false"))).isEmpty();
    assertThat(pageOf(TestCompiler.compile(Map.of("Thing.java", "class Thing { }"), REPORT)))
        .isEmpty();
  }

  @Test
  void sameSourcesInAnyOrderGiveTheSameBytes() throws IOException {
    List<JavaFileObject> sources = new ArrayList<>(TestCompiler.sourcesIn(BANK));
    String page = page(compile(sources, REPORT));
    Collections.reverse(sources);
    assertThat(page(compile(sources, REPORT))).isEqualTo(page);
    assertThat(page).doesNotContain("memory:", System.getProperty("user.dir"));
  }

  @Test
  void showsEveryClassBesideWhatWasGenerated() throws IOException {
    String page = bank(REPORT);
    assertThat(page.split("<article ", -1)).hasSize(7);
    assertThat(article(page, "bank.Account"))
        .contains(">@Guarded</span>", "bank/<wbr>Account.java", "GuardedAccount.java")
        .contains("<b>abstract</b> <b>class</b> Account {")
        .contains("<b>final</b> <b>class</b> GuardedAccount <b>extends</b> Account {");
    assertThat(article(page, "bank")).contains("Lock of GuardedPredicate");
  }

  @Test
  void showsWhatTheLockIsToEachMember() throws IOException {
    assertThat(article(bank(REPORT), "bank.Account"))
        .contains("One optimistic lock guards 3 fields.")
        .contains("Methods: 3 write, 2 read, 2 run without the lock. Skipped: 1 resource.")
        .contains(row("deposit(long)", "Write", ""))
        .contains(row("transferTo(Account, long)", "Write", "takes the lock of other too"))
        .contains(row("isOverdrawn()", "Read", ""))
        .contains(row("label()", "Without the lock", "final"))
        .contains(row("greeting()", "Without the lock", "@Unguarded"))
        .contains("<code>ExecutorService mail</code> <small>an executor</small></th><td>Resources")
        .contains("<code>String pin</code> <small>printed as ***</small>")
        .contains("<code>getLog() with a copy</code>")
        .contains("<code>getBalance() without the lock while no thread is writing</code>");
  }

  private static String row(String method, String lock, String more) {
    return "<code>%s</code></th><td>%s</td><td>%s</td>".formatted(method, lock, more);
  }

  @Test
  void showsWhoWaitsAndWhoWakes() throws IOException {
    assertThat(article(bank(REPORT), "bank.Mailbox"))
        .contains(row("take()", "Waits for notEmpty()", "can be interrupted"))
        .contains(row("tryPut(T, Duration)", "Waits for notFull()", "generated, can time out"))
        .contains("<code>awaitNotEmpty(Duration)</code>")
        .contains(
            "<code>put(T)</code>, <code>take()</code> change what the condition reads: "
                + "<code>letters</code>.");
  }

  @Test
  void namesOnlyWhoChangesWhatAPredicateReads() {
    String gate =
        """
        @dev.latchwork.Guarded
        class Gate {
          private final java.util.function.BooleanSupplier news;
          private boolean open;
          private int seen;

          Gate(java.util.function.BooleanSupplier news) { this.news = news; }

          boolean isOpen() { return open; }
          void open() { unlock(); }
          private void unlock() { open = true; }
          void look() { seen++; }
          @dev.latchwork.When("isOpen") void pass() { seen++; }

          boolean hasNews() { return news.getAsBoolean(); }
          @dev.latchwork.When("hasNews") void read() { seen = 0; }
        }
        """;
    assertThat(page(compile(List.of(TestCompiler.source("Gate.java", gate)), REPORT)))
        .contains("<td><code>open()</code> changes what the condition reads: <code>open</code>.")
        .contains(
            "<td>What the condition reads is not known, so any of these may change it: "
                + "<code>open()");
  }

  @Test
  void followsWhatPredicatesAsk() {
    String valve =
        """
        import dev.latchwork.When;

        @dev.latchwork.Guarded
        class Valve {
          private static final int LEAST = 0;
          static int room;
          private final java.util.List<String> waiting = new java.util.ArrayList<>();
          private int pressure;
          private int limit;

          boolean isSafe() { return Math.max(pressure, LEAST) < half(); }
          private int half() { return halved(limit); }
          private static int halved(int value) { return value / 2; }
          @When("isSafe") void pump() { pressure++; }
          void lower() { limit--; }
          void show() { Tools.print(pressure); }

          boolean isAwaited() { return !waiting.isEmpty(); }
          @When("isAwaited") void serve() { waiting.remove(0); }
          void hand() { Tools.use(waiting); }
          int count() { return waiting.size(); }

          boolean hasRoom() { return room > 3; }
          @When("hasRoom") void fill() { pressure--; }
          boolean isSunny() { return Tools.isSunny(); }
          @When("isSunny") void dry() { pressure--; }
        }

        class Tools {
          static void print(int value) {}
          static void use(java.util.List<String> list) { list.clear(); }
          static boolean isSunny() { return true; }
        }
        """;
    String page = page(compile(List.of(TestCompiler.source("Valve.java", valve)), REPORT));
    assertThat(page)
        .contains(
            "<code>pump()</code>, <code>lower()</code>, <code>fill()</code>, <code>dry()</code> "
                + "change what the condition reads: <code>limit</code>, <code>pressure</code>.",
            "<code>serve()</code>, <code>hand()</code> change what the condition reads: "
                + "<code>waiting</code>.");
    assertThat(page.split("What the condition reads is not known", -1)).hasSize(3);
  }

  @Test
  void saysWhereNobodyKnowsWhoWakes() throws IOException {
    assertThat(article(bank(REPORT, "-Alatchwork.checks=off"), "bank.Mailbox"))
        .contains(
            "What the condition reads is not known, so any of these may change it: "
                + "<code>put(T)</code>");
  }

  @Test
  void showsWhatBecomesOfEachField() throws IOException {
    assertThat(article(bank(REPORT), "bank.Order"))
        .contains(row("String id", "shared", "java.lang.String is immutable"))
        .contains(
            row("List&lt;int[]&gt; amounts", "copied", "of exactly its class; elements are copied"))
        .contains(row("ReentrantLock lock", "recreated", "a lock, created by its initializer"))
        .contains(row("ExecutorService pool", "shared", "as @Copy(SHARE) says"))
        .contains(row("int copies", "skipped", "as @Copy(SKIP) says"))
        .contains(row("String cached", "set to null", "as @Copy(NULL) says"))
        .contains(row("StringBuilder note", "copied by a method", "Order.renewed(..) returns it"));
  }

  @Test
  void showsPools() throws IOException {
    assertThat(article(bank(REPORT), "bank.Statements"))
        .contains("IO</th><td>16</td><td>platform threads</td>")
        .contains("CPU</th><td>one per core</td>")
        .contains("<code>read(Path)</code></th><td>IO</td>")
        .contains("<code>printAll</code>", "<code>printAllAsync</code>")
        .contains("<td>ALL, ZIP</td><td><code>compareAll</code>, <code>compareZip</code></td>");
  }

  @Test
  void listsWhatIsTakenOnTrust() throws IOException {
    assertThat(section(bank(REPORT), "trust"))
        .contains(
            "One door is silenced with",
            claim("Account", "greeting()", "needs no lock, as @Unguarded says"),
            claim("Order", "Order.note", "is copied by Order.renewed(..)"),
            claim("Order", "Order.pool", "is shared with the copy: as @Copy(SHARE) says"))
        .doesNotContain("Order.id", "label()", "Mailbox");
  }

  @Test
  void listsWhoseCopiesAndWhichPromisesAreTrusted() throws IOException {
    String sources =
        """
        import dev.latchwork.*;
        import java.util.List;
        import java.util.concurrent.locks.ReentrantLock;

        class Money {}

        class Shape {
          Shape(Shape other) {}
        }

        @DeepCopy(shape = DeepCopy.Shape.TREE)
        final class Sheet {
          Money price = new Money();
          @Copy(Copy.Policy.CONSTRUCTOR) Shape shape;
        }

        @Guarded(by = "mutex")
        class Till {
          final ReentrantLock mutex = new ReentrantLock();
          int sum;
        }
        """;
    Compilation compilation =
        compile(
            List.of(TestCompiler.source("Sheet.java", sources)),
            REPORT,
            "-Alatchwork.immutable=Money");
    String trust = section(page(compilation), "trust");
    assertThat(trust)
        .contains(
            "Declared immutable by an option: <code>Money</code>",
            claim("Sheet", "Sheet", "reaches no object twice, as Shape.TREE says"),
            claim(
                "Sheet",
                "Sheet.price",
                "is shared with the copy: Money is named by latchwork.immutable"),
            claim("Sheet", "Sheet.shape", "is copied by the copy constructor of its class"),
            claim("Till", "mutex", "is the lock that the code of the class takes itself, as by"));
  }

  @Test
  void saysThatNothingIsTakenOnTrust() {
    String source = "@dev.latchwork.Guarded class Thing { int i; }";
    assertThat(page(compile(List.of(TestCompiler.source("Thing.java", source)), REPORT)))
        .contains("No class makes a claim that Latchwork does not check.");
  }

  /** Returns a link to the documentation of a rule. */
  private static String id(String rule) {
    return "<a href=\"#r-%1$s\">%1$s</a>".formatted(rule);
  }

  private static String claim(String type, String of, String text) {
    return ">%s</a></th><td><code>%s</code></td><td>%s".formatted(type, of, text);
  }

  private static String section(String page, String id) {
    int start = page.indexOf("<section aria-labelledby=\"" + id + "\"");
    assertThat(start).isPositive();
    return page.substring(start, page.indexOf("</section>", start));
  }

  @Test
  void showsWhichAnnotationsAreRepeated() {
    String item =
        """
        @interface Label { String value(); }
        @interface Valid {}

        @dev.latchwork.Guarded
        @Label("item")
        abstract class Item {
          int count;
          @Label("add") void add(@Valid int more) { count += more; }
        }
        """;
    assertThat(page(compile(List.of(TestCompiler.source("Item.java", item)), REPORT)))
        .contains(
            "Annotations that GuardedItem repeats",
            "<code>the class</code></th><td><code>@Label</code></td>",
            "<code>add(int)</code></th><td><code>@Label</code>, <code>@Valid more</code></td>");
  }

  @Test
  void showsWhatOtherMachinesMayDo() {
    String work =
        """
        import dev.latchwork.ParallelMap;

        class Work {
          @ParallelMap(distributed = true, idempotent = true)
          static int square(int n) { return n * n; }

          @ParallelMap
          static int twice(int n) { return 2 * n; }
        }
        """;
    String page = page(compile(List.of(TestCompiler.source("Work.java", work)), REPORT));
    assertThat(page)
        .contains(
            "<code>square(int)</code></th><td>CPU, on other machines too</td>",
            "<code>twice(int)</code></th><td>CPU</td>");
    assertThat(section(page, "trust"))
        .contains(claim("Work", "square(int)", "may be called again for an item"))
        .doesNotContain("twice(int)");
  }

  @Test
  void explainsTheRulesOfItsFindings() throws IOException {
    String page = bank(REPORT);
    assertThat(section(page, "findings")).contains(id("LW103"));
    assertThat(section(page, "rules"))
        .contains(
            "id=\"r-LW103\"",
            "<h3>LW103: ",
            "<p>Severity: door</p>",
            "<h4>Wrong</h4>",
            "<code>@SuppressWarnings(\"LW103\")</code>")
        .doesNotContain("LW101:", "```", "`");
  }

  @Test
  void showsLocksThatAreTakenInCircles() throws IOException {
    assertThat(bank(REPORT))
        .contains("<path class=\"l cyclic\"")
        .contains("<code>Account</code></th><td><code>Bank</code></td>")
        .contains("<strong>Possible deadlock: </strong>Bank.payInterest() calls");
  }

  @Test
  void listsFindingsAndWhatIsSilenced() throws IOException {
    String page = bank(REPORT);
    assertThat(page)
        .containsSubsequence(">Warnings</h3>", "LW175", "LW173", "<code>bank/<wbr>Teller.java:6<")
        .containsSubsequence(
            ">Doors silenced with @SuppressWarnings</h3>", "LW103", "Account.java:");
    assertThat(article(page, "bank.Account")).contains("Silenced door " + id("LW103"));
  }

  @Test
  void namesTheOptions() throws IOException {
    assertThat(bank(REPORT, "-Alatchwork.immutable=a.B,c.*"))
        .contains("Compiled with <code>-Alatchwork.immutable=a.B,c.*</code>");
  }

  @Test
  void listsOptionsThatAreWrong() throws IOException {
    assertThat(pageOfFailure("@dev.latchwork.Guarded class Thing { }", "-Alatchwork.strict=yes"))
        .contains(
            "<strong>" + id("LW003") + "</strong>",
            "-Alatchwork.strict: \"yes\" is not a valid value");
  }

  @Test
  void saysThatBodiesWereNotLookedAt() throws IOException {
    assertThat(bank(REPORT, "-Alatchwork.checks=off"))
        .contains("Method bodies were not checked")
        .doesNotContain("LW173");
  }

  @Test
  void isWrittenForSourcesThatAreRefused() throws IOException {
    assertThat(pageOfFailure("@dev.latchwork.Guarded final class Thing { int i; }"))
        .contains(
            "Error " + id("LW101"),
            "Nothing was generated.",
            "The compilation failed before all method bodies were checked.",
            "<code>Thing</code>")
        .doesNotContain("No guarded class takes the lock of another");
  }

  /** An error anywhere keeps the compiler from attributing bodies. */
  @Test
  void isNoAllClearWhereTheCompilerStoppedEarly() throws IOException {
    String guarded = "@dev.latchwork.Guarded class Thing { int i; void f() { i++; } }";
    assertThat(pageOfFailure(guarded + " class Other extends Thing { Missing m; }"))
        .contains(
            "The compilation failed before all method bodies were checked.",
            "these 2 types",
            "<li><code>Other</code></li><li><code>Thing</code></li>",
            "There were no findings before the compilation failed.",
            "No locks under locks are known, but not all method bodies were checked.")
        .doesNotContain("There are no findings, and none are silenced.")
        .doesNotContain("No guarded class takes the lock of another");
    assertThat(task(guarded, new StringWriter()).call()).isTrue();
    assertThat(Files.readString(folder.resolve("latchwork-review.html")))
        .contains("No guarded class takes the lock of another")
        .doesNotContain("The compilation failed");
  }

  @Test
  void showsWhatIsGeneratedWithAnOpenDoor() throws IOException {
    assertThat(pageOfFailure("@dev.latchwork.Guarded class Thing { public int i; }"))
        .contains("Error " + id("LW102"), "GuardedThing.java");
  }

  @Test
  void isWrittenWhereBodiesAreWrong() throws IOException {
    assertThat(
            pageOfFailure(
                """
                @dev.latchwork.Guarded class Thing {
                  int i;
                  static Thing make() { return new Thing(); }
                }
                """))
        .contains(
            "Error " + id("LW160") + "</strong>, line 3", "<mark>3</mark>", "GuardedThing.java");
  }

  @Test
  void isWrittenBesideErrorsOfTheCompiler() throws IOException {
    assertThat(pageOfFailure("@dev.latchwork.Guarded class Thing { int i = \"\"; }"))
        .contains("There are no findings, and none are silenced.", "GuardedThing.java");
  }

  private String pageOfFailure(String source, String... more) throws IOException {
    assertThat(task(source, new StringWriter(), more).call()).isFalse();
    return Files.readString(folder.resolve("latchwork-review.html"));
  }

  private JavaCompiler.CompilationTask task(String source, StringWriter said, String... more) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        new ArrayList<>(List.of("-d", folder.toString(), "-s", folder.toString(), REPORT));
    options.addAll(List.of(more));
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            said, null, null, options, null, List.of(TestCompiler.source("Thing.java", source)));
    task.setProcessors(List.of(new LatchworkProcessor()));
    return task;
  }

  /** The build does not need the page. */
  @Test
  void onlyWarnsWhereItCannotBeWritten() throws IOException {
    Files.createDirectories(folder.resolve("latchwork-review.html/in-the-way"));
    StringWriter said = new StringWriter();
    assertThat(task("@dev.latchwork.Guarded class Thing { int i; }", said).call()).isTrue();
    assertThat(said.toString()).contains("warning: Latchwork could not write the review page: ");
  }

  @Test
  void listsWhatIsSilencedAtTheFieldThatIsTouched() {
    String purse =
        """
        @dev.latchwork.Guarded
        class Purse {
          @SuppressWarnings("LW162") int guess;
        }

        class Owner {
          int look(Purse purse) { return purse.guess; }
        }
        """;
    assertThat(page(compile(List.of(TestCompiler.source("Purse.java", purse)), REPORT)))
        .contains("Purse.guess is read by Owner.look(Purse)");
  }

  @Test
  void sourceCannotBecomeMarkup() {
    Map<String, String> sources =
        Map.of(
            "bank/Thing.java",
            """
            package bank;
            @dev.latchwork.Guarded class Thing<T> {
              String größe = "</code></pre><script>alert(1)</script> ]]> & \u05D0\u05D1 \u202E";
              // <img src=x onerror=alert(1)> & "
              T 変数(T value) { return value; }
            }
            """);
    String page = page(TestCompiler.compile(sources, REPORT, "-Alatchwork.immutable=<script>"));
    assertThat(page.split("<script>", -1)).hasSize(2);
    assertThat(page)
        .doesNotContain("<img", "\u202E")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp; \u05D0\u05D1 <mark")
        .contains("<code>変数(T)</code>", "<code>String größe</code>");
  }
}
