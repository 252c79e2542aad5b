import { PostmortemCreate } from 'backstage-plugin-postmortems-common';
import { anImage } from './images';
import { publication } from './publication';
import { TestPortal } from './TestPortal';

/** What a test must know of a post-mortem to ask for everything in it. */
export interface Target {
  ref: string;
  id: string;
  eventId: string;
  factorId: string;
  /** What its factor is a case of; only suggested. */
  patternId: string;
  /** A wording that the pattern is known by. */
  aliasId: string;
  actionId: string;
  evidenceId: string;
  /** An artefact that is an image. */
  imageId: string;
  commentId: string;
  /** What the owner of an entity that depends on its service was asked, where the catalog has any. */
  exposureId: string;
  /** A weekly review in which its action was gone through. */
  reviewId: string;
  /** A word that stands in it and nowhere else. */
  word: string;
  entityRef: string;
  category: string;
  owner: string;
}

/** What a filled post-mortem is to be like. */
export interface FillOptions extends Partial<PostmortemCreate> {
  /** Who makes it. */
  by?: string;
  word: string;
  entityRef?: string;
  category?: string;
  /** Who owns its action. */
  owner?: string;
  publish?: boolean;
}

/** A log that tells of one deployment, which is then proposed. */
export function artefactOf(word: string): string {
  return `2025-02-09T10:25:00Z deployment of ${word} to production\n`;
}

/** Stands for a question in a portal whose catalog has nobody to ask. */
const NOBODY_ASKED = '0e8f5a52-6a0e-4c8e-9a57-2f0d1c6b8e3a';

/** Makes a post-mortem that has something of everything, as a person would. */
export async function fillPostmortem(
  portal: TestPortal,
  options: FillOptions,
): Promise<Target> {
  const {
    by = 'alice',
    word,
    entityRef = 'component:default/checkout',
    category = 'network',
    owner = 'user:default/olga',
    publish = true,
    ...fields
  } = options;
  const client = portal.as(by);
  const { ref, id } = await client.create({
    title: `Title ${word}`,
    severity: 'P1',
    startedAt: '2025-02-09T10:00:00Z',
    affectedEntities: [entityRef],
    ...fields,
  });
  await client.putSection(ref, 'summary', 1, { body: `Summary ${word}` });
  const event = await client.createEvent(ref, {
    description: `Event ${word}`,
    occurredAt: '2025-02-09T10:30:00Z',
    milestone: 'detected',
  });
  const factor = await client.createFactor(ref, {
    statement: `Factor ${word}`,
    layer: 'contributing',
    category,
  });
  const pattern = await client.createPattern({
    name: `Connection pool exhausted ${word}`,
    category,
    factorIds: [factor.id],
  });
  const { aliases } = await client.addPatternAlias(pattern.id, 1, {
    statement: `No connection left ${word}`,
  });
  const suggested = { patternSource: 'suggested' } as const;
  await client.patchFactor(ref, factor.id, factor.version + 1, suggested);
  const action = await client.createActionItem(ref, {
    title: `Action ${word}`,
    owner,
    dueOn: '2025-03-01',
    priority: 'high',
    factorIds: [factor.id],
  });
  const evidence = await client.addEvidence(ref, artefactOf(word), {
    title: `Evidence ${word}`,
  });
  const image = await client.addEvidence(ref, new Blob([anImage(word)]), {
    title: `Image ${word}`,
  });
  const comment = await client.createComment(ref, {
    target: { kind: 'event', key: event.id },
    body: `Comment ${word}`,
  });
  const { items: exposed } = await client.askExposed(ref, {});
  const review = await client.beginActionReview({ scope: null });
  await client.decideInReview(review.id, action.id, { decision: 'kept' });
  if (publish) await client.transition(ref, image.seq, publication);
  return {
    ref,
    id,
    eventId: event.id,
    factorId: factor.id,
    patternId: pattern.id,
    aliasId: aliases[0].id,
    actionId: action.id,
    evidenceId: evidence.id,
    imageId: image.id,
    commentId: comment.id,
    exposureId: exposed[0]?.question?.id ?? NOBODY_ASKED,
    reviewId: review.id,
    word,
    entityRef,
    category,
    owner,
  };
}
