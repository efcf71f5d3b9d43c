package io.github.ecoscan.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;

/** A JSON Schema on the class path. */
record Schema(String resource, SpecificationVersion version) {

  /** What a text has against the schema. */
  List<String> complaints(String json) throws IOException {
    try (var schema = Schema.class.getResourceAsStream(resource)) {
      return SchemaRegistry.withDefaultDialect(version)
          .getSchema(schema, InputFormat.JSON)
          .validate(json, InputFormat.JSON)
          .stream()
          .map(Object::toString)
          .toList();
    }
  }
}
