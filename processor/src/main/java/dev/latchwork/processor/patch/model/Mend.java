package dev.latchwork.processor.patch.model;

import java.util.List;

/** The edits that together fix one finding. */
public record Mend(List<Edit> edits) {

  /** Returns whether only one of the two fixes can be made. */
  public boolean clashes(Mend other) {
    return edits.stream().anyMatch(e -> other.edits.stream().anyMatch(e::clashes));
  }

  /**
   * Adds the edits that the list does not contain yet. Two fixes may contain the same edit, for
   * instance an import.
   */
  public void addTo(List<Edit> all) {
    edits.stream().filter(e -> all.stream().noneMatch(e::isSame)).forEach(all::add);
  }
}
