import { MARKS } from '../../report/places/marks.ts'
import { input } from '../parse/entry.ts'
import { choices, parseComment, parsePatterns, parseReports, parseText, parseUrl } from '../parse/values.ts'

/** Where the report goes, under which name, and what it must not hold. */
export const report = {
  environment: input('environment', {
    parse: parseText,
    default: '',
    description:
      'GitHub environment. When set, a GitHub deployment with its status is made; images are proven per environment.',
    setting: 'widening',
  }),
  environmentUrl: input('environment-url', {
    parse: parseUrl,
    default: '',
    description: 'Address of the deployed service, shown on the GitHub deployment.',
    setting: 'plain',
  }),
  comment: input('comment', {
    parse: parseComment,
    default: 'true',
    description:
      'Whether to write the report as a comment on the pull request: `true`, `false`, or `merged`, where a job with `command: report` writes one for all.',
    see: '[one report for many](docs/fleet-report.md)',
    setting: 'widening',
  }),
  marks: input('marks', {
    parse: choices(...MARKS),
    default: '',
    description:
      "What shows a run on GitHub beside the comment, one per line: `label`, a label on the plan's pull request such as `deploy: image` or `deploy: destroys`; `check`, a check run on the commit with the headline.",
    see: '[marks](docs/comment.md#marks)',
    setting: 'widening',
  }),
  label: input('label', {
    parse: parseText,
    default: '',
    description: 'Name of this stack in comments, for repositories with several.',
    setting: 'plain',
  }),
  /** What is to be hidden wherever it stands, beside what looks like a secret. */
  redact: input('redact', {
    parse: parsePatterns,
    default: '',
    description:
      'What to hide everywhere, beside what is sensitive or looks like a secret, one regular expression per line.',
    see: '[docs/secrets.md](docs/secrets.md)',
    text: 'secret',
    setting: 'widening',
    stricter: 'together',
  }),
  token: input('github-token', {
    parse: parseText,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, which the runner replaces
    default: '${{ github.token }}',
    description:
      "Token for checkout, comment, reviewed plan, deployment, the order of commits, and the download of Packer's plugins. Needs `contents: read`; `pull-requests: write` for the comment, `read` for the reviewed plan; `deployments: write` where `environment` is set; `checks: write` for the mark `check`.",
    text: 'secret',
    setting: 'none',
  }),
}

/** What a merged report is made of. */
export const merging = {
  reports: input('reports', {
    parse: parseReports,
    default: '',
    description:
      'The `report.json` files of other jobs, one glob per line, each a path from the workspace. `command: report` merges them; without it those of `reports/**/report.json`, where `actions/download-artifact` with `path: reports` puts them. `command: verify` holds what is live against what the last of them has deployed to the stack, and sees whether anything has begun in its groups since.',
    see: '[one report for many](docs/fleet-report.md)',
    setting: 'none',
  }),
}
