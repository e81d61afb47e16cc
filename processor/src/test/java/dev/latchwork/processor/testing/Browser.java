package dev.latchwork.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium, as Debian packages it. */
public final class Browser implements AutoCloseable {
  private static final File CHROMIUM = new File("/usr/bin/chromium");
  private static final File DRIVER = new File("/usr/bin/chromedriver");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Starts a browser. If none is installed, the test is skipped, or fails with {@code
   * -Dlatchwork.browser=required}.
   *
   * @param profile an empty folder
   */
  public static Browser start(Path profile) {
    boolean there = CHROMIUM.canExecute() && DRIVER.canExecute();
    if (!"required".equals(System.getProperty("latchwork.browser"))) {
      assumeTrue(there, "no Chromium here: apt-get install chromium chromium-driver");
    }
    assertThat(there).as("Chromium and its driver").isTrue();
    System.setProperty("webdriver.chrome.driver", DRIVER.getPath());
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM);
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).usingAnyFreePort().build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(5));
    return new Browser(driver);
  }

  public void open(Path page) {
    driver.get(page.toUri().toString());
  }

  /** Lays the page out again, for a screen of that width and for that colour scheme. */
  public void show(int width, String scheme) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Runs a script and returns its result. */
  @SuppressWarnings("unchecked")
  public <T> T ask(String script, Object... arguments) {
    return (T) driver.executeScript(script, arguments);
  }

  public void press(Keys key) {
    driver.switchTo().activeElement().sendKeys(key);
  }

  public void type(String selector, String text) {
    driver.findElement(By.cssSelector(selector)).sendKeys(text);
  }

  public void click(String selector) {
    driver.findElement(By.cssSelector(selector)).click();
  }

  /** Returns the messages in the console of the page. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Returns the addresses that were requested since the last call. */
  public List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(m -> m.contains("\"Network.requestWillBeSent\""))
        .map(m -> m.replaceFirst("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  /** Returns the ids of the accessibility rules that are violated, each with the first place. */
  @SuppressWarnings("unchecked")
  public List<String> violations() {
    driver.executeScript(axe());
    return (List<String>)
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(
              r => done(r.violations.map(v => v.id + ': ' + v.nodes[0].html + ' '
                + v.nodes[0].failureSummary)),
              e => done([String(e)]));
            """);
  }

  private static String axe() {
    try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Saves a picture of the screen in the folder {@code -Dlatchwork.screenshots}, if this is set.
   */
  public void picture(String name) throws IOException {
    picture(name, Map.of("format", "png"));
  }

  /** Saves a picture of the page, up to the greatest height that a picture may have. */
  public void pictureOfAll(String name) throws IOException {
    long width = this.<Long>ask("return document.documentElement.clientWidth");
    long height = this.<Long>ask("return Math.min(9000, document.documentElement.scrollHeight)");
    picture(
        name,
        Map.of(
            "format",
            "png",
            "captureBeyondViewport",
            true,
            "clip",
            Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
  }

  private void picture(String name, Map<String, Object> how) throws IOException {
    String folder = System.getProperty("latchwork.screenshots", "");
    if (!folder.isEmpty()) {
      Map<String, Object> picture = driver.executeCdpCommand("Page.captureScreenshot", how);
      Files.write(
          Files.createDirectories(Path.of(folder)).resolve(name + ".png"),
          Base64.getDecoder().decode((String) picture.get("data")));
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
