package books;

import dev.latchwork.Guarded;
import dev.latchwork.Read;
import java.util.Date;
import java.util.Iterator;
import java.util.List;

/** The other ledger is called through its wrapper: only what says that it reads shares the lock. */
@Guarded(lock = Guarded.Lock.READ_WRITE)
interface Ledger extends Iterable<Date> {
  void addAll(Ledger other);

  @Read
  boolean contains(Ledger other);

  @Read
  List<Date> days();

  @Override
  Iterator<Date> iterator();

  Iterator<? extends Date> iterator(int element);

  Iterator<?> iterator(String payee);
}
