package io.github.ecoscan.engine;

import io.github.ecoscan.config.Settings;
import io.github.ecoscan.operation.Catalogue;
import io.github.ecoscan.operation.Operation;
import io.github.ecoscan.operation.OperationKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings with operations of their own, for scans whose rules look at flows. */
final class FlowScans {
  private FlowScans() {}

  static Operation operation(String kind, String owner, String... methods) {
    return new Operation(
        OperationKind.of(kind).orElseThrow(),
        owner,
        "",
        "",
        List.of(methods),
        List.of(),
        "",
        List.of(),
        List.of(),
        false,
        Optional.empty(),
        true,
        true,
        "");
  }

  static Settings settings(Operation... operations) {
    var none = Settings.DEFAULT;
    return new Settings(
        none.failOn(),
        none.only(),
        none.disabled(),
        none.enabled(),
        none.preview(),
        none.severities(),
        none.includes(),
        none.excludes(),
        none.includeTests(),
        none.includeGenerated(),
        new Catalogue(List.of(operations), Map.of()),
        List.of(),
        List.of());
  }

  static Settings enabled(String rule) {
    var none = Settings.DEFAULT;
    return new Settings(
        none.gate(),
        none.only(),
        none.disabled(),
        Set.of(rule),
        none.preview(),
        none.severities(),
        none.includes(),
        none.excludes(),
        none.includeTests(),
        none.includeGenerated(),
        none.catalogue(),
        none.entryPoints(),
        none.sanctioned(),
        none.overrides());
  }
}
