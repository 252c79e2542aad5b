import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { reportRouteRef } from '../../routes';
import { useMessages } from '../../translation';
import { formatDay } from '../../ui';
import { useAmounts } from '../page/useAmounts';
import type { ImportCellProps } from './ImportCell';
import { RowTrouble } from './RowTrouble';

const useStyles = makeStyles(theme => ({
  title: {
    font: 'inherit',
    fontWeight: 600,
    padding: 0,
    border: 'none',
    background: 'none',
    color: theme.palette.primary.main,
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    '&:hover': { textDecoration: 'underline' },
  },
  gone: { fontWeight: 600, overflowWrap: 'anywhere' },
  quiet: { color: theme.palette.text.secondary, fontSize: 12 },
}));

/** What a post-mortem is called, where it comes from, and what there is to know before it is imported. */
export function TitleCell(props: ImportCellProps) {
  const { row, line, narrow, outcome, onPreview } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const report = useRouteRef(reportRouteRef);
  const amounts = useAmounts();
  const { found, made, path } = row;
  const isRead = found && row.state !== 'unread';

  const facts = () => {
    if (!found) return '';
    const { events, actionItems: actions, factors } = found;
    const day = found.startedAt
      ? formatDay(found.startedAt)
      : t('imports.preview.noDay');
    const words = amounts({ events, actions, factors });
    return t('imports.preview.facts', { day, ...words });
  };

  return (
    <>
      {made && outcome === 'undone' && (
        <span className={classes.gone}>{made.title}</span>
      )}
      {made && outcome !== 'undone' && (
        <Link to={report({ ref: made.ref })} className={classes.title}>
          {made.title}
        </Link>
      )}
      {!made && isRead && (
        <button
          type="button"
          className={classes.title}
          title={t('imports.table.preview', { title: found.title })}
          onClick={() => onPreview(row.id, false)}
        >
          {found.title}
        </button>
      )}
      <div className={classes.quiet}>
        {line
          ? t('imports.table.fromLine', { path, line: String(line) })
          : path}
      </div>
      {made && <div className={classes.quiet}>{made.ref}</div>}
      {narrow && isRead && <div className={classes.quiet}>{facts()}</div>}
      {row.encoding && (
        <div className={classes.quiet}>{t('imports.table.encoding')}</div>
      )}
      {!made && isRead && found.earlier && (
        <div>
          {t('imports.table.earlier', {
            link: (
              <Link to={report({ ref: found.earlier.ref })}>
                {found.earlier.title === found.title
                  ? found.earlier.ref
                  : found.earlier.title}
              </Link>
            ),
          })}
        </div>
      )}
      <RowTrouble {...props} />
    </>
  );
}
