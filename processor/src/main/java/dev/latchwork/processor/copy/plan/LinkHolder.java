package dev.latchwork.processor.copy.plan;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A kind of value that can stand between an object and the objects that it links to, such as a
 * collection of links.
 */
public enum LinkHolder {
  ARRAY,
  COLLECTION,
  ENTRIES,
  ENTRY,
  OPTIONAL,
  REFERENCE,
  VALUES;

  public static void collect(CopyPlan plan, Set<LinkHolder> holders) {
    plan.accept(new LinkHolders()).forEach(holders::add);
    if (holders.contains(ENTRIES)) {
      holders.remove(VALUES);
    }
  }

  public CodeBlock test() {
    return switch (this) {
      case ARRAY -> CodeBlock.of("Object[] array");
      case COLLECTION -> CodeBlock.of("$T<?> elements", Collection.class);
      case ENTRIES, VALUES -> CodeBlock.of("$T<?, ?> map", Map.class);
      case ENTRY -> CodeBlock.of("$T<?, ?> entry", Map.Entry.class);
      case OPTIONAL -> CodeBlock.of("$T<?> optional", Optional.class);
      case REFERENCE -> CodeBlock.of("$T<?> reference", AtomicReference.class);
    };
  }

  public CodeBlock contents() {
    return switch (this) {
      case ARRAY -> CodeBlock.of("$T.asList(array)", Arrays.class);
      case COLLECTION -> CodeBlock.of("elements");
      case ENTRIES -> CodeBlock.of("new $T<>(map.entrySet())", ArrayList.class);
      case ENTRY -> CodeBlock.of("$T.asList(entry.getKey(),$Wentry.getValue())", Arrays.class);
      case OPTIONAL -> CodeBlock.of("optional.stream().toList()");
      case REFERENCE -> CodeBlock.of("$T.singletonList(reference.get())", Collections.class);
      case VALUES -> CodeBlock.of("map.values()");
    };
  }
}
