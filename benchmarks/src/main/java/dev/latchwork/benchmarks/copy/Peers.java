package dev.latchwork.benchmarks.copy;

import com.esotericsoftware.kryo.Kryo;
import com.rits.cloning.Cloner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.function.UnaryOperator;
import org.apache.fory.Fory;
import org.apache.fory.config.Language;

/**
 * The other libraries, which copy any object. Each is set up once, as its documentation advises.
 */
final class Peers {
  private Peers() {}

  static UnaryOperator<Object> kryo(boolean references) {
    Kryo kryo = new Kryo();
    kryo.setRegistrationRequired(false);
    kryo.setCopyReferences(references);
    return kryo::copy;
  }

  static UnaryOperator<Object> fory(boolean references) {
    Fory fory =
        Fory.builder()
            .withLanguage(Language.JAVA)
            .requireClassRegistration(false)
            .withRefTracking(references)
            .withRefCopy(references)
            .build();
    return fory::copy;
  }

  static UnaryOperator<Object> cloning() {
    Cloner cloner = new Cloner();
    return cloner::deepClone;
  }

  static Object serialization(Object source) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(source);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
