package demo;

import com.google.gson.Gson;
import java.lang.reflect.Constructor;

class Mapped {
  private final Gson gson = new Gson();

  Account bare(String json) {
    return gson.fromJson(json, Account.class);
  }

  Account guarded(String json) {
    return gson.fromJson(json, GuardedAccount.class);
  }

  Unmade refusedByGson(String json) {
    return gson.fromJson(json, Unmade.class);
  }

  Told sentElsewhere(String json) {
    return gson.fromJson(json, Told.class);
  }

  String written(Account account) {
    return gson.toJson(account, Account.class);
  }

  Account reflected() throws ReflectiveOperationException {
    return Account.class.getDeclaredConstructor().newInstance();
  }

  Account reflectedGuarded() throws ReflectiveOperationException {
    return GuardedAccount.class.getDeclaredConstructor().newInstance();
  }

  Constructor<Account> onlyLookedAt() throws ReflectiveOperationException {
    return Account.class.getDeclaredConstructor();
  }

  @SuppressWarnings("LW153")
  Account knownToBeBare(String json) {
    return gson.fromJson(json, Account.class);
  }
}
