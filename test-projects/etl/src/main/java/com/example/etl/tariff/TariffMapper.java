package com.example.etl.tariff;

import java.math.BigDecimal;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
public interface TariffMapper {

  @Select("SELECT price FROM current_tariff WHERE region = #{region}")
  BigDecimal priceIn(@Param("region") String region);

  @Select("SELECT region, price FROM current_tariff")
  List<Tariff> current();
}
