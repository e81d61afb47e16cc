package dev.latchwork.processor.report.model;

/**
 * Something that the source claims and Latchwork does not check.
 *
 * @param of the member or class that the claim is about
 */
public record Claim(String of, String text) {}
