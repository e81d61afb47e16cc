import dev.latchwork.Guarded;

@Guarded
class Plain {
  int x;
}
