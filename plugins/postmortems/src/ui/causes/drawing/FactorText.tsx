import { useDrawn } from '../../svg/useDrawn';
import { TEXT } from '../layout/placed';

export interface FactorTextProps {
  statement: string;
  x: number;
  /** Where its first line begins. */
  y: number;
  lines: string[];
  facts: string[];
}

/**
 * What is written of a factor: the statement, below it what else is said. A screen reader hears it from
 * the factor itself; where the statement is cut, a pointer is told the whole of it.
 */
export function FactorText(props: FactorTextProps) {
  const { statement, x, y, lines, facts } = props;
  const drawn = useDrawn();
  const factsAt = y + lines.length * TEXT.line;
  return (
    <g aria-hidden>
      {lines.join(' ') !== statement && <title>{statement}</title>}
      {lines.map((line, i) => (
        <text
          key={`line ${i}`}
          {...drawn('statement')}
          x={x}
          y={y + (i + 0.5) * TEXT.line}
          dominantBaseline="central"
        >
          {line}
        </text>
      ))}
      {facts.map((fact, i) => (
        <text
          key={`fact ${i}`}
          {...drawn('factorFacts')}
          x={x}
          y={factsAt + (i + 0.5) * TEXT.factsLine}
          dominantBaseline="central"
        >
          {fact}
        </text>
      ))}
    </g>
  );
}
