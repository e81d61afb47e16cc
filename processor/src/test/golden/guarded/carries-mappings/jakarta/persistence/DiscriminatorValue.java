package jakarta.persistence;

public @interface DiscriminatorValue {
  String value();
}
