package dev.latchwork.processor.guarded.read;

import com.palantir.javapoet.TypeName;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;

/**
 * Tells whether the class is an iterator. Between its {@code hasNext()} and {@code next()} another
 * thread may take the last element, so it gets one method that does both.
 */
final class TryNextReader {
  private final GuardedType subject;

  TryNextReader(GuardedType subject) {
    this.subject = subject;
  }

  /** The element type; empty if it is not an iterator or has such a method already. */
  Optional<TypeName> read() {
    Types types = subject.env().types();
    TypeElement iterator = subject.env().elements().getTypeElement("java.util.Iterator");
    boolean iterates =
        types.isSubtype(types.erasure(subject.type().asType()), types.erasure(iterator.asType()));
    if (!iterates || subject.method("tryNext").isPresent()) {
      return Optional.empty();
    }
    return subject
        .method("next")
        .map(next -> subject.env().members().asMember(next, subject.type()).getReturnType())
        .map(element -> subject.env().names().of(element).withoutAnnotations().box());
  }
}
