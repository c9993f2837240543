/** GitHub's look, light and dark, in as little as our pages need. */
export const STYLE = `
:root { color-scheme: light dark;
  --bg:#fff; --fg:#1f2328; --muted:#59636e; --line:#d1d9e0; --soft:#f6f8fa; --code:#818b981f; --link:#0969da;
  --add-bg:#dafbe1; --add:#116329; --del-bg:#ffebe9; --del:#82071e; --mod-bg:#ffe2c2; --mod:#953800;
  --note:#0969da; --tip:#1a7f37; --important:#8250df; --warning:#9a6700; --caution:#cf222e }
@media (prefers-color-scheme: dark) { :root {
  --bg:#0d1117; --fg:#f0f6fc; --muted:#9198a1; --line:#3d444d; --soft:#151b23; --code:#656c7633; --link:#4493f8;
  --add-bg:#033a16; --add:#aff5b4; --del-bg:#67060c; --del:#ffdcd7; --mod-bg:#5a1e02; --mod:#ffdfb6;
  --note:#4493f8; --tip:#3fb950; --important:#ab7df8; --warning:#d29922; --caution:#f85149 } }
* { box-sizing:border-box }
body { margin:0; background:var(--bg); color:var(--fg);
  font:16px/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif,"Apple Color Emoji","Segoe UI Emoji","Noto Color Emoji" }
.md { overflow-wrap:break-word }
main { max-width:1012px; margin:0 auto; padding:24px 16px 64px }
header h1 { font-size:32px; font-weight:400; margin:0 0 8px }
nav { color:var(--muted); font-size:14px; border-bottom:1px solid var(--line); padding-bottom:16px }
nav a { margin-right:16px; white-space:nowrap }
section > h2 { font-size:16px; font-weight:600; margin:40px 0 12px }
a { color:var(--link); text-decoration:none } a:hover { text-decoration:underline }
.thread { display:flex; gap:16px }
.avatar { flex:none; width:40px; height:40px; border-radius:20%; background:#24292f; color:#fff; display:grid; place-items:center }
.avatar svg { width:24px; height:24px; fill:#fff }
.box { flex:1; min-width:0; border:1px solid var(--line); border-radius:6px }
.box > .top { background:var(--soft); border-bottom:1px solid var(--line); border-radius:6px 6px 0 0; padding:8px 16px; font-size:14px; color:var(--muted) }
.box > .top b { color:var(--fg) }
.label { border:1px solid var(--line); border-radius:2em; padding:0 6px; font-size:12px; margin-left:4px }
.box > .body { padding:16px }
.comment .md { font-size:14px }
.md > :first-child { margin-top:0 } .md > :last-child { margin-bottom:0 }
.md h1,.md h2,.md h3,.md h4 { margin:24px 0 16px; line-height:1.25; font-weight:600 }
.md h3 { font-size:1.25em } .md h4 { font-size:1em }
.md p,.md ul,.md ol,.md table,.md pre,.md details,.md .alert { margin:0 0 16px }
.md ul,.md ol { padding-left:2em }
.md code { font-family:ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace; font-size:85%; background:var(--code); padding:.2em .4em; border-radius:6px; white-space:break-spaces }
.md pre { background:var(--soft); border-radius:6px; padding:16px; overflow:auto }
.md pre code { background:none; padding:0; white-space:pre }
.md table { border-collapse:collapse; display:block; max-width:100%; width:max-content; overflow:auto }
.md th,.md td { border:1px solid var(--line); padding:6px 13px; text-align:left }
.md tr:nth-child(2n) td { background:var(--soft) }
.md [align=right] { text-align:right }
.md summary { cursor:pointer } .md details[open] > summary { margin-bottom:8px }
.md sub { font-size:75%; line-height:1.6; position:relative; bottom:-.25em; vertical-align:baseline }
.md blockquote { margin:0 0 16px; padding:0 1em; color:var(--muted); border-left:.25em solid var(--line) }
.alert { border-left:.25em solid var(--tone); padding:8px 16px }
.alert > :last-child { margin-bottom:0 }
.alert .alert-title { color:var(--tone); font-weight:500; margin:0 0 8px }
.alert-note { --tone:var(--note) } .alert-tip { --tone:var(--tip) } .alert-important { --tone:var(--important) }
.alert-warning { --tone:var(--warning) } .alert-caution { --tone:var(--caution) }
.add { color:var(--add); background:var(--add-bg) } .del { color:var(--del); background:var(--del-bg) }
.mod { color:var(--mod); background:var(--mod-bg) } .hunk { color:var(--important) }
.diagram { margin:0 0 16px; border:1px solid var(--line); border-radius:6px; padding:16px; overflow:auto; text-align:center }
.diagram .mermaid { background:none; margin:0; padding:0 } .diagram svg { max-width:100%; height:auto }
.log { background:#0d1117; color:#e6edf3; border:1px solid var(--line); border-radius:6px; margin:0; padding:16px; overflow:auto; max-height:720px;
  font:12px/20px ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace; white-space:pre-wrap; overflow-wrap:anywhere }
`
