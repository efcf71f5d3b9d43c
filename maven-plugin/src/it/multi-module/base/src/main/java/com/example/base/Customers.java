package com.example.base;

import java.sql.PreparedStatement;
import javax.inject.Named;

public interface Customers {
  PreparedStatement byId();

  Named named();
}
