import Ajv2020, { ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { RawAnswer } from './TestPortal';

interface Operation {
  operationId: string;
  responses: Record<
    string,
    { content?: Record<string, { schema: { type?: string } }> }
  >;
}

/** The parts of an OpenAPI document that answers are held against. */
export interface OpenApiDocument {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: object;
}

/** Holds answers against an OpenAPI document. */
export class Contract {
  readonly #document: OpenApiDocument;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(document: OpenApiDocument) {
    this.#document = document;
    addFormats(this.#ajv);
    this.#ajv.addSchema(document, 'api');
  }

  /** `GET /postmortems/{ref}` and so on. */
  get routes(): string[] {
    return Object.entries(this.#document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map(
        method => `${method.toLocaleUpperCase('en-US')} ${path}`,
      ),
    );
  }

  /** What is wrong with an answer of a route; nothing, when it is as the document says. */
  problems(route: string, answer: RawAnswer): string[] {
    const [method, path] = route.split(' ');
    const verb = method.toLocaleLowerCase('en-US');
    const operation = this.#document.paths[path]?.[verb];
    if (!operation) return [`${route} is not in the document`];
    const status = String(answer.status);
    const response = operation.responses[status] ? status : 'default';
    if (response === 'default' && answer.status < 400) {
      return [`${route} does not answer ${status}`];
    }
    const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
    const { content = {} } = operation.responses[response];
    // A document may name a range of types.
    const declared = [type, type.replace(/\/.*/, '/*')].find(
      named => named in content,
    );
    if (!declared) {
      return [`${route} ${status} does not answer as ${type}`];
    }
    const pointer = [
      'paths',
      path,
      verb,
      'responses',
      response,
      'content',
      declared,
    ]
      .map(part => part.replace(/~/g, '~0').replace(/\//g, '~1'))
      .map(encodeURIComponent)
      .join('/');
    const validate = this.#validator(`api#/${pointer}/schema`);
    validate(type === 'application/json' ? answer.body : answer.text);
    return (validate.errors ?? []).map(
      ({ instancePath, message }) =>
        `${route} ${status}: ${instancePath} ${message}`,
    );
  }

  #validator(ref: string): ValidateFunction {
    const known = this.#validators.get(ref);
    if (known) return known;
    const validate = this.#ajv.compile({ $ref: ref });
    this.#validators.set(ref, validate);
    return validate;
  }
}
