package algebra;

import dev.latchwork.DeepCopy;
import java.util.List;

/** A constructor has to be given what it takes, so the innermost comes first. */
@DeepCopy
record Formula(String name, Term term) {
  sealed interface Term permits Number, Sum, Call {}

  record Number(long[] digits) implements Term {}

  record Sum(List<Term> terms) implements Term {}

  record Call(Formula formula, Term argument) implements Term {}
}
