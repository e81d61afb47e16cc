package bank;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

@Guarded
@DeepCopy
abstract class Account {
  final String id;
  final List<Date> bookings = new ArrayList<>();
  final Map<String, List<Date>> byPayee = new HashMap<>();
  final ExecutorService mailer;
  long balance;

  Account(String id, ExecutorService mailer) {
    this.id = id;
    this.mailer = mailer;
  }

  abstract Account deepCopy();

  void deposit(long amount, Date when) {
    balance += amount;
    bookings.add(when);
  }
}
