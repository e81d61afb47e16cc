package dev.latchwork.benchmarks.text;

record AccountRecord(String id, String owner, long balance, boolean open) {}
