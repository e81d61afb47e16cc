package org;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import java.util.Vector;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.annotation.processing.Generated;

/** Copies {@link Team} deeply, each object under its own lock. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class TeamCopier {
  private static final Class<?> FIXED_SIZE_LIST = Arrays.asList().getClass();

  private static final List<Class<?>> UNMODIFIABLE_LISTS = List.of(
      List.of().getClass(),
      List.of(1).getClass(),
      Collections.emptyList().getClass(),
      Collections.singletonList(1).getClass(),
      Collections.nCopies(1, 1).getClass(),
      Collections.unmodifiableList(new ArrayList<>()).getClass(),
      Collections.unmodifiableList(new LinkedList<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_LISTS = List.of(
      Collections.synchronizedList(new ArrayList<>()).getClass(),
      Collections.synchronizedList(new LinkedList<>()).getClass());

  private TeamCopier() {
  }

  /**
   * Returns a guarded copy that shares nothing mutable; null for null. Of several guarded objects
   * each copy is consistent, but not all are of one instant.
   */
  public static Team copy(Team source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  public static Team copy(Team source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Team known = (Team) copies.get(source);
    if (known != null) {
      return known;
    }
    if (!(source instanceof GuardedTeam guarded)) {
      throw new IllegalArgumentException(
          "no copier is known of the unguarded class " + source.getClass().getName());
    }
    GuardedTeam copy = guarded.copyLocked(copies);
    // Other locks are taken only now that this one is released.
    fill(copies, () -> {
      copy.parent = copy(copy.parent, copies);
      copy.former = copyTeamArray(copy.former, copies);
      copy.planned = copyTeamList(copy.planned, "Team.planned", copies);
      copy.alsoPlanned = copyTeamList(copy.alsoPlanned, "Team.alsoPlanned", copies);
      copy.best = copyOptional(copy.best, copies);
      copy.seat = copySeat(copy.seat, copies);
      copy.allies.replaceAll(element -> copy(element, copies));
      copy.byName.replaceAll((key, value) -> copy(value, copies));
      List<Team> rivals = new ArrayList<>(copy.rivals);
      copy.rivals.clear();
      for (Team element : rivals) {
        copy.rivals.add(copy(element, copies));
      }
    });
    return copy;
  }

  /** What {@link GuardedTeam#copyLocked} does under the lock. */
  static GuardedTeam copyLocked(Team source, Map<Object, Object> copies) {
    GuardedTeam copy = new GuardedTeam();
    copies.put(source, copy);
    copy.setPoints(source.getPoints());
    copy.parent = source.parent;
    copy.former = shallowTeamArray(source.former, copies);
    copy.planned = shallowTeamList(source.planned, "Team.planned", copies);
    copy.alsoPlanned = shallowTeamList(source.alsoPlanned, "Team.alsoPlanned", copies);
    copy.best = source.best;
    copy.seat = source.seat;
    copy.allies.clear();
    copy.allies.addAll(source.allies);
    copy.byName.clear();
    copy.byName.putAll(source.byName);
    copy.rivals.clear();
    copy.rivals.addAll(source.rivals);
    return copy;
  }

  private static Team[] shallowTeamArray(Team[] source, Map<Object, Object> copies) {
    return source == null ? null : (Team[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }

  @SuppressWarnings("unchecked")
  private static List<Team> shallowTeamList(List<Team> source, String field,
      Map<Object, Object> copies) {
    return source == null ? null : (List<Team>) copies.computeIfAbsent(source,
        original -> likeSource(source, copyOf(source, field)));
  }

  @SuppressWarnings("unchecked")
  private static <E> List<E> copyOf(List<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == ArrayList.class) {
      return new ArrayList<>(source);
    }
    if (kind == LinkedList.class) {
      return new LinkedList<>(source);
    }
    if (kind == CopyOnWriteArrayList.class) {
      return new CopyOnWriteArrayList<>(source);
    }
    if (kind == Vector.class) {
      return new Vector<>(source);
    }
    if (kind == Stack.class) {
      List<E> copy = new Stack<>();
      copy.addAll(source);
      return copy;
    }
    if (kind == FIXED_SIZE_LIST) {
      return Arrays.asList((E[]) source.toArray());
    }
    if (UNMODIFIABLE_LISTS.contains(kind) || SYNCHRONIZED_LISTS.contains(kind)) {
      return new ArrayList<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <E> List<E> likeSource(List<E> source, List<E> copy) {
    if (UNMODIFIABLE_LISTS.contains(source.getClass())) {
      return Collections.unmodifiableList(copy);
    }
    if (SYNCHRONIZED_LISTS.contains(source.getClass())) {
      return Collections.synchronizedList(copy);
    }
    return copy;
  }

  private static Team[] copyTeamArray(Team[] source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Team[] known = (Team[]) copies.get(source);
    if (known != null) {
      return known;
    }
    Team[] copy = source.clone();
    copies.put(source, copy);
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copy(copy[i], copies);
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static List<Team> copyTeamList(List<Team> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    List<Team> known = (List<Team>) copies.get(source);
    if (known != null) {
      return known;
    }
    List<Team> copy = copyOf(source, field);
    List<Team> result = likeSource(source, copy);
    copies.put(source, result);
    copy.replaceAll(element -> copy(element, copies));
    return result;
  }

  private static Optional<Team> copyOptional(Optional<Team> source, Map<Object, Object> copies) {
    return source == null ? null : source.map(content -> copy(content, copies));
  }

  private static Team.Seat copySeat(Team.Seat source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Team.Seat known = (Team.Seat) copies.get(source);
    if (known != null) {
      return known;
    }
    Team.Seat copy = new Team.Seat(source.name(), copy(source.team(), copies));
    // What it holds may have led back here.
    known = (Team.Seat) copies.putIfAbsent(source, copy);
    return known == null ? copy : known;
  }

  /** Runs it, unless the stack is deep: then a call further out does. */
  private static void fill(Map<Object, Object> copies, Runnable contents) {
    int[] depth = depth(copies);
    if (depth[0] == 500) {
      pending(copies).push(contents);
      return;
    }
    depth[0]++;
    contents.run();
    leave(copies);
  }

  /** How deep calls are nested, those of other copiers included. */
  private static int[] depth(Map<Object, Object> copies) {
    return (int[]) copies.computeIfAbsent(int[].class, key -> new int[1]);
  }

  @SuppressWarnings("unchecked")
  private static Deque<Runnable> pending(Map<Object, Object> copies) {
    return (Deque<Runnable>) copies.computeIfAbsent(Deque.class, key -> new ArrayDeque<Runnable>());
  }

  private static void leave(Map<Object, Object> copies) {
    int[] depth = depth(copies);
    while (depth[0] == 500 && !pending(copies).isEmpty()) {
      pending(copies).pop().run();
    }
    depth[0]--;
  }
}
