package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.copy.plan.CopierCall;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.ByOperator;
import dev.latchwork.processor.copy.plan.LinkHolder;
import dev.latchwork.processor.copy.plan.Recursion.Step;
import dev.latchwork.processor.emit.RawTypes;
import dev.latchwork.processor.emit.TypeVariables;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes a method that copies the arguments of constructors from the innermost outward, without
 * recursion. When an object is copied, {@code copies} already holds the copies of its constructor's
 * arguments.
 */
final class BottomUpWriter {
  private static final TypeName SEEN = ParameterizedTypeName.get(Set.class, Object.class);

  private final CopyWriter writer;
  private final List<Step> steps;

  BottomUpWriter(CopyWriter writer) {
    this.writer = writer;
    this.steps = writer.recursion().steps().stream().filter(BottomUpWriter::isRegular).toList();
  }

  /** Returns whether the method can copy the objects of at least one type. */
  boolean isPossible() {
    return !steps.isEmpty();
  }

  String method() {
    return writer.own().overload("bottom up", "copyBelow", this::copyBelow);
  }

  private MethodSpec copyBelow(String name) {
    TypeName objects = ParameterizedTypeName.get(Deque.class, Object.class);
    MethodSpec.Builder method =
        writer
            .own()
            .declare(name, TypeName.VOID)
            .addAnnotation(Suppress.UNCHECKED)
            .addJavadoc(
                "Copies the objects that the source's constructor takes, directly or inside"
                    + " collections, and\nbefore each of them the objects that its own constructor"
                    + " takes in the same way.\n")
            .addTypeVariables(variables())
            .addParameter(Object.class, "source");
    CopyFunctions.declare(method, operated());
    method
        .addParameter(CopyMethodWriter.COPIES, "copies")
        .addStatement("$T open = new $T<>()", objects, ArrayDeque.class)
        .addComment(
            "Outer calls use the same set, so the objects that they have visited are skipped here.")
        .addStatement(
            "$T seen =$W($T) copies.computeIfAbsent($T.class,$W"
                + "key -> $T.newSetFromMap(new $T<>()))",
            SEEN,
            SEEN,
            writer.self(),
            Collections.class,
            IdentityHashMap.class)
        .addStatement("$T path = new $T<>()", objects, ArrayDeque.class)
        .addStatement("open.push(source)")
        .beginControlFlow("for ($T next = source; next != null; next = open.peek())", Object.class)
        .beginControlFlow("if (seen.add(next))")
        .addStatement("path.push(next)")
        .beginControlFlow(
            "for ($T link : $N(next))",
            Object.class,
            writer.own().overload("links of", "linksOf", this::linksOf))
        .beginControlFlow("if (link != null && !copies.containsKey(link))")
        .addStatement("open.push(link)")
        .endControlFlow()
        .endControlFlow()
        .nextControlFlow("else if (open.pop() == path.peek() && path.pop() != source)");
    for (int i = 0; i < steps.size(); i++) {
      CopyPlan plan = steps.get(i).plan();
      String variable = variable(plan);
      CodeBlock value =
          isUnchecked(plan)
              ? CodeBlock.of("($T) $N", plan.type(), variable)
              : CodeBlock.of("$N", variable);
      CodeBlock test = CodeBlock.of("next instanceof $T $N", unbound(plan.type()), variable);
      if (i == 0) {
        method.beginControlFlow("if ($L)", test);
      } else {
        method.nextControlFlow("else if ($L)", test);
      }
      method.addStatement(
          "$L", writer.copy(plan, SourceExpression.variable(variable).with(value).toDiscard()));
    }
    return method.endControlFlow().endControlFlow().endControlFlow().build();
  }

  /**
   * Returns whether the method can copy objects of the step's type, although it does not know their
   * type arguments.
   */
  private static boolean isRegular(Step step) {
    if (!(step.plan() instanceof CopierCall call)) {
      return TypeVariables.in(step.plan().type()).isEmpty();
    }
    return call.contents().isEmpty()
        || (call.contents().stream().allMatch(ByOperator.class::isInstance)
            && step.links().stream().flatMap(CopyPlan::copierCalls).allMatch(c -> c.equals(call)));
  }

  /** The type variables for which the method needs operators. */
  List<TypeVariableName> operated() {
    return steps.stream()
        .filter(s -> s.plan() instanceof CopierCall)
        .flatMap(s -> s.plan().contents().stream())
        .flatMap(p -> writer.own().operated(p.type()).stream())
        .distinct()
        .toList();
  }

  /** The type variables for which the method needs operators, and those in its unchecked casts. */
  private List<TypeVariableName> variables() {
    List<TypeVariableName> variables = new ArrayList<>(operated());
    steps.stream()
        .map(Step::plan)
        .filter(BottomUpWriter::isUnchecked)
        .flatMap(p -> writer.own().mentioned(p.type(), p.type()).stream())
        .distinct()
        .filter(v -> !variables.contains(v))
        .forEach(variables::add);
    return variables;
  }

  /**
   * Returns whether the method has to cast an object to the plan's type, unchecked, before it can
   * copy the object. A copier without operators accepts any type arguments and needs no such cast;
   * the copy method of a record does.
   */
  private static boolean isUnchecked(CopyPlan plan) {
    return !(plan instanceof CopierCall && plan.contents().isEmpty())
        && HelperNames.isUnchecked(plan.type());
  }

  private static TypeName unbound(TypeName type) {
    return type instanceof ParameterizedTypeName p
        ? ParameterizedTypeName.get(
            p.rawType(),
            Collections.nCopies(p.typeArguments().size(), HelperNames.UNKNOWN)
                .toArray(TypeName[]::new))
        : type;
  }

  private MethodSpec linksOf(String name) {
    MethodSpec.Builder method =
        writer
            .own()
            .declare(
                name,
                ParameterizedTypeName.get(ClassName.get(Collection.class), HelperNames.UNKNOWN))
            .addParameter(Object.class, "source");
    for (Step step : steps) {
      String variable = variable(step.plan());
      List<CodeBlock> reads =
          step.reads().stream().map(access -> writer.read(access.asObject(), variable)).toList();
      branch(
          method,
          CodeBlock.of("$T $N", unbound(step.plan().type()), variable),
          reads.size() == 1
              ? CodeBlock.of("$T.singletonList($L)", Collections.class, reads.get(0))
              : CodeBlock.of("$T.asList($L)", Arrays.class, CodeBlock.join(reads, ",$W")));
    }
    Set<LinkHolder> holders = new TreeSet<>();
    steps.forEach(s -> s.links().forEach(l -> LinkHolder.collect(l, holders)));
    holders.forEach(h -> branch(method, h.test(), h.contents()));
    return method.addStatement("return $T.of()", List.class).build();
  }

  private static void branch(MethodSpec.Builder method, CodeBlock test, CodeBlock links) {
    method
        .beginControlFlow("if (source instanceof $L)", test)
        .addStatement("return $L", links)
        .endControlFlow();
  }

  private static String variable(CopyPlan plan) {
    return HelperNames.variable(RawTypes.rawType(plan.type()));
  }
}
