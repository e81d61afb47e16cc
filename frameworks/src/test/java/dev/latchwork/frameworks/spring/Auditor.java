package dev.latchwork.frameworks.spring;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aspectj.lang.JoinPoint;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Before;
import org.springframework.stereotype.Component;

@Aspect
@Component
public class Auditor {
  private final List<String> log = new CopyOnWriteArrayList<>();

  @Before("@annotation(dev.latchwork.frameworks.spring.Audited)")
  public void write(JoinPoint call) {
    log.add(call.getSignature().getName());
  }

  List<String> log() {
    return log;
  }
}
