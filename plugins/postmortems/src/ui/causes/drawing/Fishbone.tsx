import type { Factor } from 'backstage-plugin-postmortems-common';
import { Fragment } from 'react';
import { Stop } from '../../svg/Stop';
import { useDrawn } from '../../svg/useDrawn';
import { BONE, type Rib } from '../layout/boneLayout';
import type { FishboneLayout } from '../layout/fishboneLayout';
import { TEXT } from '../layout/placed';
import type { FactorWords } from '../useFactorWords';
import { FactorText } from './FactorText';
import type { FactorWalk } from './useFactorWalk';

export interface FishboneProps {
  layout: FishboneLayout;
  words: FactorWords;
  walk: FactorWalk;
  onSelect: (factor: Factor) => void;
}

/** What happened as the head, the categories as bones, on each its factors. */
export function Fishbone({ layout, words, walk, onSelect }: FishboneProps) {
  const drawn = useDrawn();
  const { head, spines, trunk, bones } = layout;
  const middle = head.y + head.height / 2;
  const stopOf = ({ factor, line, lines, facts, ...place }: Rib) => (
    <Stop
      key={factor.id}
      {...walk.stop(factor.id)}
      name={words.tell(factor)}
      onSelect={() => onSelect(factor)}
      label={
        <FactorText
          statement={factor.statement}
          x={place.x}
          y={place.y + BONE.pad}
          lines={lines}
          facts={facts}
        />
      }
    >
      <rect {...drawn('ribArea')} {...place} />
      <line
        {...drawn(factor.certainty === 'hypothesis' ? 'hypothesisRib' : 'rib')}
        x1={line.x1}
        x2={line.x2}
        y1={line.y}
        y2={line.y}
      />
    </Stop>
  );
  return (
    <>
      {spines.map(({ y, x1, x2 }) => (
        <line key={y} {...drawn('spine')} x1={x1} x2={x2} y1={y} y2={y} />
      ))}
      <line
        {...drawn('spine')}
        x1={trunk.x}
        x2={trunk.x}
        y1={trunk.y1}
        y2={trunk.y2}
      />
      <line
        {...drawn('spine')}
        x1={trunk.x}
        x2={head.x}
        y1={middle}
        y2={middle}
      />
      <rect
        {...drawn('head')}
        x={head.x}
        y={head.y}
        width={head.width}
        height={head.height}
        rx={4}
      />
      {head.lines.map((line, i) => (
        <text
          // A line may be there twice.
          key={`${i} ${line}`}
          {...drawn('boneName')}
          x={head.x + head.width / 2}
          y={middle + (i + 0.5 - head.lines.length / 2) * TEXT.line}
          textAnchor="middle"
          dominantBaseline="central"
        >
          {line}
        </text>
      ))}
      {bones.map(({ category, name, line, ribs }) => (
        <Fragment key={category ?? ''}>
          <line {...drawn('bone')} {...line} />
          <text
            {...drawn('boneName')}
            x={name.right}
            y={name.y}
            textAnchor="end"
            dominantBaseline="central"
          >
            {name.text}
          </text>
          {ribs.map(stopOf)}
        </Fragment>
      ))}
    </>
  );
}
