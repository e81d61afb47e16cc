package dev.latchwork.stress.threads;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The kinds of lock that each test runs with. The last one, {@code NONE}, is no lock at all: it
 * makes the test's twin, which has to fail.
 */
enum Kind {
  OPTIMISTIC {
    @Override
    Pair pair() {
      return new GuardedPairs_Optimistic();
    }

    @Override
    Shelf shelf() {
      return new GuardedShelves_Optimistic();
    }

    @Override
    Mailbox mailbox() {
      return new GuardedMailboxes_Optimistic();
    }

    @Override
    Tally tally() {
      return new GuardedTally_Optimistic(new Tally.None());
    }
  },
  FAIR {
    @Override
    Pair pair() {
      return new GuardedPairs_Fair();
    }

    @Override
    Shelf shelf() {
      return new GuardedShelves_Fair();
    }

    @Override
    Mailbox mailbox() {
      return new GuardedMailboxes_Fair();
    }

    @Override
    Tally tally() {
      return new GuardedTally_Fair(new Tally.None());
    }
  },
  EXCLUSIVE {
    @Override
    Pair pair() {
      return new GuardedPairs_Exclusive();
    }

    @Override
    Shelf shelf() {
      return new GuardedShelves_Exclusive();
    }

    @Override
    Mailbox mailbox() {
      return new GuardedMailboxes_Exclusive();
    }

    @Override
    Tally tally() {
      return new GuardedTally_Exclusive(new Tally.None());
    }
  },
  READ_WRITE {
    @Override
    Pair pair() {
      return new GuardedPairs_ReadWrite();
    }

    @Override
    Shelf shelf() {
      return new GuardedShelves_ReadWrite();
    }

    @Override
    Mailbox mailbox() {
      return new GuardedMailboxes_ReadWrite();
    }

    @Override
    Tally tally() {
      return new GuardedTally_ReadWrite(new Tally.None());
    }
  },
  FAIR_READ_WRITE {
    @Override
    Pair pair() {
      return new GuardedPairs_FairReadWrite();
    }

    @Override
    Shelf shelf() {
      return new GuardedShelves_FairReadWrite();
    }

    @Override
    Mailbox mailbox() {
      return new GuardedMailboxes_FairReadWrite();
    }

    @Override
    Tally tally() {
      return new GuardedTally_FairReadWrite(new Tally.None());
    }
  },
  MONITOR {
    @Override
    Pair pair() {
      return new GuardedPairs_Monitor();
    }

    @Override
    Shelf shelf() {
      return new GuardedShelves_Monitor();
    }

    @Override
    Mailbox mailbox() {
      return new GuardedMailboxes_Monitor();
    }

    @Override
    Tally tally() {
      return new GuardedTally_Monitor(new Tally.None());
    }
  },
  BY {
    @Override
    Pair pair() {
      return new GuardedPairs_By();
    }

    @Override
    Shelf shelf() {
      return new GuardedShelves_By();
    }

    @Override
    Mailbox mailbox() {
      return new GuardedMailboxes_By();
    }

    @Override
    Tally tally() {
      throw new UnsupportedOperationException("a wrapper has no field");
    }
  },
  BY_READ_WRITE {
    @Override
    Pair pair() {
      return new GuardedPairs_ByReadWrite();
    }

    @Override
    Shelf shelf() {
      return new GuardedShelves_ByReadWrite();
    }

    @Override
    Mailbox mailbox() {
      return new GuardedMailboxes_ByReadWrite();
    }

    @Override
    Tally tally() {
      throw new UnsupportedOperationException("a wrapper has no field");
    }
  },
  NONE {
    @Override
    Pair pair() {
      return new Pairs.None();
    }

    @Override
    Shelf shelf() {
      return new Shelves.None();
    }

    @Override
    Mailbox mailbox() {
      return new Mailboxes.None();
    }

    @Override
    Tally tally() {
      return new Tally.None();
    }
  };

  /**
   * The only kind that this JVM tests, or null if it tests all kinds. If there is only one kind,
   * the JIT compilers optimize the code for that kind alone.
   */
  private static final String CHOSEN = System.getProperty("latchwork.kind");

  /**
   * Returns the only kind, or else a random kind. One time in four, that is {@code NONE}, so that
   * the twin runs often enough to fail even in a short run.
   */
  static Kind any() {
    if (CHOSEN != null) {
      return valueOf(CHOSEN);
    }
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return random.nextInt(4) == 0 ? NONE : values()[random.nextInt(NONE.ordinal())];
  }

  /**
   * Like {@link #any}, but never a kind with {@code by}: that names a field, and an interface has
   * no fields.
   */
  static Kind anyOfWrappers() {
    Kind kind = any();
    return switch (kind) {
      case BY -> OPTIMISTIC;
      case BY_READ_WRITE -> READ_WRITE;
      default -> kind;
    };
  }

  abstract Pair pair();

  abstract Shelf shelf();

  abstract Mailbox mailbox();

  abstract Tally tally();

  /**
   * Returns the wrapper that {@code @Guarded.Of} generates, which has an exclusive lock whatever
   * the kind is. For {@code NONE}, returns a map without a lock.
   */
  Map<String, Integer> map() {
    return this == NONE ? new HashMap<>() : new GuardedMap<>(new HashMap<>());
  }
}
