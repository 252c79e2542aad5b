import {
  addedEvidenceSchema,
  dismissalSchema,
  evidenceAnalysisSchema,
  evidenceFormatSchema,
  evidenceFetchSchema,
  evidenceQuerySchema,
  evidenceSourceSchema,
  fetchedEvidenceSchema,
  IMAGE_TYPES,
  tracksSchema,
} from 'backstage-plugin-postmortems-common';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { AnalysisService } from '../evidence/AnalysisService';
import { EvidenceService } from '../evidence/EvidenceService';
import { TrackService } from '../evidence/TrackService';
import { SourceService } from '../evidence/sources/SourceService';
import { fileSchema } from './file';
import { refParams, rowParams } from './params';
import { Route, route } from './route';

/** Bytes as they come; nothing reads them before the service does. */
const bytes = z.custom<Readable>().meta({ type: 'string', format: 'binary' });

/** Artefacts: brought in, read, and what they tell together. */
export function evidenceRoutes(
  evidence: EvidenceService,
  analysis: AnalysisService,
  tracks: TrackService,
  sources: SourceService,
): Route[] {
  const ofDocument = '/postmortems/{ref}';
  return [
    route({
      method: 'get',
      path: '/evidence-formats',
      summary: 'The formats that artefacts can be in',
      audit: 'evidence-formats-read',
      answer: z.strictObject({ items: z.array(evidenceFormatSchema) }),
      handle: async () => ({ items: evidence.formats }),
    }),
    route({
      method: 'post',
      path: `${ofDocument}/evidence`,
      summary: 'Bring in an artefact; the answer proposes timeline events',
      audit: 'evidence-create',
      params: refParams,
      query: evidenceQuerySchema,
      changes: ['update'],
      mediaType: 'application/octet-stream',
      body: bytes,
      status: 201,
      answer: addedEvidenceSchema,
      handle: async ({ access, params: { ref }, query, body, ...about }) => {
        const { fileName, idempotent } = about;
        const added = await evidence.add({ access, ref, idempotent }, body, {
          ...query,
          title: fileName,
        });
        const { proposals } = await analysis.analyse(access, ref);
        return { ...added, proposals };
      },
    }),
    route({
      method: 'get',
      path: '/evidence-sources',
      summary: 'The systems that evidence can be fetched from',
      audit: 'evidence-sources-read',
      answer: z.strictObject({ items: z.array(evidenceSourceSchema) }),
      handle: async () => ({ items: sources.sources }),
    }),
    route({
      method: 'post',
      path: `${ofDocument}/evidence/fetches`,
      summary: 'Fetch what a source has of the time of the incident',
      audit: 'evidence-fetch',
      params: refParams,
      changes: ['update'],
      body: evidenceFetchSchema,
      answer: fetchedEvidenceSchema,
      handle: ({ access, params: { ref }, body, credentials, idempotent }) =>
        sources.fetch({ access, ref, idempotent }, credentials, body.source),
    }),
    route({
      method: 'get',
      path: `${ofDocument}/evidence/{id}/text`,
      summary: 'The kept text of an artefact, its secrets taken out',
      audit: 'evidence-text-read',
      params: rowParams,
      answer: z.string(),
      answerType: 'text/plain',
      handle: ({ access, params }) =>
        evidence.text(access, params.ref, params.id),
    }),
    route({
      method: 'get',
      path: `${ofDocument}/evidence/{id}/image`,
      summary: 'The bytes of an artefact that is an image',
      audit: 'evidence-image-read',
      params: rowParams,
      answer: fileSchema,
      answerType: 'image/*',
      handle: async ({ access, params: { ref, id } }) => {
        const { image, bytes: content } = await evidence.image(access, ref, id);
        return {
          mediaType: IMAGE_TYPES[image.ending],
          name: `${id}.${image.ending}`,
          isShown: true,
          content,
        };
      },
    }),
    route({
      method: 'get',
      path: `${ofDocument}/evidence/tracks`,
      summary: 'What artefacts measured, as curves on the axis of the timeline',
      audit: 'tracks-read',
      params: refParams,
      answer: tracksSchema,
      handle: ({ access, params }) => tracks.tracks(access, params.ref),
    }),
    route({
      method: 'get',
      path: `${ofDocument}/analysis`,
      summary: 'What all artefacts tell together: the proposed timeline',
      audit: 'analysis-read',
      params: refParams,
      answer: evidenceAnalysisSchema,
      handle: ({ access, params }) => analysis.analyse(access, params.ref),
    }),
    route({
      method: 'put',
      path: `${ofDocument}/analysis/dismissals`,
      summary: 'Put proposed events aside, or take them up again',
      audit: 'proposals-dismiss',
      params: refParams,
      changes: ['update'],
      body: dismissalSchema,
      answer: evidenceAnalysisSchema,
      handle: ({ access, params, body }) =>
        analysis.dismiss(access, params.ref, body),
    }),
  ];
}
