package dev.latchwork.processor.emit.text;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the names of JDK classes in plain Java text, so that the generated class imports them.
 * Names that are not listed here belong to the generated class itself.
 */
public final class JdkNames {
  private JdkNames() {}

  private static final Map<String, ClassName> KNOWN =
      Stream.of(
              in(
                  "java.lang",
                  """
                  AssertionError Boolean Class ClassNotFoundException Error Exception
                  IllegalArgumentException IllegalStateException Integer InterruptedException LinkageError Long Math
                  NoClassDefFoundError Object Override Runnable Runtime
                  RuntimeException String SuppressWarnings System Thread ThreadLocal Throwable
                  UnsupportedOperationException Void
                  """),
              in(
                  "java.io",
                  """
                  ByteArrayInputStream ByteArrayOutputStream IOException ObjectInputStream
                  ObjectOutputStream PrintWriter Serializable StringWriter
                  """),
              in(
                  "java.lang.invoke",
                  """
                  VarHandle
                  """),
              in(
                  "java.time",
                  """
                  Duration
                  """),
              in(
                  "java.util",
                  """
                  ArrayDeque ArrayList Arrays Collection Collections Deque HashSet IdentityHashMap
                  Iterator LinkedHashSet List Map Objects Optional Set Spliterator TreeMap
                  """),
              in(
                  "java.util.concurrent",
                  """
                  BlockingQueue Callable CancellationException CompletableFuture
                  CompletionException ExecutionException Executor ExecutorService Executors
                  Future FutureTask LinkedBlockingQueue RejectedExecutionException
                  ScheduledExecutorService ScheduledThreadPoolExecutor SynchronousQueue
                  ThreadFactory ThreadPoolExecutor TimeUnit TimeoutException
                  """),
              in(
                  "java.util.concurrent.atomic",
                  """
                  AtomicBoolean AtomicInteger AtomicLong AtomicReference
                  """),
              in(
                  "java.util.concurrent.locks",
                  """
                  Condition Lock ReentrantLock ReentrantReadWriteLock
                  """),
              in(
                  "java.util.function",
                  """
                  BooleanSupplier Consumer IntFunction Supplier UnaryOperator
                  """),
              in(
                  "java.util.stream",
                  """
                  Stream StreamSupport
                  """))
          .flatMap(names -> names)
          .collect(Collectors.toMap(ClassName::simpleName, Function.identity()));

  private static Stream<ClassName> in(String packageName, String simpleNames) {
    return Arrays.stream(simpleNames.strip().split("\\s+", -1))
        .map(name -> ClassName.get(packageName, name));
  }

  private static final Pattern NAME =
      Pattern.compile(
          "\"(?:[^\"\\\\]|\\\\.)*\"|//[^\\n]*|(?<![\\w.@$])[A-Z][\\w$]*|\\$",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Returns the text as code, which imports the JDK classes that it names. */
  public static CodeBlock code(String text) {
    List<Object> arguments = new ArrayList<>();
    String format = NAME.matcher(text).replaceAll(name -> quote(place(name, arguments)));
    return CodeBlock.of(format, arguments.toArray());
  }

  private static String place(MatchResult name, List<Object> arguments) {
    ClassName known = KNOWN.get(name.group());
    if (known == null) {
      return name.group().replace("$", "$$");
    }
    arguments.add(known);
    return "$T";
  }

  private static String quote(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  public static ClassName type(String simpleName) {
    return KNOWN.getOrDefault(simpleName, ClassName.get("", simpleName));
  }

  /**
   * Returns the type that a declaration in plain Java text names. A name of one letter is a type
   * variable.
   */
  static TypeName typeName(String text) {
    if (text.equals("?")) {
      return WildcardTypeName.subtypeOf(Object.class);
    }
    if (text.startsWith("? extends ")) {
      return WildcardTypeName.subtypeOf(typeName(text.substring("? extends ".length())));
    }
    if (text.startsWith("? super ")) {
      return WildcardTypeName.supertypeOf(typeName(text.substring("? super ".length())));
    }
    if (text.endsWith("[]")) {
      return ArrayTypeName.of(typeName(text.substring(0, text.length() - 2)));
    }
    int open = text.indexOf('<');
    if (open >= 0) {
      return ParameterizedTypeName.get(
          type(text.substring(0, open)),
          split(text.substring(open + 1, text.length() - 1)).stream()
              .map(JdkNames::typeName)
              .toArray(TypeName[]::new));
    }
    return primitives().contains(text)
        ? primitive(text)
        : text.length() == 1 ? TypeVariableName.get(text) : type(text);
  }

  /** Splits at commas outside angle brackets. */
  static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(list.substring(start, i).strip());
        start = i + 1;
      }
    }
    String last = list.substring(start).strip();
    if (!last.isEmpty()) {
      parts.add(last);
    }
    return parts;
  }

  private static Set<String> primitives() {
    return Set.of("void", "boolean", "byte", "int", "long");
  }

  private static TypeName primitive(String name) {
    return switch (name) {
      case "boolean" -> TypeName.BOOLEAN;
      case "byte" -> TypeName.BYTE;
      case "int" -> TypeName.INT;
      case "long" -> TypeName.LONG;
      default -> TypeName.VOID;
    };
  }
}
