package dev.latchwork.processor.check;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SynchronizedTree;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.Access;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.Site;
import dev.latchwork.processor.diagnostic.Rule;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Mapped methods that share what no lock is for, or that a lock makes run one at a time. */
final class MapRaceCheck implements Check {
  private final GuardedTypes guarded;

  MapRaceCheck(Domain domain) {
    this.guarded = domain.guarded();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    code.methods()
        .filter(b -> b.method().filter(Pools::isMapped).isPresent())
        .forEach(
            body -> {
              ExecutableElement method = body.method().orElseThrow();
              races(body, method, code, report);
              if (isOneAtTime(body, method)) {
                report.add(Rule.MAPPED_ONE_AT_TIME, at(body, code), Show.member(method));
              }
            });
  }

  private static Site at(Body body, BodyFacts code) {
    return code.site(body);
  }

  private void races(Body body, ExecutableElement method, BodyFacts code, Report report) {
    Set<Body> reached = code.reach(body, Call::isOfSelf);
    code.accesses().stream()
        .filter(a -> reached.contains(a.site().body()) && isShared(a) && isWrite(a))
        .filter(a -> !code.mayHold(a.site(), h -> true))
        .forEach(
            a ->
                report.addAbout(
                    a.field(),
                    Rule.MAPPED_RACE,
                    a.site(),
                    Show.member(method),
                    Show.member(a.field())));
  }

  private boolean isShared(Access access) {
    return (access.isStatic() || access.object().filter(AccessPath::startsAtSelf).isPresent())
        && guarded.of(access.objectType()).isEmpty();
  }

  /** An element of an array may be one that no other item has. */
  private boolean isWrite(Access access) {
    return switch (access.how()) {
      case READ, ELEMENT -> false;
      case WRITE -> !access.field().getModifiers().contains(Modifier.VOLATILE);
      case UPDATE -> true;
      case CHANGE -> guarded.isMutable(access.field());
    };
  }

  private boolean isOneAtTime(Body body, ExecutableElement method) {
    TypeElement type = body.type();
    boolean isGuarded = guarded.of(type).filter(type::equals).isPresent();
    return method.getModifiers().contains(Modifier.SYNCHRONIZED)
        || (isGuarded
            && guarded.isWrapped(method)
            && !(guarded.sharesReads(type) && GuardedTypes.isRead(method)))
        || isOneSynchronizedBlock(body);
  }

  private static boolean isOneSynchronizedBlock(Body body) {
    BlockTree block = ((MethodTree) body.tree()).getBody();
    return block != null
        && block.getStatements().size() == 1
        && block.getStatements().get(0) instanceof SynchronizedTree;
  }
}
