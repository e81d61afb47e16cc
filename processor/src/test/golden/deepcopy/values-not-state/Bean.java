package beans;

import dev.latchwork.DeepCopy;
import java.beans.PropertyChangeListener;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.text.DateFormatSymbols;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.EventListener;
import java.util.List;
import java.util.Map;
import java.util.SimpleTimeZone;
import java.util.TimeZone;

/** Describes a property: none of this is copied but the time zones, the format and the symbols. */
@DeepCopy
class Bean {
  private Method getter;
  private Type type;
  private MethodHandle setter;
  private MethodType signature;
  private VarHandle field;
  private Member member;
  private Clock clock;
  private EventListener listener;
  private List<PropertyChangeListener> listeners;
  private Map<String, Method> others;
  private TimeZone zone;
  private SimpleTimeZone simpleZone;
  private MessageFormat format;
  private DateFormatSymbols months;
  private DecimalFormatSymbols symbols;
}
