package dev.latchwork.processor.parallelmap;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.emit.text.JavaText;
import dev.latchwork.processor.emit.text.JdkNames;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What travels: items on their way there, and what came of them on its way back. */
final class EngineChunk {
  private EngineChunk() {}

  static List<TypeSpec> render(EngineText text) {
    return List.of(chunk(text), result(text), failure(text));
  }

  private static TypeSpec chunk(EngineText text) {
    TypeSpec.Builder chunk =
        TypeSpec.classBuilder("Chunk")
            .addJavadoc("Items that others do, one after the other.\n")
            .addModifiers(Modifier.ABSTRACT, Modifier.STATIC)
            .addTypeVariable(TypeVariableName.get("R"))
            .addSuperinterface(
                ParameterizedTypeName.get(JdkNames.type("Callable"), JdkNames.type("ChunkResult")))
            .addSuperinterface(JdkNames.type("Serializable"));
    text.add(chunk, CHUNK);
    return chunk.build();
  }

  private static TypeSpec result(EngineText text) {
    TypeSpec.Builder result =
        TypeSpec.recordBuilder("ChunkResult")
            .addJavadoc(
                "Results, and where there is none a {@link Failure}, and how long they took.\n")
            .recordConstructor(
                JavaText.method("ChunkResult(ArrayList<Object> values, long nanos) {\n}"))
            .addSuperinterface(JdkNames.type("Serializable"));
    text.add(result, "private static final long serialVersionUID = 1;");
    return result.build();
  }

  private static TypeSpec failure(EngineText text) {
    TypeSpec.Builder failure =
        TypeSpec.recordBuilder("Failure")
            .addJavadoc("What an item threw, and in words for whoever cannot read that.\n")
            .addModifiers(Modifier.PRIVATE)
            .recordConstructor(JavaText.method("Failure(byte[] written, String words) {\n}"))
            .addSuperinterface(JdkNames.type("Serializable"));
    text.add(failure, FAILURE);
    return failure.build();
  }

  private static final String CHUNK =
      """
      private static final long serialVersionUID = 1;

      //? OUTCOMES
      /** To the end, whatever fails. */
      private boolean goesOn;

      abstract int size();

      abstract R at(int i) throws Throwable;

      /** Throws what others may do better: a machine that is leaving, or that lacks a class. */
      @Override
      public ChunkResult call() throws InterruptedException {
        long start = System.nanoTime();
        ArrayList<Object> values = new ArrayList<>(size());
        boolean wanted = true;
        while (wanted && values.size() < size()) {
          try {
            values.add(at(values.size()));
          } catch (InterruptedException | NoClassDefFoundError e) {
            throw e;
          } catch (Throwable e) {
            if (Thread.interrupted()) {
              throw new InterruptedException(e.toString());
            }
            values.add(Failure.of(e));
            wanted = goesOn; //? OUTCOMES
            wanted = false; //? !OUTCOMES
          }
        }
        return new ChunkResult(values, System.nanoTime() - start);
      }
      """;

  private static final String FAILURE =
      """
      private static final long serialVersionUID = 1;

      private static Failure of(Throwable thrown) {
        StringWriter words = new StringWriter();
        thrown.printStackTrace(new PrintWriter(words));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(written)) {
          out.writeObject(thrown);
        } catch (IOException | RuntimeException e) {
          written.reset(); // so that it cannot be read
        }
        return new Failure(written.toByteArray(), words.toString());
      }

      private Throwable thrown() {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(written))) {
          return (Throwable) in.readObject();
        } catch (IOException | ClassNotFoundException | LinkageError | RuntimeException e) {
          return new CompletionException(words, null);
        }
      }
      """;
}
