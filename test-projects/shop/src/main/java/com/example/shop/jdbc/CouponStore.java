package com.example.shop.jdbc;

import com.example.shop.domain.Coupon;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
public class CouponStore {

  private static final int FLUSH_EVERY = 50;

  @PersistenceContext private EntityManager em;

  @Transactional
  public void issue(List<Long> customerIds, int percent) {
    int pending = 0;
    for (Long customerId : customerIds) {
      em.persist(new Coupon(customerId, percent));
      if (++pending % FLUSH_EVERY == 0) {
        em.flush();
        em.clear();
      }
    }
  }

  public List<Coupon> redeemable(List<String> codes) {
    List<Coupon> coupons = new ArrayList<>();
    for (String code : codes) {
      Coupon coupon = em.find(Coupon.class, code);
      if (coupon != null && !coupon.isRedeemed()) {
        coupons.add(coupon);
      }
    }
    return coupons;
  }

  public List<Coupon> of(List<Long> customerIds) {
    return em.createQuery("select c from Coupon c where c.customerId in :ids", Coupon.class)
        .setParameter("ids", customerIds)
        .getResultList();
  }
}
