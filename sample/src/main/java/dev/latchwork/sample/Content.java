package dev.latchwork.sample;

/** The content of a file. Two files are duplicates if their contents are equal. */
record Content(String sha256, long size) {}
