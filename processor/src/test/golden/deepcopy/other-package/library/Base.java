package library;

import java.util.Date;

/** Other packages see less of it. */
public class Base {
  public int[] values;
  protected Date changed;
  Date read;

  public Date getChanged() {
    return changed;
  }

  public void setChanged(Date changed) {
    this.changed = changed;
  }

  protected Date getRead() {
    return read;
  }

  public Date read() {
    return read;
  }

  protected void setRead(Date read) {
    this.read = read;
  }

  public void read(Date read) {
    this.read = read;
  }
}
