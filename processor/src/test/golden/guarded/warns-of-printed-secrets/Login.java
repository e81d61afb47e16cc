package com.example;

import dev.latchwork.Guarded;
import dev.latchwork.Redacted;
import java.util.List;

/** Names of secrets, and near misses. */
@Guarded
class Login {
  private String password;
  private String accessToken;
  private char[] API_KEY;
  private int pin;
  String clientSecret;
  @Redacted private String secret;

  private int tokenCount;
  private boolean hasPassword;
  private List<Integer> token;
  private int spin;
  @SuppressWarnings("LW127")
  private String publicToken;

  void use() {
    password = accessToken + clientSecret + secret + publicToken + token;
    API_KEY = null;
    pin = tokenCount + spin + (hasPassword ? 1 : 0);
  }
}
