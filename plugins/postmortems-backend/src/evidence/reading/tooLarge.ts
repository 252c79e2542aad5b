import { PayloadTooLargeError } from '../../errors';

/** The error for an artefact of more than so many bytes. */
export function tooLarge(bytes: number): PayloadTooLargeError {
  return new PayloadTooLargeError(
    `An artefact of this kind may have ${Math.round(
      bytes / 1_000_000,
    )} MB at most`,
  );
}
