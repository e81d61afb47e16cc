package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.Access;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.CopyPart.Target;
import dev.latchwork.processor.copy.plan.CopyPart.Value;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.Same;
import dev.latchwork.processor.copy.plan.Maker;
import dev.latchwork.processor.copy.plan.Sharing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes code that creates a variable {@code copy} from a variable {@code source}: a call of a
 * constructor or factory, then statements for the other fields.
 */
public final class FieldWriter {
  static final String COPIED_BEFORE = " was copied before the object whose constructor creates it";

  /** A reason that is a noun, which says what the value is. */
  private static final Pattern NOUN = Pattern.compile("an? .*");

  private final CopyWriter writer;
  private final String from;
  private final RefillWriter refills;
  private final NameAllocator locals = new NameAllocator();
  private final Map<String, Held> held = new HashMap<>();

  /** Creates a writer for one method, which reads a variable {@code source}. */
  public FieldWriter(CopyWriter writer) {
    this(writer, "source");
  }

  /**
   * Creates a writer for one method.
   *
   * @param from the name of the variable to copy from
   */
  public FieldWriter(CopyWriter writer, String from) {
    this.writer = writer;
    this.from = from;
    this.refills = new RefillWriter(writer, locals);
    List.of("source", "copy", "copies", "known", "depth", "rest", "result")
        .forEach(locals::newName);
    ContainerWriter.VARIABLES.forEach(locals::newName);
    VariableWriter.VARIABLES.forEach(locals::newName);
    locals.newName(ValueRefillWriter.INDEX);
    writer.own().operated().forEach(v -> locals.newName(CopyFunctions.name(v)));
  }

  /**
   * Expressions for what a field holds in the source and in the copy, each of which may be used
   * more than once.
   */
  private record Held(CodeBlock source, CodeBlock copy) {}

  /**
   * The call that creates the object.
   *
   * @param arguments the parts that the call takes, in order
   */
  public CodeBlock construct(Maker maker, TypeName type, List<CopyPart> arguments) {
    return new MakerWriter(writer)
        .call(maker, type, arguments, arguments.stream().map(this::value).toList());
  }

  /**
   * The call that creates the object.
   *
   * @param given an argument whose copy exists already
   * @param copy an expression for that copy
   */
  public CodeBlock construct(
      Maker maker, TypeName type, List<CopyPart> arguments, CopyPart given, CodeBlock copy) {
    return new MakerWriter(writer)
        .call(
            maker,
            type,
            arguments,
            arguments.stream().map(p -> p.equals(given) ? copy : value(p)).toList());
  }

  /** The statement for a part that is not an argument of the constructor. */
  public CodeBlock assign(CopyPart part) {
    Target target = part.target();
    if (target instanceof Target.Field) {
      return writer.set(part.access(), "copy", value(part));
    }
    CodeBlock.Builder code = CodeBlock.builder();
    Held both = held(part, code);
    if (target instanceof Target.Computed computed) {
      return code.add(checked(part, computed.type(), both)).build();
    }
    if (target instanceof Target.Refill refill) {
      CodeBlock filled = refill(part, both);
      return code.add(
              refill.certain() ? filled : refills.only(part, both.source(), both.copy(), filled))
          .build();
    }
    if (target instanceof Target.RefillOrField) {
      return code.beginControlFlow(
              "if ($1L != null$W&& $2L != null$W&& $1L != $2L$W&& $1L.getClass() == $2L.getClass())",
              both.source(),
              both.copy())
          .add("// The copy's collection may be of an anonymous or inner class, and refer to the\n")
          .add("// copy. Therefore it is filled, not replaced.\n")
          .add(writer.remembers() ? known(part, both) : CodeBlock.of(""))
          .add(refill(part, both))
          .nextControlFlow("else")
          .add(writer.set(part.access(), "copy", value(part, both.source())))
          .endControlFlow()
          .build();
    }
    throw new IllegalArgumentException(part.toString());
  }

  private static CodeBlock checked(CopyPart part, TypeName type, Held both) {
    boolean floating = type.equals(TypeName.DOUBLE) || type.equals(TypeName.FLOAT);
    CodeBlock differs =
        !type.isPrimitive()
            ? CodeBlock.of("!$T.equals($L,$W$L)", Objects.class, both.source(), both.copy())
            : floating
                ? CodeBlock.of("$T.compare($L,$W$L) != 0", type.box(), both.source(), both.copy())
                : CodeBlock.of("$L !=$W$L", both.source(), both.copy());
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", differs)
        .addStatement(
            "throw new $T($W$S)",
            IllegalStateException.class,
            part.label() + " is computed by the constructor, and differs in the copy")
        .endControlFlow()
        .build();
  }

  /**
   * Returns the expressions for a field. If the field needs a handle, its values are read once,
   * into variables.
   *
   * @param code receives the declarations of these variables, unless they are declared already
   */
  private Held held(CopyPart part, CodeBlock.Builder code) {
    Held known = held.get(part.label());
    if (known != null) {
      return known;
    }
    CodeBlock source = writer.read(part.access(), from);
    CodeBlock copy = writer.read(part.access(), "copy");
    if (part.access() instanceof Access.Handle handle) {
      String name = locals.newName(part.field());
      String ofCopy = locals.newName(part.field() + "OfCopy");
      code.addStatement("$T $N = $L", handle.type(), name, source)
          .addStatement("$T $N = $L", handle.type(), ofCopy, copy);
      source = CodeBlock.of("$N", name);
      copy = CodeBlock.of("$N", ofCopy);
    }
    Held both = new Held(source, copy);
    held.put(part.label(), both);
    return both;
  }

  private CodeBlock refill(CopyPart part, Held both) {
    return writer.refill(
        ((Value.Copied) part.value()).plan(), both.copy(), both.source(), part.label());
  }

  /**
   * Statements that record the collections that are filled in place, in case other objects refer to
   * them.
   */
  public CodeBlock known(List<CopyPart> parts) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (CopyPart part : parts) {
      if (part.target() instanceof Target.Refill refill) {
        Held both = held(part, code);
        code.add(
            refill.certain() ? known(part, both) : refills.ask(part, both.source(), both.copy()));
      }
    }
    return code.build();
  }

  private CodeBlock known(CopyPart part, Held both) {
    return CodeBlock.builder()
        .addStatement(
            "$N($L, $L,$W$S, copies)",
            writer.own().overload("remember", "remember", FieldWriter::remember),
            both.source(),
            both.copy(),
            part.label())
        .build();
  }

  private static MethodSpec remember(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addJavadoc(
            "Records {@code made}, which a constructor has created, as the copy of the source. Throws"
                + " if\nanother copy was recorded before.\n")
        .addParameter(Object.class, "source")
        .addParameter(Object.class, "made")
        .addParameter(String.class, "field")
        .addParameter(CopyMethodWriter.COPIES, "copies")
        .addStatement("$T known = copies.putIfAbsent(source, made)", Object.class)
        .beginControlFlow("if (known != null && known != made)")
        .addStatement("throw new $T($Wfield + $S)", IllegalStateException.class, COPIED_BEFORE)
        .endControlFlow()
        .build();
  }

  CodeBlock value(CopyPart part) {
    return value(part, writer.read(part.access(), from));
  }

  private CodeBlock value(CopyPart part, CodeBlock read) {
    if (part.value() instanceof Value.Null nothing) {
      // without a cast, null would be ambiguous if there are several constructors, or varargs
      return part.isArgument() ? CodeBlock.of("($T) null", nothing.type()) : CodeBlock.of("null");
    }
    if (part.value() instanceof Value.Returned returned) {
      return CodeBlock.of("$L($L)", returned.method(), read);
    }
    CopyPlan plan = ((Value.Copied) part.value()).plan();
    return part.isArgument()
        ? writer.argument(plan, read, part.label())
        : writer.copy(plan, read, part.label());
  }

  /** A comment for each part that the copy shares on purpose. */
  public static CodeBlock comments(List<CopyPart> parts) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (CopyPart part : parts) {
      if (part.value() instanceof Value.Copied copied) {
        comments(part.field(), copied.plan()).forEach(line -> code.add("// $L\n", line));
      }
    }
    return code.build();
  }

  private static List<String> comments(String field, CopyPlan plan) {
    Stream<String> comments =
        plan instanceof Same same
            ? because(same).map(because -> "`" + field + "` is shared, " + because + ".").stream()
            : within(plan).map(objects -> "Within `" + field + "`, " + objects + ".");
    return comments.distinct().toList();
  }

  /** Describes, for a comment, the objects in a value that its copy shares on purpose. */
  private static Stream<String> within(CopyPlan plan) {
    if (!(plan instanceof Same same)) {
      return plan.contents().stream().flatMap(FieldWriter::within);
    }
    return because(same).stream()
        .map(
            because ->
                NOUN.matcher(same.reason()).matches()
                    ? same.reason().replaceFirst("an?", "each") + " is shared, not copied"
                    : "some objects are shared, " + because);
  }

  /**
   * Returns why the value is shared, for a comment: the reason in the plan with "because" before
   * it, unless the reason begins with "as". If the reason is a noun that says what the value is, it
   * follows "because it is". Empty if the value is not shared on purpose.
   */
  private static Optional<String> because(Same same) {
    String reason = same.reason();
    if (same.sharing() != Sharing.NOT_STATE) {
      return Optional.empty();
    }
    if (reason.startsWith("as ")) {
      return Optional.of(reason);
    }
    return Optional.of(
        NOUN.matcher(reason).matches() ? "because it is " + reason : "because " + reason);
  }
}
