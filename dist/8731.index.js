export const id = 8731;
export const ids = [8731];
export const modules = {

/***/ 86130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ COMMANDS),
/* harmony export */   c: () => (/* binding */ withoutEntries)
/* harmony export */ });
/* harmony import */ var _names_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91151);
/* harmony import */ var _later_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50140);


/** A word of a command line: quoted, in a text that is quoted itself too, or up to a blank. */
const WORD = `(\\\\"[^"\\\\]*\\\\"|"[^"]*"|'[^']*'|[^\\s"'|;&<>\\\\)]+)`;
const LOGIN_OF_CURL = '(?:-u|-U|--user|--proxy-user)[\\s=]*';
/** Commands, and the options that give them a secret: right behind, or after a blank. */
const OPTIONS = [
    // `-p` and the password in one word; alone, it is asked for. https://dev.mysql.com/doc/refman/8.4/en/connecting.html
    ['(?:mysql|mariadb)[\\w-]*', '-p'],
    ['sshpass', '-p\\s*'],
    [
        '(?:(?:docker|podman|nerdctl|buildah|skopeo|oras|crane|helm|az|oc|cf)(?:\\s+[\\w-]+){0,2}\\s+login|twine\\s+\\w+)',
        '-p[\\s=]+',
    ],
    ['mongo(?:sh|dump|restore|export|import)?', '-p[\\s=]*'],
    ['(?:redis|keydb|valkey)-cli', '-a\\s+'],
    ['ldap(?:search|modify|add|delete|passwd|whoami)', '-[ws]\\s+'],
    ['(?:sqlcmd|bcp|osql|isql|ipmitool)', '-P\\s*'],
    ['(?:psexec(?:64)?|winrs|evil-winrm)', '-p(?:assword)?[:\\s]+'],
    ['schtasks', '/rp\\s+'],
    ['(?:cmdkey|wmic|[xw]freerdp|mstsc)', '/p(?:ass(?:word)?)?:'],
    ['sc\\s+(?:config|create)', 'password=\\s*'],
    ['(?:useradd|usermod|adduser)', '-p\\s+'],
    ['(?:7z[ar]?|rar|unrar)', '-p'],
    ['(?:zip|unzip)', '-P\\s*'],
    ['openssl', '-(?:k\\s+|K\\s+|pass(?:in|out)?\\s+pass:)'],
    ['snmp\\w+', '-[AX]\\s+'],
    ['(?:smbclient|rpcclient)', '-U\\s*[^\\s%]+%'],
    ['lftp', '-u\\s*[^\\s,]+,'],
    ['curl', `${LOGIN_OF_CURL}[^\\s:"']{1,100}:`],
    ['curl', `${LOGIN_OF_CURL}'[^\\s:"']{1,100}:`, "([^']+)"],
    ['curl', `${LOGIN_OF_CURL}\\\\?"[^\\s:"']{1,100}:`, '([^"\\\\]+)'],
];
/** A command goes on to the next, but signs in quotes end none. */
const SEGMENT = `(?:"[^"\\n]{0,300}"|'[^'\\n]{0,300}'|[^|;&\\n]){0,500}`;
const RULES = OPTIONS.map(([command, option, word = WORD]) => ({
    segment: new RegExp(`(?<![\\w.-])${command}(?:\\.exe)?(?=\\s)${SEGMENT}`, 'g'),
    option: new RegExp(`(\\s${option})${word}`, 'g'),
}));
/** Commands that take it by its place. */
const PLACES = [
    `(\\\\?["']mysql[\\w-]*\\\\?["'](?:,\\s*\\\\?["'][^"']*["']){0,20}?,\\s*\\\\?["']-p)([^"'\\\\]+)`,
    `(\\bvault\\s+login\\s+(?:-\\S+\\s+)*)(?!-|\\S*=)${WORD}`,
    `(\\bnet1?(?:\\.exe)?\\s+user\\s+(?:/\\w+\\s+)*${WORD.replace('(', '(?:')}\\s+)(?![/*])${WORD}`,
    `(\\bnet1?(?:\\.exe)?\\s+use\\s+(?:\\S+\\s+)?\\\\\\\\\\S+\\s+)(?![/*])${WORD}`,
    `(\\bmysqladmin\\b[^|;&]{0,300}\\spassword\\s+)${WORD}`,
    `(\\brabbitmqctl\\s+(?:-\\w+\\s+\\S+\\s+)*(?:add_user|change_password|authenticate_user)\\s+\\S+\\s+)${WORD}`,
    `(\\b(?:sqlplus|expdp|impdp|rman)\\b[^|;&/]{0,100}\\s["']?[\\w$#]+/)([^\\s@/"']+)`,
    `(\\bhtpasswd\\s+-\\w*n\\w*\\s+(?:-\\w+\\s+)*\\S+\\s+)${WORD}`,
    `(\\bhtpasswd\\s+(?:-[^nb\\s]+\\s+)*-(?!\\w*n)\\w*b\\w*\\s+(?:-\\w+\\s+)*\\S+\\s+\\S+\\s+)${WORD}`,
    `(\\b(?:echo|printf)\\s+(?:-\\w+\\s+)*(?:\\\\?["']%s(?:\\\\+n)?\\\\?["']\\s+)?)${WORD}(?=\\s*\\|[^|]{0,200}(?:--?(?:password-)?stdin|\\bpasswd|\\bcryptsetup|\\bsudo\\s+-S|\\bkinit|--passphrase-fd))`,
    `(\\bprintf\\s+(?:"[^"]{0,80}%s[^"]{0,20}"|'[^']{0,80}%s[^']{0,20}')\\s+)${WORD}(?=\\s*\\|[^|]{0,200}(?:chpasswd|--?(?:password-)?stdin))`,
    `(\\b(?:(?:smb)?passwd|kinit|cryptsetup|sudo|password-stdin)\\b[^|;&<]{0,200}<<<\\s*)${WORD}`,
    // A script of `expect` that answers the question for a password.
    `(\\bexpect\\b[^;]{0,100}\\bpass(?:word|phrase)[^;]{0,100};?\\s*(?:exp_)?send\\s+(?:--\\s+)?\\\\?["'])([^"'\\\\]+)`,
].map((source) => new RegExp(source, 'gi'));
/** `-p` beside `-u`, whatever the command: but ports and paths. */
const LOGIN = new RegExp(`((?<=^|\\s)(?:-u|-U|-user|--user|--username|-l|--login)[\\s=]\\s*[^\\s|;&]{1,100}\\s(?:[^|;&]{0,200}\\s)??-p\\s+)(?!\\d+(?::|\\s|$)|[/.~-])${WORD}`, 'g');
/** `-p` there means another thing. */
const OTHER = /\b(sudo|su|doas|runuser|mkdir|docker\s+(run|exec|create)|podman\s+(run|exec|create)|ssh|scp|rsync|cp|psql|ps)\b/;
/** Lines of `chpasswd`: a name and a password each. */
const ENTRY = /((?:^|["'\s])[a-z_][\w.-]{0,40}:)((?:[^\s"'\\|]|\|(?!\s*(?:sudo|chpasswd|\/)))+)/gi;
/** Secrets in command lines. */
const COMMANDS = {
    words: [
        ...[' -p', '"-p', ' -u', 'mysq', 'mari', 'sshp', 'mong', '-cli', 'ldap', 'sqlc', 'osql', 'isql', 'bcp '],
        ...[
            'ipmi',
            'psex',
            'winr',
            'scht',
            'cmdk',
            'wmic',
            'free',
            'msts',
            'user',
            ' -k ',
            'nssl',
            'snmp',
            'smbc',
        ],
        ...[
            'rpcc',
            'lftp',
            'curl',
            'net ',
            'et1 ',
            'rabb',
            'sqlp',
            'expd',
            'impd',
            'rman',
            'htpa',
            'echo',
            'intf',
        ],
        ...['zip ', ' 7z ', 'rar ', '.exe', 'hpas', 'vaul', 'sswd', 'kini', 'cryp', 'sudo', 'stdi', 'xpec'],
    ],
    hide: (line) => {
        if (!/\s/.test(line))
            return line;
        const byPlace = PLACES.reduce((text, place) => text.replace(place, hidden), withoutOptions(line));
        const login = OTHER.test(byPlace) ? byPlace : byPlace.replace(LOGIN, hidden);
        return /\bchpasswd\b/.test(login) ? withoutEntries(login) : login;
    },
};
function withoutOptions(line) {
    return RULES.reduce((text, { segment, option }) => text.replace(segment, (part) => part.replace(option, hidden)), line);
}
/** What `chpasswd` reads, in its own line or in a text for it. */
function withoutEntries(line) {
    return line.replace(ENTRY, hidden);
}
/** A value that a shell puts in later is none. */
function hidden(whole, before, value) {
    return (0,_later_js__WEBPACK_IMPORTED_MODULE_1__/* .isLater */ .d)(value, before) ? whole : before + _names_values_js__WEBPACK_IMPORTED_MODULE_0__/* .LIKELY */ .$V;
}


/***/ }),

/***/ 50140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isExpression),
/* harmony export */   d: () => (/* binding */ isLater)
/* harmony export */ });
/* harmony import */ var _names_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91151);

/** The whole of it is a name for a value: `$NAME`, `%NAME%`, `{name}`, `<name>`, `%s`, `{{ name }}`. */
const REFERENCE = /^(?:\$(?:[A-Z_][A-Z0-9_]*|[a-z_][a-z0-9_]*|[a-z]+(?:[A-Z][a-z]+)+)|%[A-Z_]+%|%(?:\(\w+\))?s|<(?:[a-z _-]+|[A-Z _-]+)>|\{[a-z_]*\}|\{\{[^{}]*\}\})$/;
/** It begins with one: a shell puts something in there, or a template does. */
const PUT_IN = /^(?:\$[\w{(@*#?!]|%\w+%|%\(?\w|\{\{|\{\w*\}|<[\w -]+>|`)/;
/** In single quotes a shell puts nothing in; the quote may stand a word before, as in `'bob:…'`. */
const IN_SINGLE = /'[^'"\s]*$/;
/** What is only there in source code: names of values, calls, and what opens a list. */
const EXPRESSIONS = [
    '(?:var|local|module|data|each|count|self|path|[a-z]+_[a-z_]+)\\.[a-z_]',
    '[[({!]+(?:var|local|module|data|each)\\.',
    // A call, whose arguments are in quotes or are names.
    '(?:[A-Za-z][a-z]{2,}|[a-z]{2}\\.[A-Za-z]+)(?:[A-Z][a-z]+|_[a-z]+|[.:]+[A-Za-z]+)*\\((?:[\\w.,]*\\)?)?$',
    '\\$(?:[{(]|[a-z]+(?:->|::?|\\.|\\[)[\\w.:>[\\]()-]*$|[A-Z_]+$|[a-z_]+$|[a-z]+(?:[A-Z][a-z]+)+$|[A-Z_]+[/:.@-]\\$)',
    '\\{\\{|[[{(]+[\\]})]*[,;]?$',
    // `(known after apply)`, `<your token>`, `<<EOT`, `|`, `>-`
    '\\([a-z]+\\)?$|<(?:[a-z_-]+|[A-Z_-]+)>?$|<<[-~]?[A-Z]+$|[|>][+-]?\\d?$',
    // `!Ref` and `*alias` of YAML
    '![A-Z]?[a-z]+(?:[A-Z][a-z]+)*$|[&*][a-z_-]+$',
];
const EXPRESSION = new RegExp(`^(?:${EXPRESSIONS.join('|')})`);
/** Whether a value is put in later, or is none: what begins with a sign may be a password that begins with it. */
function isLater(value, before = '') {
    const text = (0,_names_values_js__WEBPACK_IMPORTED_MODULE_0__/* .unquoted */ .qZ)(value);
    if ((0,_names_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isPublicValue */ .bJ)(text) || REFERENCE.test(text) || text.startsWith(_names_values_js__WEBPACK_IMPORTED_MODULE_0__/* .LIKELY */ .$V.slice(0, 7)))
        return true;
    return !/^\\?'/.test(value) && !IN_SINGLE.test(before) && PUT_IN.test(text);
}
/** Whether this is what source code has for a value that is not there: `var.password`, `get("x")`, `${…}`. */
function isExpression(value) {
    return EXPRESSION.test(value);
}


/***/ }),

/***/ 77440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EM: () => (/* binding */ mayOpen),
  Oi: () => (/* binding */ signsOf),
  tl: () => (/* binding */ withoutLikely)
});

// EXTERNAL MODULE: ./build/redaction/names/names.js
var names = __webpack_require__(99857);
// EXTERNAL MODULE: ./build/redaction/names/values.js
var values = __webpack_require__(91151);
;// CONCATENATED MODULE: ./build/redaction/forms/addresses.js


/** Addresses that let everybody in who knows them, up to the part that nobody may know. */
const WEBHOOKS = [
    // https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
    'hooks\\.slack(?:-gov)?\\.com\\/(?:services|workflows|triggers)\\/',
    // https://discord.com/developers/docs/resources/webhook
    'discord(?:app)?\\.com\\/api\\/(?:v\\d+\\/)?webhooks\\/\\d+\\/',
    // https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook
    'webhook\\.office\\.com\\/webhookb2\\/',
    'outlook\\.office(?:365)?\\.com\\/webhook\\/',
    'hooks\\.zapier\\.com\\/hooks\\/catch\\/',
    'maker\\.ifttt\\.com\\/trigger\\/[\\w-]+\\/(?:json\\/)?with\\/key\\/',
    'events\\.pagerduty\\.com\\/integration\\/',
    'alert\\.victorops\\.com\\/integrations\\/[\\w/-]+?\\/alert\\/',
    'webexapis\\.com\\/v1\\/webhooks\\/incoming\\/',
    'hc-ping\\.com\\/',
    'open\\.(?:feishu\\.cn|larksuite\\.com)\\/open-apis\\/bot\\/v2\\/hook\\/',
    'api\\.telegram\\.org\\/bot',
    // A short word without digits is the name of what is called, as in `/services/deploy`.
    'hooks\\.[\\w-]+\\.[a-z]{2,}\\/[\\w-]+\\/(?=[\\w/@:%.~-]{16}|[\\w/@:%.~-]{0,15}\\d)',
    // Mattermost, Rocket.Chat and others that run on one's own hosts.
    '\\/\\/[^\\s/"\'<>]+\\/(?:api\\/)?(?:hooks|webhooks?|incoming)\\/(?=[\\w/-]{18,})',
];
const WEBHOOK = new RegExp(`((?:${WEBHOOKS.join('|')}))[\\w/@:%.~-]+`, 'gi');
const MAY_BE_HOOK = /hook|incoming|\.(?:com|org|cn)\//i;
/** User and password of an address; a password may hold any character but white space and quotes. */
const CREDENTIALS = /(\b[a-z][a-z0-9+.-]{1,30}:\/\/[^\s:@/"'<>]{0,255}:)(?!\d{1,5}(?:\/|[?#](?![^\s/"']{0,300}@)|$)|<\w+>@)([^\s/"']{1,300}|[^\s"']{1,300})(?=@)/gi;
/** The key alone before the host, as Sentry's DSN has it, and tokens of GitHub. */
const KEY_ALONE = /(\bhttps?:\/\/)([A-Za-z0-9_-]{20,255})(?=@[\w.-]+)/gi;
/** `name:password@tcp(host:3306)/db` of Go's MySQL, `name/password@host:1521/db` of Oracle. */
const DRIVER = /((?<![\w/])[\w.-]{1,60}:)([^\s"'<>:/]{1,100})(?=@(?:(?:tcp6?|udp|unix)\(|\([^\s()]{0,255}\)\/))|((?<![\w/.-])[\w$#]{1,30}\/)([^\s"'<>@/]{1,100})(?=@(?:\/\/)?[\w.-]+(?::\d{2,5})\/[\w.-]+)/g;
/** Parts of an address that sign it, and settings in a connection string. */
const PARAMETER = /([?&;])([\w.-]{1,40})(=)([^\s&;"'<>#]+)/g;
const SIGNING = /^(sig|signature|x-amz-signature|x-amz-security-token|x-amz-credential|x-goog-signature|hapikey)$/i;
/** Secrets in addresses and connection strings. */
const ADDRESSES = {
    words: [
        '://',
        'hook',
        'tcp(',
        'tcp6',
        'udp(',
        // `@(host)/db`, which names no network.
        ...[...'abcdefghijklmnopqrstuvwxyz0-"'].map((next) => `)/${next}`),
        'unix',
        'jdbc',
        ':152',
        'amz-',
        '"sig',
        'sign',
        '.com',
        'hc-p',
        'hapi',
        'org/',
        '.cn/',
        'inco',
    ],
    near: 'names',
    hide: (line) => {
        const hooked = !MAY_BE_HOOK.test(line)
            ? line
            : line.replace(WEBHOOK, (whole, before) => (0,values/* isPublicValue */.bJ)(whole.slice(before.length)) ? whole : before + values/* LIKELY */.$V);
        const anonymous = hooked.includes('@') ? withoutUsers(hooked) : hooked;
        return anonymous.replace(PARAMETER, (whole, start, name, sign, value) => ((0,names/* isSecretName */.eh)(name) || SIGNING.test(name) || isChatKey(line, name)) && !(0,values/* isPublicUnder */.ip)(name, value)
            ? start + name + sign + values/* LIKELY */.$V
            : whole);
    },
};
/** What stands before the host. */
function withoutUsers(line) {
    return line
        .replace(CREDENTIALS, (whole, before, word) => (0,values/* isPublicValue */.bJ)(word) ? whole : before + values/* LIKELY */.$V)
        .replace(KEY_ALONE, `$1${values/* LIKELY */.$V}`)
        .replace(DRIVER, (_, user = '', _word, login = '') => `${user}${login}${values/* LIKELY */.$V}`);
}
/** Google's and WeCom's chats have it as `key`, which elsewhere is a word of many meanings. */
function isChatKey(line, name) {
    return name === 'key' && /chat\.googleapis\.com|qyapi\.weixin\.qq\.com|googleapis\.com\/maps/.test(line);
}

// EXTERNAL MODULE: ./build/redaction/names/digest.js
var digest = __webpack_require__(70765);
;// CONCATENATED MODULE: ./build/redaction/forms/form.js
/** What two letters may stand behind to be a word of a name: `dbPw`, `db_pw`, and `pw` behind a blank or a sign. */
const BEFORE_PW = [...'abcdefghijklmnopqrstuvwxyz0_ "/:'];
/** In every name that tells of a secret one of these stands. */
const NAME_WORDS = [
    ...['pass', 'pwd', 'secr', 'toke', 'key', 'cred', 'dsn', 'conn', 'cook', 'jwt'],
    ...['bear', 'sas', 'psk', 'reco', 'erau', 'n_co', 'ncod', 'salt', 'seed'],
    ...BEFORE_PW.map((sign) => `${sign}pw`),
];
/** Ends of lines in a quoted text, in one that is quoted twice, and what stands for them while forms look at it. */
const FOLDS = [
    ['\\\\n', '\u2029'],
    ['\\n', '\u2028'],
];
/** Where a line of a quoted text ends, once it is folded. */
const LINE_END = /[\u2028\u2029]/;
/** A line with the line ends of texts quoted in it as such, so that `\\nmysql -p…` is not the command `nmysql`. */
function folded(line) {
    if (!line.includes('\\n'))
        return line;
    return FOLDS.reduce((text, [written, sign]) => text.replaceAll(written, sign), line);
}
/** The same as it was written. */
function unfolded(line) {
    return LINE_END.test(line)
        ? FOLDS.reduce((text, [written, sign]) => text.replaceAll(sign, written), line)
        : line;
}

// EXTERNAL MODULE: ./build/redaction/forms/later.js
var later = __webpack_require__(50140);
;// CONCATENATED MODULE: ./build/redaction/forms/assignments.js





/** A quote of a text in a text in a text: at each level it has one backslash more than twice as many. */
const MARK = '\\\\{0,7}["\']';
/** Up to the quote that has as many backslashes; with more it belongs to the value, with fewer to the text around. */
const escaped = (slashes) => `\\\\{${slashes}}"(?:[^"\\\\]|\\\\+(?![\\\\"])|(?:\\\\{${2 * slashes + 2}})*\\\\{${2 * slashes + 1}}")*(?:\\\\{${2 * slashes + 2}})*\\\\{${slashes}}"`;
const QUOTED = `${[7, 3, 1].map(escaped).join('|')}|\\\\{1,7}"[^"]*?\\\\"|"(?:[^"\\\\]|\\\\.)*"|'[^']*'`;
/**
 * `name = "value"`, `"name": "value"`, the same in a quoted text, `--name value`, `name is "value"`, `x["name"] = "value"`,
 * `name: type = "value"`.
 */
const ASSIGNED = /([A-Za-z_][\w.-]{0,80})(\\{0,7}["']?(?:\)|\])?\s*(?:=>|:=|==|=|:\s*[A-Za-z]{1,20}(?:\s+=|=(?=\s|\\{0,7}["']))|:)\s*|\s+is\s+(?="))/g;
const QUOTED_VALUE = new RegExp(QUOTED, 'y');
/** Where a value without quotes ends: at a blank or a quote, and at what parts it from the next setting. */
const ENDS = [
    // `?user=bob&password=…` of an address
    [/[?&]$/, /(?:[^\s"'\\,;&)}\]]|\\(?!["']))+/y],
    // `Server=db;Password=…;`
    [/;$/, /(?:[^\s"'\\;]|\\(?!["']))+/y],
    // `f(password=…)`, `{password: …}`
    [/[({[]\s*$|[({[][^\s"']*,$/, /(?:[^\s"'\\,;)}\]]|\\(?!["']))+/y],
];
/** Of `DB_PASSWORD=…` and `--password=…`; a comma or a semicolon parts it from a setting that follows. */
const WORD = /(?:[^\s"'\\,;<]|\\(?!["'])|[,;](?![\w. -]{1,40}[=:])|<(?!\/))+/y;
/** A few signs at its end are those of a sentence, a list or a command around it. */
const AFTER = /(?<=[^)}\],;>`])[)}\],;>`]{1,3}$/;
/** A pair on one line: `{"name": "DB_PASSWORD", "value": "…"}`, and the other way about. */
const PAIR_NAME = `(?:${MARK})?(?:[A-Za-z]*_?name|[A-Za-z]*_?key)(?:${MARK})?\\s*[:=]\\s*${MARK}([\\w./-]+)${MARK}`;
const PAIR_VALUE = `(?:${MARK})?[A-Za-z]*_?value(?:${MARK})?\\s*[:=]\\s*`;
const BETWEEN = `\\s*,?\\s*(?:(?:${MARK})?(?:type|description|tier)(?:${MARK})?\\s*[:=]\\s*${MARK}[\\w .-]*${MARK}\\s*,?\\s*)?`;
const PAIRED = new RegExp(`(${PAIR_NAME}${BETWEEN}${PAIR_VALUE})(${QUOTED})`, 'gi');
const PAIRED_BACK = new RegExp(`(${PAIR_VALUE})(${QUOTED})(?=${BETWEEN}${PAIR_NAME})`, 'gi');
/** `--password hunter2`: options of commands take their values also after a blank. */
const OPTION = /(?<=^|[\s"'])((?:--?|\/)([A-Za-z][\w-]{1,60})(?:\\{0,7}["'],\s*|\s+))(?![-|>])(\\{1,7}"[^"\\]*\\{1,7}"|"[^"]*"|'[^']*'|\\?["']?[^\s"'\\]+)/g;
/** `setx DB_PASSWORD hunter2`, `ENV DB_PASSWORD hunter2`, `SetEnvironmentVariable("DB_PASSWORD", "hunter2")`, `aws configure set …`. */
const SET = /((?:\b(?:setx|setenv|ENV|set +-\w+|config(?:ure)? +(?:set|add)) +|(?:SetEnvironmentVariable|\bdefine)\s*\(\s*)\\{0,7}["']?([A-Za-z_/][\w./:-]*)\\{0,7}["']?,?\s+)(\\{1,7}"[^"\\]*\\{1,7}"|"[^"]*"|'[^']*'|[^\s"'=\\]+)/gi;
/**
 * `get('DB_PASSWORD', 'hunter2')`, `env("DB_PASSWORD", "hunter2")`, `setProperty("db.password", "hunter2")`: what is taken
 * where an environment has none, and what is set. Other calls, and lists, have names side by side.
 */
const CALL = new RegExp(`(\\b(?:get|getenv|get_env|env|fetch|pop|setdefault|getOrDefault|(?:get|set)Property|config|put|putenv|set|setItem)\\s*\\(\\s*\\\\{0,7}["']([A-Za-z_][\\w.-]{0,80})\\\\{0,7}["']\\s*,\\s*)(${QUOTED})`, 'gi');
/** An address, as tools put it before what they say of it: `aws_db_instance.token: Creating...`. */
const ADDRESS = /^(?:(?:module|data|action|ephemeral)\.|[a-z][a-z0-9]*_\w+\.\w)/;
/** What stands for a secret has the word in it, too. */
const HIDDEN_LEAD = values/* LIKELY */.$V.slice(0, values/* LIKELY */.$V.indexOf('secret'));
/** What is further to the right is no setting on a line of its own. */
const MOST_LEAD = 200;
/** A line that says what a thing is called: that is no secret, whatever stands in it. */
const NAME_ATTRIBUTE = /^\s{0,200}(?:[+~-] )?\s{0,200}"?(?:\w+_)?(?:name|arn|id)(?:_prefix)?"?\s+=\s+"[^"]*"(?: -> "[^"]*")?$/;
/** `2.8.0`, `1:4.8.1-2ubuntu2`, `2.0+dfsg-1.el9`: other words than those of releases are somebody's own. */
const RELEASE_WORD = '(?:ubuntu|deb|dfsg|amzn|alpha|beta|really|build|post|dev|git|bpo|el|fc|rc|a|b|r|p|u)';
const RELEASE = new RegExp(`^(?:\\d{1,3}:)?\\d{1,8}(?:\\.\\d{1,8}){1,4}(?:[.+~-]{0,2}${RELEASE_WORD}\\d{0,8}|[.+~-]{1,2}\\d{1,8}){0,8}$`);
/** Who speaks before a setting on a line of its own: signs of a change, a dash of YAML, Packer's and a provisioner's name. */
const LEAD = /^\s*(?:[+~-]\s+)*(?:-\s+)?["']?$/;
/** Values of names that tell of secrets; user data is shown as a digest. */
const ASSIGNMENTS = {
    words: ['r_da', 'rdat'],
    near: 'names',
    hide: (line) => {
        const byName = (whole, before, name, value) => (0,names/* isSecretName */.eh)(name) ? before + (0,values/* shownValue */.JJ)(value, name) : whole;
        const unpaired = line
            .replace(PAIRED, byName)
            .replace(PAIRED_BACK, (whole, before, value, name) => byName(whole, before, name, value));
        return withoutNamed(unpaired)
            .replace(OPTION, (whole, before, name, value) => /^(?:[=:]+|is)$/.test(value) || isOpenOption(value) ? whole : byName(whole, before, name, value))
            .replace(SET, byName)
            .replace(CALL, byName);
    },
};
/** Name by name: the quoted value of a harmless name may itself hold names and values. */
function withoutNamed(line) {
    if (NAME_ATTRIBUTE.test(line))
        return line;
    let out = '';
    let copied = 0;
    for (const { index, 0: whole, 1: name = '', 2: sign = '' } of line.matchAll(ASSIGNED)) {
        const last = settingName(name, sign);
        if (index < copied || (!(0,names/* isSecretName */.eh)(last) && !(0,names/* isUserData */.yL)(last)) || isInName(line, index, sign))
            continue;
        const word = valueAt(line, index + whole.length, index);
        if (sign.includes(':') && ADDRESS.test(name) && !/^\\{0,7}["']/.test(word))
            continue;
        if (isPackage(name, { sign, value: word }) &&
            /(?:^|[\s"'])$/.test(line.slice(Math.max(0, index - 1), index)))
            continue;
        const setting = wholeSetting(line, { index, end: index + whole.length, sign, word });
        const found = setting ?? word;
        const shown = setting === undefined ? shownUnder(last, { sign, value: word }) : (0,values/* shownValue */.JJ)(setting, last);
        out += line.slice(copied, index) + whole + shown;
        copied = index + whole.length + found.length;
    }
    return out + line.slice(copied);
}
/** The value without quotes that begins here; what stands before its name says where it ends. */
function unquotedAt(line, at, name) {
    const before = line.slice(Math.max(0, name - 100), name);
    const [, pattern = WORD] = ENDS.find(([opening]) => opening.test(before)) ?? [];
    pattern.lastIndex = at;
    const [word = ''] = pattern.exec(line) ?? [];
    return word.slice(0, AFTER.exec(word)?.index);
}
function valueAt(line, at, name) {
    QUOTED_VALUE.lastIndex = at;
    return QUOTED_VALUE.exec(line)?.[0] ?? unquotedAt(line, at, name);
}
/** `PyJWT==2.8.0`, `git-secrets=1.3.0`: a package and its version. With one sign, `db_secret=1.2.3` may be a setting. */
function isPackage(name, { sign, value }) {
    if (!RELEASE.test(value))
        return false;
    if ((0,names/* isPasswordName */.t1)(name))
        return name === 'passwd' && sign === '=' && /^\d+:\d/.test(value);
    return sign === '==' || (sign === '=' && /^[a-z\d]+(?:-[a-z\d.]+)+$/.test(name));
}
/** Of options, what a shell puts in later, or source code. */
function isOpenOption(value) {
    return (0,later/* isLater */.d)(value) || (!/^\\{0,7}["']/.test(value) && (0,later/* isExpression */.B)(value));
}
/** The name that a value is set by; of `could not be written: password = …` it is what looks like the type of a name. */
function settingName(name, sign) {
    const last = name.split('.').at(-1) ?? name;
    const [, typed = ''] = /:\s*([A-Za-z]+)\s*=$/.exec(sign.trimEnd()) ?? [];
    return (0,names/* isSecretName */.eh)(typed) && !(0,names/* isSecretName */.eh)(last) ? typed : last;
}
/**
 * `arn:aws:secretsmanager:…:secret:db/token-AbCdEf:password::`, `aws_iam_user.u["api-token=a"]`, a key of a condition such
 * as `aws:RequestTag/api-key`, and what stands for a secret: they have names in them that set nothing.
 */
function isInName(line, at, sign) {
    const before = line.slice(Math.max(0, at - 200), at);
    if (before.endsWith(HIDDEN_LEAD))
        return true;
    // `x["password"] = …` sets something all the same.
    if (!sign.includes(']') && /\w\[\\?"[^"\]]*$/.test(before))
        return true;
    return /((^|[^\w])arn:[\w-]+:[^\s"',]*|\b[a-z0-9]+:\w*Tag\/[\w-]*)$/.test(before);
}
/**
 * A setting of YAML on a line of its own goes on to its end: `password: correct horse # a note`. Undefined for what is
 * none. With a capital, several words are a sentence: `Token: it has expired`.
 */
function wholeSetting(line, { index, end, sign, word }) {
    if (!/^["']?:\s*$/.test(sign) || word === '' || /^["'\\]/.test(word) || (0,later/* isExpression */.B)(word))
        return undefined;
    const start = Math.max(0, index - MOST_LEAD);
    const before = line.slice(start, index).split(LINE_END);
    if ((before.length === 1 && start > 0) || !LEAD.test(before.at(-1) ?? ''))
        return undefined;
    // In a quoted text it ends where that does.
    const ending = before.length > 1 ? /^(?:\\.|[^"\\\u2028\u2029])*/ : /^[^\u2028\u2029]*/;
    const rest = ending.exec(line.slice(end))?.[0] ?? '';
    const value = rest.replace(/\s#.*$/, '').trimEnd();
    return value === word || (/^[a-z]/.test(line.slice(index)) && /\s$/.test(sign)) ? value : undefined;
}
function shownUnder(name, { sign, value }) {
    const isQuoted = /^\\{0,7}["']/.test(value);
    const text = (0,values/* unquoted */.qZ)(unfolded(value));
    if ((0,names/* isUserData */.yL)(name) && isQuoted)
        return text === '' ? value : (0,digest/* digestOf */.o)(text);
    if (!(0,names/* isSecretName */.eh)(name))
        return value;
    return isQuoted || isUnquotedSecret(name, { sign, value }) ? (0,values/* shownValue */.JJ)(value, name) : value;
}
/** After a colon prose goes on ("invalid token: it has expired"): there, only what has digits counts. */
function isUnquotedSecret(name, { sign, value }) {
    if ((0,later/* isExpression */.B)(value))
        return false;
    if (sign.includes('='))
        return true;
    // `token-service:v1.4.2` names an image; a name whose last word is the secret is set all the same.
    if (sign === ':' && !/(pass|pass(word|wd|phrase)|pwd|secret|token|key)["']?$/i.test(name))
        return false;
    return value.length >= 6 && /\d/.test(value) && /[a-z]/i.test(value);
}

;// CONCATENATED MODULE: ./build/redaction/forms/code.js


/** A text in quotes, in a text that is quoted itself too. */
const TEXT = `\\\\"[^"\\\\]*\\\\"|"[^"]*"|\\\\?'(?:[^'\\\\]|'')*\\\\?'`;
const LITERAL = `(${TEXT}|\\$\\$[^$]*\\$\\$`;
/** Whose names and passwords stand together in a variable, `NAME_AUTH`. */
const LOGINS = 'basic|https?|proxy|mongo(?:db)?|redis|couch(?:db)?|rabbitmq|elastic(?:search)?|opensearch|registry|docker|nexus|artifactory|influx(?:db)?|grafana|prometheus|flower|kibana|traefik|admin|db|mysql|postgres|smtp';
const RULES = [
    // https://dev.mysql.com/doc/refman/8.4/en/create-user.html, and Oracle's, whose passwords need no quotes
    `(\\bIDENTIFIED\\s+(?:WITH\\s+\\S+\\s+)?(?:BY|AS)\\s+(?:PASSWORD\\s+|VALUES\\s+)?)${LITERAL}|[^\\s;,'"()\\\\]+)`,
    `(\\bIDENTIFIED\\s+BY\\b.{0,200}?\\bREPLACE\\s+)${LITERAL}|[^\\s;,'"()\\\\]+)`,
    // https://www.postgresql.org/docs/current/sql-createrole.html, and SET PASSWORD of MySQL; `'password' =>` of PHP is none
    `((?<![\\w"'-])PASSWORD\\s*(?:FOR\\s+\\S+\\s*)?(?:=\\s*|\\(\\s*)?(?:PASSWORD\\s*\\(\\s*)?[NE]?)(\\\\?'(?:[^'\\\\]|'')*\\\\?'|\\$\\$[^$]*\\$\\$)`,
    `(\\bSECRET\\s+)(\\\\?'(?:[^'\\\\]|'')*\\\\?')`,
    // https://learn.microsoft.com/powershell/module/microsoft.powershell.security/convertto-securestring
    `(\\bConvertTo-SecureString\\b(?:\\s+-(?:String|AsPlainText|Force))*\\s+)(?![-$(|])(${TEXT}|[^\\s"'|;)]+)`,
    `(\\bConvertTo-SecureString\\b[^|;\\n]{0,200}?-String\\s+)(?![-$(])(${TEXT}|[^\\s"'|;)]+)`,
    `()(${TEXT})(?=\\s*\\|\\s*ConvertTo-SecureString)`,
    `(\\b(?:PSCredential|NetworkCredential)(?:\\]::new)?\\s*\\(\\s*(?:${TEXT})\\s*,\\s*)(${TEXT})`,
    // `crypto isakmp key hunter2 address …`, `enable secret 5 $1$…`, `username bob password 7 …` of routers
    `(\\b(?:isakmp\\s+key|enable\\s+(?:secret|password)|username\\s+\\S+\\s+(?:privilege\\s+\\d+\\s+)?(?:secret|password)|key-string|snmp-server\\s+community)\\s+(?:\\d\\s+)?)(\\S+)`,
    `((?:(?<![\\w-])[\\w-]{0,40}psk|\\bpre-shared-(?:key|secret)(?:\\s+(?:ascii-text|hexadecimal|local|remote|simple|cipher|address\\s+\\S+\\s+(?:\\d\\S*\\s+)?key|\\d))?|\\b(?:plaintext|encrypted)-password|(?<![\\w-])(?:requirepass|masterauth))\\s+)([^\\s=:'"]\\S*|${TEXT})`,
    `(^\\s{0,200}(?:[+~-] )?\\s{0,200}password\\s+)("[^"]*")`,
    // strongSwan's ipsec.secrets: `%any : PSK "hunter2"`
    `(:\\s*(?:PSK|XAUTH|EAP|RSA|ECDSA|PIN)\\s+)(${TEXT})`,
    // `machine host login bob password hunter2` of netrc on one line
    `(\\b(?:machine\\s+\\S+|default)\\s+(?:login|user)\\s+\\S+\\s+(?:account\\s+\\S+\\s+)?password\\s+)(\\S+?)(?=\\\\n|["'\\s]|$)`,
    `(\\blogin\\s+\\S+\\s+password\\s+)(\\S+?)(?=\\\\n|["'\\s]|$)`,
    // `BASIC_AUTH=bob:hunter2`: such a name alone may as well be a switch, or a kind of login
    `((?<![a-z])(?:${LOGINS})[-_.]auth\\\\?["']?\\s*(?:=>|[=:])\\s*\\\\?["']?[\\w.@-]{1,60}:)(?!\\/\\/|\\d{1,5}(?![^\\s"'/]))([^\\s"'\\\\]+)`,
    // https://neo4j.com/docs/operations-manual/current/docker/introduction/
    `(\\bneo4j_auth\\\\?["']?\\s*[=:]\\s*\\\\?["']?[\\w.@-]{1,60}\\/)([^\\s"'\\\\]+)`,
].map((source) => new RegExp(source, 'gi'));
/** Secrets in the languages of databases, PowerShell, routers, and in the files that logins are read from. */
const CODE = {
    words: [
        'pass',
        'secr',
        'cred',
        'psk',
        'key-',
        'iden',
        'secu',
        'isak',
        'ared',
        'enab',
        'snmp',
        'logi',
        'xaut',
        ': ea',
        ': rs',
        '_aut',
    ],
    hide: (line) => RULES.reduce((text, rule) => text.replace(rule, code_hidden), line),
};
function code_hidden(whole, before, value) {
    // Parameters of SQL stand without quotes: `:password`, `?`.
    const isParameter = /^(?::\w+$|\?|\()/.test(value);
    return isParameter || (0,later/* isLater */.d)(value.replace(/^\$\$|\$\$$/g, ''), before) ? whole : before + values/* LIKELY */.$V;
}

// EXTERNAL MODULE: ./build/redaction/forms/commands.js
var commands = __webpack_require__(86130);
;// CONCATENATED MODULE: ./build/redaction/forms/formats.js

/** Secrets that show by their form, as their makers document it. */
const FORMATS = [
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
    '(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}',
    // https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
    'gh[pousr]_[A-Za-z0-9_]{30,255}',
    'ghs_\\d{1,20}_[\\w-]+\\.[\\w-]+\\.[\\w-]+',
    'github_pat_[A-Za-z0-9_]{22,255}',
    // https://docs.gitlab.com/security/tokens/#token-prefixes
    'gl(?:pat|oas|dt|rt|cbt|ptt|ft|imt|agent|soat|ffct)-[\\w-]{20,}(?:\\.[\\w.]+)?',
    // https://docs.slack.dev/authentication/tokens
    'xox[abeoprs](?:\\.xox[a-z])?-[A-Za-z0-9-]{10,}',
    'xapp-\\d-[A-Za-z0-9-]{10,}',
    '(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,}',
    'whsec_[A-Za-z0-9+/=]{16,}',
    'AIza[\\w-]{35}',
    'ya29\\.[\\w-]{20,}',
    'GOCSPX-[\\w-]{20,}',
    'npm_[A-Za-z0-9_]{36}',
    'pypi-[\\w-]{50,}',
    'sk-[A-Za-z0-9_-]{32,}',
    'SG\\.[\\w-]{16,128}\\.[\\w-]{16,256}',
    // Mailgun: https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt
    'key-[0-9a-f]{32}',
    '[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}',
    // Mailchimp: the data centre follows the key.
    '[0-9a-f]{32}-us\\d{1,2}',
    // https://www.twilio.com/docs/glossary/what-is-a-sid
    'SK[0-9a-f]{32}',
    'hv[sbr]\\.[\\w-]{24,}',
    '[A-Za-z0-9]{14}\\.atlasv1\\.[\\w-]{60,}',
    'do[opr]_v1_[0-9a-f]{64}',
    'dapi[0-9a-f]{32}(?:-\\d)?',
    'dckr_(?:pat|oat)_[\\w-]{20,}',
    'shp(?:at|ca|pa|ss)_[A-Za-z0-9]{32,64}',
    'gl(?:sa|c)_[A-Za-z0-9+/=_]{32,}',
    'lin_api_[A-Za-z0-9_]{32,}',
    'secret_[A-Za-z0-9]{43}|ntn_[A-Za-z0-9]{40,}',
    'ops_eyJ[\\w-]{20,}={0,2}',
    'xkeysib-[0-9a-f]{64}-\\w{16}',
    'PMAK-[0-9a-f]{24}-[0-9a-f]{34}',
    'NRAK-[A-Z0-9]{27}',
    'rubygems_[0-9a-f]{48}',
    'hf_[A-Za-z]{34}',
    'gsk_[A-Za-z0-9]{52}',
    'figd_[\\w-]{40,}',
    'vc[piark]_[A-Za-z0-9]{20,60}',
    '(?:cfk|cfut|cfat)_[A-Za-z0-9]{40}[0-9a-f]{8}',
    'tskey-[a-z]{2,20}-\\w{8,40}-\\w{16,60}',
    'AGE-SECRET-KEY-1[0-9A-Z]{58}',
    // JSON Web Tokens: two parts of base64url that begin with {" and a signature.
    'eyJ[\\w-]{6,}\\.eyJ[\\w-]{6,}(?:\\.[\\w-]*)?',
];
const FORMAT = new RegExp(`(?<![A-Za-z0-9])(?:${FORMATS.join('|')})(?![A-Za-z0-9])`, 'g');
/** A Telegram bot's token: its number, and 35 characters. https://core.telegram.org/bots/api#authorizing-your-bot */
const TELEGRAM = /(?<![\w:])(?<before>bot)?\d{8,10}:[\w-]{35}(?![\w-])/g;
/** What is kept of a password to check it. https://manpages.debian.org/bookworm/libcrypt-dev/crypt.5.en.html */
const HASHED = /\$(?:1|5|6|y|gy|7|apr1)\$[^\s"':$]{1,60}\$(?:[^\s"':$]{1,20}\$)?[./A-Za-z0-9]{20,90}|\$2[abxy]\$\d\d\$[./A-Za-z0-9]{53}|\$argon2i?d?\$[\w=,$+/-]{20,200}/g;
/** `-----BEGIN ` in base64: a key or a certificate; these begin with CERTIFICATE and PUBLIC, and everybody may see them. */
const PEM_BASE64 = /LS0tLS1CRUdJTi(?!BDRVJUSUZJQ0FUR|BQVUJMSUMg)[A-Za-z0-9+/]{10,}={0,2}/g;
/** What shows to be a secret by its own form, wherever it stands. */
const TOKENS = {
    words: [
        ...[
            'akia',
            'asia',
            'abia',
            'acca',
            'ghp_',
            'gho_',
            'ghu_',
            'ghs_',
            'ghr_',
            '_pat',
            'glpa',
            'xox',
            'xapp',
        ],
        ...[
            'sk_l',
            'sk_t',
            'rk_l',
            'rk_t',
            'whse',
            'aiza',
            'ya29',
            'npm_',
            'pypi',
            'gsk_',
            'figd',
            'vcp_',
            'vci_',
            'vca_',
            'vcr_',
            'vck_',
            'cfk_',
            'cfut',
            'cfat',
            'tske',
            'dckr',
            ' sk-',
            '"sk-',
            'eyj',
            'hf_',
            'shpa',
            'shpc',
            'shpp',
            'shps',
            'lin_',
            'ntn_',
            'hvs.',
            'hvb.',
            'hvr.',
            'a3t',
        ],
    ],
    near: 'runs',
    hide: (line) => line
        .replace(FORMAT, values/* LIKELY */.$V)
        .replace(TELEGRAM, `$<before>${values/* LIKELY */.$V}`)
        .replace(HASHED, values/* LIKELY */.$V)
        .replace(PEM_BASE64, values/* LIKELY */.$V),
};

;// CONCATENATED MODULE: ./build/redaction/forms/headers.js



/** A list of headers, as those that a browser may send across origins: `Authorization,X-Api-Key`, to its end. */
const HEADER_NAME = '(?:(?:x|content|accept|access-control|sec|if|cloudfront|amz)(?:-[a-z]{1,30}){1,6}|x-b3-[a-z]{1,20}|content-md5|accept|age|apikey|baggage|cache-control|connection|cookie|date|dnt|etag|expires|forwarded|from|host|keep-alive|last-modified|location|origin|pragma|range|referer|traceparent|tracestate|upgrade|user-agent|via|www-authenticate|(?:proxy-)?authorization)';
const HEADER_NAMES = new RegExp(`^${HEADER_NAME}(?:\\s{0,9},\\s{0,9}(?:${HEADER_NAME}|[a-z]{1,30}(?:-[a-z]{1,30}){0,6}|\\*)(?![\\w-]))*(?=[,\\s]{0,9}(?:$|[\\])};"']|\\\\{1,7}["'])|\\s+(?:->|#|always\\b))`, 'i');
const SCHEME = /\b((?:Bearer|Basic|Negotiate|Digest|ApiKey|GenieKey|SSWS|Splunk)\s+)([\w+/=.~-]{16,})/gi;
/** `Authorization: scheme credentials`, as a header, a setting or a part of JSON; to the end of its quotes or the line. */
const AUTHORIZATION = /((?:\\{0,7}["'])?)((?:proxy-)?authorization)(\\{0,7}["']?\s*(?::|=>|=|,)\s*)((?:\\{0,7}["'])?)/gi;
const LINE_REST = /[^\n\u2028\u2029]*/y;
/** A header in quotes: `-H "X-Api-Key: hunter2"`. */
const HEADER = /(\\{0,7}["'])([A-Za-z][\w-]{1,60}):(\s*)([^"'\\\n]+)(?=\1)/g;
/** Headers of cookies on lines of their own, as clients print them. */
const COOKIE = /^(\W*(?:set-)?cookie:\s+)(\S.*)$/i;
/** Words that an attribute of this name has, and that are none: `authorization = "AWS_IAM"`. */
const headers_WORD = /^[A-Z][A-Z_]*$|^[a-z_]+$/;
/** `"auth": "dXNlcjpwYXNz"` of Docker's and npm's settings: a name and a password in base64. */
const AUTH = /(\b_?auth\\{0,7}["']?\s*[:=]\s*\\{0,7}["']?)([A-Za-z0-9+/]{8,}={0,2})(?![\w.-])/g;
/** What requests are signed and opened with. */
const HEADERS = {
    words: ['auth', 'bear', 'basi', 'nego', 'dige', 'geni', 'ssws', 'splu'],
    near: 'names',
    hide: (line) => withoutAuthorization(line)
        .replace(SCHEME, `$1${values/* LIKELY */.$V}`)
        .replace(HEADER, (whole, quote, name, blank, value) => isSecretHeader(name) && !isOpenValue(value, quote) && (blank !== '' || /^x-/i.test(name))
        ? `${quote}${name}:${blank}${values/* LIKELY */.$V}`
        : whole)
        .replace(COOKIE, (whole, before, value) => isOpenValue(value) ? whole : before + values/* LIKELY */.$V)
        .replace(AUTH, (whole, before, value) => isNameAndPassword(value) ? before + values/* LIKELY */.$V : whole),
};
function isSecretHeader(name) {
    return (0,names/* isSecretName */.eh)(name) || /^(set-)?cookie$/i.test(name);
}
/** A value that is put in later, or none. */
function isOpenValue(value, quote = '') {
    return (0,later/* isLater */.d)(value, quote) || (0,later/* isLater */.d)(value.replace(/^[\w-]+\s+/, ''), quote);
}
/** One after the other: what follows a list of headers, or a value that is put in later, may be one with credentials. */
function withoutAuthorization(line) {
    let out = '';
    let copied = 0;
    let end = 0;
    for (const { index, 0: whole, 1: quote = '', 3: sign = '', 4: inner = '' } of line.matchAll(AUTHORIZATION)) {
        if (index < copied)
            continue;
        const from = index + whole.length;
        // Looked for once a line, not once a header, as a line may be long.
        if (end < from)
            end = lineEnd(line, from);
        const { shown, taken } = authorization(line.slice(from, end), { quote, sign, inner });
        out += line.slice(copied, from) + shown;
        copied = from + taken;
    }
    return out + line.slice(copied);
}
function lineEnd(line, from) {
    LINE_REST.lastIndex = from;
    return from + (LINE_REST.exec(line)?.[0] ?? '').length;
}
/** What is shown of the value at the beginning of the rest of a line, and how long that was. */
function authorization(rest, { quote, sign, inner }) {
    const closing = inner === '' ? (/["']/.test(sign) ? '' : quote) : inner;
    const end = closing === '' ? rest.length : rest.indexOf(closing);
    const value = rest.slice(0, end < 0 ? rest.length : end).trimEnd();
    const [names = ''] = (sign.includes(',') && HEADER_NAMES.exec(value)) || [];
    if (names !== '')
        return { shown: names, taken: names.length };
    const asItIs = { shown: value, taken: value.length };
    const isAttribute = inner !== '' || !sign.includes(':');
    if (value === '' || isOpenValue(value, inner || quote) || (isAttribute && headers_WORD.test(value)))
        return asItIs;
    // A sentence about it: "Authorization: the header is missing" has no signs and digits.
    if (closing === '' && /^[a-z']+(?:[ .,]+[a-z']+){2,}[ .,]*$/i.test(value))
        return asItIs;
    const [scheme = ''] = /^[A-Za-z][\w-]*\s+(?=\S)/.exec(value) ?? [];
    return { shown: scheme + values/* LIKELY */.$V, taken: value.length };
}
function isNameAndPassword(value) {
    const text = Buffer.from(value, 'base64').toString('latin1');
    return /^[\x20-\x39\x3b-\x7e]{1,100}:[\x20-\x7e]+$/.test(text);
}

// EXTERNAL MODULE: ./build/redaction/forms/markup.js
var markup = __webpack_require__(18680);
// EXTERNAL MODULE: ./build/redaction/forms/randomness.js
var randomness = __webpack_require__(87988);
;// CONCATENATED MODULE: ./build/redaction/forms/scan.js

const OTHER = 0;
const DIGIT = 27;
const SHORT_RUN = 20;
const LONG_RUN = 32;
/** What stands in a run of letters and digits: each by a bit, and one for the signs of base64. */
const [IS_DIGIT, IS_CAPITAL, IS_SMALL, IS_SIGN] = [1, 2, 4, 8];
const MIXED = IS_DIGIT | IS_CAPITAL | IS_SMALL;
/** Characters by their kinds, of which there are 32: letters, digits, three groups of signs, and all else. */
const KINDS = kindsOf();
const TRAITS = traitsOf();
/** Both in one: the kind in the five lowest bits. */
const LOOKS = Uint16Array.from(KINDS, (kind, code) => kind | (TRAITS[code] << 5));
function kindsOf() {
    const kinds = new Uint8Array(128);
    for (let letter = 0; letter < 26; letter += 1)
        kinds[65 + letter] = kinds[97 + letter] = letter + 1;
    for (let digit = 48; digit < 58; digit += 1)
        kinds[digit] = DIGIT;
    for (const [signs, kind] of [
        [':', 28],
        ['/', 29],
        ['-_.', 30],
        [' \t', 31],
    ])
        for (const sign of signs)
            kinds[sign.charCodeAt(0)] = kind;
    return kinds;
}
function traitsOf() {
    const traits = new Uint8Array(128);
    for (let letter = 0; letter < 26; letter += 1) {
        traits[65 + letter] = IS_CAPITAL;
        traits[97 + letter] = IS_SMALL;
    }
    for (let digit = 48; digit < 58; digit += 1)
        traits[digit] = IS_DIGIT;
    for (const sign of '+/_-')
        traits[sign.charCodeAt(0)] = IS_SIGN;
    return traits;
}
function kindAt(text, at) {
    const code = text.charCodeAt(at);
    return code < 128 ? KINDS[code] : OTHER;
}
/**
 * A table of what four characters in a row mean, so that a text is read once, however many forms there are. Which forms
 * are to be tried is in the bits, in their order; lines of runs of letters and digits have bits of their own.
 */
function scanFor(forms) {
    const table = new Uint16Array(1 << 20);
    const bitsOf = (near) => forms.reduce((bits, form, index) => (form.near === near ? bits | (1 << index) : bits), 0);
    const names = bitsOf('names');
    const runs = bitsOf('runs');
    for (const word of NAME_WORDS)
        mark(table, word, names);
    forms.forEach(({ words }, index) => {
        for (const word of words)
            mark(table, word, 1 << index);
    });
    return { of: (line) => bitsIn(line, table, runs) };
}
/** Three characters mean the same whatever follows. */
function mark(table, word, bits) {
    if (word.length < 3 || word.length > 4)
        throw new Error(`A word of three or four characters: ${word}`);
    let place = 0;
    for (let at = 0; at < word.length; at += 1)
        place = (place << 5) | kindAt(word, at);
    const [first, count] = word.length === 4 ? [place, 1] : [place << 5, 32];
    for (let next = first; next < first + count; next += 1)
        table[next] = table[next] | bits;
}
function bitsIn(line, table, runs) {
    let bits = 0;
    let place = 0;
    let start = 0;
    let traits = 0;
    for (let at = 0; at < line.length; at += 1) {
        const code = line.charCodeAt(at);
        const looks = code < 128 ? LOOKS[code] : OTHER;
        place = ((place << 5) | (looks & 31)) & 0xfffff;
        bits |= table[place];
        const trait = looks >> 5;
        if (trait !== 0)
            traits |= trait;
        else {
            if (mayBeRandom(at - start, traits))
                bits |= runs;
            start = at + 1;
            traits = 0;
        }
    }
    if (mayBeRandom(line.length - start, traits))
        bits |= runs;
    return bits | table[(place << 5) & 0xfffff];
}
/** Capitals, small letters and digits together; or, where the run is long, digits and letters of one kind. */
function mayBeRandom(run, traits) {
    if (run < SHORT_RUN)
        return false;
    return (traits & MIXED) === MIXED || (run >= LONG_RUN && (traits & IS_DIGIT) !== 0);
}

;// CONCATENATED MODULE: ./build/redaction/forms/likely.js










/** All forms, in the order in which they are tried: what is random comes last, as the others tell more. */
const FORMS = [...[HEADERS, commands/* COMMANDS */.L, CODE, markup/* MARKUP */.Lt, ASSIGNMENTS, TOKENS, ADDRESSES], randomness/* RANDOM */.O];
/** Lines that may open what goes over several, beside those with names: PEM blocks, user data, pairs, netrc. */
const OPENINGS = {
    words: ['begi', 'r_da', 'rdat', 'valu', 'mach', 'logi', 'hpas'],
    near: 'names',
};
const MAY_OPEN = 1 << FORMS.length;
let scan;
/** What is to be looked for in a line: 0 for nothing. Most lines have nothing, and this is all that is done with them. */
function signsOf(line) {
    scan ??= scanFor([...FORMS, OPENINGS]);
    return scan.of(line);
}
/** Whether a line with these signs may begin something that goes over several lines. */
function mayOpen(signs) {
    return (signs & MAY_OPEN) !== 0;
}
const NONE = new Set();
/** A line without what looks like a secret: by the name before it, by its form, by its randomness. */
function withoutLikely(line, facts) {
    const { signs, spared } = facts ?? { signs: signsOf(line), spared: NONE };
    if ((signs & (MAY_OPEN - 1)) === 0)
        return line;
    const hide = (text, form, index) => (signs & (1 << index)) === 0 ? text : form.hide(text, spared);
    return unfolded(FORMS.reduce(hide, folded(line)));
}


/***/ }),

/***/ 18680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HG: () => (/* binding */ openElement),
/* harmony export */   Lt: () => (/* binding */ MARKUP),
/* harmony export */   Ml: () => (/* binding */ closesElement),
/* harmony export */   _m: () => (/* binding */ withoutText)
/* harmony export */ });
/* harmony import */ var _names_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99857);
/* harmony import */ var _names_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91151);


const LESS = '(?:<|\\\\u003c|&lt;)';
const LESS_SOMEWHERE = new RegExp(LESS, 'i');
const MORE = '(?:>|\\\\u003e|&gt;)';
/** An element's beginning, with what it is called and its attributes; none that ends itself. */
const OPEN = new RegExp(`${LESS}(?:[\\w-]{1,60}:)?([A-Za-z_][\\w.-]{0,80})((?:\\s(?:(?!/?${MORE}).){0,500})?)${MORE}`, 'gi');
const NAMED = /\s(?:name|key|id)\s*=\s*\\?["']([\w.-]+)\\?["']/i;
/** `<key>Password</key><string>hunter2</string>`: a property list of Apple's. */
const LISTED = new RegExp(`(${LESS}key${MORE}([\\w.-]+)${LESS}/key${MORE}\\s*${LESS}(?:string|data)${MORE})([^<&\\\\]+)`, 'gi');
const INNER = new RegExp(`(^|${MORE})((?:(?!${LESS}|${MORE}).)+)(?=${LESS}|$)`, 'gi');
/** The text of elements whose names, or the names in whose attributes, tell of secrets. */
const MARKUP = {
    words: [],
    near: 'names',
    hide: (line) => {
        if (!line.includes('<') && !/\\u003c|&lt;/i.test(line))
            return line;
        const listed = line.replace(LISTED, (whole, before, name, value) => (0,_names_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretName */ .eh)(name) && !(0,_names_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isPublicValue */ .bJ)(value) ? before + _names_values_js__WEBPACK_IMPORTED_MODULE_1__/* .LIKELY */ .$V : whole);
        return withoutElements(listed);
    },
};
function withoutElements(line) {
    let out = '';
    let copied = 0;
    for (const match of line.matchAll(OPEN)) {
        const start = match.index + match[0].length;
        if (match.index < copied || !isSecretElement(match) || match[0].includes('/>'))
            continue;
        const rest = line.slice(start);
        const end = rest.search(new RegExp(`${LESS}/(?:[\\w-]{1,60}:)?${match[1]}\\s*${MORE}`, 'i'));
        const inner = end < 0 ? rest : rest.slice(0, end);
        out += line.slice(copied, start) + withoutText(inner);
        copied = start + inner.length;
    }
    return out + line.slice(copied);
}
function isSecretElement([, name = '', attributes = '']) {
    const [, named = ''] = NAMED.exec(attributes) ?? [];
    return (0,_names_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretName */ .eh)(name) || (0,_names_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretName */ .eh)(named);
}
/** What stands between the elements, and in CDATA. */
function withoutText(inner) {
    const plain = inner.replace(/<!\[CDATA\[.*?(\]\]>|$)/g, _names_values_js__WEBPACK_IMPORTED_MODULE_1__/* .LIKELY */ .$V);
    return plain.replace(INNER, (whole, before, text) => text.trim() === '' ||
        (0,_names_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isPublicValue */ .bJ)(text.trim()) ||
        /^\s*(?:\\[nrt]|\$\{|\([a-z]+(?: [a-z]+)*\)\s*$)/.test(text)
        ? whole
        : before + _names_values_js__WEBPACK_IMPORTED_MODULE_1__/* .LIKELY */ .$V);
}
/** The name of the element that a line opens and does not close, where it tells of a secret. */
function openElement(line) {
    if (!LESS_SOMEWHERE.test(line))
        return undefined;
    const match = [...line.matchAll(OPEN)].at(-1);
    if (match === undefined || !isSecretElement(match) || match[0].includes('/>'))
        return undefined;
    const [, name = ''] = match;
    return new RegExp(`${LESS}/(?:[\\w-]{1,60}:)?${name}`, 'i').test(line.slice(match.index)) ? undefined : name;
}
/** Whether a line closes the element of this name. */
function closesElement(line, name) {
    return new RegExp(`${LESS}/(?:[\\w-]{1,60}:)?${name}\\s*${MORE}`, 'i').test(line);
}


/***/ }),

/***/ 87988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ RANDOM),
/* harmony export */   U: () => (/* binding */ runsIn)
/* harmony export */ });
/* harmony import */ var _names_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99857);
/* harmony import */ var _names_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91151);


const CANDIDATE = /[A-Za-z0-9+/_-]{20,}={0,2}/g;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/**
 * What is long and random, and public: digests, ARNs, addresses, keys for everybody, certificates, keys in the addresses
 * of resources, messages that AWS encodes for their reader.
 */
const PUBLIC = /-----BEGIN (?:CERTIFICATE|TRUSTED CERTIFICATE|X509 CRL|CERTIFICATE REQUEST|NEW CERTIFICATE REQUEST|PUBLIC KEY|RSA PUBLIC KEY|PGP PUBLIC KEY BLOCK)-----[\s\S]{0,20000}?(?:-----END [A-Z0-9 ]{1,40}-----|$)|\bLS0tLS1CRUdJTi[\w+/=]+|\b[a-z][a-z0-9]*_\w+\.[\w-]+\["[^"]*"\]|\barn:[\w-]+:[^\s"',]*|\bssh-[\w-]+ [\w+/=]+|\becdsa-[\w-]+ [\w+/=]+|\b(?:sha\d+|md5|h1|zh)[:-][\w+/=]+|https?:\/\/[^\s"',]*|(?:authorization failure message|host id|request ?id): ?[\w+/=-]+/gi;
const ATTRIBUTE = /^\s*(?:(?:[+~-]|-\/\+|\+\/-|<=)\s*)?"?([\w.-]+)"?\s*=\s/;
const NAMED = /([\w.-]{1,60})["'\\]*\s*[=:]\s*["'\\]*$/;
/**
 * What looks random enough to be a secret: a run of letters and digits in which capitals, small letters and digits change
 * places as they do by chance, not as in words, ids and time stamps. Ids of AWS, UUIDs, digests in hex, and whatever
 * stands under the name of a name, an id or a digest, stay.
 */
const RANDOM = { words: [], near: 'runs', hide: withoutRandom };
/** The runs of letters and digits in a text that are long enough to look random. */
function runsIn(text) {
    return text.match(CANDIDATE) ?? [];
}
function withoutRandom(line, spared) {
    let open;
    return line.replace(CANDIDATE, (token, at) => {
        const shown = withoutRandomParts(token);
        if (shown === token || spared.has(token) || (0,_names_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isRandomByNature */ ._g)(ATTRIBUTE.exec(line)?.[1] ?? ''))
            return token;
        open ??= [...line.matchAll(PUBLIC)].map((match) => [match.index, match.index + match[0].length]);
        if (open.some(([start, end]) => at >= start && at < end))
            return token;
        const [, name = ''] = NAMED.exec(line.slice(Math.max(0, at - 70), at)) ?? [];
        return (0,_names_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isRandomByNature */ ._g)(name) ? token : shown;
    });
}
/** The token, or the parts of it between dashes and slashes, hidden where they are random. */
function withoutRandomParts(token) {
    if (UUID.test(token))
        return token;
    const isPath = /^\/|\/[a-z]+\/|\/\//.test(token);
    // The length of AWS's secret keys, whose alphabet has no dashes: there, less will do.
    if (/^[A-Za-z0-9+/]{40}$/.test(token) && !isPath && isRandom(token.replace(/[/+]/g, ''), 0.3))
        return _names_values_js__WEBPACK_IMPORTED_MODULE_1__/* .LIKELY */ .$V;
    // Base64 has no dashes; slashes stand in paths too, whose parts are words.
    if (!isPath && /^[A-Za-z0-9+/]+=*$/.test(token) && isRandom(token.replace(/[+/=]/g, ''), 0.48))
        return _names_values_js__WEBPACK_IMPORTED_MODULE_1__/* .LIKELY */ .$V;
    const rest = isPath
        ? ''
        : token
            .split(/[-_/+]/)
            .filter((part) => !/^[0-9a-f]+$/i.test(part))
            .join('');
    if (token.length >= 36 && /[a-z]/.test(rest) && /[A-Z]/.test(rest) && isRandom(rest))
        return _names_values_js__WEBPACK_IMPORTED_MODULE_1__/* .LIKELY */ .$V;
    return token.replace(/[A-Za-z0-9]{20,}/g, (part) => (isRandom(part) ? _names_values_js__WEBPACK_IMPORTED_MODULE_1__/* .LIKELY */ .$V : part));
}
/** By chance, a character is of another kind than the one before in 62 of 100 places; in words it is in few. */
function isRandom(text, least = 0.4) {
    if (text.length < 20 || /^[0-9a-f]+$/i.test(text) || !/\d/.test(text))
        return false;
    const mixed = /[a-z]/.test(text) && /[A-Z]/.test(text);
    // Ids in capitals and digits are many; what is in small letters and digits is random from 32 on.
    if (!mixed && (text.length < 32 || !/[a-z]/.test(text)))
        return false;
    return changesOf(text) >= (mixed ? least : 0.3) && entropyOf(text) >= 3.6;
}
function kindOf(character) {
    if (character >= '0' && character <= '9')
        return 0;
    return character >= 'a' ? 1 : 2;
}
function changesOf(text) {
    const kinds = [...text].map(kindOf);
    return kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length / (text.length - 1);
}
/** Bits of each character, by how often it occurs (Shannon). */
function entropyOf(text) {
    const counts = new Map();
    for (const character of text)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}


/***/ }),

/***/ 58296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ afterPem),
/* harmony export */   IZ: () => (/* binding */ isPublicBody),
/* harmony export */   fQ: () => (/* binding */ withoutPem),
/* harmony export */   ho: () => (/* binding */ isPemBody),
/* harmony export */   hx: () => (/* binding */ hasSecretPem),
/* harmony export */   r3: () => (/* binding */ pemOpenedBy)
/* harmony export */ });
/* harmony import */ var _names_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91151);

/** What a block is called: `RSA PRIVATE KEY`, `OpenVPN tls-crypt-v2 client key`; in small letters others head their output so. */
const LABEL = '(?:[A-Z0-9 ]{1,40}|(?=[A-Za-z0-9 -]{0,40}\\b[Kk]ey\\b)[A-Za-z0-9](?:[A-Za-z0-9 ]|-(?!-)){0,39})';
const PEM = new RegExp(`-----BEGIN (${LABEL})-----.*?(?:-----END ${LABEL}-----|$)`, 'g');
/** A block begins on this line; a command that looks for one names it in quotes or slashes. */
const OPEN = new RegExp(`-----BEGIN (${LABEL})-----(?!.*-----END |[/'"])`);
const END = new RegExp(`^.*?-----END ${LABEL}-----`);
/** `Proc-Type: 4,ENCRYPTED`; those of PGP and SSH say it in words. https://www.rfc-editor.org/rfc/rfc9580#section-6.2.2 */
const BODY = /^[^\w/=]*(?:[A-Za-z0-9+/=]+|[\w-]+: ?[\w,.-]+|(?:Version|Comment|Charset|Hash|MessageID|Subject): .{0,1000})?\W*$/;
/** In lines of 64 characters, at most 76; the last is shorter. A plan has its signs and blanks before. */
const PUBLIC_BODY = /^\s*(?:[+~-]\s+)?(?:[A-Za-z0-9+/]{60,76}|[A-Za-z0-9+/]{1,75}={1,2}|[A-Za-z0-9+/]{1,59})\s*$/;
/** What everybody is given who connects or verifies. https://www.rfc-editor.org/rfc/rfc7468 */
const PUBLIC = /CERTIFICATE|PUBLIC KEY|X509 CRL|PARAMETERS|PKCS7|CMS/i;
function isPublic(label) {
    return PUBLIC.test(label) && !/private/i.test(label);
}
/** Whether a text holds a PEM block that is no certificate or public key. */
function hasSecretPem(text) {
    return [...text.matchAll(PEM)].some(([, label = '']) => !isPublic(label));
}
/** The line without the blocks in it that are for nobody to see. */
function withoutPem(line) {
    return line.replace(PEM, (whole, label) => (isPublic(label) ? whole : _names_values_js__WEBPACK_IMPORTED_MODULE_0__/* .LIKELY */ .$V));
}
/** What kind of block a line begins and does not end. */
function pemOpenedBy(line) {
    const [, label] = OPEN.exec(line) ?? [];
    if (label === undefined)
        return undefined;
    return isPublic(label) ? 'public' : 'secret';
}
/** Whether a line can be inside of a block. */
function isPemBody(line) {
    return BODY.test(line);
}
/** Whether a line is base64 of a block that everybody may see: other lines in there are looked at as any other. */
function isPublicBody(line) {
    return PUBLIC_BODY.test(line);
}
/** What follows the block's end on its last line; undefined on every other line. */
function afterPem(line) {
    return END.test(line) ? line.replace(END, '') : undefined;
}


/***/ }),

/***/ 70765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** What is shown of user data: `sha256:` and the first 12 hex digits of the digest of the value, as the plan has it. */
function digestOf(value) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(value).digest('hex').slice(0, 12)}`;
}


/***/ }),

/***/ 64711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sk: () => (/* binding */ withoutPatterns),
/* harmony export */   ZS: () => (/* binding */ readPattern),
/* harmony export */   x7: () => (/* binding */ CHOSEN)
/* harmony export */ });
/** What stands in the place of what the user's own expressions find. */
const CHOSEN = '(hidden by redact)';
/** Expressions are given so many characters of a line at once, up to a blank, a quote or a comma where there is one. */
const PIECE = /[\s\S]{1,500}(?=[\s"',;&]|$)|[\s\S]{1,500}/g;
/** Repetitions without bound: the time that one piece can take grows with each as its length does. */
const MOST_REPETITIONS = 3;
const LONGEST_PATTERN = 300;
/** Ways in which what is bounded can match at one place: eight times `{1,4}` of an address of IPv6, and some. */
const MOST_WAYS = 100_000;
/**
 * Reads one regular expression in JavaScript's syntax. Those that can take time without end are refused as far as their
 * form tells: a repetition inside of a repeated group, and references back.
 */
function readPattern(source) {
    if (source.length > LONGEST_PATTERN)
        return { problem: `it is longer than ${LONGEST_PATTERN} characters` };
    try {
        const pattern = new RegExp(source, 'gu');
        if (/\\[1-9]|\\k</.test(source))
            return { problem: 'references back can take time without end' };
        const tokens = tokensOf(source);
        if (repeatsRepetition(tokens)) {
            return { problem: 'a repetition inside of a repeated group can take time without end' };
        }
        const { ways, endless } = trialsOf(tokens);
        if (endless > MOST_REPETITIONS) {
            return { problem: `it has more than ${MOST_REPETITIONS} repetitions without bound` };
        }
        if (ways > MOST_WAYS)
            return { problem: 'it can match in too many ways' };
        return ''.search(pattern) === 0 ? { problem: 'it matches an empty text' } : { pattern };
    }
    catch (error) {
        return { problem: String(error).replace(/^.*: (?=[^:]*$)/s, '') };
    }
}
function tokensOf(source) {
    const token = /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\)|[*+?]\??|\{\d+(?:,\d*)?\}\??|[\s\S]/gu;
    return source.match(token) ?? [];
}
/** Whether a group that is repeated without bound holds a repetition or a choice: `(a+)*`, `(a{1,2})*`, `(a|aa)+`. */
function repeatsRepetition(tokens) {
    const groups = [{ varies: false }];
    for (const [index, token] of tokens.entries()) {
        const group = groups.at(-1) ?? { varies: false };
        const next = tokens[index + 1] ?? '';
        if (token.startsWith('('))
            groups.push({ varies: false });
        else if (token === ')') {
            groups.pop();
            if (group.varies && isLong(next))
                return true;
            const outer = groups.at(-1);
            if (outer !== undefined && (group.varies || isLong(next)))
                outer.varies = true;
        }
        else if (token === '|' || isLong(token) || boundsOf(token).least < boundsOf(token).most)
            group.varies = true;
    }
    return false;
}
/** What is repeated without bound holds neither by then: that is refused before. */
function trialsOf(tokens) {
    const groups = [{ choices: 0, ways: 1, endless: 0 }];
    for (const [index, token] of tokens.entries()) {
        const group = groups.at(-1) ?? { choices: 0, ways: 1, endless: 0 };
        if (token.startsWith('('))
            groups.push({ choices: 0, ways: 1, endless: 0 });
        else if (token === '|') {
            group.choices += group.ways;
            group.ways = 1;
        }
        else if (token === ')') {
            groups.pop();
            const outer = groups.at(-1);
            const next = tokens[index + 1] ?? '';
            const times = isLong(next) ? 1 : boundsOf(next).most;
            if (outer === undefined)
                continue;
            outer.ways *= (group.choices + group.ways) ** times;
            outer.endless += group.endless * times;
        }
        else if (isLong(token))
            group.endless += 1;
        else
            group.ways *= 1 + boundsOf(token).most - boundsOf(token).least;
    }
    const [{ choices, ways, endless } = { choices: 0, ways: 1, endless: 0 }] = groups;
    return { ways: choices + ways, endless };
}
/** How often what stands before a token is repeated: once where that is no quantifier. */
function boundsOf(token) {
    if (token.startsWith('?'))
        return { least: 0, most: 1 };
    const [, least = '1', , most = least] = /^\{(\d+)(,(\d+))?\}/.exec(token) ?? [];
    return { least: Number(least), most: Number(most) };
}
/** A quantifier without an upper bound, or with a high one. */
function isLong(token) {
    const [, , comma, most = ''] = /^\{(\d+)(,?)(\d*)\}/.exec(token) ?? [];
    if (comma !== undefined)
        return comma === ',' && (most === '' || Number(most) > 10);
    return /^[*+]/.test(token);
}
/** A line without what the expressions find, looked at piece by piece where it is long. */
function withoutPatterns(line, patterns) {
    if (patterns.length === 0)
        return line;
    const hide = (text, pattern) => text.replace(pattern, (found) => (found === '' ? '' : CHOSEN));
    return (line.match(PIECE) ?? []).map((piece) => patterns.reduce(hide, piece)).join('');
}


/***/ }),

/***/ 58731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startRedaction: () => (/* binding */ startRedaction)
});

// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
// EXTERNAL MODULE: ./build/redaction/forms/likely.js + 7 modules
var likely = __webpack_require__(77440);
// EXTERNAL MODULE: ./build/redaction/forms/randomness.js
var randomness = __webpack_require__(87988);
// EXTERNAL MODULE: ./build/redaction/names/values.js
var values = __webpack_require__(91151);
;// CONCATENATED MODULE: ./build/redaction/known.js


/** Shorter texts are words and numbers that stand in many places: hiding them would hide the plan. */
const SHORTEST = 6;
/** Where secrets are looked for by their first characters. */
const HEAD = 6;
/** Two characters that begin no secret, and are in the beginning of none, let the search go on so far. */
const FARTHEST = HEAD - 1;
/**
 * No secret yet. Texts are read once, however many secrets there are, and most of their characters not at all: where two
 * characters are not in the first six of any secret, none begins before them. Where one may begin, the place is compared
 * with those alone that begin with the same characters, at once for each length. (Wu and Manber, A fast algorithm for
 * multi-pattern searching, 1994.)
 */
function knownSecrets() {
    const heads = new Map();
    const steps = new Uint8Array(65_536).fill(FARTHEST);
    const addForm = (form) => {
        const alike = heads.get(form.slice(0, HEAD)) ?? { forms: new Set(), lengths: [] };
        heads.set(form.slice(0, HEAD), alike);
        for (let at = 0; at < FARTHEST; at += 1) {
            const pair = pairOf(form.charCodeAt(at), form.charCodeAt(at + 1));
            steps[pair] = Math.min(steps[pair], FARTHEST - 1 - at);
        }
        alike.forms.add(form);
        if (!alike.lengths.includes(form.length))
            alike.lengths = [...alike.lengths, form.length].sort((a, b) => b - a);
    };
    const lengthAt = (text, at) => {
        const alike = heads.get(text.slice(at, at + HEAD));
        return alike?.lengths.find((length) => alike.forms.has(text.slice(at, at + length)));
    };
    return {
        add: (secret) => {
            for (const form of formsOf(secret))
                addForm(form);
        },
        drop: (text, isDropped) => {
            const { forms } = heads.get(text.slice(0, HEAD)) ?? { forms: new Set() };
            for (const form of forms)
                if (isDropped(form))
                    forms.delete(form);
        },
        hide: (text) => (heads.size === 0 ? text : hide(text, steps, lengthAt)),
    };
}
function hide(text, steps, lengthAt) {
    let out = '';
    let copied = 0;
    let at = 0;
    while (at + HEAD <= text.length) {
        const step = steps[pairOf(text.charCodeAt(at + HEAD - 2), text.charCodeAt(at + HEAD - 1))];
        const length = step === 0 ? lengthAt(text, at) : undefined;
        if (length !== undefined) {
            out += text.slice(copied, at) + values/* SENSITIVE */.NP;
            copied = at + length;
            at = copied;
        }
        else
            at += Math.max(1, step);
    }
    return copied === 0 ? text : out + text.slice(copied);
}
function pairOf(first, second) {
    return (first * 31 + second) & 0xffff;
}
function formsOf(secret) {
    const lines = [secret, (0,text_escape/* cleanText */.X5)(secret)]
        .join('\n')
        .split(/[\n\r]+/)
        .map((line) => line.trim())
        .filter((line) => line.length >= SHORTEST);
    const whole = secret.trim().length < SHORTEST + 2 ? [] : [Buffer.from(secret).toString('base64')];
    return [...lines.flatMap((line) => [line, quoted(line), goQuoted(line), encoded(line)]), ...whole];
}
/** As JSON and HCL quote it. */
function quoted(text) {
    return JSON.stringify(text).slice(1, -1);
}
/** As the tools print it: Go's `%q`. https://pkg.go.dev/strconv#Quote */
function goQuoted(text) {
    const named = {
        '\\': '\\\\',
        '"': '\\"',
        '\t': '\\t',
        '\u0007': '\\a',
        '\b': '\\b',
        '\f': '\\f',
        '\v': '\\v',
    };
    return text.replace(/[\\"\p{C}\p{Z}]/gu, (character) => {
        const code = character.codePointAt(0) ?? 0;
        if (character === ' ')
            return character;
        if (code < 0x80)
            return named[character] ?? `\\x${code.toString(16).padStart(2, '0')}`;
        return code > 0xffff
            ? `\\U${code.toString(16).padStart(8, '0')}`
            : `\\u${code.toString(16).padStart(4, '0')}`;
    });
}
function encoded(text) {
    return text.isWellFormed() ? encodeURIComponent(text) : text;
}

// EXTERNAL MODULE: ./build/redaction/names/names.js
var names = __webpack_require__(99857);
// EXTERNAL MODULE: ./build/redaction/forms/markup.js
var markup = __webpack_require__(18680);
// EXTERNAL MODULE: ./build/redaction/forms/commands.js
var commands = __webpack_require__(86130);
;// CONCATENATED MODULE: ./build/redaction/lines/logins.js


/** https://everything.curl.dev/usingcurl/netrc.html */
const MACHINE = /^\s{0,200}(?:[+~-] )?\s{0,200}(?:machine\s+\S+|default)(?:\s+(?:login|user)\s+\S+)?\s*$/;
const ENTRY = /^\s{0,200}(?:[+~-] )?\s{0,200}(?:login|user|account|password|machine|default|macdef)\b/;
const PASSWORD = /(\bpassword\s+)(\S+)/;
const CHPASSWD = /\bchpasswd\b[^|]{0,100}<<-?\s*["'\\]?(\w+)/;
const MOST_LINES = 6;
/** What a line opens: an entry of netrc, or a text for `chpasswd`. */
function loginsOpenedBy(line) {
    const [, end] = CHPASSWD.exec(line) ?? [];
    if (end !== undefined)
        return { kind: 'chpasswd', end };
    return MACHINE.test(line) ? { kind: 'netrc', lines: 0 } : undefined;
}
/** What is shown of the next line; undefined where it does not belong here any more. */
function loginLine(line, logins) {
    if (logins.kind === 'chpasswd')
        return line.trim() === logins.end ? undefined : (0,commands/* withoutEntries */.c)(line);
    logins.lines += 1;
    if (!ENTRY.test(line) || logins.lines > MOST_LINES)
        return undefined;
    return line.replace(PASSWORD, (whole, before, word) => (0,values/* isPublicValue */.bJ)(word) ? whole : before + values/* LIKELY */.$V);
}

;// CONCATENATED MODULE: ./build/redaction/lines/openings.js
const ATTRIBUTE = /^(\s*(?:[+~-] +)?)("?)([\w.-]{1,200})\2\s*=\s*(?=\S)/;
const OPENS = /(?:<<[-~]?([A-Z_]+)|([[({]))(?:\s+#.*)?$/;
/** The attribute that a line sets; undefined for every other line. */
function attributeOf(line, address) {
    const match = ATTRIBUTE.exec(line);
    if (match === null)
        return undefined;
    const [lead, before = '', , name = ''] = match;
    return { address, name, lead, value: line.slice(lead.length), column: before.length };
}
/** Whether more lines belong to the value. */
function isOpen(value) {
    return OPENS.test(value);
}
/** Whether the value is a text of several lines. */
function isHeredoc(value) {
    return OPENS.exec(value)?.[1] !== undefined;
}
/** ` # forces replacement`, where the tool says so: of a value of several lines in its first line. */
function noteOf(value) {
    return / #[^"]*$/.exec(value)?.[0] ?? '';
}
/** What follows the end of the value on this line; undefined where the value goes on. */
function endOf({ value, column }, line) {
    if (line.search(/\S/) !== column || isOpen(line))
        return undefined;
    const [, word, bracket = ''] = OPENS.exec(value) ?? [];
    const closing = word ?? { '[': ']', '(': ')', '{': '}' }[bracket] ?? '';
    const text = line.slice(column);
    return text.startsWith(closing) ? text.slice(closing.length).replace(/^,/, '') : undefined;
}

;// CONCATENATED MODULE: ./build/redaction/lines/pairs.js


const LEAD = '\\s{0,200}(?:[+~-] +)?(?:- +)?';
const NAME = new RegExp(`^${LEAD}\\\\?["']?(?:[A-Za-z]*_?)(?:name|key)\\\\?["']?\\s*[=:]\\s*\\\\?["']?([\\w./-]+)\\\\?["']?,?$`, 'i');
const VALUE = new RegExp(`^(${LEAD}["']?(?:[A-Za-z]*_?)value["']?\\s*[=:]\\s*)(.+)$`, 'i');
/** An attribute on a line of its own, whose value ends there. */
const SIMPLE = new RegExp(`^${LEAD}["']?[\\w.-]+["']?\\s*[=:]\\s*(?:["'].*["']|[^\\s"'{}\\[\\]]+|\\(.*\\)),?$`);
const MOST_HELD = 6;
/** Whether a line is a value whose name may come after it. */
function isValueFirst(line, { isSecret }) {
    return !isSecret && VALUE.test(line) && SIMPLE.test(line);
}
/** Whether a line can be between a value and its name. */
function isBetween(line, { held }) {
    return held.length < MOST_HELD && SIMPLE.test(line);
}
/** The name that a line has for a pair; '' for every other line. */
function nameIn(line) {
    return NAME.exec(line)?.[1] ?? '';
}
/** A line as a part of a pair: its value hidden below a name that tells of a secret. */
function pairLine(line, pair) {
    const shown = pair.isSecret ? withoutValue(line) : line;
    const name = nameIn(line);
    pair.lines = name === '' ? pair.lines + 1 : 0;
    const goesOn = pair.isSecret && !/[}\]]/.test(line) && pair.lines < MOST_HELD;
    pair.isSecret = name === '' ? goesOn : (0,names/* isSecretName */.eh)(name);
    return shown;
}
/** The line with its value hidden, where it is a value at all; of YAML also what has no quotes. */
function withoutValue(line) {
    return line.replace(VALUE, (_, lead, value) => {
        const isPlain = lead.trimEnd().endsWith(':') && /^[^\s"'({[$&*<|>,]+$/.test(value);
        return lead + (isPlain ? (0,values/* shownValue */.JJ)(value) : pairs_hidden(value));
    });
}
/** The quoted values of `"old" -> "new"`; under some names they are public. */
function pairs_hidden(value, name = '') {
    return value.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (text) => (0,values/* shownValue */.JJ)(text, name));
}

// EXTERNAL MODULE: ./build/redaction/lines/pem.js
var pem = __webpack_require__(58296);
// EXTERNAL MODULE: ./build/redaction/names/digest.js
var digest = __webpack_require__(70765);
;// CONCATENATED MODULE: ./build/redaction/lines/user-data.js



const STRING = /"(?:[^"\\]|\\.)*"/g;
/** `"old" -> "new"` with digests in the place of the texts; what is not known, and notes, stay. */
function withDigests(value) {
    return value.replace(STRING, (text) => (text === '""' ? text : (0,digest/* digestOf */.o)((0,values/* unquoted */.qZ)(text))));
}
/** One line for user data that took several: `user_data = sha256:… -> sha256:…`. */
function userDataLine({ open, lines, rest }, find) {
    const { before, after } = find(open.address, open.name) ?? heredocOf(open, lines);
    const sides = [...new Set([before, after])].flatMap((side) => (side === undefined ? [] : [(0,digest/* digestOf */.o)(side)]));
    return `${open.lead}${sides.join(' -> ') || '(user data, not shown)'}${withDigests(rest)}${noteOf(open.value)}`;
}
/** Both sides of a text between `<<-EOT` and `EOT`: lines of one side have its sign before them. */
function heredocOf({ value, column }, lines) {
    if (!value.startsWith('<<'))
        return {};
    const indent = lines.every((line) => line.trim() === '' || line.search(/\S/) > column) ? column + 4 : column;
    const side = (signs) => lines
        .filter((line) => signs.includes(line[column + 2] ?? ' '))
        .map((line) => `${line.slice(indent)}\n`)
        .join('');
    return indent === column
        ? { after: lines.map((line) => `${line.slice(column)}\n`).join('') }
        : { before: side(' -'), after: side(' +') };
}

;// CONCATENATED MODULE: ./build/redaction/lines/yaml.js


const SETTING = /^(\s{0,200}(?:[+~-] )?\s{0,200}(?:- +)?)(["']?)([\w.-]{1,100})\2:\s*(.*)$/;
/** https://yaml.org/spec/1.2.2/#81-block-scalar-styles */
const TEXT = /^(?:[!&]\S+ +)*[|>][+-]?\d?[+-]?\s*(?:#.*)?$/;
const INNER = /^(\s{0,200}(?:[+~-] )?\s{0,200}(?:- +)*(?:["']?([\w.-]{1,100})["']?:\s+)?)(\S.*)$/;
/** The opening that a line is, where its name tells of a secret. */
function yamlOpening(line) {
    const [, before = '', quote = '', name = '', value = ''] = SETTING.exec(line) ?? [];
    if (name === '' || !(0,names/* isSecretName */.eh)(name))
        return undefined;
    const kind = value === '' ? 'below' : TEXT.test(value) ? 'text' : undefined;
    const lead = `${before}${quote}${name}${quote}: `;
    return kind && { name, column: before.length, kind, lead };
}
/** Whether a line belongs to the value; empty lines do. Signs of a change before the column count as blanks. */
function isInYaml({ column, kind }, line) {
    const plain = line.slice(0, column).replace(/^(\s*)[+~-](?= |$)/, '$1 ') + line.slice(column);
    if (plain.trim() === '')
        return true;
    const indent = plain.search(/\S/);
    return indent > column || (kind === 'below' && indent === column && /^- /.test(plain.slice(indent)));
}
/** A line below a name that tells of a secret: names and dashes are shown, and what tells about the secret. */
function yamlLine({ name }, line) {
    return line.replace(INNER, (whole, before, key, value) => (key !== undefined && (0,names/* isAbout */.KH)(key)) || (0,values/* isPublicUnder */.ip)(key ?? name, (0,values/* unquoted */.qZ)(value)) || /^[$(]/.test(value)
        ? whole
        : before + values/* LIKELY */.$V);
}

;// CONCATENATED MODULE: ./build/redaction/lines/state.js









const HEADING = /^ {1,2}# (.+?)(?: \(deposed object \w+\))? (?:will|must|has|is) /;
/** Lines of base64 in a block are at least as long, but for the last. */
const FULL_LINE = 60;
/** What is longer than this is not what it was taken for. */
const state_MOST_LINES = 2000;
/** Nothing read yet. */
function startState() {
    return {
        inside: undefined,
        heading: '',
        last: '',
        secondLast: '',
        pair: { held: [], isSecret: false, lines: 0 },
        column: undefined,
    };
}
/** Whether nothing is open: then a line without signs needs no look at. */
function isIdle({ inside, pair, column }) {
    return inside === undefined && column === undefined && pair.held.length === 0 && !pair.isSecret;
}
/** What is shown of a line, after what waited for it. */
function takeLine(line, state, rules) {
    const { inside } = state;
    if (inside !== undefined)
        return insideLine(line, inside, state, rules);
    if (state.pair.held.length === 0)
        return newLine(line, state, rules);
    const name = nameIn(line);
    if (name === '' && isBetween(line, state.pair)) {
        state.pair.held.push(line);
        return undefined;
    }
    const [value = '', ...between] = state.pair.held;
    state.pair.held = [];
    const shown = [(0,names/* isSecretName */.eh)(name) ? withoutValue(value) : value, ...between].map((text) => rules.rest(text));
    const last = newLine(line, state, rules);
    if ((0,names/* isSecretName */.eh)(name))
        state.pair.isSecret = false;
    return [...shown, ...(last === undefined ? [] : [last])].join('\n');
}
/** What waits for lines that will not come. */
function endOfLines({ pair }, { rest }) {
    const shown = pair.held.map((line) => rest(line));
    pair.held = [];
    return shown.length === 0 ? undefined : shown.join('\n');
}
function newLine(line, state, rules) {
    if (HEADING.test(line))
        state.heading = line;
    if (state.column !== undefined && line.trim() !== '' && line.search(/\S/) <= state.column)
        state.column = undefined;
    const found = attributeOf(line, '');
    const open = found !== undefined && isHiddenUnder(found, state) ? found : undefined;
    if (open !== undefined)
        return attributeLine(line, open, state, rules);
    if (state.column !== undefined)
        return rules.rest(isAboutLine(found) ? line : pairs_hidden(pairLine((0,pem/* withoutPem */.fQ)(line), state.pair)));
    const yaml = yamlOpening(line);
    if (yaml !== undefined) {
        state.inside = { kind: 'yaml', open: yaml };
        return yaml.kind === 'text' ? yaml.lead + values/* LIKELY */.$V : line;
    }
    return freeLine(line, state, rules);
}
/** A line that sets nothing that has to be hidden. */
function freeLine(line, state, { rest, taught }) {
    const block = (0,pem/* pemOpenedBy */.r3)(line);
    const logins = loginsOpenedBy(line);
    const element = (0,markup/* openElement */.HG)(line);
    if (block !== undefined)
        state.inside = { kind: 'pem', block };
    else if (logins !== undefined)
        state.inside = { kind: 'logins', logins };
    else if (element !== undefined)
        state.inside = { kind: 'element', name: element, lines: 0 };
    const name = [state.last, state.secondLast].map(nameIn).find((before) => before !== '') ?? '';
    if (isValueFirst(line, state.pair) && (0,names/* isRandomByNature */._g)(name))
        return taught(line);
    if (isValueFirst(line, state.pair)) {
        state.pair.held = [line];
        return undefined;
    }
    return rest(pairLine((0,pem/* withoutPem */.fQ)(line), state.pair));
}
/** The line of an attribute that holds user data, or has the name of a secret. */
function attributeLine(line, open, state, rules) {
    const isData = (0,names/* isUserData */.yL)(open.name);
    if (isData ? isOpen(open.value) : isHeredoc(open.value)) {
        const address = HEADING.exec(state.heading)?.[1] ?? '';
        state.inside = { kind: 'value', open: { ...open, address }, lines: [] };
        return undefined;
    }
    if (isData)
        return open.lead + withDigests(open.value);
    if (isOpen(open.value))
        state.column ??= open.column;
    const block = (0,pem/* pemOpenedBy */.r3)(line);
    if (block !== undefined)
        state.inside = { kind: 'pem', block };
    const shown = (0,pem/* withoutPem */.fQ)(line);
    return rules.rest(open.lead + pairs_hidden(shown.slice(open.lead.length), open.name));
}
/** Whether the value of an attribute is hidden: by its own name, or by one around it. */
function isHiddenUnder({ name }, { column }) {
    return (0,names/* isUserData */.yL)(name) || (0,names/* isSecretName */.eh)(name) || (column !== undefined && !(0,names/* isAbout */.KH)(name));
}
function isAboutLine(found) {
    return found !== undefined && (0,names/* isAbout */.KH)(found.name);
}
function insideLine(line, inside, state, rules) {
    switch (inside.kind) {
        case 'value':
            return innerLine(line, inside, state, rules);
        case 'pem':
            return pemLine(line, inside, state, rules);
        case 'yaml':
            if (isInYaml(inside.open, line))
                return inside.open.kind === 'text' ? undefined : rules.rest(yamlLine(inside.open, line));
            return outside(line, state, rules);
        case 'logins': {
            const shown = loginLine(line, inside.logins);
            return shown === undefined ? outside(line, state, rules) : rules.rest(shown);
        }
        case 'element':
            return elementLine(line, inside, state, rules);
    }
}
function outside(line, state, rules) {
    state.inside = undefined;
    return newLine(line, state, rules);
}
function innerLine(line, { open, lines }, state, { find }) {
    const end = endOf(open, line);
    if (end === undefined && lines.push(line) < state_MOST_LINES)
        return undefined;
    state.inside = undefined;
    if (end === undefined)
        return `${open.lead}(${lines.length} lines not shown)`;
    return (0,names/* isUserData */.yL)(open.name)
        ? userDataLine({ open, lines, rest: end }, find)
        : `${open.lead}${values/* LIKELY */.$V}${pairs_hidden(end)}${noteOf(open.value)}`;
}
/** A line after `BEGIN`: of a secret block, body and end are hidden; one that cannot belong to it is shown again. */
function pemLine(line, inside, state, rules) {
    const { block, isLast = false } = inside;
    const after = (0,pem/* afterPem */.DJ)(line);
    if (after === undefined && block === 'secret' && (0,pem/* isPemBody */.ho)(line))
        return undefined;
    if (after === undefined && block === 'public' && !isLast && (0,pem/* isPublicBody */.IZ)(line)) {
        // The last line is shorter: behind it nothing but the end belongs to the block.
        const { length } = line.trim().replace(/^[+~-]\s+/, '');
        inside.isLast = length < FULL_LINE;
        // Base64 comes by fours; a secret key of AWS has 40 characters.
        return length % 4 !== 0 || length === 40 ? rules.rest(line) : rules.taught(line);
    }
    state.inside = undefined;
    if (after === undefined)
        return newLine(line, state, rules);
    if (block === 'public')
        return rules.taught(line);
    return after.trim() === '' ? undefined : newLine(after, state, rules);
}
/** A line inside of an element of XML whose name tells of a secret. */
function elementLine(line, inside, state, { rest }) {
    inside.lines += 1;
    if ((0,markup/* closesElement */.Ml)(line, inside.name) || inside.lines > state_MOST_LINES)
        state.inside = undefined;
    return rest((0,markup/* withoutText */._m)(line));
}

;// CONCATENATED MODULE: ./build/redaction/lines/lines.js



/** Packer's builds and Terraform's provisioners: each has lines of its own between those of others. */
const SPEAKER = /^((?:==> | {4})([a-z][\w-]*[.-][\w.-]+): |[\w.\-"[\]/]+ \([\w-]+\): )(.*)$/;
/**
 * Hides what goes over several lines: user data and secrets in heredocs and structures, PEM blocks, texts of YAML, and
 * the `value` below or above a `name` that tells of a secret. Every other line is looked at on its own.
 */
function lineFilter(rules) {
    const own = startState();
    const speakers = new Map();
    return {
        take: (line) => {
            const signs = (0,likely/* signsOf */.Oi)(line);
            if (!(0,likely/* mayOpen */.EM)(signs) && isIdle(own) && speakers.size === 0) {
                if (line[1] === '#' || line[2] === '#')
                    own.heading = line;
                own.secondLast = own.last;
                own.last = line;
                return rules.rest(line, signs);
            }
            const [lead, inner] = isIdle(own) ? partsOf(line) : ['', line];
            if (lead === '') {
                const shown = takeLine(line, own, rules);
                own.secondLast = own.last;
                own.last = line;
                return shown;
            }
            const state = speakers.get(lead) ?? startState();
            const shown = takeLine(inner, state, rules);
            if (isIdle(state))
                speakers.delete(lead);
            else
                speakers.set(lead, state);
            return led(lead, shown, rules);
        },
        end: () => {
            const waiting = [...speakers].map(([lead, state]) => led(lead, endOfLines(state, rules), rules));
            const all = [endOfLines(own, rules), ...waiting].filter((text) => text !== undefined);
            return all.length === 0 ? undefined : all.join('\n');
        },
    };
}
function partsOf(line) {
    const [, lead = '', name = '', inner = ''] = SPEAKER.exec(line) ?? [];
    return (0,names/* isSecretName */.eh)(name.split('.').at(-1) ?? '') ? ['', line] : [lead, inner];
}
/** Each line of a speaker with its name before it. */
function led(lead, shown, { taught }) {
    return shown
        ?.split('\n')
        .map((line) => taught(lead) + line)
        .join('\n');
}

// EXTERNAL MODULE: ./build/redaction/patterns.js
var redaction_patterns = __webpack_require__(64711);
;// CONCATENATED MODULE: ./build/redaction/vouched.js
/** A commit, and a key of an image; `substr(var.git_sha, 0, 7)` is its short form. */
const HEX = /^[0-9a-f]{40,64}$/;
const SHORT_HEX = /^[0-9a-f]{6,}$/;
/** Nothing vouched for yet. */
function vouchedValues() {
    const values = new Set();
    const digests = new Set();
    return {
        add: (value) => {
            if (value === '' || values.has(value))
                return false;
            values.add(value);
            if (HEX.test(value))
                digests.add(value);
            return true;
        },
        has: (text) => values.has(text) || (SHORT_HEX.test(text) && [...digests].some((digest) => digest.startsWith(text))),
    };
}

;// CONCATENATED MODULE: ./build/redaction/redaction.js








/** Shorter texts are seldom looked at twice where they are looked at as a whole first. */
const SHORT = 10_000;
const NOTHING = () => undefined;
/** Nothing learnt yet: what looks like a secret is hidden from the start. */
function startRedaction() {
    const known = knownSecrets();
    const patterns = [];
    const spared = new Set();
    const vouched = vouchedValues();
    const taught = (line) => (0,redaction_patterns/* withoutPatterns */.Sk)(known.hide(line), patterns);
    const rest = (line, signs = (0,likely/* signsOf */.Oi)(line)) => withoutInner((0,likely/* withoutLikely */.tl)(taught(line), { signs, spared }), signs);
    return {
        learn: (secret) => {
            const text = secret.trim();
            if ((0,values/* isImageId */.rw)(text) || vouched.has(text))
                return false;
            known.add(secret);
            return true;
        },
        vouch: (values) => {
            for (const value of values)
                if (vouched.add(value))
                    known.drop(value, vouched.has);
        },
        use: (more) => {
            patterns.push(...more);
        },
        spare: (names) => {
            for (const name of names)
                for (const run of (0,randomness/* runsIn */.U)(name))
                    spared.add(run);
        },
        name: (text) => taught((0,text_escape/* cleanText */.X5)(text)),
        text: (raw, find = NOTHING) => {
            // A secret that is parted by characters nobody sees would be whole again once those are removed: they go first.
            const text = (0,text_escape/* cleanText */.X5)(raw);
            if (text.length < SHORT && (0,likely/* signsOf */.Oi)(text) === 0)
                return taught(text);
            const filter = lineFilter({ rest, taught, find });
            const lines = text.split('\n').map((line) => filter.take(line));
            return [...lines, filter.end()].filter((line) => line !== undefined).join('\n');
        },
        lines: () => {
            const filter = lineFilter({ rest, taught, find: NOTHING });
            return { ...filter, take: (line) => filter.take((0,text_escape/* cleanText */.X5)(line).replaceAll('\n', ' ')) };
        },
    };
}
/** A line without what goes over several lines of a text that is quoted in it. */
function withoutInner(line, signs) {
    if (!(0,likely/* mayOpen */.EM)(signs) || !line.includes('\\n'))
        return line;
    const same = (text) => text;
    const filter = lineFilter({ rest: same, taught: same, find: NOTHING });
    const parts = line.split(/(\\+n)/);
    const [, lineEnd = ''] = parts;
    const shown = parts.map((part, index) => (index % 2 === 0 ? filter.take(part) : part));
    // A line that is hidden goes with its end.
    const kept = shown.filter((_, index) => shown[index % 2 === 0 ? index : index + 1] !== undefined);
    const waiting = filter.end();
    return [...kept, ...(waiting === undefined ? [] : ['\n', waiting])].join('').replaceAll('\n', lineEnd);
}


/***/ })

};
