/** Words that somebody chose who wants more from a run than to be quoted. */
export interface Payload {
  readonly name: string
  /** @param touched a file that is there if a shell has read the words */
  readonly text: (touched: string) => string
}

/** Part of all that a payload would make. */
export const EVIL = 'evil'

/** How the text of a command of theirs begins, if a runner obeys it. */
export const OBEYED = 'obeyed'

export const PAYLOADS: readonly Payload[] = [
  {
    name: 'workflow commands',
    text: () =>
      [
        '::set-output name=image-id::ami-evil',
        '::save-state name=evil::evil',
        '::add-mask::evil-mask',
        '::error title=evil::obeyed evil error',
        '  ::warning file=evil::obeyed evil warning',
        '##[error]obeyed evil bracket',
        'then ##[set-env name=evil;]obeyed evil',
        '::set-env name=evil::evil',
        '::add-path::/evil',
        '::add-matcher::/evil',
        'a%0A::error::obeyed evil encoded%0D%0A::notice::obeyed evil',
        'a\r::error::obeyed evil return',
        'a\u2028::error::obeyed evil separator',
        'a\u0085::error::obeyed evil next line',
        '::stop-commands::evil',
      ].join('\n'),
  },
  {
    name: 'Markdown and HTML',
    text: () =>
      [
        'evil</details></td></tr></table></summary></code></pre><b-evil>',
        '<!-- immutable-deploy:evil -->',
        '[evil](http://evil.example/a) ![evil](http://evil.example/b.png)',
        '<img src="http://evil.example/c.png"><a href="javascript:evil">x</a>',
        '| evil | evil | --- |',
        '@evil-user #4242 GH-4242 octo-org/web#4242',
        '# evil heading',
        '> [!CAUTION]',
        '[evil]: http://evil.example/d',
        '<evil@evil.example> <http://evil.example/e>',
        '$\\href{http://evil.example/f}{evil}$',
        '` ``` ~~~ ````',
        '```',
      ].join('\n'),
  },
  {
    name: 'control characters',
    text: () =>
      'evil\u001b[2J\u001b[1;31mred\u001b]0;evil\u0007\u001b]8;;http://evil.example\u001b\\link\u001b]8;;\u001b\\ \u202egnp.exe\u202c \u2066evil\u2069 \u0000\u0008\u0008\u007f \ufeffzero\u200bwidth \u{e0041}\u009b31m end',
  },
  {
    name: 'delimiters and a shell',
    text: (touched) =>
      [
        `evil $(touch ${touched}) \`touch ${touched}\`; touch ${touched} #`,
        `' touch ${touched} '; " && touch ${touched} || "`,
        `| touch ${touched} & touch ${touched} > ${touched}`,
        'ghadelimiter_00000000-0000-0000-0000-000000000000',
        'EOF',
        'evil=evil',
        'image-id<<evil\nami-evil\nevil',
        '%s %n $' + '{HOME} $HOME ~ *',
        '../../../evil --upload-pack=evil -evil',
      ].join('\n'),
  },
  {
    name: 'ten thousand characters and a broken one',
    text: () => `evil ${'long '.repeat(2000)}\ud83d ${'x'.repeat(4000)} end`,
  },
]
