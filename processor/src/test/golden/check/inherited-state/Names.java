package archive;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;

@Guarded
class Names extends Register<String> {
  @Override
  List<String> acceptedOverridden() {
    return List.copyOf(super.acceptedOverridden());
  }
}

/** No guarded class extends it. */
class Drafts {
  static Drafts latest;

  private final List<String> rows = new ArrayList<>();

  Drafts() {
    latest = this;
  }

  List<String> accepted(Names names) {
    names.add("");
    return rows;
  }
}
