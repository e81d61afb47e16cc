package dev.latchwork.processor.types.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the table with the class files of the JDK that runs the test. */
class KnownSuperclassesTest {

  static Set<String> stateless() {
    return KnownSuperclasses.STATELESS.keySet();
  }

  static Set<String> values() {
    return KnownSuperclasses.VALUES;
  }

  /**
   * A class that gets a field in a later JDK fails here. A class that loses a field does no harm.
   */
  @ParameterizedTest
  @MethodSource("stateless")
  void declareNothingButWhatTheTableLists(String name) throws ClassNotFoundException {
    Class<?> type = Class.forName(name);

    assertThat(KnownSuperclasses.STATELESS.get(name)).containsAll(instanceFields(type));
    if (type.getSuperclass() != null) {
      assertThat(KnownSuperclasses.STATELESS).containsKey(type.getSuperclass().getName());
    }
  }

  /** The value is read and set by methods that no subclass can override. */
  @ParameterizedTest
  @MethodSource("values")
  void haveOneValueThatNoSubclassHides(String name) throws ReflectiveOperationException {
    Class<?> type = Class.forName(name);

    assertThat(instanceFields(type)).containsExactly("value");
    assertThat(type.getMethod("get").getModifiers()).matches(Modifier::isFinal);
  }

  @Test
  void classWithStateIsSeen() {
    assertThat(instanceFields(java.util.Random.class)).isNotEmpty();
  }

  private static Set<String> instanceFields(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(f -> !Modifier.isStatic(f.getModifiers()))
        .map(Field::getName)
        .collect(Collectors.toSet());
  }
}
