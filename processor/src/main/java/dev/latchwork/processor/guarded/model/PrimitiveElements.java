package dev.latchwork.processor.guarded.model;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.guarded.model.ElementsModel.Operation;
import java.util.Arrays;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The iterator, spliterator and stream of an array of int, long or double. */
public record PrimitiveElements(TypeName element) {

  public void body(Operation operation, String snapshot, MethodSpec.Builder method) {
    switch (operation) {
      case ITERATOR ->
          method
              .returns(iterator())
              .addStatement("return $T.stream($N()).iterator()", Arrays.class, snapshot);
      case SPLITERATOR ->
          method
              .returns(spliterator())
              .addStatement("return $T.spliterator($N())", Arrays.class, snapshot);
      default ->
          method.returns(stream()).addStatement("return $T.stream($N())", Arrays.class, snapshot);
    }
  }

  private boolean is(TypeName primitive) {
    return element.unbox().equals(primitive);
  }

  private Class<?> iterator() {
    if (is(TypeName.INT)) {
      return PrimitiveIterator.OfInt.class;
    }
    return is(TypeName.LONG) ? PrimitiveIterator.OfLong.class : PrimitiveIterator.OfDouble.class;
  }

  private Class<?> spliterator() {
    if (is(TypeName.INT)) {
      return Spliterator.OfInt.class;
    }
    return is(TypeName.LONG) ? Spliterator.OfLong.class : Spliterator.OfDouble.class;
  }

  private Class<?> stream() {
    if (is(TypeName.INT)) {
      return IntStream.class;
    }
    return is(TypeName.LONG) ? LongStream.class : DoubleStream.class;
  }
}
