import {
  isNoObjectName,
  isPlaceholder,
  isUserAndPassword,
  looksRandom,
} from './looksSecret';
import { inEnvironment, named, onItsLine } from './named';
import { OPENING, QUOTE } from './quotes';
import type { SecretPattern } from './SecretPattern';

const PASSWORDS = ['password', 'passwd', 'passphrase'];
const API_KEYS = [
  'api_key',
  'api-key',
  'apikey',
  'app_key',
  'app-key',
  'appkey',
  'application-key',
  'access_key',
  'access-key',
  'accesskey',
  'subscription-key',
];
const SECRETS = [
  'secret_key',
  'secret-key',
  'secretkey',
  'secret',
  'signing_key',
  'signingkey',
  'encryption_key',
  'encryptionkey',
  'signing-key',
  'master_key',
];
const TOKEN_NAMES = ['token', 'csrf', 'xsrf', 'saml_response', 'samlresponse'];

/** Values that are known by the name before them. */
export const NAMED_PATTERNS: SecretPattern[] = [
  inEnvironment('password', ['PASSWORD', 'PASSWD', 'PASSPHRASE', 'PGPASS']),
  inEnvironment('secret', ['SECRET']),
  inEnvironment('token', ['TOKEN']),
  named('password', [
    ...PASSWORDS,
    'passwort',
    'mysql_pwd',
    '_pass',
    '-pass',
    'pgpass',
    'userpass',
    'dbpass',
    'keypass',
    'storepass',
    'requirepass',
  ]),
  named('password', ['pwd'], { accepts: value => !/^[/~]/.test(value) }),
  named('password', ['pass'], {
    isWord: true,
    hints: ['pass=', 'pass:', 'pass"', "pass'", 'pass\\"'],
    accepts: value => !/^\d{1,6}$/.test(value),
  }),
  onItsLine('password', PASSWORDS),
  named('aws-secret-key', [
    'secret_access_key',
    'secretaccesskey',
    'secret-access-key',
    'secret access key',
    'aws_secret',
    'aws_secret_key',
  ]),
  named('client-secret', ['client_secret', 'client-secret', 'clientsecret']),
  named('azure-account-key', ['accountkey', 'sharedaccesskey']),
  named('api-key', API_KEYS),
  onItsLine('api-key', API_KEYS),
  named('secret', SECRETS, { accepts: isNoObjectName }),
  named('token', TOKEN_NAMES, {
    // Counts of tokens, and where there are some.
    accepts: value => !/^(?:\d{1,7}|\/[\w./-]+|[a-z]{1,12})$/.test(value),
  }),
  onItsLine('token', TOKEN_NAMES),
  {
    // In the path: what is asked for follows.
    kind: 'session',
    hints: ['jsessionid='],
    pattern: /jsessionid=(?<secret>[\w.!-]{8,16000})/gi,
  },
  named('session', ['session_id', 'sessionid', 'session-id', 'phpsessid'], {
    accepts: looksRandom,
  }),
  named('session', ['sid'], {
    isWord: true,
    hints: ['sid=', 'sid:', 'sid"', "sid'", 'sid\\"'],
    accepts: value => value.length >= 12 && looksRandom(value),
  }),
  named('private-key', ['private_key', 'client-key-data', 'privatekey']),
  named('credentials', ['credential', 'credentials'], { accepts: looksRandom }),
  named('npm-auth', ['_auth'], { hints: ['_auth=', '_auth =', '_auth"'] }),
  {
    kind: 'docker-auth',
    hints: ['auth"', 'auth\\"'],
    pattern: new RegExp(
      `auth${QUOTE}\\s{0,3}:\\s{0,3}${QUOTE}(?<secret>[A-Za-z0-9+/]{8,16000}={0,2})`,
      'g',
    ),
    accepts: isUserAndPassword,
  },
  {
    // A variable of a container: its name and its value stand beside each other.
    kind: 'environment-value',
    hints: ['name'],
    pattern: new RegExp(
      `name(?:${QUOTE})?:[ \\t]{0,3}(?:${QUOTE})?[\\w.-]{0,60}?(?:password|passwd|secret|token|api_?key|access_?key)[\\w.-]{0,20}(?:${QUOTE})?(?:,\\s{0,40}|\\s{1,40})` +
        `(?:${QUOTE}value${QUOTE}:[ \\t]{0,3}${QUOTE}|value:[ \\t]{0,3}${OPENING})(?!\\[redacted:)(?<secret>[^\\s"'\\\\,}]{3,4000})`,
      'gi',
    ),
    accepts: value => !isPlaceholder(value),
  },
  {
    kind: 'element',
    hints: ['password>', 'secret>', 'token>', 'passphrase>', 'apikey>'],
    pattern:
      /<[\w.:-]{0,40}?(?:password|secret|token|passphrase|apikey)>(?!\[redacted:)(?<secret>[^<>"'\\\s]{3,4000})<\\?\//gi,
    accepts: value => !isPlaceholder(value),
  },
];
