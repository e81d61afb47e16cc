package dev.latchwork.processor.guarded.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.read.CopyPlanner;
import dev.latchwork.processor.guarded.model.ViewModel;
import dev.latchwork.processor.guarded.model.ViewModel.Form;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.TypeKinds;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Reads which methods return views, and what can be returned instead. */
final class ViewReader {
  private static final Map<String, Form> WALKERS =
      Map.of(
          "java.util.Iterator", Form.ITERATOR,
          "java.util.ListIterator", Form.LIST_ITERATOR,
          "java.util.Spliterator", Form.SPLITERATOR,
          "java.util.Enumeration", Form.ENUMERATION,
          "java.lang.CharSequence", Form.TEXT,
          "java.util.stream.Stream", Form.STREAM,
          "java.util.stream.IntStream", Form.PRIMITIVE_STREAM,
          "java.util.stream.LongStream", Form.PRIMITIVE_STREAM,
          "java.util.stream.DoubleStream", Form.PRIMITIVE_STREAM);

  private final GuardedType subject;
  private final CopyPlanner copies;

  ViewReader(GuardedType subject, CopyPlanner copies) {
    this.subject = subject;
    this.copies = copies;
  }

  boolean isView(ExecutableElement method) {
    TypeMirror result = result(method);
    return TypeKinds.of(result) == TypeKind.DECLARED
        && subject.env().facts().isView(subject.type().asType(), method.getSimpleName())
        && !subject.env().facts().isImmutable(result);
  }

  /**
   * Returns whether the method, which is not known to return a view, returns an iterator or a
   * stream. The iterator or stream may be endless, so no snapshot of it is taken.
   */
  boolean isWalker(ExecutableElement method) {
    TypeMirror result = result(method);
    return subject.env().facts().isWalker(result) && !subject.env().isGuarded(result);
  }

  /** Returns the snapshot to return instead of the view; empty if the view cannot be copied. */
  Optional<ViewModel> snapshot(ExecutableElement method) {
    DeclaredType result = (DeclaredType) result(method);
    TypeElement type = (TypeElement) result.asElement();
    Form form = WALKERS.get(type.getQualifiedName().toString());
    if (form != null) {
      TypeMirror element = element(result);
      TypeName name = subject.env().names().of(element);
      return Optional.of(
          new ViewModel(form, name, copies.plan(element), mayBeParallel(form, method)));
    }
    CopyPlan plan = copies.plan(result);
    return plan instanceof ContainerOf
        ? Optional.of(new ViewModel(Form.CONTAINER, ClassName.OBJECT, plan, false))
        : Optional.empty();
  }

  /**
   * Returns whether the method's stream may be parallel. Among the methods of the JDK, only {@code
   * parallelStream} returns such a stream.
   */
  private static boolean mayBeParallel(Form form, ExecutableElement method) {
    return switch (form) {
      case STREAM, PRIMITIVE_STREAM ->
          !Enclosing.isOfJdk(Enclosing.type(method))
              || method.getSimpleName().contentEquals("parallelStream");
      default -> false;
    };
  }

  private TypeMirror result(ExecutableElement method) {
    return subject.env().members().asMember(method, subject.type()).getReturnType();
  }

  private TypeMirror element(DeclaredType walker) {
    TypeMirror object = subject.env().elements().getTypeElement("java.lang.Object").asType();
    if (walker.getTypeArguments().isEmpty()) {
      return object;
    }
    TypeMirror argument = walker.getTypeArguments().get(0);
    if (!(argument instanceof WildcardType wildcard)) {
      return argument;
    }
    return wildcard.getExtendsBound() == null ? object : wildcard.getExtendsBound();
  }
}
