import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import { useMessages } from '../../translation';
import { useCheckWords } from '../../ui/checks';
import { refusalOf } from './refusal';

/** Says why something was not done and what there is to do. */
export function Refused(props: { error: unknown; onReload: () => void }) {
  const { error, onReload } = props;
  const { t } = useMessages();
  const { wordsOf } = useCheckWords();
  const refusal = refusalOf(error);
  const words = () => {
    switch (refusal.kind) {
      case 'stale':
      case 'forbidden':
      case 'gone':
        return t(`report.refused.${refusal.kind}`);
      case 'unwaived':
        return t('report.refused.unwaived', {
          checks: refusal.checks.map(id => wordsOf(id).title).join(' · '),
        });
      case 'conflict':
        return [
          t('report.refused.conflict', { reason: refusal.reason }),
          refusal.allowed.length > 0 &&
            t('report.refused.allowed', {
              statuses: refusal.allowed
                .map(status => t(`ui.status.${status}`))
                .join(', '),
            }),
        ]
          .filter(Boolean)
          .join(' ');
      default:
        return t('report.refused.failed', { reason: refusal.reason });
    }
  };
  return (
    <Alert
      severity="warning"
      action={
        (refusal.kind === 'stale' || refusal.kind === 'conflict') && (
          <Button color="inherit" size="small" onClick={onReload}>
            {t('report.acts.reload')}
          </Button>
        )
      }
    >
      {words()}
    </Alert>
  );
}
