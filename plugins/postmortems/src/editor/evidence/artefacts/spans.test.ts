import fc from 'fast-check';
import { anEvidence } from '../../testing/evidence';
import { drawSpans } from './spans';

const DAY = '2025-02-09T';
const incident = {
  startedAt: `${DAY}10:00:00.000Z`,
  resolvedAt: `${DAY}11:00:00.000Z`,
};
const unknown = { startedAt: null, resolvedAt: null };
const from = (start: string, to: string, offsetMs = 0) =>
  anEvidence({
    offsetMs,
    span: { from: `${DAY}${start}.000Z`, to: `${DAY}${to}.000Z` },
  });

describe('what artefacts cover', () => {
  it('is not drawn where none has a time', () => {
    expect(drawSpans([anEvidence({ span: null })], incident, 600)).toBeNull();
  });

  it('is drawn over the incident, with its start and its end', () => {
    const drawn = drawSpans(
      [from('10:00:00', '11:00:00'), from('10:30:00', '10:30:00')],
      incident,
      616,
    )!;
    expect(drawn.flags).toEqual([
      { name: 'started', x: 8 },
      { name: 'resolved', x: 608 },
    ]);
    expect(drawn.rows.map(({ bar }) => bar)).toEqual([
      { x: 8, width: 600 },
      { x: 308, width: 3 },
    ]);
  });

  it('follows the clock that was set right', () => {
    const [row] = drawSpans(
      [from('10:30:00', '11:30:00', 30 * 60_000)],
      incident,
      616,
    )!.rows;
    expect(row.bar).toEqual({ x: 8, width: 600 });
  });

  it('shows the incident where a long log would dwarf it, and says where the rest lies', () => {
    const drawn = drawSpans(
      [
        from('00:00:00', '23:00:00'),
        from('01:00:00', '02:00:00'),
        from('20:00:00', '21:00:00'),
      ],
      incident,
      616,
    )!;
    expect(drawn.rows.map(({ bar }) => bar)).toEqual([
      { x: 8, width: 600 },
      'earlier',
      'later',
    ]);
  });

  it('needs no incident to be drawn', () => {
    const drawn = drawSpans([from('10:00:00', '11:00:00')], unknown, 616)!;
    expect(drawn.flags).toEqual([]);
    expect(drawn.rows[0].bar).toEqual({ x: 8, width: 600 });
  });

  it('never draws a bar beyond its edges', () => {
    const instant = fc
      .integer({ min: 0, max: 86_399 })
      .map(s => Date.parse(`${DAY}00:00:00Z`) + s * 1_000);
    const artefact = fc.tuple(instant, instant).map(([a, b]) =>
      anEvidence({
        span: {
          from: new Date(Math.min(a, b)).toISOString(),
          to: new Date(Math.max(a, b)).toISOString(),
        },
      }),
    );
    fc.assert(
      fc.property(fc.array(artefact, { minLength: 1 }), artefacts => {
        for (const { bar } of drawSpans(artefacts, incident, 400)!.rows) {
          if (typeof bar === 'string') continue;
          expect(bar.x).toBeGreaterThanOrEqual(8);
          expect(bar.x + bar.width).toBeLessThanOrEqual(392 + 3);
        }
      }),
    );
  });
});
