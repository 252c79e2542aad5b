import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import type { RecurringFactors } from 'backstage-plugin-postmortems-common';
import { allRouteRef } from '../routes';
import { useMessages } from '../translation';
import { Filters, listSearch, Selection } from './filters';

const useStyles = makeStyles(theme => ({
  link: {
    font: 'inherit',
    verticalAlign: 'baseline',
    color: theme.palette.primary.main,
    // It stands in a sentence: colour alone does not tell it apart.
    textDecoration: 'underline',
  },
  quiet: { color: theme.palette.text.secondary },
}));

export interface UnclassifiedProps {
  counted: RecurringFactors;
  filters: Filters;
  onSelect: (selection: Selection) => void;
}

/** What gives nothing to the numbers, with the lists of it where there is one of exactly these. */
export function Unclassified(props: UnclassifiedProps) {
  return (
    <span className={useStyles().quiet}>
      <Postmortems {...props} /> <UnclassifiedFactors {...props} />
    </span>
  );
}

function Postmortems({ counted, filters }: UnclassifiedProps) {
  const { t } = useMessages();
  const all = useRouteRef(allRouteRef);
  const words = wordsOf(filters);
  const { postmortems } = counted.unclassified;
  if (postmortems === 0) return <>{t(`${words}.noPostmortems`)}</>;

  const sentence = t(`${words}.postmortems`, {
    some: String(postmortems),
    all: String(counted.postmortems),
  });
  // The list knows those without a category: not those of no pattern, nor those with none of a layer.
  const behind =
    words === 'factors.unclassified.category'
      ? listSearch(filters, { without: 'category' })
      : null;
  return behind === null ? (
    <>{sentence}</>
  ) : (
    <Link underline="always" to={`${all()}?${behind}`}>
      {sentence}
    </Link>
  );
}

/** Of the factors alone, where it is said already that no post-mortem has any that is counted. */
export function UnclassifiedFactors(props: UnclassifiedProps) {
  const { counted, filters, onSelect } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const { factors, ofFactors } = counted.unclassified;
  if (ofFactors === 0) return null;

  const words = wordsOf(filters);
  const numbers = { some: String(factors), all: String(ofFactors) };
  if (factors === 0) return <>{t(`${words}.noFactors`, numbers)}</>;
  const sentence = t(`${words}.factors`, numbers);
  // Nor does a list know those that have a category of which others say so.
  return filters.by === 'pattern' || filters.source ? (
    <>{sentence}</>
  ) : (
    <ButtonBase
      className={classes.link}
      aria-haspopup="dialog"
      onClick={() => onSelect('unclassified')}
    >
      {sentence}
    </ButtonBase>
  );
}

/** Where only some factors are asked for, it is not for want of a category alone that others are not counted. */
function wordsOf({ by, layer, source }: Filters) {
  if (layer) return 'factors.unclassified.ofLayer' as const;
  return source
    ? ('factors.unclassified.ofSource' as const)
    : (`factors.unclassified.${by}` as const);
}
