import { DocumentText } from 'backstage-plugin-postmortems-common/factors';
import {
  CAUSES,
  CURES,
  DETECTIONS,
  HINDRANCES,
  SYMPTOMS,
  Told,
  TRIGGERS,
} from './tellings';

const SLOTS = [CAUSES, TRIGGERS, SYMPTOMS, DETECTIONS, CURES, HINDRANCES];

/** Which of the things that happen has happened, for each of the six. */
export type Story = readonly number[];

/** A generator of numbers from 0 to 1 that is the same every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.trunc(state + 0x6d2b79f5);
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = Math.trunc(t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const below = (random: () => number, n: number) => Math.floor(random() * n);

export function aStory(random: () => number): Story {
  return SLOTS.map(({ length }) => below(random, length));
}

/** Another incident of the same kind: the same cause, and one more thing in common. */
export function aLikeStory(story: Story, random: () => number): Story {
  const kept = 1 + below(random, SLOTS.length - 1);
  return aStory(random).map((other, i) => {
    if (i === 0 || i === kept) return story[i];
    // Nothing else is to be the same by chance.
    return other === story[i] ? (other + 1) % SLOTS[i].length : other;
  });
}

/**
 * A story as somebody tells it.
 * @param voice - which of the two tellings, for each of the six
 */
export function tell(
  story: Story,
  voice: (slot: number) => 0 | 1,
): DocumentText {
  const [cause, ...rest] = story;
  const others: Told[] = rest.map((n, i) => (SLOTS[i + 1] as Told[])[n]);
  const [trigger, symptom, detection, cure, hindrance] = others.map(
    (told, i) => told[voice(i + 1)],
  );
  const { text, factor } = CAUSES[cause];
  return {
    title: symptom.replace(/[.,;].*$/, ''),
    bodies: [
      [symptom, trigger].join(' '),
      [text[voice(0)], detection].join(' '),
      [hindrance, cure].join(' '),
    ],
    factors: [factor[voice(0)], hindrance],
  };
}

/** All that a document says, as one text. */
export function wholeText({ title, bodies, factors }: DocumentText): string {
  return [title, ...bodies, ...factors].join('\n');
}
