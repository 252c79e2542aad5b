import {
  ActionItem,
  actionItemCreateSchema,
  actionItemPatchSchema,
  actionItemSchema,
  changedActionItemSchema,
  changedEvidenceSchema,
  changedFactorSchema,
  changedTimelineEventSchema,
  Evidence,
  evidencePatchSchema,
  evidenceSchema,
  Factor,
  factorCreateSchema,
  factorPatchSchema,
  factorSchema,
  TimelineEvent,
  timelineEventCreateSchema,
  timelineEventPatchSchema,
  timelineEventSchema,
} from 'backstage-plugin-postmortems-common';
import { z } from 'zod';
import { EditedRow } from '../rows/EditedRow';
import { RowEditor } from '../rows/RowEditor';
import { RowReader } from '../rows/RowReader';
import { refParams, rowParams } from './params';
import { Route, route } from './route';

/** What a kind of row is called, and how it looks. */
interface RowResource<Row extends EditedRow> {
  /** `timeline`, below a post-mortem. */
  segment: string;
  noun: string;
  /** Begins the audit events: `timeline-event`. */
  audit: string;
  /** Absent where a row is made in another way. */
  create?: z.ZodType<Partial<Row>>;
  patch: z.ZodType<Partial<Row>>;
  row: z.ZodType<Row>;
  answer: z.ZodType;
}

/** How rows of one kind are read and written. */
export interface RowAccess<Row extends EditedRow> {
  editor: RowEditor<Row>;
  reader: RowReader<Row>;
}

/** The rows of a document behave alike: made, changed, deleted and restored one at a time. */
export function rowRoutes(rows: {
  events: RowAccess<TimelineEvent>;
  factors: RowAccess<Factor>;
  actionItems: RowAccess<ActionItem>;
  evidence: RowAccess<Evidence>;
}): Route[] {
  return [
    ...routesOf(rows.events, {
      segment: 'timeline',
      noun: 'timeline event',
      audit: 'timeline-event',
      create: timelineEventCreateSchema,
      patch: timelineEventPatchSchema,
      row: timelineEventSchema,
      answer: changedTimelineEventSchema,
    }),
    ...routesOf(rows.factors, {
      segment: 'factors',
      noun: 'factor',
      audit: 'factor',
      create: factorCreateSchema,
      patch: factorPatchSchema,
      row: factorSchema,
      answer: changedFactorSchema,
    }),
    ...routesOf(rows.actionItems, {
      segment: 'action-items',
      noun: 'action item',
      audit: 'action-item',
      create: actionItemCreateSchema,
      patch: actionItemPatchSchema,
      row: actionItemSchema,
      answer: changedActionItemSchema,
    }),
    ...routesOf(rows.evidence, {
      segment: 'evidence',
      noun: 'artefact',
      audit: 'evidence',
      patch: evidencePatchSchema,
      row: evidenceSchema,
      answer: changedEvidenceSchema,
    }),
  ];
}

function routesOf<Row extends EditedRow>(
  { editor, reader }: RowAccess<Row>,
  resource: RowResource<Row>,
): Route[] {
  const { noun, audit, answer, create } = resource;
  const all = `/postmortems/{ref}/${resource.segment}`;
  const one = `${all}/{id}`;
  const guarded = {
    params: rowParams,
    changes: ['update' as const],
    ifMatch: 'version' as const,
    takesReason: true,
    answer,
  };
  return [
    route({
      method: 'get',
      path: all,
      summary: `List the ${noun}s of a post-mortem`,
      audit: `${audit}s-read`,
      params: refParams,
      answer: z.strictObject({ items: z.array(resource.row) }),
      handle: async ({ access, params }) => ({
        items: await reader.list(access, params.ref),
      }),
    }),
    route({
      method: 'get',
      path: one,
      summary: `Read a ${noun}`,
      audit: `${audit}-read`,
      params: rowParams,
      answer: resource.row,
      handle: ({ access, params }) => reader.get(access, params.ref, params.id),
    }),
    ...(create
      ? [
          route({
            method: 'post',
            path: all,
            summary: `Add a ${noun}`,
            audit: `${audit}-create`,
            params: refParams,
            changes: ['update'],
            takesReason: true,
            body: create,
            status: 201,
            answer,
            handle: ({ access, params: { ref }, body, reason, idempotent }) =>
              editor.create({ access, ref, reason, idempotent }, body),
          }),
        ]
      : []),
    route({
      ...guarded,
      method: 'patch',
      path: one,
      summary: `Change a ${noun}`,
      audit: `${audit}-update`,
      body: resource.patch,
      handle: ({ access, params: { ref, id }, expected, body, reason }) =>
        editor.patch({ access, ref, reason }, id, expected, body),
    }),
    route({
      ...guarded,
      method: 'delete',
      path: one,
      summary: `Delete a ${noun}; it can be restored`,
      audit: `${audit}-delete`,
      handle: ({ access, params: { ref, id }, expected, reason }) =>
        editor.remove({ access, ref, reason }, id, expected),
    }),
    route({
      ...guarded,
      method: 'post',
      path: `${one}/restore`,
      summary: `Restore a deleted ${noun}`,
      audit: `${audit}-restore`,
      handle: ({ access, params: { ref, id }, expected, reason, idempotent }) =>
        editor.restore({ access, ref, reason, idempotent }, id, expected),
    }),
  ];
}
