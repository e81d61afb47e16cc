package dev.latchwork.processor.copy.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.handle.model.FieldHandle;
import java.util.Optional;
import java.util.function.Function;

/** How generated code reads and sets a field of an object. */
public sealed interface Access {

  /**
   * An expression that reads the field.
   *
   * @param object the variable that refers to the object
   * @param handles the name of the constant for each field that needs a handle
   */
  CodeBlock get(String object, Function<FieldHandle, String> handles);

  /** An expression that sets the field. */
  CodeBlock set(String object, CodeBlock value, Function<FieldHandle, String> handles);

  /**
   * The same access, for code that does not need the value's type and can work with an {@code
   * Object}.
   */
  default Access asObject() {
    return this;
  }

  /**
   * A field that generated code can access without a handle.
   *
   * @param cast the class to which the object has to be cast, if another field hides this one
   * @param field the field's name, with a dot before it; empty for the object itself
   */
  record Direct(Optional<TypeName> cast, String field) implements Access {
    @Override
    public CodeBlock get(String object, Function<FieldHandle, String> handles) {
      return cast.isPresent()
          ? CodeBlock.of("(($T) $L)$L", cast.get(), object, field)
          : CodeBlock.of("$L", object + field);
    }

    @Override
    public CodeBlock set(String object, CodeBlock value, Function<FieldHandle, String> handles) {
      return CodeBlock.of("$L =$W$L", get(object, handles), value);
    }
  }

  /**
   * A value that a method returns: a component of a record, or the value of an atomic variable.
   *
   * @param name the name of the method that returns the value
   * @param setter the name of the method that sets the value; empty for a component of a record,
   *     which cannot be set
   */
  record Accessor(String name, Optional<String> setter) implements Access {
    /** Creates the access to a component of a record, which is only read. */
    public Accessor(String name) {
      this(name, Optional.empty());
    }

    @Override
    public CodeBlock get(String object, Function<FieldHandle, String> handles) {
      return CodeBlock.of("$L.$L()", object, name);
    }

    @Override
    public CodeBlock set(String object, CodeBlock value, Function<FieldHandle, String> handles) {
      return CodeBlock.of("$L.$L($L)", object, setter.orElseThrow(), value);
    }
  }

  /**
   * A field that needs a handle, such as a private field.
   *
   * @param holder the class that declares the field, usually with wildcards as type arguments
   * @param type the field's type, as seen from the object's type; {@code Object} if generated code
   *     cannot name it
   */
  record Handle(FieldHandle field, TypeName holder, TypeName type) implements Access {
    @Override
    public CodeBlock get(String object, Function<FieldHandle, String> handles) {
      CodeBlock get = CodeBlock.of("$N.get($L)", handles.apply(field), object);
      return type.equals(ClassName.OBJECT) ? get : CodeBlock.of("($T) $L", type, get);
    }

    @Override
    public CodeBlock set(String object, CodeBlock value, Function<FieldHandle, String> handles) {
      return CodeBlock.of("$N.set($L,$W$L)", handles.apply(field), object, value);
    }

    @Override
    public Access asObject() {
      return new Handle(field, holder, ClassName.OBJECT);
    }
  }
}
