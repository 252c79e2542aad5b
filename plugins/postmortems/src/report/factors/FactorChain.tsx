import { makeStyles } from '@material-ui/core/styles';
import type {
  ActionItem,
  Factor,
  Layer,
  PatternMention,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { PatternLink } from '../../ui';
import { type FactorNode, useFactorWords } from '../../ui/causes';
import { CommentMark } from '../comments/CommentMark';
import { useWhysWords } from './useWhysWords';

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
  factor: {
    outline: 'none',
    '&:focus > $statement': {
      backgroundColor: theme.palette.action.selected,
      boxShadow: `-4px 0 0 ${theme.palette.primary.main}`,
    },
  },
  statement: { maxWidth: '72ch', overflowWrap: 'anywhere' },
  why: {
    marginRight: theme.spacing(1),
    fontSize: 12,
    color: theme.palette.text.secondary,
    whiteSpace: 'nowrap',
  },
  facts: {
    fontSize: 12,
    lineHeight: '16px',
    color: theme.palette.text.secondary,
    '& a': { color: 'inherit', textDecoration: 'underline' },
  },
}));

export interface FactorChainProps {
  nodes: FactorNode[];
  actionItems: Pick<ActionItem, 'key' | 'factorIds'>[];
  /** What their patterns are called. */
  patterns: ReadonlyMap<string, PatternMention>;
  /** The layer that a reader takes for granted here. */
  layer?: Layer;
  depth?: number;
}

/** Factors, and indented below each what explains it; each is the answer to one more "why?". */
export function FactorChain(props: FactorChainProps) {
  const { nodes, actionItems, patterns, layer, depth = 0 } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const indent = depth > DEEPEST_INDENT ? classes.deepest : classes.below;
  return (
    <ul className={`${classes.list} ${depth ? indent : ''}`}>
      {nodes.map(({ factor, children }) => (
        <li
          key={factor.id}
          id={`factor-${factor.id}`}
          tabIndex={-1}
          className={classes.factor}
        >
          <div className={classes.statement}>
            {(depth > 0 || children.length > 0) && (
              <span className={classes.why}>
                {t('report.causes.why', { number: depth + 1 })}{' '}
              </span>
            )}
            {factor.statement}
            <CommentMark
              target={{ kind: 'factor', key: factor.id }}
              label={factor.statement}
            />
          </div>
          <FactorFacts
            factor={factor}
            actionItems={actionItems}
            pattern={patterns.get(factor.patternId ?? '')}
            layer={layer}
            whys={children.length ? 0 : depth + 1}
          />
          {children.length > 0 && (
            <FactorChain
              nodes={children}
              actionItems={actionItems}
              patterns={patterns}
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
  pattern: PatternMention | undefined;
  layer?: Layer;
  /** How many whys a chain has that ends here; none where it goes on. */
  whys: number;
}) {
  const { factor, actionItems, pattern, layer, whys } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const { categoryOf } = useFactorWords();
  const whysWords = useWhysWords();

  const addressing = actionItems.filter(({ factorIds }) =>
    factorIds.includes(factor.id),
  );
  const facts = [
    layer && layer !== factor.layer && t(`report.layerOf.${factor.layer}`),
    categoryOf(factor),
    t(`report.certainty.${factor.certainty}`),
    whys > 1 && whysWords('ends', { count: whys, layer: factor.layer }),
  ].filter(Boolean);

  return (
    <div className={classes.facts}>
      {facts.join(' · ')}
      {pattern && (
        <>
          {' · '}
          {t('report.causes.pattern')}{' '}
          <PatternLink
            pattern={pattern}
            suggested={factor.patternSource === 'suggested'}
          />
        </>
      )}
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
