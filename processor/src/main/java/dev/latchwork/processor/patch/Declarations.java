package dev.latchwork.processor.patch;

import dev.latchwork.processor.patch.model.Mend;
import java.net.URI;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Finds where elements are declared in the source. Of all compilers, only javac shows this. */
public interface Declarations {

  /** Returns the file that declares the element; empty if there is no source. */
  Optional<URI> source(Element element);

  /**
   * Returns a fix that drops {@code final} from a class or method; empty if {@code final} cannot be
   * dropped there.
   */
  Optional<Mend> withoutFinal(Element element);
}
