package dev.latchwork.pools.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;

/** Java serialization. Whatever the classes of others throw in it may come out here. */
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

  /** Finds classes where the user's are, as those of this library need not know them. */
  static ObjectInputStream reader(InputStream bytes, @Nullable ClassLoader loader)
      throws IOException {
    return new ObjectInputStream(bytes) {
      @Override
      protected Class<?> resolveClass(ObjectStreamClass described)
          throws IOException, ClassNotFoundException {
        try {
          return Class.forName(described.getName(), false, loader);
        } catch (ClassNotFoundException e) {
          return super.resolveClass(described); // a primitive type, or a class of this library
        }
      }
    };
  }

  /** What an object throws on its way there and back; null if it travels. */
  static @Nullable Throwable refusal(@Nullable Object object, @Nullable ClassLoader loader) {
    try {
      read(write(object), loader);
      return null;
    } catch (Throwable e) {
      return e;
    }
  }
}
