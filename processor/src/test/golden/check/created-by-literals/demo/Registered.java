package demo;

import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

@Import({Account.class, GuardedTold.class})
class Registered {
  Account in(GenericApplicationContext context) {
    context.registerBean(Account.class);
    context.registerBean(Account.class, GuardedAccount::new);
    context.registerBean(GuardedAccount.class);
    return context.getBean(Account.class);
  }
}
