import {
  currentRow,
  errorStatus,
  Section,
} from 'backstage-plugin-postmortems-common';
import { checkAppends, SECTION } from '../support/appends';
import { crowd } from '../support/crowd';
import { withPortal } from '../support/portal';
import { inRun, scenario } from '../support/scenario';

const PEOPLE = inRun({ usual: 10, proof: 20 });
const TIMES = inRun({ usual: 3, proof: 50 });

describe('many people append to one section at once', () => {
  scenario(
    'T1 lost update',
    { floor: '1,000 concurrent edits, 0 lost, 0 duplicated' },
    engine =>
      withPortal(engine, async replicas => {
        const reader = replicas[0].as('reader');
        const { ref } = await reader.create({ title: 'Everybody writes' });
        const acknowledged: string[] = [];
        let refused = 0;

        await crowd({ people: PEOPLE, times: TIMES }, async (person, time) => {
          const token = `${person}-${time}`;
          const writer = replicas[person % replicas.length].as(`p${person}`);
          let section = await read();
          for (;;) {
            try {
              const body = `${section.body}${token}\n`;
              await writer.putSection(ref, SECTION, section.version, { body });
              acknowledged.push(token);
              return;
            } catch (error) {
              if (errorStatus(error) !== 412) throw error;
              refused += 1;
              section = currentRow<Section>(error)!;
            }
          }

          async function read() {
            const { sections } = await writer.get(ref);
            return sections.find(({ key }) => key === SECTION)!;
          }
        });

        expect(acknowledged).toHaveLength(PEOPLE * TIMES);
        expect(await checkAppends(reader, ref, acknowledged)).toEqual({
          lost: [],
          duplicated: [],
          unknown: [],
          miscounted: [],
        });
        // Without a refusal nobody ever met, and nothing would be proved.
        expect(refused).toBeGreaterThan(0);
        return `${acknowledged.length} edits on ${replicas.length} replica(s), ${refused} refused and tried again, 0 lost, 0 duplicated`;
      }),
  );
});
