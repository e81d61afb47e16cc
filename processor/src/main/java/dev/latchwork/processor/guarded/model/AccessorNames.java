package dev.latchwork.processor.guarded.model;

import java.util.List;
import java.util.Locale;

/** The names of the accessors of a field, in the two customary styles. */
public enum AccessorNames {
  BEAN {
    @Override
    public String getter(String field, boolean isBoolean) {
      return isBoolean ? "is" + capitalized(field, true) : "get" + capitalized(field, false);
    }

    @Override
    public String setter(String field, boolean isBoolean) {
      return "set" + capitalized(field, isBoolean);
    }
  },
  FLUENT {
    @Override
    public String getter(String field, boolean isBoolean) {
      return field;
    }

    @Override
    public String setter(String field, boolean isBoolean) {
      return field;
    }
  };

  public abstract String getter(String field, boolean isBoolean);

  public abstract String setter(String field, boolean isBoolean);

  public String updater(String field, boolean isBoolean) {
    return "update" + capitalized(field, isBoolean);
  }

  /** The names, in both styles, that an abstract getter of the field may have. */
  public static List<String> getters(String field, boolean isBoolean) {
    return List.of(
        BEAN.getter(field, isBoolean), BEAN.getter(field, false), FLUENT.getter(field, isBoolean));
  }

  public static List<String> setters(String field, boolean isBoolean) {
    return List.of(
        BEAN.setter(field, isBoolean), BEAN.setter(field, false), FLUENT.setter(field, isBoolean));
  }

  /**
   * Returns the field's name with its first letter in upper case. For a boolean {@code isOpen},
   * returns {@code Open}, since its getter is not called {@code isIsOpen}.
   */
  private static String capitalized(String field, boolean isBoolean) {
    boolean prefixed =
        isBoolean
            && field.length() > 2
            && field.startsWith("is")
            && Character.isUpperCase(field.charAt(2));
    String name = prefixed ? field.substring(2) : field;
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
