package dev.latchwork.processor.patch;

import dev.latchwork.processor.patch.model.Mend;
import java.net.URI;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Where elements are declared; only javac can tell. */
public interface Declarations {

  /** Empty where no source is seen. */
  Optional<URI> source(Element element);

  /** Drops {@code final} from a class or method, where Java does without it. */
  Optional<Mend> withoutFinal(Element element);
}
