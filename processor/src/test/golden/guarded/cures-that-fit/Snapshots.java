package cures;

import dev.latchwork.Guarded;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;

/** What is written is made, or written, by a method that holds the lock. */
class Snapshots {
  @Guarded
  static class Replaced implements Serializable {
    private static final long serialVersionUID = 1;

    record Snapshot(long cents) implements Serializable {}

    private long cents;

    void add(long amount) {
      cents += amount;
    }

    protected Object writeReplace() {
      return new Snapshot(cents);
    }
  }

  @Guarded
  public static class Written implements Externalizable {
    private static final long serialVersionUID = 1;

    private long cents;

    public Written() {}

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      out.writeLong(cents);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
      cents = in.readLong();
    }
  }

  /** The JVM does not call this of a subclass. */
  @Guarded
  static class Private implements Serializable {
    private static final long serialVersionUID = 1;

    private long cents;

    void add(long amount) {
      cents += amount;
    }

    private Object writeReplace() {
      return cents;
    }
  }
}
