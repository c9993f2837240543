export const id = 5223;
export const ids = [5223];
export const modules = {

/***/ 15223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createNotices: () => (/* binding */ createNotices)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/notices/letter.js + 3 modules
var notices_letter = __webpack_require__(18326);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(44942);
;// CONCATENATED MODULE: ./build/adapters/notices/post.js


/** What is read of an answer: receivers say in a few words what they did not like. */
const MOST_BYTES = 2_000;
/** Whether there is a use in trying again. */
class Refused extends Error {
    again;
    constructor(message, again) {
        super(message);
        this.again = again;
    }
}
/**
 * Posts a letter by the runner's proxies, and follows no redirect: what is signed for one address is not for another.
 * @param signal ends it
 * @throws Refused where it is answered with anything but 2xx
 */
async function post_post({ url, body, headersAt }, { at, signal }) {
    const client = new lib/* HttpClient */.Qq('immutable-deploy', [], { allowRedirects: false, allowRetries: false });
    const ended = new Promise((_, reject) => {
        const stop = () => reject(signal.reason);
        signal.addEventListener('abort', stop, { once: true });
        if (signal.aborted)
            stop();
    });
    try {
        const { message } = await Promise.race([client.post(url, body, headersAt(at)), ended]);
        signal.addEventListener('abort', () => message.destroy(), { once: true });
        const { statusCode: status = 0 } = message;
        if (status >= 200 && status < 300)
            return void message.destroy();
        const words = await Promise.race([firstOf(message), ended]);
        const isPassing = status === 408 || status === 429 || status >= 500;
        throw new Refused(`HTTP ${status}${words === '' ? '' : `: ${words}`}`, isPassing ? 'useful' : 'useless');
    }
    finally {
        client.dispose();
    }
}
async function firstOf(message) {
    const chunks = [];
    for await (const chunk of message) {
        chunks.push(chunk);
        if (chunks.reduce((sum, { length }) => sum + length, 0) > MOST_BYTES)
            break;
    }
    return (0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(Buffer.concat(chunks).toString('utf8')), 200);
}

;// CONCATENATED MODULE: ./build/adapters/notices/notices.js





/** How long one try may take, and the pauses before those that follow; milliseconds. */
const TRY_MS = 5_000;
const PAUSES_MS = [1_000, 3_000];
/** Tells the targets of notices. */
function createNotices(parts) {
    const troubles = [];
    const open = new Map();
    const late = parts.late ?? AbortSignal.timeout;
    return {
        tell: async (notice) => {
            const shown = notices_hidden(notice, parts.hide);
            const stamp = { id: (0,external_node_crypto_.randomUUID)(), at: parts.clock.now() };
            for (const target of parts.targets.filter(({ on }) => on.includes(notice.moment))) {
                const letter = (0,notices_letter/* letterFor */.Y)(target, shown, { stamp, variables: parts.variables });
                const told = (why) => `\`${notice.moment}\` could not be told to ${letter.to}: ${why}.`;
                if ('problem' in letter) {
                    troubles.push(told(letter.problem));
                    continue;
                }
                const work = deliver(letter, { ...parts, late })
                    .catch((error) => void troubles.push(told(wordsOf(error))))
                    .finally(() => open.delete(work));
                open.set(work, told('it has not answered by the end of the run'));
            }
        },
        settled: async (patienceMs) => {
            const enough = late(patienceMs);
            await Promise.race([Promise.all(open.keys()), aborted(enough)]);
            return [...troubles.splice(0), ...open.values()];
        },
    };
}
/** Errors of sockets name no path; what is answered may, and is clipped. */
function wordsOf(error) {
    return (0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)((0,outcome_error/* errorMessage */.gJ)(error)), 300).replace(/\.$/, '');
}
function notices_hidden(notice, hide) {
    const { message, stack, environment, ...others } = notice;
    const [said, ...names] = [(0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(message), 1_000), stack, environment].map((text) => hide(text));
    return { ...others, message: said ?? '', stack: names[0] ?? '', environment: names[1] ?? '' };
}
async function deliver(letter, parts) {
    const { clock, bus, over, late, post = post_post } = parts;
    if (letter.kind === 'put')
        return (await bus())(letter);
    for (const pause of [...PAUSES_MS, undefined]) {
        try {
            const signal = AbortSignal.any([over, late(TRY_MS)]);
            return await post(letter, { at: clock.now(), signal });
        }
        catch (error) {
            const isUseless = error instanceof Refused && error.again === 'useless';
            if (pause === undefined || isUseless || over.aborted)
                throw error;
            await aborted(AbortSignal.any([over, late(pause)]));
        }
    }
}
function aborted(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            return resolve();
        signal.addEventListener('abort', () => resolve(), { once: true });
    });
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


/***/ })

};
