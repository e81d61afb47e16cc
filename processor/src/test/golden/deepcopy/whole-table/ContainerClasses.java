package table;

import dev.latchwork.DeepCopy;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.Stack;
import java.util.TreeSet;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;

/** Classes of which no other case has a field. */
@DeepCopy
class ContainerClasses {
  Vector<Date> vector;
  LinkedList<Date> linkedList;
  Stack<Date> stack;
  LinkedHashSet<Date> linkedHashSet;
  TreeSet<Date> treeSet;
  ArrayDeque<Date> arrayDeque;
  CopyOnWriteArrayList<Date> copyOnWriteArrayList;
  ConcurrentSkipListSet<Date> concurrentSkipListSet;
  CopyOnWriteArraySet<Date> copyOnWriteArraySet;
  ConcurrentLinkedQueue<Date> concurrentLinkedQueue;
  ConcurrentLinkedDeque<Date> concurrentLinkedDeque;
  LinkedTransferQueue<Date> linkedTransferQueue;
  LinkedBlockingQueue<Date> linkedBlockingQueue;
  IdentityHashMap<String, Date> identityHashMap;
  Hashtable<String, Date> hashtable;
  WeakHashMap<String, Date> weakHashMap;
  ConcurrentHashMap<String, Date> concurrentHashMap;
  ConcurrentSkipListMap<String, Date> concurrentSkipListMap;
}
