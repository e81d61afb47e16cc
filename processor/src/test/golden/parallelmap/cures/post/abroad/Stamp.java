package post.abroad;

public class Stamp {
  protected static class Mark {}
}
