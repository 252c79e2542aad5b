import { isPlaceholder, looksRandom } from './looksSecret';
import { OPENING, QUOTE } from './quotes';
import type { SecretPattern } from './SecretPattern';

/** Secrets of addresses, commands and files: known by where in them they stand. */
export const PLACED_PATTERNS: SecretPattern[] = [
  {
    kind: 'azure-sas',
    hints: ['sig='],
    pattern: /(?:[?&]|\\u0026|&amp;)sig=(?<secret>[\w%+/=-]{16,16000})/g,
  },
  {
    kind: 'signed-url',
    hints: ['x-amz-signature', 'x-goog-signature'],
    pattern: /x-(?:amz|goog)-signature(?:=|%3D)(?<secret>[\w-]{16,16000})/gi,
  },
  {
    kind: 'oauth-code',
    hints: ['code='],
    pattern: /[?&]code=(?<secret>[\w%./-]{20,4000})/g,
  },
  {
    kind: 'url-password',
    hints: ['@'],
    pattern:
      /:\\{0,15}\/\\{0,15}\/[^\s/:@"'\\]{0,200}:(?!\[redacted:)(?<secret>[^\s"'/\\<>]{1,400})@(?=[\w.[$-])/g,
  },
  {
    kind: 'url-password',
    hints: ['@tcp(', '@unix('],
    pattern:
      /(?<![\w.[-])[\w.-]{1,64}:(?!\[?redacted:)(?<secret>[^\s@["'\\/]{1,200})@(?:tcp|unix)\(/g,
  },
  {
    kind: 'url-password',
    hints: ['jdbc:oracle'],
    pattern:
      /jdbc:oracle:\w{1,10}:[\w.-]{1,64}\/(?!\[redacted:)(?<secret>[^\s@"'\\/]{1,200})@/g,
  },
  {
    kind: 'command-password',
    hints: ['--user', '-u ', '-u='],
    pattern: new RegExp(
      `(?:\\s-u|--user)[ =](?:${QUOTE})?[^\\s:"'\\\\]{1,100}:(?!\\[redacted:)(?<secret>[^\\s"'\\\\/]{3,400})`,
      'g',
    ),
  },
  {
    kind: 'command-password',
    hints: ['mysql', 'sshpass', 'mariadb', 'docker login', 'redis-cli'],
    pattern:
      /(?:mysql\w{0,10}|mariadb\w{0,10}|sshpass|docker login|redis-cli)(?: [^\r\n"'\\|;]{0,200})? -[pa] ?(?!\[redacted:)(?<secret>[^\s"'\\-][^\s"'\\]{2,400})/g,
  },
  {
    kind: 'netrc',
    hints: ['machine '],
    pattern:
      /\bmachine[ \t]{1,20}\S{1,200}\s{1,20}login\s{1,20}\S{1,200}\s{1,20}password[ \t]{1,20}(?!\[redacted:)(?<secret>[^\s"'\\]{3,16000})/g,
  },
  {
    kind: 'pgpass',
    hints: [':5432:', ':*:'],
    pattern:
      /^[\w.*-]{1,200}:(?:\d{2,5}|\*):[\w*-]{1,63}:[\w.*-]{1,63}:(?!\[redacted:)(?<secret>[^\s"'\\]{3,16000})\r?$/gm,
  },
  {
    kind: 'flag-password',
    hints: ['--pass', '--token', '--secret', '--api-key', '--auth-token'],
    pattern: new RegExp(
      `--(?:password|passphrase|passwd|pass|token|secret|api-key|auth-token)(?:[ =]${OPENING}|${QUOTE},\\s{0,20}${QUOTE})(?!\\[redacted:|-)(?<secret>[^\\s"'\\\\]{3,400})`,
      'gi',
    ),
    accepts: value => !isPlaceholder(value),
  },
  {
    kind: 'sql-password',
    hints: ['identified by', "password '"],
    pattern:
      /\b(?:identified by|password) '(?!\[redacted:)(?<secret>[^'"\\\r\n]{3,400})/gi,
    accepts: value => !isPlaceholder(value),
  },
  {
    kind: 'redis-auth',
    hints: ['auth '],
    pattern:
      /(?:^|> ?)AUTH (?:[\w.-]{1,64} )?(?!\[redacted:)(?<secret>[^\s"'\\]{4,400})\r?$/gm,
    accepts: looksRandom,
  },
  {
    kind: 'redis-auth',
    hints: ['auth"', 'auth\\"'],
    pattern: new RegExp(
      `${QUOTE}AUTH${QUOTE} (?:${QUOTE}[\\w.-]{1,64}${QUOTE} )?${QUOTE}(?!\\[redacted:)(?<secret>[^"'\\\\\\r\\n]{3,400})`,
      'gi',
    ),
  },
  {
    kind: 'redis-auth',
    hints: ['requirepass ', 'masterauth '],
    pattern:
      /(?:requirepass|masterauth) (?!\[redacted:)(?<secret>[^\s"'\\]{3,400})/g,
  },
  {
    kind: 'smtp-auth',
    hints: ['auth plain ', 'auth login '],
    pattern: /AUTH (?:PLAIN|LOGIN) (?<secret>[A-Za-z0-9+/]{8,16000}={0,2})/gi,
    accepts: value => looksRandom(value) || value.endsWith('='),
  },
];
