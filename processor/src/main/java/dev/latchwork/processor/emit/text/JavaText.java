package dev.latchwork.processor.emit.text;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/**
 * Parses members that are the same, or nearly the same, in all generated classes, and are therefore
 * given as Java source: an optional comment, an optional annotation, and the declaration.
 */
public final class JavaText {
  private static final int ANY = Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS;

  private static final Pattern MEMBER =
      Pattern.compile(
          "(?:/\\*\\*(?<doc>.*?)\\*/\\s*)?(?:@(?<annotation>\\w+)(?:\\((?<value>[^)]*)\\))?\\s+)?"
              + "(?<modifiers>(?:(?:public|protected|private|static|final|abstract|volatile|synchronized) )*)(?<rest>.*)",
          ANY);
  private static final Pattern METHOD =
      Pattern.compile(
          "(?:<(?<variables>[^(]+?)> )?(?:(?<type>[^(]+) )?(?<name>[\\w$]+)\\((?<parameters>[^)]*)\\)"
              + "(?:\\s+throws (?<thrown>[\\w, ]+))?(?:;| \\{\\n(?<body>.*)\\})",
          ANY);
  private static final Pattern FIELD =
      Pattern.compile("(?<type>.+?) (?<name>\\w+)(?: = (?<value>.+))?;", ANY);

  private JavaText() {}

  /** Adds each of the members to the type. */
  public static void add(TypeSpec.Builder type, String... members) {
    for (String member : members) {
      if (isField(member)) {
        type.addField(field(member));
      } else {
        type.addMethod(method(member));
      }
    }
  }

  /**
   * Returns whether the member is a field: there are no parentheses before its initializer, which
   * may itself contain a call.
   */
  private static boolean isField(String member) {
    String declaration = match(MEMBER, member.strip()).group("rest");
    return !declaration.split(" = ", 2)[0].contains("(");
  }

  public static MethodSpec method(String text) {
    Matcher member = match(MEMBER, text.strip());
    Matcher header = match(METHOD, member.group("rest"));
    MethodSpec.Builder method =
        header.group("type") == null
            ? MethodSpec.constructorBuilder()
            : MethodSpec.methodBuilder(header.group("name"))
                .returns(JdkNames.typeName(header.group("type")));
    method.addModifiers(modifiers(member));
    if (member.group("doc") != null) {
      method.addJavadoc(doc(member));
    }
    if (member.group("annotation") != null) {
      method.addAnnotation(annotation(member));
    }
    if (header.group("variables") != null) {
      JdkNames.split(header.group("variables")).forEach(v -> method.addTypeVariable(variable(v)));
    }
    for (String parameter : JdkNames.split(header.group("parameters"))) {
      int space = parameter.lastIndexOf(' ');
      String type = parameter.substring(0, space).replace("...", "[]");
      method.addParameter(JdkNames.typeName(type), parameter.substring(space + 1));
      method.varargs(parameter.contains("..."));
    }
    if (header.group("thrown") != null) {
      JdkNames.split(header.group("thrown"))
          .forEach(t -> method.addException(JdkNames.typeName(t)));
    }
    if (header.group("body") != null && !header.group("body").isBlank()) {
      method.addCode(JdkNames.code(header.group("body").stripTrailing().stripIndent() + "\n"));
    } else if (header.group("body") == null && !member.group("modifiers").contains("abstract")) {
      method.addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT);
    }
    return method.build();
  }

  private static FieldSpec field(String text) {
    Matcher member = match(MEMBER, text.strip());
    Matcher declaration = match(FIELD, member.group("rest"));
    FieldSpec.Builder field =
        FieldSpec.builder(
            JdkNames.typeName(declaration.group("type")),
            declaration.group("name"),
            modifiers(member));
    if (member.group("doc") != null) {
      field.addJavadoc(doc(member));
    }
    if (declaration.group("value") != null) {
      field.initializer(JdkNames.code(declaration.group("value")));
    }
    return field.build();
  }

  private static CodeBlock doc(Matcher member) {
    String text = member.group("doc").replaceAll("(?m)^ *\\* ?", "").strip();
    return CodeBlock.of("$L\n", text);
  }

  private static Modifier[] modifiers(Matcher member) {
    return Arrays.stream(member.group("modifiers").split(" ", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> Modifier.valueOf(word.toUpperCase(Locale.ROOT)))
        .toArray(Modifier[]::new);
  }

  private static AnnotationSpec annotation(Matcher member) {
    AnnotationSpec.Builder annotation =
        AnnotationSpec.builder(JdkNames.type(member.group("annotation")));
    if (member.group("value") != null) {
      annotation.addMember("value", "$L", member.group("value"));
    }
    return annotation.build();
  }

  private static TypeVariableName variable(String text) {
    String[] parts = text.split(" extends ", 2);
    return parts.length == 1
        ? TypeVariableName.get(parts[0])
        : TypeVariableName.get(parts[0], JdkNames.typeName(parts[1]));
  }

  private static Matcher match(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    return matcher;
  }
}
