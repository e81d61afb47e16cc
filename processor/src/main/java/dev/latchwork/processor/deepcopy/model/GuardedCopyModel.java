package dev.latchwork.processor.deepcopy.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPart;
import java.util.List;

/**
 * A copier of guarded objects.
 *
 * @param copier what is copied under the lock; other guarded objects are not copied at that time
 * @param rawType the generated class, such as {@code GuardedAccount}
 * @param type the generated class with its type variables
 * @param copyLocked the name of the generated class's method that copies under the lock
 * @param laterNests whether any field may lead back to an object of the guarded class, so that
 *     copies may nest without limit
 * @param later the fields with other guarded objects, which are copied once the lock is released
 */
public record GuardedCopyModel(
    DeepCopyModel copier,
    ClassName rawType,
    TypeName type,
    String copyLocked,
    boolean laterNests,
    List<CopyPart> later) {}
