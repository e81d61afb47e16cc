package dev.latchwork.stress;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * A cluster on this machine alone: its members know each other's ports, look for nobody and tell
 * nobody.
 *
 * @param ports all that a member may have
 */
record Network(String name, List<Integer> ports) {
  private static final String LOOPBACK = "127.0.0.1";

  /** With ports that are free now. */
  static Network of(String name, int size) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    List<Integer> ports = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK));
      sockets.add(socket);
      ports.add(socket.getLocalPort());
    }
    for (ServerSocket socket : sockets) {
      socket.close();
    }
    return new Network(name + "-" + ports.get(0), ports);
  }

  /** One that sends tasks and gets none: it holds no data, and tasks go to those that do. */
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
