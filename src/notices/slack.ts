import { clip, oneLine } from '../text/escape.ts'
import type { Moment, Notice } from './notice.ts'

const ICONS: Readonly<Record<Moment, string>> = {
  started: ':rocket:',
  held: ':double_vertical_bar:',
  reached: ':white_check_mark:',
  failed: ':x:',
  recovered: ':rewind:',
}

/** What an incoming webhook of Slack takes. https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
export function slackMessage(notice: Notice): { readonly text: string } {
  const { moment, message, runUrl, commit, actor, environment } = notice
  const facts = [
    `<${runUrl}|run>`,
    ...(commit === undefined ? [] : [`\`${escaped(commit.slice(0, 7))}\``]),
    ...[notice.stack, environment, actor].filter((text) => text !== '').map(escaped),
  ]
  return { text: `${ICONS[moment]} ${escaped(message)}\n${facts.join(' · ')}` }
}

/** Nothing of it is a link, a mention or a group of people. https://docs.slack.dev/messaging/formatting-message-text#escaping */
function escaped(text: string): string {
  return clip(oneLine(text), 1000).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
