package io.github.ecoscan.maven;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;

/**
 * The end of a build, which comes whether it fails or not. A plugin hears of it only from the
 * listener that the build tells all.
 */
record SessionEnd(MavenExecutionRequest request) {

  static SessionEnd of(MavenExecutionRequest request) {
    return new SessionEnd(request);
  }

  /** Does something at the end, before anyone else hears of it. */
  void then(Runnable last) {
    var listener = request.getExecutionListener();
    // not a class: what Maven tells a listener differs from version to version
    var proxy =
        Proxy.newProxyInstance(
            ExecutionListener.class.getClassLoader(),
            new Class<?>[] {ExecutionListener.class},
            (self, method, arguments) -> {
              if (method.getName().equals("sessionEnded")) {
                last.run();
              }
              return method.getDeclaringClass() == Object.class
                  ? ofObject(self, method, arguments)
                  : tell(listener, method, arguments);
            });
    request.setExecutionListener((ExecutionListener) proxy);
  }

  private static Object tell(ExecutionListener listener, Method method, Object[] arguments)
      throws Throwable {
    if (listener == null) {
      return null;
    }
    try {
      return method.invoke(listener, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Object ofObject(Object self, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> self == arguments[0];
      case "hashCode" -> System.identityHashCode(self);
      default -> "end of the build";
    };
  }
}
