import { MarkdownContent } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Component, ReactNode, useEffect, useRef, useState } from 'react';
import { postmortemsTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  text: {
    overflowWrap: 'anywhere',
    '& > :first-child': { marginTop: 0 },
    '& > :last-child': { marginBottom: 0 },
    '& th, & td': {
      padding: theme.spacing(1),
      lineHeight: '20px',
      textAlign: 'left',
    },
    '& pre': { overflowX: 'auto' },
  },
  plain: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
}));

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

function Formatted({ text }: { text: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const [allowed, setAllowed] = useState(false);
  const [held, setHeld] = useState<readonly string[]>([]);

  // Asked of every image however it is written, so what was held back is known after rendering.
  const holding = useRef<string[]>([]);
  holding.current = [];
  const transformImageUri = (uri: string) => {
    const host = remoteHost(uri);
    if (allowed || !host) return uri;
    holding.current.push(host);
    return '';
  };
  useEffect(() => setHeld(holding.current), [text, allowed]);

  return (
    <>
      <MarkdownContent
        dialect="gfm"
        content={text}
        className={classes.text}
        transformImageUri={transformImageUri}
      />
      {held.length > 0 && (
        <Button size="small" onClick={() => setAllowed(true)}>
          {t('ui.markdown.loadImages', {
            count: held.length,
            hosts: [...new Set(held)].join(', '),
          })}
        </Button>
      )}
    </>
  );
}

/**
 * Markdown that people wrote, as GitHub reads it. An image from elsewhere tells that server who reads
 * what, so it is fetched only when the reader says so.
 */
export function Markdown({ children: text }: { children: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const plain = (
    <>
      <Typography variant="caption">{t('ui.markdown.plain')}</Typography>
      <div className={classes.plain}>{text}</div>
    </>
  );
  return (
    <PlainOnError key={text} plain={plain}>
      <Formatted text={text} />
    </PlainOnError>
  );
}
