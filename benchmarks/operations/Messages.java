import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What a message to a broker of Kafka costs: CPU time of client and broker for records that are
 * waited for one by one, sent together, and sent with a producer made for each.
 */
public class Messages {
  private static final byte[] VALUE = new byte[100];

  public static void main(String[] args) throws Exception {
    var broker = Long.parseLong(args[1]);
    // without a pause before each record, which is a matter of time and not of work
    try (var waiting = producer(args[0], Map.of("linger.ms", 0));
        var batching = producer(args[0], Map.of())) {
      Operations.measure(
          broker,
          new Operations.Kind("kafka-send-sync", 500, () -> one(waiting, 500), null),
          new Operations.Kind("kafka-send-batched", 1000, () -> many(batching, 1000), null),
          new Operations.Kind(
              "kafka-producer-per-record", 10, () -> producers(args[0], 10), null));
    }
    // what the broker takes when nothing is asked of it, for each millisecond
    Operations.measure("kafka-idle", 1000, broker, () -> Thread.sleep(1000), null);
    System.exit(0);
  }

  private static KafkaProducer<byte[], byte[]> producer(String broker, Map<String, Object> more) {
    var settings = new HashMap<>(more);
    settings.put("bootstrap.servers", broker);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static void producers(String broker, int records) throws Exception {
    for (var i = 0; i < records; i++) {
      try (var producer = producer(broker, Map.of("linger.ms", 0))) {
        one(producer, 1);
      }
    }
  }

  private static void one(KafkaProducer<byte[], byte[]> producer, int records) throws Exception {
    for (var i = 0; i < records; i++) {
      Operations.require(producer.send(new ProducerRecord<>("bench", VALUE)).get().hasOffset());
    }
  }

  private static void many(KafkaProducer<byte[], byte[]> producer, int records) {
    for (var i = 0; i < records; i++) {
      producer.send(new ProducerRecord<>("bench", VALUE));
    }
    producer.flush();
  }
}
