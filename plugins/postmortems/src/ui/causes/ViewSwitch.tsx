import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import { useMessages } from '../../translation';
import { useBarStyles } from '../svg/useBarStyles';
import type { CausesDrawing } from './layout/placed';

export interface ViewSwitchProps<View> {
  views: readonly View[];
  view: View;
  onChoose: (view: View) => void;
}

/** Chooses how the causes are seen. */
export function ViewSwitch<View extends 'whys' | CausesDrawing>(
  props: ViewSwitchProps<View>,
) {
  const { views, view, onChoose } = props;
  const classes = useBarStyles();
  const { t } = useMessages();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      className={classes.scope}
      aria-label={t('ui.causes.views')}
      value={view}
      onChange={(_, chosen: View | null) => chosen && onChoose(chosen)}
    >
      {views.map((choice: 'whys' | CausesDrawing) => (
        <ToggleButton key={choice} value={choice}>
          {t(`ui.causes.view.${choice}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
