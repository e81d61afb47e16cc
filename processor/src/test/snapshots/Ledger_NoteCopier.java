package bank;

import java.util.ArrayList;

final class Ledger_NoteCopier {
  static Ledger.Note copy(Ledger.Note source) {
    if (source == null) {
      return null;
    }
    Ledger.Note copy = new Ledger.Note();
    copy.texts = new ArrayList<>(source.texts);
    return copy;
  }
}
