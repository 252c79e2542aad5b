import fc from 'fast-check';
import { HeldHistory } from '../../__testUtils__/heldHistory';

const SERVICES = Array.from(
  { length: 12 },
  (_, i) => `component:default/s${i}`,
);
const PATTERNS = Array.from({ length: 20 }, (_, i) => `pattern ${i}`);

/** Nearly all by chance: the first patterns are found at the first services, which are one team, more often. */
const history = fc.array(
  fc.record({
    services: fc.uniqueArray(fc.nat(SERVICES.length - 1), {
      ...{ minLength: 1, maxLength: 2 },
    }),
    patterns: fc.uniqueArray(fc.nat(PATTERNS.length - 1), { maxLength: 4 }),
    isPlanted: fc.boolean(),
  }),
  { minLength: 200, maxLength: 400 },
);

/** So many of the services are one team. */
const TEAM = 3;
const HISTORIES = 20;
/** What the services of that team are parts of. */
const SYSTEM = 'system:default/all';

interface Drawn {
  services: number[];
  patterns: number[];
  isPlanted: boolean;
}

const isOfTeam = ({ services }: Drawn) => services.some(i => i < TEAM);

/** With the planted ones, where it is one of those that have them. */
const patternsOf = (drawn: Drawn) =>
  [
    ...new Set([
      ...drawn.patterns,
      ...(isOfTeam(drawn) && drawn.isPlanted ? [0, 1] : []),
    ]),
  ].map(i => PATTERNS[i]);

const isMarked = (found?: { verdict: string } | null) =>
  found?.verdict === 'over_represented';

describe('a factor at a service', () => {
  it('is told the same of on the page of all, of its service and of its team', () => {
    let marked = 0;
    fc.assert(
      fc.property(history, postmortems => {
        const held = new HeldHistory(
          postmortems.map(postmortem => ({
            entityRefs: postmortem.services.map(i => SERVICES[i]),
            patterns: patternsOf(postmortem),
          })),
        );
        const { whole } = held;
        const pairOf = (page: typeof whole, unit: string, ref: string) =>
          page.items
            .find(item => item.unit === unit)
            ?.entities.find(({ entityRef }) => entityRef === ref);
        const team = held.partOf(SERVICES.slice(0, TEAM));
        for (const ref of SERVICES.slice(0, TEAM)) {
          const { items } = held.partOf([ref]);
          for (const { unit, elsewhere } of items) {
            const pair = pairOf(whole, unit, ref);
            expect(elsewhere).toMatchObject({
              ...{ q: pair!.q, verdict: pair!.verdict },
            });
            if (isMarked(pair)) marked += 1;
            expect(pairOf(team, unit, ref)).toEqual(pair);
          }
        }
      }),
      { numRuns: 20, seed: 7 },
    );
    expect(marked).toBeGreaterThan(0);
  });

  it('is told the same of at a service and of a part of which every post-mortem is that service’s too', () => {
    let marked = 0;
    fc.assert(
      fc.property(history, postmortems => {
        const held = new HeldHistory(
          postmortems.map(postmortem => ({
            // A system is named with each of its components.
            entityRefs: [
              ...postmortem.services.map(i => SERVICES[i]),
              ...(isOfTeam(postmortem) ? [SYSTEM] : []),
            ],
            patterns: patternsOf(postmortem),
          })),
        );
        const system = held.partOf([SYSTEM, ...SERVICES.slice(0, TEAM)]);
        for (const {
          postmortems: count,
          elsewhere,
          entities,
        } of system.items) {
          const pair = entities.find(({ entityRef }) => entityRef === SYSTEM);
          expect(pair?.postmortems ?? 0).toBe(count);
          expect(elsewhere).toMatchObject({
            ...{ q: pair!.q, verdict: pair!.verdict },
          });
          if (isMarked(pair)) marked += 1;
        }
      }),
      { numRuns: 20, seed: 11 },
    );
    expect(marked).toBeGreaterThan(0);
  });

  it('is no more often marked by chance for being looked at on sixty pages', () => {
    let marked = 0;
    const services = Array.from(
      { length: 60 },
      (_, i) => `component:default/${i}`,
    );
    const drawn = fc.sample(
      fc.noBias(
        fc.array(
          fc.record({
            service: fc.nat(59),
            patterns: fc.uniqueArray(fc.nat(29), {
              minLength: 3,
              maxLength: 3,
            }),
          }),
          { minLength: 500, maxLength: 500 },
        ),
      ),
      { numRuns: HISTORIES, seed: 83 },
    );
    for (const postmortems of drawn) {
      const held = new HeldHistory(
        postmortems.map(({ service, patterns }) => ({
          entityRefs: [services[service]],
          patterns: patterns.map(i => `pattern ${i}`),
        })),
      );
      for (const ref of services) {
        const { items } = held.partOf([ref]);
        marked += items.filter(({ elsewhere }) => isMarked(elsewhere)).length;
      }
    }
    expect(marked / HISTORIES).toBeLessThanOrEqual(0.1);
  });
});
