import { makeStyles } from '@material-ui/core/styles';
import type { Evidence } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../../translation';
import { formatNumber, UtcTime } from '../../../ui';
import type { EvidenceRoom } from '../room/EvidenceRoom';
import { ArtefactButtons } from './ArtefactButtons';
import { ArtefactDetails } from './ArtefactDetails';
import { ArtefactName } from './ArtefactName';
import { correctedSpan, spanWords } from '../../../ui/evidence/corrected';
import type { ArtefactActs } from './useArtefactActs';

const useStyles = makeStyles(theme => ({
  number: {
    '&&': { paddingTop: theme.spacing(1.25) },
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
  },
  when: {
    '&&': { paddingTop: theme.spacing(1.25) },
    fontVariantNumeric: 'tabular-nums',
  },
  quiet: {
    fontSize: 12,
    lineHeight: '16px',
    color: theme.palette.text.secondary,
  },
}));

export interface ArtefactRowProps {
  room: EvidenceRoom;
  evidence: Evidence;
  acts: ArtefactActs;
  mayEdit: boolean;
  onShow: (evidence: Evidence) => void;
  onRemove: (evidence: Evidence) => void;
}

/** One artefact in two rows: what it is and holds, and what there is to know and to say of it. */
export function ArtefactRow(props: ArtefactRowProps) {
  const { room, evidence, acts, mayEdit, onShow, onRemove } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const { title, lines, errors } = evidence;

  return (
    <>
      <tr data-artefact={evidence.id}>
        <td>
          <ArtefactName evidence={evidence} acts={acts} mayEdit={mayEdit} />
        </td>
        <td className={classes.when}>
          <When evidence={evidence} />
        </td>
        <td className={classes.number}>
          {lines > 0
            ? formatNumber(lines)
            : t('editor.evidence.artefacts.document')}
        </td>
        <td className={classes.number}>{formatNumber(errors)}</td>
        <ArtefactButtons
          {...{ evidence, mayEdit, onShow, onRemove }}
          show={{
            text: t('editor.evidence.artefacts.show'),
            label: t('editor.evidence.artefacts.showOf', { title }),
          }}
        />
      </tr>
      <tr data-part="details">
        <td colSpan={5}>
          <ArtefactDetails
            room={room}
            evidence={evidence}
            acts={acts}
            mayEdit={mayEdit}
          />
        </td>
      </tr>
    </>
  );
}

/** `9 Feb 2025` above `10:05:23–10:40:00`, the reader's own time at hand. */
function When({ evidence }: { evidence: Evidence }) {
  const classes = useStyles();
  const { t } = useMessages();
  const span = correctedSpan(evidence);
  if (!span) return <>{t('editor.evidence.artefacts.noTime')}</>;
  const { day, to } = spanWords(span);
  return (
    <>
      <div className={classes.quiet}>{day}</div>
      <UtcTime
        at={new Date(span.from).toISOString()}
        format="time"
        focusable={false}
      />
      {`–${to}`}
    </>
  );
}
