package dev.latchwork.processor.handle.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.handle.model.ConstructorHandle;
import dev.latchwork.processor.handle.model.FieldHandle;
import dev.latchwork.processor.handle.model.FieldRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandleWriterTest {
  private static final ClassName CART = ClassName.get("shop", "Cart");
  private static final ClassName LIST = ClassName.get(List.class);
  private static final TypeVariableName T = TypeVariableName.get("T");

  private final NameAllocator names = new NameAllocator();

  @Test
  void aFieldInReachNeedsNoHandle() {
    HandleWriter fields = HandleWriter.ofThis(names);
    FieldRef total = FieldRef.direct("total", TypeName.LONG);
    assertThat(fields.read(total, "super")).hasToString("super.total");
    assertThat(fields.operand(total, "super")).hasToString("super.total");
    assertThat(fields.set(total, "super", CodeBlock.of("0"))).hasToString("super.total = 0");
    assertThat(written(fields)).isEqualTo("class C {\n}\n");
  }

  @Test
  void aPrivateFieldIsCastToItsType() {
    HandleWriter fields = HandleWriter.ofThis(names);
    FieldRef total = hidden("maxTotal", TypeName.LONG, TypeName.LONG);
    assertThat(fields.read(total, "super")).hasToString("(long) MAX_TOTAL.get(this)");
    assertThat(fields.set(total, "super", CodeBlock.of("0"))).hasToString("MAX_TOTAL.set(this, 0)");
    assertThat(written(fields))
        .contains(
            "/**\n   * Handles for private members of Cart. They are as fast as direct access.")
        .contains("cart.findVarHandle(shop.Cart.class, \"maxTotal\", long.class)")
        .containsOnlyOnce("static {");
  }

  @Test
  void whatTheCompilerHasToTrustIsCastOnce() {
    HandleWriter fields = HandleWriter.ofThis(names);
    FieldRef items = hidden("items", LIST, ParameterizedTypeName.get(LIST, T));
    assertThat(fields.read(items, "super")).hasToString("readItems()");
    assertThat(fields.operand(items, "super")).hasToString("readItems()");
    assertThat(written(fields))
        .containsOnlyOnce("@java.lang.SuppressWarnings(\"unchecked\")")
        .contains("return (java.util.List<T>) ITEMS.get(this);");
  }

  @Test
  void staticMethodsAreGivenTheObject() {
    HandleWriter fields = HandleWriter.of(names, ParameterizedTypeName.get(CART, T), List.of(T));
    FieldRef items = hidden("items", LIST, ParameterizedTypeName.get(LIST, T));
    assertThat(fields.operand(items, "from")).hasToString("readItems(from)");
    assertThat(written(fields)).contains("private static <T> java.util.List<T> readItems(");
  }

  @Test
  void namesAvoidWhatIsTakenAndTypesOfTheSameName() {
    names.newName("TOTAL");
    HandleWriter fields = HandleWriter.ofThis(names);
    FieldRef total = hidden("total", TypeName.LONG, TypeName.LONG);
    ClassName type = ClassName.get("java.util", "UUID");
    assertThat(fields.read(total, "super")).hasToString("(long) TOTAL_.get(this)");
    assertThat(fields.read(hidden("uuid", type, type), "super"))
        .hasToString("(java.util.UUID) UUID_HANDLE.get(this)");
    assertThat(fields.read(hidden("any", ClassName.OBJECT, ClassName.OBJECT), "super"))
        .hasToString("ANY.get(this)");
  }

  @Test
  void constructorsShareTheInitializer() {
    HandleWriter fields = HandleWriter.ofThis(names);
    fields.read(hidden("total", TypeName.LONG, TypeName.LONG), "super");
    assertThat(fields.maker(new ConstructorHandle(CART, List.of(TypeName.INT, LIST))))
        .isEqualTo("NEW_CART");
    assertThat(written(fields))
        .contains("java.lang.invoke.MethodType.methodType(void.class, int.class, ")
        .containsOnlyOnce("privateLookupIn");
  }

  private static FieldRef hidden(String name, TypeName erased, TypeName type) {
    return new FieldRef(name, type, Optional.of(new FieldHandle(CART, name, Optional.of(erased))));
  }

  private static String written(HandleWriter fields) {
    TypeSpec.Builder type = TypeSpec.classBuilder("C");
    fields.addTo(type, CodeBlock.of(""));
    return type.build().toString();
  }
}
