package dev.latchwork.processor.types;

import dev.latchwork.processor.types.known.ContainerKind;
import dev.latchwork.processor.types.known.ContainerKind.Empty;
import dev.latchwork.processor.types.known.ContainerKind.Fresh;
import dev.latchwork.processor.types.known.ContainerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The collections that the option {@code latchwork.collections=a.Own=b.Copies.own} adds to the
 * table of known containers. For each of them, there is a static method that returns a new,
 * modifiable collection with the same contents.
 */
public final class CollectionCopiers {
  public static final String OPTION = "latchwork.collections";

  private final Types types;
  private final Elements elements;
  private final List<String> entries;

  CollectionCopiers(Types types, Elements elements, Map<String, String> options) {
    this.types = types;
    this.elements = elements;
    this.entries =
        Stream.of(options.getOrDefault(OPTION, "").split(",", -1))
            .map(String::strip)
            .filter(e -> !e.isEmpty())
            .toList();
  }

  private record Copier(TypeElement collection, String method) {}

  /**
   * Returns the first entry that is not valid, for instance because it names a class or method that
   * does not exist.
   */
  public Optional<String> invalid() {
    return entries.stream().filter(e -> read(e).isEmpty()).findFirst();
  }

  /**
   * Returns the container type, extended by those added classes whose objects a variable of the
   * type may hold.
   */
  ContainerType in(ContainerType container) {
    List<ContainerKind> kinds = new ArrayList<>(container.exact());
    for (String entry : entries) {
      read(entry)
          .filter(c -> isSubtype(c.collection(), container.name()))
          .map(
              c ->
                  new ContainerKind(
                      c.collection().getQualifiedName().toString(),
                      c.method(),
                      c.collection().getTypeParameters().isEmpty() ? Fresh.METHOD : Fresh.GENERIC,
                      Empty.CLEARED))
          .ifPresent(kinds::add);
    }
    return kinds.size() == container.exact().size() ? container : container.keeping(kinds);
  }

  private boolean isSubtype(TypeElement collection, String container) {
    TypeElement type = elements.getTypeElement(container);
    return type != null
        && types.isSubtype(types.erasure(collection.asType()), types.erasure(type.asType()));
  }

  private Optional<Copier> read(String entry) {
    int equals = entry.indexOf('=');
    int dot = entry.lastIndexOf('.');
    if (equals < 0 || dot < equals) {
      return Optional.empty();
    }
    TypeElement collection = elements.getTypeElement(entry.substring(0, equals).strip());
    TypeElement owner = elements.getTypeElement(entry.substring(equals + 1, dot).strip());
    if (collection == null || owner == null) {
      return Optional.empty();
    }
    String method = entry.substring(dot + 1);
    return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
        .filter(m -> m.getSimpleName().contentEquals(method))
        .filter(m -> copies(m, types.erasure(collection.asType())))
        .findFirst()
        .map(m -> new Copier(collection, owner.getQualifiedName() + "." + method));
  }

  private boolean copies(ExecutableElement method, TypeMirror collection) {
    return method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE)
        && !new CheckedExceptions(types, elements).isAnyOf(method.getThrownTypes())
        && method.getParameters().size() == 1
        && types.isSubtype(collection, types.erasure(method.getParameters().get(0).asType()))
        && types.isSubtype(types.erasure(method.getReturnType()), collection);
  }
}
