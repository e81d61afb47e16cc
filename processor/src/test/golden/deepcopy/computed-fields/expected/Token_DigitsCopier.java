package fields;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Token.Digits}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Token_DigitsCopier {
  /** Handles for private members of Token and Digits. They are as fast as direct access. */
  private static final VarHandle TYPE;

  private static final VarHandle WEIGHT;
  private static final VarHandle DIGITS;

  static {
    try {
      MethodHandles.Lookup token =
          MethodHandles.privateLookupIn(Token.class, MethodHandles.lookup());
      TYPE = token.findVarHandle(Token.class, "type", Class.class);
      WEIGHT = token.findVarHandle(Token.class, "weight", int.class);
      MethodHandles.Lookup digits =
          MethodHandles.privateLookupIn(Token.Digits.class, MethodHandles.lookup());
      DIGITS = digits.findVarHandle(Token.Digits.class, "digits", int[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Token_DigitsCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Token.Digits copy(Token.Digits source) {
    if (source == null) {
      return null;
    }
    Token.Digits copy = new Token.Digits();
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
    if (!Objects.equals(source.shown, copy.shown)) {
      throw new IllegalStateException(
          "Digits.shown is computed by the constructor, and differs in the copy");
    }
    DIGITS.set(copy, copyIntArray((int[]) DIGITS.get(source)));
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Token.Digits copy(Token.Digits source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Token.Digits known = (Token.Digits) copies.get(source);
    if (known != null) {
      return known;
    }
    Token.Digits copy = new Token.Digits();
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
    if (!Objects.equals(source.shown, copy.shown)) {
      throw new IllegalStateException(
          "Digits.shown is computed by the constructor, and differs in the copy");
    }
    DIGITS.set(copy, copyIntArray((int[]) DIGITS.get(source), copies));
    return copy;
  }

  private static int[] copyIntArray(int[] source) {
    return source == null ? null : source.clone();
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }
}
