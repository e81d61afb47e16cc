package club;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

/** Members are hashed and compared under locks of their own, so never under that of the club. */
@Guarded(lock = Guarded.Lock.EXCLUSIVE, accessors = Guarded.Accessors.NONE)
@DeepCopy
class Club {
  final Set<Member> members = new HashSet<>();
  Map<Member, Set<Member>> friends;
  TreeMap<Member, String> ranks;
  TreeSet<? extends Member> guests;
  Set<List<Member>> teams;
  Map<Member, List<? extends StringBuilder>> notes;
  AtomicReference<Member> chair;

  @Guarded(lock = Guarded.Lock.EXCLUSIVE, accessors = Guarded.Accessors.NONE)
  @DeepCopy
  static class Member implements Comparable<Member> {
    int number;

    @Override
    public boolean equals(Object other) {
      return other instanceof Member member && member.number == number;
    }

    @Override
    public int hashCode() {
      return number;
    }

    @Override
    public int compareTo(Member other) {
      return Integer.compare(number, other.number);
    }
  }
}
