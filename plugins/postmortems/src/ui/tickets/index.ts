export * from './CreateAllButton';
export * from './DriftedTickets';
export * from './RowTicket';
export * from './TicketActs';
export * from './TicketChip';
export * from './TicketNote';
export * from './TicketsProvider';
