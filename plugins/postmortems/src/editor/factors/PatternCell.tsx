import { useApi } from '@backstage/core-plugin-api';
import type {
  Factor,
  PatternFields,
  PatternMention,
  RowSaver,
} from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { useMessages } from '../../translation';
import { PatternDialog, PatternPicker, useUndo } from '../../ui';
import { useStore } from '../../ui/useStore';
import type { EditorSession } from '../session/EditorSession';
import { quiet } from '../session/quiet';
import type { Chosen } from './suggestions/useFactorSuggestions';

export interface PatternCellProps {
  session: EditorSession;
  saver: RowSaver<Factor>;
  /** What its pattern is called, as far as that is known. */
  pattern: PatternMention | undefined;
  onChoose: (pattern: Chosen) => void;
}

/** The pattern of a factor: one that there is, a new one, or none. */
export function PatternCell(props: PatternCellProps) {
  const { session, saver, pattern, onChoose } = props;
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const offerUndo = useUndo();
  const { row } = useStore(saver);
  const [making, setMaking] = useState<string>();
  const isSuggested = row.patternSource === 'suggested';
  // It is known by its id before its name is.
  const value = pattern ?? unnamed(row, t('ui.pattern.label'));

  const takeOut = () => {
    const { patternId, patternSource } = row;
    saver.edit({ patternId: null, patternSource: 'person' });
    offerUndo({
      message: t('editor.removedFrom', {
        what: value?.name ?? '',
        label: t('ui.pattern.label'),
      }),
      undo: () => {
        // What was chosen meanwhile stays.
        if (saver.getState().row.patternId === null) {
          saver.edit({ patternId, patternSource });
        }
      },
    });
  };
  const make = async (fields: PatternFields) => {
    // A pattern is made of factors that are saved.
    saver.flush();
    const { row: saved } = await quiet(saver);
    if (!saved.id) throw new Error('It is not saved');
    await api.createPattern({ ...fields, factorIds: [saved.id] });
    setMaking(undefined);
    await session.refresh();
  };

  return (
    <>
      <PatternPicker
        inCell
        label={
          isSuggested && value
            ? t('editor.factors.patternSuggested')
            : t('ui.pattern.label')
        }
        value={
          value && isSuggested
            ? {
                ...value,
                name: t('ui.pattern.suggestedName', { name: value.name }),
              }
            : value
        }
        onChoose={chosen => (chosen ? onChoose(chosen) : takeOut())}
        onMake={setMaking}
      />
      {making !== undefined && (
        <PatternDialog
          title={t('ui.pattern.new.title')}
          confirm={t('ui.pattern.new.make')}
          fields={{ name: making, category: row.category }}
          onSave={make}
          onClose={() => setMaking(undefined)}
        />
      )}
    </>
  );
}

function unnamed(
  { patternId, category }: Factor,
  name: string,
): PatternMention | null {
  return patternId === null
    ? null
    : { id: patternId, name, category: category ?? '' };
}
