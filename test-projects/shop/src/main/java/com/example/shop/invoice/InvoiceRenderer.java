package com.example.shop.invoice;

import com.example.shop.domain.Customer;
import com.example.shop.domain.OrderLine;
import com.example.shop.domain.PurchaseOrder;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
public class InvoiceRenderer {

  public String text(PurchaseOrder order, Customer customer) {
    String text = "Invoice for order " + order.getId() + "\n" + address(customer);
    for (OrderLine line : order.getLines()) {
      text += line.getQuantity() + " x " + line.getSku() + "  " + line.total() + "\n";
    }
    return text + "Total  " + order.total() + "\n";
  }

  public String html(PurchaseOrder order, Customer customer) {
    String rows =
        order.getLines().stream()
            .map(line -> "<tr><td>" + line.getSku() + "</td><td>" + line.total() + "</td></tr>")
            .collect(Collectors.joining());
    return "<h1>" + customer.getName() + "</h1><table>" + rows + "</table>";
  }

  public String packingSlip(PurchaseOrder order) {
    StringBuilder slip = new StringBuilder();
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
}
