import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { newIdempotencyKey } from 'backstage-plugin-postmortems-common/client';
import { useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { useMessages } from '../../translation';
import { useEntityNames } from '../catalogNames';
import { Choice, Options } from '../Choice';
import { AFFECTED_KINDS, EntityPicker } from '../EntityPicker';
import { reasonOf } from '../LoadError';
import { WaitingButton } from '../WaitingButton';
import { FeedAddress } from './FeedAddress';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    margin: theme.spacing(1, 0),
  },
  field: { flex: '1 1 200px' },
  error: { minHeight: 20, fontSize: 14 },
}));

type About = 'mine' | 'this' | 'other';

export interface NewFeedProps {
  /** The entity whose page this is. */
  about?: string;
  onMade: () => void;
}

/** Asks what a calendar is to be about, and shows the address that was made for it. */
export function NewFeed({ about, onMade }: NewFeedProps) {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const nameOf = useEntityNames(about ? [about] : []);
  const [choice, setChoice] = useState<About>(about ? 'this' : 'mine');
  const [other, setOther] = useState<string | null>(null);
  const [state, setState] = useState<{
    busy: boolean;
    error?: unknown;
    url?: string;
  }>({ busy: false });

  const chosen = { mine: null, this: about!, other }[choice];
  const isMissing = choice === 'other' && other === null;
  const options: Options<About> = [
    ...(about ? ([['this', nameOf(about).title]] as const) : []),
    ['mine', t('ui.calendar.aboutMine')],
    ['other', t('ui.calendar.aboutOther')],
  ];

  const make = async () => {
    setState({ busy: true });
    try {
      const id = newIdempotencyKey();
      const { url } = await api.putCalendarFeed(id, { about: chosen });
      setState({ busy: false, url });
      onMade();
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  const change = (to: () => void) => {
    to();
    // An address belongs to what was chosen when it was made.
    setState({ busy: false });
  };

  return (
    <>
      <div className={classes.root}>
        <Choice
          className={classes.field}
          label={t('ui.calendar.about')}
          value={choice}
          options={options}
          onChange={value => change(() => setChoice(value))}
        />
        {choice === 'other' && (
          <EntityPicker
            className={classes.field}
            label={t('ui.calendar.choose')}
            kinds={AFFECTED_KINDS}
            value={other}
            onChange={value => change(() => setOther(value))}
          />
        )}
        <WaitingButton
          color="primary"
          variant="contained"
          waiting={state.busy || isMissing}
          onClick={make}
        >
          {t('ui.calendar.make')}
        </WaitingButton>
      </div>
      {state.url && <FeedAddress url={state.url} />}
      {state.error !== undefined && (
        <div role="alert" className={classes.error}>
          {t('ui.calendar.makeFailed')} {t(reasonOf(state.error))}
        </div>
      )}
    </>
  );
}
