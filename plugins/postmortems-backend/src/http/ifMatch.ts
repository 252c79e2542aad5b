import { InputError } from '@backstage/errors';
import { Request } from 'express';
import { PreconditionFailedError, PreconditionRequiredError } from '../errors';
import { Expected } from '../postmortems/preconditions';

/**
 * The version a request saw.
 * @throws PreconditionRequiredError without the header
 * @throws PreconditionFailedError for a tag that none of our answers carried, weak ones included
 * @throws InputError for several tags, or one without quotes
 */
export function parseIfMatch(req: Request): Expected {
  const header = req.header('if-match')?.trim();
  if (!header) {
    throw new PreconditionRequiredError(
      'Say which version you saw, as If-Match: "1"',
    );
  }
  if (header === '*') return '*';
  const tag = /^(W\/)?"([^"]*)"$/.exec(header);
  if (!tag) throw new InputError('If-Match takes one tag, such as "1"');
  const [, weak, version] = tag;
  if (weak || !/^\d{1,9}$/.test(version)) {
    throw new PreconditionFailedError('No version has this tag');
  }
  return Number(version);
}
