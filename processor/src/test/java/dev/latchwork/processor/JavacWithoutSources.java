package dev.latchwork.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.latchwork.processor.testing.TestCompiler;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Generates code from declarations alone, with a javac that shows no method bodies. A constructor
 * may then call anything, and no method shares the read lock because of what its body does.
 */
final class JavacWithoutSources {
  private JavacWithoutSources() {}

  static Map<String, String> generated(Path folder) throws IOException {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new Blind())
            .withClasspath(TestCompiler.CLASS_PATH)
            .withOptions(TestCompiler.options(folder))
            .compile(TestCompiler.sourcesIn(folder));
    return TestCompiler.generated(compilation);
  }

  /** Wraps javac's environment, and hides it in an array, where the processor does not look. */
  private static Object blind(ProcessingEnvironment[] hidden) {
    return Proxy.newProxyInstance(
        JavacWithoutSources.class.getClassLoader(),
        new Class<?>[] {ProcessingEnvironment.class},
        (proxy, method, arguments) -> method.invoke(hidden[0], arguments));
  }

  private static final class Blind implements Processor {
    private final Processor processor = new LatchworkProcessor();

    @Override
    public void init(ProcessingEnvironment processing) {
      processor.init((ProcessingEnvironment) blind(new ProcessingEnvironment[] {processing}));
    }

    @Override
    public Set<String> getSupportedOptions() {
      return processor.getSupportedOptions();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
        Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
      return processor.getCompletions(element, annotation, member, userText);
    }
  }
}
