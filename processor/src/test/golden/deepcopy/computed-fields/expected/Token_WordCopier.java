package fields;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Token.Word}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Token_WordCopier {
  /** Handles for private members of Token. They are as fast as direct access. */
  private static final VarHandle TYPE;

  private static final VarHandle WEIGHT;

  static {
    try {
      MethodHandles.Lookup token =
          MethodHandles.privateLookupIn(Token.class, MethodHandles.lookup());
      TYPE = token.findVarHandle(Token.class, "type", Class.class);
      WEIGHT = token.findVarHandle(Token.class, "weight", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Token_WordCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Token.Word copy(Token.Word source) {
    if (source == null) {
      return null;
    }
    Token.Word copy = new Token.Word();
    if (!Objects.equals(source.kind, copy.kind)) {
      throw new IllegalStateException(
          "Token.kind is computed by the constructor, and differs in the copy");
    }
    Class<?> type = (Class<?>) TYPE.get(source);
    Class<?> typeOfCopy = (Class<?>) TYPE.get(copy);
    if (!Objects.equals(type, typeOfCopy)) {
      throw new IllegalStateException(
          "Token.type is computed by the constructor, and differs in the copy");
    }
    int weight = (int) WEIGHT.get(source);
    int weightOfCopy = (int) WEIGHT.get(copy);
    if (weight != weightOfCopy) {
      throw new IllegalStateException(
          "Token.weight is computed by the constructor, and differs in the copy");
    }
    copy.letters = source.letters == null ? null : source.letters.clone();
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Token.Word copy(Token.Word source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Token.Word known = (Token.Word) copies.get(source);
    if (known != null) {
      return known;
    }
    Token.Word copy = new Token.Word();
    copies.put(source, copy);
    if (!Objects.equals(source.kind, copy.kind)) {
      throw new IllegalStateException(
          "Token.kind is computed by the constructor, and differs in the copy");
    }
    Class<?> type = (Class<?>) TYPE.get(source);
    Class<?> typeOfCopy = (Class<?>) TYPE.get(copy);
    if (!Objects.equals(type, typeOfCopy)) {
      throw new IllegalStateException(
          "Token.type is computed by the constructor, and differs in the copy");
    }
    int weight = (int) WEIGHT.get(source);
    int weightOfCopy = (int) WEIGHT.get(copy);
    if (weight != weightOfCopy) {
      throw new IllegalStateException(
          "Token.weight is computed by the constructor, and differs in the copy");
    }
    copy.letters = copyCharArray(source.letters, copies);
    return copy;
  }

  private static char[] copyCharArray(char[] source, Map<Object, Object> copies) {
    return source == null ? null : (char[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }
}
