package table;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Immutable}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class ImmutableCopier {
  private ImmutableCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Immutable copy(Immutable source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Immutable.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Immutable copy = new Immutable();
    copy.booleanValue = source.booleanValue;
    copy.byteValue = source.byteValue;
    copy.characterValue = source.characterValue;
    copy.classValue = source.classValue;
    copy.doubleValue = source.doubleValue;
    copy.floatValue = source.floatValue;
    copy.integer = source.integer;
    copy.longValue = source.longValue;
    copy.shortValue = source.shortValue;
    copy.string = source.string;
    copy.voidValue = source.voidValue;
    copy.stackTraceElement = source.stackTraceElement;
    copy.file = source.file;
    copy.bigDecimal = source.bigDecimal;
    copy.bigInteger = source.bigInteger;
    copy.mathContext = source.mathContext;
    copy.inet4Address = source.inet4Address;
    copy.inet6Address = source.inet6Address;
    copy.inetAddress = source.inetAddress;
    copy.inetSocketAddress = source.inetSocketAddress;
    copy.uRI = source.uRI;
    copy.uRL = source.uRL;
    copy.charset = source.charset;
    copy.path = source.path;
    copy.fileTime = source.fileTime;
    copy.dayOfWeek = source.dayOfWeek;
    copy.duration = source.duration;
    copy.instant = source.instant;
    copy.localDate = source.localDate;
    copy.localDateTime = source.localDateTime;
    copy.localTime = source.localTime;
    copy.month = source.month;
    copy.monthDay = source.monthDay;
    copy.offsetDateTime = source.offsetDateTime;
    copy.offsetTime = source.offsetTime;
    copy.period = source.period;
    copy.year = source.year;
    copy.yearMonth = source.yearMonth;
    copy.zoneId = source.zoneId;
    copy.zoneOffset = source.zoneOffset;
    copy.zonedDateTime = source.zonedDateTime;
    copy.dateTimeFormatter = source.dateTimeFormatter;
    copy.currency = source.currency;
    copy.locale = source.locale;
    copy.optionalDouble = source.optionalDouble;
    copy.optionalInt = source.optionalInt;
    copy.optionalLong = source.optionalLong;
    copy.uUID = source.uUID;
    copy.pattern = source.pattern;
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Immutable copy(Immutable source, Map<Object, Object> copies) {
    return source == null ? null
        : (Immutable) copies.computeIfAbsent(source, original -> copy(source));
  }
}
