import dev.latchwork.Guarded;

/** In here {@code Graph} is the type variable. */
@Guarded
class Lawn<Graph> extends Patch {
  private Graph grass;

  public void sow(Graph grass) {
    this.grass = grass;
  }
}
