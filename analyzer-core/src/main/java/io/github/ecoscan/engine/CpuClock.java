package io.github.ecoscan.engine;

import java.lang.management.ManagementFactory;

/** Measures CPU time spent. */
@FunctionalInterface
public interface CpuClock {

  /** Nanoseconds of CPU time since some fixed moment. */
  long nanos();

  /** The CPU time of this process, compiler and garbage collector included. */
  static CpuClock process() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system::getProcessCpuTime
        : System::nanoTime;
  }
}
