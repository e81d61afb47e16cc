package dev.latchwork.processor.patch;

import dev.latchwork.processor.patch.model.Mend;
import java.net.URI;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Finds where elements are declared, which only javac can tell. */
public interface Declarations {

  /** Empty if there is no source. */
  Optional<URI> source(Element element);

  /** An edit that drops {@code final} from a class or method, if Java allows that. */
  Optional<Mend> withoutFinal(Element element);
}
