package com.example.etl.publish;

import com.example.etl.model.Reading;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

public class AlarmChannel {

  private final Properties settings;

  public AlarmChannel(Properties settings) {
    this.settings = settings;
  }

  public void raise(Reading reading) {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("meter-alarms", reading.meterId(), "negative reading"));
    }
  }
}
