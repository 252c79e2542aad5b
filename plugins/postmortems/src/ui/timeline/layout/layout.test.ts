import fc from 'fast-check';
import { anEvent } from '../../../testing/fakePostmortems';
import { Flag, layoutTimeline, MEASURES } from './layout';
import { estimatedWidth } from '../../svg/textWidth';

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
            lane.marks.flatMap(mark => mark.moments.map(e => e.event.id)),
          );
          expect(drawn.sort()).toEqual(all.map(e => e.id).sort());
          for (const { marks } of lanes) {
            marks.forEach((mark, i) => {
              expect(mark.x).toBeGreaterThanOrEqual(MEASURES.inset - 1e-6);
              expect(mark.x).toBeLessThanOrEqual(width - MEASURES.inset + 1e-6);
              for (const { at } of mark.moments) {
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

  it('lets no two words of any 200 events overlap, nor any of them leave the drawing', () => {
    const events = fc.array(
      fc
        .tuple(
          fc.integer({ min: 0, max: 86_400_000 }),
          fc.integer({ min: 1, max: 12 }),
          fc.string({ maxLength: 80, unit: 'grapheme' }),
        )
        .map(([offset, source, description]) => ({
          ...eventAt(start + offset, `source ${source}`),
          description,
        })),
      { minLength: 1, maxLength: 200 },
    );
    const flags = fc
      .array(fc.integer({ min: 0, max: 86_400_000 }), { maxLength: 5 })
      .map(all => all.map(offset => flag('acknowledged', start + offset)));
    const span = { from: start, to: start + 86_400_000 };
    fc.assert(
      fc.property(
        events,
        flags,
        fc.integer({ min: 320, max: 1_600 }),
        (all, poles, width) => {
          const layout = layoutTimeline(all, poles, span, width, widthOf);
          expect(layout.lanes.length).toBeLessThanOrEqual(8);
          for (const { marks } of layout.lanes) {
            const words = marks.flatMap(({ label }) => label ?? []);
            words.forEach((label, i) => {
              const left = i ? words[i - 1].left + words[i - 1].width : 0;
              expect(label.left).toBeGreaterThanOrEqual(left);
              expect(label.left + label.width).toBeLessThanOrEqual(width);
              expect(widthOf(label.text)).toBeLessThanOrEqual(label.width);
            });
          }
          layout.flags.forEach((each, i) => {
            expect(each.left).toBeGreaterThanOrEqual(0);
            expect(each.left + each.width).toBeLessThanOrEqual(width);
            for (const other of layout.flags.slice(0, i)) {
              expect(
                each.row !== other.row ||
                  each.left >= other.left + other.width ||
                  other.left >= each.left + each.width,
              ).toBe(true);
            }
          });
        },
      ),
      { numRuns: 50 },
    );
  });

  it('measures few texts, for that is what takes time', () => {
    const all = Array.from({ length: 200 }, (_, i) => ({
      ...eventAt(minute(i), `source ${i % 8}`),
      description: 'A pool of connections is exhausted. '.repeat(10),
    }));
    const measure = jest.fn(widthOf);
    const span = { from: minute(0), to: minute(199) };
    layoutTimeline(all, [], span, 1_000, measure);
    // Once for each, and a binary search in 360 letters for each that is cut.
    expect(measure.mock.calls.length).toBeLessThan(200 * 12);
  });
});
