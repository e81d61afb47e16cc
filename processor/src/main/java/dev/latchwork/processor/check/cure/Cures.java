package dev.latchwork.processor.check.cure;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.Access;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.Creation;
import dev.latchwork.processor.check.code.DefUseIndex;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.patch.model.Mend;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Computes the edits that fix each kind of finding. There are no edits if the user has to choose
 * between fixes.
 */
public final class Cures {
  private final Trees trees;
  private final Env env;
  private final GuardedTypes guarded;
  private final Accessors accessors;

  public Cures(Trees trees, Env env, GuardedTypes guarded) {
    this.trees = trees;
    this.env = env;
    this.guarded = guarded;
    this.accessors = new Accessors(env, guarded);
  }

  public Optional<Mend> creation(
      Creation creation, TypeElement generated, DefUseIndex occurrences) {
    return new CreationCure(trees, env).of(creation.site(), generated, occurrences);
  }

  public Optional<Mend> access(Access access, DefUseIndex occurrences) {
    return new AccessCure(trees, env, accessors).of(access, occurrences);
  }

  /**
   * Returns the edits for a field that is set to a value computed from its old value.
   *
   * @param getter the call in the setter's argument that reads the same field
   */
  public Optional<Mend> update(
      Call setter, Call getter, VariableElement field, DefUseIndex occurrences) {
    return new UpdateCure(trees, env, accessors).of(setter, getter, field, occurrences);
  }

  /** Returns the edits for a block that is synchronized on an object of the type. */
  public Optional<Mend> monitor(TreePath block, TypeMirror type, DefUseIndex occurrences) {
    return new MonitorCure(trees, env, guarded).of(block, type, occurrences);
  }
}
