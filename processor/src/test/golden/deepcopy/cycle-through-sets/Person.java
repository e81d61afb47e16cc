package friends;

import dev.latchwork.DeepCopy;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Friends of friends are hashed by what may not be there yet when they are met. */
@DeepCopy
final class Person {
  final Set<Person> friends = new HashSet<>();
  TreeMap<Person, Date> met;
  Map<String, Person> byNickname;
  Address address;

  @Override
  public boolean equals(Object other) {
    return other instanceof Person person && person.address.city.equals(address.city);
  }

  @Override
  public int hashCode() {
    return address.city.hashCode();
  }

  @DeepCopy
  static final class Address {
    String city;
    Person tenant;
  }
}
