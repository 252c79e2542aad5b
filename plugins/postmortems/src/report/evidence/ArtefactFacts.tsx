import { makeStyles } from '@material-ui/core/styles';
import type { Evidence } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { formatMinute, formatNumber, UtcTime } from '../../ui';
import { correctedSpan, spanWords } from '../../ui/evidence/corrected';

const useStyles = makeStyles(theme => ({
  quiet: {
    fontSize: 12,
    lineHeight: '16px',
    color: theme.palette.text.secondary,
  },
}));

/** What an artefact is, from when to when it tells something, and how much is in it. */
export function ArtefactFacts({ artefact }: { artefact: Evidence }) {
  const classes = useStyles();
  const { t } = useMessages();
  const { formatTitle, image, lines, errors } = artefact;
  const span = correctedSpan(artefact);
  if (image) {
    const [width, height] = [image.width, image.height].map(formatNumber);
    return (
      <div className={classes.quiet}>
        {t('report.evidence.image', { width, height })}
      </div>
    );
  }
  const amounts = [
    lines > 0 &&
      t('report.evidence.lines', {
        count: lines,
        number: formatNumber(lines),
      }),
    errors > 0 &&
      t('report.evidence.errors', {
        count: errors,
        number: formatNumber(errors),
      }),
  ].filter(Boolean);
  return (
    <div className={classes.quiet}>
      <div>{formatTitle}</div>
      {span && (
        <div>
          {t('report.evidence.span', {
            from: (
              <UtcTime
                at={new Date(span.from).toISOString()}
                format="fullMinute"
                focusable={false}
              />
            ),
            to: spanWords(span, formatMinute).to,
          })}
        </div>
      )}
      {amounts.length > 0 && <div>{amounts.join(', ')}</div>}
    </div>
  );
}
