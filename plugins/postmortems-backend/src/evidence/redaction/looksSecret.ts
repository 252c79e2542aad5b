/** What stands where a secret would, and is none. */
const PLACEHOLDER =
  /^(?:true|false|null|nil|none|undefined|yes|no|on|off|ok|empty|unset|hidden|masked|redacted|removed|required|optional|invalid|incorrect|wrong|expired|missing|unknown|changed|updated|rotated|created|deleted|revoked|refreshed|failed|failure|error|not|must|cannot|[*x.•]{3,}|<.*|\$[({].*|\{\{.*|%[sdvq@].*|\[?redacted:.*)$/i;

/** Names of objects, as Kubernetes has them: `my-secret-tls`. */
const OBJECT_NAME = /^[a-z]+(?:[-/.][a-z0-9]{1,10})*$/;

export function isPlaceholder(value: string): boolean {
  return PLACEHOLDER.test(value.replace(/[.,;:!]+$/, ''));
}

/** Whether it is no word of a sentence. */
export function looksRandom(value: string): boolean {
  if (isPlaceholder(value) || /:$|^[a-z_]+=/i.test(value)) return false;
  return (
    /\d/.test(value) ||
    /[!#$%^&*~+|]/.test(value) ||
    /[a-z][A-Z]+[a-z]/.test(value) ||
    value.length >= 24
  );
}

/** Whether it stands for itself, and is not the name of where a secret is kept. */
export function isNoObjectName(value: string): boolean {
  return !OBJECT_NAME.test(value);
}

/** Base64 of `user:password`. */
export function isUserAndPassword(value: string): boolean {
  const decoded = Buffer.from(value, 'base64').toString('latin1');
  // eslint-disable-next-line no-control-regex
  return /^[^\u0000-\u001f:]*:/.test(decoded);
}
