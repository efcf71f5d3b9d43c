package com.example.shop.web;

import com.example.shop.catalogue.CatalogueExport;
import com.example.shop.shipping.ShipmentService;
import com.example.shop.supplier.SupplierDirectory;
import com.example.shop.warehouse.WarehouseStock;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/catalogue")
public class CatalogueController {

  private final CatalogueExport export;
  private final ShipmentService shipments;
  private final SupplierDirectory suppliers;
  private final WarehouseStock warehouse;

  public CatalogueController(
      CatalogueExport export,
      ShipmentService shipments,
      SupplierDirectory suppliers,
      WarehouseStock warehouse) {
    this.export = export;
    this.shipments = shipments;
    this.suppliers = suppliers;
    this.warehouse = warehouse;
  }

  @GetMapping("/export")
  public String export() throws InterruptedException, ExecutionException {
    return export.export();
  }

  @GetMapping("/shelves/{sku}")
  public String shelf(@PathVariable String sku) throws SQLException {
    return warehouse.shelfOf(sku);
  }

  @PostMapping("/shipments")
  public Map<String, String> shipments(@RequestBody List<String> trackingNumbers) {
    return shipments.statuses(trackingNumbers);
  }

  @GetMapping("/suppliers")
  public List<String> suppliers(@RequestParam int rating) {
    return suppliers.bestRated(rating);
  }
}
