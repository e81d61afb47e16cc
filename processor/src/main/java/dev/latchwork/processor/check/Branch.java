package dev.latchwork.processor.check;

import com.sun.source.tree.IfTree;

/** An {@code if}. */
record Branch(IfTree tree, Site site) {}
