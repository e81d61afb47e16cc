package dev.latchwork.processor.check;

import dev.latchwork.processor.Env;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.types.Enclosing;
import javax.lang.model.element.ExecutableElement;

/** Methods that hand out what the lock is for. */
final class LeakCheck implements Check {
  private final GuardedTypes guarded;
  private final Env env;

  LeakCheck(Domain domain) {
    this.guarded = domain.guarded();
    this.env = domain.env();
  }

  @Override
  public void check(Code code, Report report) {
    for (Result result : code.results()) {
      Body body = result.site().body();
      Views.View view = result.view();
      if (isGuarded(view)
          && (result.ofAction() || (body.kind() == Body.Kind.METHOD && isOpen(body)))) {
        report.addAbout(
            view.field(), Rule.HANDS_OUT_STATE, result.site(), Show.body(body), describe(view));
      }
    }
  }

  /** Whether the lock is for what is handed out. */
  private boolean isGuarded(Views.View view) {
    return guarded.of(Enclosing.type(view.field())).isPresent()
        && guarded.isState(view.field())
        && guarded.isMutable(view.field())
        && (view.how() != Views.How.ELEMENT || guarded.isMutable(view.type()));
  }

  private static String describe(Views.View view) {
    String field = Show.member(view.field());
    return switch (view.how()) {
      case ITSELF -> field;
      case VIEW, MAPPED -> "a view of " + field;
      case ELEMENT -> "what is in " + field;
    };
  }

  /** Where nothing that is generated copies the result. */
  private boolean isOpen(Body body) {
    ExecutableElement method = body.method().orElseThrow();
    return guarded.of(body.type()).filter(body.type()::equals).isPresent()
        && guarded.isWrapped(method)
        && !env.facts().isView(body.type().asType(), method.getSimpleName());
  }
}
