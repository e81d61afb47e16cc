package demo;

import com.google.inject.AbstractModule;

abstract class Bound extends AbstractModule {
  @Override
  protected void configure() {
    bind(Account.class);
    bind(Account.class).in(Override.class);
    bind(Object.class).to(Account.class);
    bind(Account.class).to(GuardedAccount.class).in(Override.class);
    bind(Account.class).toInstance(new GuardedAccount());
    bind(GuardedAccount.class);
    bind(Unmade.class);
  }
}
