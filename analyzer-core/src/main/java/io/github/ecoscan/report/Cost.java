package io.github.ecoscan.report;

import io.github.ecoscan.model.Costs;
import io.github.ecoscan.model.Estimate;
import io.github.ecoscan.model.Estimate.Basis;
import io.github.ecoscan.model.Estimate.Span;
import io.github.ecoscan.model.Figure;
import io.github.ecoscan.model.Grade;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import java.util.Optional;

/** What one finding or several cost, for people: what nobody knows is nothing. */
record Cost(
    Basis basis,
    Span span,
    Grade grade,
    Costs.Compute compute,
    Costs.Equipment equipment,
    Costs.Data data) {

  static Cost of(Costs.Total total) {
    return new Cost(
        total.basis(),
        total.span(),
        total.grade(),
        total.compute(),
        total.equipment(),
        total.data());
  }

  static Cost of(Estimate estimate) {
    var compute = estimate.compute();
    var equipment = estimate.equipment();
    var data = estimate.data();
    return new Cost(
        estimate.basis(),
        estimate.span(),
        estimate.grade(),
        new Costs.Compute(
            range(compute.cpu(), Unit.CPU_SECOND),
            compute.energy().range(),
            compute.carbon().map(Figure::range)),
        new Costs.Equipment(
            equipment.carbon().range(),
            equipment.savedCarbon().range(),
            equipment.metals().range(),
            range(equipment.life(), Unit.DAY)),
        new Costs.Data(
            range(data.allocated(), Unit.BYTE),
            range(data.moved(), Unit.BYTE),
            range(data.tokensIn(), Unit.TOKEN),
            range(data.tokensOut(), Unit.TOKEN)));
  }

  private static <U extends Unit> Range<U> range(Optional<Figure<U>> figure, U unit) {
    return figure.map(Figure::range).orElse(Range.zero(unit));
  }

  /** Whether it is sure that there is something. */
  boolean isSure() {
    return compute.energy().low() > 0;
  }

  /** Whether the share of machines is saved. */
  boolean isReleased() {
    return !equipment.saved().isZero();
  }
}
