package dev.latchwork.processor.parallelmap;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.Spliterator;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds the classes of the JDK in plain Java text, so that they are imported where it is written.
 * Names that are not listed belong to the generated class itself.
 */
final class JdkNames {
  private JdkNames() {}

  private static final Map<String, ClassName> KNOWN =
      Stream.of(
              ArrayDeque.class,
              ArrayList.class,
              Arrays.class,
              Boolean.class,
              Callable.class,
              CancellationException.class,
              Collection.class,
              Deque.class,
              Duration.class,
              Error.class,
              Exception.class,
              ExecutorService.class,
              Executors.class,
              AtomicInteger.class,
              Future.class,
              FutureTask.class,
              HashSet.class,
              IllegalArgumentException.class,
              IllegalStateException.class,
              Integer.class,
              InterruptedException.class,
              List.class,
              Long.class,
              Map.class,
              Math.class,
              Object.class,
              Override.class,
              ReentrantLock.class,
              RejectedExecutionException.class,
              Runtime.class,
              RuntimeException.class,
              ScheduledExecutorService.class,
              ScheduledThreadPoolExecutor.class,
              Set.class,
              SuppressWarnings.class,
              SynchronousQueue.class,
              Thread.class,
              ThreadFactory.class,
              ThreadLocal.class,
              ThreadPoolExecutor.class,
              Throwable.class,
              TimeUnit.class,
              TimeoutException.class,
              TreeMap.class,
              Iterator.class,
              LinkedHashSet.class,
              Queue.class,
              Spliterator.class,
              BlockingQueue.class,
              CompletableFuture.class,
              CompletionException.class,
              ExecutionException.class,
              LinkedBlockingQueue.class,
              Consumer.class,
              StreamSupport.class,
              Stream.class,
              Objects.class,
              AtomicBoolean.class,
              AtomicLong.class,
              Supplier.class,
              UnaryOperator.class,
              Runnable.class,
              System.class,
              Void.class)
          .map(ClassName::get)
          .collect(Collectors.toMap(ClassName::simpleName, Function.identity()));

  private static final Pattern NAME =
      Pattern.compile(
          "\"(?:[^\"\\\\]|\\\\.)*\"|//[^\\n]*|(?<![\\w.@$])[A-Z][\\w$]*|\\$",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** The text as code. */
  static CodeBlock code(String text) {
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

  static ClassName type(String simpleName) {
    return KNOWN.getOrDefault(simpleName, ClassName.get("", simpleName));
  }

  /** The type that a declaration in such a text has. */
  static TypeName typeName(String text) {
    if (text.endsWith("[]")) {
      return ArrayTypeName.of(typeName(text.substring(0, text.length() - 2)));
    }
    if (text.equals("?")) {
      return WildcardTypeName.subtypeOf(Object.class);
    }
    if (text.startsWith("? extends ")) {
      return WildcardTypeName.subtypeOf(typeName(text.substring("? extends ".length())));
    }
    if (text.startsWith("? super ")) {
      return WildcardTypeName.supertypeOf(typeName(text.substring("? super ".length())));
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

  /** At the commas that are not inside angle brackets. */
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
    return Set.of("void", "boolean", "int", "long");
  }

  private static TypeName primitive(String name) {
    return switch (name) {
      case "boolean" -> TypeName.BOOLEAN;
      case "int" -> TypeName.INT;
      case "long" -> TypeName.LONG;
      default -> TypeName.VOID;
    };
  }
}
