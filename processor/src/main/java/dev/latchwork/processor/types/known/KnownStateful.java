package dev.latchwork.processor.types.known;

import java.util.Map;
import java.util.Set;

/**
 * Methods of the JDK that change the object on which they are called, although many of them look
 * like readers. They are listed by the type that declares them first. Two threads must not call
 * them on the same object at the same time. Classes that are synchronized or meant for several
 * threads are not listed.
 */
public final class KnownStateful {
  private KnownStateful() {}

  private static final Set<String> DIGESTS = Set.of("digest", "doFinal", "reset", "update");

  public static final Map<String, Set<String>> BY_TYPE =
      Map.ofEntries(
          Map.entry(
              "java.text.DateFormat", Set.of("format", "parse", "setCalendar", "setTimeZone")),
          Map.entry("java.text.SimpleDateFormat", Set.of("applyPattern")),
          Map.entry("java.text.NumberFormat", Set.of("format", "parse")),
          Map.entry("java.text.MessageFormat", Set.of("applyPattern", "format", "parse")),
          Map.entry(
              "java.text.BreakIterator",
              Set.of("first", "following", "last", "next", "previous", "setText")),
          Map.entry(
              "java.util.regex.Matcher",
              Set.of(
                  "appendReplacement",
                  "find",
                  "lookingAt",
                  "matches",
                  "region",
                  "replaceAll",
                  "replaceFirst",
                  "reset",
                  "usePattern")),
          Map.entry(
              "java.util.Calendar", Set.of("add", "get", "getTime", "getTimeInMillis", "set")),
          Map.entry("java.security.MessageDigest", DIGESTS),
          Map.entry("java.security.Signature", Set.of("sign", "update", "verify")),
          Map.entry("javax.crypto.Mac", DIGESTS),
          Map.entry("javax.crypto.Cipher", Set.of("doFinal", "init", "update", "updateAAD")),
          Map.entry("java.util.zip.Checksum", Set.of("reset", "update")),
          Map.entry("java.util.Iterator", Set.of("forEachRemaining", "next", "remove")),
          Map.entry("java.util.ListIterator", Set.of("add", "previous", "set")),
          Map.entry(
              "java.util.PrimitiveIterator.OfInt", Set.of("forEachRemaining", "next", "nextInt")),
          Map.entry(
              "java.util.PrimitiveIterator.OfLong", Set.of("forEachRemaining", "next", "nextLong")),
          Map.entry("java.util.Enumeration", Set.of("nextElement")),
          Map.entry("java.util.Spliterator", Set.of("forEachRemaining", "tryAdvance", "trySplit")),
          Map.entry(
              "java.util.Scanner",
              Set.of(
                  "findInLine",
                  "next",
                  "nextBoolean",
                  "nextDouble",
                  "nextInt",
                  "nextLine",
                  "nextLong",
                  "skip")),
          Map.entry("java.util.StringTokenizer", Set.of("nextElement", "nextToken")),
          Map.entry("java.util.StringJoiner", Set.of("add", "merge", "setEmptyValue")),
          Map.entry("java.util.Formatter", Set.of("format")),
          Map.entry("java.lang.StringBuilder", Set.of("appendCodePoint", "replace", "setLength")),
          Map.entry(
              "java.util.SplittableRandom",
              Set.of("nextBoolean", "nextDouble", "nextInt", "nextLong", "split")),
          Map.entry(
              "java.nio.Buffer",
              Set.of("clear", "compact", "flip", "limit", "mark", "position", "reset", "rewind")),
          Map.entry("javax.xml.parsers.DocumentBuilder", Set.of("parse", "reset")),
          Map.entry("javax.xml.parsers.SAXParser", Set.of("parse", "reset")),
          Map.entry("javax.xml.transform.Transformer", Set.of("reset", "transform")),
          Map.entry("javax.xml.xpath.XPath", Set.of("compile", "evaluate")),
          Map.entry("javax.xml.xpath.XPathExpression", Set.of("evaluate")),
          Map.entry("javax.xml.validation.Validator", Set.of("reset", "validate")));

  /** Methods that only read if they are called without an argument. */
  public static final Set<String> GETTERS_BY_THE_NAME = Set.of("limit", "position");

  /**
   * Mutable classes whose methods several threads can call at the same time, most because the
   * methods are synchronized.
   */
  public static final Set<String> SYNCHRONIZED =
      Set.of(
          "java.lang.StringBuffer",
          "java.util.Hashtable",
          "java.util.Properties",
          "java.util.Stack",
          "java.util.Vector");
}
