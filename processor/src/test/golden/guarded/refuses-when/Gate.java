package no;

import dev.latchwork.Guarded;
import dev.latchwork.When;
import java.util.AbstractList;
import java.util.List;

@Guarded
interface Gate {
  boolean isOpen();

  @When("isOpen")
  void pass();
}

@Guarded
abstract class Lines extends AbstractList<String> {
  boolean ready() {
    return true;
  }

  @Override
  @When("ready")
  public List<String> subList(int from, int to) {
    return super.subList(from, to);
  }
}
