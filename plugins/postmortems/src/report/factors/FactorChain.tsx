import { makeStyles } from '@material-ui/core/styles';
import type {
  ActionItem,
  Factor,
  Layer,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { useSettings } from '../../ui';
import type { FactorNode } from '../../ui/causes';

/** Deeper whys are still told, but no longer further to the right. */
const DEEPEST_INDENT = 6;

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    '& > li': { padding: theme.spacing(0.75, 0) },
  },
  below: {
    marginTop: theme.spacing(0.75),
    paddingLeft: theme.spacing(2),
    borderLeft: `2px solid ${theme.palette.divider}`,
  },
  deepest: { paddingLeft: 0, borderLeft: 0 },
  statement: { maxWidth: '72ch', overflowWrap: 'anywhere' },
  why: { color: theme.palette.text.secondary },
  facts: {
    fontSize: 12,
    lineHeight: '16px',
    color: theme.palette.text.secondary,
    '& a': { color: 'inherit' },
  },
}));

export interface FactorChainProps {
  nodes: FactorNode[];
  actionItems: Pick<ActionItem, 'key' | 'factorIds'>[];
  /** The layer that a reader takes for granted here. */
  layer?: Layer;
  depth?: number;
}

/** Factors, and indented below each what explains it. */
export function FactorChain(props: FactorChainProps) {
  const { nodes, actionItems, layer, depth = 0 } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const indent = depth > DEEPEST_INDENT ? classes.deepest : classes.below;
  return (
    <ul className={`${classes.list} ${depth ? indent : ''}`}>
      {nodes.map(({ factor, children }) => (
        <li key={factor.id} id={`factor-${factor.id}`}>
          <div className={classes.statement}>
            {depth > 0 && (
              <span className={classes.why}>{t('report.causes.why')} </span>
            )}
            {factor.statement}
          </div>
          <FactorFacts
            factor={factor}
            actionItems={actionItems}
            layer={layer}
          />
          {children.length > 0 && (
            <FactorChain
              nodes={children}
              actionItems={actionItems}
              layer={factor.layer}
              depth={depth + 1}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function FactorFacts(props: {
  factor: Factor;
  actionItems: FactorChainProps['actionItems'];
  layer?: Layer;
}) {
  const { factor, actionItems, layer } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const { categories } = useSettings();

  const known = categories.find(({ key }) => key === factor.category);
  const category = known?.title ?? factor.category;
  const addressing = actionItems.filter(({ factorIds }) =>
    factorIds.includes(factor.id),
  );
  const facts = [
    layer && layer !== factor.layer && t(`report.layerOf.${factor.layer}`),
    category &&
      (factor.categorySource === 'suggested'
        ? t('report.causes.suggested', { category })
        : category),
    t(`report.certainty.${factor.certainty}`),
  ].filter(Boolean);

  return (
    <div className={classes.facts}>
      {facts.join(' · ')}
      {addressing.length > 0 && (
        <>
          {' · '}
          {t('report.causes.addressedBy')}
          {addressing.map(({ key }, index) => (
            <span key={key}>
              {index ? ', ' : ' '}
              <a href={`#${key}`}>{key}</a>
            </span>
          ))}
        </>
      )}
    </div>
  );
}
