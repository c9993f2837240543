export const id = 185;
export const ids = [185,7256];
export const modules = {

/***/ 35043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ removedWords)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33699);
/* harmony import */ var _text_more_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96161);


/** How many stacks are named. */
const MOST_NAMES = 10;
/**
 * What is to be known of stacks that a pull request takes out of the settings file; never of none.
 * @param path the settings file, from the root of the repository
 */
function removedWords(names, path) {
    const [are, they, them] = names.length === 1 ? ['is', 'it', 'it'] : ['are', 'they', 'them'];
    const of = (0,_text_more_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .K)(names.map(_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineCode */ .ti), MOST_NAMES);
    return `${of} ${are} no longer in ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineCode */ .ti)(path)}: once this is merged, no job plans, deploys or verifies ${them}, and nothing destroys ${them}: what ${they} launched goes on serving. Where ${they} ${are} to go, take ${them} down by hand (\`terraform destroy\` in the directory, with the same backend and workspace) before the code is gone. Under another name, a stack of the same state goes on as it was.`;
}


/***/ }),

/***/ 97496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OA: () => (/* binding */ consumerOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   bu: () => (/* binding */ othersOf),
/* harmony export */   t8: () => (/* binding */ CONSUMER)
/* harmony export */ });
/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_arn-formats.html */
const CONSUMER = /^(\d{12}|arn:aws[\w-]*:organizations::\d{12}:(organization\/o-[a-z0-9]{4,32}|ou\/o-[a-z0-9]{4,32}\/ou-[a-z0-9]{4,32}-[a-z0-9]{4,32}))$/;
/** A consumer by its account number or ARN. @throws Error for what is none, which the settings file refuses */
function consumerOf(text) {
    if (!CONSUMER.test(text))
        throw new Error(`${text} is no account, organization or unit`);
    if (/^\d+$/.test(text))
        return { kind: 'account', id: text };
    const [, id = '', unit] = text.split('/');
    return unit === undefined ? { kind: 'organization', arn: text, id } : { kind: 'unit', arn: text, id, unit };
}
/** How EC2 names a consumer in a launch permission. */
function nameOf(consumer) {
    return consumer.kind === 'account' ? consumer.id : consumer.arn;
}
/** Those who are not the owner of an image: it may launch it anyway. */
function othersOf({ ownerId }, consumers) {
    return consumers.filter((one) => one.kind !== 'account' || one.id !== ownerId);
}


/***/ }),

/***/ 18326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ isAddress),
  Y: () => (/* binding */ letterFor)
});

// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
// EXTERNAL MODULE: ./build/text/defined.js
var defined = __webpack_require__(97163);
;// CONCATENATED MODULE: ./build/notices/event.js

/** @param stamp when the notice was made, in milliseconds since the epoch, and what tells it from others */
function eventOf(notice, stamp) {
    const { moment, serverUrl, repository, stack, runUrl, environment, images, ...others } = notice;
    const data = { moment, ...others, repository, stack, run: runUrl, images };
    return {
        specversion: '1.0',
        id: stamp.id,
        source: `${serverUrl}/${repository}`,
        type: `immutable-deploy.release.${moment}`,
        subject: stack,
        time: new Date(stamp.at).toISOString(),
        datacontenttype: 'application/json',
        data: (0,defined/* definedOf */.X)({ ...data, environment: environment === '' ? undefined : environment }),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/notices/signature.js

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
const PREFIX = 'whsec_';
const [LEAST_BYTES, MOST_BYTES] = [24, 64];
/** The key of a secret such as `whsec_...`; undefined where it is none of 24 to 64 bytes in base64. */
function keyOf(secret) {
    const text = secret.trim().replace(new RegExp(`^${PREFIX}`), '');
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text))
        return undefined;
    const key = Buffer.from(text, 'base64');
    return key.length >= LEAST_BYTES && key.length <= MOST_BYTES ? key : undefined;
}
/** The headers by which a receiver sees that a message is ours, whole and new. */
function signatureOf({ id, at, body }, key) {
    const seconds = String(Math.floor(at / 1000));
    const signature = (0,external_node_crypto_.createHmac)('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
    return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` };
}

;// CONCATENATED MODULE: ./build/notices/slack.js

const ICONS = {
    started: ':rocket:',
    held: ':double_vertical_bar:',
    reached: ':white_check_mark:',
    failed: ':x:',
    recovered: ':rewind:',
};
/** What an incoming webhook of Slack takes. https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
function slackMessage(notice) {
    const { moment, message, runUrl, commit, actor, environment } = notice;
    const facts = [
        `<${runUrl}|run>`,
        ...(commit === undefined ? [] : [`\`${escaped(commit.slice(0, 7))}\``]),
        ...[notice.stack, environment, actor].filter((text) => text !== '').map(escaped),
    ];
    return { text: `${ICONS[moment]} ${escaped(message)}\n${facts.join(' · ')}` };
}
/** Nothing of it is a link, a mention or a group of people. https://docs.slack.dev/messaging/formatting-message-text#escaping */
function escaped(text) {
    return (0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(text), 1000).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

;// CONCATENATED MODULE: ./build/notices/letter.js




/** The letter that tells one of a notice. */
function letterFor(target, notice, sending) {
    const event = eventOf(notice, sending.stamp);
    switch (target.kind) {
        case 'event-bus': {
            const [, region] = /^arn:[^:]+:events:([^:]+):/.exec(target.bus) ?? [];
            const { type } = event;
            return {
                ...{ kind: 'put', to: `the event bus ${(0,text_escape/* inlineCode */.ti)(target.bus)}`, bus: target.bus },
                ...(region && { region }),
                event: { source: SOURCE, type, detail: JSON.stringify(event), at: sending.stamp.at },
            };
        }
        case 'slack':
            return toAddress(target, sending, (place) => ({
                ...place,
                body: JSON.stringify(slackMessage(notice)),
                headersAt: () => ({ 'content-type': 'application/json; charset=utf-8' }),
            }));
        case 'url':
        case 'url-from':
            return toAddress(target, sending, (place) => signed(place, target.secret, { event, sending }));
    }
}
/** How EventBridge tells these events from others: rules go by it. */
const SOURCE = 'immutable-deploy';
/** What is read of an address that a variable holds is never shown. */
function toAddress(target, { variables }, write) {
    if (target.kind === 'url')
        return write({ kind: 'post', url: target.url, to: (0,text_escape/* inlineCode */.ti)(new URL(target.url).host) });
    const name = (0,text_escape/* inlineCode */.ti)(target.address);
    const to = target.kind === 'slack' ? `Slack (the address in ${name})` : `the address in ${name}`;
    const url = variables[target.address]?.trim() ?? '';
    if (url === '')
        return { to, problem: `the step has no variable ${name}, or an empty one` };
    if (!isAddress(url))
        return { to, problem: 'it is no address that begins with `https://`' };
    return write({ kind: 'post', url, to });
}
/** Whether something can be sent to an address without showing it: by HTTPS, and without a password in it. */
function isAddress(text) {
    const url = URL.parse(text);
    return url !== null && url.protocol === 'https:' && url.username === '' && url.password === '';
}
function signed(place, secret, { event, sending }) {
    const key = keyOf(sending.variables[secret] ?? '');
    if (key === undefined) {
        const problem = `${(0,text_escape/* inlineCode */.ti)(secret)} of the step's environment holds no secret of 24 to 64 bytes in base64, such as \`whsec_...\`, to sign with`;
        return { to: place.to, problem };
    }
    const body = JSON.stringify(event);
    return {
        ...place,
        body,
        headersAt: (at) => ({
            'content-type': 'application/cloudevents+json; charset=utf-8',
            ...signatureOf({ id: event.id, at, body }, key),
        }),
    };
}


/***/ }),

/***/ 73109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ filled),
/* harmony export */   H7: () => (/* binding */ namesVersion),
/* harmony export */   OY: () => (/* binding */ extentOf),
/* harmony export */   Y2: () => (/* binding */ OF_INSTANCE),
/* harmony export */   Zl: () => (/* binding */ needsCommit),
/* harmony export */   tZ: () => (/* binding */ OF_VERSION)
/* harmony export */ });
/** The placeholders that say which version, and those that say which instance. */
const OF_VERSION = ['git-sha', 'image-id'];
const OF_INSTANCE = ['private-address', 'instance-id'];
const VERSIONED = new RegExp(`\\{\\{(${OF_VERSION.join('|')})\\}\\}`);
const SINGLE = new RegExp(`\\{\\{(${OF_INSTANCE.join('|')})\\}\\}`);
/** each: every new instance is asked by itself, and answers for itself; all: nobody can tell who of them answers. */
function extentOf({ ask }) {
    if (ask.kind !== 'command')
        return ask.kind === 'instances' ? 'each' : 'all';
    return ask.on === 'instances' || ask.argv.some((word) => SINGLE.test(word)) ? 'each' : 'all';
}
/** Whether a text names a version. */
function namesVersion(text) {
    return VERSIONED.test(text);
}
/** Whether the probe cannot be asked without knowing the commit of the image. */
function needsCommit({ ask }) {
    const expected = ask.kind === 'command' ? [] : [ask.url, ask.expects.body ?? '', ...Object.values(ask.expects.header)];
    const texts = ask.kind === 'command' ? ask.argv : expected;
    return texts.some((text) => text.includes('{{git-sha}}'));
}
/** What a text is with its placeholders filled in; several where there are several images. */
function filled(text, { gitSha = '', images }) {
    const named = text.replaceAll('{{git-sha}}', () => gitSha);
    if (!named.includes('{{image-id}}'))
        return [named];
    return images.map((id) => named.replaceAll('{{image-id}}', () => id));
}


/***/ }),

/***/ 67256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isOpen: () => (/* binding */ isOpen),
/* harmony export */   nextOpening: () => (/* binding */ nextOpening),
/* harmony export */   y: () => (/* binding */ everOpens)
/* harmony export */ });
/* harmony import */ var _spans_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45109);

/** Whether something may be deployed at a moment, by the times alone. */
function isOpen({ zone, open, closed }, at) {
    return (open.length === 0 || isIn(open, zone, at)) && !isIn(closed, zone, at);
}
/** As many times are looked at until none is said to be open: five years of days. */
const MOST_LOOKS = 2000;
/**
 * From when on something may be deployed: the moment itself where it may be then.
 * @returns undefined where the times never come, or are all closed
 */
function nextOpening(times, from) {
    const { zone, open, closed } = times;
    let at = from;
    for (let look = 0; look < MOST_LOOKS; look++) {
        const closedUntil = latestEnd(closed, zone, at);
        if (open.length > 0 && !isIn(open, zone, at)) {
            const starts = open.flatMap((span) => (0,_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .nextStart */ .K8)(span, zone, at) ?? []);
            if (starts.length === 0)
                return undefined;
            at = Math.min(...starts);
        }
        else if (closedUntil === undefined) {
            return at;
        }
        else {
            at = closedUntil;
        }
    }
    return undefined;
}
/** In a leap year: a pattern may mean its last day of February. */
const REFERENCE = Date.UTC(2024, 0, 1);
/** Whether there is a moment at all that is open, from the first day that the times name. */
function everOpens(times) {
    const firsts = times.open.map((span) => span.kind === 'days' && span.dates !== undefined ? Date.parse(span.dates.first) - DAY : REFERENCE);
    return nextOpening(times, firsts.length === 0 ? REFERENCE : Math.min(...firsts)) !== undefined;
}
const DAY = 86_400_000;
function isIn(spans, zone, at) {
    return latestEnd(spans, zone, at) !== undefined;
}
function latestEnd(spans, zone, at) {
    const ends = spans.flatMap((span) => (0,_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .endOf */ .pJ)(span, zone, at) ?? []);
    return ends.length === 0 ? undefined : Math.max(...ends);
}


/***/ }),

/***/ 45109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K8: () => (/* binding */ nextStart),
/* harmony export */   Pt: () => (/* binding */ isPattern),
/* harmony export */   pJ: () => (/* binding */ endOf)
/* harmony export */ });
/* harmony import */ var croner__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55814);
/* harmony import */ var _zone_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33800);


/** When the time of this kind that a moment is in ends; undefined where it is in none. */
function endOf(span, zone, at) {
    const found = span.kind === 'cron'
        ? before(span, zone, at)
        : near(zone, at).flatMap((day) => intervalOn(span, zone, day) ?? []);
    const ends = found.filter(({ start, end }) => start <= at && at < end).map(({ end }) => end);
    return ends.length === 0 ? undefined : Math.max(...ends);
}
/** When the next time of this kind begins after a moment; undefined where none does. */
function nextStart(span, zone, at) {
    return span.kind === 'cron' ? cronOf(span, zone).nextRun(new Date(at))?.getTime() : nextDay(span, zone, at);
}
/** Whether a pattern of cron can be read, and is ever met. */
function isPattern(pattern) {
    try {
        return cronOf({ pattern }, 'UTC').nextRun(new Date(0)) !== null;
    }
    catch {
        return false;
    }
}
/** The last that began. Those of one pattern last as long as each other: it ends last, too. */
function before(span, zone, at) {
    const next = new Date(Math.floor(at / 1000) * 1000 + 1000);
    const [last] = cronOf(span, zone).previousRuns(1, next);
    return last === undefined ? [] : [{ start: last.getTime(), end: last.getTime() + span.forMs }];
}
function cronOf({ pattern }, zone) {
    return new croner__WEBPACK_IMPORTED_MODULE_0__/* .Cron */ .l4(pattern, { timezone: zone, mode: '5-part' });
}
/** One that began the day before may go on. */
function near(zone, at) {
    const today = (0,_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .dayAt */ .OC)(zone, at);
    return [(0,_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .daysLater */ .IZ)(today, -1), today];
}
/** Each day of the week comes within seven days, and the day on which a clock is put forward over it once more. */
const MOST_DAYS = 15;
function nextDay(span, zone, at) {
    const [today] = near(zone, at);
    const first = span.dates?.first ?? '';
    const from = today === undefined || first > today ? first : today;
    const days = Array.from({ length: MOST_DAYS }, (_, index) => (0,_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .daysLater */ .IZ)(from, index));
    const starts = days.flatMap((day) => intervalOn(span, zone, day) ?? []).map(({ start }) => start);
    return starts.find((start) => start > at);
}
/** None on a day on which the clock is put forward from before it to after it. */
function intervalOn({ days, from, to, dates }, zone, day) {
    if (!days.includes((0,_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .weekdayOf */ .Up)(day)))
        return undefined;
    if (dates !== undefined && (day < dates.first || day > dates.last))
        return undefined;
    const start = (0,_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .instantOf */ .B9)(zone, day, from);
    const end = (0,_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .instantOf */ .B9)(zone, to > from ? day : (0,_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .daysLater */ .IZ)(day, 1), to);
    return start < end ? { start, end } : undefined;
}


/***/ }),

/***/ 33800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ instantOf),
/* harmony export */   DS: () => (/* binding */ isZone),
/* harmony export */   IZ: () => (/* binding */ daysLater),
/* harmony export */   N: () => (/* binding */ isDay),
/* harmony export */   OC: () => (/* binding */ dayAt),
/* harmony export */   Up: () => (/* binding */ weekdayOf),
/* harmony export */   lC: () => (/* binding */ timeAt)
/* harmony export */ });
const MINUTE = 60_000;
const DAY = 86_400_000;
/** No zone is further from UTC than this, nor changes twice in so short a time. */
const AROUND = 36 * 3_600_000;
/** Whether this machine knows a time zone by this name. */
function isZone(zone) {
    try {
        return formatFor(zone) !== undefined;
    }
    catch {
        return false;
    }
}
/** The day that a calendar on the wall shows there. */
function dayAt(zone, at) {
    return new Date(wallAt(zone, at)).toISOString().slice(0, 10);
}
/** What a clock on the wall shows there, to the minute: `09:00`. */
function timeAt(zone, at) {
    return new Date(wallAt(zone, at)).toISOString().slice(11, 16);
}
/** So many days later; earlier where it is below zero. */
function daysLater(day, days) {
    return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}
/** 0 is Sunday. */
function weekdayOf(day) {
    return new Date(day).getUTCDay();
}
/** Whether the calendar has such a day: no 30th of February. */
function isDay(day) {
    const at = Date.parse(day);
    return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day;
}
/**
 * When a clock on the wall shows a time of a day: the first time, where it shows it twice; the moment at which the clock is
 * put forward beyond it, where it never does.
 * @param minutes since midnight
 */
function instantOf(zone, day, minutes) {
    const wall = Date.parse(day) + minutes * MINUTE;
    const offsets = [offsetAt(zone, wall - AROUND), offsetAt(zone, wall + AROUND)];
    const candidates = offsets.map((offset) => wall - offset).sort((a, b) => a - b);
    const [first = wall, last = wall] = candidates;
    const shown = candidates.find((at) => wallAt(zone, at) === wall);
    return shown ?? firstAfter(zone, wall, { from: first, to: last });
}
/** The first moment in a span at which a clock shows this time or a later one, to the second. */
function firstAfter(zone, wall, { from, to }) {
    let [before, after] = [from, to];
    while (after - before > 1000) {
        const middle = Math.floor((before + after) / 2000) * 1000;
        if (wallAt(zone, middle) >= wall)
            after = middle;
        else
            before = middle;
    }
    return after;
}
/** What a clock on the wall shows, as milliseconds of one that runs in UTC. */
function wallAt(zone, at) {
    return at + offsetAt(zone, at);
}
function offsetAt(zone, at) {
    const whole = Math.floor(at / 1000) * 1000;
    const parts = new Map(formatFor(zone)
        .formatToParts(whole)
        .map(({ type, value }) => [type, Number(value)]));
    const [year = 0, month = 1, day, hour, minute, second] = ORDER.map((name) => parts.get(name));
    return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
}
const ORDER = ['year', 'month', 'day', 'hour', 'minute', 'second'];
const FORMATS = new Map();
/** @throws RangeError where there is no such zone */
function formatFor(zone) {
    const number = '2-digit';
    const made = FORMATS.get(zone) ??
        new Intl.DateTimeFormat('en-US', {
            ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
            ...{ year: 'numeric', month: number, day: number, hour: number, minute: number, second: number },
        });
    FORMATS.set(zone, made);
    return made;
}


/***/ }),

/***/ 26021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ BEYOND),
  y: () => (/* binding */ readBeyond)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/image/share/consumer.js
var consumer = __webpack_require__(97496);
// EXTERNAL MODULE: ./build/settings/progressive/keys.js + 9 modules
var keys = __webpack_require__(85809);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/image/tags.js
var tags = __webpack_require__(57765);
// EXTERNAL MODULE: ./build/plan/json.js
var json = __webpack_require__(60070);
// EXTERNAL MODULE: ./build/settings/shapes/duration.js
var duration = __webpack_require__(21031);
// EXTERNAL MODULE: ./build/settings/shapes/environment.js
var environment = __webpack_require__(51850);
// EXTERNAL MODULE: ./build/settings/shapes/one-of.js
var one_of = __webpack_require__(48057);
// EXTERNAL MODULE: ./build/settings/shapes/strict.js
var strict = __webpack_require__(60358);
// EXTERNAL MODULE: ./build/settings/shapes/stricter.js
var stricter = __webpack_require__(8649);
;// CONCATENATED MODULE: ./build/settings/promotion.js









const place = 'an environment, a mapping with `environment`, `for` and `by`, or a list of these';
const by = (0,one_of/* oneOf */.y)('release', 'image');
const mapping = (0,strict/* strict */.O)({ environment: environment/* ENVIRONMENT */.M, for: (0,duration/* durationSuchAs */.E)('2h'), by }, 'the name of an environment, such as `staging`, beside `for` and `by`', ['environment']);
const one = dist/* union */.KCZ([environment/* ENVIRONMENT */.M, mapping], place);
/** What both files ask for, without what another entry asks for as well: `staging` beside two hours there. */
const asked = (head, base) => {
    if (head === undefined || base === undefined)
        return head ?? base;
    const all = [...[head].flat(), ...(0,stricter/* addedTo */.MX)(head, base)];
    const needed = all.filter((one, at) => !all.some((other, place) => place !== at && covers(other, one) && (place < at || !covers(one, other))));
    return (0,external_node_util_.isDeepStrictEqual)(needed, [head].flat()) ? head : needed;
};
/** Whether what meets the first meets the second, too. */
function covers(first, second) {
    const [more, less] = [requirementOf(first), requirementOf(second)];
    return ((0,tags/* environmentKey */.J4)(more.environment) === (0,tags/* environmentKey */.J4)(less.environment) &&
        more.forMs >= less.forMs &&
        (more.by === 'release' || less.by === 'image'));
}
/** `require-proven-in`: where a release has to be proven before it is deployed. */
const requireProvenIn = {
    name: 'require-proven-in',
    description: 'Where a release has to be proven before a deploy of it: an environment, a mapping with `environment`, `for` (how long, such as `2h`) and `by` (`release`, image and commit, or `image`), or a list of these.',
    effect: 'widening',
    stricter: asked,
    schema: dist/* union */.KCZ([environment/* ENVIRONMENT */.M, mapping, dist/* array */.YOg(one, place)], place),
    read: (value) => [value].flat().map(requirementOf),
};
function requirementOf(entry) {
    const said = (0,json/* isRecord */.u4)(entry) ? entry : { environment: entry };
    return {
        environment: String(said['environment']),
        forMs: (0,duration/* millisecondsOf */.W)(said['for']),
        by: said['by'] === 'image' ? 'image' : 'release',
    };
}
/** The digits of an id are counted: one that has too few would revoke nothing, and nobody would know. */
const ENTRY = /^(ami-[0-9a-f]{8}|ami-[0-9a-f]{17}|(?!ami-[0-9a-f]*$)\S([^\r\n]*\S)?)$/;
const entry = 'AMI ids such as `ami-0123456789abcdef0`, or names of AMIs, with `*` and `?`';
/** `revoked`: images that are not taken any more. */
const revoked = {
    name: 'revoked',
    description: 'Images that are not taken any more, nor any that was made from them: a list of AMI ids and of names of AMIs, in which `*` stands for any characters and `?` for one.',
    effect: 'widening',
    stricter: stricter/* together */.bs,
    schema: dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(entry), dist/* regex */.yGV(ENTRY, entry)), `a list of ${entry}`),
    read: (listed) => listed,
};

// EXTERNAL MODULE: ./build/settings/waves.js
var waves = __webpack_require__(31022);
;// CONCATENATED MODULE: ./build/settings/beyond.js






const arn = 'the ARN of a role, such as `arn:aws:iam::111122223333:role/deploy`';
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns */
const roleArn = dist/* pipe */.FsL(dist/* string */.YjP(arn), dist/* regex */.yGV(/^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,1024}$/, arn));
const asIs = (text) => text;
const parameter = 'a parameter such as `ssm:/shop/image`, whose name does not begin with `aws` or `ssm`';
const beyond_consumer = 'a list of account numbers in quotes and ARNs of organizations and organizational units, such as `["111122223333"]`';
/** Every key that has no input, by the field that its value gets. */
const BEYOND = {
    deprecateAfter: {
        name: 'deprecate-after',
        description: 'So long after its making an image is deprecated in EC2: no longer taken where it is not named, and still usable.',
        effect: 'widening',
        schema: (0,duration/* durationSuchAs */.E)('90d'),
        read: duration/* millisecondsOf */.W,
    },
    requireProvenIn: requireProvenIn,
    revoked: revoked,
    wave: {
        name: 'wave',
        description: 'Wave of the list `waves` that the stack is deployed in.',
        effect: 'plain',
        schema: waves/* WAVE_NAME */.uN,
        read: asIs,
    },
    role: {
        name: 'role',
        description: 'ARN of the IAM role that jobs of `pipeline.yml` and `rollback.yml` assume to deploy, roll back and verify the stack. Without it: the variable `AWS_DEPLOY_ROLE` of the environment.',
        effect: 'widening',
        schema: roleArn,
        read: asIs,
    },
    planRole: {
        name: 'plan-role',
        description: 'The same for plans of pull requests. Without it: the variable `AWS_PLAN_ROLE`.',
        effect: 'widening',
        schema: roleArn,
        read: asIs,
    },
    buildRole: {
        name: 'build-role',
        description: 'The same for baking the image. Without it: the variable `AWS_BUILD_ROLE`, and without that `AWS_PLAN_ROLE`.',
        effect: 'widening',
        schema: roleArn,
        read: asIs,
    },
    publishTo: {
        name: 'publish-to',
        description: 'Parameter of SSM, as `ssm:/name`, that the AMI id of a release is written to once it is proven, in each region that of the region: other tools look it up there.',
        effect: 'widening',
        schema: dist/* pipe */.FsL(dist/* string */.YjP(parameter), dist/* regex */.yGV(/^ssm:\/(?!([aA][wW][sS]|[sS][sS][mM]))[\w.-]{1,200}(\/[\w.-]{1,200}){0,14}$/, parameter)),
        read: (text) => String(text).slice('ssm:'.length),
    },
    shareWith: {
        name: 'share-with',
        description: 'Who may launch the images: a list of account numbers, ARNs of organizations and of organizational units. Set and verified on the images of all regions before the plan.',
        effect: 'widening',
        schema: dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(beyond_consumer), dist/* regex */.yGV(consumer/* CONSUMER */.t8, beyond_consumer)), beyond_consumer), dist/* minLength */.BpQ(1, beyond_consumer)),
        read: (names) => [...new Set([names].flat())],
    },
    copyTo: {
        name: 'copy-to',
        description: "`account`: what runs is not the image of another account but a copy of it in the job's own, which is made where there is none.",
        effect: 'widening',
        schema: dist/* literal */.euz('account', '`account`'),
        read: (text) => text,
    },
    ...keys/* PROGRESSIVE */.u,
};
/**
 * The values of the keys that no input stands for.
 * @param said what the file says of a key by its name, checked already; undefined where it says nothing
 */
function readBeyond(said) {
    const read = Object.entries(BEYOND).flatMap(([field, key]) => {
        const value = said(key.name);
        return value === undefined ? [] : [[field, key.read(value)]];
    });
    return Object.fromEntries(read);
}


/***/ }),

/***/ 26478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Rk: () => (/* binding */ KEYS),
  ho: () => (/* binding */ NOT_HERE),
  dS: () => (/* binding */ keyNamed)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/inputs/given.js
var given = __webpack_require__(31153);
// EXTERNAL MODULE: ./build/inputs/table.js
var table = __webpack_require__(29140);
// EXTERNAL MODULE: ./build/text/defined.js
var defined = __webpack_require__(97163);
// EXTERNAL MODULE: ./build/settings/beyond.js + 1 modules
var beyond = __webpack_require__(26021);
// EXTERNAL MODULE: ./build/inputs/parse/form.js
var parse_form = __webpack_require__(6936);
// EXTERNAL MODULE: ./build/text/list.js
var list = __webpack_require__(920);
// EXTERNAL MODULE: ./build/settings/shapes/no-list.js
var no_list = __webpack_require__(63509);
// EXTERNAL MODULE: ./build/settings/shapes/value-text.js
var value_text = __webpack_require__(26936);
;// CONCATENATED MODULE: ./build/settings/input-schema.js





/** Where an input is read from a file, no run decides what it may be. */
const BESIDE = { eventName: '', rollbackTo: '', command: undefined };
/** A line that `with:` would read as one value: no comment, and not two. */
const LINE = /^[^#\s][^\r\n]*$/;
const NAME = /^[^=\s#]+$/;
/** Blanks at the ends would be lost. */
const VALUE = /^(\S([^\r\n]*\S)?)?$/;
/** What the file may have where an input has text: its form first, then what the input's own parser says to the text. */
function schemaOfInput(entry) {
    const form = (0,parse_form/* formOf */.Q)(entry.parse);
    return dist/* pipe */.FsL(schemaOfForm(form, (value) => acceptedBy(entry, form, value)), dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
        // What is not of the form is told already.
        if (!dataset.typed || dataset.issues !== undefined)
            return;
        const parsed = entry.parse((0,value_text/* textOf */.b)(dataset.value), BESIDE);
        if ('accepted' in parsed)
            addIssue({ message: parsed.accepted });
    }));
}
/** What would have been accepted in the place of a value that is not of the form. */
function acceptedBy(entry, form, value) {
    const parsed = (0,value_text/* isScalar */.j)(value) ? entry.parse((0,value_text/* textOf */.b)(value), BESIDE) : undefined;
    return parsed !== undefined && 'accepted' in parsed ? parsed.accepted : wordsOf(form);
}
function wordsOf(form) {
    switch (form.kind) {
        case 'text':
            return 'text';
        case 'words':
            return (0,list/* listed */.K)(form.words, 'or');
        case 'whole':
            return `a whole number from ${form.least} to ${form.most}`;
        case 'lines':
            return 'a list of texts, each in one line and without `#` before it';
        case 'pairs':
            return 'a mapping of names to texts in one line, numbers, `true` or `false`';
    }
}
function schemaOfForm(form, accepted) {
    const message = ({ input }) => accepted(input);
    switch (form.kind) {
        case 'text':
            return form.pattern === undefined
                ? dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig(), dist/* boolean */.zMY()], message)
                : dist/* pipe */.FsL(dist/* string */.YjP(message), dist/* regex */.yGV(form.pattern, message));
        case 'words':
            return words(form.words, message);
        case 'whole':
            return dist/* pipe */.FsL(dist/* number */.aig(message), dist/* integer */.ndf(message), dist/* minValue */.Wwf(form.least, message), dist/* maxValue */.cGV(form.most, message));
        case 'lines':
            return dist/* union */.KCZ([dist/* string */.YjP(), input_schema_list(wordsOf(form))], message);
        case 'pairs':
            return dist/* union */.KCZ([dist/* string */.YjP(), input_schema_list(wordsOf(form)), mapping(wordsOf(form))], message);
    }
}
/** `true` and `false` are values of their own in YAML. */
function words(all, message) {
    const others = all.filter((word) => word !== 'true' && word !== 'false');
    if (others.length === all.length)
        return dist/* picklist */.KIO(all, message);
    return others.length === 0 ? dist/* boolean */.zMY(message) : dist/* union */.KCZ([dist/* boolean */.zMY(), dist/* picklist */.KIO(others)], message);
}
function input_schema_list(accepted) {
    return dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(accepted), dist/* regex */.yGV(LINE, accepted)));
}
function mapping(accepted) {
    const value = dist/* union */.KCZ([dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(VALUE, accepted)), dist/* number */.aig(), dist/* boolean */.zMY()], accepted);
    return (0,no_list/* noList */.u)(dist/* record */.g1P(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(NAME, accepted)), value));
}

// EXTERNAL MODULE: ./build/settings/shapes/stricter.js
var shapes_stricter = __webpack_require__(8649);
;// CONCATENATED MODULE: ./build/settings/input-stricter.js



/** Of an input, as its entry ranks values, its default among them; undefined where it ranks none. */
function stricterOf(entry) {
    const { stricter, parse, default: usual } = entry;
    if (stricter === undefined)
        return undefined;
    if (stricter === 'together')
        return shapes_stricter/* together */.bs;
    const strictness = (said) => {
        const parsed = parse(said === undefined ? usual : (0,value_text/* textOf */.b)(said), BESIDE);
        if ('accepted' in parsed)
            return Number.NaN;
        if (stricter === 'greater')
            return Number(parsed.value);
        const rank = stricter.indexOf(parsed.value);
        return rank === -1 ? Number.NaN : -rank;
    };
    return (head, base) => (strictness(head) >= strictness(base) ? head : base);
}

;// CONCATENATED MODULE: ./build/settings/keys.js







/** Inputs that have a shorter name in the file. */
const SHORT = { directory: 'terraform-directory' };
const region = {
    name: 'region',
    description: 'Region of AWS that the stack is in. Without it that of the job counts (`AWS_REGION`).',
    effect: 'plain',
    schema: dist/* pipe */.FsL(dist/* string */.YjP('a region such as `eu-west-1`'), dist/* regex */.yGV(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region such as `eu-west-1`')),
};
/** Every key, in the order in which the schema has them. */
const KEYS = [
    ...Object.entries(SHORT).flatMap(([name, input]) => keysOf(input).map((key) => ({ ...key, name }))),
    region,
    ...table/* inputNames */.vj.flatMap(keysOf),
    ...Object.values(beyond/* BEYOND */.m),
];
/** Inputs that the file may not say, by name: a run says them. */
const NOT_HERE = table/* inputNames */.vj.filter((name) => (0,given/* entryOf */.Ms)(name).setting === 'none');
/** None where it is for the job to say. */
function keysOf(input) {
    const entry = (0,given/* entryOf */.Ms)(input);
    const { setting, text, description } = entry;
    if (setting === 'none')
        return [];
    const key = { name: input, input, effect: setting, schema: schemaOfInput(entry), description };
    return [{ ...key, ...(0,defined/* definedOf */.X)({ text, stricter: stricterOf(entry) }) }];
}
/** The key with a name, where there is one. */
function keyNamed(name) {
    return KEYS.find((key) => key.name === name);
}


/***/ }),

/***/ 63460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ NO_FILES),
/* harmony export */   F$: () => (/* binding */ changedKeys),
/* harmony export */   Sw: () => (/* binding */ choose),
/* harmony export */   Wf: () => (/* binding */ removedStacks)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _beyond_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26021);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26478);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35509);
/* harmony import */ var _shapes_caseless_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52286);
/* harmony import */ var _shapes_stricter_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8649);
/* harmony import */ var _shapes_value_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26936);







const BY_INPUT = new Map(_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .KEYS */ .Rk.map((key) => [key.input ?? key.name, key]));
/**
 * What counts for a stack: its own entry, that of its environment, the defaults, each key from the file that may say it; of
 * a key that holds a run back the stricter of both.
 * @param given the environment that the job names, in the place of the stack's
 */
function choose({ head, widening }, stack, given) {
    const saidIn = (file, key) => valueIn(file, { stack, environment: given ?? environmentIn(file, stack) }, key);
    const countsOf = (key) => {
        if (key.effect === 'plain')
            return saidIn(head, key);
        const ofBase = saidIn(widening, key);
        return key.stricter === undefined ? ofBase : key.stricter(saidIn(head, key), ofBase);
    };
    const without = [...BY_INPUT.values()].filter((key) => !isSame(key, saidIn(head, key), countsOf(key)));
    const redact = named('redact');
    const region = countsOf(named('region'));
    return {
        text: (name) => {
            const key = BY_INPUT.get(name);
            const value = key && countsOf(key);
            return value === undefined ? undefined : (0,_shapes_value_text_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b)(value);
        },
        region: region === undefined ? undefined : (0,_shapes_value_text_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b)(region),
        beyond: (0,_beyond_js__WEBPACK_IMPORTED_MODULE_1__/* .readBeyond */ .y)((name) => countsOf(named(name))),
        withheld: without.filter(({ stricter }) => stricter === undefined).map(({ name }) => name),
        loosened: without.filter(({ stricter }) => stricter !== undefined).map(({ name }) => name),
        ownPatterns: (0,_shapes_stricter_js__WEBPACK_IMPORTED_MODULE_4__/* .addedTo */ .MX)(saidIn(widening, redact), saidIn(head, redact)).length,
    };
}
/** Names of the keys that a stack has other values of in the two files, whoever's counts. */
function changedKeys({ head, widening }, stack) {
    const saidIn = (file, key) => valueIn(file, { stack, environment: environmentIn(file, stack) }, key);
    const changed = [...BY_INPUT.values()].filter((key) => !isSame(key, saidIn(head, key), saidIn(widening, key)));
    return changed.map(({ name }) => name);
}
/** Names of the stacks that the base branch has, and the code of a proposal does not have any more. */
function removedStacks({ head, widening }) {
    return [...widening.stacks.keys()].filter((name) => !head.stacks.has(name));
}
/** No file at all. */
const NO_FILES = { head: _read_js__WEBPACK_IMPORTED_MODULE_3__/* .NOTHING */ .K$, widening: _read_js__WEBPACK_IMPORTED_MODULE_3__/* .NOTHING */ .K$ };
function valueIn({ stacks, environments, defaults }, { stack, environment }, { name, input }) {
    const key = input ?? name;
    const layers = [stacks.get(stack), environments.get((0,_shapes_caseless_js__WEBPACK_IMPORTED_MODULE_6__/* .caseless */ .c)(environment)), defaults];
    return layers.find((layer) => layer?.has(key))?.get(key);
}
function environmentIn(file, stack) {
    const said = valueIn(file, { stack, environment: '' }, named('environment'));
    return said === undefined ? '' : (0,_shapes_value_text_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b)(said);
}
/** What an input has is one if its text is; what has no text is one by all that is in it. */
function isSame({ input }, one, other) {
    if (input === undefined || one === undefined || other === undefined)
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(one, other);
    return (0,_shapes_value_text_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b)(one) === (0,_shapes_value_text_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b)(other);
}
function named(name) {
    const key = BY_INPUT.get(name);
    if (key === undefined)
        throw new Error(`${name} is no key`);
    return key;
}


/***/ }),

/***/ 53414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ NOWHERE),
/* harmony export */   y: () => (/* binding */ placesIn)
/* harmony export */ });
/* harmony import */ var _plan_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60070);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26478);


/** Of no file. */
const NOWHERE = () => undefined;
/**
 * Tells where a file says what it says.
 * @param name of the file, as messages have it
 */
function placesIn({ value, placeOf }, name) {
    return (stack, input) => {
        const own = stack === '' ? ['defaults'] : ['stacks', stack];
        const told = (path, what) => {
            const { line, column } = placeOf(path, what);
            return `${name}:${line}:${column} ${own.join('.')}`;
        };
        if (input === undefined)
            return told(own, 'key');
        const keys = _keys_js__WEBPACK_IMPORTED_MODULE_1__/* .KEYS */ .Rk.filter((key) => (key.input ?? key.name) === input).map((key) => key.name);
        const paths = [own, ['defaults']].flatMap((path) => keys.map((key) => [...path, key]));
        const path = paths.find((one) => isThere(value, one));
        return path && told(path, 'value');
    };
}
function isThere(value, [first, ...rest]) {
    if (first === undefined)
        return true;
    return (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) && Object.hasOwn(value, first) && isThere(value[first], rest);
}


/***/ }),

/***/ 85809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ PROGRESSIVE),
  x: () => (/* binding */ PROGRESSIVE_NAMES)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/plan/json.js
var json = __webpack_require__(60070);
// EXTERNAL MODULE: ./build/settings/shapes/duration.js
var duration = __webpack_require__(21031);
// EXTERNAL MODULE: ./build/settings/shapes/one-of.js
var one_of = __webpack_require__(48057);
// EXTERNAL MODULE: ./build/settings/shapes/strict.js
var strict = __webpack_require__(60358);
// EXTERNAL MODULE: ./build/settings/shapes/stricter.js
var stricter = __webpack_require__(8649);
;// CONCATENATED MODULE: ./build/settings/progressive/analysis-rules.js

/** Periods that CloudWatch has, in milliseconds; and every multiple of a minute up to a day.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricStat.html */
const SHORT_PERIODS = [1_000, 5_000, 10_000, 20_000, 30_000];
const MINUTE = 60_000;
const DAY = 86_400_000;
/** Values of periods under a minute are kept so long.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html */
const SHORT_KEPT = 10_800_000;
/** What counts where nothing is said. */
const USUAL = { interval: '1m', delay: '2m', window: '1h' };
/** What no single value tells, each in words that say what is accepted; the first that fits is told. */
const RULES = [
    (said) => measures(said) === 1 ? undefined : 'one of `metric`, `expression`, and `errors` with `requests`',
    ({ errors, requests }) => (errors === undefined) === (requests === undefined) ? undefined : '`errors` and `requests` together',
    ({ max, min, baseline }) => (max ?? min ?? baseline) === undefined
        ? 'a limit, `max` or `min`, or a `baseline` to compare with'
        : undefined,
    ({ max, min }) => max !== undefined && min !== undefined && min > max ? '`min` not above `max`' : undefined,
    ({ errors, max = 0, min = 0 }) => errors !== undefined && [max, min].some((limit) => limit < 0 || limit > 1)
        ? 'for errors of requests a limit from 0 to 1, such as `0.01`'
        : undefined,
    ({ errors, worse }) => errors !== undefined && worse !== undefined
        ? '`worse` without `errors`: more errors are worse'
        : undefined,
    ({ baseline, ...said }) => baseline !== 'old' || tellsApart(said)
        ? undefined
        : '`baseline: old` with `{{image-id}}` or `{{instance-id}}` in dimensions of every metric that is compared, which tell old and new apart',
    ({ interval = USUAL.interval }) => {
        const period = (0,duration/* millisecondsOf */.W)(interval);
        const isPeriod = SHORT_PERIODS.includes(period) || (period >= MINUTE && period % MINUTE === 0);
        return isPeriod && period <= DAY
            ? undefined
            : 'an `interval` of 1, 5, 10, 20 or 30 seconds, or of whole minutes';
    },
    ({ interval = USUAL.interval, window = USUAL.window }) => {
        const most = (0,duration/* millisecondsOf */.W)(interval) < MINUTE ? SHORT_KEPT : 15 * DAY;
        const isKept = (0,duration/* millisecondsOf */.W)(window) >= (0,duration/* millisecondsOf */.W)(interval) && (0,duration/* millisecondsOf */.W)(window) <= most;
        return isKept
            ? undefined
            : 'a `window` of at least one interval, and of at most 15 days, or 3 hours with an interval under a minute';
    },
    ({ delay = USUAL.delay }) => (0,duration/* millisecondsOf */.W)(delay) <= 60 * MINUTE ? undefined : 'a `delay` of at most an hour',
];
/** What is wrong with an analysis as a whole; undefined where nothing is. */
function problemOf(said) {
    for (const rule of RULES) {
        const accepted = rule(said);
        if (accepted !== undefined)
            return accepted;
    }
    return undefined;
}
function measures({ metric, expression, errors, requests }) {
    return [metric, expression, errors ?? requests].filter((one) => one !== undefined).length;
}
/** Whether each thing that is compared names an image or an instance. */
function tellsApart({ metric, errors, requests, metrics = {} }) {
    const direct = [metric, errors, requests].filter((one) => typeof one === 'object');
    const isMath = [errors, requests].some((one) => typeof one === 'string') || direct.length === 0;
    return [...direct, ...(isMath ? Object.values(metrics) : [])].some(namesSide) && direct.every(namesSide);
}
function namesSide({ dimensions = {} }) {
    return Object.values(dimensions).some((value) => /\{\{\s*(image|instance)-id\s*\}\}/.test(value));
}

;// CONCATENATED MODULE: ./build/settings/progressive/analysis.js







const line = (accepted, most = 255) => dist/* pipe */.FsL(dist/* string */.YjP(accepted), dist/* regex */.yGV(new RegExp(`^\\S([^\\r\\n]{0,${most - 2}}\\S)?$`), accepted));
const described = (schema, description) => dist/* pipe */.FsL(schema, dist/* description */.h_(description));
const metricWords = 'a metric: a mapping with `namespace`, `name`, and perhaps `dimensions` and `stat`';
/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html */
const STAT = /^(SampleCount|Sum|Average|Minimum|Maximum|IQM|(p|tm|wm|tc|ts)\d{1,2}(\.\d{1,10})?|(PR|TM|WM|TC|TS)\([\d.%:]+\))$/;
const stat = 'a statistic such as `Sum`, `Average`, `Maximum` or `p95`';
const metric = (0,strict/* strict */.O)({
    namespace: described(line('a namespace such as `AWS/ApplicationELB`'), 'Namespace of the metric.'),
    name: described(line('a name such as `RequestCount`'), 'Name of the metric.'),
    dimensions: described(dist/* pipe */.FsL(dist/* record */.g1P(dist/* string */.YjP(), line('text', 1024), 'a mapping of names to values'), dist/* maxEntries */.bIj(30, 'at most 30 dimensions')), 'Dimensions by name. `{{image-id}}`, `{{instance-id}}` and `{{group}}` stand for those of the rollout.'),
    stat: described(dist/* pipe */.FsL(dist/* string */.YjP(stat), dist/* regex */.yGV(STAT, stat)), 'Statistic; `Average` unless given, `Sum` for errors and requests.'),
}, metricWords, ['namespace', 'name']);
const counted = 'a metric, or an expression over `metrics`';
const expression = line('an expression of metric math over `metrics`', 2048);
const id = 'an id of metric math: letters, digits and `_`, the first a small letter';
const number = 'a number';
const above = 'a number above 1, such as `2`';
const whole = 'a whole number from 0';
const entry = dist/* pipe */.FsL((0,strict/* strict */.O)({
    name: described(line('a name', 100), 'What messages and the report call it by.'),
    metric: described(metric, 'The metric whose values are judged.'),
    expression: described(expression, 'Metric math whose values are judged; a single series.'),
    errors: described(dist/* union */.KCZ([metric, expression], counted), 'How many requests failed, beside `requests`.'),
    requests: described(dist/* union */.KCZ([metric, expression], counted), 'How many requests there were, beside `errors`.'),
    metrics: described(dist/* pipe */.FsL(dist/* record */.g1P(dist/* pipe */.FsL(dist/* string */.YjP(id), dist/* regex */.yGV(/^[a-z]\w{0,254}$/, id)), metric, 'a mapping of ids to metrics'), dist/* maxEntries */.bIj(10, 'at most 10 metrics')), 'The metrics that expressions speak of, by id.'),
    max: described(dist/* number */.aig(number), 'What a value may be at most; a rate is 0 to 1.'),
    min: described(dist/* number */.aig(number), 'What it has to be at least.'),
    baseline: described((0,one_of/* oneOf */.y)('before', 'old'), 'What the new instances are compared with: the window before the rollout, or the old instances beside them.'),
    window: described((0,duration/* durationSuchAs */.E)('2h'), 'How long the window before the rollout is; `1h` unless given.'),
    ratio: described(dist/* pipe */.FsL(dist/* number */.aig(above), dist/* gtValue */.zYL(1, above), dist/* maxValue */.cGV(1000, above)), 'So many times as bad has to be found: `2` for errors of requests, else `1.5`, unless given.'),
    worse: described((0,one_of/* oneOf */.y)('higher', 'lower'), 'Which values are worse than those of the baseline; `higher` unless given.'),
    interval: described((0,duration/* durationSuchAs */.E)('1m'), 'Period of the metrics, and how often they are read; `1m` unless given.'),
    delay: described((0,duration/* durationSuchAs */.E)('2m'), 'How long after its end a period is judged, since metrics arrive late; `2m` unless given.'),
    samples: described(dist/* pipe */.FsL(dist/* number */.aig(whole), dist/* integer */.ndf(whole), dist/* minValue */.Wwf(1, whole), dist/* maxValue */.cGV(1e9, whole)), 'How much has to be measured before it holds: requests (`500`), or periods (`10` with `baseline: before`, `20` with `old`, else `1`).'),
    failures: described(dist/* pipe */.FsL(dist/* number */.aig(whole), dist/* integer */.ndf(whole), dist/* minValue */.Wwf(0, whole), dist/* maxValue */.cGV(1000, whole)), 'How many periods may be over a limit, or without data where that fails; `0` unless given.'),
    'no-data': described((0,one_of/* oneOf */.y)('wait', 'pass', 'fail'), 'What a period without data is: `wait` (the default) for it, let it `pass`, or `fail`.'),
}, 'a mapping with `name` and what is measured', ['name']), dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
    const problem = dataset.typed ? problemOf(dataset.value) : undefined;
    if (problem !== undefined)
        addIssue({ message: problem });
}));
const list = 'a list of analyses';
/** `analysis`: which figures of CloudWatch have to be right, or as good as before. */
const analysis = {
    name: 'analysis',
    description: 'Figures of CloudWatch that a rollout is judged by: a list of metrics, expressions, or errors of requests, each with `max`, `min` or `baseline` (docs/progressive.md).',
    effect: 'widening',
    stricter: stricter/* whereSaid */.VK,
    schema: dist/* pipe */.FsL(dist/* array */.YOg(entry, list), dist/* minLength */.BpQ(1, list), dist/* maxLength */.Ru6(20, 'at most 20 analyses'), dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
        if (!dataset.typed)
            return;
        const names = dataset.value.map(({ name }) => name);
        const double = names.find((name, index) => names.indexOf(name) < index);
        if (double !== undefined)
            addIssue({ message: `a name for each; \`${double}\` is there twice` });
    })),
    read: (said) => [said]
        .flat()
        .filter(json/* isRecord */.u4)
        .map((one) => analysisOf(one)),
};
/** How many times as bad has to be found. */
const RATIOS = { rate: 2, points: 1.5 };
/** What has to be measured before it holds: requests; periods, of which ranks need more where the old ones are as few. */
const SAMPLES = { rate: 500, points: { before: 10, old: 20 }, limits: 1 };
function analysisOf(said) {
    const { name, max, min, baseline, failures = 0 } = said;
    const isRate = said.errors !== undefined;
    const kind = isRate ? 'rate' : 'points';
    return {
        ...{ name, max, min, failures },
        measure: isRate
            ? { kind: 'rate', errors: countOf(said.errors, said), requests: countOf(said.requests, said) }
            : { kind: 'points', value: pointsOf(said) },
        baseline: baseline && baselineOf(baseline, said, RATIOS[kind]),
        intervalMs: (0,duration/* millisecondsOf */.W)(said.interval ?? USUAL.interval),
        delayMs: (0,duration/* millisecondsOf */.W)(said.delay ?? USUAL.delay),
        samples: said.samples ?? usualSamples(said),
        noData: said['no-data'] ?? 'wait',
    };
}
function usualSamples({ errors, baseline }) {
    if (errors !== undefined)
        return SAMPLES.rate;
    return baseline === undefined ? SAMPLES.limits : SAMPLES.points[baseline];
}
function baselineOf(side, { window = USUAL.window, ratio, worse = 'higher' }, usual) {
    return { side, windowMs: (0,duration/* millisecondsOf */.W)(window), ratio: ratio ?? usual, worse };
}
function pointsOf({ metric, expression = '', metrics = {} }) {
    return metric === undefined
        ? { kind: 'expression', expression, metrics: metricsOf(metrics, 'Average') }
        : { kind: 'metric', metric: metricOf(metric, 'Average') };
}
function countOf(said = '', { metrics = {} }) {
    return typeof said === 'string'
        ? { kind: 'expression', expression: said, metrics: metricsOf(metrics, 'Sum') }
        : { kind: 'metric', metric: metricOf(said, 'Sum') };
}
function metricsOf(metrics, stat) {
    return Object.fromEntries(Object.entries(metrics).map(([id, said]) => [id, metricOf(said, stat)]));
}
function metricOf({ namespace, name, dimensions = {}, stat }, usual) {
    return { namespace, name, dimensions, stat: stat ?? usual };
}

// EXTERNAL MODULE: ./build/notices/letter.js + 3 modules
var letter = __webpack_require__(18326);
// EXTERNAL MODULE: ./build/notices/notice.js
var notice = __webpack_require__(80944);
// EXTERNAL MODULE: ./build/text/list.js
var text_list = __webpack_require__(920);
// EXTERNAL MODULE: ./build/settings/shapes/environment.js
var environment = __webpack_require__(51850);
;// CONCATENATED MODULE: ./build/settings/shapes/meant.js

/**
 * What no JSON Schema can say of a value that has the right form: it is told like the rest, and left out of the schema.
 * @param accepted what would do, in words that follow `accepted: `
 */
function meant(accepted, isMeant) {
    return dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
        if (dataset.typed && dataset.issues === undefined && !isMeant(dataset.value))
            addIssue({ message: accepted });
    });
}

;// CONCATENATED MODULE: ./build/settings/progressive/notices.js









const bus = 'the name or the ARN of an event bus';
const url = 'an address that begins with `https://`, without a name or password before `@`';
const moments = `a list of ${(0,text_list/* listed */.K)([...notice/* MOMENTS */.G], 'and')}`;
const one = 'a mapping with one of `event-bus`, `url`, `url-from` and `slack`';
const signed = '`secret` beside `url` and `url-from`, and nowhere else: what is sent there is signed';
const target = dist/* pipe */.FsL((0,strict/* strict */.O)({
    'event-bus': dist/* pipe */.FsL(dist/* string */.YjP(bus), dist/* regex */.yGV(/^(arn:aws[\w-]*:events:[a-z]{2}(-[a-z]+)+-\d:\d{12}:event-bus\/)?[\w./-]{1,256}$/, bus)),
    url: dist/* pipe */.FsL(dist/* string */.YjP(url), dist/* regex */.yGV(/^https:\/\/[^\s/?#@\\]+([/?][^\s#@\\]*)?$/, url), meant(url, letter/* isAddress */.P)),
    'url-from': environment/* VARIABLE */.T,
    secret: environment/* VARIABLE */.T,
    slack: environment/* VARIABLE */.T,
    on: dist/* pipe */.FsL(dist/* array */.YOg(dist/* picklist */.KIO(notice/* MOMENTS */.G, ({ input }) => `${moments}${(0,one_of/* hintOf */.$)(input, notice/* MOMENTS */.G)}`), moments), dist/* minLength */.BpQ(1, moments)),
}, one), meant(one, (said) => PLACES.filter((name) => said[name] !== undefined).length === 1), meant(signed, ({ url, secret, 'url-from': from }) => ((url ?? from) === undefined) === (secret === undefined)));
const PLACES = ['event-bus', 'url', 'url-from', 'slack'];
/** `notices`: who is told of the releases of a stack. */
const notices = {
    name: 'notices',
    description: 'Who is told that a release of the stack has started, is held, was reached, failed, was recovered: a list of event buses, addresses and Slack channels.',
    effect: 'widening',
    schema: dist/* array */.YOg(target, 'a list of those who are told'),
    read: (said) => [said].flat().filter(json/* isRecord */.u4).flatMap(targetOf),
};
function targetOf(said) {
    const on = Array.isArray(said['on']) ? said['on'] : notice/* MOMENTS */.G;
    const text = (name) => String(said[name] ?? '');
    if (said['event-bus'] !== undefined)
        return [{ kind: 'event-bus', bus: text('event-bus'), on }];
    if (said['slack'] !== undefined)
        return [{ kind: 'slack', address: text('slack'), on }];
    const secret = text('secret');
    if (said['url'] !== undefined)
        return [{ kind: 'url', url: text('url'), secret, on }];
    return [{ kind: 'url-from', address: text('url-from'), secret, on }];
}

// EXTERNAL MODULE: ./build/rollout/gates/probe/spec.js
var spec = __webpack_require__(73109);
;// CONCATENATED MODULE: ./build/settings/progressive/probes.js







/** More would keep a runner busy with asking. */
const MOST_PROBES = 10;
const ofVersion = spec/* OF_VERSION */.tZ.map((name) => `{{${name}}}`);
const ofAny = [...spec/* OF_VERSION */.tZ, ...spec/* OF_INSTANCE */.Y2].map((name) => `{{${name}}}`);
/** A text in which two opening braces stand for one of these alone. */
function filling(names, kind) {
    const accepted = `${kind}; in it ${(0,text_list/* listed */.K)(names, 'and')} are filled in, and no others`;
    const known = names.map((name) => name.slice(2, -2)).join('|');
    return dist/* pipe */.FsL(dist/* string */.YjP(accepted), dist/* minLength */.BpQ(1, accepted), dist/* regex */.yGV(new RegExp(`^([^{]|\\{(?!\\{)|\\{\\{(${known})\\}\\})*$`), accepted));
}
const nameWords = 'a name of letters, digits, `_`, `.`, `-` and blanks, at most 40';
const addressWords = 'an address such as `https://shop.example.com/version`, without a password, with `{{git-sha}}` and `{{image-id}}` in its path or query alone';
const instanceWords = 'an address with `{{private-address}}` as its host, such as `http://{{private-address}}:8080/version`';
const statusWords = 'a status from 100 to 599, a class of them such as `2xx`, or a list of these';
const extents = ['all-new', 'first-instance'];
const fromWords = ({ input }) => `\`all-new\`, \`first-instance\`, or a percentage such as \`50%\`${(0,one_of/* hintOf */.$)(input, extents)}`;
const hostWords = 'the name of a host, such as `shop.example.com`, and perhaps its port';
const probes_duration = (0,duration/* durationSuchAs */.E)('10s');
const probes_whole = (least, most) => {
    const accepted = `a whole number from ${least} to ${most}`;
    return dist/* pipe */.FsL(dist/* number */.aig(accepted), dist/* integer */.ndf(accepted), dist/* minValue */.Wwf(least, accepted), dist/* maxValue */.cGV(most, accepted));
};
const tail = '(/([^{\\s#]|\\{(?!\\{)|\\{\\{(git-sha|image-id)\\}\\})*)?';
const host = '([A-Za-z0-9_.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\])(:\\d{1,5})?';
const probes_status = dist/* union */.KCZ([
    dist/* pipe */.FsL(dist/* number */.aig(statusWords), dist/* integer */.ndf(statusWords), dist/* minValue */.Wwf(100, statusWords), dist/* maxValue */.cGV(599, statusWords)),
    dist/* pipe */.FsL(dist/* string */.YjP(statusWords), dist/* regex */.yGV(/^[1-5]xx$/, statusWords)),
], statusWords);
const expected = filling(ofVersion, 'what has to be in it, as text');
const word = filling(ofAny, 'a program and its arguments, each a text of a list');
const said = (schema, description) => dist/* pipe */.FsL(schema, dist/* description */.h_(description));
const entries = {
    name: said(dist/* pipe */.FsL(dist/* string */.YjP(nameWords), dist/* regex */.yGV(/^[A-Za-z0-9]([\w. -]{0,38}[\w.-])?$/, nameWords)), 'What log and report call it by.'),
    address: said(dist/* pipe */.FsL(dist/* string */.YjP(addressWords), dist/* regex */.yGV(new RegExp(`^https?://${host}${tail}$`), addressWords)), 'Address that users ask: all instances may answer there.'),
    'per-instance': said(dist/* pipe */.FsL(dist/* string */.YjP(instanceWords), dist/* regex */.yGV(new RegExp(`^https?://\\{\\{private-address\\}\\}(:\\d{1,5})?${tail}$`), instanceWords)), 'Address at which each new instance is asked by itself; the runner has to reach it.'),
    command: said(dist/* pipe */.FsL(dist/* array */.YOg(word, 'a list: a program and its arguments'), dist/* minLength */.BpQ(1, 'a list: a program and its arguments'), dist/* maxLength */.Ru6(50, 'a list of at most 50')), 'Program and arguments, which no shell reads. Exit status 0: well; 75: not yet; any other: not well.'),
    on: said((0,one_of/* oneOf */.y)('runner', 'instances'), 'Where `command` runs: on the runner (the default), in the directory of the code; or on each new instance, by SSM Run Command.'),
    method: said((0,one_of/* oneOf */.y)('GET', 'HEAD'), '`GET` (the default) or `HEAD`.'),
    host: said(dist/* pipe */.FsL(dist/* string */.YjP(hostWords), dist/* regex */.yGV(/^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:\d{1,5})?$/, hostWords)), 'With `per-instance`: the name that instances are asked for, as `Host` and for TLS.'),
    status: said(dist/* union */.KCZ([probes_status, dist/* pipe */.FsL(dist/* array */.YOg(probes_status, statusWords), dist/* minLength */.BpQ(1, statusWords))], statusWords), 'Status that is expected, or a list of them. Without it: `2xx`.'),
    header: said(dist/* record */.g1P(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/, 'the name of a header')), expected, 'a mapping of names of headers to what has to be in them'), 'Headers that are expected, and what has to be in each.'),
    body: said(expected, 'What has to be in the body, in its first 64 KB.'),
    'in-a-row': said(probes_whole(1, 100), 'So many right answers in a row, and it holds. Without it: 3.'),
    failures: said(probes_whole(1, 100), 'So many wrong answers in a row, and it has failed. Without it: 5.'),
    interval: said(probes_duration, 'Time between two questions. Without it: `5s`; for a command `15s`.'),
    timeout: said(probes_duration, 'How long one answer may take. Without it: `5s`; for a command `60s`.'),
    within: said(probes_duration, 'How long an instance in service, or an address at which new instances alone answer, may take to answer right. Without it: `5m`.'),
    from: said(dist/* union */.KCZ([dist/* picklist */.KIO(extents), dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(100|[1-9]\d?) ?%$/, fromWords))], fromWords), 'From when an `address`, or a command that is about no single instance, can hold: `all-new` (the default), once no instance of another image serves; `first-instance`; or the percentage that is healthy on the new image.'),
};
const probes_one = dist/* pipe */.FsL((0,strict/* strict */.O)(entries, 'a mapping with `name` and one of `address`, `per-instance` and `command`', ['name']), dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
    if (!dataset.typed || !(0,json/* isRecord */.u4)(dataset.value))
        return;
    const probe = dataset.value;
    for (const { key, message } of misfits(probe))
        addIssue({
            message,
            ...(key !== undefined && {
                path: [{ type: 'object', origin: 'value', input: probe, key, value: probe[key] }],
            }),
        });
}));
const KINDS = ['address', 'per-instance', 'command'];
const OF_HTTP = ['method', 'status', 'header', 'body'];
/** Keys of a probe that do not go together. */
function misfits(probe) {
    const kinds = KINDS.filter((kind) => probe[kind] !== undefined);
    if (kinds.length !== 1)
        return [{ message: 'one of `address`, `per-instance` and `command`, and no second' }];
    const [kind = ''] = kinds;
    const alien = [
        ...(kind === 'command' ? OF_HTTP : ['on']),
        ...(kind === 'per-instance' ? [] : ['host']),
    ].filter((key) => probe[key] !== undefined);
    const unfit = alien.map((key) => ({ key, message: `nothing: it does not go with \`${kind}\`` }));
    const isLimited = probe['from'] !== undefined && (0,spec/* extentOf */.OY)(probeOf(probe)) === 'each';
    const early = { key: 'from', message: 'nothing: each new instance is asked once it is in service' };
    const isBodiless = probe['method'] === 'HEAD' && probe['body'] !== undefined;
    const bodiless = { key: 'body', message: 'nothing with `HEAD`, which is answered without a body' };
    return [...unfit, ...(isLimited ? [early] : []), ...(isBodiless ? [bodiless] : [])];
}
const several = 'a list of probes';
const probes_list = dist/* pipe */.FsL(dist/* array */.YOg(probes_one, several), dist/* minLength */.BpQ(1, several), dist/* maxLength */.Ru6(MOST_PROBES, `at most ${MOST_PROBES} probes`), dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
    if (!dataset.typed)
        return;
    const names = dataset.value.map((probe) => ((0,json/* isRecord */.u4)(probe) ? probe['name'] : undefined));
    for (const [index, name] of names.entries())
        if (names.indexOf(name) < index)
            addIssue({
                message: 'a name that no other probe has',
                path: [
                    { type: 'array', origin: 'value', input: dataset.value, key: index, value: dataset.value[index] },
                    { type: 'object', origin: 'value', input: {}, key: 'name', value: name },
                ],
            });
}));
/** `probes`: what is asked while a rollout goes on, and has to answer right before it counts as reached. */
const probes = {
    name: 'probes',
    description: 'What is asked from the first new instance on, and has to answer right before a rollout counts as reached: a list of addresses, addresses of each instance, and commands.',
    effect: 'widening',
    schema: probes_list,
    read: (listed) => [listed].flat().filter(json/* isRecord */.u4).map(probeOf),
};
const inARow = 3;
const failures = 5;
const probes_USUAL = {
    http: { interval: '5s', timeout: '5s', within: '5m' },
    command: { interval: '15s', timeout: '60s', within: '5m' },
};
function probeOf(probe) {
    const isCommand = probe['command'] !== undefined;
    const usual = isCommand ? probes_USUAL.command : probes_USUAL.http;
    const ms = (key) => (0,duration/* millisecondsOf */.W)(probe[key] ?? usual[key]);
    return {
        name: String(probe['name']),
        ask: isCommand ? commandOf(probe) : httpOf(probe),
        inARow: Number(probe['in-a-row'] ?? inARow),
        failures: Number(probe['failures'] ?? failures),
        intervalMs: ms('interval'),
        timeoutMs: ms('timeout'),
        withinMs: ms('within'),
        from: fromOf(probe['from']),
    };
}
function fromOf(value) {
    if (value === undefined || value === 'all-new')
        return 'all-new';
    return value === 'first-instance' ? value : Number.parseInt(String(value), 10);
}
function commandOf(probe) {
    const argv = probe['command'];
    return { kind: 'command', argv, on: probe['on'] === 'instances' ? 'instances' : 'runner' };
}
function httpOf(probe) {
    const each = probe['per-instance'];
    const { host: name, body } = probe;
    return {
        kind: each === undefined ? 'address' : 'instances',
        url: String(each ?? probe['address']),
        method: probe['method'] === 'HEAD' ? 'HEAD' : 'GET',
        ...(name !== undefined && { host: String(name) }),
        expects: {
            status: [probe['status'] ?? '2xx'].flat(),
            header: headersOf(probe['header']),
            ...(body !== undefined && { body: String(body) }),
        },
    };
}
function headersOf(said) {
    const pairs = (0,json/* isRecord */.u4)(said) ? Object.entries(said) : [];
    return Object.fromEntries(pairs.map(([name, text]) => [name.toLowerCase(), String(text)]));
}

// EXTERNAL MODULE: ./build/inputs/parse/values.js
var values = __webpack_require__(35988);
;// CONCATENATED MODULE: ./build/settings/progressive/steps.js





const percent = 'a percentage from `1%` to `100%`';
const at = dist/* pipe */.FsL(dist/* string */.YjP(percent), dist/* regex */.yGV(/^([1-9]\d?|100)%$/, percent));
const steps_duration = 'a duration such as `15m`, or `until-promoted`';
const hold = dist/* pipe */.FsL(dist/* string */.YjP(steps_duration), dist/* regex */.yGV(/^((?=.*[1-9])\d{1,9}(\.\d{1,9})?(ms|s|m|h|d)|until-promoted)$/, steps_duration));
const steps_form = 'a list of steps such as `{ at: 10%, hold: 15m }`';
const step = (0,strict/* strict */.O)({ at, hold }, 'a step such as `{ at: 10%, hold: 15m }`', ['at']);
/** So that a job of GitHub's runners, which may take six hours, has one left for all else. */
const LONGEST_HOLDS_MS = 5 * 3_600_000;
const MOST_STEPS = 10;
/** What the parts of a list do not show: its order, and what is missing or too much in all. */
function steps_problemOf(steps) {
    const said = (Array.isArray(steps) ? steps : []).filter(json/* isRecord */.u4);
    const percents = said.map(percentOf);
    const isAscending = percents.every((one, index) => index === 0 || one > (percents[index - 1] ?? 0));
    if (!isAscending)
        return 'steps in ascending order, each percentage once';
    if (said.some((one, index) => percents[index] !== 100 && one['hold'] === undefined))
        return 'a `hold` for every step but that of `100%`';
    if (said.some((one, index) => percents[index] === 100 && one['hold'] !== undefined))
        return 'no `hold` at `100%`: what follows it is `bake-time`';
    if (percents.every((one) => one === 100))
        return 'at least one step below `100%`';
    const timed = said.reduce((sum, one) => sum + msOf(one['hold']), 0);
    if (timed > LONGEST_HOLDS_MS)
        return 'timed holds of at most 5h in all, since the job waits for them; a longer one is `until-promoted`, and a scheduled job promotes';
    return undefined;
}
function percentOf({ at: said }) {
    return Number(String(said).replace('%', ''));
}
function msOf(said) {
    const parsed = (0,values/* parseDuration */.E9)(String(said ?? ''));
    return 'value' in parsed ? parsed.value : 0;
}
/** `steps`: at which percentages a rollout holds, and for how long. */
const steps = {
    name: 'steps',
    description: 'At which percentages of a group a rollout holds, and for what: a list such as `[{ at: 10%, hold: 15m }, { at: 50%, hold: until-promoted }]`; `100%` follows by itself. See [holds](docs/progressive.md#holds).',
    effect: 'widening',
    stricter: stricter/* whereSaid */.VK,
    schema: dist/* pipe */.FsL(dist/* array */.YOg(step, steps_form), dist/* minLength */.BpQ(1, steps_form), dist/* maxLength */.Ru6(MOST_STEPS, `at most ${MOST_STEPS} steps`), dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
        const problem = dataset.typed ? steps_problemOf(dataset.value) : undefined;
        if (problem !== undefined)
            addIssue({ message: problem });
    })),
    read: (value) => (Array.isArray(value) ? value : []).filter(json/* isRecord */.u4).flatMap((one) => {
        const percentage = percentOf(one);
        if (percentage >= 100)
            return [];
        const said = one['hold'];
        return [{ at: percentage, hold: said === 'until-promoted' ? said : msOf(said) }];
    }),
};

;// CONCATENATED MODULE: ./build/image/test/wish.js
/** How long a test may run unless the settings file says it, and the longest that it may say: a job ends after six hours. Milliseconds. */
const DEFAULT_TIMEOUT_MS = 900_000;
const LONGEST_TIMEOUT_MS = 14_400_000;

// EXTERNAL MODULE: ./build/text/defined.js
var defined = __webpack_require__(97163);
// EXTERNAL MODULE: ./build/text/duration.js
var text_duration = __webpack_require__(29556);
;// CONCATENATED MODULE: ./build/settings/progressive/test.js






const test_described = (schema, description) => dist/* pipe */.FsL(schema, dist/* description */.h_(description));
const test_text = (pattern, accepted) => dist/* pipe */.FsL(dist/* string */.YjP(accepted), dist/* regex */.yGV(pattern, accepted));
const path = 'the path of a file or a directory of the repository, such as `tests/image.sh`';
const command = 'a command of the shell, such as `goss --gossfile goss.yaml validate`';
const subnet = 'a subnet such as `subnet-0123456789abcdef0`';
const group = 'security groups such as `["sg-0123456789abcdef0"]`';
const type = 'a type of instances such as `t3.small`, or a list of them';
const profile = 'the name or the ARN of an instance profile';
const test_duration = `a duration above zero, such as \`15m\`, and at most ${(0,text_duration/* formatDuration */.a3)(LONGEST_TIMEOUT_MS)}`;
const whether = '`true` or `false`';
const test_whole = 'a mapping with `script` or `command`, and perhaps where and how it is run';
const TYPE = test_text(/^[a-z][a-z0-9-]*\.[a-z0-9-]+$/, type);
/** As far as `LONGEST_TIMEOUT_MS`; a pattern, for editors check by it, too. */
const timeout = test_text(/^(?=.*[1-9])(0*((\d{1,4}|1[0-3]\d{3}|14[0-3]\d\d|14400)s|(\d{1,2}|1\d\d|2[0-3]\d|240)m|[1-4]h))$/, test_duration);
const test_entries = {
    script: test_described(test_text(/^(?!\/)(?!(.*\/)?\.\.(\/|$))\S([^\r\n]*\S)?$/, path), 'A file or a directory of the repository, relative to `working-directory`, that is put onto the instance. A file is run where there is no `command`.'),
    command: test_described(test_text(/\S/, command), 'What is run on the instance, by `sh` and as root, in the directory of `script`. Without `script`: what the image has itself.'),
    subnet: test_described(test_text(/^subnet-[0-9a-f]{8,17}$/, subnet), 'Where the instance is launched. It needs no public address, but a way to SSM.'),
    'security-groups': test_described(dist/* array */.YOg(test_text(/^sg-[0-9a-f]{8,17}$/, group), group), 'Its security groups. Without them: the default one of the VPC.'),
    'instance-type': test_described(dist/* union */.KCZ([TYPE, dist/* pipe */.FsL(dist/* array */.YOg(TYPE, type), dist/* minLength */.BpQ(1, type))], type), 'Its type; of a list the first that fits the architecture of the image and is to be had. Without it: `t3.small`, for arm64 `t4g.small`.'),
    'instance-profile': test_described(test_text(/^([\w+=,.@-]{1,128}|arn:aws[\w-]*:iam::\d{12}:instance-profile\/[\w+=,.@/-]{1,512})$/, profile), 'Its instance profile, with which its agent may speak to SSM (`AmazonSSMManagedInstanceCore`).'),
    timeout: test_described(timeout, 'How long the test may run. Without it: `15m`.'),
    required: test_described(dist/* boolean */.zMY(whether), '`true`: an image that could not be tested goes no further. Without it that is a warning.'),
};
/** `test`: what an image has to pass before anything is planned with it. */
const test = {
    name: 'test',
    description: 'What an instance of the image has to pass before anything is planned with it: a mapping with `script` or `command`, and perhaps `subnet`, `security-groups`, `instance-type`, `instance-profile`, `timeout` and `required`.',
    effect: 'widening',
    schema: dist/* pipe */.FsL((0,strict/* strict */.O)(test_entries, test_whole), dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
        const said = dataset.value;
        if (dataset.typed && said['script'] === undefined && said['command'] === undefined)
            addIssue({ message: test_whole });
    }), 
    // The same, as a JSON Schema has it.
    dist/* metadata */.yuE({
        anyOf: ['script', 'command'].map((name) => ({ required: [name], properties: { [name]: {} } })),
    })),
    read: (said) => ({
        ...(0,defined/* definedOf */.X)({
            script: textIn(said['script']),
            command: textIn(said['command']),
            subnet: textIn(said['subnet']),
            instanceProfile: textIn(said['instance-profile']),
        }),
        securityGroups: listIn(said['security-groups']),
        instanceTypes: listIn(said['instance-type']),
        timeoutMs: said['timeout'] === undefined ? DEFAULT_TIMEOUT_MS : millisecondsOf(said['timeout']),
        required: said['required'] === true ? 'always' : 'when-possible',
    }),
};
function textIn(value) {
    return value === undefined ? undefined : String(value);
}
function listIn(value) {
    return value === undefined ? [] : [value].flat().map(String);
}
function millisecondsOf(value) {
    const parsed = (0,values/* parsePositiveDuration */.lj)(String(value));
    return 'value' in parsed ? parsed.value : 0;
}

// EXTERNAL MODULE: ./build/schedule/opening.js
var opening = __webpack_require__(67256);
// EXTERNAL MODULE: ./build/schedule/spans.js
var spans = __webpack_require__(45109);
// EXTERNAL MODULE: ./build/schedule/zone.js
var zone = __webpack_require__(33800);
;// CONCATENATED MODULE: ./build/settings/progressive/windows.js










const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const day = 'days such as `mon` or `mon-fri`, or a list of these';
const dayText = dist/* pipe */.FsL(dist/* string */.YjP(day), dist/* regex */.yGV(/^(sun|mon|tue|wed|thu|fri|sat)(-(sun|mon|tue|wed|thu|fri|sat))?$/, day));
const days = dist/* union */.KCZ([dayText, dist/* pipe */.FsL(dist/* array */.YOg(dayText, day), dist/* minLength */.BpQ(1, day))], day);
const hour = 'two times of the day such as `09:00-16:30`; it goes over midnight where the second is not after the first';
const hours = dist/* pipe */.FsL(dist/* string */.YjP(hour), dist/* regex */.yGV(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, hour), meant(`${hour}, and they differ`, (text) => text.slice(0, 5) !== text.slice(6)));
const date = 'a day such as `2026-12-24`, or two such as `2026-12-18..2027-01-06`, the first one first';
const dates = dist/* pipe */.FsL(dist/* string */.YjP(date), dist/* regex */.yGV(/^\d{4}-\d\d-\d\d(\.\.\d{4}-\d\d-\d\d)?$/, date), meant(date, (text) => {
    const { first, last } = datesIn(text);
    return (0,zone/* isDay */.N)(first) && (0,zone/* isDay */.N)(last) && first <= last;
}));
const pattern = 'a pattern of cron that comes to pass, of five fields, such as `0 9 * * mon-fri`';
const cron = dist/* pipe */.FsL(dist/* string */.YjP(pattern), dist/* regex */.yGV(/^\S+([ \t]+\S+){4}$/, pattern), meant(pattern, spans/* isPattern */.Pt));
const times = 'a mapping with one or some of `days`, `hours` and `dates`, which all have to hold, or with `cron` and `for`';
const span = dist/* pipe */.FsL((0,strict/* strict */.O)({ days, hours, dates, cron, for: (0,duration/* durationSuchAs */.E)('4h') }, times), meant(times, isSpan), meant('`days` of which one is among the `dates`', isOfSomeDay));
const windows_spans = dist/* pipe */.FsL(dist/* array */.YOg(span, 'a list of times'), dist/* minLength */.BpQ(1, 'a list of times'));
function isSpan(said) {
    const isOfDays = ['days', 'hours', 'dates'].some((name) => said[name] !== undefined);
    const [isCron, isLong] = [said['cron'] !== undefined, said['for'] !== undefined];
    return isOfDays ? !isCron && !isLong : isCron && isLong;
}
function isOfSomeDay(said) {
    if (said['dates'] === undefined)
        return true;
    const { first, last } = datesIn(String(said['dates']));
    const week = Array.from({ length: 7 }, (_, index) => (0,zone/* daysLater */.IZ)(first, index)).filter((one) => one <= last);
    return week.some((one) => daysOf(said['days']).includes((0,zone/* weekdayOf */.Up)(one)));
}
const windows_zone = 'a time zone such as `Europe/Berlin`';
const timeZone = dist/* pipe */.FsL(dist/* string */.YjP(windows_zone), dist/* regex */.yGV(/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/, windows_zone), meant(windows_zone, zone/* isZone */.DS));
/** `windows`: when a stack may be deployed. */
const windows = {
    name: 'windows',
    description: 'When the stack may be deployed: `open` and `closed` times in a `time-zone`, what a deploy does `outside` of them, and the variable that may `freeze` it.',
    effect: 'widening',
    schema: dist/* pipe */.FsL((0,strict/* strict */.O)({
        'time-zone': timeZone,
        open: windows_spans,
        closed: windows_spans,
        outside: (0,one_of/* oneOf */.y)('wait', 'refuse'),
        'wait-at-most': (0,duration/* durationSuchAs */.E)('30m'),
        freeze: environment/* VARIABLE */.T,
    }, 'a mapping with `open`, `closed`, `time-zone`, `outside`, `wait-at-most` and `freeze`'), meant('times of which some are open: nothing could ever be deployed', (said) => (0,opening/* everOpens */.y)(read(said)))),
    read,
};
function read(said) {
    return {
        zone: String(said['time-zone'] ?? 'UTC'),
        open: spansOf(said['open']),
        closed: spansOf(said['closed']),
        outside: said['outside'] === 'wait' ? 'wait' : 'refuse',
        waitMs: said['wait-at-most'] === undefined ? USUAL_WAIT : (0,duration/* millisecondsOf */.W)(said['wait-at-most']),
        ...(typeof said['freeze'] === 'string' && { freeze: said['freeze'] }),
    };
}
/** What a job waits that is not told how long. */
const USUAL_WAIT = 30 * 60_000;
function spansOf(said) {
    return Array.isArray(said) ? said.filter(json/* isRecord */.u4).map(spanOf) : [];
}
function spanOf({ days, hours, dates, cron, for: lasting }) {
    if (typeof cron === 'string')
        return { kind: 'cron', pattern: cron, forMs: (0,duration/* millisecondsOf */.W)(lasting) };
    const [from, to] = String(hours ?? '00:00-24:00').split('-');
    return {
        kind: 'days',
        days: daysOf(days),
        from: minutesOf(from),
        to: minutesOf(to),
        ...(dates !== undefined && { dates: datesIn(String(dates)) }),
    };
}
function datesIn(text) {
    const [first = '', last = first] = text.split('..');
    return { first, last };
}
function minutesOf(time = '') {
    const [hours, minutes] = time.split(':').map(Number);
    return (hours ?? 0) * 60 + (minutes ?? 0);
}
function daysOf(said) {
    const texts = said === undefined ? ['sun-sat'] : [said].flat().map(String);
    return [...new Set(texts.flatMap(daysIn))].sort();
}
/** From one day of the week to another, which may be an earlier one: `fri-mon`. */
function daysIn(text) {
    const [first, last = first] = text.split('-').map((name) => DAYS.indexOf(name));
    const length = (((last ?? 0) - (first ?? 0) + 7) % 7) + 1;
    return Array.from({ length }, (_, index) => ((first ?? 0) + index) % 7);
}

;// CONCATENATED MODULE: ./build/settings/progressive/keys.js






/**
 * What a release has to go through beside its rollout. These keys may stand in four places of the file, of which the first
 * that has one counts: the entry of a stack, that of its environment under `environments`, `defaults`, the top.
 */
const PROGRESSIVE = { test: test, probes: probes, analysis: analysis, steps: steps, windows: windows, notices: notices };
/** Their names, as the file has them. */
const PROGRESSIVE_NAMES = Object.values(PROGRESSIVE).map(({ name }) => name);


/***/ }),

/***/ 35509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K$: () => (/* binding */ NOTHING),
  H$: () => (/* binding */ few),
  sb: () => (/* binding */ readSettings)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/plan/json.js
var json = __webpack_require__(60070);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
// EXTERNAL MODULE: ./build/text/list.js
var list = __webpack_require__(920);
// EXTERNAL MODULE: ./build/text/nearest.js
var nearest = __webpack_require__(82788);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
;// CONCATENATED MODULE: ./build/settings/document.js



/** More than a person writes; what is read of a stranger's file is bounded. */
const MOST_CHARACTERS = 1_048_576;
/** How often aliases may be followed in all. */
const MOST_ALIASES = 100;
/** Names by which JavaScript's objects have parts of their own: they are lost on the way through a mapping. */
const LOST = new Set(['__proto__', 'constructor', 'prototype']);
/** Reads YAML 1.2. A number that is not written as it is printed (`007`, `1.10`, `1e3`) stays the text that it is. */
function readYaml(text) {
    const lines = new yaml_dist/* LineCounter */.HN();
    const top = { line: 1, column: 1 };
    if (text.length > MOST_CHARACTERS)
        return { problems: [{ place: top, said: 'it has more than a million characters' }] };
    try {
        const document = (0,yaml_dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
        const problems = problemsIn(document, lines);
        if (problems.length > 0)
            return { problems };
        keepNumbersAsWritten(document);
        return {
            value: document.toJS({ maxAliasCount: MOST_ALIASES }),
            refused: refusedIn(document, lines),
            placeOf: (path, what) => placeIn(document, lines, { path, what }),
        };
    }
    catch (error) {
        return { problems: [{ place: top, said: `it cannot be read: ${(0,text_escape/* oneLine */.TN)((0,outcome_error/* errorMessage */.gJ)(error))}` }] };
    }
}
function problemsIn(document, lines) {
    const told = [...document.errors, ...document.warnings].map(({ pos: [at], code, message }) => ({
        place: placeAt(at, lines),
        said: code === 'MULTIPLE_DOCS' ? 'a second document begins here; one is read' : (0,text_escape/* oneLine */.TN)(message),
    }));
    (0,yaml_dist/* visit */.YR)(document, {
        Alias: (_, node) => {
            if (node.resolve(document) === undefined)
                told.push({
                    place: placeAt(startOf(node) ?? 0, lines),
                    said: `no anchor \`&${node.source}\` stands before this alias`,
                });
        },
    });
    return told;
}
function refusedIn(document, lines) {
    const refused = [];
    (0,yaml_dist/* visit */.YR)(document, {
        Pair: (_, { key }) => {
            const name = (0,yaml_dist/* isScalar */.jn)(key) ? String(key.value) : '';
            const place = placeAt(startOf(key) ?? 0, lines);
            if (LOST.has(name))
                refused.push({ place, said: `no key may be called \`${name}\`` });
            if (name === '<<')
                refused.push({ place, said: 'merge keys are not read; `defaults:` holds for every stack' });
        },
    });
    return refused;
}
function keepNumbersAsWritten(document) {
    (0,yaml_dist/* visit */.YR)(document, {
        Scalar: (_, node) => {
            if (typeof node.value === 'number' && node.source !== undefined && String(node.value) !== node.source)
                node.value = node.source;
        },
    });
}
function placeIn(document, lines, { path, what }) {
    let node = document.contents;
    let place = startOf(node);
    for (const [index, step] of path.entries()) {
        const { key, value } = partOf((0,yaml_dist/* isAlias */.Vj)(node) ? node.resolve(document) : node, step);
        const isWanted = index === path.length - 1 && what === 'key';
        place = startOf(isWanted ? key : value) ?? startOf(key) ?? place;
        node = value;
    }
    return placeAt(place ?? 0, lines);
}
function partOf(node, step) {
    if ((0,yaml_dist/* isSeq */.oP)(node))
        return { value: node.items[Number(step)] };
    if (!(0,yaml_dist/* isMap */.jh)(node))
        return {};
    return node.items.find(({ key }) => String((0,yaml_dist/* isScalar */.jn)(key) ? key.value : key) === String(step)) ?? {};
}
function startOf(node) {
    return (0,yaml_dist/* isNode */.Ll)(node) ? node.range?.[0] : undefined;
}
function placeAt(offset, lines) {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/esm/mod.js
var mod = __webpack_require__(65336);
// EXTERNAL MODULE: ./build/settings/progressive/keys.js + 9 modules
var keys = __webpack_require__(85809);
// EXTERNAL MODULE: ./build/settings/shapes/caseless.js
var caseless = __webpack_require__(52286);
;// CONCATENATED MODULE: ./build/settings/environments.js





/**
 * What no schema can say of stacks, environments and the top: keys that are said twice, names that GitHub tells not apart,
 * and names that no stack has.
 */
function layerProblems(value) {
    if (!(0,json/* isRecord */.u4)(value))
        return [];
    const doubles = [...namedTwice('environments', value), ...namedTwice('stacks', value)];
    return [...saidTwice(value), ...doubles, ...spelledTwice(value), ...strays(value)];
}
/** The top and `defaults` mean the same. */
function saidTwice({ defaults, ...top }) {
    if (!(0,json/* isRecord */.u4)(defaults))
        return [];
    return keys/* PROGRESSIVE_NAMES */.x.filter((name) => name in top && name in defaults).map((name) => ({
        path: [name],
        what: 'key',
        said: `\`defaults\` says it, too, which means the same; keep one of them`,
    }));
}
const ONE = 'GitHub tells no case of letters apart';
/**
 * Two stacks would have one concurrency group, in which the newer plan cancels the other one, and one artifact for their
 * reports.
 */
function namedTwice(of, value) {
    const names = namesIn(value[of]);
    return names.flatMap((name, index) => {
        const first = names.findIndex((other) => (0,caseless/* caseless */.c)(other) === (0,caseless/* caseless */.c)(name));
        return first === index
            ? []
            : [{ path: [of, name], what: 'key', said: `it is \`${names[first]}\` above: ${ONE}` }];
    });
}
/**
 * Environments that are written in two ways: one to GitHub, and two to the tags of images, so that what is proven, or in
 * quarantine, by the one name is not by the other.
 */
function spelledTwice(value) {
    const mentions = bodiesIn(value).flatMap(([path, body]) => [
        { name: environmentOf(body), path: [...path, 'environment'] },
        ...requiredIn(body).map((one) => ({ ...one, path: [...path, 'require-proven-in', ...one.path] })),
    ]);
    const written = new Map();
    return mentions.flatMap(({ name, path }) => {
        if (name === undefined)
            return [];
        const first = written.get((0,caseless/* caseless */.c)(name));
        if (first === undefined)
            written.set((0,caseless/* caseless */.c)(name), name);
        if (first === undefined || first === name)
            return [];
        const said = `\`${name}\` is the environment \`${first}\`: ${ONE}, and records of images do; write it in one way`;
        return [{ path, what: 'value', said }];
    });
}
/** The stacks first: the others say what they are called. */
function bodiesIn({ stacks, defaults }) {
    const each = Object.entries((0,json/* isRecord */.u4)(stacks) ? stacks : {});
    return [
        ...each.map(([name, body]) => [['stacks', name], body]),
        [['defaults'], defaults],
    ];
}
/** A name, a mapping with one, or a list of these. */
function requiredIn(body) {
    const said = (0,json/* isRecord */.u4)(body) ? body['require-proven-in'] : undefined;
    const isList = Array.isArray(said);
    return [said].flat().map((one, index) => ({
        name: typeof one === 'string' ? one.trim() : environmentOf(one),
        path: [...(isList ? [index] : []), ...((0,json/* isRecord */.u4)(one) ? ['environment'] : [])],
    }));
}
/**
 * Environments that no stack has. Nothing can be said of them where a stack leaves it to its job to name one, or where
 * there are no stacks.
 */
function strays(value) {
    const bodies = Object.values((0,json/* isRecord */.u4)(value['stacks']) ? value['stacks'] : {});
    const own = bodies.map((body) => environmentOf(body) ?? environmentOf(value['defaults']));
    const known = [...new Set(own.flatMap((name) => name ?? []))];
    if (known.length === 0 || own.includes(undefined))
        return [];
    const keys = new Set(known.map(caseless/* caseless */.c));
    return namesIn(value['environments'])
        .filter((name) => !keys.has((0,caseless/* caseless */.c)(name)))
        .map((name) => ({
        path: ['environments', name],
        what: 'key',
        said: `no stack has this environment; theirs are: ${(0,list/* listed */.K)(known, 'and')}; did you mean \`${(0,mod/* closest */.k)(name, known)}\`?`,
    }));
}
function environmentOf(body) {
    const said = (0,json/* isRecord */.u4)(body) ? body['environment'] : undefined;
    return typeof said === 'string' && said.trim() !== '' ? said.trim() : undefined;
}
function namesIn(mapping) {
    return (0,json/* isRecord */.u4)(mapping) ? Object.keys(mapping) : [];
}

// EXTERNAL MODULE: ./build/settings/keys.js + 2 modules
var settings_keys = __webpack_require__(26478);
// EXTERNAL MODULE: ./build/settings/places.js
var places = __webpack_require__(53414);
// EXTERNAL MODULE: ./build/inputs/parse/stacks.js
var stacks = __webpack_require__(95087);
// EXTERNAL MODULE: ./build/settings/shapes/environment.js
var environment = __webpack_require__(51850);
// EXTERNAL MODULE: ./build/settings/shapes/no-list.js
var no_list = __webpack_require__(63509);
// EXTERNAL MODULE: ./build/settings/shapes/strict.js
var strict = __webpack_require__(60358);
// EXTERNAL MODULE: ./build/settings/waves.js
var waves = __webpack_require__(31022);
;// CONCATENATED MODULE: ./build/settings/schema.js








const mapping = 'a mapping of keys to values';
function entriesOf(keys) {
    const entries = keys.map(({ name, schema, description }) => [
        name,
        dist/* pipe */.FsL(schema, dist/* description */.h_(description)),
    ]);
    return Object.fromEntries(entries);
}
/** What is said of one stack, or of all. */
const STACK = (0,strict/* strict */.O)(entriesOf(settings_keys/* KEYS */.Rk), mapping);
const progressive = entriesOf(settings_keys/* KEYS */.Rk.filter(({ name }) => keys/* PROGRESSIVE_NAMES */.x.includes(name)));
/** What is said of all stacks of an environment. */
const SHARED = (0,strict/* strict */.O)(progressive, mapping);
/** One that says nothing is one of which the defaults say all. */
const stack = dist/* nullable */.mee(STACK);
const stackName = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(stacks/* STACK_NAME */.bm, 'a name of letters, digits, `_`, `.` and `-`, at most 100'));
const schema_stacks = dist/* record */.g1P(stackName, stack, 'a mapping of names to stacks');
const environments = dist/* record */.g1P(environment/* ENVIRONMENT */.M, dist/* nullable */.mee(SHARED), 'a mapping of names to what holds for an environment');
/** The settings file. It is read by this, and `settings.schema.json` is made from it. */
const FILE = dist/* nullable */.mee((0,strict/* strict */.O)({
    waves: dist/* pipe */.FsL(waves/* WAVES */.Fy, dist/* description */.h_('The waves that stacks are deployed in, one after the other: by `pipeline.yml` and `rollback.yml`.')),
    defaults: dist/* pipe */.FsL(stack, dist/* description */.h_('What holds for every stack that does not say it itself.')),
    environments: dist/* pipe */.FsL(dist/* nullable */.mee((0,no_list/* noList */.u)(environments)), dist/* description */.h_('What holds for the stacks of an environment that do not say it themselves, by the name of the environment.')),
    ...progressive,
    stacks: dist/* pipe */.FsL(dist/* nullable */.mee((0,no_list/* noList */.u)(schema_stacks)), dist/* description */.h_('The stacks, by the names that jobs call them by.')),
}, mapping));

;// CONCATENATED MODULE: ./build/settings/read.js













/** A file that says nothing. */
const NOTHING = {
    defaults: new Map(),
    environments: new Map(),
    stacks: new Map(),
    waves: [],
};
/**
 * Reads and checks a whole settings file: also the stacks that this run is not about.
 * @param name of the file, as messages have it
 */
function readSettings(text, name) {
    const reading = readYaml(text);
    const told = ({ place, said }, at = '') => `${name}:${place.line}:${place.column}${at === '' ? '' : ` ${at}`}: ${said}`;
    if ('problems' in reading)
        return {
            ...{ settings: NOTHING, where: places/* NOWHERE */.J, form: 'broken' },
            problems: few(reading.problems.map((one) => told(one))),
        };
    const refused = reading.refused.map((one) => ({ path: [], ...one }));
    const issues = issuesOf(reading).filter(({ path }) => path.at(-1) !== '<<');
    const found = [...refused, ...issues, ...doubles(reading), ...misplaced(reading)].sort(byPlace);
    return {
        settings: settingsOf(reading.value, new Set(found.flatMap(({ path }) => (path.length === 0 ? [] : prefixes(path))))),
        problems: few(found.map((one) => told(one, one.path.join('.')))),
        where: (0,places/* placesIn */.y)(reading, name),
        form: 'yaml',
    };
}
/** A person corrects so many at once; what is said twice of a place is said once. */
const MOST_TOLD = 30;
/** The first of the problems, and how many more there are. */
function few(told) {
    const once = [...new Set(told)];
    const rest = once.length - MOST_TOLD;
    return rest > 0 ? [...once.slice(0, MOST_TOLD), `and ${rest} more`] : once;
}
function byPlace({ place: a }, { place: b }) {
    return a.line - b.line || a.column - b.column;
}
function issuesOf(reading) {
    const { issues = [] } = dist/* safeParse */.xLC(FILE, reading.value);
    return issues.flatMap(innermost).map((issue) => {
        const path = pathOf(issue);
        const isOfKey = issue.type === 'never' || issue.path?.at(-1)?.origin === 'key';
        return { path, place: reading.placeOf(path, isOfKey ? 'key' : 'value'), said: saidOf(issue, path) };
    });
}
/** Of the issues of a choice those that are deeper than the choice itself: it is told where in the value the fault is. */
function innermost(issue) {
    const outer = issue.path ?? [];
    const deeper = (issue.issues ?? []).filter(({ path }) => path !== undefined);
    if (deeper.length === 0)
        return [issue];
    const inner = deeper.map((one) => ({ ...one, path: [...outer, ...(one.path ?? [])] }));
    return inner.flatMap(innermost);
}
function pathOf({ path }) {
    return (path ?? []).map(({ key }) => key);
}
function saidOf({ type, requirement, input, message }, path) {
    if (type === 'never')
        return unknownKey(String(path.at(-1)), requirement, path.length);
    const isSecret = path.some((step) => (0,settings_keys/* keyNamed */.dS)(String(step))?.text === 'secret');
    return `received ${isSecret ? 'a value that is not shown' : shown(input)}; accepted: ${message}`;
}
/** Few names are all told. */
const FEW = 12;
/** @param depth how many keys lead to it, itself among them */
function unknownKey(name, known, depth) {
    const isOfStack = known.length > FEW;
    if (isOfStack && settings_keys/* NOT_HERE */.ho.includes(name))
        return 'it is not for the settings file; the job says it, under `with:`';
    if (isShared(known) && (0,settings_keys/* keyNamed */.dS)(name) !== undefined)
        return `it stands under \`defaults\` or a stack${depth === 1 ? '' : ', not an environment'}`;
    return `there is no such key${isOfStack ? '' : `; accepted: ${(0,list/* listed */.K)(known, 'or')}`}${(0,nearest/* hint */.a)(name, known)}`;
}
/** Where some keys of stacks may stand, and no others. */
function isShared(known) {
    return known.length <= FEW && keys/* PROGRESSIVE_NAMES */.x.every((name) => known.includes(name));
}
function shown(value) {
    if (value === null || value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if ((0,json/* isRecord */.u4)(value))
        return 'a mapping';
    const text = (0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(String(value)), 80);
    // Text that would be a value of another kind without its quotes.
    const isQuoted = typeof value === 'string' && (/^(true|false|null|~|-?[\d.]+)$/i.test(text) || text === '');
    return `\`${isQuoted ? `"${text}"` : text}\``;
}
/** A key by both of its names says two things. */
function doubles({ value, placeOf }) {
    if (!(0,json/* isRecord */.u4)(value))
        return [];
    const stacks = (0,json/* isRecord */.u4)(value['stacks']) ? Object.entries(value['stacks']) : [];
    const bodies = [
        [['defaults'], value['defaults']],
        ...stacks.map(([name, body]) => [['stacks', name], body]),
    ];
    return bodies.flatMap(([path, body]) => settings_keys/* KEYS */.Rk.flatMap(({ name, input = name }) => {
        const isDouble = (0,json/* isRecord */.u4)(body) && input !== name && name in body && input in body;
        if (!isDouble)
            return [];
        const here = [...path, name];
        return [
            { path: here, place: placeOf(here, 'key'), said: `\`${input}\` says the same; keep one of them` },
        ];
    }));
}
/** Stacks, waves and environments that do not fit together. */
function misplaced({ value, placeOf }) {
    return [...layerProblems(value), ...(0,waves/* waveProblems */.aO)(value)].map(({ path, what, said }) => ({
        path,
        place: placeOf(path, what),
        said,
    }));
}
/** How many steps lead to a key, by the first of them; from the top it is one. */
const DEPTHS = new Map([
    ['stacks', 3],
    ['environments', 3],
    ['defaults', 2],
]);
/** The path as a key, and that of what holds it where it is about the whole of a stack, the stacks or the file. */
function prefixes(path) {
    return [JSON.stringify(path), JSON.stringify(path.slice(0, DEPTHS.get(path[0]) ?? 1))];
}
function settingsOf(value, faulty) {
    const isFine = (path) => !faulty.has(JSON.stringify(path));
    const layerOf = (body, path, known = (name) => (0,settings_keys/* keyNamed */.dS)(name) !== undefined) => {
        if (!(0,json/* isRecord */.u4)(body) || !isFine(path))
            return new Map();
        const fine = Object.entries(body).filter(([name]) => known(name) && isFine([...path, name]));
        return new Map(fine.map(([name, one]) => [(0,settings_keys/* keyNamed */.dS)(name)?.input ?? name, one]));
    };
    const layersOf = (name, bodies) => Object.entries((0,json/* isRecord */.u4)(bodies) ? bodies : {}).map(([key, body]) => [
        key,
        layerOf(body, [name, key]),
    ]);
    if (!(0,json/* isRecord */.u4)(value))
        return NOTHING;
    const { defaults, stacks, environments } = value;
    const top = layerOf(value, [], (name) => keys/* PROGRESSIVE_NAMES */.x.includes(name));
    return {
        defaults: new Map([...top, ...layerOf(defaults, ['defaults'])]),
        environments: new Map(layersOf('environments', environments).map(([name, layer]) => [(0,caseless/* caseless */.c)(name), layer])),
        stacks: new Map(layersOf('stacks', stacks)),
        waves: (0,waves/* wavesOf */.gt)(value),
    };
}


/***/ }),

/***/ 52286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ caseless)
/* harmony export */ });
/**
 * What tells names apart on GitHub: the case of their letters does not, in environments, in concurrency groups and in
 * expressions.
 * https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments
 * https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#operators
 * https://docs.github.com/en/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency
 */
function caseless(name) {
    return name.toLowerCase();
}


/***/ }),

/***/ 21031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ durationSuchAs),
/* harmony export */   W: () => (/* binding */ millisecondsOf)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _inputs_parse_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35988);


/**
 * A duration above zero, as text with its unit.
 * @param example that a message gives, such as `2h`
 */
function durationSuchAs(example) {
    const accepted = `a duration above zero, such as \`${example}\``;
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(accepted), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^(?=.*[1-9])\d{1,9}(\.\d{1,9})?(ms|s|m|h|d)$/, accepted));
}
/** Milliseconds of a duration that was checked; 0 where nothing is said. */
function millisecondsOf(said) {
    const parsed = (0,_inputs_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePositiveDuration */ .lj)(String(said ?? ''));
    return 'value' in parsed ? parsed.value : 0;
}


/***/ }),

/***/ 51850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ ENVIRONMENT),
/* harmony export */   T: () => (/* binding */ VARIABLE)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

const named = 'the name of an environment, such as `staging`';
/** Name of an environment of GitHub. Their letters' case tells none from another. */
const ENVIRONMENT = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(named), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^\S([^\r\n]*\S)?$/, named));
const variable = 'the name of an environment variable, such as `DEPLOY_FREEZE`, that is none of GitHub’s or AWS’s';
/** Name of a variable that the step has under `env:`; what it holds is never in the file. */
const VARIABLE = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(variable), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^(?!(AWS|GITHUB|ACTIONS|INPUT|RUNNER)_)[A-Za-z_]\w{0,99}$/, variable));


/***/ }),

/***/ 63509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ noList)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

/** The schema of a mapping, for which valibot also takes a list. */
function noList(schema) {
    return {
        ...schema,
        '~run'(dataset, config) {
            if (!Array.isArray(dataset.value))
                return schema['~run'](dataset, config);
            valibot__WEBPACK_IMPORTED_MODULE_0__/* ._addIssue */ .EVe(this, 'type', dataset, config);
            return dataset;
        },
    };
}


/***/ }),

/***/ 48057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ hintOf),
/* harmony export */   y: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _text_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(920);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82788);



/** One of a few words; what is near to one is told so. */
function oneOf(...words) {
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(words, ({ input }) => `${(0,_text_list_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .K)(words, 'or')}${hintOf(input, words)}`);
}
/** For a message of a schema: '' where the value is no text. */
function hintOf(input, words) {
    return typeof input === 'string' ? (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .hint */ .a)(input, words) : '';
}


/***/ }),

/***/ 60358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ strict)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _no_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63509);


/**
 * A mapping in which every other key is a problem, which knows what there is.
 * @param required keys that have to be there
 */
function strict(entries, accepted, required = []) {
    const known = Object.keys(entries);
    const each = known.map((name) => {
        const schema = entries[name];
        return [name, required.includes(name) ? schema : valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(schema)];
    });
    // Without a prototype: `toString` is no key of the file.
    const own = Object.assign(Object.create(null), Object.fromEntries(each));
    return (0,_no_list_js__WEBPACK_IMPORTED_MODULE_1__/* .noList */ .u)(valibot__WEBPACK_IMPORTED_MODULE_0__/* .objectWithRest */ .U1j(own, { ...valibot__WEBPACK_IMPORTED_MODULE_0__/* .never */ .ZmZ(), requirement: known }, accepted));
}


/***/ }),

/***/ 8649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MX: () => (/* binding */ addedTo),
/* harmony export */   VK: () => (/* binding */ whereSaid),
/* harmony export */   bs: () => (/* binding */ together)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _inputs_parse_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35988);


/** Lists of what is asked, refused or hidden: what both say counts. */
const together = (head, base) => {
    if (addedTo(head, base).length === 0)
        return head;
    const more = addedTo(base, head);
    return more.length === 0 ? base : [...partsOf(base), ...more];
};
/** What cannot be compared, and holds back wherever it is said. */
const whereSaid = (head, base) => base ?? head;
/** The entries that a list has beside those of another: of a list of the file, or of a text of lines. */
function addedTo(list, more) {
    const known = partsOf(list);
    return partsOf(more).filter((one) => !known.some((other) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(one, other)));
}
/** Without notes and empty lines, as `with:` reads a text of lines. */
function partsOf(said) {
    if (typeof said === 'string')
        return (0,_inputs_parse_values_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .Dx)(said);
    return said === undefined ? [] : [said].flat();
}


/***/ }),

/***/ 26936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ textOf),
/* harmony export */   j: () => (/* binding */ isScalar)
/* harmony export */ });
/* harmony import */ var _plan_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60070);

/** A value that is one text in YAML: no list, no mapping, not nothing. */
function isScalar(value) {
    return ['string', 'number', 'boolean'].includes(typeof value);
}
/** The text that `with:` would have for a value of the file: a line for each of a list, `name=value` for each of a mapping. */
function textOf(value) {
    if (Array.isArray(value))
        return value.map(textOf).join('\n');
    if ((0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
        return Object.entries(value)
            .map(([name, one]) => `${name}=${textOf(one)}`)
            .join('\n');
    return String(value).trim();
}


/***/ }),

/***/ 31022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ WAVES),
/* harmony export */   aO: () => (/* binding */ waveProblems),
/* harmony export */   gt: () => (/* binding */ wavesOf),
/* harmony export */   r2: () => (/* binding */ MOST_JOBS),
/* harmony export */   uN: () => (/* binding */ WAVE_NAME)
/* harmony export */ });
/* unused harmony export MOST_MATRICES */
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65336);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _inputs_parse_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35988);
/* harmony import */ var _plan_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60070);
/* harmony import */ var _text_list_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(920);
/* harmony import */ var _shapes_caseless_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52286);
/* harmony import */ var _shapes_one_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48057);
/* harmony import */ var _shapes_strict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60358);








/** GitHub makes so many jobs of one matrix: https://docs.github.com/en/actions/reference/limits */
const MOST_JOBS = 256;
/** A workflow has to name each of its jobs: pipeline.yml and rollback.yml have so many matrices, one after the other. */
const MOST_MATRICES = 5;
const named = 'a name of letters, digits, `_`, `.` and `-`, at most 100';
const duration = 'a duration such as `30m` or `2h`';
const parallel = `a whole number from 1 to ${MOST_JOBS}`;
const most = `at most ${MOST_MATRICES} waves: pipeline.yml has so many`;
/** The name of a wave. */
const WAVE_NAME = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(named), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(/^[A-Za-z0-9][\w.-]{0,99}$/, named));
const described = (schema, description) => valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(schema, valibot__WEBPACK_IMPORTED_MODULE_4__/* .description */ .h_(description));
const wave = (0,_shapes_strict_js__WEBPACK_IMPORTED_MODULE_5__/* .strict */ .O)({
    name: described(WAVE_NAME, 'What stacks call it by.'),
    'max-parallel': described(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(parallel), valibot__WEBPACK_IMPORTED_MODULE_4__/* .integer */ .ndf(parallel), valibot__WEBPACK_IMPORTED_MODULE_4__/* .minValue */ .Wwf(1, parallel), valibot__WEBPACK_IMPORTED_MODULE_4__/* .maxValue */ .cGV(MOST_JOBS, parallel)), 'How many of its stacks are deployed at a time. Without it, all.'),
    soak: described(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(duration), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(/^\d{1,9}(\.\d{1,9})?(ms|s|m|h|d)$/, duration)), 'How long the wave has to serve before the next one begins.'),
    'on-failure': described((0,_shapes_one_of_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .y)('stop', 'go-on'), 'What becomes of the stacks that have not begun when one fails, in this wave and the next ones: `stop` (the default) or `go-on`.'),
}, 'a mapping with `name`, and perhaps `max-parallel`, `soak` and `on-failure`', ['name']);
/** The key `waves` of a settings file. */
const WAVES = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(wave, 'a list of waves, in their order'), valibot__WEBPACK_IMPORTED_MODULE_4__/* .minLength */ .BpQ(1, 'a list of waves, in their order'), valibot__WEBPACK_IMPORTED_MODULE_4__/* .maxLength */ .Ru6(MOST_MATRICES, most));
/** The only wave of a file that speaks of none. */
const ALL = 'all';
/**
 * The waves of a file, in their order: those it lists; else those that its stacks name, as they first name them.
 * @param value the file as it is
 */
function wavesOf(value) {
    if (!(0,_plan_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(value))
        return [];
    const said = value['waves'];
    if (Array.isArray(said))
        return said.filter(_plan_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4).flatMap(waveOf);
    const names = [...new Set(stacksIn(value).flatMap(([, body]) => nameIn(body, value) ?? []))];
    return (names.length === 0 ? [ALL] : names).map((name) => ({ ...PLAIN, name }));
}
const PLAIN = { maxParallel: MOST_JOBS, soak: '', onFailure: 'stop' };
function waveOf(said) {
    const { name, soak } = said;
    if (typeof name !== 'string')
        return [];
    const most = said['max-parallel'];
    const isPause = typeof soak === 'string' && lasts(soak);
    return [
        {
            name,
            maxParallel: typeof most === 'number' ? most : MOST_JOBS,
            soak: isPause ? soak : '',
            onFailure: said['on-failure'] === 'go-on' ? 'go-on' : 'stop',
        },
    ];
}
function lasts(soak) {
    const parsed = (0,_inputs_parse_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9)(soak);
    return 'value' in parsed && parsed.value > 0;
}
/** What no schema can say of waves: names that are there twice or not at all, stacks in none, and more than fit. */
function waveProblems(value) {
    if (!(0,_plan_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(value))
        return [];
    const waves = wavesOf(value);
    const names = [...new Set(waves.map(({ name }) => name))];
    return [...doubles(value), ...strays(value, names), ...tooMany(value, names)];
}
/**
 * Names that are one to GitHub, in whose expressions `'prod' == 'Prod'` is true: a rollback of one wave would be one of
 * both, and both would have one environment for their pauses.
 */
function doubles(value) {
    const named = namesWithPlaces(value);
    return named.flatMap(({ name, path }, index) => {
        const before = named.slice(0, index);
        const first = before.find((one) => (0,_shapes_caseless_js__WEBPACK_IMPORTED_MODULE_6__/* .caseless */ .c)(one.name) === (0,_shapes_caseless_js__WEBPACK_IMPORTED_MODULE_6__/* .caseless */ .c)(name))?.name;
        if (first === undefined || (!isListed(value) && before.some((one) => one.name === name)))
            return [];
        const said = first === name ? `there is a wave \`${name}\` above` : sameAs(name, first);
        return [{ path, what: 'value', said }];
    });
}
function sameAs(name, first) {
    return `\`${name}\` is the wave \`${first}\` again: GitHub tells no case of letters apart`;
}
/** The waves of the list; else those that stacks and defaults name. */
function namesWithPlaces(value) {
    const { waves, defaults } = value;
    const bodies = Array.isArray(waves)
        ? waves.map((one, index) => [['waves', index], one, 'name'])
        : [
            [['defaults'], defaults, 'wave'],
            ...stacksIn(value).map(([name, body]) => [
                ['stacks', name],
                body,
                'wave',
            ]),
        ];
    return bodies.flatMap(([path, body, key]) => {
        const name = (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(body) ? body[key] : undefined;
        return typeof name === 'string' ? [{ name, path: [...path, key] }] : [];
    });
}
/** Stacks, and the defaults, that name no wave of the list; and stacks that name none where there are some. */
function strays(value, names) {
    const isNone = names.length === 1 && names[0] === ALL && !isListed(value);
    if (isNone || names.length === 0)
        return [];
    const of = (0,_text_list_js__WEBPACK_IMPORTED_MODULE_7__/* .listed */ .K)(names, 'or');
    const misnamed = (path, body) => {
        const name = (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(body) ? body['wave'] : undefined;
        if (!valibot__WEBPACK_IMPORTED_MODULE_4__.is(WAVE_NAME, name) || names.includes(name))
            return [];
        const said = `there is no wave \`${name}\`; accepted: ${of}; did you mean \`${(0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .k)(name, names)}\`?`;
        return [{ path: [...path, 'wave'], what: 'value', said }];
    };
    const stacks = stacksIn(value).flatMap(([name, body]) => [
        ...misnamed(['stacks', name], body),
        ...(nameIn(body, value) === undefined
            ? [
                {
                    path: ['stacks', name],
                    what: 'key',
                    said: `it is in no wave; say \`wave:\` with ${of}, here or under \`defaults\``,
                },
            ]
            : []),
    ]);
    return [...misnamed(['defaults'], value['defaults']), ...stacks];
}
/** A wave of more stacks than one matrix takes has several, one after the other. */
function tooMany(value, names) {
    const of = stacksIn(value).map(([, body]) => nameIn(body, value) ?? ALL);
    const needed = names.map((name) => Math.ceil(of.filter((one) => one === name).length / MOST_JOBS));
    const matrices = needed.reduce((sum, one) => sum + one, 0);
    if (matrices <= MOST_MATRICES)
        return [];
    const path = isListed(value) ? ['waves'] : ['stacks'];
    const said = `the stacks fill ${matrices} matrices of at most ${MOST_JOBS} jobs, each of one wave; accepted: ${MOST_MATRICES}, as pipeline.yml has`;
    return [{ path, what: 'key', said }];
}
function isListed({ waves }) {
    return Array.isArray(waves);
}
function stacksIn({ stacks }) {
    return (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(stacks) ? Object.entries(stacks) : [];
}
function nameIn(body, { defaults }) {
    const [own, all] = [body, defaults].map((one) => ((0,_plan_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(one) ? one['wave'] : undefined));
    const name = own ?? all;
    return typeof name === 'string' ? name : undefined;
}


/***/ }),

/***/ 70185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  USUAL: () => (/* binding */ USUAL),
  readFiles: () => (/* binding */ readFiles),
  settleInputs: () => (/* binding */ settleInputs)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/esm/mod.js
var mod = __webpack_require__(65336);
// EXTERNAL MODULE: ./build/fleet/removed.js
var fleet_removed = __webpack_require__(35043);
// EXTERNAL MODULE: ./build/inputs/parse/stacks.js
var parse_stacks = __webpack_require__(95087);
// EXTERNAL MODULE: ./build/inputs/read.js + 2 modules
var read = __webpack_require__(98599);
// EXTERNAL MODULE: ./build/inputs/table.js
var table = __webpack_require__(29140);
// EXTERNAL MODULE: ./build/outcome/commands.js
var commands = __webpack_require__(50365);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/report/redaction/proposed.js
var proposed = __webpack_require__(69155);
// EXTERNAL MODULE: ./build/settings/layers.js
var settings_layers = __webpack_require__(63460);
// EXTERNAL MODULE: ./build/settings/places.js
var places = __webpack_require__(53414);
// EXTERNAL MODULE: ./build/settings/read.js + 3 modules
var settings_read = __webpack_require__(35509);
// EXTERNAL MODULE: ./build/text/list.js
var list = __webpack_require__(920);
// EXTERNAL MODULE: ./build/text/more.js
var more = __webpack_require__(96161);
// EXTERNAL MODULE: ./build/steps/source/source.js
var source_source = __webpack_require__(83043);
// EXTERNAL MODULE: ./build/steps/source/trust.js
var trust = __webpack_require__(90994);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
;// CONCATENATED MODULE: ./build/steps/settings/base.js




/**
 * Never fails: what cannot be read widens nothing. The branch is asked for as it is now; the event may be older, and a
 * branch of the checkout may be anybody's.
 */
async function readBase({ source, token, path }, { context, git, files }) {
    const { url, ref, name } = baseOf(source, context);
    const directory = (0,external_node_path_.join)(context.runDirectory, 'base-settings');
    try {
        await files.makeDirectory(directory);
        const text = await git.fileAt({ url, ref, directory, token, path });
        if (text === undefined)
            return { settings: settings_read/* NOTHING */.K$, words: `the default, as ${name} has no such file,` };
        const { settings, problems } = (0,settings_read/* readSettings */.sb)(text, path);
        const [problem] = problems;
        if (problem !== undefined)
            return unread(path, `on ${name} it is not usable: ${problem}`);
        return { settings, words: `what ${name} has, or the default,` };
    }
    catch (error) {
        return unread(path, `on ${name}: ${(0,text_escape/* oneLine */.TN)((0,outcome_error/* errorMessage */.gJ)(error))}`);
    }
}
/**
 * Of the repository that the code is of: the branch that the pull request names, where it is that one's; else the default
 * branch, to which a repository's HEAD points.
 */
function baseOf({ repository: named }, { pullRequest, repository: own, serverUrl }) {
    const isOwn = named === '' || named.toLowerCase() === own.toLowerCase();
    const url = `${serverUrl}/${isOwn ? own : named}.git`;
    const branch = isOwn ? pullRequest?.baseRef : undefined;
    if (branch !== undefined)
        return { url, ref: `refs/heads/${branch}`, name: `\`${branch}\`` };
    return { url, ref: 'HEAD', name: `the default branch${isOwn ? '' : ` of \`${named}\``}` };
}
function unread(path, why) {
    return {
        settings: settings_read/* NOTHING */.K$,
        words: 'the default',
        unread: `\`${path}\` of the base branch could not be read (${why}): what only that may say has its default.`,
    };
}

;// CONCATENATED MODULE: ./build/steps/settings/settle.js

















/** Where the file is that no input names. */
const USUAL = '.github/immutable-deploy.yml';
/**
 * The inputs of a job that goes by a settings file: what `with:` gives, what the file says of the stack, its defaults, and
 * the defaults of the action, each before the next.
 * @throws DeployError invalid-input, with every problem of inputs and file; checkout-failed, untrusted-code
 */
async function settleInputs(said, deps, journal) {
    const { given, text } = said;
    const { context } = deps;
    const location = (0,read/* readLocation */.mb)(text);
    if (location === undefined)
        return (0,read/* readInputs */.Ko)(text, context);
    const asked = askedIn(location, text('command'));
    const { stack } = asked;
    const { files, problems, base, where } = await journal.step('Settings', async () => {
        const found = await readIfThere(location, asked, deps);
        if (found.told !== '')
            deps.log.info(`${found.told}: ${stack === '' ? 'the defaults' : `stack ${stack}`}`);
        return found;
    });
    const chosen = (0,settings_layers/* choose */.Sw)(files, stack, given('environment'));
    const names = [...files.head.stacks.keys()];
    const targets = targetsOf(location.settings.stacks ?? names, { files, where }, said, context);
    const saidAt = (name) => placeOf(name, stack, { given, where });
    const inputs = (0,read/* readInputs */.Ko)((name) => given(name) ?? chosen.text(name) ?? (name === 'label' && stack !== '' ? stack : text(name)), {
        ...context,
        ...{ region: regionOf(chosen, targets, context), beyond: chosen.beyond, settings: problems },
        ...{ targets, saidAt, ...(names.length > 0 && { stacks: names }) },
    });
    const warning = warningOf({ chosen, base, given, path: problems.path }, context);
    if (warning !== '')
        journal.warn(warning);
    if (chosen.ownPatterns > 0 && given('redact') === undefined) {
        journal.record({ proposedPatterns: chosen.ownPatterns });
        deps.log.info(`Warning: ${(0,proposed/* proposedWords */.m)(chosen.ownPatterns)}`);
    }
    const removed = inputs.command === 'report' ? (0,settings_layers/* removedStacks */.Wf)(files) : [];
    if (removed.length > 0)
        journal.warn((0,fleet_removed/* removedWords */.Q)(removed, problems.path));
    return inputs;
}
/** The stacks that a status tells of, each with the inputs that its own job would have. Not made for any other command. */
function targetsOf(names, { files, where }, { given, text }, context) {
    if (text('command') !== 'status' || files.head.stacks.size === 0)
        return [];
    return names.map((name) => {
        const { text: saidOf, region = context.region, beyond } = (0,settings_layers/* choose */.Sw)(files, name, given('environment'));
        const source = (input) => {
            if (input === 'stack')
                return name;
            return given(input) ?? saidOf(input) ?? (input === 'label' ? name : text(input));
        };
        try {
            const saidAt = (input) => placeOf(input, name, { given, where });
            const inputs = (0,read/* readInputs */.Ko)(source, { ...context, region, beyond, saidAt });
            return inputs.command === 'status' ? { name, inputs } : { name, problem: 'it has another command' };
        }
        catch (error) {
            if (!(error instanceof outcome_error/* DeployError */.sH))
                throw error;
            return { name, problem: error.evidence.join('; ') };
        }
    });
}
/** Where the file says what counts of an input. */
function placeOf(name, stack, { given, where }) {
    const isGiven = table/* inputNames */.vj.some((one) => one === name && given(one) !== undefined);
    return isGiven ? undefined : where(stack, name);
}
/** A job about several stacks needs no region of its own where they have theirs. */
function regionOf({ region }, targets, context) {
    const ofTargets = targets.flatMap((target) => ('inputs' in target ? target.inputs.region : []));
    return region ?? (context.region || (ofTargets[0] ?? ''));
}
/** What names the stacks of a merged report are those of the jobs: they need no file. */
function askedIn({ settings: { path, stacks = [] } }, command) {
    const known = commands/* commandNames */.oQ.find((name) => name === command);
    const isOfSeveral = known !== undefined && (0,parse_stacks/* takesSeveral */.dm)(known);
    if (!isOfSeveral)
        return { stack: stacks.join(), named: stacks, file: 'needed' };
    const isNamed = path !== '' || (known === 'status' && stacks.length > 0);
    const unnamed = known === 'report' ? 'at-hand' : 'wanted';
    return { stack: '', named: known === 'status' ? stacks : [], file: isNamed ? 'needed' : unnamed };
}
/** What a job that needs no file finds where there is none. */
const NONE = {
    ...{ files: settings_layers/* NO_FILES */.EM, problems: read/* NO_PROBLEMS */.ve },
    ...{ where: places/* NOWHERE */.J, told: '' },
};
async function readIfThere(location, asked, deps) {
    if (asked.file === 'at-hand' && !(await isAtHand(location, deps)))
        return NONE;
    return readFiles(location, deps, asked);
}
/**
 * The settings file of the code and, of what is not merged, that of the base branch. What is wrong is told, not raised.
 * @throws DeployError checkout-failed, untrusted-code
 */
async function readFiles(location, deps, { named, file } = { named: [], file: 'needed' }) {
    const { settings } = location;
    const path = settings.path === '' ? USUAL : settings.path;
    const code = await (0,source_source/* findCode */.lh)(location, deps);
    const { root, sha } = code;
    const found = { code, told: `${path} at ${sha}` };
    const text = await textIn(root, path, deps);
    if (text === undefined && file !== 'needed')
        return { ...NONE, code };
    if (text === undefined) {
        const problems = noFile(settings.path, { stack: named.join(), path, sha });
        return { ...found, files: settings_layers/* NO_FILES */.EM, problems, where: places/* NOWHERE */.J };
    }
    const { settings: head, problems: inFile, form, where } = (0,settings_read/* readSettings */.sb)(text, path);
    const ofInputs = form === 'broken' ? [] : named.flatMap((name) => unknownStack(name, head.stacks));
    const problems = { path, inFile, ofInputs };
    if (!(await (0,trust/* isProposed */.h7)({ root, head: sha, path: (0,external_node_path_.join)(root, path) }, deps)))
        return { ...found, files: { head, widening: head }, problems, where };
    const base = await readBase({ ...location, path }, deps);
    return { ...found, files: { head, widening: base.settings }, problems, base, where };
}
/** Whether the code is there, or was asked for: a job that only merges reports needs none. */
async function isAtHand({ source }, { context, git }) {
    return (0,source_source/* isElsewhere */.l5)(source, context) || (await git.head(context.workspace)) !== undefined;
}
/** What is in the file; undefined where there is none, or where a link leads out of the repository. */
async function textIn(root, path, deps) {
    const { files } = deps;
    const file = (0,external_node_path_.join)(root, path);
    await (0,trust/* requireTrustedPaths */.lu)({ root, paths: [file] }, deps);
    if ((await files.kind(file)) !== 'file')
        return undefined;
    const [inside, real] = await Promise.all([files.real(root), files.real(file)]);
    return real.startsWith((0,external_node_path_.join)(inside, '/')) ? files.read(file) : undefined;
}
function noFile(given, { stack, path, sha }) {
    const ofStack = stack === '' ? 'settings: received nothing' : `stack: received \`${stack}\``;
    const input = given === '' ? ofStack : `settings: received \`${given}\``;
    const said = `${input}, and \`${path}\` is no file of the repository at ${sha}`;
    return { path, inFile: [], ofInputs: [said] };
}
/** How many stacks are named to who misspells one. */
const MOST_NAMED = 20;
function unknownStack(stack, stacks) {
    if (stacks.has(stack))
        return [];
    const names = [...stacks.keys()];
    const accepted = names.length === 0
        ? 'nothing: the settings file has no stacks'
        : (0,more/* firstOf */.K)(names.map((name) => `\`${name}\``), MOST_NAMED);
    const hint = names.length > 1 ? `; did you mean \`${(0,mod/* closest */.k)(stack, names)}\`?` : '';
    return [`stack: received \`${stack}\`; accepted: ${accepted}${hint}`];
}
/** What a proposal says in vain, in the log and the comment. What `with:` gives comes first in any case. */
function warningOf({ chosen, base, given, path }, { pullRequest }) {
    if (base === undefined)
        return '';
    const who = pullRequest === undefined ? 'the code that is checked out' : 'this pull request';
    const told = (names, words) => {
        const said = names.filter((name) => given(name) === undefined);
        return said.length === 0 ? undefined : `${(0,list/* listed */.K)(said, 'and')} in \`${path}\`: ${who} ${words}`;
    };
    const parts = [
        base.unread,
        told(chosen.withheld, `changes what it may do itself, so that takes effect once it is merged. Until then ${base.words} counts.`),
        told(chosen.loosened, `may make this stricter, and not looser, so that takes effect once it is merged. Until then ${base.words} counts where it is stricter, and of lists both.`),
    ];
    return parts.filter((part) => part !== undefined).join(' ');
}


/***/ })

};
