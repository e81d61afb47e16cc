package dev.latchwork.processor.report.model;

/**
 * What a source says that nobody checks.
 *
 * @param of the member that it is said of, or the class
 */
public record Claim(String of, String text) {}
