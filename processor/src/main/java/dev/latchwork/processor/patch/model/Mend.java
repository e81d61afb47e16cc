package dev.latchwork.processor.patch.model;

import java.util.List;

/** The edits that together fix one finding. */
public record Mend(List<Edit> edits) {

  /** Returns whether only one of the two can be made. */
  public boolean clashes(Mend other) {
    return edits.stream().anyMatch(e -> other.edits.stream().anyMatch(e::clashes));
  }

  /** Adds the edits that are not in the list yet, since two findings may need the same import. */
  public void addTo(List<Edit> all) {
    edits.stream().filter(e -> all.stream().noneMatch(e::isSame)).forEach(all::add);
  }
}
