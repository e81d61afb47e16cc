package dev.latchwork.processor.check.code;

import com.sun.source.tree.Tree;
import java.util.List;

/**
 * The condition of an {@code if} or a loop.
 *
 * @param decided the statements that run or do not run because of the condition
 */
public record Branch(Tree condition, List<Tree> decided) {}
