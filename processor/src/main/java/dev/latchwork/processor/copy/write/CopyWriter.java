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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes the copies of one generated class, as planned. {@link #remembering} gives one for methods
 * with a map {@code copies} of originals to copies, which keeps aliases and ends cycles.
 */
public final class CopyWriter {
  /** How deep calls may be nested; the frames of one level are up to eight. */
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
   * Writes copies whose type variables stand for what cannot be copied.
   *
   * @param names gives out the names of helper methods
   * @param typeVariables those of the class, as it declares them
   */
  public CopyWriter(NameAllocator names, List<TypeVariableName> typeVariables) {
    this(names, typeVariables, List.of(), Set.of());
  }

  /**
   * Writes copies of which some type variables come with a function that copies their values.
   *
   * @param operated those of them for which the code that it writes sees how they are copied
   * @param unnamed classes that no signature of a helper method names
   */
  public CopyWriter(
      NameAllocator names,
      List<TypeVariableName> typeVariables,
      List<TypeVariableName> operated,
      Set<ClassName> unnamed) {
    this(
        new HelperRegistry(names, typeVariables, operated, unnamed),
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

  /** For code in a copier, which need not name itself. */
  public CopyWriter in(ClassName copier, Recursion within) {
    return new CopyWriter(helpers, remembers, Optional.of(copier), within, counts);
  }

  /** For code that sees a variable {@code copies}; the helper methods are the same writer's. */
  public CopyWriter remembering() {
    return new CopyWriter(helpers, true, self, recursion, false);
  }

  /** For code that sees a variable {@code depth}. */
  public CopyWriter counting() {
    return new CopyWriter(helpers, remembers, self, recursion, true);
  }

  /**
   * An expression for the copy of a value that may be null. It may be a conditional, so it goes in
   * parentheses where an operator follows.
   *
   * @param source the value: an expression without side effects, that may be repeated
   */
  public CodeBlock copy(CopyPlan plan, CodeBlock source) {
    return copy(plan, source, source.toString());
  }

  /** The same, where the copy may fail for a class that is met at run time in that field. */
  public CodeBlock copy(CopyPlan plan, CodeBlock source, String field) {
    return copy(plan, source(source, field));
  }

  /** The same for a constructor, which may look into what it gets. */
  CodeBlock argument(CopyPlan plan, CodeBlock source, String field) {
    return copy(plan, source(source, field).toConstructor());
  }

  private SourceExpression source(CodeBlock source, String field) {
    SourceExpression read = SourceExpression.of(source, CodeBlock.of("$S", field));
    return counts ? read : read.outermost();
  }

  /** Statements that give a container its copied contents, in place of what it holds. */
  public CodeBlock refill(ContainerOf plan, CodeBlock target, CodeBlock source, String field) {
    return containers.refillExisting(plan, target, source(source, field));
  }

  /** Statements that fill a copy, now or where the stack is deep later. */
  public CodeBlock fill(CodeBlock statements) {
    return depth.fill(statements);
  }

  /** The same statements, framed so that nothing of them is left for later. */
  public CodeBlock whole(CodeBlock statements) {
    return CodeBlock.builder()
        .add(StackDepthWriter.begin())
        .add(statements)
        .add(depth.end())
        .build();
  }

  /** Statements that see to what a constructor got before it was filled. */
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

  /** Statements for the start of {@code copy(source, copies)}, so that it leaves nothing open. */
  public CodeBlock outermost(TypeName type) {
    return last.outermost(type);
  }

  /** What a constructor makes of copies that are nested as deep as there are any. */
  public CodeBlock made(CodeBlock construct) {
    return depth.made(construct);
  }

  /** Whether the methods for the plan are told how deep they are nested. */
  boolean counts(CopyPlan plan) {
    return !remembers
        && self.isPresent()
        && (plan.isAgain() || plan.copierCalls().anyMatch(c -> isIn(c.copier())));
  }

  /** The same of a copier itself, whatever it is told. */
  boolean counts(CopierCall plan) {
    return !remembers && isIn(plan.copier());
  }

  /** Whether elements or keys are put in only when everything is complete. */
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

  /** Whether copies of those parts leave something to do until a lock is released. */
  public boolean waits(Stream<CopyPart> parts) {
    return parts.anyMatch(
        p -> p.value() instanceof CopyPart.Value.Copied c && AfterUnlockWriter.waits(c.plan()));
  }

  /** Statements for a variable with what they leave to do. */
  public CodeBlock leftOver(String variable) {
    return unlocked.leftOver(variable);
  }

  Recursion recursion() {
    return recursion;
  }

  /** The copier that is written. */
  ClassName self() {
    return self.orElseThrow();
  }

  /** Whether the code that it writes is that copier's own. */
  boolean isIn(ClassName copier) {
    return self.filter(copier::equals).isPresent();
  }

  /** Whether the code that it writes sees a variable {@code depth}. */
  public boolean isCounting() {
    return counts;
  }

  /** Whether the code that it writes sees a variable {@code copies}. */
  public boolean remembers() {
    return remembers;
  }

  /** The methods that the expressions call. */
  public List<MethodSpec> helpers() {
    return helpers.methods();
  }

  /** The value of a field of a variable. */
  public CodeBlock read(Access access, String object) {
    return access instanceof Access.Handle handle && HelperNames.isUnchecked(handle.type())
        ? helpers.signatures().result(handle.type(), CodeBlock.of("$N($L)", reader(handle), object))
        : access.get(object, helpers.handles()::of);
  }

  /** One cast that the compiler has to trust, in the place of one for each use. */
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

  /** A statement that sets a field of a variable. */
  public CodeBlock set(Access access, String object, CodeBlock value) {
    CodeBlock set = access.set(object, value, helpers.handles()::of);
    return CodeBlock.builder().addStatement("$L", set).build();
  }

  /** Declares the handles that the expressions use. */
  public void declareHandles(TypeSpec.Builder type) {
    helpers.handles().addTo(type, CodeBlock.of(""));
  }

  /** What javac would warn of in the methods and the calls. */
  public List<String> lint() {
    return helpers.signatures().castsUnchecked() ? List.of("unchecked") : List.of();
  }

  /** The constants that those methods read. */
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
