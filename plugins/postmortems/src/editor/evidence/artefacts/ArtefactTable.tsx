import { makeStyles } from '@material-ui/core/styles';
import type { Evidence } from 'backstage-plugin-postmortems-common';
import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useMessages } from '../../../translation';
import { ImageDialog } from '../../../ui/evidence/ImageDialog';
import { TextDialog } from '../../../ui/evidence/TextDialog';
import { useGridStyles } from '../../fields/gridStyles';
import { isImage } from '../../images/markdown';
import type { EvidenceRoom } from '../room/EvidenceRoom';
import { ArtefactRow } from './ArtefactRow';
import { ImageRow } from './ImageRow';
import type { ArtefactActs } from './useArtefactActs';

const useStyles = makeStyles(theme => ({
  table: {
    '& th': { whiteSpace: 'nowrap' },
    '& td': { padding: theme.spacing(0.5, 1) },
    '& tbody tr[data-part="details"]': { borderTop: 0 },
    [theme.breakpoints.down('sm')]: {
      '& td, & th': { padding: theme.spacing(0.5) },
    },
  },
  number: { '&&': { textAlign: 'right' } },
}));

export interface ArtefactTableProps {
  room: EvidenceRoom;
  artefacts: readonly Evidence[];
  acts: ArtefactActs;
  mayEdit: boolean;
  /** Takes the focus when the last one is taken away. */
  onEmpty: () => void;
}

/** What came in: when it is from, what was read in it, and what a person says of it. */
export function ArtefactTable(props: ArtefactTableProps) {
  const { room, artefacts, acts, mayEdit, onEmpty } = props;
  const grid = useGridStyles();
  const classes = useStyles();
  const { t } = useMessages();
  const [shown, setShown] = useState<Evidence>();
  const close = useCallback(() => setShown(undefined), []);
  const load = useCallback(
    (id: string, signal: AbortSignal) => room.text(id, signal),
    [room],
  );
  const table = useRef<HTMLTableElement>(null);

  /** Takes one away, and the focus to the next one. */
  const remove = (evidence: Evidence) => {
    const at = artefacts.indexOf(evidence);
    const next = artefacts[at + 1] ?? artefacts[at - 1];
    flushSync(() => void acts.remove(evidence));
    if (!next) onEmpty();
    table.current
      ?.querySelector<HTMLElement>(`[data-artefact="${next?.id}"] input`)
      ?.focus();
  };

  return (
    <>
      <div className={grid.scroll}>
        <table ref={table} className={`${grid.table} ${classes.table}`}>
          <caption>{t('editor.evidence.artefacts.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('editor.evidence.artefacts.artefact')}</th>
              <th scope="col" style={{ width: 168 }}>
                {t('editor.evidence.artefacts.when')}
              </th>
              <th scope="col" className={classes.number} style={{ width: 72 }}>
                {t('editor.evidence.artefacts.lines')}
              </th>
              <th scope="col" className={classes.number} style={{ width: 72 }}>
                {t('editor.evidence.artefacts.errors')}
              </th>
              <td style={{ width: 128 }} />
            </tr>
          </thead>
          <tbody>
            {artefacts.map(evidence =>
              isImage(evidence) ? (
                <ImageRow
                  key={evidence.id}
                  evidence={evidence}
                  acts={acts}
                  mayEdit={mayEdit}
                  onShow={setShown}
                  onRemove={remove}
                />
              ) : (
                <ArtefactRow
                  key={evidence.id}
                  room={room}
                  evidence={evidence}
                  acts={acts}
                  mayEdit={mayEdit}
                  onShow={setShown}
                  onRemove={remove}
                />
              ),
            )}
          </tbody>
        </table>
      </div>
      {shown?.image && (
        <ImageDialog
          id={shown.id}
          alt={shown.alt || shown.title}
          onClose={close}
        />
      )}
      {shown && !shown.image && (
        <TextDialog evidence={shown} load={load} onClose={close} />
      )}
    </>
  );
}
