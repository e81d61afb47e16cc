package dev.latchwork.processor.guarded;

import java.util.Set;

/**
 * Names for generated members, locals and type variables that hide nothing of the class and are
 * hidden by nothing: one that is taken gets an underscore.
 */
record MemberNames(Set<String> taken) {

  String of(String suggestion) {
    String name = suggestion;
    while (taken.contains(name)) {
      name += "_";
    }
    return name;
  }

  String lock() {
    return of("lock");
  }

  String version() {
    return of("version");
  }

  String versionHandle() {
    return of("VERSION");
  }

  String isStable() {
    return of("isStable");
  }
}
