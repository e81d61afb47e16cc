package dev.latchwork.processor.check;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.latchwork.processor.LatchworkProcessor;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Build tools hide javac's environment behind one of their own. */
@Tag("compiler")
class WrappedEnvironmentTest {
  private static final String ACCOUNT =
      """
      @dev.latchwork.Guarded
      class Account {
        long balance;

        static Account open() {
          return new Account();
        }
      }
      """;

  private static final String RING =
      """
      @dev.latchwork.Guarded
      class Node<T> {
        GuardedNode<T> next;
      }

      @dev.latchwork.Guarded
      @dev.latchwork.Guarded.Of(java.util.Comparator.class)
      class Ring {
        GuardedNode<String> first;
        GuardedComparator<GuardedNode<String>> order;
      }
      """;

  /** Wraps as Gradle does: in a class with a field {@code delegate}. */
  private static class Delegating implements ProcessingEnvironment {
    private final ProcessingEnvironment delegate;

    Delegating(ProcessingEnvironment delegate) {
      this.delegate = delegate;
    }

    @Override
    public Map<String, String> getOptions() {
      return delegate.getOptions();
    }

    @Override
    public Messager getMessager() {
      return delegate.getMessager();
    }

    @Override
    public Filer getFiler() {
      return delegate.getFiler();
    }

    @Override
    public Elements getElementUtils() {
      return delegate.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return delegate.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return delegate.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return delegate.getLocale();
    }
  }

  /** Wraps as IntelliJ IDEA does: in a proxy whose handler has a field for the environment. */
  private record Handler(ProcessingEnvironment wrapped) implements InvocationHandler {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      try {
        return method.invoke(wrapped, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }

  private static ProcessingEnvironment proxy(InvocationHandler handler) {
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            WrappedEnvironmentTest.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            handler);
  }

  static Stream<UnaryOperator<ProcessingEnvironment>> wrappersThatCanBeOpened() {
    return Stream.of(
        Delegating::new,
        environment -> new Delegating(environment) {},
        environment -> proxy(new Handler(environment)),
        environment -> proxy((proxy, method, arguments) -> method.invoke(environment, arguments)),
        environment -> new Delegating(proxy(new Handler(new Delegating(environment)))));
  }

  @ParameterizedTest
  @MethodSource("wrappersThatCanBeOpened")
  void bodiesAreCheckedBehindWrapper(UnaryOperator<ProcessingEnvironment> wrapper) {
    Compilation compilation = compile(wrapper);
    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().get(0).getMessage(null)).startsWith("[LW160]");
    assertThat(notes(compilation)).isEmpty();
  }

  /**
   * These types can be read only from the source, since they mention classes that are yet to be
   * generated.
   */
  @ParameterizedTest
  @MethodSource("wrappersThatCanBeOpened")
  void typesAreReadAsWrittenBehindWrapper(UnaryOperator<ProcessingEnvironment> wrapper)
      throws IOException {
    Compilation compilation = compile(wrapper, RING);
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generatedSourceFile("GuardedRing").orElseThrow().getCharContent(true))
        .asString()
        .contains("GuardedComparator<GuardedNode<String>> getOrder()");
  }

  @Test
  void whatCannotBeOpenedIsSaidOnceAndGenerates() {
    Compilation compilation =
        compile(
            environment -> {
              Map<String, ProcessingEnvironment> hidden = Map.of("", environment);
              return proxy((proxy, method, arguments) -> method.invoke(hidden.get(""), arguments));
            });
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    assertThat(compilation.generatedSourceFiles()).hasSize(1);
    assertThat(notes(compilation))
        .containsExactly(
            "Latchwork checks no method bodies here, since the compiler is not javac.");
  }

  private static Compilation compile(UnaryOperator<ProcessingEnvironment> wrapper) {
    return compile(wrapper, ACCOUNT);
  }

  private static Compilation compile(UnaryOperator<ProcessingEnvironment> wrapper, String source) {
    return javac()
        .withProcessors(new Wrapping(new LatchworkProcessor(), wrapper))
        .withOptions("-implicit:none")
        .compile(JavaFileObjects.forSourceString("Account", source));
  }

  private static Stream<String> notes(Compilation compilation) {
    return compilation.notes().stream()
        .map(n -> n.getMessage(null))
        .filter(text -> text.contains("Latchwork"));
  }

  /** Runs a processor in another environment. */
  private static final class Wrapping extends AbstractProcessor {
    private final LatchworkProcessor processor;
    private final UnaryOperator<ProcessingEnvironment> wrapper;

    Wrapping(LatchworkProcessor processor, UnaryOperator<ProcessingEnvironment> wrapper) {
      this.processor = processor;
      this.wrapper = wrapper;
    }

    @Override
    public synchronized void init(ProcessingEnvironment processing) {
      super.init(processing);
      processor.init(wrapper.apply(processing));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }
  }
}
