import {
  isNoObjectName,
  isPlaceholder,
  isUserAndPassword,
  looksRandom,
} from './looksSecret';
import { inEnvironment, named, onItsLine } from './named';
import { prefixed, SecretPattern, WORD_START } from './SecretPattern';

const TOKENS: SecretPattern[] = [
  prefixed(
    'aws-access-key',
    ['AKIA', 'ASIA', 'ABIA', 'ACCA'],
    '[A-Z2-7]{16}\\b',
  ),
  prefixed('google-api-key', ['AIza'], '[\\w-]{35}'),
  prefixed('google-oauth', ['ya29.', 'GOCSPX-'], '[\\w.-]{20,}'),
  prefixed(
    'github-token',
    ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    '\\w{20,}',
  ),
  prefixed('github-token', ['github_pat_'], '\\w{20,}'),
  prefixed(
    'gitlab-token',
    ['glpat-', 'gldt-', 'glrt-', 'glcbt-', 'glptt-', 'glft-', 'glsoat-'],
    '[\\w.-]{16,}',
  ),
  prefixed(
    'slack-token',
    ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-', 'xoxe-', 'xoxe.', 'xapp-'],
    '[\\w.-]{10,}',
  ),
  prefixed(
    'stripe-key',
    ['sk_live_', 'rk_live_', 'sk_test_', 'rk_test_', 'whsec_'],
    '\\w{16,}',
  ),
  prefixed('sendgrid-key', ['SG.'], '[\\w-]{16,}\\.[\\w-]{16,}'),
  prefixed('npm-token', ['npm_'], '\\w{30,}'),
  prefixed('pypi-token', ['pypi-AgE'], '[\\w-]{30,}'),
  prefixed('docker-token', ['dckr_pat_', 'dckr_oat_'], '[\\w-]{20,}'),
  prefixed('digitalocean-token', ['dop_v1_', 'doo_v1_', 'dor_v1_'], '\\w{30,}'),
  prefixed('new-relic-key', ['NRAK-', 'NRJS-', 'NRII-'], '[\\w-]{16,}'),
  prefixed('grafana-token', ['glsa_', 'glc_', 'eyJrIjoi'], '[\\w=+/-]{20,}'),
  prefixed('vault-token', ['hvs.', 'hvb.', 'hvr.'], '[\\w-]{20,}'),
  prefixed('databricks-token', ['dapi'], '[0-9a-f]{32}\\b'),
  prefixed(
    'doppler-token',
    ['dp.pt.', 'dp.st.', 'dp.ct.', 'dp.sa.'],
    '[\\w.]{20,}',
  ),
  prefixed('linear-key', ['lin_api_', 'lin_oauth_'], '\\w{20,}'),
  prefixed('notion-token', ['ntn_'], '\\w{30,}'),
  prefixed(
    'model-provider-key',
    ['sk-ant-', 'sk-proj-', 'sk-svcacct-', 'sk-or-v1-'],
    '[\\w-]{20,}',
  ),
  prefixed('model-provider-key', ['hf_', 'gsk_'], '\\w{30,}'),
  prefixed(
    'shopify-token',
    ['shpat_', 'shpss_', 'shpca_', 'shppa_'],
    '[0-9a-fA-F]{32}',
  ),
  prefixed('square-token', ['sq0atp-', 'sq0csp-', 'EAAAE'], '[\\w-]{22,}'),
  prefixed('atlassian-token', ['ATATT3', 'ATCTT3', 'ATBB'], '[\\w=-]{20,}'),
  prefixed('postman-key', ['PMAK-'], '[\\w-]{30,}'),
  prefixed('age-key', ['AGE-SECRET-KEY-1'], '[0-9A-Z]{50,}'),
  prefixed('mailchimp-key', ['mailgun-key-', 'key-'], '[0-9a-f]{32}\\b'),
  prefixed('sentry-token', ['sntrys_', 'sntryu_'], '[\\w=+/-]{20,}'),
  prefixed('supabase-key', ['sbp_', 'sb_secret_'], '\\w{20,}'),
  prefixed('pulumi-token', ['pul-'], '[0-9a-f]{40}\\b'),
  prefixed('tailscale-key', ['tskey-'], '[\\w-]{16,}'),
  prefixed('buildkite-token', ['bkua_', 'bkaj_'], '\\w{20,}'),
  prefixed('airtable-token', ['pat'], '[A-Za-z0-9]{14}\\.[0-9a-f]{64}\\b'),
  prefixed('facebook-token', ['EAACEdEose0cBA', 'EAAB'], '[0-9A-Za-z]{20,}'),
  {
    kind: 'terraform-token',
    hints: ['.atlasv1.'],
    pattern: new RegExp(
      `${WORD_START}[A-Za-z0-9]{14}\\.atlasv1\\.[\\w=-]{40,}`,
      'g',
    ),
  },
  {
    kind: 'twilio-key',
    // `SK` alone is too short to be looked for quickly.
    hints: [...'0123456789abcdef'].map(digit => `SK${digit}`),
    pattern: new RegExp(`${WORD_START}SK[0-9a-f]{32}\\b`, 'g'),
  },
  prefixed('google-refresh-token', ['1//0'], '[\\w-]{40,}'),
  prefixed('rubygems-key', ['rubygems_'], '[0-9a-f]{48}\\b'),
  prefixed('circleci-token', ['CCIPAT_'], '\\w{20,}'),
  prefixed('fly-token', ['fm2_', 'fo1_'], '[\\w=+/-]{20,}'),
  prefixed('planetscale-token', ['pscale_'], '[\\w.-]{30,}'),
  prefixed('dynatrace-token', ['dt0c01.', 'dt0s01.'], '[\\w.]{30,}'),
  prefixed('artifactory-key', ['AKCp'], '[A-Za-z0-9]{60,}'),
  {
    kind: 'model-provider-key',
    hints: ['T3BlbkFJ'],
    pattern: new RegExp(`${WORD_START}sk-\\w{20}T3BlbkFJ\\w{20,}`, 'g'),
  },
  {
    kind: 'azure-client-secret',
    hints: ['7Q~', '8Q~'],
    pattern: new RegExp(`${WORD_START}\\w{3}[78]Q~[\\w.~-]{31,34}`, 'g'),
  },
  {
    // A key in base64, as Kubernetes keeps it; certificates begin otherwise.
    kind: 'private-key',
    hints: ['LS0tLS1CRUdJTiB'],
    pattern: /LS0tLS1CRUdJTiB(?:S|QUklW|F|P|E)[\w+/=]{20,}/g,
  },
  {
    kind: 'telegram-token',
    hints: [':AA'],
    pattern: /(?<!\d)\d{8,10}:AA[\w-]{32,34}/g,
  },
  {
    kind: 'jwt',
    hints: ['eyJ'],
    pattern: new RegExp(
      `${WORD_START}eyJ[\\w-]{5,4000}\\.[\\w-]{5,}(?:\\.[\\w-]*){0,3}`,
      'g',
    ),
  },
  {
    kind: 'slack-webhook',
    hints: ['hooks.slack.com'],
    pattern:
      /hooks\.slack\.com\/(?:services|workflows)\/(?<secret>[\w/]{10,})/g,
  },
  {
    kind: 'discord-webhook',
    hints: ['/api/webhooks/'],
    pattern: /\/api\/webhooks\/\d+\/(?<secret>[\w-]{20,})/g,
  },
  {
    kind: 'teams-webhook',
    hints: ['webhook.office.com'],
    pattern: /webhook\.office\.com\/(?<secret>[\w@/-]{20,})/g,
  },
];

const QUOTE = `\\\\{0,15}["']`;
/** Between the name of a header and its value, also where both are of a list or a map. */
const AFTER_NAME = `(?:${QUOTE})?[ \\t]{0,3}(?:[:=,]|=>)[ \\t]{0,3}\\[?(?:${QUOTE})?`;

const HEADERS: SecretPattern[] = [
  {
    kind: 'bearer',
    hints: ['bearer'],
    pattern: new RegExp(
      `authorization${AFTER_NAME}bearer[ +:]{1,3}(?!\\[)(?<header>[\\w.~+/=-]{3,})|` +
        `${WORD_START}bearer(?:[ :=+]|%20){1,3}(?:${QUOTE})?(?<secret>[\\w.~+/=-]{6,})`,
      'gi',
    ),
    accepts: (value, group) => group === 'header' || looksRandom(value),
  },
  {
    kind: 'basic',
    hints: ['basic '],
    pattern: new RegExp(
      `authorization${AFTER_NAME}basic {1,3}(?<header>[A-Za-z0-9+/_=-]{3,})|` +
        `${WORD_START}basic {1,3}(?<secret>[A-Za-z0-9+/]{6,}={0,2})`,
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
      `${WORD_START}token token=(?:${QUOTE})?(?<secret>[\\w.+-]{6,})`,
      'gi',
    ),
  },
  {
    kind: 'okta-token',
    hints: ['ssws '],
    pattern: /SSWS (?<secret>[\w-]{20,})/gi,
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
      /(?<![\w.-])(?<secret>[\w.-]{1,100}=(?!\[redacted:)[^\s"'\\;,\]]{4,4000})(?=; {0,2}(?:path=\/|httponly|secure;|samesite=|max-age=|expires=|domain=))/gi,
  },
];

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
  'secret',
  'signing_key',
  'signingkey',
  'encryption_key',
  'encryptionkey',
  'signing-key',
  'master_key',
];
const TOKEN_NAMES = ['token', 'csrf', 'xsrf', 'saml_response', 'samlresponse'];

const NAMED: SecretPattern[] = [
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
    pattern: /jsessionid=(?<secret>[\w.!-]{8,})/gi,
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
      `auth${QUOTE}\\s{0,3}:\\s{0,3}${QUOTE}(?<secret>[A-Za-z0-9+/]{8,}={0,2})`,
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
        `(?:${QUOTE})?value(?:${QUOTE})?:[ \\t]{0,3}(?:${QUOTE})?(?!\\[redacted:)(?<secret>[^\\s"'\\\\,}]{3,4000})`,
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
  {
    kind: 'azure-sas',
    hints: ['sig='],
    pattern: /(?:[?&]|\\u0026|&amp;)sig=(?<secret>[\w%+/=-]{16,})/g,
  },
  {
    kind: 'signed-url',
    hints: ['x-amz-signature', 'x-goog-signature'],
    pattern: /x-(?:amz|goog)-signature(?:=|%3D)(?<secret>[\w-]{16,})/gi,
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
      /(?<![\w.-])[\w.-]{1,64}:(?!\[redacted:)(?<secret>[^\s@"'\\/]{1,200})@(?:tcp|unix)\(/g,
  },
  {
    kind: 'url-password',
    hints: ['jdbc:oracle'],
    pattern:
      /jdbc:oracle:\w{1,10}:[\w.-]{1,64}\/(?!\[redacted:)(?<secret>[^\s@"'\\/]{1,200})@/g,
  },
  {
    kind: 'command-password',
    hints: ['curl', '--user', '-u '],
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
      /\bmachine[ \t]{1,20}\S{1,200}\s{1,20}login\s{1,20}\S{1,200}\s{1,20}password[ \t]{1,20}(?!\[redacted:)(?<secret>[^\s"'\\]{3,})/g,
  },
  {
    kind: 'pgpass',
    hints: [':5432:', ':*:'],
    pattern:
      /^[\w.*-]{1,200}:(?:\d{2,5}|\*):[\w*-]{1,63}:[\w.*-]{1,63}:(?!\[redacted:)(?<secret>[^\s"'\\]{3,})\r?$/gm,
  },
  {
    kind: 'flag-password',
    hints: ['--pass', '--token', '--secret', '--api-key', '--auth-token'],
    pattern: new RegExp(
      `--(?:password|passphrase|passwd|pass|token|secret|api-key|auth-token)(?:[ =](?:${QUOTE})?|${QUOTE},\\s{0,20}${QUOTE})(?!\\[redacted:|-)(?<secret>[^\\s"'\\\\]{3,400})`,
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
    pattern: /AUTH (?:PLAIN|LOGIN) (?<secret>[A-Za-z0-9+/]{8,}={0,2})/gi,
    accepts: value => looksRandom(value) || value.endsWith('='),
  },
];

/**
 * What is looked for in all evidence before anything of it is kept. The narrow ones come first, so that
 * what is shown says as exactly as can be what was there.
 */
export const SECRET_PATTERNS: SecretPattern[] = [
  ...TOKENS,
  ...HEADERS,
  ...NAMED,
];
