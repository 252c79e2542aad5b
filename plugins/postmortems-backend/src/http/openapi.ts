import { z } from 'zod';
import { createDocument } from 'zod-openapi';
import { Route } from './route';

const errorSchema = z
  .object({
    error: z.object({ name: z.string(), message: z.string() }),
    request: z.object({ method: z.string(), url: z.string() }).optional(),
    response: z.object({ statusCode: z.int() }),
    current: z.json().optional(),
    conflicts: z
      .array(z.object({ field: z.string(), current: z.json(), sent: z.json() }))
      .optional(),
    allowed: z.array(z.string()).optional(),
    approvals: z.object({ needed: z.int(), given: z.int() }).optional(),
    checks: z.array(z.string()).optional(),
  })
  .meta({ id: 'Error', description: 'What went wrong, and what is there now' });

/** The OpenAPI 3.1 document of the routes, generated from the schemas they parse and answer with. */
export function openApiDocument(
  routes: Route[],
  version: string,
): ReturnType<typeof createDocument> {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    paths[route.path] = {
      ...paths[route.path],
      [route.method]: operation(route),
    };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Post-mortems',
      version,
      description:
        'Every change of a row carries the version it saw in If-Match; every POST takes an Idempotency-Key.',
    },
    servers: [{ url: '/api/postmortems' }],
    security: [{ token: [] }],
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
    paths,
  });
}

function operation(route: Route) {
  const header: Record<string, z.ZodType> = {};
  if (route.ifMatch) {
    header['If-Match'] = z
      .string()
      .meta({ description: `The ${route.ifMatch} that was seen, in quotes` });
  }
  if (route.method === 'post') {
    header['Idempotency-Key'] = z
      .string()
      .max(100)
      .optional()
      .meta({ description: 'Names this intention; kept for seven days' });
  }
  if (route.takesReason) {
    header['Change-Reason'] = z.string().optional().meta({
      description: 'Why, for the history: a line, percent-encoded as UTF-8',
    });
  }
  return {
    ...(route.askedBy === 'anybody' && { security: [] }),
    summary: route.summary,
    operationId: route.audit,
    requestParams: {
      path: route.params,
      query: route.query,
      ...(Object.keys(header).length > 0 && { header: z.object(header) }),
    },
    ...(route.body && {
      requestBody: {
        required: true,
        content: { [route.mediaType]: { schema: route.body } },
      },
    }),
    responses: {
      [route.status]: {
        description: route.summary,
        content: { [route.answerType]: { schema: route.answer } },
      },
      default: {
        description: 'An error',
        content: { 'application/json': { schema: errorSchema } },
      },
    },
  };
}
