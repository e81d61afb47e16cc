package shop;

public interface Rule<T> extends Dated {
  T limit();
}
