package com.example.assistant.ticket;

import com.example.assistant.ticket.ReplyDrafter.Draft;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class EscalationJob {

  private static final Logger log = LoggerFactory.getLogger(EscalationJob.class);

  private final TicketInbox inbox;
  private final ReplyDrafter drafter;
  private final Outbox outbox;

  public EscalationJob(TicketInbox inbox, ReplyDrafter drafter, Outbox outbox) {
    this.inbox = inbox;
    this.drafter = drafter;
    this.outbox = outbox;
  }

  @Scheduled(cron = "0 0 7 * * MON-FRI")
  public void draftOverdueReplies() {
    List<Ticket> overdue = inbox.overdue();
    for (Ticket ticket : overdue) {
      Draft draft = drafter.draft(ticket);
      outbox.put(ticket.id(), draft);
    }
    log.info("{} replies drafted", overdue.size());
  }
}
