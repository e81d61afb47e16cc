package dev.latchwork.pools.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;

/**
 * Serializes and deserializes objects. {@link #write} and {@link #read} throw whatever the
 * serialized classes throw.
 */
final class Wire {
  private Wire() {}

  static byte[] write(@Nullable Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  static @Nullable Object read(byte[] bytes, @Nullable ClassLoader loader)
      throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = reader(new ByteArrayInputStream(bytes), loader)) {
      return in.readObject();
    }
  }

  /**
   * Returns a stream that finds classes through the given class loader, since this library's own
   * loader may not find them.
   */
  static ObjectInputStream reader(InputStream bytes, @Nullable ClassLoader loader)
      throws IOException {
    return new ObjectInputStream(bytes) {
      @Override
      protected Class<?> resolveClass(ObjectStreamClass described)
          throws IOException, ClassNotFoundException {
        try {
          return Class.forName(described.getName(), false, loader);
        } catch (ClassNotFoundException e) {
          return super.resolveClass(described); // a primitive type or a class of this library
        }
      }
    };
  }

  /**
   * Serializes and deserializes an object, and returns what this throws, or null if both succeed.
   */
  static @Nullable Throwable refusal(@Nullable Object object, @Nullable ClassLoader loader) {
    try {
      read(write(object), loader);
      return null;
    } catch (Throwable e) {
      return e;
    }
  }
}
