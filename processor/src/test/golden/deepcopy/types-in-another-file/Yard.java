import dev.latchwork.DeepCopy;

/** This one has a file of its own. */
@DeepCopy
class Yard {
  Garden garden;
  Tool tool;
}

record Tool(long[] marks) {}
