package dev.latchwork.sample;

/** What a file holds: two files are duplicates if theirs are equal. */
record Content(String sha256, long size) {}
