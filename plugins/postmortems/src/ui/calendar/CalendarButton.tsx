import Button from '@material-ui/core/Button';
import { lazy, Suspense, useState } from 'react';
import { useMessages } from '../../translation';

const CalendarDialog = lazy(() =>
  import('./CalendarDialog').then(m => ({ default: m.CalendarDialog })),
);

export interface CalendarButtonProps {
  /** The entity whose page this is: offered first. */
  about?: string;
}

/** Opens what one needs to have the dates of post-mortems in one's own calendar. */
export function CalendarButton({ about }: CalendarButtonProps) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('ui.calendar.open')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <CalendarDialog about={about} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
