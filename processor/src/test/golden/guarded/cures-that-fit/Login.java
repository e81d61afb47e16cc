package cures;

import dev.latchwork.Guarded;

class Login {
  protected String password;

  @Guarded
  static class Session extends Login {
    void open(String password) {
      this.password = password;
    }
  }
}
