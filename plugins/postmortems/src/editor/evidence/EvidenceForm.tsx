import Alert from '@material-ui/lab/Alert';
import Skeleton from '@material-ui/lab/Skeleton';
import { useEffect, useId, useRef } from 'react';
import { useMessages } from '../../translation';
import { LoadError } from '../../ui';
import { useStore, useStoreValue } from '../../ui/useStore';
import type { EditorSession } from '../session/EditorSession';
import { ArtefactTable } from './artefacts/ArtefactTable';
import { Clocks } from './artefacts/Clocks';
import { SpanChart } from './artefacts/SpanChart';
import { useArtefactActs } from './artefacts/useArtefactActs';
import { Collect } from './collect/Collect';
import { Gaps } from './gaps/Gaps';
import { BringIn } from './intake/BringIn';
import { ProposedTimeline } from './proposals/ProposedTimeline';
import { usePartStyles } from './usePartStyles';

/** The evidence: brought in at the top, the timeline that it proposes, and below it what came in. */
export function EvidenceForm({ session }: { session: EditorSession }) {
  const part = usePartStyles();
  const { t } = useMessages();
  const headingId = useId();
  const { evidence } = session;
  const mayEdit = useStoreValue(session, ({ may }) => may.edit);
  const { artefacts } = useStore(evidence);
  const rows = artefacts.value;
  const acts = useArtefactActs(evidence);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => evidence.watch(), [evidence]);

  return (
    <div ref={top} tabIndex={-1} className={part.top}>
      {mayEdit && <BringIn session={session} />}
      {acts.problem && (
        <Alert severity="warning" onClose={acts.dismissProblem}>
          {t('editor.evidence.notDone', { reason: acts.problem })}
        </Alert>
      )}
      {artefacts.error && (
        <LoadError
          what={t('editor.evidence.failed')}
          error={artefacts.error}
          retry={() => evidence.look()}
        />
      )}
      {!rows && !artefacts.error && (
        <Skeleton
          variant="rect"
          height={240}
          style={{ marginTop: 24 }}
          role="status"
          aria-label={t('editor.evidence.loading')}
        />
      )}
      {rows?.length === 0 && (
        <p className={part.section}>
          {t(
            mayEdit
              ? 'editor.evidence.empty.text'
              : 'editor.evidence.empty.readOnly',
          )}
        </p>
      )}
      {rows && mayEdit && (
        <Collect session={session} isFirst={rows.length === 0} />
      )}
      {rows && rows.length > 0 && (
        <>
          <Clocks room={evidence} artefacts={rows} mayEdit={mayEdit} />
          <ProposedTimeline session={session} mayEdit={mayEdit} />
          <section aria-labelledby={headingId} className={part.section}>
            <div className={part.head}>
              <h4 id={headingId} className={part.heading}>
                {t('editor.evidence.artefacts.title')}
              </h4>
            </div>
            <SpanChart session={session} artefacts={rows} />
            <ArtefactTable
              room={evidence}
              artefacts={rows}
              acts={acts}
              mayEdit={mayEdit}
              onEmpty={() => top.current?.focus()}
            />
          </section>
          <Gaps session={session} mayEdit={mayEdit} />
        </>
      )}
    </div>
  );
}
