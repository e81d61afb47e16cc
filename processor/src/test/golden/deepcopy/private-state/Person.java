package people;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

@DeepCopy
public class Person extends Being {
  private final String name;
  private List<String> nicknames = new ArrayList<>();
  private boolean active;

  public Person(String name) {
    this.name = name;
  }

  public String getName() {
    return name;
  }

  public List<String> getNicknames() {
    return Collections.unmodifiableList(nicknames);
  }

  public void setNicknames(List<String> nicknames) {
    this.nicknames = nicknames;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }
}
