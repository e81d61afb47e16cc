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
 * Reads types before their turn if other generated classes call the classes that are generated for
 * them. If such a type is refused, the names of its generated classes are withdrawn, so that other
 * generated classes do not use them and one mistake causes only one message.
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

  /** What has been read, or null if it was not read ahead or failed. */
  @Nullable Reading<?> of(Pending pending) {
    return readings.get(pending);
  }

  void clear() {
    readings.clear();
  }

  /**
   * Reads anew after classes were withdrawn, since what was read may call them. What calls them is
   * withdrawn too, so this is repeated until nothing more is withdrawn.
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
   * Withdraws the classes that are not generated because the feature that they complete refuses
   * their origin. Returns whether there are any.
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

  /** Reads a type, unless it has to wait, and returns whether the type is not refused. */
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
