package library;

/** Subclasses of any package see its parts. */
public class Machine {
  protected static class Part {
    int wear;
  }

  protected enum State {
    ON,
    OFF
  }

  protected Part renew(Part old) {
    return new Part();
  }
}
