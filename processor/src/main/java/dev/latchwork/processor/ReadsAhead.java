package dev.latchwork.processor;

import com.palantir.javapoet.ClassName;
import dev.latchwork.processor.diagnostic.Outcome;
import dev.latchwork.processor.feature.Env;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads types before their turn if the classes generated for them may be called by classes
 * generated for other types. If such a type is refused, the names of its generated classes are
 * withdrawn, so that other generated classes do not use them and one mistake causes only one
 * message.
 */
final class ReadsAhead {
  private final Env env;
  private final Predicate<TypeElement> waits;
  private final Predicate<String> isTaken;
  private final Map<Pending, Reading<?>> readings = new HashMap<>();
  private int withdrawals;

  /**
   * @param waits whether a type cannot be read yet
   * @param isTaken whether a class of that name exists already
   */
  ReadsAhead(Env env, Predicate<TypeElement> waits, Predicate<String> isTaken) {
    this.env = env;
    this.waits = waits;
    this.isTaken = isTaken;
  }

  void read(Set<Pending> pending) {
    readCalled(pending);
    if (withdrawUncompleted(pending)) {
      readAgain(pending);
    }
  }

  /** Returns what was read, or null if the type was not read ahead or reading it failed. */
  @Nullable Reading<?> of(Pending pending) {
    return readings.get(pending);
  }

  void clear() {
    readings.clear();
  }

  /**
   * Reads the types again after classes were withdrawn. A type whose generated class would call a
   * withdrawn class may be refused now. Its own classes are then withdrawn too, so this is repeated
   * until no more classes are withdrawn.
   */
  private void readAgain(Set<Pending> pending) {
    int before;
    do {
      before = withdrawals;
      readings.clear();
      readCalled(pending);
    } while (withdrawals > before);
  }

  private void readCalled(Set<Pending> pending) {
    pending.stream().filter(p -> p.feature().isCalledByOthers()).forEach(this::isAccepted);
  }

  private record Key(String annotation, String type) {}

  /**
   * Withdraws classes that add to another feature's class, such as the copier of a guarded class,
   * if the other feature refuses the type. Returns whether any class was withdrawn.
   */
  private boolean withdrawUncompleted(Set<Pending> pending) {
    Map<Key, Pending> byKey = new HashMap<>();
    pending.forEach(p -> byKey.put(new Key(p.feature().annotation(), p.name()), p));
    int before = withdrawals;
    for (Pending p : pending) {
      Pending completed = byKey.get(new Key(p.feature().completes(), p.name()));
      if (completed != null
          && !isAccepted(completed)
          && p.origin(env) instanceof TypeElement origin) {
        p.feature().generates(origin).forEach(this::withdraw);
      }
    }
    return withdrawals > before;
  }

  /**
   * Reads a type, unless it has to wait. If the type is refused or cannot be read, or if a class
   * with the name of one of its generated classes exists already, withdraws these names and returns
   * false. Otherwise returns true, for a package too.
   */
  private boolean isAccepted(Pending p) {
    if (!(p.origin(env) instanceof TypeElement origin) || waits.test(origin)) {
      return true;
    }
    List<ClassName> names = p.feature().generates(origin);
    boolean accepted;
    try {
      Reading<?> reading = Reading.of(p.feature(), origin, env);
      readings.put(p, reading);
      accepted =
          reading.outcome() instanceof Outcome.Accepted
              && names.stream().map(ClassName::canonicalName).noneMatch(isTaken);
    } catch (RuntimeException e) {
      // the type is read again in its turn, and the exception is reported then
      accepted = false;
    }
    if (!accepted) {
      names.forEach(this::withdraw);
    }
    return accepted;
  }

  private void withdraw(ClassName name) {
    if (!env.names().isWithdrawn(name)) {
      withdrawals++;
      env.names().withdraw(name);
    }
  }
}
