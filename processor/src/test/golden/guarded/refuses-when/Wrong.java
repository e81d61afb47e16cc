package no;

import dev.latchwork.Guarded;
import dev.latchwork.Read;
import dev.latchwork.Unguarded;
import dev.latchwork.When;
import java.io.IOException;

@Guarded
abstract class Wrong implements Comparable<Wrong> {
  boolean ready() {
    return true;
  }

  boolean isReady(int times) {
    return true;
  }

  Boolean boxed() {
    return true;
  }

  boolean failing() throws IOException, IllegalStateException {
    return true;
  }

  static boolean shared() {
    return true;
  }

  private boolean hidden() {
    return true;
  }

  abstract boolean open();

  @Unguarded
  final boolean fixed() {
    return true;
  }

  @Unguarded
  boolean constant() {
    return true;
  }

  @When("ready")
  boolean waiting() {
    return true;
  }

  @When("raedy")
  void misspelt() {}

  @When("isReady")
  void ofParameters() {}

  @When("boxed")
  void ofOtherType() {}

  @When("failing")
  void ofThrowing() {}

  @When("shared")
  void ofStatic() {}

  @When("hidden")
  void ofPrivate() {}

  @When("open")
  void ofAbstract() {}

  @When("fixed")
  void ofFinal() {}

  @When("constant")
  void ofUnguarded() {}

  @When("waiting")
  void ofWaiting() {}

  @When("ready")
  static void isStatic() {}

  @When("ready")
  private void isPrivate() {}

  @When("ready")
  final void isFinal() {}

  @When("ready")
  abstract void isAbstract();

  @Unguarded
  @When("ready")
  void isUnguarded() {}

  @Read
  @When("ready")
  void reads() {}

  @Override
  @When("ready")
  public String toString() {
    return "";
  }

  @When("ready")
  void merge(Wrong other) {}

  @Override
  @When("ready")
  public int compareTo(Wrong other) {
    return 0;
  }

  private static final class Hidden {}

  @When("ready")
  void takes(Hidden hidden) {}
}
