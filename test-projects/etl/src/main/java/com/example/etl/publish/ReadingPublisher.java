package com.example.etl.publish;

import com.example.etl.model.Reading;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

public class ReadingPublisher {

  private static final String TOPIC = "meter-readings-corrected";

  private final Producer<String, String> producer;

  public ReadingPublisher(Producer<String, String> producer) {
    this.producer = producer;
  }

  public void publish(List<Reading> readings) throws InterruptedException, ExecutionException {
    for (Reading reading : readings) {
      producer.send(record(reading)).get();
    }
  }

  public void publishAll(List<Reading> readings) {
    for (Reading reading : readings) {
      producer.send(record(reading));
    }
    producer.flush();
  }

  public long publishDay(String day) throws InterruptedException, ExecutionException {
    return producer.send(new ProducerRecord<>("days-closed", day)).get().offset();
  }

  private static ProducerRecord<String, String> record(Reading reading) {
    return new ProducerRecord<>(
        TOPIC, reading.meterId(), reading.takenAt() + ";" + reading.kilowattHours());
  }
}
