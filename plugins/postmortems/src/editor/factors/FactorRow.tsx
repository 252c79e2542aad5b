import {
  CERTAINTIES,
  LAYERS,
  type RowSaver,
  type Factor,
  type PatternMention,
} from 'backstage-plugin-postmortems-common';
import { memo, useId, useMemo, useRef } from 'react';
import { useMessages } from '../../translation';
import { RestrictedName, useSettings } from '../../ui';
import { FindingList } from '../coach/findings/FindingList';
import { useFindings } from '../coach/findings/useFindings';
import { Below } from '../fields/Below';
import { GridSelect } from '../fields/GridSelect';
import { useGridStyles } from '../fields/gridStyles';
import { GridText } from '../fields/GridText';
import { RemoveButton } from '../fields/RemoveButton';
import { RowTrouble } from '../fields/RowTrouble';
import { useFocusWithin } from '../fields/useFocusWithin';
import { useStore } from '../../ui/useStore';
import { FactorAct, useFactorTemplate } from './FactorAct';
import { PatternCell } from './PatternCell';
import { PersonLeaf, PersonLeafMark, usePersonLeaf } from './PersonLeaf';
import type { EditorSession } from '../session/EditorSession';
import { SuggestionList } from './suggestions/SuggestionList';
import { useFactorSuggestions } from './suggestions/useFactorSuggestions';
import { Candidate, possibleParents } from './tree';

export interface FactorRowProps {
  rowKey: string;
  saver: RowSaver<Factor>;
  session: EditorSession;
  depth: number;
  /** All factors in their places: the same object as long as they are and say the same. */
  candidates: readonly Candidate[];
  /** What its pattern is called, where it has one and that is known. */
  pattern: PatternMention | undefined;
  onRemove: (key: string) => void;
  /** Asks what allowed it. */
  onAsk: (key: string) => void;
}

const INDENT = 24;
const DETAILS = {
  gridTemplateColumns: '118px 160px minmax(0, 1fr) 112px 190px',
};

function PlainFactorRow(props: FactorRowProps) {
  const { rowKey, saver, session, depth, candidates, onRemove, onAsk } = props;
  const { pattern } = props;
  const classes = useGridStyles();
  const { t } = useMessages();
  const { categories } = useSettings();
  const { row, phase } = useStore(saver);
  const { focused, handlers } = useFocusWithin();
  const area = useRef<HTMLTextAreaElement>(null);
  const label = t('editor.factors.statement');
  const findings = useFindings(`factor:${rowKey}`, area, label);
  const { reading } = findings;
  const leafId = useId();
  const isLeaf = usePersonLeaf(rowKey);
  const template = useFactorTemplate(session, row);
  const suggestions = useFactorSuggestions(session, saver, focused);
  const blank = row.version === 0 && phase === 'clean';
  const parents = useMemo(
    () => possibleParents(candidates, rowKey).map(({ factor }) => factor),
    [candidates, rowKey],
  );
  const isKnown = parents.some(({ id }) => id === row.parentId);

  return (
    <>
      <tr data-row={rowKey} {...handlers} onKeyDown={suggestions.onKeyDown}>
        <td className={classes.noted} style={{ paddingLeft: depth * INDENT }}>
          <div className={classes.flagged}>
            <GridText
              label={label}
              column="statement"
              coached={{ area, findings }}
              describedBy={isLeaf ? leafId : undefined}
              placeholder={
                blank ? t('editor.factors.statementPlaceholder') : undefined
              }
              value={row.statement}
              onChange={statement => saver.edit({ statement })}
            />
            {isLeaf && <PersonLeafMark />}
          </div>
          <div className={classes.details} style={DETAILS}>
            <GridSelect
              label={t('editor.factors.layer')}
              column="layer"
              value={row.layer}
              options={LAYERS.map(
                layer => [layer, t(`editor.layers.${layer}`)] as const,
              )}
              onChange={layer => saver.edit({ layer })}
            />
            <GridSelect
              label={t('editor.factors.category')}
              column="category"
              value={row.category ?? ''}
              options={[
                ['', t('editor.factors.noCategory')],
                ...categories.map(
                  ({ key, title }) =>
                    [
                      key,
                      key === row.category && row.categorySource === 'suggested'
                        ? t('ui.causes.suggested', { category: title })
                        : title,
                    ] as const,
                ),
              ]}
              onChange={category =>
                saver.edit({
                  category: category || null,
                  categorySource: 'person',
                })
              }
            />
            <PatternCell
              session={session}
              saver={saver}
              pattern={pattern}
              onChoose={suggestions.acceptPattern}
            />
            <GridSelect
              label={t('editor.factors.certainty')}
              column="certainty"
              value={row.certainty}
              options={CERTAINTIES.map(
                certainty =>
                  [certainty, t(`editor.certainties.${certainty}`)] as const,
              )}
              onChange={certainty => saver.edit({ certainty })}
            />
            <GridSelect
              label={t('editor.factors.explains')}
              column="parentId"
              value={row.parentId ?? ''}
              options={[
                ['', t('editor.factors.explainsNothing')],
                ...parents.map(
                  ({ id, statement }) =>
                    [
                      id,
                      t('editor.factors.explainsThis', { statement }),
                    ] as const,
                ),
                ...(row.parentId && !isKnown
                  ? [
                      [
                        row.parentId,
                        t('editor.factors.explainsUnknown'),
                      ] as const,
                    ]
                  : []),
              ]}
              onChange={parentId => saver.edit({ parentId: parentId || null })}
            />
          </div>
          {(reading || isLeaf || template || suggestions.shown) && (
            <Below shown={focused}>
              {isLeaf && <PersonLeaf id={leafId} onAsk={() => onAsk(rowKey)} />}
              {template && (
                <FactorAct session={session} factor={row} template={template} />
              )}
              {reading && <FindingList findings={findings} label={label} />}
              {suggestions.shown && (
                <SuggestionList suggestions={suggestions} factor={row} />
              )}
            </Below>
          )}
          {suggestions.asking && (
            <RestrictedName
              name={suggestions.asking.name}
              onTell={() => suggestions.answer(true)}
              onCancel={() => suggestions.answer(false)}
            />
          )}
        </td>
        <td>
          {!blank && (
            <RemoveButton
              label={t('editor.remove', {
                what: row.statement || t('editor.factors.unnamed'),
              })}
              onClick={() => onRemove(rowKey)}
            />
          )}
        </td>
      </tr>
      <RowTrouble saver={saver} columns={2} focused={focused} />
    </>
  );
}

/** One factor, typed into a row; what it explains stands above it, less far to the right. */
export const FactorRow = memo(PlainFactorRow);
