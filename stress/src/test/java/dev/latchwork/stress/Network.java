package dev.latchwork.stress;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * A cluster on this machine only. Its members know the ports of all others, so they do not search
 * the network.
 *
 * @param ports the ports of all possible members
 */
record Network(String name, List<Integer> ports) {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int LOWEST = 10_000;
  private static final int HIGHEST = 32_000;

  /**
   * Chooses ports that are free now and should stay free until the members start. They are below
   * the ports that operating systems assign on request, and the first one is random, so that other
   * builds choose other ports.
   */
  static Network of(String name, int size) {
    int first;
    do {
      first = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST - size);
    } while (!areFree(first, size));
    return new Network(name + "-" + first, IntStream.range(first, first + size).boxed().toList());
  }

  private static boolean areFree(int first, int size) {
    return IntStream.range(first, first + size).allMatch(Network::isFree);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(LOOPBACK))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Starts a member that sends tasks but gets none: it holds no data, and tasks go only to members
   * that hold data.
   */
  HazelcastInstance caller() {
    return Hazelcast.newHazelcastInstance(config(ports.get(0)).setLiteMember(true));
  }

  HazelcastInstance member(int port) {
    return Hazelcast.newHazelcastInstance(config(port));
  }

  private Config config(int port) {
    Config config = new Config();
    config.setClusterName(name);
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.setProperty("hazelcast.logging.type", "none");
    config.setProperty("hazelcast.shutdownhook.enabled", "false");
    config.setProperty("hazelcast.socket.bind.any", "false");
    config.setProperty("hazelcast.heartbeat.interval.seconds", "1");
    config.setProperty("hazelcast.max.no.heartbeat.seconds", "20");
    config.getExecutorConfig("work").setPoolSize(1);
    config.getExecutorConfig("small").setPoolSize(1).setQueueCapacity(1);
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
