import { isUserAndPassword, looksRandom } from './looksSecret';
import { AFTER_NAME, QUOTE } from './quotes';
import { SecretPattern, WORD_START } from './SecretPattern';

/** What requests and answers carry in their headers. */
export const HEADER_PATTERNS: SecretPattern[] = [
  {
    kind: 'bearer',
    hints: ['bearer'],
    pattern: new RegExp(
      `authorization${AFTER_NAME}bearer[ +:]{1,3}(?!\\[)(?<header>[\\w.~+/=-]{3,16000})|` +
        `${WORD_START}bearer(?:[ :=+]|%20){1,3}(?:${QUOTE})?(?<secret>[\\w.~+/=-]{6,16000})`,
      'gi',
    ),
    accepts: (value, group) => group === 'header' || looksRandom(value),
  },
  {
    kind: 'basic',
    hints: ['basic '],
    pattern: new RegExp(
      `authorization${AFTER_NAME}basic {1,3}(?<header>[A-Za-z0-9+/_=-]{3,16000})|` +
        `${WORD_START}basic {1,3}(?<secret>[A-Za-z0-9+/]{6,16000}={0,2})`,
      'gi',
    ),
    accepts: (value, group) => group === 'header' || isUserAndPassword(value),
  },
  {
    kind: 'aws-signature',
    hints: ['signature='],
    pattern: /(?<![\w-])signature=(?<secret>[0-9a-f]{64})\b/gi,
  },
  {
    kind: 'digest',
    hints: ['response='],
    pattern: new RegExp(
      `\\bresponse=(?:${QUOTE})?(?<secret>[0-9a-f]{32,64})\\b`,
      'gi',
    ),
  },
  {
    kind: 'token-header',
    hints: ['token token='],
    pattern: new RegExp(
      `${WORD_START}token token=(?:${QUOTE})?(?<secret>[\\w.+-]{6,16000})`,
      'gi',
    ),
  },
  {
    kind: 'okta-token',
    hints: ['ssws '],
    pattern: /SSWS (?<secret>[\w-]{20,16000})/gi,
  },
  {
    kind: 'authorization',
    hints: ['authorization'],
    pattern: new RegExp(
      `authorization${AFTER_NAME}(?!(?:bearer|basic|digest|AWS4-HMAC-SHA256)[ :])(?:[A-Za-z][\\w-]{1,24} )?(?!\\[redacted:)(?<secret>[^\\s"'\\\\,;[\\]{}]{6,4000})`,
      'gi',
    ),
    accepts: looksRandom,
  },
  {
    kind: 'cookie',
    hints: ['cookie'],
    pattern: new RegExp(
      `cookie2?${AFTER_NAME}(?<secret>[\\w.$!%*-]{1,100}=(?!\\[redacted:)[^\\s"'\\\\;\\]]{1,4000}(?:; ?[^\\s"'\\\\;\\]]{1,4000}(?: [\\w:-]{1,12}(?= [\\w:]|[;\\r\\n"'\\\\]|$)){0,5}){0,100}|\\w[^\\s"'\\\\;,\\]=]{15,4000})`,
      'gi',
    ),
    accepts: value => value.includes('=') || looksRandom(value),
  },
  {
    // In a list only the first stands behind the name.
    kind: 'cookie',
    hints: ['path=/', 'httponly', 'samesite='],
    pattern:
      /(?<=^|[\s"',[])(?<secret>[\w.-]{1,100}=(?!\[redacted:)[^\s"'\\;,\]]{4,4000})(?=; {0,2}(?:path=\/|httponly|secure;|samesite=|max-age=|expires=|domain=))/gi,
  },
];
