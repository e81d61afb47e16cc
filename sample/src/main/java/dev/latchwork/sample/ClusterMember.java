package dev.latchwork.sample;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The program of one member of the cluster. It runs until its input ends. */
final class ClusterMember {
  static final String READY = "ready";
  private static final String LOOPBACK = "127.0.0.1";

  private ClusterMember() {}

  /** The arguments are the member's own port, then the ports of all members. */
  public static void main(String[] args) throws IOException {
    List<Integer> ports = Arrays.stream(args).skip(1).map(Integer::valueOf).toList();
    Hazelcast.newHazelcastInstance(config(Integer.parseInt(args[0]), ports));
    System.out.println(READY);
    while (System.in.read() >= 0) {
      // only the end of the input matters
    }
    Runtime.getRuntime().halt(0);
  }

  /** Creates a member that only sends work to the others. */
  static HazelcastInstance caller(List<Integer> ports) {
    return Hazelcast.newHazelcastInstance(config(ports.get(0), ports).setLiteMember(true));
  }

  /**
   * Returns a configuration for this machine only: members do not search the network, and report
   * nothing to anyone.
   */
  private static Config config(int port, List<Integer> ports) {
    Config config = new Config();
    config.setClusterName("duplicates-" + ports.get(0));
    config.setClassLoader(ClusterMember.class.getClassLoader());
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.setProperty("hazelcast.logging.type", "none");
    config.setProperty("hazelcast.socket.bind.any", "false");
    config.getNetworkConfig().setPort(port).setPortAutoIncrement(false);
    config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface(LOOPBACK);
    JoinConfig join = config.getNetworkConfig().getJoin();
    join.getAutoDetectionConfig().setEnabled(false);
    join.getMulticastConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(true);
    ports.forEach(p -> join.getTcpIpConfig().addMember(LOOPBACK + ":" + p));
    return config;
  }
}
