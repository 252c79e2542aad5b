import {
  eventRules,
  eventTransport,
  Section,
  sectionRules,
  sectionTransport,
  TimelineEvent,
} from 'backstage-plugin-postmortems-common';
import { BadWire } from '../support/BadWire';
import { withPortal } from '../support/portal';
import { Chance, chanceOf } from '../support/random';
import { typist } from '../support/saving';
import { inRun, scenario } from '../support/scenario';

const SAVES = inRun({ usual: 100, proof: 10_000 });
/** How much of what is sent goes wrong. */
const FAULTY = 0.2;
/** Every so often something new is made, beside the text. */
const A_NEW_ROW_EVERY = 50;

const NEW_EVENT: TimelineEvent = {
  id: '00000000-0000-4000-8000-000000000000',
  version: 0,
  position: 0,
  occurredAt: null,
  timeOrigin: null,
  description: '',
  source: '',
  actor: '',
  milestone: null,
  evidenceUrl: null,
  citations: [],
  updatedAt: '',
  updatedBy: '',
};

describe('one person types over a bad connection', () => {
  scenario(
    'T4 autosave over a bad wire',
    {
      floor: '10,000 autosaves, 20 % faulty, 0 false conflicts, last text kept',
    },
    engine =>
      withPortal(engine, async ([replica]) => {
        const chance = chanceOf(4);
        const wire = new BadWire(chance, FAULTY);
        const reader = replica.as('reader');
        const { ref, sections } = await reader.create({ title: 'Typing' });
        const connection = {
          api: replica.as('writer', wire.fetch),
          ref: async () => ref,
        };
        const text = typist<Section>(
          sections[0],
          sectionRules,
          sectionTransport(connection),
        );
        const descriptions: string[] = [];
        const shown: string[] = [];

        for (let i = 0; i < SAVES; i++) {
          const { row } = text.saver.getState();
          text.saver.edit({ body: typeOn(row.body, i, chance) });
          const saving = text.trySave();
          // Nobody stops typing for an answer.
          const { body } = text.saver.getState().row;
          if (chance.happens(0.3)) text.saver.edit({ body: `${body}…` });
          await saving;
          if (i % A_NEW_ROW_EVERY === 0) {
            const event = typist<TimelineEvent>(
              { ...NEW_EVENT },
              eventRules,
              eventTransport(connection),
            );
            descriptions.push(`Event ${i}`);
            event.saver.edit({ description: `Event ${i}` });
            await event.save();
            shown.push(...event.shown);
          }
        }
        await text.save();
        await wire.settled();

        expect([...text.shown, ...shown]).toEqual([]);
        const document = await reader.get(ref);
        expect(document.sections[0].body).toBe(text.saver.getState().row.body);
        expect(document.timeline.map(event => event.description)).toEqual(
          descriptions,
        );
        const { sent, ...faults } = wire.count;
        const faulty = Object.values(faults).reduce((sum, n) => sum + n, 0);
        for (const count of Object.values(faults)) {
          expect(count).toBeGreaterThan(0);
        }
        return `${SAVES} autosaves, ${faulty} of ${sent} requests faulty, 0 false conflicts, last text kept`;
      }),
  );
});

/** A few more words, or some taken back; never for ever longer. */
function typeOn(body: string, time: number, chance: Chance): string {
  if (body.length > 2_000) return `Again ${time}`;
  return chance.happens(0.2)
    ? `${body.slice(0, -chance.below(20))} no, ${time}`
    : `${body} word${time}`;
}
