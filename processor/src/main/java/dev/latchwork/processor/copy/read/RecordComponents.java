package dev.latchwork.processor.copy.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.Access;
import dev.latchwork.processor.emit.TypeVariables;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.handle.model.FieldHandle;
import dev.latchwork.processor.types.Enclosing;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/**
 * Tells how components of records are read. A hand-written accessor may return something other than
 * the component's field, so it is not called if a handle can read the field.
 */
final class RecordComponents {
  private final Env env;
  private final Element from;
  private final boolean handles;

  /**
   * @param from the element for which the class is generated
   * @param handles whether the generated class can have handles
   */
  RecordComponents(Env env, Element from, boolean handles) {
    this.env = env;
    this.from = from;
    this.handles = handles;
  }

  Access of(VariableElement component) {
    return of(component, (DeclaredType) Enclosing.type(component).asType());
  }

  /**
   * @param holder the record type with its type arguments
   */
  Access of(VariableElement component, DeclaredType holder) {
    String name = component.getSimpleName().toString();
    if (!handles || !isWritten(component) || !isNear(component)) {
      return new Access.Accessor(name);
    }
    TypeName type = env.names().of(env.types().asMemberOf(holder, component)).withoutAnnotations();
    ClassName owner = ClassName.get(Enclosing.type(component));
    return new Access.Handle(
        new FieldHandle(
            owner,
            name,
            Optional.of(
                env.names().of(env.types().erasure(component.asType())).withoutAnnotations())),
        TypeVariables.in(type).isEmpty()
            ? TypeArguments.unknown(Enclosing.type(component))
            : env.names().of(holder).withoutAnnotations(),
        type);
  }

  private boolean isWritten(VariableElement component) {
    return ElementFilter.methodsIn(Enclosing.type(component).getEnclosedElements()).stream()
        .filter(m -> m.getSimpleName().equals(component.getSimpleName()))
        .filter(m -> m.getParameters().isEmpty())
        .anyMatch(env.written()::isWritten);
  }

  private boolean isNear(VariableElement component) {
    return Objects.equals(env.elements().getModuleOf(component), env.elements().getModuleOf(from));
  }
}
