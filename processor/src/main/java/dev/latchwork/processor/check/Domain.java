package dev.latchwork.processor.check;

import com.sun.source.util.Trees;
import dev.latchwork.processor.feature.Env;

/** What a check can ask. */
record Domain(Env env, Trees trees, GuardedTypes guarded, Guards guards) {}
