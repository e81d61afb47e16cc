package dev.latchwork.processor.guarded.locking;

import com.palantir.javapoet.MethodSpec;
import dev.latchwork.processor.emit.text.JavaText;
import dev.latchwork.processor.guarded.model.MemberNames;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the helper methods of a lock, which are given as Java source. If the class already has the
 * name of a member that the source declares or uses, the name is replaced with a free one. In
 * addition, {@code this.lock} is replaced with the expression for the lock.
 */
final class LockText {
  private static final Pattern MEMBER =
      Pattern.compile(
          "(?<![\\w.\"])(this\\.)?\\b(version|VERSION|writing|made|beginWrite|endWrite|ownLock|tryHold"
              + "|refuseReader|waitFor|waitForUninterruptibly|cannotWait|signalNext|mayHold)\\b(?!\")");
  private static final Pattern LOCK = Pattern.compile("this\\.lock\\b");

  private final MemberNames names;
  private final String lock;

  /**
   * @param lock the expression for the lock, such as {@code super.rw}
   */
  LockText(MemberNames names, String lock) {
    this.names = names;
    this.lock = lock;
  }

  String name(String member) {
    return names.of(member);
  }

  MethodSpec method(String text) {
    String named =
        MEMBER
            .matcher(text)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        (m.group(1) == null ? "" : m.group(1)) + names.of(m.group(2))));
    return JavaText.method(LOCK.matcher(named).replaceAll(Matcher.quoteReplacement(lock)));
  }
}
