import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import type { Evidence } from 'backstage-plugin-postmortems-common';
import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { postmortemsApiRef } from '../../api';
import { useMessages } from '../../translation';
import { LoadError, type Loaded } from '../../ui';
import { ImageDialog } from '../../ui/evidence/ImageDialog';
import { TextDialog } from '../../ui/evidence/TextDialog';
import { AsideBlock } from '../facts/AsideBlock';
import { ArtefactFacts } from './ArtefactFacts';

/** As many are listed at once; more would make the column longer than the report. */
const LISTED = 12;

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  artefact: { marginBottom: theme.spacing(1) },
  title: { textAlign: 'left', overflowWrap: 'anywhere' },
  more: { '@media print': { display: 'none' } },
}));

export interface EvidenceBlockProps {
  postmortemRef: string;
  evidence: Loaded<readonly Evidence[]>;
}

/** What the report stands on: each artefact, and its text or image for who wants to look themselves. */
export function EvidenceBlock({ postmortemRef, evidence }: EvidenceBlockProps) {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const list = useRef<HTMLUListElement>(null);
  const [all, setAll] = useState(false);
  const [shown, setShown] = useState<Evidence>();
  const load = useCallback(
    (id: string, signal: AbortSignal) =>
      api.evidenceText(postmortemRef, id, { signal }),
    [api, postmortemRef],
  );
  const { value: artefacts, error, retry } = evidence;

  if (!artefacts && error) {
    return (
      <AsideBlock title={t('report.evidence.title')}>
        <LoadError
          what={t('report.evidence.failed')}
          error={error}
          retry={retry}
        />
      </AsideBlock>
    );
  }
  if (!artefacts?.length) return null;
  const listed = all ? artefacts : artefacts.slice(0, LISTED);
  const close = () => setShown(undefined);

  return (
    <AsideBlock title={t('report.evidence.title')}>
      <ul ref={list} className={classes.list}>
        {listed.map(artefact => (
          <li key={artefact.id} className={classes.artefact}>
            <Link
              component="button"
              variant="inherit"
              className={classes.title}
              aria-haspopup="dialog"
              onClick={() => setShown(artefact)}
            >
              {artefact.title}
            </Link>
            <ArtefactFacts artefact={artefact} />
          </li>
        ))}
      </ul>
      {artefacts.length > listed.length && (
        <Button
          size="small"
          className={classes.more}
          onClick={() => {
            flushSync(() => setAll(true));
            list.current?.querySelectorAll('button')[LISTED].focus();
          }}
        >
          {t('report.evidence.more', {
            count: artefacts.length - listed.length,
          })}
        </Button>
      )}
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
    </AsideBlock>
  );
}
