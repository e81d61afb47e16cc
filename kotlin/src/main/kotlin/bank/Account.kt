package bank

import dev.latchwork.Guarded
import dev.latchwork.Read

@Guarded
open class Account {
  private var balance = 0L

  open fun deposit(amount: Long) {
    balance += amount
  }

  @Read
  open fun balance() = balance
}

fun newAccount(): Account = GuardedAccount()
