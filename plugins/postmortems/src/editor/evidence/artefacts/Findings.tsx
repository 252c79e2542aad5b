import { makeStyles } from '@material-ui/core/styles';
import type { Evidence } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../../translation';
import { formatNumber } from '../../../ui';
import { CitedLine } from '../../../ui/evidence/CitedLine';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    padding: theme.spacing(0, 0.75),
    lineHeight: '20px',
    '& summary': { cursor: 'pointer' },
    '& details[open]': { flexBasis: '100%' },
  },
  list: { margin: 0, paddingLeft: theme.spacing(2) },
}));

/** What was recognised in an artefact, taken out of it, and not understood. */
export function Findings({ evidence }: { evidence: Evidence }) {
  const classes = useStyles();
  const { t } = useMessages();
  const { formatTitle, redactions, trimmed, unread, warnings } = evidence;
  const secrets = Object.entries(redactions);
  const count = secrets.reduce((sum, [, number]) => sum + number, 0);
  const unreadMore = unread.count - unread.first.length;
  return (
    <div className={classes.root}>
      <span>{formatTitle}</span>
      {warnings > 0 && (
        <span>
          {t('editor.evidence.artefacts.warnings', { count: warnings })}
        </span>
      )}
      {trimmed > 0 && (
        <span>
          {t('editor.evidence.artefacts.trimmed', { count: trimmed })}
        </span>
      )}
      {count > 0 && (
        <details>
          <summary>{t('editor.evidence.artefacts.secrets', { count })}</summary>
          <ul className={classes.list}>
            {secrets.map(([kind, number]) => (
              <li key={kind}>
                {t('editor.evidence.artefacts.secretsOf', {
                  kind,
                  number: formatNumber(number),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {unread.count > 0 && (
        <details>
          <summary>
            {t('editor.evidence.artefacts.unread', { count: unread.count })}
          </summary>
          {unread.first.map(place => (
            <CitedLine key={`${place.line}|${place.path}`} {...place} />
          ))}
          {unreadMore > 0 &&
            t('editor.evidence.artefacts.unreadMore', { count: unreadMore })}
        </details>
      )}
    </div>
  );
}
