package dev.latchwork.processor.report.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The parts that are the same on every review page: the style and the script. The page's content
 * security policy allows only these two, by their hashes. A script or style that was smuggled in
 * through a source would have no effect, and the page never loads anything.
 */
final class Page {
  private Page() {}

  static void head(Html html) {
    String style = resource("page.css");
    String script = resource("page.js");
    html.raw("<meta charset=\"utf-8\">").line();
    html.open(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src '%s';"
                    .formatted(hash(style))
                + " script-src '%s'".formatted(hash(script)))
        .line();
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">").line();
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">").line();
    html.element("title", "Latchwork review").line();
    html.raw("<link rel=\"icon\" href=\"data:,\">").line();
    html.open("style").raw(style).close("style").line();
  }

  static void foot(Html html) {
    html.open("script").raw(resource("page.js")).close("script").line();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not where the processor is");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
