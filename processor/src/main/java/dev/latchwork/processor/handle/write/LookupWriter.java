package dev.latchwork.processor.handle.write;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.handle.model.ConstructorHandle;
import dev.latchwork.processor.handle.model.FieldHandle;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes handles as constants, and the static initializer that looks all of them up.
 *
 * <pre>{@code
 * // Handles for private members of Cart. They are as fast as direct access.
 * private static final VarHandle TOTAL;
 *
 * static {
 *   try {
 *     MethodHandles.Lookup cart = MethodHandles.privateLookupIn(Cart.class, MethodHandles.lookup());
 *     TOTAL = cart.findVarHandle(Cart.class, "total", double.class);
 *   } catch (ReflectiveOperationException e) {
 *     throw new ExceptionInInitializerError(e);
 *   }
 * }
 * }</pre>
 */
public final class LookupWriter {
  private final NameAllocator names;
  private final Map<FieldHandle, String> fields = new LinkedHashMap<>();
  private final Map<ConstructorHandle, String> constructors = new LinkedHashMap<>();

  /**
   * @param names allocates names in the generated class, for the constants
   */
  public LookupWriter(NameAllocator names) {
    this.names = names;
  }

  /** Returns the name of the constant for a field. */
  public String of(FieldHandle field) {
    return fields.computeIfAbsent(field, f -> names.newName(constant(f)));
  }

  /** Returns the name of the constant for a constructor. */
  public String of(ConstructorHandle constructor) {
    return constructors.computeIfAbsent(
        constructor, c -> names.newName("NEW_" + upperCase(c.owner().simpleName())));
  }

  /**
   * Returns a name such as {@code MAX_ITEMS} for a field {@code maxItems}. Appends {@code _HANDLE}
   * if this is also the name of the field's type, which the constant would hide, or the name of the
   * field itself, since a variable of that name could hide the constant.
   */
  private static String constant(FieldHandle field) {
    String name = upperCase(field.field());
    boolean taken =
        name.equals(field.field())
            || (field.type().orElse(null) instanceof ClassName type
                && type.simpleName().equals(name));
    return taken ? name + "_HANDLE" : name;
  }

  private static String upperCase(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  /**
   * Adds the constants that were requested, and the static initializer that looks them up.
   *
   * @param further more statements for the initializer, which come first
   */
  public void addTo(TypeSpec.Builder type, CodeBlock further) {
    if (fields.isEmpty() && constructors.isEmpty() && further.isEmpty()) {
      return;
    }
    boolean first = true;
    for (String name : fields.values()) {
      type.addField(constant(VarHandle.class, name, first));
      first = false;
    }
    for (String name : constructors.values()) {
      type.addField(constant(MethodHandle.class, name, first));
      first = false;
    }
    type.addStaticBlock(
        CodeBlock.builder()
            .beginControlFlow("try")
            .add(further)
            .add(lookUp())
            .nextControlFlow("catch ($T e)", ReflectiveOperationException.class)
            .addStatement("throw new $T(e)", ExceptionInInitializerError.class)
            .endControlFlow()
            .build());
  }

  private FieldSpec constant(Class<?> handle, String name, boolean first) {
    FieldSpec.Builder constant = FieldSpec.builder(handle, name, PRIVATE, STATIC, FINAL);
    if (first) {
      constant.addJavadoc(
          "Handles for private members of $L. They are as fast as direct access.",
          owners().stream().map(ClassName::simpleName).collect(Collectors.joining(" and ")));
    }
    return constant.build();
  }

  private Set<ClassName> owners() {
    Set<ClassName> owners = new LinkedHashSet<>();
    fields.keySet().forEach(f -> owners.add(f.owner()));
    constructors.keySet().forEach(c -> owners.add(c.owner()));
    return owners;
  }

  private CodeBlock lookUp() {
    NameAllocator locals = new NameAllocator();
    locals.newName("e");
    // a local variable must not hide a constant: the variable is named like the class, with the
    // first letter in lower case, so for a class _X it is called _X, and a constant may be called
    // _X too
    Stream.concat(fields.values().stream(), constructors.values().stream())
        .distinct()
        .forEach(locals::newName);
    CodeBlock.Builder code = CodeBlock.builder();
    for (ClassName owner : owners()) {
      String lookup = locals.newName(lowerCase(owner.simpleName()));
      code.addStatement(
          "$1T $2N =$W$3T.privateLookupIn($4T.class, $3T.lookup())",
          MethodHandles.Lookup.class,
          lookup,
          MethodHandles.class,
          owner);
      fields.forEach(
          (field, name) -> {
            if (field.owner().equals(owner)) {
              code.addStatement("$N =$W$N.$L", name, lookup, find(field));
            }
          });
      constructors.forEach(
          (constructor, name) -> {
            if (constructor.owner().equals(owner)) {
              code.addStatement(
                  "$N =$W$N.findConstructor($T.class,$W$T.methodType($L))",
                  name,
                  lookup,
                  owner,
                  MethodType.class,
                  types(constructor.parameters()));
            }
          });
    }
    return code.build();
  }

  private static CodeBlock find(FieldHandle field) {
    return field
        .type()
        .map(
            type ->
                CodeBlock.of(
                    "findVarHandle($T.class,$W$S,$W$T.class)", field.owner(), field.field(), type))
        .orElseGet(
            () ->
                CodeBlock.of(
                    "unreflectVarHandle($Z$T.class.getDeclaredField($S))",
                    field.owner(),
                    field.field()));
  }

  private static CodeBlock types(List<TypeName> parameters) {
    CodeBlock.Builder types = CodeBlock.builder().add("void.class");
    parameters.forEach(p -> types.add(",$W$T.class", p));
    return types.build();
  }

  private static String lowerCase(String type) {
    return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
  }
}
