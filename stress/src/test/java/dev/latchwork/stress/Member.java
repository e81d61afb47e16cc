package dev.latchwork.stress;

import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The program of one cluster member. It runs until its input ends or tells it to leave. */
final class Member {
  static final String READY = "ready";

  private Member() {}

  /**
   * The arguments are the name of the cluster, the member's own port, then the ports of all
   * members.
   */
  public static void main(String[] args) throws IOException {
    List<Integer> ports = Arrays.stream(args).skip(2).map(Integer::valueOf).toList();
    HazelcastInstance member = new Network(args[0], ports).member(Integer.parseInt(args[1]));
    System.out.println(READY);
    if (System.in.read() >= 0) {
      member.shutdown();
    }
    Runtime.getRuntime().halt(0);
  }
}
