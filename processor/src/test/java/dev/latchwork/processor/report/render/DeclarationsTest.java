package dev.latchwork.processor.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.report.render.Declarations.Declared;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclarationsTest {

  private static List<String> in(String text) {
    return Declarations.in(text).stream().map(DeclarationsTest::shown).toList();
  }

  private static String shown(Declared member) {
    return member.isField() ? member.name() : member.name() + "(" + member.parameters() + ")";
  }

  @Test
  void findsFieldsMethodsAndConstructors() {
    assertThat(
            in(
                """
                @Guarded(by = "lock")
                class Account<T extends Comparable<T>> extends Base<T> implements Closeable {
                  // int commented;
                  private final Map<String, List<T>> index = new HashMap<>();
                  @Redacted(value = "x") String pin = "a; int b;";
                  long one, other;
                  int[] sizes = {1, 2};

                  Account(final @Valid T first, int... rest) throws IOException, SQLException {
                    int local = first.size() < 3 ? call(1) : rest.length;
                  }

                  @java.lang.SuppressWarnings("all")
                  public <R> R map(Function<? super T, R> f) { return f.apply(null); }

                  abstract void close() throws IOException;
                }
                """))
        .containsExactly(
            "index",
            "pin",
            "one",
            "other",
            "sizes",
            "Account(Tfirst,int...rest)",
            "map(Function<?superT,R>f)",
            "close()");
  }

  @Test
  void looksIntoTypesButNotIntoBodies() {
    assertThat(
            in(
                """
                class Outer {
                  Runnable task = () -> { int inner = 0; run(inner); };
                  Object anonymous = new Object() { int hidden; void hide() {} };
                  static class Inner { int shown; }
                  interface Face { int size(); }
                  record Pair(int a, int b) { int sum() { return a + b; } }
                  void last() { class Local { int gone; } if (a < b) { go(); } }
                  int after;
                }
                """))
        .containsExactly("task", "anonymous", "shown", "size()", "sum()", "last()", "after");
  }

  @Test
  void knowsWhereNamesAre() {
    String text = "class A {\n  int balance;\n  void pay (int amount) {}\n}";
    assertThat(Declarations.in(text))
        .extracting(d -> text.substring(d.from(), d.to()))
        .containsExactly("balance", "pay");
    assertThat(Declarations.in(text)).extracting(Declared::arity).containsExactly(0, 1);
  }
}
