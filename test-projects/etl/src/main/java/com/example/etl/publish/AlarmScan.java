package com.example.etl.publish;

import com.example.etl.model.Reading;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class AlarmScan {

  private final AlarmChannel alarms;
  private final ExecutorService mails = Executors.newFixedThreadPool(2);

  public AlarmScan(AlarmChannel alarms) {
    this.alarms = alarms;
  }

  public int scan(List<Reading> readings) {
    int raised = 0;
    for (Reading reading : readings) {
      if (reading.kilowattHours() < 0) {
        alarms.raise(reading);
        raised++;
      }
    }
    return raised;
  }

  public void notifyOwners(List<Reading> readings, OwnerMail mail) {
    for (Reading reading : readings) {
      Thread sender = new Thread(() -> mail.send(reading));
      sender.start();
    }
  }

  public void notifyQueued(List<Reading> readings, OwnerMail mail) {
    for (Reading reading : readings) {
      mails.submit(() -> mail.send(reading));
    }
  }

  /** Tells the owner of a meter. */
  @FunctionalInterface
  public interface OwnerMail {
    void send(Reading reading);
  }
}
