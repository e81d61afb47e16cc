package named;

import dev.latchwork.DeepCopy;

@DeepCopy
record Box<T>(T content) {}
