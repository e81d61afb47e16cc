package dev.latchwork.processor.patch.model;

import java.util.List;

/** The edits that together fix one finding. */
public record Mend(List<Edit> edits) {

  /** Returns whether this fix and the other one cannot both be made. */
  public boolean clashes(Mend other) {
    return edits.stream().anyMatch(e -> other.edits.stream().anyMatch(e::clashes));
  }

  /**
   * Adds the edits to the list, except those that the list already contains. Two fixes may contain
   * the same edit, for instance an import.
   */
  public void addTo(List<Edit> all) {
    edits.stream().filter(e -> all.stream().noneMatch(e::isSame)).forEach(all::add);
  }
}
