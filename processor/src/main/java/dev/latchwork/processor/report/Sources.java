package dev.latchwork.processor.report;

import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.report.model.Place;
import dev.latchwork.processor.report.model.SourceText;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Tells where elements are in the source. Of all compilers, only javac shows this. */
public interface Sources {

  /**
   * Returns the text of a class, or of the file that declares a package; empty if the compiler does
   * not show it.
   */
  Optional<SourceText> text(Element element);

  Optional<Place> place(Position position);

  static Sources none() {
    return new Sources() {
      @Override
      public Optional<SourceText> text(Element element) {
        return Optional.empty();
      }

      @Override
      public Optional<Place> place(Position position) {
        return Optional.empty();
      }
    };
  }
}
