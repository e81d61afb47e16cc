package music;

import dev.latchwork.LatchworkGenerated;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Playlists.Playlist}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Playlists_PlaylistCopier {
  private Playlists_PlaylistCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Playlists.Playlist copy(Playlists.Playlist source) {
    // `played` may hold the same Date twice, so a map remembers the copies.
    return source == null ? null : copy(source,
        new IdentityHashMap<>(Math.max(21, sizeOf(source.played))));
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Playlists.Playlist copy(Playlists.Playlist source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Playlists.Playlist known = (Playlists.Playlist) copies.get(source);
    if (known != null) {
      return known;
    }
    Playlists.Playlist copy = new Playlists.Playlist();
    copies.put(source, copy);
    remember(source.titles, copy.titles, "Playlist.titles", copies);
    boolean fillsPlayed = fills(source.played, copy.played, "Playlist.played", copies);
    remember(source.tags, copy.tags, "Playlist.tags", copies);
    copy.titles.clear();
    copy.titles.addAll(source.titles);
    if (fillsPlayed) {
      copy.played.clear();
      source.played.forEach(
          (key, value) -> copy.played.put(key, copyDate(value, copies)));
    }
    copy.tags.clear();
    copy.tags.addAll(source.tags);
    return copy;
  }

  private static int sizeOf(Map<?, ?> source) {
    return source == null ? 0 : source.size();
  }

  /**
   * Records {@code made}, which a constructor has created, as the copy of the source. Throws if
   * another copy was recorded before.
   */
  private static void remember(Object source, Object made, String field,
      Map<Object, Object> copies) {
    Object known = copies.putIfAbsent(source, made);
    if (known != null && known != made) {
      throw new IllegalStateException(
          field + " was copied before the object whose constructor creates it");
    }
  }

  /**
   * Returns whether {@code made} must be filled: true if the constructor created it just for
   * this copy, false if it and {@code source} are null or the same constant empty collection.
   * Throws an exception in all other cases.
   */
  private static boolean fills(Object source, Object made, String field) {
    if (source == made && (made == null || made == Collections.emptyList()
        || made == Collections.emptySet() || made == Collections.emptyMap() || made == List.of()
        || made == Set.of() || made == Map.of())) {
      return false;
    }
    if (source == null || made == null || source == made) {
      throw new IllegalStateException(
          field + " is null or shared by several objects: a copy has none of its own to fill");
    }
    return true;
  }

  /**
   * Like the method without {@code copies}, but also records {@code made} as the copy of
   * {@code source}. Returns false if {@code made} was recorded before, since it is filled
   * only once. Throws an exception if another copy was recorded before.
   */
  private static boolean fills(Object source, Object made, String field,
      Map<Object, Object> copies) {
    if (!fills(source, made, field)) {
      return false;
    }
    Object known = copies.putIfAbsent(source, made);
    if (known != null && known != made) {
      throw new IllegalStateException(
          field + " was copied before the object whose constructor creates it");
    }
    return known == null;
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
  }
}
