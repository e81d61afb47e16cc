package dev.latchwork.processor.check;

import dev.latchwork.processor.Env;
import dev.latchwork.processor.diagnostic.Rule;
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
      if (body.kind() == Body.Kind.METHOD
          && guarded.of(body.type()).filter(body.type()::equals).isPresent()
          && isOpen(body, body.method().orElseThrow())
          && guarded.isMutable(result.field().asType())) {
        report.addAbout(
            result.field(),
            Rule.HANDS_OUT_STATE,
            result.site(),
            Show.body(body),
            (result.view() ? "a view of " : "") + Show.member(result.field()));
      }
    }
  }

  /** Where nothing that is generated copies the result. */
  private boolean isOpen(Body body, ExecutableElement method) {
    return guarded.isWrapped(method)
        && !env.facts().isView(body.type().asType(), method.getSimpleName());
  }
}
