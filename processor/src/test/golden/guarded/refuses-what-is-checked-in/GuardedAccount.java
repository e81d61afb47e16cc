package cures;

import javax.annotation.processing.Generated;

/** Generated once, and kept. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedAccount {}
