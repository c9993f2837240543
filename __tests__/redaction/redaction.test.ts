import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { startRedaction } from '../../src/redaction/redaction.ts'

const shown = (text: string) => startRedaction().text(text)

/** Put together here, so that no scanner of this repository takes them for real. */
const GITHUB = `ghp_${'aB3dE5fG7h'.repeat(4)}`.slice(0, 40)
const SLACK = ['xoxb', '123456789012', '1234567890123', 'AbCdEfGhIjKlMnOpQrStUvWx'].join('-')
const ACCESS_KEY = `AKIA${'IOSFODNN7EXAMPLE'}`
const SECRET_KEY = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U'

describe('hidden:', () => {
  test.each([
    ['a password by its name', '      + password = "hunter2"', 'hunter2'],
    ['both sides', '      ~ admin_password = "hunter2" -> "hunter3" # forces replacement', 'hunter'],
    ['a key of a map', '          + DB_PASSWORD  = "hunter2"', 'hunter2'],
    ['a name without gaps', '          + "PGPASSWORD" = "hunter2"', 'hunter2'],
    ['camelCase', '          + clientSecret = "hunter2"', 'hunter2'],
    ['an api key', '          ~ API_KEY = "abc" -> "def-hunter2"', 'hunter2'],
    ['JSON in a line', 'body: {"user":"bob","password":"hunter2","n":1}', 'hunter2'],
    ['JSON in a quoted text', '+ policy = "{\\"user\\":\\"bob\\",\\"token\\":\\"hunter2\\"}"', 'hunter2'],
    ['a pair on a line', '[{"name":"DB_PASSWORD","value":"hunter2"}]', 'hunter2'],
    ['YAML', '  db_password: hunter2', 'hunter2'],
    ['an environment variable', 'export DB_PASSWORD=hunter2', 'hunter2'],
    ['an option', 'mysql --user bob --password=hunter2 -h db', 'hunter2'],
    ['an option with a blank', 'tool login --token hunter2 --quiet', 'hunter2'],
    ['source code in an error', '  11:   password = "hunter2"', 'hunter2'],
    ['a value that an error quotes', '    │ var.db_password is "hunter2"', 'hunter2'],
    ['a connection string', 'url = "postgres://bob:hunter2@db.example:5432/shop"', 'hunter2'],
    ['one with signs in its password', 'amqp://bob:hu/nt@er2@mq.example/', 'er2'],
    ['one for ODBC', 'Server=tcp:db;User ID=bob;Password=hunter2;Encrypt=true', 'hunter2'],
    ['a signed address', 'https://b.s3.amazonaws.com/x?X-Amz-Signature=0123abcd4567&v=1', '0123abcd4567'],
    ['an access key', `aws_key = "${ACCESS_KEY}"`, ACCESS_KEY],
    ['a secret key without a name', `  + value = "${SECRET_KEY}"`, 'bPxRfiCY'],
    ['a token of GitHub', `remote: ${GITHUB} is not valid`, GITHUB],
    ['a token of Slack', `hook = "${SLACK}"`, SLACK],
    ['a web token', `Cookie x=${JWT}`, 'dozjgNryP4J3'],
    ['the user of a request', 'curl -fsS -u bob:hunter2 https://x.example', 'hunter2'],
    ['one parted by what nobody sees', 'DB_PASS\u200bWORD=hun\u001b[1mter2', 'ter2'],
    ['a header', 'curl -H "Authorization: Bearer abcdef0123456789abcdef"', 'abcdef0123456789'],
    ['what is random', '  + setting = "q7Zp2LkX9vBn4TgR8sWd"', 'q7Zp2LkX9vBn4TgR8sWd'],
    ['what is random in base64', '  + blob = "Vmxk9/aQ2b+TzP04rLc8eYh1UjXwN7dKs3Gf6mQo5RI="', 'TzP04rLc8eYh'],
    ['what is random in small letters', '  + v = "k3j9x0q2m5v8b1n4c7z6l2h5g8f1d4s7"', 'k3j9x0q2m5v8'],
  ])('%s', (_, text, secret) => {
    expect(shown(text)).not.toContain(secret)
    expect(shown(text)).toContain('(likely a secret)')
  })

  test('a private key, over lines or in one', () => {
    const body = 'MIIEpAIBAAKCAQEA7bq3\nabcdefgh\n'
    const key = `-----BEGIN RSA PRIVATE KEY-----\n${body}-----END RSA PRIVATE KEY-----`
    expect(shown(`before\n${key}\nafter`)).toBe('before\n(likely a secret)\nafter')
    expect(shown(`a = "${key.replaceAll('\n', '\\n')}"`)).toBe('a = "(likely a secret)"')
    const indented = `      + x = <<-EOT\n            ${key.replaceAll('\n', '\n            ')}\n        EOT\n    }`
    expect(shown(indented)).not.toContain('MIIE')
    expect(shown(indented)).toContain('EOT\n    }')
  })

  test('a heredoc under the name of a secret, and the value below a name', () => {
    expect(shown('  + token = <<-EOT\n        one\n        two\n    EOT -> null\n  + b = 1')).toBe(
      '  + token = (likely a secret) -> null\n  + b = 1',
    )
    const pair = '  + {\n      + name  = "DB_PASSWORD"\n      + value = "pw one"\n    },\n  + value = "open"'
    expect(shown(pair)).toContain('+ value = (likely a secret)\n')
    expect(shown(pair)).toContain('"open"')
  })

  test('every text in a map or list under the name of a secret', () => {
    const text = [
      '      + secrets = {',
      '          + first = "one"',
      '          + on    = true',
      '          + list  = [',
      '              + "two",',
      '            ]',
      '          + long  = <<-EOT',
      '                three',
      '            EOT',
      '        }',
      '      + open  = "four"',
    ]
    const hidden = shown(text.join('\n'))
    for (const word of ['one', 'two', 'three']) expect(hidden).not.toContain(word)
    expect(hidden).toContain('+ on    = true')
    expect(hidden).toContain('        }\n      + open  = "four"')
  })

  describe('what is vouched for is shown', () => {
    const sha = '4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f70'
    const line = `commit ${sha}, v1.4.2-rc`

    test.each(['before', 'after'])('whether it was learnt %s or not, whole or as its beginning', (when) => {
      const redaction = startRedaction()
      const learn = () => [sha, sha.slice(0, 7), 'v1.4.2-rc'].map((text) => redaction.learn(text))
      if (when === 'before') learn()
      redaction.vouch([sha, 'v1.4.2-rc'])
      expect(redaction.text(line)).toBe(line)
      expect(learn()).toEqual([false, false, false])
      expect(redaction.text(line)).toBe(line)
    })

    test('and nothing else: not the beginning of a name, nor its middle, nor what is longer', () => {
      const redaction = startRedaction()
      redaction.vouch([sha, 'v1.4.2-rc'])
      for (const text of ['v1.4.2', sha.slice(3, 20), `${sha}0`]) {
        expect(redaction.learn(text)).toBe(true)
        expect(redaction.text(`is ${text}`)).toContain('(sensitive value)')
      }
    })
  })

  test('what is learnt, in any spelling, but never the id of an AMI', () => {
    const redaction = startRedaction()
    redaction.learn('li"ne\tone\nline two')
    redaction.learn('ami-0a1b2c3d4e5f60718')
    const text = 'li"ne\tone | li\\"ne\\tone | li%22ne%09one | line two | ami-0a1b2c3d4e5f60718'
    expect(redaction.text(text)).toBe(
      '(sensitive value) | (sensitive value) | (sensitive value) | (sensitive value) | ami-0a1b2c3d4e5f60718',
    )
    expect(redaction.text(Buffer.from('li"ne\tone\nline two').toString('base64'))).toBe('(sensitive value)')
  })

  test("what the user's expressions find", () => {
    const redaction = startRedaction()
    redaction.use([/cust-\d+/gu])
    expect(redaction.text('cust-12 and cust-7')).toBe('(hidden by redact) and (hidden by redact)')
  })
})

describe('shown as it is:', () => {
  test.each([
    '        id            = "lt-0d4c3b2a190817263"',
    '      ~ image_id      = "ami-0a1b2c3d4e5f60718" -> "ami-0f9e8d7c6b5a40312"',
    '        arn  = "arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling"',
    '        arn  = "arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:0c1d2e3f-4a5b-6c7d-8e9f-0a1b2c3d4e5f:autoScalingGroupName/web"',
    '        name = "web-20260301101500000000000003"',
    'image key 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'The reviewed plan was made for 9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c',
    'refresh 08b91cf7-8fa6-48af-b6a6-d227f40f1b9b',
    'aws_launch_template.web: Refreshing state... [id=lt-0d4c3b2a190817263]',
    'random_id.x: Creation complete after 0s [id=Zk3p9QxT7LmB2vRs8WdY]',
    '      + source_code_hash = "q7Zp2LkX9vBn4TgR8sWdYc1JhF6mEo3UaKi5Nx0PwGI="',
    '      + etag = "Vmxk9aQ2bTzP04rLc8eYh1UjXwN7dKs3"',
    '- Installed hashicorp/aws v5.100.0 (signed by HashiCorp) h1:Ijt7pOlB7Tr7maGQIqtsLFbl7pSMIj06TVdkoSBcYOw=',
    '        policy_arn = "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly"',
    '          ~ http_tokens                 = "optional" -> "required"',
    '          + http_put_response_hop_limit = 2',
    '      + password_length = 20',
    '      + master_user_secret_kms_key_id = "arn:aws:kms:eu-west-1:123456789012:key/0c1d2e3f-4a5b-6c7d-8e9f-0a1b2c3d4e5f"',
    '      + secret_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf"',
    '      + key_name = "deploy"',
    '      + manage_master_user_password = true',
    '      + password = (sensitive value)',
    '      + password = (known after apply)',
    '      ~ token = (sensitive value) -> null',
    '      + user_data_replace_on_change = false',
    '      + public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8q3ZkT7LmB2vRs8WdYq7Zp2LkX9vBn4TgR8sWdYc1J me@host"',
    'Error: InvalidToken: The provided token is malformed or otherwise invalid.',
    'Error: reading Secrets Manager Secret (db): ResourceNotFoundException: not there',
    'operation error EC2: DescribeImages, https response error StatusCode: 403, RequestID: 0c1d2e3f-4a5b-6c7d-8e9f-0a1b2c3d4e5f',
    '  11:   password = var.db_password',
    '  12:   password = random_password.db.result',
    'http://example.com:8080/path@v1',
    'git@github.com:octo-org/shop.git',
    'dns_name = "web-alb-1234567890.eu-west-1.elb.amazonaws.com"',
    'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    '/home/runner/work/_temp/immutable-deploy-0c1d2e3f-4a5b-6c7d-8e9f-0a1b2c3d4e5f/plan.tfplan',
    'aws_autoscaling_group.web["blue/green"] will be updated in-place',
    'role = "AWSReservedSSO_AdministratorAccess_0123456789abcdef"',
    'zone_id = "Z0123456789ABCDEFGHIJ"',
    '==> amazon-ebs.web: Creating temporary keypair: packer_6a043cc7-bb5f-fd8a-9e12-0c1d2e3f4a5b',
    'name = "MyApp-6a043cc7-bb5f-fd8a-9e12-0c1d2e3f4a5b"',
    'name = "Web_Blue-9f86d081884c7d659a2feaa0c55ad015a3bf4f1b"',
    '      + user_data = ""',
    '  "user_data": "",',
    '      id-token: write # for the AWS role',
    'x = "MyCompany/Web2App/Frontend/Blue1"',
    'x = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"',
    '==> amazon-ebs.web: Waiting for AMI to become ready...',
    'module.web.aws_lb_target_group.this["blue"]: Still creating... [10s elapsed]',
    'aws_db_instance.token: Creating...',
    'random_password.db: Refreshing state... [id=none]',
    'aws_iam_user.u["api-token=q7Zp2LkX9vBn4TgR8sWd"]: Creation complete after 1s [id=token-q7Zp2LkX9vBn4TgR8sWd]',
    '      + customer_master_key_spec = "SYMMETRIC_DEFAULT"',
    '      + creation_token = "web-q7Zp2LkX9vBn4TgR8sWd"',
    '      + api_key_selection_expression = "$request.header.x-api-key"',
    '      + source_code_base64sha512 = "q7Zp2LkX9vBn4TgR8sWdYc1JhF6mEo3UaKi5Nx0PwGI="',
    '      + stickiness_cookie = "AWSALB-q7Zp2LkX9vBn4TgR8sWd"',
    '      + ssh_key_name = "deploy-q7Zp2LkX9vBn4TgR8sWd"',
    '      + authorization = "COGNITO_USER_POOLS"',
    '      + access_token = "hours"',
    '      + db_password = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db2-AbCdE1"',
    'valueFrom: arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db2-token-AbCdE1:password::',
    '      + certificate_authority_data = "MIIBszCCAVmgAwIBAgIUQ2FuIHlvdSByZWFkIHRoaXM"',
    `      + data = "${Buffer.from('-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIU').toString('base64')}"`,
    '-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUQ2FuIHlvdSByZWFkIHRoaXM/MAoGCCqGSM49\n-----END CERTIFICATE-----',
    '  + a = "-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\\n-----END PUBLIC KEY-----"',
    '-----BEGIN Output-----\nabcd\n-----END Output-----',
    '-----BEGIN Public Key-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END Public Key-----',
    'docker pull registry.example.com/token-service:v1.24.3-a1b2c3d4',
    'mkdir -p /var/lib/app && ssh -p 22 me@host && psql -U web -p 5432 shop',
    'sudo -u bob cp -p one two',
    'curl -fsSL https://example.com/install.sh | bash -s -- -u root',
    'net user',
    'GRANT SELECT ON shop.tokens TO web',
    'Authorization: the header is missing',
    'echo "password changed"',
    '<password-policy><length>12</length></password-policy>',
    'https://discord.com/developers/docs/resources/webhook',
    'https://hooks.slack.com/services/\u0024{var.hook}',
    'curl -H "Authorization: Bearer \u0024{TOKEN}" https://x.example',
    'mysql -u root -p"$MYSQL_PASSWORD" shop',
    '      "value": "open",\n      "name": "DB_HOST"',
    'Encoded authorization failure message: 9QxT7LmB2vRs8WdYq7Zp2LkX9vBn4TgR8sWdYc1JhF6mEo3UaKi5Nx0PwGIZk3p',
  ])('%s', (text) => {
    expect(shown(text)).toBe(text)
  })
})

/** The same texts in every run, and as random as the digests they are made of. */
const random = (index: number) => createHash('sha512').update(`text ${index}`).digest()

test.each([
  ['base64', 0.97, (bytes: Buffer) => bytes.subarray(0, 30).toString('base64')],
  ['base64 of 24 characters', 0.85, (bytes: Buffer) => bytes.subarray(0, 18).toString('base64')],
  ['base64 for addresses', 0.97, (bytes: Buffer) => bytes.subarray(0, 32).toString('base64url')],
  ['hex', 0, (bytes: Buffer) => bytes.subarray(0, 20).toString('hex')],
])('of random texts in %s, a share of %d or more is hidden; in hex none', (_, least, write) => {
  const texts = Array.from({ length: 500 }, (_, index) => write(random(index)))
  const hidden = texts.filter((text) => !shown(`  + setting = "${text}"`).includes(text)).length / 500
  expect(hidden).toBeGreaterThanOrEqual(least)
  expect(hidden).toBeLessThanOrEqual(least === 0 ? 0 : 1)
})

describe('user data is a digest', () => {
  test.each([
    ['      + user_data = "a"', '      + user_data = sha256:ca978112ca1b'],
    [
      '      ~ user_data = "a" -> "b" # forces replacement',
      '      ~ user_data = sha256:ca978112ca1b -> sha256:3e23e8160039 # forces replacement',
    ],
    ['      + user_data_base64 = (known after apply)', '      + user_data_base64 = (known after apply)'],
    [
      '      ~ user_data = "a" -> (known after apply)',
      '      ~ user_data = sha256:ca978112ca1b -> (known after apply)',
    ],
    ['      - user_data = "a" -> null', '      - user_data = sha256:ca978112ca1b -> null'],
    ['      + user_data = (sensitive value)', '      + user_data = (sensitive value)'],
    ['{"user_data":"a","b":1}', '{"user_data":sha256:ca978112ca1b,"b":1}'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  test('of a heredoc, both sides, as its own text would have', () => {
    const text = [
      '      ~ user_data = <<-EOT',
      '            #!/bin/sh',
      '            EOTX',
      '          - echo old',
      '          + echo new',
      '            - a dash of its own',
      '        EOT # forces replacement',
      '        version = 1',
    ]
    const before = '#!/bin/sh\nEOTX\necho old\n- a dash of its own\n'
    const [from, to] = [before, before.replace('old', 'new')].map((value) =>
      shown(`user_data = ${JSON.stringify(value)}`),
    )
    expect(shown(text.join('\n'))).toBe(
      `      ~ ${from} -> ${to?.replace('user_data = ', '')} # forces replacement\n        version = 1`,
    )
  })

  test('and that it forces a replacement is still told, where the tool tells it first', () => {
    const text = '      ~ user_data = <<-EOT # forces replacement\n          - a\n          + b\n        EOT'
    expect(shown(text)).toMatch(/^ {6}~ user_data = sha256:\w{12} -> sha256:\w{12} # forces replacement$/)
    expect(shown(text.replace('user_data', 'password'))).toBe(
      '      ~ password = (likely a secret) # forces replacement',
    )
  })

  test('of a structure by what the plan has, or not shown at all', () => {
    const text =
      '  # x.y will be created\n      + user_data = jsonencode(\n            {\n              + a = "secret words"\n            }\n        )\n    }'
    expect(shown(text)).toBe('  # x.y will be created\n      + user_data = (user data, not shown)\n    }')
    const find = (address: string, name: string) =>
      `${address} ${name}` === 'x.y user_data' ? { after: 'a' } : undefined
    expect(startRedaction().text(text, find)).toContain('+ user_data = sha256:ca978112ca1b\n    }')
  })
})

test.each([
  ['blanks', ' '],
  ['names', 'password=" '],
  ['quotes', '"\\"'],
  ['addresses', 'a://b:c'],
  ['headers', 'Bearer '],
  ['pairs', '"name":"a" ,'],
  ['options', '--token '],
  ['keys', '-----BEGIN A'],
  ['keys in words', '-----BEGIN a key-'],
  ['calls', 'get("token", '],
  ['users', 'basic_auth=a:'],
  ['names with numbers', 'db_pass_1_'],
  ['random text', 'aB3-_/'],
  ['parameters', '?a=b&'],
  ['spread names', 'token   '],
  ['names with dashes', 'key-'],
  ['elements', '<password>'],
  ['open elements', '<a b="'],
  ['commands', 'mysql -u a '],
  ['logins', 'chpasswd a:b '],
  ['lines', '\\\\n'],
  ['settings', 'password: '],
])(
  'a line of 200,000 characters of %s is looked through: with the square of its length it would not end',
  (_, part) => {
    const line = part.repeat(Math.ceil(200_000 / part.length))
    shown(line)
    expect(shown(`${line} token = "a-value-1" #`)).not.toContain('a-value-1')
  },
  30_000,
)
