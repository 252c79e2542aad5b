import { useApi } from '@backstage/core-plugin-api';
import {
  ActionReview,
  ListedActionItem,
  ReviewDecision,
} from 'backstage-plugin-postmortems-common';
import { useEffect, useRef, useState } from 'react';
import { ActionChange, changeStatus } from '../actionItems/changeStatus';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import { useToday, useUndo } from '../ui';
import { Entry, nextUndecided } from './agenda';
import { takenBack } from './decisions';

/** How often it is looked at what others in the meeting decided. */
const LOOK_MS = 15_000;

/** Why a decision was not made, or not noted. */
export type Problem =
  | { kind: 'overtaken' | 'unknown' }
  | { kind: 'failed'; error: unknown }
  | { kind: 'unnoted'; error: unknown; again: () => void };

/** A meeting that is under way. */
export interface Meeting {
  review: ActionReview;
  /** The agenda, each with what is known of it by now. */
  entries: Entry[];
  /** Which of them is on the table. */
  at: number;
  go: (to: number) => void;
  isDecided: (entry: Entry) => boolean;
  decided: number;
  saving: boolean;
  problem?: Problem;
  decide: (decision: ReviewDecision, change?: ActionChange) => Promise<void>;
  /** Takes back what was decided last; nothing, where there is nothing. */
  undo?: () => void;
}

/**
 * Goes through an agenda. A decision is a change of the action under the version that was seen, then a note in the record
 * of the review; the agenda keeps its order, whatever becomes of its actions.
 */
export function useMeeting(begun: ActionReview, agenda: Entry[]): Meeting {
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const today = useToday();
  const offerUndo = useUndo();
  const [review, setReview] = useState(begun);
  const [items, setItems] = useState<ReadonlyMap<string, ListedActionItem>>(
    new Map(),
  );
  const said = new Map(review.actions.map(one => [one.actionItemId, one]));
  const isDecided = ({ id }: Entry) => said.has(id);
  const [at, setAt] = useState(() =>
    Math.max(0, nextUndecided(agenda, -1, isDecided)),
  );
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [undoes, setUndoes] = useState<(() => Promise<void>)[]>([]);
  const saysNothingNew = useRef(false);
  saysNothingNew.current = saving;

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.hidden || saysNothingNew.current) return;
      api.getActionReview(begun.id).then(
        now => {
          // An answer from before a decision would take it away again.
          if (!saysNothingNew.current) setReview(now);
        },
        // The next look may reach it.
        () => {},
      );
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [api, begun.id]);

  const entries = agenda.map(entry => ({
    ...entry,
    item: entry.item && (items.get(entry.id) ?? entry.item),
    reviewed: said.get(entry.id),
  }));

  const put = (seen: ListedActionItem, row: object) =>
    setItems(last => new Map(last).set(seen.id, { ...seen, ...row }));
  const go = (to: number) => {
    if (to < 0 || to >= entries.length) return;
    setAt(to);
    setProblem(undefined);
  };

  /** Writes a change; false when it was not made, and the reason is shown. */
  async function write(seen: ListedActionItem, change: ActionChange) {
    const { postmortem } = seen;
    const { kind, item } = await changeStatus(
      api,
      postmortem.ref,
      seen,
      change,
    );
    put(seen, item);
    if (kind === 'changed') return item;
    setProblem({ kind });
    return undefined;
  }

  async function note(
    id: string,
    decision: ReviewDecision | null,
  ): Promise<ActionReview | undefined> {
    try {
      const now = await api.decideInReview(review.id, id, { decision });
      setReview(now);
      return now;
    } catch (error) {
      const again = () => {
        setProblem(undefined);
        note(id, decision);
      };
      setProblem({ kind: 'unnoted', error, again });
      return undefined;
    }
  }

  async function decide(decision: ReviewDecision, change?: ActionChange) {
    const entry = entries[at];
    const seen = entry?.item;
    if (!seen || saving) return;
    const before = said.get(seen.id)?.decision ?? null;
    setSaving(true);
    setProblem(undefined);
    try {
      const written = change ? await write(seen, change) : seen;
      if (!written) return;
      const now = await note(seen.id, decision);
      if (!now) return;
      const takeBack = async () => {
        setUndoes(last => last.filter(other => other !== takeBack));
        setAt(at);
        setProblem(undefined);
        if (change) {
          const left = { ...seen, ...written };
          if (!(await write(left, takenBack(seen, change, today)))) return;
        }
        await note(seen.id, before);
      };
      setUndoes(last => [...last, takeBack]);
      offerUndo({
        message: t('weeklyReview.said', {
          key: seen.key,
          decision: t(`weeklyReview.decision.${decision}`),
        }),
        undo: takeBack,
      });
      const known = new Set(now.actions.map(one => one.actionItemId));
      const next = nextUndecided(agenda, at, ({ id }) => known.has(id));
      if (next >= 0) setAt(next);
    } catch (error) {
      setProblem({ kind: 'failed', error });
    } finally {
      setSaving(false);
    }
  }

  const last = undoes.at(-1);
  return {
    ...{ review, entries, at, go, isDecided, saving, problem, decide },
    decided: entries.filter(isDecided).length,
    undo:
      last &&
      (() => {
        last().catch(error => setProblem({ kind: 'failed', error }));
      }),
  };
}
