package dev.latchwork.processor.deepcopy.read;

import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.CopyPart.Value;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.Same;
import dev.latchwork.processor.copy.plan.Maker;
import dev.latchwork.processor.deepcopy.model.DeepCopyModel;
import dev.latchwork.processor.report.model.Claim;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a copier takes on trust: that something need not be copied, or that other code copies it.
 */
final class CopyClaims {
  private final DeepCopyModel model;

  CopyClaims(DeepCopyModel model) {
    this.model = model;
  }

  List<Claim> of(Collection<CopyPart> parts) {
    List<Claim> claims = new ArrayList<>();
    String type = CopyPlan.simple(model.type());
    if (model.maker() instanceof Maker.Factory factory) {
      claims.add(new Claim(type, "is created by " + factory.name() + "(..), which is trusted"));
    }
    if (model.aliases().tree()) {
      claims.add(new Claim(type, "reaches no object twice, as Shape.TREE says"));
    }
    for (CopyPart part : parts) {
      if (part.value() instanceof Value.Returned returned) {
        claims.add(new Claim(part.label(), "is copied by " + returned.method() + "(..)"));
      } else if (part.value() instanceof Value.Copied copied) {
        plan(part.label(), copied.plan(), claims);
      }
    }
    return claims;
  }

  private static void plan(String field, CopyPlan plan, List<Claim> claims) {
    plan.trusted().forEach(t -> claims.add(new Claim(field, "is copied by " + t.name())));
    plan.shared().stream()
        .map(Same::reason)
        .filter(CopyClaims::isSaid)
        .forEach(reason -> claims.add(new Claim(field, "is shared with the copy: " + reason)));
  }

  /**
   * Recognizes a reason that the user states in the source or in an option, rather than one that
   * Latchwork knows.
   */
  private static boolean isSaid(String reason) {
    return reason.endsWith("says")
        || reason.contains(" is named by ")
        || reason.endsWith("is annotated @Immutable");
  }
}
