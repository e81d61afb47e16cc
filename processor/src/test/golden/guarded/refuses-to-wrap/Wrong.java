package no;

import dev.latchwork.Guarded;

@Guarded.Of(StringBuilder.class)
class Wrong {}

@Guarded
sealed interface Closed permits Only {}

final class Only implements Closed {}
