import { checkAppends, SECTION } from '../support/appends';
import { crowd } from '../support/crowd';
import { withPortal } from '../support/portal';
import { inRun, scenario } from '../support/scenario';

const PEOPLE = 10;
const TIMES = 1;
/** Nothing else is running when a proof is made. */
const SEEN_WITHIN_MS = inRun({ usual: 20_000, proof: 1_000 });

describe('the same crowd, overwriting whatever is there', () => {
  scenario(
    'T2 control without the guard',
    { floor: 'the loss is seen, in less than 1 s' },
    engine =>
      withPortal(engine, async replicas => {
        const reader = replicas[0].as('reader');
        const { ref } = await reader.create({ title: 'Everybody overwrites' });
        const acknowledged: string[] = [];
        const startedAt = performance.now();

        await crowd({ people: PEOPLE, times: TIMES }, async (person, time) => {
          const replica = replicas[person % replicas.length];
          const { sections } = await replica.as(`p${person}`).get(ref);
          const { body } = sections.find(({ key }) => key === SECTION)!;
          const { status } = await replica.request(
            `p${person}`,
            'PUT',
            `/postmortems/${ref}/sections/${SECTION}`,
            {
              headers: { 'if-match': '*' },
              json: { body: `${body}${person}-${time}\n` },
            },
          );
          expect(status).toBe(200);
          acknowledged.push(`${person}-${time}`);
        });
        const { lost } = await checkAppends(reader, ref, acknowledged);
        const ms = Math.round(performance.now() - startedAt);

        expect(lost.length).toBeGreaterThan(0);
        expect(ms).toBeLessThan(SEEN_WITHIN_MS);
        return `${lost.length} of ${acknowledged.length} seen to be lost, in ${ms} ms`;
      }),
  );
});
