package com.example;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import dev.latchwork.Redacted;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** A class as it is usually written: the generated one reaches its fields through handles. */
@Guarded
abstract class Cart implements Iterable<String> {
  private final String owner;
  private double total;
  @Elements private final List<String> items = new ArrayList<>();
  private boolean open = true;
  @Redacted private String card;
  private final ExecutorService mailer;

  Cart(String owner, ExecutorService mailer) {
    this.owner = owner;
    this.mailer = mailer;
  }

  void add(String item, double price) {
    items.add(item);
    total += price;
    mailer.execute(() -> System.out.println(owner));
  }

  void pay(String card) {
    this.card = card;
  }

  abstract boolean isOpen();

  abstract void setOpen(boolean open);
}
