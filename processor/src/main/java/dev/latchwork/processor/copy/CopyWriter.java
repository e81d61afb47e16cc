package dev.latchwork.processor.copy;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.copy.CopyPlan.Again;
import dev.latchwork.processor.copy.CopyPlan.ArrayOf;
import dev.latchwork.processor.copy.CopyPlan.ContainerOf;
import dev.latchwork.processor.copy.CopyPlan.CopierCall;
import dev.latchwork.processor.copy.CopyPlan.FreshLock;
import dev.latchwork.processor.copy.CopyPlan.OneOf;
import dev.latchwork.processor.copy.CopyPlan.RecordOf;
import dev.latchwork.processor.copy.CopyPlan.Refused;
import dev.latchwork.processor.copy.CopyPlan.ValueOf;
import java.util.List;
import java.util.Optional;

/**
 * Writes the copies of one generated class, as planned. {@link #remembering} gives one for methods
 * with a map {@code copies} of originals to copies, which keeps aliases and ends cycles.
 */
public final class CopyWriter {
  private final Helpers helpers;
  private final boolean remembers;
  private final Optional<ClassName> self;
  private final CopyMethods methods = new CopyMethods(this);
  private final ValueWriter values = new ValueWriter(this);
  private final SubtypeWriter subtypes = new SubtypeWriter(this);
  private final LockWriter locks = new LockWriter(this);
  private final ArrayWriter arrays = new ArrayWriter(this);
  private final RecordWriter records = new RecordWriter(this);
  private final ContainerWriter containers = new ContainerWriter(this);

  /**
   * @param names gives out the names of helper methods
   * @param typeVariables those of the class, as it declares them
   */
  public CopyWriter(NameAllocator names, List<TypeVariableName> typeVariables) {
    this(new Helpers(names, typeVariables), false, Optional.empty());
  }

  private CopyWriter(Helpers helpers, boolean remembers, Optional<ClassName> self) {
    this.helpers = helpers;
    this.remembers = remembers;
    this.self = self;
  }

  /** For code in a copier, which need not name itself. */
  public CopyWriter in(ClassName copier) {
    return new CopyWriter(helpers, remembers, Optional.of(copier));
  }

  /** For code that sees a variable {@code copies}; the helper methods are the same writer's. */
  public CopyWriter remembering() {
    return new CopyWriter(helpers, true, self);
  }

  /**
   * An expression for the copy of a value that may be null. It may be a conditional, so it goes in
   * parentheses where an operator follows.
   *
   * @param source the value: an expression without side effects, that may be repeated
   */
  public CodeBlock copy(CopyPlan plan, CodeBlock source) {
    return copy(plan, Source.of(source, CodeBlock.of("$S", source.toString())));
  }

  /** The same, where the copy may fail for a class that is met at run time in that field. */
  public CodeBlock copy(CopyPlan plan, CodeBlock source, String field) {
    return copy(plan, Source.of(source, CodeBlock.of("$S", field)));
  }

  /** Statements that give a container its copied contents, in place of what it holds. */
  public CodeBlock refill(ContainerOf plan, CodeBlock target, CodeBlock source, String field) {
    return containers.refillExisting(plan, target, Source.of(source, CodeBlock.of("$S", field)));
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

  CodeBlock copy(CopyPlan plan, Source source) {
    if (plan instanceof CopierCall call) {
      return CodeBlock.of(
          "$L($L$L)", copyOf(call.copier()), source.value(), remembers ? ", copies" : "");
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

  Helpers own() {
    return helpers;
  }
}
