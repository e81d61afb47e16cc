package dev.latchwork.processor.handle.write;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.emit.Lint;
import dev.latchwork.processor.handle.model.ConstructorHandle;
import dev.latchwork.processor.handle.model.FieldHandle;
import dev.latchwork.processor.handle.model.FieldRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the code with which one generated class reads and sets fields: by name, as on the left
 * below, or through a handle, as on the right. Only handles that the class uses are declared.
 *
 * <pre>{@code
 * super.total                 // (double) TOTAL.get(this)
 * super.total = value         // TOTAL.set(this, value)
 * super.items.size()          // readItems().size()
 * }</pre>
 */
public final class HandleWriter {
  private static final String SUPER = "super";

  private final NameAllocator names;
  private final Optional<ParameterSpec> source;
  private final List<TypeVariableName> variables;
  private final LookupWriter lookups;
  private final Map<FieldHandle, MethodSpec> readers = new LinkedHashMap<>();

  private HandleWriter(
      NameAllocator names, Optional<ParameterSpec> source, List<TypeVariableName> variables) {
    this.names = names;
    this.source = source;
    this.variables = variables;
    this.lookups = new LookupWriter(names);
  }

  /**
   * Returns a writer for code that accesses fields of {@code this}.
   *
   * @param names allocates names in the generated class, for handles and their helper methods
   */
  public static HandleWriter ofThis(NameAllocator names) {
    return new HandleWriter(names, Optional.empty(), List.of());
  }

  /** Returns a writer for code in static methods that take the object as a parameter. */
  public static HandleWriter of(
      NameAllocator names, TypeName source, List<TypeVariableName> variables) {
    ParameterSpec parameter = ParameterSpec.builder(source, "source").build();
    return new HandleWriter(names, Optional.of(parameter), variables);
  }

  /**
   * Returns an expression for a field's value. It may begin with a cast, so no method can be called
   * on it.
   *
   * @param receiver {@code super}, or an expression for the object
   */
  public CodeBlock read(FieldRef field, String receiver) {
    if (field.handle().isEmpty()) {
      return CodeBlock.of("$L.$N", receiver, field.name());
    }
    return field.isUnchecked()
        ? callReader(field, receiver)
        : get(field, field.handle().get(), object(receiver));
  }

  /**
   * Returns an expression for a field's value, for code that calls a method on the value or reads
   * it more than once. The expression contains no cast.
   */
  public CodeBlock operand(FieldRef field, String receiver) {
    return field.handle().isEmpty() ? read(field, receiver) : callReader(field, receiver);
  }

  /** Returns the expression that sets a field. */
  public CodeBlock set(FieldRef field, String receiver, CodeBlock value) {
    return field
        .handle()
        .map(h -> CodeBlock.of("$N.set($L, $L)", lookups.of(h), object(receiver), value))
        .orElseGet(() -> CodeBlock.of("$L.$N = $L", receiver, field.name(), value));
  }

  /** Returns the name of the {@code MethodHandle} constant that calls the constructor. */
  public String maker(ConstructorHandle constructor) {
    return lookups.of(constructor);
  }

  /**
   * Adds the handles that the written code uses, the static initializer that looks them up, and the
   * methods that read through them.
   *
   * @param further more statements for the same initializer, such as those that look up handles for
   *     the class's own fields
   */
  public void addTo(TypeSpec.Builder type, CodeBlock further) {
    lookups.addTo(type, further);
    readers.values().forEach(type::addMethod);
  }

  private static String object(String receiver) {
    return receiver.equals(SUPER) ? "this" : receiver;
  }

  private CodeBlock get(FieldRef field, FieldHandle handle, String object) {
    TypeName type = field.type().withoutAnnotations();
    CodeBlock get = CodeBlock.of("$N.get($L)", lookups.of(handle), object);
    return type.equals(ClassName.OBJECT) ? get : CodeBlock.of("($T) $L", type, get);
  }

  private CodeBlock callReader(FieldRef field, String receiver) {
    FieldHandle handle = field.handle().orElseThrow();
    MethodSpec reader = readers.get(handle);
    if (reader == null) {
      reader = reader(field, handle);
      readers.put(handle, reader);
    }
    return CodeBlock.of("$N($L)", reader, source.isPresent() ? receiver : "");
  }

  /**
   * Returns a method that reads the field, so that the cast is written once and not for each use.
   */
  private MethodSpec reader(FieldRef field, FieldHandle handle) {
    String name = names.newName("read" + GeneratedNames.capitalized(field.name()));
    MethodSpec.Builder reader =
        MethodSpec.methodBuilder(name).addModifiers(PRIVATE).returns(field.type());
    if (field.isUnchecked()) {
      Lint.suppress(List.of("unchecked")).ifPresent(reader::addAnnotation);
    }
    source.ifPresent(s -> reader.addModifiers(STATIC).addTypeVariables(variables).addParameter(s));
    String object = source.map(ParameterSpec::name).orElse("this");
    return reader.addStatement("return $L", get(field, handle, object)).build();
  }
}
