import Button from '@material-ui/core/Button';
import { useCallback, useState } from 'react';
import { useMessages } from '../../translation';
import type { Piece } from './cutMarkdown';
import { MarkdownPiece } from './MarkdownPiece';
import { usePieces } from './usePieces';

function Pieces({ text }: { text: string }) {
  const { t } = useMessages();
  const { pieces, isWhole } = usePieces(text);
  const [allowed, setAllowed] = useState(false);
  const [held, setHeld] = useState<ReadonlyMap<Piece, readonly string[]>>(
    new Map(),
  );
  const onHeld = useCallback((piece: Piece, hosts: readonly string[]) => {
    setHeld(before => {
      const was = before.get(piece)?.length ?? 0;
      return was + hosts.length ? new Map(before).set(piece, hosts) : before;
    });
  }, []);
  const hosts = [...held.values()].flat();

  return (
    <div aria-busy={!isWhole}>
      {pieces.map((piece, index) => (
        <MarkdownPiece
          key={index}
          piece={piece}
          isFirst={index === 0}
          isLast={isWhole && index === pieces.length - 1}
          withImages={allowed}
          onHeld={onHeld}
        />
      ))}
      {hosts.length > 0 && (
        <Button size="small" onClick={() => setAllowed(true)}>
          {t('ui.markdown.loadImages', {
            count: hosts.length,
            hosts: [...new Set(hosts)].join(', '),
          })}
        </Button>
      )}
    </div>
  );
}

/**
 * Markdown that people wrote, as GitHub reads it. An image from elsewhere tells that server who reads
 * what, so it is fetched only when the reader says so; one of the post-mortem itself is shown. A long text is drawn piece by piece, its
 * beginning at once.
 */
export function Markdown({ children: text }: { children: string }) {
  return <Pieces key={text} text={text} />;
}
