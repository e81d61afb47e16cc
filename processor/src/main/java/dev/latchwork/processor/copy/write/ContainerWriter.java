package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.CodeBlock;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.Later;
import dev.latchwork.processor.types.known.ContainerType;
import dev.latchwork.processor.types.known.ContainerType.Contents;
import java.util.Collections;
import java.util.List;

/**
 * Writes the code that copies collections, queues and maps.
 *
 * <pre>{@code
 * private static Map<String, Date> snapshotDateMap(Map<String, Date> source) {
 *   if (source == null) {
 *     return null;
 *   }
 *   Map<String, Date> copy = copyOf(source);
 *   copy.replaceAll((key, value) -> value == null ? null : (Date) value.clone());
 *   return Collections.unmodifiableMap(copy);
 * }
 * }</pre>
 */
final class ContainerWriter {
  /** The variables of loops and lambdas within a statement that fills a container. */
  static final List<String> VARIABLES = List.of("key", "value", "element");

  private final CopyWriter writer;
  private final CopyMethodWriter methods;
  private final ContainerCopyWriter kinds;
  private final RuntimeClassWriter exact;
  private final ViewWriter views;

  ContainerWriter(CopyWriter writer) {
    this.writer = writer;
    this.methods = new CopyMethodWriter(writer);
    this.kinds = new ContainerCopyWriter(writer);
    this.exact = new RuntimeClassWriter(writer);
    this.views = new ViewWriter(writer);
  }

  CodeBlock copy(ContainerOf plan, SourceExpression source) {
    if (plan.contents().stream().allMatch(CopyPlan::isSame)) {
      // to the compiler, a value with a wildcard type has another type each time it is read; this
      // code reads the value twice, so it is put into a helper method, with casts to the type
      // without the wildcard
      boolean twice = isCast(plan) && plan.fidelity().keepsClass() && plan.container().hasViews();
      return methods.leaf(
          plan,
          twice ? source.notInline() : source,
          twice,
          s -> {
            SourceExpression again =
                writer.remembers() || twice || !source.inline()
                    ? SourceExpression.PARAMETER
                    : source;
            CodeBlock value = twice ? CodeBlock.of("($T) $L", plan.local(), s) : s;
            return sealed(plan, value, fresh(plan, again.with(value)));
          });
    }
    boolean cast = isCast(plan);
    CodeBlock value = cast ? CodeBlock.of("($T) source", plan.local()) : CodeBlock.of("source");
    SourceExpression parameter = SourceExpression.PARAMETER.with(value);
    CodeBlock made =
        isRefilledInPlace(plan)
            ? CodeBlock.builder()
                .addStatement("$T copy = $L", plan.local(), fresh(plan, parameter))
                .build()
            : empty(plan, parameter);
    return methods.filled(
        plan,
        source,
        cast,
        CodeBlock.join(List.of(asList(plan), made), ""),
        refill(plan, source.passed()),
        sealed(plan, value, CodeBlock.of("copy")));
  }

  /**
   * Statements for a source that turns out to be a list at run time: they return a copy with the
   * same size and order, although the source is declared as another type.
   */
  private CodeBlock asList(ContainerOf plan) {
    return plan.asList()
        .map(
            list ->
                CodeBlock.builder()
                    .beginControlFlow("if (source instanceof $T list)", list.type())
                    .addStatement(
                        "return $L",
                        writer.copy(list, SourceExpression.variable("list").notInline()))
                    .endControlFlow()
                    .build())
        .orElse(CodeBlock.of(""));
  }

  /** Statements that replace the contents of an existing container. */
  CodeBlock refillExisting(ContainerOf plan, CodeBlock existing, SourceExpression read) {
    boolean typed = plan.local().equals(plan.type()) || plan.raw();
    CodeBlock target = typed ? existing : CodeBlock.of("$L($L)", typed(plan), existing);
    SourceExpression source =
        typed ? read : read.with(CodeBlock.of("$L($L)", typed(plan), read.value())).notInline();
    if (AfterUnlockWriter.waits(plan)) {
      return writer.unlocked().fill(plan, target, source);
    }
    if (writer.fillsLast(plan)) {
      return addAll(plan, target, source);
    }
    CodeBlock.Builder code = CodeBlock.builder().addStatement("$L.clear()", target);
    CodeBlock value = source.value();
    if (plan.contents().stream().allMatch(CopyPlan::isSame)) {
      String all = plan.container().contents() == Contents.ENTRIES ? "putAll" : "addAll";
      return code.addStatement("$L.$L($L)", target, all, value).build();
    }
    return code.add(addAll(plan, target, source)).build();
  }

  /**
   * A call of a method that casts a container declared with a wildcard, such as {@code List<?
   * extends Date>}, to the type without the wildcard, such as {@code List<Date>}. Only the part of
   * the call before the opening parenthesis is returned.
   */
  private CodeBlock typed(ContainerOf plan) {
    String method =
        writer
            .own()
            .variant(
                List.of("typed", plan.type()),
                false,
                "as" + HelperNames.of(plan),
                name ->
                    writer
                        .own()
                        .declare(name, plan.local())
                        .addAnnotation(Suppress.UNCHECKED)
                        .addParameter(plan.type(), "elements")
                        .addStatement("return ($T) elements", plan.local())
                        .build());
    return writer.explicitly(method, plan.local());
  }

  /**
   * Returns whether a container declared with a wildcard is cast to the type without the wildcard.
   * The cast is needed because the copies of the elements have the wildcard's bound as their type,
   * and cannot be added to a container with a wildcard. A snapshot of a list that is always copied
   * with the same constructor needs no cast, since the constructor accepts the wildcard.
   */
  private boolean isCast(ContainerOf plan) {
    return !plan.local().equals(plan.type())
        && (plan.fidelity().keepsClass() || !kinds.isPlainList(plan));
  }

  private static boolean isRefilledInPlace(ContainerOf plan) {
    return switch (plan.container().contents()) {
      case LIST -> true;
      case ELEMENTS -> false;
      case ENTRIES -> plan.contents().get(0).isSame();
    };
  }

  private CodeBlock refill(ContainerOf plan, boolean passed) {
    String copy = "copy";
    if (!isRefilledInPlace(plan)) {
      SourceExpression source = SourceExpression.variable("source");
      if (AfterUnlockWriter.waits(plan)) {
        return writer
            .unlocked()
            .fill(
                plan,
                CodeBlock.of(copy),
                isCast(plan) ? source.with(CodeBlock.of("(($T) source)", plan.local())) : source);
      }
      CodeBlock now = addNow(plan, CodeBlock.of(copy), source, false);
      SourceExpression typed =
          isCast(plan) && writer.fillsLast(plan)
              ? source.with(CodeBlock.of("($T) source", plan.local()))
              : source;
      CodeBlock last = addAll(plan, CodeBlock.of(copy), typed);
      return passed && writer.fillsLast(plan)
          ? CodeBlock.builder()
              .add(last)
              .add("// Also fill the copy now, since the constructor that takes it may read it.\n")
              .add(now)
              .build()
          : last;
    }
    boolean list = plan.container().contents() == Contents.LIST;
    CopyPlan content = plan.contents().get(list ? 0 : 1);
    SourceExpression each = SourceExpression.variable(list ? "element" : "value");
    String variables = list ? "element" : "(key, value)";
    CodeBlock.Builder code = CodeBlock.builder();
    if (!(content instanceof Later later && later.now().isSame())) {
      code.addStatement("copy.replaceAll($L -> $L)", variables, writer.copy(content, each));
    }
    if (content instanceof Later) {
      code.add(
          writer
              .unlocked()
              .laterStatement(
                  CodeBlock.of(
                      "copy.replaceAll($L -> $L)",
                      variables,
                      writer.unlocked().copy(content, each))));
    }
    return code.build();
  }

  private CodeBlock addAll(ContainerOf plan, CodeBlock copy, SourceExpression source) {
    if (writer.fillsLast(plan)) {
      boolean entries = plan.container().contents() == Contents.ENTRIES;
      List<CodeBlock> contents =
          entries
              ? List.of(
                  content(plan, 0, source.of("key").notInline()),
                  content(plan, 1, source.of("value").notInline()))
              : List.of(content(plan, 0, source.of("element").notInline()));
      return CodeBlock.of("$[$L;\n$]", writer.last().fill(plan, copy, source, contents));
    }
    return addNow(plan, copy, source, EqualCopiesWriter.mayLose(plan));
  }

  private CodeBlock addNow(
      ContainerOf plan, CodeBlock copy, SourceExpression source, boolean checks) {
    if (plan.container().contents() == Contents.ENTRIES) {
      CodeBlock key = content(plan, 0, source.of("key").notInline());
      CodeBlock value = content(plan, 1, source.of("value").notInline());
      return CodeBlock.of(
          "$[$L.forEach(\n(key, value) -> $L);\n$]",
          source.value(),
          checks
              ? writer.losses().putNew(copy, key, value, source.field())
              : CodeBlock.of("$L.put($L, $L)", copy, key, value));
    }
    CodeBlock element = content(plan, 0, source.of("element"));
    return CodeBlock.builder()
        .beginControlFlow("for ($T element : $L)", plan.contents().get(0).type(), source.value())
        .addStatement(
            "$L",
            checks
                ? writer.losses().addNew(copy, element, source.field())
                : CodeBlock.of("$L.add($L)", copy, element))
        .endControlFlow()
        .build();
  }

  private CodeBlock content(ContainerOf plan, int index, SourceExpression source) {
    return writer.copy(plan.contents().get(index), source);
  }

  private CodeBlock fresh(ContainerOf plan, SourceExpression source) {
    return plan.fidelity().keepsClass()
        ? exact.copyOf(plan, source)
        : kinds.fresh(plan, source.value());
  }

  private CodeBlock empty(ContainerOf plan, SourceExpression source) {
    return plan.fidelity().keepsClass()
        ? CodeBlock.builder()
            .addStatement("$T copy = $L", plan.local(), exact.emptyLike(plan, source))
            .build()
        : kinds.empty(plan, source.value());
  }

  private CodeBlock sealed(ContainerOf plan, CodeBlock source, CodeBlock copy) {
    ContainerType container = plan.container();
    return switch (plan.fidelity()) {
      case EXACT, LENIENT -> views.likeSource(plan, source, copy);
      case DECLARED -> copy;
      case SNAPSHOT -> {
        if (container.wrapper().isEmpty()) {
          yield copy;
        }
        yield container.wrapsByKind()
            ? kinds.wrapped(plan, copy)
            : CodeBlock.of("$T.$L($L)", Collections.class, container.wrapper().get(), copy);
      }
    };
  }
}
