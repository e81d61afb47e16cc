package dev.latchwork.processor;

import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.feature.Feature;
import javax.lang.model.element.QualifiedNameable;
import org.jspecify.annotations.Nullable;

/**
 * A type or package that a feature has yet to read. It is kept by name, since an element is valid
 * only in one round.
 */
record Pending(Feature<?> feature, boolean isPackage, String name) {

  @Nullable QualifiedNameable origin(Env env) {
    return isPackage ? env.elements().getPackageElement(name) : env.elements().getTypeElement(name);
  }
}
