import { Link } from '@backstage/core-components';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import type { BaseSearchResultListItemProps } from '@backstage/plugin-search-react/alpha';
import type { ResultHighlight } from '@backstage/plugin-search-common';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import { makeStyles } from '@material-ui/core/styles';
import type { SearchDocument } from 'backstage-plugin-postmortems-common';
import { PostmortemsRoot, SeverityMark, StatusLabel, UtcTime } from '../ui';

const useStyles = makeStyles(theme => ({
  item: { display: 'flex', padding: theme.spacing(1, 0, 2) },
  icon: { fontSize: 24 },
  title: { fontSize: 16, fontWeight: 600, overflowWrap: 'anywhere' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    // What is secondary would be too pale on the grey of that page.
    color: theme.palette.text.primary,
    fontSize: 12,
    lineHeight: '24px',
  },
  text: {
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    overflowWrap: 'anywhere',
  },
}));

type Found = Omit<SearchDocument, 'id'> & { location: string };

function Marked(props: {
  highlight?: ResultHighlight;
  field: 'title' | 'text';
  children: string;
}) {
  const { highlight, field, children } = props;
  const marked = highlight?.fields[field];
  if (!highlight || !marked) return <>{children}</>;
  return (
    <HighlightedSearchResultText
      text={marked}
      preTag={highlight.preTag}
      postTag={highlight.postTag}
    />
  );
}

/** One post-mortem among what the search of the portal found. */
export function PostmortemResultItem(
  props: BaseSearchResultListItemProps<{ highlight?: ResultHighlight }>,
) {
  const classes = useStyles();
  const { icon, highlight } = props;
  if (!props.result) return null;
  const found = props.result as unknown as Found;
  return (
    <PostmortemsRoot variant="embedded">
      <div className={classes.item}>
        {icon && <ListItemIcon className={classes.icon}>{icon}</ListItemIcon>}
        <div>
          <Link noTrack to={found.location} className={classes.title}>
            <Marked highlight={highlight} field="title">
              {found.title}
            </Marked>
          </Link>
          <div className={classes.facts}>
            <span>{found.ref}</span>
            {found.startedAt && (
              <UtcTime at={found.startedAt} format="day" focusable={false} />
            )}
            <SeverityMark severity={found.severity} />
            <StatusLabel status={found.status} />
          </div>
          <div className={classes.text}>
            <Marked highlight={highlight} field="text">
              {found.text}
            </Marked>
          </div>
        </div>
      </div>
    </PostmortemsRoot>
  );
}
