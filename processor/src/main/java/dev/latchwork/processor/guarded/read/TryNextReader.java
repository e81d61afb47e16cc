package dev.latchwork.processor.guarded.read;

import com.palantir.javapoet.TypeName;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;

/**
 * Tells whether the class is an iterator. Between calls of {@code hasNext()} and {@code next()},
 * another thread may take the last element, so the generated class gets a method {@code tryNext()}
 * that does both.
 */
final class TryNextReader {
  private final GuardedType subject;

  TryNextReader(GuardedType subject) {
    this.subject = subject;
  }

  /**
   * Returns the element type; empty if the class is not an iterator, already has a {@code
   * tryNext()}, or leaves {@code hasNext()} or {@code next()} abstract.
   */
  Optional<TypeName> read() {
    Types types = subject.env().types();
    TypeElement iterator = subject.env().elements().getTypeElement("java.util.Iterator");
    boolean iterates =
        types.isSubtype(types.erasure(subject.type().asType()), types.erasure(iterator.asType()));
    if (!iterates || subject.method("tryNext").isPresent() || !isWritten("hasNext")) {
      return Optional.empty();
    }
    return subject
        .method("next")
        .filter(next -> isWritten("next"))
        .map(next -> subject.env().members().asMember(next, subject.type()).getReturnType())
        .map(element -> subject.env().names().of(element).withoutAnnotations().box());
  }

  /** Returns whether there is code for the method, in the class or in a wrapper's delegate. */
  private boolean isWritten(String method) {
    return subject.type().getKind().isInterface()
        || subject
            .method(method)
            .filter(m -> !m.getModifiers().contains(Modifier.ABSTRACT))
            .isPresent();
  }
}
