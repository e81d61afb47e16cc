package dev.latchwork.processor.report.render;

import dev.latchwork.processor.report.model.LockMap;
import dev.latchwork.processor.report.model.PoolSheet;
import dev.latchwork.processor.report.model.ReviewModel.Origin;
import dev.latchwork.processor.report.model.SourceText;
import dev.latchwork.processor.report.model.Topic;
import dev.latchwork.processor.report.render.Declarations.Declared;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links between the members of a source and what was generated from them, in both directions. */
final class MemberLinks {

  /**
   * A link on a name in a text.
   *
   * @param id the id by which other links lead to this one
   * @param target the id of the name to which this link leads
   */
  record Link(int from, int to, String id, String target) {

    /** Returns this link for the same text without its first {@code gone} characters. */
    Link before(int gone) {
      return new Link(from - gone, to - gone, id, target);
    }
  }

  private static final Comparator<Declared> NEAREST_LAST = Comparator.comparing(Declared::from);

  private final Origin type;
  private final Map<String, Set<String>> generatedNames = new HashMap<>();
  private final Map<SourceText, List<Declared>> declared = new HashMap<>();
  private final Map<SourceText, Map<Integer, Link>> links = new HashMap<>();

  MemberLinks(Origin type) {
    this.type = type;
    type.topics().forEach(this::names);
    type.source().forEach(this::link);
  }

  /** Returns the links in a text, in the order in which they begin. */
  List<Link> in(SourceText text) {
    return List.copyOf(links.getOrDefault(text, Map.of()).values());
  }

  /**
   * Collects the generated members whose names can differ from the names of the members that they
   * were generated from: accessors and the methods of pools.
   */
  private void names(Topic topic) {
    if (topic instanceof LockMap map) {
      map.fields().forEach(f -> f.accessors().forEach(a -> add(f.name(), a)));
    } else if (topic instanceof PoolSheet pool) {
      pool.methods().forEach(m -> m.generated().forEach(g -> add(before(m.signature()), g)));
    }
  }

  private void add(String member, String generated) {
    generatedNames.computeIfAbsent(member, m -> new HashSet<>()).add(before(generated));
  }

  private static String before(String signature) {
    int end = signature.indexOf('(');
    return end < 0 ? signature : signature.substring(0, end);
  }

  private void link(SourceText source) {
    String simple = type.name().substring(type.name().lastIndexOf('.') + 1);
    Set<Integer> taken = new HashSet<>();
    for (Declared member : Declarations.in(source.text())) {
      for (SourceText generated : type.generated()) {
        List<Declared> made = made(member, simple, generated);
        made.forEach(m -> link(source, member, generated, m));
        if (made.isEmpty() && taken.add(member.from())) {
          mention(member, generated).ifPresent(m -> link(source, member, generated, m));
        }
      }
    }
  }

  private void link(SourceText source, Declared member, SourceText generated, Declared made) {
    String from = id(source, member);
    String to = id(generated, made);
    links
        .computeIfAbsent(source, s -> new TreeMap<>())
        .putIfAbsent(member.from(), new Link(member.from(), member.to(), from, to));
    links
        .computeIfAbsent(generated, s -> new TreeMap<>())
        .putIfAbsent(made.from(), new Link(made.from(), made.to(), to, from));
  }

  private String id(SourceText text, Declared at) {
    String file = text.file().substring(text.file().lastIndexOf('/') + 1);
    return "m-" + type.qualified() + "-" + file + "-" + at.from();
  }

  /**
   * Returns the members of a generated class that were generated from a member of the source,
   * judging by their names and parameters.
   */
  private List<Declared> made(Declared member, String simple, SourceText generated) {
    Set<String> names = new HashSet<>(generatedNames.getOrDefault(member.name(), Set.of()));
    List<Declared> all = declared.computeIfAbsent(generated, g -> Declarations.in(g.text()));
    if (!member.isField()) {
      names.add(member.name().equals(simple) ? typeOf(generated) : member.name());
    }
    List<Declared> named =
        new ArrayList<>(
            all.stream().filter(d -> !d.isField() && names.contains(d.name())).toList());
    if (member.isField()) {
      return named;
    }
    named.sort(NEAREST_LAST);
    List<Declared> same =
        named.stream()
            .filter(d -> d.name().equals(member.name()) || d.name().equals(typeOf(generated)))
            .filter(d -> d.parameters().equals(member.parameters()))
            .toList();
    if (!same.isEmpty()) {
      return same;
    }
    return named.stream()
        .filter(d -> !d.name().equals(member.name()) || d.arity() == member.arity())
        .toList();
  }

  private static String typeOf(SourceText generated) {
    String file = generated.file().substring(generated.file().lastIndexOf('/') + 1);
    return file.substring(0, file.lastIndexOf('.'));
  }

  /**
   * Returns the first use of a member in generated code. The use becomes a link if no member was
   * generated from the used member.
   */
  private static Optional<Declared> mention(Declared member, SourceText generated) {
    Matcher use =
        Pattern.compile("(?<=\\.)" + Pattern.quote(member.name()) + "\\b")
            .matcher(generated.text());
    while (use.find()) {
      int line = generated.text().lastIndexOf('\n', use.start()) + 1;
      String before = generated.text().substring(line, use.start()).strip();
      if (!before.startsWith("*") && !before.startsWith("import") && !before.contains("\"")) {
        return Optional.of(new Declared(member.name(), true, "", use.start()));
      }
    }
    return Optional.empty();
  }
}
