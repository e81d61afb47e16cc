package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.copy.plan.ArrayOf;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopierCall;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.Again;
import dev.latchwork.processor.copy.plan.CopyPlan.ByBound;
import dev.latchwork.processor.copy.plan.CopyPlan.ByOperator;
import dev.latchwork.processor.copy.plan.CopyPlan.FreshLock;
import dev.latchwork.processor.copy.plan.CopyPlan.Later;
import dev.latchwork.processor.copy.plan.CopyPlan.OfTaken;
import dev.latchwork.processor.copy.plan.CopyPlan.Refused;
import dev.latchwork.processor.copy.plan.CopyPlan.Taken;
import dev.latchwork.processor.copy.plan.OneOf;
import dev.latchwork.processor.copy.plan.RecordOf;
import dev.latchwork.processor.copy.plan.Recursion;
import dev.latchwork.processor.copy.plan.ValueOf;
import java.util.List;
import java.util.Optional;
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
  private final CopyMethodWriter methods = new CopyMethodWriter(this);
  private final ValueWriter values = new ValueWriter(this);
  private final SubtypeWriter subtypes = new SubtypeWriter(this);
  private final StackDepthWriter depth = new StackDepthWriter(this);
  private final LockWriter locks = new LockWriter(this);
  private final ArrayWriter arrays = new ArrayWriter(this);
  private final RecordWriter records = new RecordWriter(this);
  private final VariableWriter variables = new VariableWriter(this);
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
    this(names, typeVariables, List.of());
  }

  /**
   * Writes copies of which some type variables come with a function that copies their values.
   *
   * @param operated those of them for which the code that it writes sees how they are copied
   */
  public CopyWriter(
      NameAllocator names, List<TypeVariableName> typeVariables, List<TypeVariableName> operated) {
    this(
        new HelperRegistry(names, typeVariables, operated),
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
        code.add(complete(holder, copied.plan(), part.read(), CodeBlock.of("$S", part.label())));
      }
    }
    return code.build();
  }

  /**
   * @param read how a variable {@code source} is read
   */
  CodeBlock complete(TypeName holder, CopyPlan plan, String read, CodeBlock field) {
    return remembers && recursion.passesUnfilled(holder, plan)
        ? complete.check(plan, read, field)
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
        && (plan.isAgain()
            || plan.copierCalls().anyMatch(c -> self.filter(c.copier()::equals).isPresent()));
  }

  /** The same of a copier itself, whatever it is told. */
  boolean counts(CopierCall plan) {
    return !remembers && self.filter(plan.copier()::equals).isPresent();
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

  /** The constants that those methods read. */
  public List<FieldSpec> constants() {
    return helpers.constants();
  }

  CodeBlock copy(CopyPlan plan, SourceExpression source) {
    if (plan instanceof CopierCall call) {
      String depth = counts(call) ? ", " + source.depth() : "";
      return variables.call(
          call, copyOf(call.copier()), source, CodeBlock.of(remembers ? ", copies" : depth));
    } else if (plan instanceof ByOperator variable) {
      return variables.copy(variable, source);
    } else if (plan instanceof ByBound variable) {
      return variables.copy(variable, source);
    } else if (plan instanceof ValueOf value) {
      return values.copy(value, source);
    } else if (plan instanceof ArrayOf array) {
      return arrays.copy(array, source);
    } else if (plan instanceof ContainerOf container) {
      return containers.copy(container, source);
    } else if (plan instanceof RecordOf record) {
      return records.copy(record, source);
    } else if (plan instanceof OneOf sealed) {
      return subtypes.copy(sealed, source);
    } else if (plan instanceof Later later) {
      return copy(later.now(), source);
    } else if (plan instanceof Taken taken) {
      return values.entries().take(taken, source);
    } else if (plan instanceof OfTaken taken) {
      return values.entries().copyTaken(taken, source);
    } else if (plan instanceof FreshLock lock) {
      return locks.copy(lock, source);
    } else if (plan instanceof Again again) {
      return methods.again(again, source);
    } else if (plan instanceof Refused refused) {
      throw new IllegalArgumentException(refused.reason());
    }
    return source.value();
  }

  private CodeBlock copyOf(ClassName copier) {
    return self.filter(copier::equals).isPresent()
        ? CodeBlock.of("copy")
        : CodeBlock.of("$T.copy", copier);
  }

  HelperRegistry own() {
    return helpers;
  }
}
