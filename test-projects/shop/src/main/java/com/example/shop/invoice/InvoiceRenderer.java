package com.example.shop.invoice;

import com.example.shop.domain.Customer;
import com.example.shop.domain.OrderLine;
import com.example.shop.domain.PurchaseOrder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
public class InvoiceRenderer {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

  public String text(PurchaseOrder order, Customer customer) {
    String text = "Invoice for order " + order.getId() + "\n" + address(customer);
    for (OrderLine line : order.getLines()) {
      text += line.getQuantity() + " x " + line.getSku() + "  " + line.total() + "\n";
    }
    return text + "Total  " + order.total() + "\nPayable until " + payable(order) + "\n";
  }

  public String html(PurchaseOrder order, Customer customer) {
    String rows =
        order.getLines().stream()
            .map(line -> "<tr><td>" + line.getSku() + "</td><td>" + line.total() + "</td></tr>")
            .collect(Collectors.joining());
    return "<h1>" + customer.getName() + "</h1><table>" + rows + "</table>";
  }

  public String packingSlip(PurchaseOrder order) {
    StringBuilder slip = new StringBuilder(DAY.format(placed(order))).append('\n');
    for (OrderLine line : order.getLines()) {
      String item = line.getQuantity() + " x ";
      item += line.getSku();
      slip.append(item).append('\n');
    }
    return slip.toString();
  }

  private String address(Customer customer) {
    return customer.getName() + "\n" + customer.getStreet() + "\n" + customer.getCity() + "\n";
  }

  private String payable(PurchaseOrder order) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);
    return format.format(placed(order).plusDays(30));
  }

  private static LocalDate placed(PurchaseOrder order) {
    return LocalDate.ofInstant(order.getPlacedAt(), ZoneOffset.UTC);
  }
}
