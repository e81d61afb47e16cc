package dev.latchwork.processor.check;

import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Exposure;
import dev.latchwork.processor.check.code.Result;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Show;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Finds methods that return or pass on state that the lock guards. */
final class LeakCheck implements Check {
  private final GuardedTypes guarded;
  private final Env env;

  LeakCheck(Domain domain) {
    this.guarded = domain.guarded();
    this.env = domain.env();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    for (Result result : code.results()) {
      Body body = result.site().body();
      Exposure view = result.view();
      if (isGuarded(view)
          && (result.way() == Result.Way.RETURNED_BY_ACTION
              || (body.kind() == Body.Kind.METHOD && isOpen(body)))) {
        String exposed = describe(view);
        report.addAbout(
            view.of(),
            Rule.HANDS_OUT_STATE,
            result.site(),
            body.shown(),
            result
                .to()
                .map(m -> "passes " + exposed + " to " + Show.member(m))
                .orElse("returns " + exposed),
            usable(result),
            cure(result));
      }
    }
  }

  /** Returns whether the lock guards what is exposed, so that other code must not get it. */
  private boolean isGuarded(Exposure view) {
    return (view.isLive() || guarded.isMutable(view.type()))
        && view.field()
            .map(this::isGuarded)
            .orElseGet(() -> !view.isObject() && guarded.of((TypeElement) view.of()).isPresent());
  }

  private boolean isGuarded(VariableElement field) {
    return guarded.around(Enclosing.type(field)).isPresent()
        && guarded.isState(field)
        && guarded.isMutable(field);
  }

  private static String cure(Result result) {
    String copy = result.way() == Result.Way.HANDED ? "pass a copy" : "return a copy";
    return switch (result.view().how()) {
      case ITSELF, VIEW, MAPPED -> copy;
      case CONTAINED -> "put a copy of " + state(result.view()) + " into that object";
      case ELEMENT -> copy + " of it";
      case COPY -> "copy the elements too";
    };
  }

  /** Returns what other code can use without the lock, in the words of the message. */
  private static String usable(Result result) {
    return switch (result.view().how()) {
      // after the name of the method that gets the state, "it" would be ambiguous
      case ITSELF, VIEW, MAPPED -> result.to().isPresent() ? state(result.view()) : "it";
      case CONTAINED -> state(result.view());
      case ELEMENT -> "the stored object";
      case COPY -> "these elements";
    };
  }

  private static String describe(Exposure view) {
    String state = state(view);
    return switch (view.how()) {
      case ITSELF -> state;
      case VIEW, MAPPED -> "a view of " + state;
      case CONTAINED -> "an object that contains " + state;
      case ELEMENT -> "an object stored in " + state;
      case COPY -> "the elements of " + state;
    };
  }

  /**
   * Returns the name of the field or, if the object itself is exposed, words such as "the Numbers
   * object itself".
   */
  private static String state(Exposure view) {
    return view.field()
        .map(Show::member)
        .orElse("the " + view.of().getSimpleName() + " object itself");
  }

  /**
   * Returns whether the generated class overrides the method and returns its result as it is. The
   * override copies the results of methods that return a view, such as an iterator or stream.
   */
  private boolean isOpen(Body body) {
    ExecutableElement method = body.method().orElseThrow();
    boolean isOwn = guarded.of(body.type()).filter(body.type()::equals).isPresent();
    return (isOwn || guarded.heirs().inherit(method))
        && guarded.isWrapped(method)
        && !env.facts().isView(body.type().asType(), method.getSimpleName());
  }
}
