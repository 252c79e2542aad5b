import {
  AuditorService,
  AuditorServiceCreateEventOptions,
  AuditorServiceEvent,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';

/** One audited act: how it was announced, and how it ended. */
export interface AuditedEvent {
  eventId: string;
  severityLevel?: string;
  outcome: 'pending' | 'success' | 'failure';
  /** All that was said of it, for tests that look for what must not be said. */
  said: string;
  meta: Record<string, unknown>;
  error?: Error;
}

/** An auditor that remembers. */
export class TestAuditor implements AuditorService {
  readonly events: AuditedEvent[] = [];

  get factory() {
    return createServiceFactory({
      service: coreServices.auditor,
      deps: {},
      factory: () => this,
    });
  }

  async createEvent({
    request: _,
    ...options
  }: AuditorServiceCreateEventOptions): Promise<AuditorServiceEvent> {
    const event: AuditedEvent = {
      eventId: options.eventId,
      severityLevel: options.severityLevel,
      outcome: 'pending',
      meta: { ...options.meta },
      said: JSON.stringify(options),
    };
    this.events.push(event);
    const end = (
      outcome: 'success' | 'failure',
      params: { meta?: object; error?: Error } = {},
    ) => {
      event.outcome = outcome;
      event.error = params.error;
      Object.assign(event.meta, params.meta);
      event.said += JSON.stringify(params, withErrors);
    };
    return {
      success: async params => end('success', params),
      fail: async params => end('failure', params),
    };
  }
}

/** Errors have no fields that JSON sees. */
function withErrors(_key: string, value: unknown): unknown {
  return value instanceof Error
    ? { name: value.name, message: value.message, stack: value.stack }
    : value;
}
