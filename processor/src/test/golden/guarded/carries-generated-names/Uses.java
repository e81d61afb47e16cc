package demo;

import java.lang.annotation.Repeatable;

@Repeatable(Uses.All.class)
@interface Uses {
  Class<?>[] value();

  @interface All {
    Uses[] value();
  }
}
