package dev.latchwork.processor.guarded.render;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;
import static javax.lang.model.element.Modifier.TRANSIENT;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.guarded.locking.LockedSection;
import dev.latchwork.processor.guarded.locking.Locking;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.LockModel;
import dev.latchwork.processor.guarded.model.MemberNames;
import dev.latchwork.processor.guarded.model.Partner;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes methods that hold the locks of several objects of the class. They take the locks in the
 * order of a number that each object draws when it is created, so no two threads wait for each
 * other.
 *
 * <pre>{@code
 * void transfer(Account to, long amount) {
 *   GuardedAccount other = to instanceof GuardedAccount guarded ? guarded : this;
 *   GuardedAccount low = this.order <= other.order ? this : other;
 *   GuardedAccount high = low == this ? other : this;
 *   ...
 * }
 * }</pre>
 */
final class PartnersRenderer {
  private final Locking locking;
  private final MemberNames names;
  private final TypeName any;
  private final boolean serializable;

  /**
   * Whether an object has a lock even if it was created without a constructor. Such an object has
   * no number, since constructors assign the numbers.
   */
  private final boolean alwaysLocks;

  private boolean used;
  private boolean several;

  PartnersRenderer(GuardedModel model, Locking locking) {
    this.locking = locking;
    this.names = model.names();
    this.any = wildcards(model);
    this.serializable = model.isSerializable();
    this.alwaysLocks =
        model.lock().kind() == LockModel.Kind.MONITOR && !model.lock().canBeMissing();
  }

  /**
   * The generated class with wildcards as type arguments, since another object's type arguments are
   * not known.
   */
  private static TypeName wildcards(GuardedModel model) {
    int count = model.typeVariables().size();
    TypeName unknown = WildcardTypeName.subtypeOf(Object.class);
    return count == 0
        ? model.name()
        : ParameterizedTypeName.get(
            model.name(), Collections.nCopies(count, unknown).toArray(TypeName[]::new));
  }

  CodeBlock around(LockedSection section, List<Partner> partners, CodeBlock body) {
    used = true;
    NameAllocator locals = GeneratedNames.avoiding(section.taken());
    return partners.size() == 1
        ? aroundTwo(section, partners.get(0), body, locals)
        : aroundAll(section, partners, body, locals);
  }

  private CodeBlock aroundTwo(
      LockedSection section, Partner partner, CodeBlock body, NameAllocator locals) {
    String other = locals.newName(section.taken().contains("other") ? "partner" : "other");
    String low = locals.newName("low");
    String high = locals.newName("high");
    return CodeBlock.builder()
        .addStatement("$T $N = $L", any, other, other(partner, locals))
        .addStatement("$1T $2N = this.$3L <= $4N.$3L ? this : $4N", any, low, number(), other)
        .addStatement("$T $N = $N == this ? $N : this", any, high, low, other)
        .add(locking.around(List.of(section.on(low), section.on(high)), body))
        .build();
  }

  private CodeBlock other(Partner partner, NameAllocator locals) {
    if (partner.fit() == Partner.Fit.CERTAIN) {
      return CodeBlock.of("$1N != null ? $1N : this", partner.parameter());
    }
    boolean cast = partner.fit() == Partner.Fit.UNLIKELY;
    return CodeBlock.of(
        "$1L$2N instanceof $3T $4N$W? $4N : this",
        cast ? CodeBlock.of("($T) ", Object.class) : CodeBlock.of(""),
        partner.parameter(),
        any,
        locals.newName("guarded"));
  }

  private CodeBlock aroundAll(
      LockedSection section, List<Partner> partners, CodeBlock body, NameAllocator locals) {
    several = true;
    String all = locals.newName("all");
    List<LockedSection> sections =
        IntStream.rangeClosed(0, partners.size())
            .mapToObj(i -> section.on(all + "[" + i + "]"))
            .toList();
    String parameters = partners.stream().map(Partner::parameter).collect(Collectors.joining(", "));
    return CodeBlock.builder()
        .addStatement("$T[] $N = $N(this, $L)", any, all, names.of("inOrder"), parameters)
        .add(locking.around(sections, body))
        .build();
  }

  /** Adds the number by which objects are ordered, if any method needs it. */
  void addFields(TypeSpec.Builder type) {
    if (!used) {
      return;
    }
    FieldSpec.Builder order =
        FieldSpec.builder(long.class, names.of("order"), PRIVATE, TRANSIENT)
            .addJavadoc(
                "Objects that are locked together are locked in the order of their numbers.")
            .initializer(drawn());
    if (!serializable) {
      order.addModifiers(FINAL);
    }
    type.addField(
            FieldSpec.builder(AtomicLong.class, names.of("ORDER"), PRIVATE, STATIC, FINAL)
                .initializer("new $T()", AtomicLong.class)
                .build())
        .addField(order.build());
    if (alwaysLocks) {
      type.addMethod(orNone());
    }
    if (several) {
      type.addMethod(inOrder());
    }
  }

  /**
   * Statements that draw a new number for a deserialized object. Two objects with the same number
   * could cause a deadlock.
   */
  CodeBlock remake() {
    return used ? Locking.statement("this.$N = $L", names.of("order"), drawn()) : CodeBlock.of("");
  }

  /**
   * An expression that draws a number. If there may be objects without a number, zero is never
   * drawn: it means that an object has no number.
   */
  private CodeBlock drawn() {
    return CodeBlock.of(
        alwaysLocks ? "$N.incrementAndGet()" : "$N.getAndIncrement()", names.of("ORDER"));
  }

  private CodeBlock number() {
    return CodeBlock.of(alwaysLocks ? "$N()" : "$N", names.of("order"));
  }

  private MethodSpec orNone() {
    return MethodSpec.methodBuilder(names.of("order"))
        .addModifiers(PRIVATE)
        .returns(long.class)
        .beginControlFlow("if ($N == 0)", names.of("order"))
        .addStatement(
            "throw new $T($W$S)",
            IllegalStateException.class,
            "created without a constructor: it has no number to order its lock by")
        .endControlFlow()
        .addStatement("return $N", names.of("order"))
        .build();
  }

  private MethodSpec inOrder() {
    return MethodSpec.methodBuilder(names.of("inOrder"))
        .addModifiers(PRIVATE, STATIC)
        .returns(ArrayTypeName.of(any))
        .addParameter(any, "self")
        .addParameter(ArrayTypeName.of(Object.class), "others")
        .varargs()
        .addStatement("$T[] all = new $T[others.length + 1]", any, any)
        .addStatement("$T.fill(all, self)", Arrays.class)
        .beginControlFlow("for (int i = 0; i < others.length; i++)")
        .beginControlFlow("if (others[i] instanceof $T guarded)", any)
        .addStatement("all[i] = guarded")
        .endControlFlow()
        .endControlFlow()
        .addStatement(
            "$T.sort(all, $T.comparingLong(guarded -> guarded.$L))",
            Arrays.class,
            Comparator.class,
            number())
        .addStatement("return all")
        .build();
  }
}
