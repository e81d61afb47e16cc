package org.springframework.context.annotation;

public @interface Import {
  Class<?>[] value();
}
