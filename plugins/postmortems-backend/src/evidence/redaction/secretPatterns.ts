import { named, prefixed, SecretPattern } from './SecretPattern';

/** Keys of more than one line; also where a log has put something before each of its lines. */
export const PRIVATE_KEY_BEGINS =
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
export const PRIVATE_KEY_ENDS =
  /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;

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
  prefixed('grafana-token', ['glsa_', 'glc_'], '[\\w=+/-]{20,}'),
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
    pattern: /\b[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{40,}/g,
  },
  { kind: 'twilio-key', hints: ['SK'], pattern: /\bSK[0-9a-f]{32}\b/g },
  {
    kind: 'telegram-token',
    hints: [':AA'],
    pattern: /\b\d{8,10}:AA[\w-]{32,34}/g,
  },
  {
    kind: 'jwt',
    hints: ['eyJ'],
    pattern: /\beyJ[\w-]{5,}\.[\w-]{5,}\.?[\w-]*/g,
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

const HEADERS: SecretPattern[] = [
  {
    kind: 'bearer',
    hints: ['bearer'],
    pattern: /\bbearer[ :=]+["']?(?<secret>[\w.~+/=-]{6,})/gi,
  },
  {
    kind: 'basic',
    hints: ['basic '],
    pattern: /\bbasic +(?<secret>[A-Za-z0-9+/]{6,}={0,2})/gi,
  },
  {
    kind: 'authorization',
    hints: ['authorization'],
    pattern:
      /\bauthorization["']?\s{0,3}[:=]\s{0,3}["']?(?:(?:token|digest|sswS|apikey|aws4-hmac-sha256|negotiate)\s{1,3})?(?!\[redacted|bearer\b|basic\b)(?<secret>[^\s"'[][^\r\n"'[]{4,})/gi,
  },
  {
    kind: 'token-header',
    hints: ['token token='],
    pattern: /\btoken token=["']?(?<secret>[\w.+-]{6,})/gi,
  },
  {
    kind: 'okta-token',
    hints: ['ssws '],
    pattern: /\bSSWS (?<secret>[\w-]{20,})/gi,
  },
  {
    kind: 'cookie',
    hints: ['cookie'],
    pattern:
      /\b(?:set-)?cookie["']?\s{0,3}[:=]\s{0,3}["']?(?!\[redacted)(?<secret>[^\r\n"']{4,})/gi,
  },
];

const NAMED: SecretPattern[] = [
  named('password', [
    'password',
    'passwd',
    'passphrase',
    'pwd',
    '_pass',
    'pgpass',
    'mysql_pwd',
  ]),
  named('client-secret', ['client_secret', 'client-secret', 'clientsecret']),
  named('aws-secret-key', [
    'secret_access_key',
    'secretaccesskey',
    'aws_secret',
  ]),
  named('api-key', [
    'api_key',
    'api-key',
    'apikey',
    'x-api-key',
    'app_key',
    'appkey',
    'access_key',
    'accesskey',
  ]),
  named('azure-account-key', ['accountkey', 'sharedaccesskey']),
  named('secret', [
    'secret',
    'secret_key',
    'signing_key',
    'encryption_key',
    'webhook_secret',
  ]),
  named('token', [
    'access_token',
    'refresh_token',
    'id_token',
    'auth_token',
    'session_token',
    'token',
    'x-vault-token',
    'private-token',
    'csrf',
  ]),
  named('session', [
    'session_id',
    'sessionid',
    'jsessionid',
    'phpsessid',
    'sid=',
  ]),
  named('private-key', ['private_key', 'client-key-data', 'privatekey']),
  named('credentials', ['credential', 'credentials']),
  {
    kind: 'azure-sas',
    hints: ['sig='],
    pattern: /[?&]sig=(?<secret>[\w%+/=-]{16,})/g,
  },
  {
    kind: 'signed-url',
    hints: ['x-amz-signature', 'x-goog-signature'],
    pattern: /[?&]x-(?:amz|goog)-signature=(?<secret>[\w%-]{16,})/gi,
  },
  {
    kind: 'url-password',
    hints: ['@'],
    pattern: /:\/\/[^\s/:@"']{0,200}:(?<secret>[^\s@"'/]{1,400})@/g,
  },
  {
    kind: 'command-password',
    hints: ['curl', '--user', '-u '],
    pattern:
      /(?:\s-u|--user)[ =]["']?[^\s:"']{1,100}:(?<secret>[^\s"']{3,400})/g,
  },
  {
    kind: 'netrc',
    hints: ['machine '],
    pattern: /\bmachine \S{1,200} login \S{1,200} password (?<secret>\S{3,})/g,
  },
  {
    kind: 'flag-password',
    hints: ['--pass', '--token', '--secret', '--api-key'],
    pattern:
      /--(?:password|pass|token|secret|api-key)[ =]["']?(?!\[redacted)(?<secret>[^\s"']{3,400})/gi,
  },
  {
    kind: 'redis-auth',
    hints: ['auth '],
    pattern: /^(?:.{0,80}\s)?AUTH (?:\S{1,64} )?(?<secret>\S{6,})$/gm,
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
