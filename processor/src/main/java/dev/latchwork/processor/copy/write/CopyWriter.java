package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.copy.plan.Access;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopierCall;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.Recursion;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.emit.TypeVariables;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes the code with which one generated class copies values, as planned. {@link #remembering}
 * returns a writer for methods with a map {@code copies} from originals to copies. The map keeps
 * aliases and ends cycles.
 */
public final class CopyWriter {
  /** How deeply calls may be nested. One level takes up to eight stack frames. */
  public static final int DEPTH_LIMIT = 500;

  private final HelperRegistry helpers;
  private final boolean remembers;
  private final Optional<ClassName> self;
  private final Recursion recursion;
  private final boolean counts;
  private final PlanWriter plans = new PlanWriter(this);
  private final StackDepthWriter depth = new StackDepthWriter(this);
  private final EqualCopiesWriter losses = new EqualCopiesWriter(this);
  private final DeferredFillWriter last = new DeferredFillWriter(this);
  private final AfterUnlockWriter unlocked = new AfterUnlockWriter(this);
  private final ConstructorBackfillWriter complete = new ConstructorBackfillWriter(this);
  private final ContainerWriter containers = new ContainerWriter(this);

  /**
   * Creates a writer for a class whose callers pass no operators, so that values of its type
   * variables are not copied.
   *
   * @param owner the generated class
   * @param names allocates the names of helper methods
   * @param typeVariables the type variables as the class declares them
   */
  public CopyWriter(ClassName owner, NameAllocator names, List<TypeVariableName> typeVariables) {
    this(owner, names, typeVariables, List.of(), Set.of());
  }

  /**
   * Creates a writer for a class whose callers pass operators. Each operator copies the values of
   * one type variable.
   *
   * @param owner the generated class
   * @param operated the type variables for which callers pass operators
   * @param unnamed classes that no signature of a helper method may name
   */
  public CopyWriter(
      ClassName owner,
      NameAllocator names,
      List<TypeVariableName> typeVariables,
      List<TypeVariableName> operated,
      Set<ClassName> unnamed) {
    this(
        new HelperRegistry(owner, names, typeVariables, operated, unnamed),
        false,
        Optional.empty(),
        Recursion.NONE,
        false);
  }

  private CopyWriter(
      HelperRegistry helpers,
      boolean remembers,
      Optional<ClassName> self,
      Recursion recursion,
      boolean counts) {
    this.helpers = helpers;
    this.remembers = remembers;
    this.self = self;
    this.recursion = recursion;
    this.counts = counts;
  }

  /**
   * Returns a writer for code in a copier. The code can call the copier's methods without naming
   * the copier.
   */
  public CopyWriter in(ClassName copier, Recursion within) {
    return new CopyWriter(helpers, remembers, Optional.of(copier), within, counts);
  }

  /**
   * Returns a writer for code with a variable {@code copies}. Both writers share the helper
   * methods.
   */
  public CopyWriter remembering() {
    return new CopyWriter(helpers, true, self, recursion, false);
  }

  /** Returns a writer for code with a variable {@code depth}. */
  public CopyWriter counting() {
    return new CopyWriter(helpers, remembers, self, recursion, true);
  }

  /**
   * An expression for the copy of a value that may be null. The expression may be a conditional, so
   * put it in parentheses if it is an operand.
   *
   * @param source the value: an expression without side effects, which may be repeated
   */
  public CodeBlock copy(CopyPlan plan, CodeBlock source) {
    return copy(plan, source, source.toString());
  }

  /**
   * An expression for the copy of a value that may be null. If copying fails because of a class
   * found at run time, the exception names the field.
   */
  public CodeBlock copy(CopyPlan plan, CodeBlock source, String field) {
    return copy(plan, source(source, field));
  }

  /**
   * An expression for a copy that is passed to a constructor. The constructor may look into the
   * copy.
   */
  CodeBlock argument(CopyPlan plan, CodeBlock source, String field) {
    return copy(plan, source(source, field).toConstructor());
  }

  private SourceExpression source(CodeBlock source, String field) {
    SourceExpression read = SourceExpression.of(source, CodeBlock.of("$S", field));
    return counts ? read : read.outermost();
  }

  /** Statements that replace what a container, array or other value holds with copies. */
  public CodeBlock refill(CopyPlan plan, CodeBlock target, CodeBlock source, String field) {
    return plan instanceof ContainerOf container
        ? containers.refillExisting(container, target, source(source, field))
        : new ValueRefillWriter(this).refill(plan, target, source(source, field));
  }

  /** Statements that fill a copy now, or later if the stack is deep. */
  public CodeBlock fill(CodeBlock statements) {
    return depth.fill(statements);
  }

  /** The statements, followed by whatever they defer because the stack is deep. */
  public CodeBlock whole(CodeBlock statements) {
    return CodeBlock.builder()
        .add(StackDepthWriter.begin())
        .add(statements)
        .add(depth.end())
        .build();
  }

  /**
   * Statements that complete the copies that a constructor of {@code holder} has made of arguments
   * that were not filled yet.
   */
  public CodeBlock complete(TypeName holder, List<CopyPart> arguments) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (CopyPart part : arguments) {
      if (part.value() instanceof CopyPart.Value.Copied copied) {
        code.add(complete(holder, copied.plan(), part.access(), CodeBlock.of("$S", part.label())));
      }
    }
    return code.build();
  }

  CodeBlock complete(TypeName holder, CopyPlan plan, Access access, CodeBlock field) {
    return remembers && recursion.passesUnfilled(holder, plan)
        ? complete.check(plan, access, field)
        : CodeBlock.of("");
  }

  /**
   * Statements for the start of {@code copy(source, copies)}. They make sure that the outermost
   * call completes whatever the calls inside it have deferred.
   */
  public CodeBlock outermost(TypeName type) {
    return last.outermost(type);
  }

  /** An expression that creates an object from copies, which may be nested to any depth. */
  public CodeBlock made(CodeBlock construct) {
    return depth.made(construct);
  }

  /** Returns whether the methods for the plan take the depth as a parameter. */
  boolean counts(CopyPlan plan) {
    return !remembers
        && self.isPresent()
        && (plan.isAgain() || plan.copierCalls().anyMatch(c -> isIn(c.copier())));
  }

  /**
   * Returns whether the call of a copier passes the depth. Only a copier's calls of itself do,
   * unless they pass a map {@code copies}.
   */
  boolean counts(CopierCall plan) {
    return !remembers && isIn(plan.copier());
  }

  /** Returns whether elements or keys are added only when everything else is complete. */
  boolean fillsLast(ContainerOf plan) {
    return remembers && recursion.fillsLast(plan);
  }

  EqualCopiesWriter losses() {
    return losses;
  }

  DeferredFillWriter last() {
    return last;
  }

  AfterUnlockWriter unlocked() {
    return unlocked;
  }

  /** Returns whether copying the parts defers tasks until a lock is released. */
  public boolean waits(Stream<CopyPart> parts) {
    return parts.anyMatch(
        p -> p.value() instanceof CopyPart.Value.Copied c && AfterUnlockWriter.waits(c.plan()));
  }

  /** Statements that declare a variable for the tasks to run once a lock is released. */
  public CodeBlock leftOver(String variable) {
    return unlocked.leftOver(variable);
  }

  Recursion recursion() {
    return recursion;
  }

  /**
   * The part of a call before the opening parenthesis: the name of a helper method that was
   * declared for the type, with explicit type arguments if the method has type parameters.
   */
  CodeBlock explicitly(String method, TypeName type) {
    List<TypeVariableName> variables = helpers.mentioned(type, type);
    return variables.isEmpty()
        ? CodeBlock.of("$N", method)
        : CodeBlock.of("$T.$L$N", helpers.owner(), TypeVariables.asArguments(variables), method);
  }

  /** The copier that is being written. */
  ClassName self() {
    return self.orElseThrow();
  }

  /** Returns whether this writer writes the code of the given copier. */
  boolean isIn(ClassName copier) {
    return self.filter(copier::equals).isPresent();
  }

  /** Returns whether the code has a variable {@code depth}. */
  public boolean isCounting() {
    return counts;
  }

  /** Returns whether the code has a variable {@code copies}. */
  public boolean remembers() {
    return remembers;
  }

  /** The helper methods that the written code calls. */
  public List<MethodSpec> helpers() {
    return helpers.methods();
  }

  /** An expression that reads a field. */
  public CodeBlock read(Access access, String object) {
    return access instanceof Access.Handle handle && HelperNames.isUnchecked(handle.type())
        ? helpers.signatures().result(handle.type(), CodeBlock.of("$N($L)", reader(handle), object))
        : access.get(object, helpers.handles()::of);
  }

  /**
   * The name of a method that reads the field with one unchecked cast, instead of a cast for each
   * use.
   */
  private String reader(Access.Handle handle) {
    return helpers.variant(
        handle,
        false,
        "read" + GeneratedNames.capitalized(handle.field().field()),
        name -> {
          MethodSpec.Builder reader =
              helpers
                  .declare(name, handle.type(), handle.holder())
                  .addAnnotation(Suppress.UNCHECKED);
          helpers.signatures().addSource(reader, handle.holder());
          return reader
              .addStatement("return $L", handle.get("source", helpers.handles()::of))
              .build();
        });
  }

  /** A statement that sets a field. */
  public CodeBlock set(Access access, String object, CodeBlock value) {
    CodeBlock set = access.set(object, value, helpers.handles()::of);
    return CodeBlock.builder().addStatement("$L", set).build();
  }

  /** Declares the handles that the written code uses. */
  public void declareHandles(TypeSpec.Builder type) {
    helpers.handles().addTo(type, CodeBlock.of(""));
  }

  /** The lint categories in which javac would warn about the helper methods or their calls. */
  public List<String> lint() {
    return helpers.signatures().castsUnchecked() ? List.of("unchecked") : List.of();
  }

  /** The constants that the helper methods read. */
  public List<FieldSpec> constants() {
    return helpers.constants();
  }

  CodeBlock copy(CopyPlan plan, SourceExpression source) {
    return plans.copy(plan, source);
  }

  HelperRegistry own() {
    return helpers;
  }
}
