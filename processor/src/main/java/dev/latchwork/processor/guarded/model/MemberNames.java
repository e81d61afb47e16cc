package dev.latchwork.processor.guarded.model;

import com.palantir.javapoet.NameAllocator;
import dev.latchwork.processor.emit.GeneratedNames;
import java.util.List;
import java.util.Set;

/**
 * Names for generated members, locals and type variables. They hide nothing in the class and
 * nothing hides them: a name that is taken gets an underscore.
 */
public record MemberNames(Set<String> taken) {

  public String of(String suggestion) {
    String name = suggestion;
    while (taken.contains(name)) {
      name += "_";
    }
    return name;
  }

  /**
   * Returns an allocator for further names. They differ from the taken names and from the names of
   * generated constants.
   */
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
