import { prefixed, SecretPattern, WORD_START } from './SecretPattern';

/** Tokens that are known by how they look. */
export const TOKEN_PATTERNS: SecretPattern[] = [
  prefixed(
    'aws-access-key',
    ['AKIA', 'ASIA', 'ABIA', 'ACCA'],
    '[A-Z2-7]{16}\\b',
  ),
  prefixed('google-api-key', ['AIza'], '[\\w-]{35}'),
  prefixed('google-oauth', ['ya29.', 'GOCSPX-'], '[\\w.-]{20,16000}'),
  prefixed(
    'github-token',
    ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    '\\w{20,16000}',
  ),
  prefixed('github-token', ['github_pat_'], '\\w{20,16000}'),
  prefixed(
    'gitlab-token',
    ['glpat-', 'gldt-', 'glrt-', 'glcbt-', 'glptt-', 'glft-', 'glsoat-'],
    '[\\w.-]{16,16000}',
  ),
  prefixed(
    'slack-token',
    ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-', 'xoxe-', 'xoxe.', 'xapp-'],
    '[\\w.-]{10,16000}',
  ),
  prefixed(
    'stripe-key',
    ['sk_live_', 'rk_live_', 'sk_test_', 'rk_test_', 'whsec_'],
    '\\w{16,16000}',
  ),
  prefixed('sendgrid-key', ['SG.'], '[\\w-]{16,16000}\\.[\\w-]{16,16000}'),
  prefixed('npm-token', ['npm_'], '\\w{30,16000}'),
  prefixed('pypi-token', ['pypi-AgE'], '[\\w-]{30,16000}'),
  prefixed('docker-token', ['dckr_pat_', 'dckr_oat_'], '[\\w-]{20,16000}'),
  prefixed(
    'digitalocean-token',
    ['dop_v1_', 'doo_v1_', 'dor_v1_'],
    '\\w{30,16000}',
  ),
  prefixed('new-relic-key', ['NRAK-', 'NRJS-', 'NRII-'], '[\\w-]{16,16000}'),
  prefixed(
    'grafana-token',
    ['glsa_', 'glc_', 'eyJrIjoi'],
    '[\\w=+/-]{20,16000}',
  ),
  prefixed('vault-token', ['hvs.', 'hvb.', 'hvr.'], '[\\w-]{20,16000}'),
  prefixed('databricks-token', ['dapi'], '[0-9a-f]{32}\\b'),
  prefixed(
    'doppler-token',
    ['dp.pt.', 'dp.st.', 'dp.ct.', 'dp.sa.'],
    '[\\w.]{20,16000}',
  ),
  prefixed('linear-key', ['lin_api_', 'lin_oauth_'], '\\w{20,16000}'),
  prefixed('notion-token', ['ntn_'], '\\w{30,16000}'),
  prefixed(
    'model-provider-key',
    ['sk-ant-', 'sk-proj-', 'sk-svcacct-', 'sk-or-v1-'],
    '[\\w-]{20,16000}',
  ),
  prefixed('model-provider-key', ['hf_', 'gsk_'], '\\w{30,16000}'),
  prefixed(
    'shopify-token',
    ['shpat_', 'shpss_', 'shpca_', 'shppa_'],
    '[0-9a-fA-F]{32}',
  ),
  prefixed('square-token', ['sq0atp-', 'sq0csp-', 'EAAAE'], '[\\w-]{22,16000}'),
  prefixed(
    'atlassian-token',
    ['ATATT3', 'ATCTT3', 'ATBB'],
    '[\\w=-]{20,16000}',
  ),
  prefixed('postman-key', ['PMAK-'], '[\\w-]{30,16000}'),
  prefixed('age-key', ['AGE-SECRET-KEY-1'], '[0-9A-Z]{50,16000}'),
  prefixed('mailchimp-key', ['mailgun-key-', 'key-'], '[0-9a-f]{32}\\b'),
  prefixed('sentry-token', ['sntrys_', 'sntryu_'], '[\\w=+/-]{20,16000}'),
  prefixed('supabase-key', ['sbp_', 'sb_secret_'], '\\w{20,16000}'),
  prefixed('pulumi-token', ['pul-'], '[0-9a-f]{40}\\b'),
  prefixed('tailscale-key', ['tskey-'], '[\\w-]{16,16000}'),
  prefixed('buildkite-token', ['bkua_', 'bkaj_'], '\\w{20,16000}'),
  prefixed('airtable-token', ['pat'], '[A-Za-z0-9]{14}\\.[0-9a-f]{64}\\b'),
  prefixed(
    'facebook-token',
    ['EAACEdEose0cBA', 'EAAB'],
    '[0-9A-Za-z]{20,16000}',
  ),
  {
    kind: 'terraform-token',
    hints: ['.atlasv1.'],
    pattern: new RegExp(
      `${WORD_START}[A-Za-z0-9]{14}\\.atlasv1\\.[\\w=-]{40,16000}`,
      'g',
    ),
  },
  {
    kind: 'twilio-key',
    // `SK` alone is too short to be looked for quickly.
    hints: [...'0123456789abcdef'].map(digit => `SK${digit}`),
    pattern: new RegExp(`${WORD_START}SK[0-9a-f]{32}\\b`, 'g'),
  },
  prefixed('google-refresh-token', ['1//0'], '[\\w-]{40,16000}'),
  prefixed('rubygems-key', ['rubygems_'], '[0-9a-f]{48}\\b'),
  prefixed('circleci-token', ['CCIPAT_'], '\\w{20,16000}'),
  prefixed('fly-token', ['fm2_', 'fo1_'], '[\\w=+/-]{20,16000}'),
  prefixed('planetscale-token', ['pscale_'], '[\\w.-]{30,16000}'),
  prefixed('dynatrace-token', ['dt0c01.', 'dt0s01.'], '[\\w.]{30,16000}'),
  prefixed('artifactory-key', ['AKCp'], '[A-Za-z0-9]{60,16000}'),
  {
    kind: 'model-provider-key',
    hints: ['T3BlbkFJ'],
    pattern: new RegExp(`${WORD_START}sk-\\w{20}T3BlbkFJ\\w{20,16000}`, 'g'),
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
    pattern: /LS0tLS1CRUdJTiB(?:S|QUklW|F|P|E)[\w+/=]{20,16000}/g,
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
      `${WORD_START}eyJ[\\w-]{5,4000}\\.[\\w-]{5,16000}(?:\\.[\\w-]{0,16000}){0,3}`,
      'g',
    ),
  },
  {
    kind: 'slack-webhook',
    hints: ['hooks.slack.com'],
    pattern:
      /hooks\.slack\.com\/(?:services|workflows)\/(?<secret>[\w/]{10,16000})/g,
  },
  {
    kind: 'discord-webhook',
    hints: ['/api/webhooks/'],
    pattern: /\/api\/webhooks\/\d+\/(?<secret>[\w-]{20,16000})/g,
  },
  {
    kind: 'teams-webhook',
    hints: ['webhook.office.com'],
    pattern: /webhook\.office\.com\/(?<secret>[\w@/-]{20,16000})/g,
  },
];
