package dev.latchwork.processor.guarded.model;

import com.palantir.javapoet.NameAllocator;
import dev.latchwork.processor.emit.GeneratedNames;
import java.util.List;
import java.util.Set;

/**
 * Names for generated members, locals and type variables that hide nothing of the class and are
 * hidden by nothing: one that is taken gets an underscore.
 */
public record MemberNames(Set<String> taken) {

  public String of(String suggestion) {
    String name = suggestion;
    while (taken.contains(name)) {
      name += "_";
    }
    return name;
  }

  /** Gives out further names that none of these, nor any other that is generated, equals. */
  public NameAllocator further() {
    NameAllocator further = GeneratedNames.avoiding(taken);
    List.of("VERSION", "PRINTING", "ORDER").forEach(further::newName);
    return further;
  }

  public String lock() {
    return of("lock");
  }

  public String version() {
    return of("version");
  }

  public String versionHandle() {
    return of("VERSION");
  }

  public String isStable() {
    return of("isStable");
  }
}
