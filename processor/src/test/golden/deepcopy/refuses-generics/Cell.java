package sample;

import dev.latchwork.DeepCopy;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Nothing can be set through a wildcard, which need not be named to read. */
@DeepCopy
class Cell {
  AtomicReference<? extends Date> copied;
  AtomicReference<? extends String> shared;
  Optional<? extends Date> read;
}
