package dev.latchwork.processor.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.report.render.JavaTokens.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaTokensTest {
  private record Token(Kind kind, String text) {}

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    JavaTokens.of(text, (kind, from, to) -> tokens.add(new Token(kind, text.substring(from, to))));
    return tokens;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "x = `` + \"a // \\\" b\"; | STRING | \"a // \\\" b\"",
        "c = '\\''; | STRING | '\\''",
        "a // b \"c\" | COMMENT | // b \"c\"",
        "a /* if */ b | COMMENT | /* if */",
        "@Guarded x | ANNOTATION | @Guarded",
        "@interface X | KEYWORD | @interface",
        "x(if) | KEYWORD | if",
        "(record R(int a)) | KEYWORD | record",
        "non-sealed class X {} | KEYWORD | non-sealed",
        "sealed class X {} | KEYWORD | sealed",
      })
  void tellsTokensApart(String text, Kind kind, String token) {
    assertThat(tokens(text)).contains(new Token(kind, token));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record = 5",
        "non-sealed;",
        "non - sealed",
        "non-sealed5 x",
        "notify",
        "x.yield()",
        "email@",
        "a / b"
      })
  void leavesOtherNamesPlain(String text) {
    assertThat(tokens(text)).containsExactly(new Token(Kind.PLAIN, text));
  }

  @Test
  void textBlockEndsAtItsQuotes() {
    String block = "\"\"\"\n  a \"b\" \\\"\"\" c\n  \"\"\"";
    assertThat(tokens("s = " + block + ";")).contains(new Token(Kind.STRING, block));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/* open", "\"open", "\"\"\" open", "'", "\"\\", "@", "// x"})
  void endsWhereTheSourceDoes(String text) {
    assertThat(tokens(text).stream().map(Token::text)).containsExactly(text);
  }

  @Test
  void losesNothingOfAnyGolden() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/golden"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        assertThat(String.join("", tokens(text).stream().map(Token::text).toList()))
            .isEqualTo(text);
      }
    }
  }
}
