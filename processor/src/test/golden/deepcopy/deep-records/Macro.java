package algebra;

import dev.latchwork.DeepCopy;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whatever holds the inner ones is looked into. */
@DeepCopy
record Macro(
    List<Macro[]> steps,
    Map<String, Macro> parts,
    Map<Date, Macro> versions,
    Optional<Macro> next) {}
