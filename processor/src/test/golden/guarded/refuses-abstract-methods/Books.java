package no;

import dev.latchwork.Guarded;
import other.Shelf;

@Guarded
abstract class Books extends Shelf {}
