import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useMessages } from '../translation';
import { useReportStyles } from './reportStyles';

const useStyles = makeStyles(theme => ({
  line: { borderRadius: 2, marginBottom: theme.spacing(1) },
}));

/** The report's shape while it is on its way, so that nothing jumps when it comes. */
export function ReportSkeleton() {
  const classes = useStyles();
  const report = useReportStyles();
  const { t } = useMessages();
  const bar = (width: number | string, height: number) => (
    <Skeleton
      variant="rect"
      width={width}
      height={height}
      className={classes.line}
    />
  );
  return (
    <div role="status" aria-label={t('report.loading')} aria-busy>
      {bar(320, 40)}
      {bar('60%', 36)}
      {bar('80%', 20)}
      {bar(480, 44)}
      <div className={report.columns}>
        <div className={report.aside}>
          {bar(96, 24)}
          {bar('72ch', 78)}
          {bar(96, 24)}
          {bar('100%', 280)}
          {bar('100%', 320)}
        </div>
        <div className={report.aside}>{bar('100%', 240)}</div>
      </div>
    </div>
  );
}
