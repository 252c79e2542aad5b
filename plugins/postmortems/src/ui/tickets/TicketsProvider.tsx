import { useApi } from '@backstage/core-plugin-api';
import type { Ticket } from 'backstage-plugin-postmortems-common';
import {
  createContext,
  ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { postmortemsApiRef } from '../../api';
import { useSettings } from '../useSettings';

/** How long an issue is waited for before it is looked for again; twice as long each time. */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/** The tickets of the post-mortem on show. */
export interface ShownTickets {
  postmortemRef: string;
  mayEdit: boolean;
  ticketOf(actionItemId: string): Ticket | undefined;
  /** Says what actions have for tickets now. */
  put(tickets: Ticket[]): void;
  /** Says that a ticket was settled, or is there no more: its action may be another one now. */
  settled(actionItemId: string, ticket: Ticket | undefined): void;
}

const TicketsContext = createContext<ShownTickets | null>(null);

/** The tickets around, where there are any. */
export function useTickets(): ShownTickets | null {
  return useContext(TicketsContext);
}

export interface TicketsProviderProps {
  postmortemRef: string;
  /** As the document came with them; they are fetched where it came with none. */
  tickets?: Ticket[];
  mayEdit: boolean;
  /** Called when an action itself has changed. */
  onChanged?: () => void;
  children: ReactNode;
}

/** Keeps the tickets of a post-mortem, and looks for issues that are being created until they are there. */
export function TicketsProvider(props: TicketsProviderProps) {
  const { postmortemRef, tickets, mayEdit, onChanged, children } = props;
  const api = useApi(postmortemsApiRef);
  const hasTrackers = useSettings().trackers.length > 0;
  const [items, setItems] = useState<Ticket[]>(tickets ?? []);
  const [waits, setWaits] = useState(0);
  useEffect(() => {
    if (tickets) setItems(tickets);
  }, [tickets]);

  const isWaiting = items.some(({ state }) => state === 'creating');
  const isUnread = !tickets && hasTrackers && waits === 0;
  useEffect(() => {
    if (!isWaiting && !isUnread) return undefined;
    const controller = new AbortController();
    const wait = isUnread
      ? 0
      : Math.min(FIRST_WAIT_MS * 2 ** waits, LONGEST_WAIT_MS);
    const timer = setTimeout(() => {
      api
        .listTickets(postmortemRef, { signal: controller.signal })
        .then(
          found => setItems(found.items),
          // It is looked for again.
          () => {},
        )
        .finally(() => setWaits(n => n + 1));
    }, wait);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [api, postmortemRef, isWaiting, isUnread, waits]);

  const put = useCallback((made: Ticket[]) => {
    const ids = made.map(({ actionItemId }) => actionItemId);
    setItems(last => [
      ...last.filter(({ actionItemId }) => !ids.includes(actionItemId)),
      ...made,
    ]);
    setWaits(1);
  }, []);
  const value = useMemo<ShownTickets>(
    () => ({
      ...{ postmortemRef, mayEdit, put },
      ticketOf: id => items.find(({ actionItemId }) => actionItemId === id),
      settled: (id, ticket) => {
        setItems(last => [
          ...last.filter(({ actionItemId }) => actionItemId !== id),
          ...(ticket ? [ticket] : []),
        ]);
        onChanged?.();
      },
    }),
    [postmortemRef, mayEdit, put, items, onChanged],
  );
  return (
    <TicketsContext.Provider value={value}>{children}</TicketsContext.Provider>
  );
}
