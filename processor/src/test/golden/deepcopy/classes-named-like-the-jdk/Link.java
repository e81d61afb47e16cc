package clashes;

import dev.latchwork.DeepCopy;
import java.util.Map;
import java.util.Set;

@DeepCopy
class Link {
  final Link[] before;
  Set<Link> after;
  Map<Link, java.util.Properties> settings;

  Link(Link[] before) {
    this.before = before;
  }
}
