package dev.latchwork.processor.types;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.NoType;
import javax.lang.model.type.NullType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Passes all questions on to the compiler. A subclass can correct single answers. */
public abstract class ForwardingTypes implements Types {
  private final Types compiler;

  ForwardingTypes(Types compiler) {
    this.compiler = compiler;
  }

  final Types compiler() {
    return compiler;
  }

  @Override
  public Element asElement(TypeMirror type) {
    return compiler.asElement(type);
  }

  @Override
  public boolean isSameType(TypeMirror first, TypeMirror second) {
    return compiler.isSameType(first, second);
  }

  @Override
  public boolean isSubtype(TypeMirror type, TypeMirror of) {
    return compiler.isSubtype(type, of);
  }

  @Override
  public boolean isAssignable(TypeMirror type, TypeMirror to) {
    return compiler.isAssignable(type, to);
  }

  @Override
  public boolean contains(TypeMirror first, TypeMirror second) {
    return compiler.contains(first, second);
  }

  @Override
  public boolean isSubsignature(ExecutableType first, ExecutableType second) {
    return compiler.isSubsignature(first, second);
  }

  @Override
  public List<? extends TypeMirror> directSupertypes(TypeMirror type) {
    return compiler.directSupertypes(type);
  }

  @Override
  public TypeMirror erasure(TypeMirror type) {
    return compiler.erasure(type);
  }

  @Override
  public TypeElement boxedClass(PrimitiveType type) {
    return compiler.boxedClass(type);
  }

  @Override
  public PrimitiveType unboxedType(TypeMirror type) {
    return compiler.unboxedType(type);
  }

  @Override
  public TypeMirror capture(TypeMirror type) {
    return compiler.capture(type);
  }

  @Override
  public PrimitiveType getPrimitiveType(TypeKind kind) {
    return compiler.getPrimitiveType(kind);
  }

  @Override
  public NullType getNullType() {
    return compiler.getNullType();
  }

  @Override
  public NoType getNoType(TypeKind kind) {
    return compiler.getNoType(kind);
  }

  @Override
  public ArrayType getArrayType(TypeMirror component) {
    return compiler.getArrayType(component);
  }

  @Override
  public WildcardType getWildcardType(
      @Nullable TypeMirror extendsBound, @Nullable TypeMirror superBound) {
    return compiler.getWildcardType(extendsBound, superBound);
  }

  @Override
  public DeclaredType getDeclaredType(TypeElement type, TypeMirror... arguments) {
    return compiler.getDeclaredType(type, arguments);
  }

  @Override
  public DeclaredType getDeclaredType(
      DeclaredType containing, TypeElement type, TypeMirror... arguments) {
    return compiler.getDeclaredType(containing, type, arguments);
  }

  @Override
  public TypeMirror asMemberOf(DeclaredType containing, Element element) {
    return compiler.asMemberOf(containing, element);
  }
}
