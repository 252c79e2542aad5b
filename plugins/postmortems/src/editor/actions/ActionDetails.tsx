import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import type { ActionItem, RowSaver } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { EntityField } from '../fields/EntityField';
import { LineField } from '../fields/LineField';
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
  /** The factors it may address, as `id` and statement in JSON. */
  factors: string;
}

/** What is said of an action item once it is under way: sponsor, ticket, proof, and the factors it addresses. */
export function ActionDetails({ saver, factors }: ActionDetailsProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { row, problems } = useStore(saver);
  const all = JSON.parse(factors) as [id: string, statement: string][];
  const toggle = (id: string) =>
    saver.edit({
      factorIds: row.factorIds.includes(id)
        ? row.factorIds.filter(other => other !== id)
        : [...row.factorIds, id],
    });

  return (
    <div className={classes.root}>
      <EntityField
        label={t('editor.actions.sponsor')}
        kinds={['user']}
        value={row.sponsor}
        current={() => saver.getState().row.sponsor}
        onChange={sponsor => saver.edit({ sponsor })}
      />
      <LineField
        label={t('editor.actions.ticket')}
        value={row.ticketUrl ?? ''}
        problem={problems.ticketUrl}
        onChange={url => saver.edit({ ticketUrl: url.trim() || null })}
      />
      {(row.status === 'done' || row.status === 'verified' || row.proof) && (
        <LineField
          label={t('editor.actions.proof')}
          help={t('editor.actions.proofHelp')}
          value={row.proof ?? ''}
          onChange={proof => saver.edit({ proof: proof || null })}
        />
      )}
      {(row.status === 'wont_do' || row.reason) && (
        <LineField
          label={t('editor.actions.reason')}
          value={row.reason ?? ''}
          onChange={reason => saver.edit({ reason: reason || null })}
        />
      )}
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
