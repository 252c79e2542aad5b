import type {
  Factor,
  PatternMention,
  RowSaver,
  Suggestions,
} from 'backstage-plugin-postmortems-common';
import { KeyboardEvent, useState } from 'react';
import { useStore, useStoreValue } from '../../../ui/useStore';
import type { EditorSession } from '../../session/EditorSession';
import { acceptedBy, FIRST_PATTERN_KEY } from './acceptKeys';
import { useSuggestions } from './useSuggestions';

/** A pattern that somebody is about to put a factor into. */
export type Chosen = PatternMention & { isRestricted: boolean };

/** What a factor seems to be a case of, and what a person says to it. */
export interface FactorSuggestions {
  /** False where nobody needs any. */
  shown: boolean;
  value?: Suggestions;
  loading: boolean;
  failed: boolean;
  acceptCategory: (category: string) => void;
  acceptPattern: (pattern: Chosen) => void;
  /** For the row: the keys that accept. */
  onKeyDown: (event: KeyboardEvent) => void;
  /** Its name stands only in restricted post-mortems: a person says whether it may be told here. */
  asking?: Chosen;
  answer: (tell: boolean) => void;
}

/**
 * Suggestions for the factor of a row while somebody is in it. They are shown to whoever writes or changes it; one
 * that is confirmed is left in peace.
 */
export function useFactorSuggestions(
  session: EditorSession,
  saver: RowSaver<Factor>,
  focused: boolean,
): FactorSuggestions {
  const { row } = useStore(saver);
  const ref = useStoreValue(session, state => state.ref);
  const [asking, setAsking] = useState<Chosen>();
  /** What it was like when somebody came into the row. */
  const [begun, setBegun] = useState<Factor>();
  if (focused && !begun) setBegun(row);
  if (!focused && begun) setBegun(undefined);

  const isOpen = begun !== undefined && !isConfirmed(begun);
  const isChanged = begun !== undefined && begun.statement !== row.statement;
  const shown = focused && (isOpen || isChanged) && row.statement.trim() !== '';
  const { value, loading, error } = useSuggestions(ref, row.statement, shown);

  const acceptCategory = (category: string) =>
    saver.edit({ category, categorySource: 'person' });
  const put = ({ id }: Chosen) =>
    saver.edit({ patternId: id, patternSource: 'person' });
  const acceptPattern = (pattern: Chosen) => {
    const { visibility } = session.rows.header.getState().row;
    if (pattern.isRestricted && visibility === 'open') setAsking(pattern);
    else put(pattern);
  };

  return {
    shown,
    value,
    loading,
    failed: error !== undefined,
    acceptCategory,
    acceptPattern,
    onKeyDown: event => {
      const key = acceptedBy(event as KeyboardEvent & { code: string });
      if (key === undefined || !shown) return;
      // With Alt and a digit some browsers turn to another tab, whether there is a suggestion or not.
      event.preventDefault();
      const category = value?.categories[key - 1];
      const found = value?.patterns[key - FIRST_PATTERN_KEY];
      if (key < FIRST_PATTERN_KEY && category)
        acceptCategory(category.category);
      if (found) {
        acceptPattern({ ...found.pattern, isRestricted: found.isRestricted });
      }
    },
    asking,
    answer: tell => {
      if (tell && asking) put(asking);
      setAsking(undefined);
    },
  };
}

function isConfirmed({ category, categorySource, patternSource }: Factor) {
  return (
    category !== null &&
    categorySource === 'person' &&
    patternSource === 'person'
  );
}
