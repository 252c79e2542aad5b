import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import { makeStyles } from '@material-ui/core/styles';
import type { Header, Template } from 'backstage-plugin-postmortems-common';
import { useId } from 'react';
import { useMessages } from '../../translation';
import { Fieldset } from './Fieldset';
import { templateOf } from './templates';

const useStyles = makeStyles(theme => ({
  options: {
    gridColumn: '1 / -1',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))',
    gap: theme.spacing(1, 2),
  },
  option: { alignItems: 'flex-start', margin: 0 },
  radio: { padding: theme.spacing(0.25, 1, 0.25, 0) },
  words: { display: 'block', fontSize: 14, lineHeight: '24px' },
  description: {
    display: 'block',
    fontSize: 12,
    lineHeight: '16px',
    color: theme.palette.text.secondary,
  },
  suggested: { color: theme.palette.text.secondary },
}));

export interface TemplateChoiceProps {
  header: Pick<Header, 'template' | 'kind'>;
  templates: readonly Template[];
  onChange: (template: Template) => void;
}

/** Which sections the report has; each choice says in a sentence when it fits. */
export function TemplateChoice(props: TemplateChoiceProps) {
  const { header, templates, onChange } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const name = useId();
  if (templates.length < 2) return null;
  const chosen = templateOf(header, templates);

  return (
    <Fieldset legend={t('report.field.template')} field="template">
      <div className={classes.options}>
        {templates.map(template => (
          <FormControlLabel
            key={template.key}
            className={classes.option}
            control={
              <Radio
                className={classes.radio}
                name={name}
                size="small"
                color="primary"
                value={template.key}
                checked={template === chosen}
                onChange={() => onChange(template)}
              />
            }
            label={
              <>
                <span className={classes.words}>
                  {template.title}{' '}
                  {template.suggestedFor === header.kind && (
                    <span className={classes.suggested}>
                      {t('editor.incident.suggested')}
                    </span>
                  )}
                </span>{' '}
                {template.description && (
                  <span className={classes.description}>
                    {template.description}
                  </span>
                )}
              </>
            }
          />
        ))}
      </div>
    </Fieldset>
  );
}
