import { MarkdownContent } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { readImageAddress } from 'backstage-plugin-postmortems-common';
import { Component, memo, ReactNode, useEffect, useRef, useState } from 'react';
import { useMessages } from '../../translation';
import { linksInText } from '../tokens';
import { PIECE_COST, type Piece } from './cutMarkdown';
import { markOf, OwnImages } from './OwnImages';
import { PlainText } from './PlainText';

const useStyles = makeStyles(theme => ({
  text: {
    overflowWrap: 'anywhere',
    ...linksInText,
    '& th, & td': {
      padding: theme.spacing(1),
      lineHeight: '20px',
      textAlign: 'left',
    },
    '& pre': { overflowX: 'auto' },
  },
  first: { '& > :first-child': { marginTop: 0 } },
  last: { '& > :last-child': { marginBottom: 0 } },
}));

/** What a reader may still ask for; drawing more than this takes longer than anybody waits. */
const COST_ON_REQUEST = 20 * PIECE_COST;

/** The host of an image on another origin; none for one of the portal's own. */
function remoteHost(uri: string): string | undefined {
  try {
    const url = new URL(uri, window.location.href);
    return url.origin === window.location.origin ? undefined : url.host;
  } catch {
    return undefined;
  }
}

/** Text that the renderer cannot cope with is still text. */
class PlainOnError extends Component<{
  plain: ReactNode;
  children: ReactNode;
}> {
  static getDerivedStateFromError() {
    return { failed: true };
  }

  state = { failed: false };

  render() {
    return this.state.failed ? this.props.plain : this.props.children;
  }
}

interface MarkdownPieceProps {
  piece: Piece;
  isFirst: boolean;
  isLast: boolean;
  /** Whether images from elsewhere are fetched. */
  withImages: boolean;
  /** Told of the hosts whose images were held back, an entry for each image. */
  onHeld: (piece: Piece, hosts: readonly string[]) => void;
}

function Formatted({
  piece,
  isFirst,
  isLast,
  withImages,
  onHeld,
}: MarkdownPieceProps) {
  const classes = useStyles();
  // Asked of every image however it is written, so what was held back is known after rendering.
  const holding = useRef<string[]>([]);
  holding.current = [];
  const root = useRef<HTMLDivElement>(null);
  const transformImageUri = (uri: string) => {
    const own = readImageAddress(uri);
    if (own) return markOf(own);
    const host = remoteHost(uri);
    if (withImages || !host) return uri;
    holding.current.push(host);
    return '';
  };
  useEffect(() => onHeld(piece, holding.current), [piece, withImages, onHeld]);

  return (
    <>
      <div ref={root}>
        <MarkdownContent
          dialect="gfm"
          content={piece.text}
          className={[
            classes.text,
            isFirst && classes.first,
            isLast && classes.last,
          ]
            .filter(Boolean)
            .join(' ')}
          transformImageUri={transformImageUri}
        />
      </div>
      {/* Beside it, so that what is drawn is there before it looks for marks. */}
      <OwnImages root={root} text={piece.text} />
    </>
  );
}

function PieceOfText(props: MarkdownPieceProps) {
  const { t } = useMessages();
  const { text, cost } = props.piece;
  const [asked, setAsked] = useState(cost <= PIECE_COST);
  if (!asked) {
    return (
      <>
        <PlainText why={t('ui.markdown.long')} text={text} />
        {cost <= COST_ON_REQUEST && (
          <Button size="small" onClick={() => setAsked(true)}>
            {t('ui.markdown.format')}
          </Button>
        )}
      </>
    );
  }
  return (
    <PlainOnError
      plain={<PlainText why={t('ui.markdown.plain')} text={text} />}
    >
      <Formatted {...props} />
    </PlainOnError>
  );
}

/** A piece of a text; as plain text where formatting it fails, or takes longer than one would wait. */
export const MarkdownPiece = memo(PieceOfText);
