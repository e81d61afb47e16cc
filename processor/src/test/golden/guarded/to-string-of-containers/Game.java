package chess;

/** Prints its players as they print themselves. */
record Game(Player white, Player black) {}
