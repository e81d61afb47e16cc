package dev.latchwork.processor.check.code;

import com.sun.source.tree.Tree;
import java.util.List;

/**
 * The condition of an {@code if}, a {@code while} loop or a {@code for} loop.
 *
 * @param decided the statements that run or not depending on the condition; the first is the one
 *     that runs if the condition is true
 */
public record Branch(Tree condition, List<Tree> decided) {}
