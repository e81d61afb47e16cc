package shop;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** It copies the same of a map, of what an Optional holds and of a reference. */
@DeepCopy
final class Page {
  final Map<String, Page> links;
  final Optional<List<Page>> sections;
  final AtomicReference<Page> next;

  @SuppressWarnings("LW310")
  Page(Map<String, Page> links, Optional<List<Page>> sections, AtomicReference<Page> next) {
    this.links = new HashMap<>(links);
    this.sections = sections.map(ArrayList::new);
    this.next = new AtomicReference<>(next.get());
  }
}
