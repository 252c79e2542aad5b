import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ActionItem,
  ActionOutcome,
  RowSaver,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { useSettings } from '../../ui';
import { TicketNote } from '../../ui/tickets';
import { EntityField } from '../fields/EntityField';
import { LineField } from '../fields/LineField';
import { ActionLife } from './ActionLife';
import { ProposedSponsors } from './ProposedSponsors';
import { useStore } from '../../ui/useStore';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))',
    gap: theme.spacing(2),
    padding: theme.spacing(2, 2, 2, 7),
  },
  factors: {
    gridColumn: '1 / -1',
    margin: 0,
    padding: 0,
    border: 0,
    '& legend': { fontWeight: 600, padding: 0 },
  },
  factor: { display: 'flex', margin: 0 },
}));

export interface ActionDetailsProps {
  saver: RowSaver<ActionItem>;
  /** What became of it, once that is known. */
  outcome?: ActionOutcome;
  /** It will not be done, once somebody says why. */
  dropping: boolean;
  onDropped: () => void;
  /** The factors it may address, as `id` and statement in JSON. */
  factors: string;
}

/** What is said of an action item once it is under way: sponsor, ticket, proof, and the factors it addresses. */
export function ActionDetails(props: ActionDetailsProps) {
  const { saver, outcome, factors, dropping, onDropped } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const { row, problems } = useStore(saver);
  const { secondPerson } = useSettings().actions;
  const all = JSON.parse(factors) as [id: string, statement: string][];
  const toggle = (id: string) =>
    saver.edit({
      factorIds: row.factorIds.includes(id)
        ? row.factorIds.filter(other => other !== id)
        : [...row.factorIds, id],
    });

  return (
    <div className={classes.root}>
      <div>
        <EntityField
          label={t('editor.actions.sponsor')}
          kinds={['user']}
          value={row.sponsor}
          current={() => saver.getState().row.sponsor}
          onChange={sponsor => saver.edit({ sponsor })}
        />
        <ProposedSponsors saver={saver} />
      </div>
      <LineField
        label={t('editor.actions.ticket')}
        value={row.ticketUrl ?? ''}
        problem={problems.ticketUrl}
        onChange={url => saver.edit({ ticketUrl: url.trim() || null })}
      />
      <TicketNote item={row} />
      {(row.status === 'done' || row.status === 'verified' || row.proof) && (
        <LineField
          label={t('editor.actions.proof')}
          help={t('editor.actions.proofHelp')}
          value={row.proof ?? ''}
          onChange={proof => saver.edit({ proof: proof || null })}
        />
      )}
      {(row.status === 'wont_do' || row.reason || dropping) && (
        <div onBlur={onDropped}>
          <LineField
            label={t('editor.actions.reason')}
            help={
              secondPerson
                ? t('editor.actions.reasonForAnother')
                : t('editor.actions.reasonHelp')
            }
            // eslint-disable-next-line jsx-a11y/no-autofocus -- it is asked for by what was just chosen
            autoFocus={dropping}
            value={row.reason ?? ''}
            onChange={reason =>
              saver.edit({
                reason: reason || null,
                ...(dropping && reason.trim() && { status: 'wont_do' }),
              })
            }
          />
        </div>
      )}
      <ActionLife saver={saver} outcome={outcome} />
      {all.length > 0 && (
        <fieldset className={classes.factors}>
          <legend>{t('editor.actions.addresses')}</legend>
          {all.map(([id, statement]) => (
            <FormControlLabel
              key={id}
              className={classes.factor}
              control={
                <Checkbox
                  size="small"
                  color="primary"
                  checked={row.factorIds.includes(id)}
                  onChange={() => toggle(id)}
                />
              }
              label={statement}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}
