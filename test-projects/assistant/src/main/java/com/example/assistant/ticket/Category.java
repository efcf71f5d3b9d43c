package com.example.assistant.ticket;

public enum Category {
  BILLING,
  METERING,
  MOVING_HOUSE,
  OTHER
}
