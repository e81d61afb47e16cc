package dev.latchwork.frameworks.jackson;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import dev.latchwork.Guarded.Access;
import java.util.ArrayList;
import java.util.List;

/**
 * Has no property {@code empty}: {@code @Elements} generates a method {@code isEmpty()}, which
 * Jackson would take for the getter of such a property.
 */
@JsonIgnoreProperties("empty")
@JsonFormat(shape = JsonFormat.Shape.OBJECT)
@JsonDeserialize(as = GuardedBasket.class)
@Guarded(access = Access.PUBLIC)
abstract class Basket implements Iterable<String> {
  @Elements private List<String> titles = new ArrayList<>();
}
