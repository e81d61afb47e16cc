package dev.latchwork.processor.report.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Finds the fields, methods and constructors that a source declares, including those of nested
 * types.
 */
final class Declarations implements JavaTokens.Sink {

  /**
   * A declared member.
   *
   * @param parameters the parameters as in the source, without annotations, {@code final} and white
   *     space; empty for a field
   * @param from the position at which the name begins
   */
  record Declared(String name, boolean isField, String parameters, int from) {
    int to() {
      return from + name.length();
    }

    int arity() {
      return parameters.isEmpty() ? 0 : (int) parameters.chars().filter(c -> c == ',').count() + 1;
    }
  }

  private final String text;
  private final List<Declared> found = new ArrayList<>();

  /** For each open brace, whether it begins the body of a type. */
  private final Deque<Boolean> bodies = new ArrayDeque<>();

  private int parentheses;
  private int angles;
  private boolean isType;
  private boolean isValue;

  /** Whether a parameter list has just ended, so that a {@code throws} clause may follow. */
  private boolean isMethod;

  private String name = "";
  private int nameAt;

  /** The position at which a parameter list begins, or -1. */
  private int list = -1;

  private Declarations(String text) {
    this.text = text;
  }

  static List<Declared> in(String text) {
    Declarations declarations = new Declarations(text);
    JavaTokens.of(text, declarations);
    return List.copyOf(declarations.found);
  }

  @Override
  public void token(JavaTokens.Kind kind, int from, int to) {
    switch (kind) {
      case PLAIN -> plain(from, to);
      case KEYWORD -> keyword(text.substring(from, to));
      case STRING, ANNOTATION -> name = "";
      case COMMENT -> {}
    }
  }

  private void keyword(String word) {
    isType |= Set.of("class", "interface", "enum", "record").contains(word) && isMember();
    name = "";
  }

  private boolean isMember() {
    return parentheses == 0 && !isValue && (bodies.isEmpty() || bodies.peek());
  }

  private void plain(int from, int to) {
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (Character.isJavaIdentifierStart(c)) {
        int start = at;
        while (at < to && Character.isJavaIdentifierPart(text.charAt(at))) {
          at++;
        }
        name = start > 0 && text.charAt(start - 1) == '.' ? "" : text.substring(start, at);
        nameAt = start;
      } else {
        sign(c, at);
        at++;
      }
    }
  }

  private void sign(char c, int at) {
    boolean isHere = isMember() && angles == 0 && !bodies.isEmpty();
    switch (c) {
      case '(' -> {
        if (isHere && !isType && !name.isEmpty()) {
          list = at + 1;
        }
        parentheses++;
      }
      case ')' -> {
        parentheses--;
        if (parentheses == 0 && list >= 0) {
          String written = text.substring(list, at).replaceAll("@\\w+|\\bfinal\\b|\\s", "");
          found.add(
              new Declared(text.substring(nameAt(), list - 1).strip(), false, written, nameAt()));
          list = -1;
          isMethod = true;
        }
        name = "";
      }
      default -> other(c, isHere);
    }
  }

  private int nameAt() {
    int end = list - 1;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private void other(char c, boolean isHere) {
    switch (c) {
      case '{' -> {
        bodies.push(isMember() && isType);
        isType = false;
        isValue = false;
        isMethod = false;
      }
      case '}' -> {
        bodies.poll();
        isValue = false;
      }
      case '=', ';', ',' -> {
        if (isHere && !isType && !isMethod && !name.isEmpty()) {
          found.add(new Declared(name, true, "", nameAt));
        }
        isMethod &= c != ';';
        isValue = parentheses == 0 && angles == 0 && (c == '=' || (c == ',' && isValue));
      }
      case '<' -> angles += isMember() ? 1 : 0;
      case '>' -> angles -= angles > 0 && isMember() ? 1 : 0;
      default -> {
        return;
      }
    }
    name = "";
  }
}
