package dev.latchwork.processor.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

  @ParameterizedTest
  @CsvSource({
    "<script>, &lt;script&gt;",
    "]]>, ]]&gt;",
    "a&b, a&amp;b",
    "naïve 変数 مرحبا 😀, naïve 変数 مرحبا 😀",
  })
  void escapesText(String text, String escaped) {
    assertThat(new Html().text(text).toString()).isEqualTo(escaped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202E", "\u2066", "\u200B", "\0", "\u3164", "\uD800", "\uFEFF"})
  void showsWhatNobodyWouldSee(String hidden) {
    String code = "U+%04X".formatted((int) hidden.charAt(0));
    assertThat(new Html().text("a" + hidden + "b").toString())
        .isEqualTo("a<mark class=\"u\">" + code + "</mark>b");
    assertThat(new Html().element("p", "", "title", hidden).toString())
        .isEqualTo("<p title=\"" + code + "\"></p>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\" onclick=\"x", "\"><b>"})
  void attributeCannotBeLeft(String value) {
    assertThat(new Html().open("p", "title", value).toString())
        .startsWith("<p title=\"&quot;")
        .endsWith("\">")
        .doesNotContain("\"\"", "<b>", "=\"x");
  }
}
