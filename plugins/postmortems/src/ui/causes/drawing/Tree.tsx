import type { Factor } from 'backstage-plugin-postmortems-common';
import { Stop } from '../../svg/Stop';
import { useDrawn } from '../../svg/useDrawn';
import { BOX } from '../layout/treeColumns';
import type { TreeLayout } from '../layout/treeLayout';
import type { FactorWords } from '../useFactorWords';
import { FactorText } from './FactorText';
import type { FactorWalk } from './useFactorWalk';

export interface TreeProps {
  layout: TreeLayout;
  words: FactorWords;
  walk: FactorWalk;
  onSelect: (factor: Factor) => void;
}

/** The factors as boxes, lines leading from each to what explains it. */
export function Tree({ layout, words, walk, onSelect }: TreeProps) {
  const drawn = useDrawn();
  return (
    <>
      {layout.branches.map(({ key, path }) => (
        <path key={key} {...drawn('branch')} d={path} />
      ))}
      {layout.factors.map(({ factor, x, y, width, height, lines, facts }) => (
        <Stop
          key={factor.id}
          {...walk.stop(factor.id)}
          name={words.tell(factor)}
          onSelect={() => onSelect(factor)}
          label={
            <FactorText
              statement={factor.statement}
              x={x + BOX.padX}
              y={y + BOX.padY}
              lines={lines}
              facts={facts}
            />
          }
        >
          <rect
            {...drawn(
              factor.certainty === 'hypothesis' ? 'hypothesis' : 'factor',
            )}
            {...{ x, y, width, height }}
            rx={4}
          />
        </Stop>
      ))}
    </>
  );
}
