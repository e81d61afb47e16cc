package dev.latchwork.processor.deepcopy.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopierCall;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.CopyPart.Value.Copied;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.read.CopyPlanner;
import dev.latchwork.processor.copy.read.FieldAccess;
import dev.latchwork.processor.copy.read.FieldPolicy;
import dev.latchwork.processor.diagnostic.Article;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Finds out from declared types which values may be reached from an object more than once. It looks
 * only into types in the same source file. A type in another file may change without this file
 * being recompiled, so its copier is always passed the map of copies.
 *
 * <p>A chain needs no map if the link is the only way from one of its objects to another: then a
 * chain that does not end can only run into itself. Any other value may be held by several objects
 * of the chain, so if one of these values is mutable, a map is needed.
 */
final class AliasAnalysis {
  private final Env env;
  private final TypeElement root;
  private final boolean chains;
  private final List<Met> met = new ArrayList<>();
  private final Set<CopyPlan> walked = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<TypeName> open = new HashSet<>();
  private Optional<String> cycle = Optional.empty();
  private Optional<String> alias = Optional.empty();

  /** Like {@link #alias}, for two values whose types have different type arguments. */
  private Optional<String> erased = Optional.empty();

  private Optional<String> elsewhere = Optional.empty();

  /**
   * @param chains whether the links of chains are left out, because copiers find out without a map
   *     where a chain runs into itself
   */
  private AliasAnalysis(Env env, TypeElement root, boolean chains) {
    this.env = env;
    this.root = root;
    this.chains = chains;
  }

  private record Met(CopyPlan plan, String path) {}

  /**
   * The reason why copies have to be remembered, for a comment; empty if nothing can be reached
   * twice.
   */
  static Optional<String> remembering(Env env, TypeElement root, List<CopyPart> parts) {
    AliasAnalysis analysis = new AliasAnalysis(env, root, false);
    Optional<String> reason = analysis.reason(parts);
    if (analysis.cycle.isEmpty()) {
      return reason;
    }
    Optional<String> besidesChains = new AliasAnalysis(env, root, true).reason(parts);
    return besidesChains.isEmpty() || Chains.link(env, root, parts).isEmpty()
        ? besidesChains
        : reason;
  }

  private Optional<String> reason(List<CopyPart> parts) {
    open.add(ClassName.get(root));
    Optional<CopyPart> link = chains ? Chains.link(env, root, parts) : Optional.empty();
    for (CopyPart part : parts) {
      if (part.value() instanceof Copied copied && !link.equals(Optional.of(part))) {
        walk(copied.plan(), part.field(), link.isPresent());
      }
    }
    return cycle.or(() -> alias).or(() -> elsewhere).or(() -> erased);
  }

  /**
   * @param many whether the path leads to many objects, or to one through many others
   */
  private void walk(CopyPlan plan, String path, boolean many) {
    walk(plan, path, many, many);
  }

  /**
   * @param below the same as {@code many}, for the objects that the value holds
   */
  private void walk(CopyPlan plan, String path, boolean many, boolean below) {
    if (plan.isSame()) {
      return;
    }
    meet(plan, path, many);
    if (!walked.add(plan) && alias.isPresent()) {
      return;
    }
    plan.accept(new HeldValues(this, path, below))
        .forEach(held -> walk(held.plan(), held.path(), held.many(), held.below()));
  }

  void walkCopier(CopierCall call, String path, boolean many) {
    call.contents().forEach(content -> walk(content, path, true));
    TypeName raw = raw(call.type());
    TypeElement type = env.elements().getTypeElement(((ClassName) raw).canonicalName());
    if (open.contains(raw)) {
      if (type != null && type.getKind() == ElementKind.RECORD) {
        leadsOn(path, raw);
      } else {
        leadsBack(path, raw);
      }
      return;
    }
    if (type == null || !Enclosing.topLevel(type).equals(Enclosing.topLevel(root))) {
      elsewhere =
          elsewhere.or(
              () ->
                  Optional.of(
                      "%s is declared outside %s, so Latchwork does not look at its fields here. They might refer to objects that this copier also copies, so a map remembers the copies"
                          .formatted(simple(raw), Enclosing.topLevel(root).getSimpleName())));
      return;
    }
    open.add(raw);
    FieldAccess access = new FieldAccess(env, type);
    CopyPlanner planner = CopyPlanner.exact(env, type);
    Optional<VariableElement> link =
        chains ? Chains.linkOfOther(env, type, access) : Optional.empty();
    for (List<VariableElement> fields : access.fields().values()) {
      for (VariableElement field : fields) {
        if (FieldPolicy.of(field).kind() == FieldPolicy.Kind.AUTO
            && !link.equals(Optional.of(field))) {
          walk(
              planner.plan(access.typeOf(field)),
              path + "." + field.getSimpleName(),
              many || link.isPresent());
        }
      }
    }
    open.remove(raw);
  }

  private void leadsBack(String path, TypeName to) {
    cycle =
        cycle.or(
            () ->
                Optional.of(
                    "`%s` may lead from %s back to itself, so a map remembers the copies"
                        .formatted(path, Article.with(simple(to)))));
  }

  /**
   * Like {@link #leadsBack}, for a record or sealed type. Such a value may hold others of its type,
   * but usually not itself, since the components of a record exist before the record.
   */
  void leadsOn(String path, TypeName to) {
    cycle =
        cycle.or(
            () ->
                Optional.of(
                    "`%s` may lead from %s to others, two of which may refer to the same object, so a map remembers the copies"
                        .formatted(path, Article.with(simple(to)))));
  }

  /**
   * Notes that the copies have to be remembered because of a value of a type variable: the caller
   * may use any type for it, so the value may be or refer to an object that is also copied for
   * another reason.
   */
  void mayLeadAnywhere(TypeName variable) {
    elsewhere =
        elsewhere.or(
            () ->
                Optional.of(
                    "A value of type %s may be or refer to an object that this copier also copies, so a map remembers the copies"
                        .formatted(variable)));
  }

  private void meet(CopyPlan plan, String path, boolean many) {
    if (alias.isPresent()) {
      return;
    }
    if (many) {
      alias =
          Optional.of(
              "`%s` may %s the same %s twice, so a map remembers the copies"
                  .formatted(path, path.contains(".") ? "lead to" : "hold", simple(plan.type())));
    }
    for (Met other : met) {
      if (!other.path().equals(path) && MayAlias.test(other.plan(), plan)) {
        String same =
            "`%s` and `%s` may lead to the same %s"
                .formatted(other.path(), path, simple(common(other.plan(), plan)));
        if (haveSameArguments(other.plan().type(), plan.type())) {
          alias = alias.or(() -> Optional.of(same + ", so a map remembers the copies"));
        } else {
          erased =
              erased.or(
                  () ->
                      Optional.of(
                          same
                              + " (type arguments are not checked at run time),"
                              + " so a map remembers the copies"));
        }
      }
    }
    met.add(new Met(plan, path));
  }

  /** Returns false if both types have type arguments, and these are different. */
  private static boolean haveSameArguments(TypeName a, TypeName b) {
    return !(a instanceof ParameterizedTypeName first)
        || !(b instanceof ParameterizedTypeName second)
        || first.typeArguments().equals(second.typeArguments());
  }

  private static TypeName common(CopyPlan a, CopyPlan b) {
    return a.type().equals(b.type()) ? b.type() : raw(b.type());
  }

  static TypeName raw(TypeName type) {
    return type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : type;
  }

  private static String simple(TypeName type) {
    return CopyPlan.simple(type);
  }
}
