package poems;

import dev.latchwork.Guarded;
import java.util.ArrayList;

@Guarded
@SuppressWarnings({"LW106", "rawtypes", "serial"})
class Refrain extends ArrayList {}
