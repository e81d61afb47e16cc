package dev.latchwork.processor;

import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Policy;
import dev.latchwork.processor.emit.TypeNames;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.Nameability;
import dev.latchwork.processor.types.TypeFacts;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What a reader can ask. */
public record Env(
    Types types,
    Elements elements,
    SourceVersion source,
    Map<String, String> options,
    Policy policy,
    TypeFacts facts,
    Members members,
    TypeNames names) {

  static Env of(ProcessingEnvironment processing) {
    Types types = processing.getTypeUtils();
    Elements elements = processing.getElementUtils();
    return new Env(
        types,
        elements,
        processing.getSourceVersion(),
        processing.getOptions(),
        Policy.of(processing.getOptions()),
        new TypeFacts(types, processing.getOptions()),
        new Members(types, elements),
        new TypeNames());
  }

  /** The same, for a type of that package. */
  Env in(TypeElement type) {
    return new Env(
        types, elements, source, options, policy, facts, members, names.in(packageOf(type)));
  }

  public Findings findings() {
    return new Findings(policy);
  }

  public Nameability nameability(TypeElement subclassOf) {
    return new Nameability(types, elements, names::isAnnounced, subclassOf);
  }

  /** For a class of the type's package that is no subclass of it. */
  public Nameability packageNameability(TypeElement type) {
    return new Nameability(types, elements, names::isAnnounced, elements.getPackageOf(type));
  }

  public String packageOf(TypeElement type) {
    return elements.getPackageOf(type).getQualifiedName().toString();
  }
}
