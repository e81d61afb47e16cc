package dev.latchwork.processor.types;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * For javac, a type that is yet to be generated is the same as every other type. Here, it is
 * treated as the class that it will be.
 */
@Tag("compiler")
class TypeRelationsTest {
  private static final String SOURCE =
      """
      package shop;
      import java.util.*;
      class Item {}
      class Part extends Item implements Runnable { public void run() {} }
      class Fields<V extends GuardedItem, B extends Item & Runnable> {
        int number; long large; Integer boxed; Object object; Runnable runnable;
        Item item; Part part;
        GuardedItem guarded, sameGuarded; GuardedPart guardedPart; GuardedGhost ghost;
        V variable; B both;
        int[] numbers; Object[] objects; Item[] items;
        GuardedItem[] guardedItems, sameItems; GuardedPart[] guardedParts;
        List raw; List<Item> ofItems; List<?> ofAny;
        List<GuardedItem> list, sameList; List<GuardedPart> ofParts; Collection<GuardedItem> all;
        List<? extends Item> extendsItem; List<? super Item> superItem;
        List<? extends GuardedItem> extendsGuarded, sameExtends; List<? super GuardedItem> superGuarded;
        List<? extends GuardedPart> extendsPart; List<? super GuardedPart> superPart;
      }
      """;

  @Test
  void itExtendsWhatItIsGeneratedFrom() {
    assertThat(
            pairs(
                TypeRelations::isSubtype,
                List.of("item", "part", "guarded", "guardedPart", "ghost"),
                List.of("object", "item", "part", "guarded", "sameGuarded", "guardedPart")))
        .containsExactlyInAnyOrder(
            "item object",
            "part object",
            "part item",
            "guarded object",
            "guarded item",
            "guarded sameGuarded",
            "guardedPart object",
            "guardedPart item",
            "guardedPart part",
            "ghost object");
  }

  @Test
  void arraysAreAsTheirElements() {
    assertThat(
            pairs(
                TypeRelations::isSubtype,
                List.of("items", "guardedItems", "guardedParts", "numbers"),
                List.of("object", "objects", "items", "guardedItems", "sameItems", "guarded")))
        .containsExactlyInAnyOrder(
            "items object",
            "items objects",
            "guardedItems object",
            "guardedItems objects",
            "guardedItems items",
            "guardedItems sameItems",
            "guardedParts object",
            "guardedParts objects",
            "guardedParts items",
            "numbers object");
  }

  @Test
  void variablesAndIntersectionsAreAsTheirBounds() {
    assertThat(
            pairs(
                TypeRelations::isSubtype,
                List.of("item", "guarded", "guardedPart", "variable", "both", "bounds", "nothing"),
                List.of("item", "runnable", "guarded", "bounds", "number")))
        .containsExactlyInAnyOrder(
            "guarded item",
            "guardedPart item",
            "guardedPart runnable",
            "guardedPart bounds",
            "variable item",
            "variable guarded",
            "both item",
            "both runnable",
            "both bounds",
            "bounds item",
            "bounds runnable",
            "nothing item",
            "nothing runnable",
            "nothing guarded",
            "nothing bounds");
  }

  @Test
  void typeArgumentsHaveToAgree() {
    assertThat(
            pairs(
                TypeRelations::isSubtype,
                List.of(
                    "list",
                    "ofParts",
                    "ofItems",
                    "ofAny",
                    "extendsGuarded",
                    "superItem",
                    "superGuarded"),
                List.of(
                    "raw",
                    "all",
                    "extendsItem",
                    "extendsGuarded",
                    "superItem",
                    "superGuarded",
                    "superPart")))
        .containsExactlyInAnyOrder(
            "list raw",
            "list all",
            "list extendsItem",
            "list extendsGuarded",
            "list superGuarded",
            "ofParts raw",
            "ofParts extendsItem",
            "ofParts superPart",
            "ofItems raw",
            "ofItems extendsItem",
            "ofItems superItem",
            "ofItems superGuarded",
            "ofItems superPart",
            "ofAny raw",
            "extendsGuarded raw",
            "extendsGuarded extendsItem",
            "superItem raw",
            "superItem superGuarded",
            "superItem superPart",
            "superGuarded raw");
  }

  @Test
  void assignmentsBoxAndWidenToo() {
    assertThat(
            pairs(
                TypeRelations::isAssignable,
                List.of("number", "boxed", "item", "guarded", "variable", "guardedItems", "list"),
                List.of("large", "object", "item", "guarded", "objects", "all", "ofParts")))
        .containsExactlyInAnyOrder(
            "number large",
            "number object",
            "boxed large",
            "boxed object",
            "item object",
            "guarded object",
            "guarded item",
            "variable object",
            "variable item",
            "variable guarded",
            "guardedItems object",
            "guardedItems objects",
            "list object",
            "list all");
    assertThat(
            pairs(
                TypeRelations::isAssignable,
                List.of("nothing"),
                List.of("number", "item", "guarded", "objects")))
        .containsExactly("nothing item", "nothing guarded", "nothing objects");
  }

  @Test
  void itIsTheSameAsItselfOnly() {
    List<String> all =
        List.of(
            "item",
            "guarded",
            "sameGuarded",
            "guardedPart",
            "guardedItems",
            "sameItems",
            "guardedParts",
            "list",
            "sameList",
            "ofParts",
            "extendsGuarded",
            "sameExtends",
            "extendsPart",
            "superGuarded",
            "superPart",
            "ofAny");
    assertThat(pairs(TypeRelations::isSameType, all, all))
        .containsExactlyInAnyOrder(
            "guarded sameGuarded",
            "sameGuarded guarded",
            "guardedItems sameItems",
            "sameItems guardedItems",
            "list sameList",
            "sameList list",
            "extendsGuarded sameExtends",
            "sameExtends extendsGuarded");
  }

  @Test
  void erasureKeepsItsName() {
    assertThat(
            pairs(
                TypeRelations::isSameErasure,
                List.of("guarded", "guardedItems", "variable", "list", "both"),
                List.of(
                    "item", "sameGuarded", "guardedPart", "sameItems", "guardedParts", "ofAny")))
        .containsExactlyInAnyOrder(
            "guarded sameGuarded",
            "guardedItems sameItems",
            "variable sameGuarded",
            "list ofAny",
            "both item");
  }

  private interface Relation {
    boolean holds(TypeRelations relations, TypeMirror first, TypeMirror second);
  }

  /** Returns the pairs of different fields for whose types the relation holds. */
  private static List<String> pairs(Relation relation, List<String> first, List<String> second) {
    List<String> pairs = new ArrayList<>();
    inCompiler(
        (relations, types) -> {
          for (String one : first) {
            for (String other : second) {
              if (!one.equals(other)
                  && relation.holds(relations, types.get(one), types.get(other))) {
                pairs.add(one + " " + other);
              }
            }
          }
        });
    return pairs;
  }

  /**
   * @param look receives the types of the fields by name
   */
  private static void inCompiler(BiConsumer<TypeRelations, Map<String, TypeMirror>> look) {
    javac()
        .withClasspath(List.of())
        .withProcessors(
            new AbstractProcessor() {
              @Override
              public Set<String> getSupportedAnnotationTypes() {
                return Set.of("*");
              }

              @Override
              public SourceVersion getSupportedSourceVersion() {
                return SourceVersion.latest();
              }

              @Override
              public boolean process(Set<? extends TypeElement> all, RoundEnvironment round) {
                if (!round.processingOver()) {
                  var elements = processingEnv.getElementUtils();
                  var relations =
                      new TypeRelations(
                          processingEnv.getTypeUtils(), elements, new NamedAfterItsSource());
                  Map<String, TypeMirror> types = new HashMap<>();
                  ElementFilter.fieldsIn(
                          elements.getTypeElement("shop.Fields").getEnclosedElements())
                      .forEach(f -> types.put(f.getSimpleName().toString(), f.asType()));
                  types.put("bounds", ((TypeVariable) types.get("both")).getUpperBound());
                  types.put("nothing", relations.getNullType());
                  look.accept(relations, types);
                }
                return false;
              }
            })
        .compile(JavaFileObjects.forSourceString("shop.Fields", SOURCE));
  }

  private static final class NamedAfterItsSource implements AnnouncedTypes {
    @Override
    public String nameOf(DeclaredType unresolved) {
      return unresolved.asElement().getSimpleName().toString();
    }

    @Override
    public List<? extends TypeMirror> arguments(DeclaredType unresolved) {
      return unresolved.getTypeArguments();
    }

    @Override
    public Optional<String> supertype(DeclaredType unresolved) {
      return Optional.of("shop." + nameOf(unresolved).substring("Guarded".length()));
    }
  }
}
