import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { isSecretName } from '../../../src/redaction/names/names.ts'
import { shownValue } from '../../../src/redaction/names/values.ts'

/** Names of the AWS provider's schema: those it marks as sensitive somewhere, and those that sound so and are not. */
const { marked, open } = JSON.parse(
  readFileSync(new URL('../../fixtures/secrets/names.json', import.meta.url), 'utf8'),
) as Record<'marked' | 'open', string[]>

/** Secrets that the provider does not mark, by their makers' documentation. */
const SECRET_THOUGH_OPEN = [
  ...[
    'activation_key',
    'admin_user_password_wo',
    'api_token',
    'application_key',
    'bgp_auth_key',
    'grafana_token',
    'hec_token',
  ],
  ...['jwt_token', 'key_store_password', 'raw_secret_access_key', 'root_password', 'stats_password'],
  ...['trust_password', 'web_identity_token', 'refresh_token', 'client_token', 'credential'],
]
/** Encrypted for a key of PGP, or for a key pair: nothing in the name says that for whom. */
const ENCRYPTED = [
  ...['encrypted_password', 'encrypted_private_key', 'encrypted_secret', 'encrypted_ses_smtp_password_v4'],
  'password_data',
]
/** Public by their values: ARNs, ids of keys, units of time. */
const PUBLIC_BY_VALUE: Readonly<Record<string, string>> = {
  authorizer_credentials: 'arn:aws:iam::123456789012:role/authorizer',
  credentials: 'arn:aws:iam::123456789012:role/integration',
  default_encryption_key: 'arn:aws:kms:eu-west-1:123456789012:key/0c1d2e3f-4a5b-6c7d-8e9f-0a1b2c3d4e5f',
  encryption_key: '0c1d2e3f-4a5b-6c7d-8e9f-0a1b2c3d4e5f',
  kms_encryption_key: '0c1d2e3f-4a5b-6c7d-8e9f-0a1b2c3d4e5f',
  volume_encryption_key: 'alias/aws/workspaces',
  id_token: 'hours',
  runtime_environment_secrets: 'arn:aws:ssm:eu-west-1:123456789012:parameter/web/token',
}
/** Hidden though AWS publishes them: elsewhere a secret has the same name (Slack's verification token). */
const SAME_NAME = ['tokens', 'verification_token']

test('of the names of the AWS provider that only sound like secrets, none is taken for one without a reason', () => {
  const known = [...SECRET_THOUGH_OPEN, ...ENCRYPTED, ...Object.keys(PUBLIC_BY_VALUE), ...SAME_NAME]
  expect(open.filter(isSecretName).sort()).toEqual(known.sort())
})

test.each(Object.entries(PUBLIC_BY_VALUE))('%s is shown where its value is %s', (name, value) => {
  expect(shownValue(value, name)).toBe(value)
})

/** What the provider marks, and a name alone cannot tell. */
const NOT_BY_NAME =
  /^(admin_username|airflow_configuration_options|athena_properties|bundle_id|ca_certificate_pem|ca_pem|certificate(_chain|_pem|_wallet)?|client_id|connection_properties|content|customer_gateway_configuration|host_key|input|key|kms_encryption_context|kms_key_id|master_user_name|notes|payload|plaintext|platform_principal|(pre|post)_authentication_login_banner|public_key|schema|service_json|ssh_key|team_id|token_key_id|token_signing_public_keys|username|value|value_wo|values|verification_certificate_pem)$/

test('of those that it marks, all are that have a word for a secret', () => {
  expect(marked.filter((name) => !isSecretName(name) && !NOT_BY_NAME.test(name))).toEqual([])
  expect(marked.filter(isSecretName).length).toBeGreaterThan(50)
})

describe('no secret by its name:', () => {
  test.each([
    ...['customer_master_key_spec', 'creation_token', 'api_key_selection_expression', 'stickiness_cookie'],
    ...[
      'ssh_key_name',
      'secret_arn',
      'source_code_base64sha512',
      'passwordless',
      'password_policy',
      'token_type',
    ],
    ...[
      'next_token',
      'max_tokens',
      'secretsmanager',
      'author',
      'keyboard',
      'tokenizer_path',
      'private_key_path',
    ],
    ...['enable_http_tokens', 'prompt_tokens', 'max_session_duration', 'ssl_policy', 'tls_key_algorithm'],
    ...['tls_key_algorithms', 'ssl_key_exchange', 'auth_type', 'basic_auth', 'kms_key', 'admin_username'],
    ...['admin_keyboard', 'oauth_flows', 'public_key', 'ssh_public_keys', 'PublicKeyToken'],
    ...['STRIPE_PUBLISHABLE_KEY', 'lockToken', 'policy_update_token', 'next_page_token', 'bypass'],
    ...['pass_through', 'two_pass_encoding', 'pass_count', 'salt', 'random_seed', 'status_code', 'area_code'],
  ])('%s', (name) => expect(isSecretName(name)).toBe(false))
})

describe('a secret by its name:', () => {
  test.each([
    ...[
      'DB_PASS',
      'MYSQL_PWD',
      'dbPw',
      'rootPassword',
      'clientsecret',
      'AWS_SECRET_ACCESS_KEY',
      'tunnel1_preshared_key',
    ],
    ...[
      'psk',
      'SENTRY_DSN',
      'RAILS_MASTER_KEY',
      'APP_KEY',
      'identitytoken',
      'privateKey',
      'vault-unseal-key',
    ],
    ...['CONSUL_HTTP_TOKEN', 'GITHUB_SYNC_TOKEN', 'GITHUB_UPDATE_TOKEN', 'FB_PAGE_TOKEN'],
    ...['NEXT_PUBLIC_API_SECRET', 'DB_PASS_PROD', 'SMTP_PASS_1', 'DB_PASS1', 'DB_PWD2', 'POSTGRES_PWD_2'],
    ...['dbPw2', 'DB_PASS_READONLY', 'TS_AUTHKEY', 'activationkey', 'ACTIVATION_KEY', 'REGISTRATION_CODE'],
    ...['activationCode', 'ENCRYPT_KEY', 'DECRYPTION_KEY', 'JWT_KEY', 'STRIPE_KEY', 'ALGOLIA_ADMIN_KEY'],
    ...['TLS_KEY', 'AUTH_SALT', 'LOGGED_IN_KEY', 'TOTP_SEED'],
    ...['password1', 'secret_key_base', 'SharedAccessKey', 'api-token', 'session_cookie', 'AccountKey'],
  ])('%s', (name) => expect(isSecretName(name)).toBe(true))
})
