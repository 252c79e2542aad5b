import fc from 'fast-check';
import { anEvent } from '../../testing/fakePostmortems';
import { Flag, layoutTimeline, MEASURES } from './layout';
import { estimatedWidth } from './textWidth';

const widthOf = estimatedWidth(MEASURES.fontSize);

const start = Date.parse('2025-02-09T10:00:00.000Z');
const minute = (n: number) => start + n * 60_000;
const eventAt = (ms: number, source = 'nginx') =>
  anEvent({ occurredAt: new Date(ms).toISOString(), source });
const flag = (milestone: Flag['milestone'], at: number): Flag => ({
  milestone,
  at,
  text: milestone,
});

describe('layoutTimeline', () => {
  it('stacks flags, axis and lanes without a hole', () => {
    const layout = layoutTimeline(
      [eventAt(minute(0)), eventAt(minute(30), 'Prometheus')],
      [flag('started', minute(0)), flag('resolved', minute(30))],
      { from: minute(0), to: minute(30) },
      800,
      widthOf,
    );
    expect(layout.lanesY).toBe(MEASURES.flagRow + MEASURES.axis);
    expect(layout.lanes.map(lane => lane.y)).toEqual([60, 92]);
    expect(layout.height).toBe(layout.lanesY + 2 * MEASURES.lane);
  });

  it('has no flag row where no milestone is known', () => {
    const layout = layoutTimeline(
      [eventAt(minute(0))],
      [],
      { from: minute(0), to: minute(30) },
      800,
      widthOf,
    );
    expect(layout.lanesY).toBe(MEASURES.axis);
  });

  it('counts what lies outside the span shown', () => {
    const layout = layoutTimeline(
      [-90, -80, 5, 70].map(n => eventAt(minute(n))),
      [flag('started', minute(-90)), flag('detected', minute(5))],
      { from: minute(0), to: minute(30) },
      800,
      widthOf,
    );
    expect([layout.earlier, layout.later]).toEqual([2, 1]);
    expect(layout.flags.map(each => each.milestone)).toEqual(['detected']);
    expect(layout.lanes.flatMap(lane => lane.marks)).toHaveLength(1);
  });

  it('draws each of any 200 events once, inside the axis, at its time, no two dots of a lane touching', () => {
    const events = fc.array(
      fc
        .tuple(
          fc.integer({ min: 0, max: 5 * 86_400_000 }),
          fc.constantFrom('a', 'b', 'c', ''),
        )
        .map(([offset, source]) => eventAt(start + offset, source)),
      { minLength: 1, maxLength: 200 },
    );
    fc.assert(
      fc.property(
        events,
        fc.integer({ min: 320, max: 1_600 }),
        (all, width) => {
          const times = all.map(each => Date.parse(each.occurredAt!));
          const span = { from: Math.min(...times), to: Math.max(...times) };
          const { lanes, scale, earlier, later } = layoutTimeline(
            all,
            [],
            span,
            width,
            widthOf,
          );
          expect([earlier, later]).toEqual([0, 0]);
          const drawn = lanes.flatMap(lane =>
            lane.marks.flatMap(mark => mark.events.map(e => e.event.id)),
          );
          expect(drawn.sort()).toEqual(all.map(e => e.id).sort());
          for (const { marks } of lanes) {
            marks.forEach((mark, i) => {
              expect(mark.x).toBeGreaterThanOrEqual(MEASURES.inset - 1e-6);
              expect(mark.x).toBeLessThanOrEqual(width - MEASURES.inset + 1e-6);
              for (const { at } of mark.events) {
                const off = scale.x(at) - mark.x;
                expect(off).toBeGreaterThanOrEqual(0);
                expect(off).toBeLessThan(MEASURES.dotDistance);
              }
              const left = i ? marks[i - 1].x : -Infinity;
              expect(mark.x - left).toBeGreaterThanOrEqual(
                MEASURES.dotDistance,
              );
            });
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
