export const id = 9532;
export const ids = [9532];
export const modules = {

/***/ 881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ keyOf)
/* harmony export */ });
/** What a group goes by in maps: names are unique in a region only. */
function keyOf({ region, name }) {
    return `${region}/${name}`;
}


/***/ }),

/***/ 75083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ readyOf),
/* harmony export */   gQ: () => (/* binding */ askable),
/* harmony export */   hm: () => (/* binding */ worstOf),
/* harmony export */   xG: () => (/* binding */ othersIn),
/* harmony export */   xw: () => (/* binding */ reachOf)
/* harmony export */ });
/* harmony import */ var _health_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50090);

/**
 * The instances that a probe asks each by itself: of the image, in service, and healthy as far as Auto Scaling and its
 * load balancers tell. Whoever is not yet is none that serves.
 */
function askable({ instances }, images) {
    return instances.filter((each) => each.lifecycleState === 'InService' && (0,_health_js__WEBPACK_IMPORTED_MODULE_0__/* .runsImage */ .m2)(each, images) && (0,_health_js__WEBPACK_IMPORTED_MODULE_0__/* .isHealthy */ .Wr)(each));
}
/** Whether a load balancer says that the instance is ready to serve. */
function readyOf({ targets }) {
    return targets.length > 0 ? 'vouched' : 'untold';
}
/** Where an instance is that no load balancer sends anybody to, nor anybody else by its group. */
const AWAY = /^(Terminated|Detached|Standby|Warmed:)/;
/** Who of another image may answer in the name of the group. An instance that EC2 does not tell of may be one. */
function othersIn({ instances, exists }, images) {
    if (!exists)
        return 'none';
    const others = instances.filter((each) => !(0,_health_js__WEBPACK_IMPORTED_MODULE_0__/* .runsImage */ .m2)(each, images) && !AWAY.test(each.lifecycleState));
    if (others.some(({ lifecycleState }) => lifecycleState === 'InService'))
        return 'serve';
    return others.length > 0 ? 'leave' : 'none';
}
/** The worst of several. */
function worstOf(others) {
    return ['serve', 'leave'].find((one) => others.includes(one)) ?? 'none';
}
/** How far the image has come in a group. */
function reachOf(observation, images) {
    return {
        percentage: (0,_health_js__WEBPACK_IMPORTED_MODULE_0__/* .measure */ .xP)(observation, images, 'by-refresh').percentage,
        isServing: askable(observation, images).length > 0,
    };
}


/***/ }),

/***/ 82166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);
/* harmony import */ var _run_patience_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26367);


/** Time between two looks at a command. Milliseconds. */
const POLL_MS = 2_000;
/** How long after its limit a command may take to get to the instance, and its end to get here. Milliseconds. */
const GRACE_MS = 180_000;
/** How long the telling of an end may take: a run that is cancelled has few seconds. Milliseconds. */
const CANCEL_MS = 3_000;
/**
 * Runs a script on instances, and waits for its end on each: never for longer than its limit and three minutes. In the
 * order of the instances. Who stops waiting ends the command.
 * @throws DeployError credentials, aws-refused, aws-unavailable where SSM does not answer for minutes; cancelled
 */
async function runCommand(region, command, runner) {
    const { commands, clock } = runner;
    const since = clock.now();
    const id = await commands.send(region, command);
    try {
        const until = since + command.limitMs + GRACE_MS;
        const ends = command.instances.map((instance) => endOf({ region, id, instance, since, until }, runner));
        const results = await Promise.all(ends);
        if (results.some(({ kind }) => kind === 'unanswered'))
            await end(region, id, commands);
        return results;
    }
    catch (error) {
        await end(region, id, commands);
        throw error;
    }
}
async function endOf({ region, id, instance, since, until }, { commands, clock, onWait }) {
    for (;;) {
        const now = await (0,_run_patience_js__WEBPACK_IMPORTED_MODULE_1__/* .patiently */ .d_)(() => commands.standing(region, id, instance), { clock, deadline: until });
        if (now.kind !== 'going')
            return now;
        if (clock.now() >= until) {
            return { instance, kind: 'unanswered', status: now.status, output: '', errors: '' };
        }
        onWait?.(clock.now() - since);
        await clock.sleep(POLL_MS);
    }
}
/** As well as may be: what does not hear of it ends at its limit. */
async function end(region, id, commands) {
    const late = Promise.withResolvers();
    const timer = setTimeout(late.resolve, CANCEL_MS);
    await Promise.race([commands.cancel(region, id).catch(_outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ), late.promise]);
    clearTimeout(timer);
}


/***/ }),

/***/ 89532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  probeGates: () => (/* binding */ probeGates)
});

// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(39963);
// EXTERNAL MODULE: ./build/plan/read/state.js
var read_state = __webpack_require__(83178);
// EXTERNAL MODULE: ./build/rollout/gates/probe/spec.js
var probe_spec = __webpack_require__(73109);
// EXTERNAL MODULE: ./build/text/defined.js
var defined = __webpack_require__(97163);
// EXTERNAL MODULE: ./build/plan/group-ref.js
var group_ref = __webpack_require__(881);
// EXTERNAL MODULE: ./build/rollout/gates/probe/members.js
var probe_members = __webpack_require__(75083);
// EXTERNAL MODULE: ./build/run/patience.js
var patience = __webpack_require__(26367);
;// CONCATENATED MODULE: ./build/steps/rollout/gates/company.js




/** How old a look may be that somebody else took, in milliseconds. */
const FRESH_MS = 60_000;
/**
 * @param replaced groups that others take the place of: they serve until they are gone, and nobody asks for them
 */
function companyOf(image, replaced, { autoscaling, clock }) {
    const images = (0,image_image/* idsOf */.UX)(image.set);
    const groups = new Map(replaced.map((group) => [(0,group_ref/* keyOf */.T)(group), group]));
    const seen = new Map();
    const left = new Set();
    const look = async (group) => {
        const key = (0,group_ref/* keyOf */.T)(group);
        const last = seen.get(key);
        if (last !== undefined && clock.now() - last.at < FRESH_MS)
            return last.others;
        try {
            const others = (0,probe_members/* othersIn */.xG)(await autoscaling.observe(group, []), images);
            seen.set(key, { at: clock.now(), others });
            return others;
        }
        catch (error) {
            if (!(0,patience/* isTrouble */.KM)(error))
                throw error;
            return last?.others ?? 'serve';
        }
    };
    return {
        join: (group) => void groups.set((0,group_ref/* keyOf */.T)(group), group),
        report: ({ group, observation, images: own }) => {
            // What was seen of the group before tells nothing of it now.
            if (observation.stale?.includes('group') === true && seen.has((0,group_ref/* keyOf */.T)(group)))
                return;
            seen.set((0,group_ref/* keyOf */.T)(group), { at: clock.now(), others: (0,probe_members/* othersIn */.xG)(observation, own) });
        },
        others: async () => {
            const all = [...groups.values()];
            const each = await Promise.all(all.map(look));
            const others = (0,probe_members/* worstOf */.hm)(each);
            const holders = all.filter((_, n) => each[n] === others);
            const isOver = holders.length > 0 && holders.every((group) => left.has((0,group_ref/* keyOf */.T)(group)));
            return { others, where: holders.map(({ name }) => name), watch: isOver ? 'over' : 'going' };
        },
        leave: (group) => void left.add((0,group_ref/* keyOf */.T)(group)),
    };
}

;// CONCATENATED MODULE: ./build/rollout/gates/probe/standing.js
/** Nothing asked yet. */
function fresh(since) {
    return { since, row: 0, faults: 0, asked: 0 };
}
/**
 * With one more answer. A wrong version counts at once: what is starting up does not name one. Any other wrong answer
 * counts where something vouches that whoever answers is ready, or where it was right before. No answer at all breaks a
 * row, and never counts: only time tells whether there will be one.
 */
function heard(before, { finding, at, ready }) {
    const asked = before.asked + 1;
    if (finding.kind === 'right')
        return { ...before, asked, latest: finding, row: before.row + 1, faults: 0, rightAt: at };
    const mayCount = ready === 'vouched' || before.rightAt !== undefined;
    const counts = finding.kind === 'other-version' || (finding.kind === 'wrong' && mayCount);
    const fault = counts ? { faults: before.faults + 1, fault: finding } : {};
    return { ...before, asked, latest: finding, row: 0, ...fault };
}
/** How it stands: failed by too many wrong answers, or by none that was right for too long. */
function stateOf(standing, limits, now) {
    const { row, faults, latest, since, rightAt = since } = standing;
    if (faults >= limits.failures)
        return 'failed';
    if (row >= limits.inARow)
        return 'holds';
    const isRight = latest === undefined || latest.kind === 'right';
    return !isRight && now - Math.max(since, rightAt) >= limits.withinMs ? 'failed' : 'waits';
}
/**
 * Whom what failed speaks against. Where nothing ever answered, it may be the way there, and not who was asked; so too where
 * a command on the runner was never right: its status does not say whether it has reached anybody.
 */
function againstOf({ faults, latest, rightAt }, { failures, ask }) {
    const isFromAfar = ask.kind === 'command' && ask.on === 'runner';
    const isUnheard = rightAt === undefined && (latest?.kind === 'silent' || isFromAfar);
    return faults < failures && isUnheard ? { against: 'nobody' } : {};
}
/** The same under others that may answer: whoever goes, the row begins anew, and so does the time. */
function among(before, others, at) {
    if (before === undefined)
        return { others, standing: fresh(at) };
    if (before.others === others)
        return before;
    const { rightAt } = before.standing;
    return { others, standing: { ...fresh(at), ...(rightAt !== undefined && { rightAt }) } };
}
/**
 * With one more answer at a shared address. While others serve, or may still, nothing that is wrong counts: it may be
 * theirs. Of another version it says nothing at all; what is wrong whoever answers breaks the row.
 */
function heardAmong(before, { finding, at }) {
    const { others, standing } = before;
    const after = heard(standing, { finding, at, ready: 'untold' });
    if (others === 'none')
        return { others, standing: after };
    const { fault: _, ...rest } = after;
    const isTheirs = others === 'serve' && finding.kind === 'other-version';
    return { others, standing: { ...rest, faults: 0, row: isTheirs ? standing.row : after.row } };
}
/** How a shared address stands. It never fails while others may answer, and holds then only from where it is told to. */
function stateAmong({ others, standing }, spec, { percentage, isServing }, now) {
    const state = stateOf(standing, spec, now);
    if (state === 'failed')
        return others === 'none' ? 'failed' : 'waits';
    return state === 'holds' && mayHold(spec.from, others, percentage) && isServing ? 'holds' : 'waits';
}
/** Whether a shared address can hold by now. */
function mayHold(from, others, percentage) {
    if (from === 'all-new')
        return others !== 'serve';
    return from === 'first-instance' || percentage >= from;
}

// EXTERNAL MODULE: ./build/text/duration.js
var duration = __webpack_require__(29556);
;// CONCATENATED MODULE: ./build/rollout/gates/probe/words.js

/** Why a probe has failed: what was asked, what came, and what was expected. */
function failedWords(spec, { who, what }, standing, now) {
    const { faults, fault, latest, since, rightAt = since } = standing;
    const from = who === '' ? '' : ` of ${who}`;
    const isFaulty = faults >= spec.failures && fault !== undefined;
    const shown = isFaulty ? fault : latest;
    const how = isFaulty
        ? (0,duration/* count */.U9)(faults, 'time').replace(/^1 time$/, 'once')
        : `nothing right for ${(0,duration/* formatDuration */.a3)(now - Math.max(since, rightAt))}`;
    return `probe ${spec.name}: asked ${what}${from}; came ${shown?.came ?? 'nothing'} (${how}); expected ${shown?.expected ?? 'an answer'}`;
}
/** How a probe of each instance stands. */
function eachWords({ name, inARow }, standings) {
    if (standings.length === 0)
        return `probe ${name}: no instance of the image is in service and healthy yet`;
    const done = standings.filter(({ standing }) => standing.row >= inARow);
    const open = standings.find(({ standing }) => standing.row < inARow);
    const said = `probe ${name}: ${done.length} of ${(0,duration/* count */.U9)(standings.length, 'instance')} answered right${inRow(inARow)}`;
    return open === undefined ? said : `${said}; ${open.who}: ${openWords(open.standing)}`;
}
const inRow = (times) => (times === 1 ? '' : ` ${times} times in a row`);
function openWords({ latest, row }) {
    if (latest === undefined)
        return 'not asked yet';
    return latest.kind === 'right' ? `right ${(0,duration/* count */.U9)(row, 'time')} so far` : lastWords(latest);
}
function lastWords({ came, expected }) {
    return `${came}, expected ${expected}`;
}
const AROUND = {
    serve: 'instances of another image serve too',
    leave: 'instances of another image are leaving',
    none: '',
};
/** How a probe at a shared address stands. */
function sharedWords({ name, inARow }, { others, standing }, state, where) {
    const around = AROUND[others] + (others === 'none' || where.length === 0 ? '' : ` (${where.join(', ')})`);
    const besides = around === '' ? '' : `; ${around}`;
    if (state === 'holds')
        return `probe ${name}: answered right${inRow(inARow)}${besides}`;
    const { latest } = standing;
    if (latest === undefined)
        return `probe ${name}: not asked yet${besides}`;
    const last = latest.kind === 'right' ? `right ${(0,duration/* count */.U9)(standing.row, 'time')} in a row so far` : lastWords(latest);
    return `probe ${name}: ${last}${besides}`;
}
/** Why a probe at a shared address cannot be judged any more. */
function strandedWords({ name }, where) {
    return `probe ${name}: nobody can tell who answers: instances of another image still serve in ${where.join(', ')}, whose rollout has ended`;
}

// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
;// CONCATENATED MODULE: ./build/rollout/gates/probe/answer.js


/** A program says that it cannot tell yet by this status: EX_TEMPFAIL of sysexits.h. */
const NOT_YET = 75;
/** What is quoted of a body, a header or an output. */
const QUOTED = 240;
/** Reads an answer against what is expected. */
function findingOf(answer, expects, version) {
    if (answer.kind === 'silence')
        return { kind: 'silent', came: `no answer: ${answer.why}`, expected: 'an answer' };
    if (answer.kind === 'exit')
        return ofExit(answer);
    const came = cameOf(answer, expects);
    const unmet = unmetOf(answer, expects, version);
    if (unmet.length === 0)
        return { kind: 'right', came, expected: '' };
    const isOnlyVersion = unmet.every(({ names }) => names === 'version');
    return {
        kind: isOnlyVersion ? 'other-version' : 'wrong',
        came,
        expected: unmet.map(({ words }) => words).join(', and '),
    };
}
function ofExit({ code, output }) {
    const said = output.trim() === '' ? '' : `, and said ${quoted(output, 'end')}`;
    const came = `exit status ${code}${said}`;
    if (code === 0)
        return { kind: 'right', came, expected: '' };
    return { kind: code === NOT_YET ? 'silent' : 'wrong', came, expected: 'exit status 0' };
}
function unmetOf(answer, expects, version) {
    const { status = ['2xx'], header = {}, body } = expects ?? {};
    const namesOf = (text) => ((0,probe_spec/* namesVersion */.H7)(text) ? 'version' : 'nothing');
    const misses = (text, inside) => !(0,probe_spec/* filled */.Bq)(text, version).some((wanted) => wanted !== '' && inside.includes(wanted));
    return [
        ...(status.some((one) => isOfStatus(answer.status, one))
            ? []
            : [{ names: 'nothing', words: `status ${status.join(' or ')}` }]),
        ...Object.entries(header)
            .filter(([name, text]) => misses(text, answer.headers[name] ?? ''))
            .map(([name, text]) => ({ names: namesOf(text), words: `${wantedWords(text, version)} in header ${name}` })),
        ...(body !== undefined && misses(body, answer.body)
            ? [{ names: namesOf(body), words: `${wantedWords(body, version)} in the body` }]
            : []),
    ];
}
function isOfStatus(status, wanted) {
    return typeof wanted === 'number' ? status === wanted : Math.floor(status / 100) === Number(wanted[0]);
}
function wantedWords(text, version) {
    return (0,probe_spec/* filled */.Bq)(text, version)
        .map((one) => `\`${(0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(one), QUOTED)}\``)
        .join(' or ');
}
/** Status, the headers that were asked for, and the beginning of the body; where it leads away, where to. */
function cameOf({ status, headers, body, extent }, expects) {
    const asked = Object.keys(expects?.header ?? {});
    const shown = [...asked, ...(status >= 300 && status < 400 ? ['location'] : [])];
    const ofHeaders = [...new Set(shown)].map((name) => headers[name] === undefined ? `no header ${name}` : `${name}: ${quoted(headers[name], 'start')}`);
    const isRead = body.trim() !== '' && (expects?.body !== undefined || status >= 300);
    const ofBody = isRead
        ? [quoted(body, 'start') + (extent === 'whole' ? '' : ' (its first 64 KB were read)')]
        : [];
    return [`status ${status}`, ...ofHeaders, ...ofBody].join(', ');
}
/**
 * Text on one line, bounded. It is cut between words: a secret that is cut in two would be known as none when the whole is
 * redacted; a word that is longer than all that is quoted is left out.
 */
function quoted(text, kept) {
    const line = (0,text_escape/* oneLine */.TN)(text);
    if (line.length <= QUOTED)
        return `\`${line}\``;
    const part = kept === 'start' ? line.slice(0, QUOTED + 1) : line.slice(-QUOTED - 1);
    const whole = kept === 'start' ? part.replace(/[^\s,;&]*$/, '') : part.replace(/^[^\s,;&]*/, '');
    if (whole.trim() === '')
        return `a text of ${line.length} characters`;
    return kept === 'start' ? `\`${whole.trim()} …\`` : `\`… ${whole.trim()}\``;
}

// EXTERNAL MODULE: ./build/steps/commands/run.js
var run = __webpack_require__(82166);
;// CONCATENATED MODULE: ./build/steps/rollout/gates/ask.js





/** What is asked, as people read it. */
function questionOf({ ask }, subject) {
    if (ask.kind !== 'command')
        return `${ask.method} ${urlOf(ask, subject)}`;
    return `\`${argvOf(ask, subject).join(' ')}\`${ask.on === 'instances' ? ' by SSM' : ''}`;
}
/**
 * Asks once, and reads what came. No answer is an answer.
 * @throws DeployError for what AWS refuses, credentials among them; cancelled
 */
async function askOnce(spec, subject, deps) {
    const { ask, timeoutMs } = spec;
    if (ask.kind !== 'command') {
        return findingOf(await askHttp(ask, timeoutMs, subject, deps), ask.expects, subject.version);
    }
    const run = ask.on === 'runner' ? runHere : runThere;
    return findingOf(await run(ask, timeoutMs, subject, deps), undefined, subject.version);
}
async function askHttp(ask, timeoutMs, subject, { probes }) {
    const { kind, method, host } = ask;
    if (kind === 'instances' && subject.instance?.privateAddress === undefined)
        return { kind: 'silence', why: 'EC2 does not tell its private address' };
    const route = kind === 'instances' ? 'direct' : 'usual';
    const url = urlOf(ask, subject);
    return probes.ask({ url, method, route, timeoutMs, ...(host !== undefined && { host }) });
}
function urlOf({ url }, { version, instance }) {
    const [text = url] = (0,probe_spec/* filled */.Bq)(url, version);
    return text.replaceAll('{{private-address}}', () => hostOf(instance));
}
/** An address of IPv6 stands in brackets where it is a host. */
function hostOf({ privateAddress = '' } = {}) {
    return privateAddress.includes(':') ? `[${privateAddress}]` : privateAddress;
}
function argvOf({ argv }, { version, instance }) {
    const [program, ...args] = argv.map((word) => {
        const [text = word] = (0,probe_spec/* filled */.Bq)(word, version);
        return text
            .replaceAll('{{private-address}}', () => instance?.privateAddress ?? '')
            .replaceAll('{{instance-id}}', () => instance?.id ?? '');
    });
    return [program ?? '', ...args];
}
function runHere(ask, timeoutMs, subject, { probes, context, over }) {
    const { version, fresh, instance } = subject;
    const asked = instance === undefined ? fresh : [instance];
    const env = {
        PROBE_GIT_SHA: version.gitSha ?? '',
        PROBE_IMAGE_IDS: version.images.join(' '),
        PROBE_INSTANCE_IDS: asked.map(({ id }) => id).join(' '),
        PROBE_PRIVATE_ADDRESSES: asked.flatMap(({ privateAddress = [] }) => privateAddress).join(' '),
    };
    return probes.run({ argv: argvOf(ask, subject), env, directory: context.workspace, timeoutMs }, over);
}
async function runThere(ask, limitMs, subject, { commands, clock, over }) {
    const { region, instance: { id = '' } = {} } = subject;
    try {
        const [known] = await commands.known(region, [id]);
        if (known === undefined)
            return { kind: 'silence', why: 'SSM does not know the instance' };
        const shell = known.platform === 'Windows' ? 'powershell' : 'sh';
        const script = scriptOf(argvOf(ask, subject), shell);
        const command = { instances: [id], script, shell, limitMs, comment: 'probe of immutable-deploy' };
        const [result] = await (0,run/* runCommand */.d)(region, command, { commands, clock: endingWith(over, clock) });
        return result === undefined ? { kind: 'silence', why: 'SSM does not tell' } : answerOf(result);
    }
    catch (error) {
        if (!over.aborted && !(0,patience/* isTrouble */.KM)(error))
            throw error;
        return { kind: 'silence', why: (0,outcome_error/* errorMessage */.gJ)(error) };
    }
}
/** What waits for a command ends it once the sleep of its clock fails. */
function endingWith(over, { now, sleep }) {
    return {
        now,
        sleep: async (ms) => {
            await sleep(ms);
            over.throwIfAborted();
        },
    };
}
/** Every word between quotes in which nothing is read: https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules */
function scriptOf(argv, shell) {
    return shell === 'sh'
        ? `exec ${argv.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ')}`
        : `& ${argv.map((word) => `'${word.replaceAll("'", "''")}'`).join(' ')}; exit $LASTEXITCODE`;
}
/** SSM cuts what is long: a word that may be half of one is not kept. */
const CUT_AT = 24_000;
function answerOf({ kind, status, exitCode, output, errors }) {
    if (kind !== 'ended' || exitCode === undefined)
        return { kind: 'silence', why: `SSM says ${status}${kind === 'late' ? ', as it took too long' : ''}` };
    const kept = output.length >= CUT_AT ? output.replace(/\S*$/, '') : output;
    return { kind: 'exit', code: exitCode, output: `${kept}\n${errors}` };
}

;// CONCATENATED MODULE: ./build/steps/rollout/gates/rounds.js
/** How long what runs is left alone before it is looked after again, in milliseconds. */
const LOOK_AGAIN_MS = 1_000;
function roundsOf({ ask, intervalMs }, { clock }) {
    let began;
    let running;
    let over = new AbortController();
    const troubles = [];
    const requireNone = () => {
        if (troubles.length > 0)
            throw troubles[0];
    };
    return {
        run: async (round) => {
            requireNone();
            const isDue = began === undefined || clock.now() - began >= intervalMs;
            if (running === undefined && isDue) {
                began = clock.now();
                over = new AbortController();
                running = round(over.signal)
                    .catch((error) => void troubles.push(error))
                    .finally(() => {
                    running = undefined;
                });
            }
            if (ask.kind !== 'command')
                await running;
            requireNone();
        },
        end: () => over.abort(),
        askedAt: () => began ?? 0,
        dueAt: () => {
            const due = began === undefined ? clock.now() : began + intervalMs;
            return running === undefined ? due : Math.max(due, clock.now() + LOOK_AGAIN_MS);
        },
    };
}

;// CONCATENATED MODULE: ./build/steps/rollout/gates/each.js





/** So many instances are asked in one round. */
const MOST_ASKED = 20;
/** A gate that asks each new instance by itself: the first that answers wrong too often fails it. */
function eachGate(spec, version, deps) {
    const known = new Map();
    const rounds = roundsOf(spec, deps);
    let failed;
    const ask = async (look) => {
        if (failed !== undefined)
            return failed;
        const { now } = deps.clock;
        const members = (0,probe_members/* askable */.gQ)(look.observation, look.images);
        follow(known, members, now());
        await rounds.run((over) => askSome(members, look, over));
        const view = viewOf(spec, members, known, { now: now(), at: rounds.askedAt() }, (instance) => questionOf(spec, subjectOf(instance, members, look)));
        if (view.state === 'failed')
            failed = view;
        return view;
    };
    const subjectOf = (instance, members, look) => ({
        ...{ instance, fresh: members, region: look.group.region },
        version: { ...version, images: [instance.imageId ?? ''] },
    });
    const askSome = async (members, look, over) => {
        const asked = nextOf(members, known, spec);
        await Promise.all(asked.map(async (instance) => {
            const finding = await askOnce(spec, subjectOf(instance, members, look), { ...deps, over });
            const at = deps.clock.now();
            const before = known.get(instance.id);
            if (before === undefined)
                return;
            const standing = heard(before.standing, { finding, at, ready: (0,probe_members/* readyOf */.Js)(instance) });
            known.set(instance.id, { standing, askedAt: at });
        }));
    };
    const dueAt = () => (failed === undefined ? rounds.dueAt() : undefined);
    return { ask, dueAt, over: rounds.end };
}
/** Who is new, and who has gone or got sick: of these nothing is kept. */
function follow(known, members, now) {
    const ids = new Set(members.map(({ id }) => id));
    for (const id of known.keys())
        if (!ids.has(id))
            known.delete(id);
    for (const id of ids)
        if (!known.has(id))
            known.set(id, { standing: fresh(now), askedAt: Number.NEGATIVE_INFINITY });
}
/** Those that do not hold yet come before those that do, and of each who was asked longest ago. */
function nextOf(members, known, { inARow }) {
    const rank = ({ id }) => ((known.get(id)?.standing.row ?? 0) >= inARow ? 1 : 0);
    const asked = ({ id }) => known.get(id)?.askedAt ?? Number.NEGATIVE_INFINITY;
    return members
        .toSorted((a, b) => rank(a) - rank(b) || (asked(a) < asked(b) ? -1 : asked(a) > asked(b) ? 1 : 0))
        .slice(0, MOST_ASKED);
}
function viewOf(spec, members, known, { now, at }, question) {
    const standings = members.flatMap((instance) => {
        const standing = known.get(instance.id)?.standing;
        return standing === undefined ? [] : [{ instance, who: instance.id, standing }];
    });
    const states = standings.map(({ standing }) => stateOf(standing, spec, now));
    const base = { kind: 'probe', name: spec.name, at };
    const wrong = standings[states.indexOf('failed')];
    if (wrong !== undefined) {
        const asked = { who: wrong.who, what: question(wrong.instance) };
        const message = failedWords(spec, asked, wrong.standing, now);
        return { ...base, ...againstOf(wrong.standing, spec), state: 'failed', message };
    }
    const isHeld = states.length > 0 && states.every((state) => state === 'holds');
    return { ...base, state: isHeld ? 'holds' : 'waits', message: eachWords(spec, standings) };
}

;// CONCATENATED MODULE: ./build/steps/rollout/gates/shared.js





/** Makes the gates of all groups of a run that stand on the same answers: at an address that all of them share. */
function sharedGates(question) {
    const { spec, company, deps } = question;
    const rounds = roundsOf(spec, deps);
    const answers = answersOf(question);
    let watched = 0;
    return (group) => {
        company.join(group);
        watched += 1;
        let failed;
        return {
            ask: async (look) => {
                if (failed !== undefined)
                    return failed;
                company.report(look);
                await rounds.run((over) => answers.ask(look, over));
                const view = answers.view(look, rounds.askedAt());
                if (view.state === 'failed')
                    failed = view;
                return view;
            },
            over: () => {
                company.leave(group);
                watched -= 1;
                if (watched === 0)
                    rounds.end();
            },
            dueAt: () => (failed === undefined ? rounds.dueAt() : undefined),
        };
    };
}
/** What came of asking so far, and how that looks from a group. */
function answersOf({ spec, version, company, deps }) {
    let shared;
    let around = { others: 'serve', where: [], watch: 'going' };
    return {
        ask: async (look, over) => {
            around = await company.others();
            const { others } = around;
            shared = among(shared, others, deps.clock.now());
            const finding = await askOnce(spec, subjectOf(look, version), { ...deps, over });
            // What was asked while others could answer says nothing of a time in which none could.
            if (shared.others === others)
                shared = heardAmong(shared, { finding, at: deps.clock.now() });
        },
        view: (look, at) => {
            const now = deps.clock.now();
            const base = { kind: 'probe', name: spec.name, at };
            const { where, watch } = around;
            const others = (0,probe_members/* worstOf */.hm)([around.others, (0,probe_members/* othersIn */.xG)(look.observation, look.images)]);
            const seen = among(shared, others, now);
            if (watch === 'over' && others === 'serve')
                return { ...base, state: 'failed', against: 'nobody', message: strandedWords(spec, where) };
            const reach = (0,probe_members/* reachOf */.xw)(look.observation, look.images);
            const state = stateAmong(seen, spec, reach, now);
            const isEarly = state === 'waits' && !mayHold(spec.from, others, reach.percentage);
            if (state !== 'failed')
                return {
                    ...{ ...base, state, message: sharedWords(spec, seen, state, where) },
                    ...(isEarly && { speaks: 'later' }),
                };
            const asked = { who: '', what: questionOf(spec, subjectOf(look, version)) };
            const message = failedWords(spec, asked, seen.standing, now);
            return { ...base, ...againstOf(seen.standing, spec), state, message };
        },
    };
}
function subjectOf({ observation, images, group: { region } }, version) {
    return { version, region, fresh: (0,probe_members/* askable */.gQ)(observation, images) };
}

;// CONCATENATED MODULE: ./build/steps/rollout/gates/probes.js







/** The gates of the probes: of each group its own, which those at an address that all share stand on together. */
function probeGates(specs, release, deps) {
    const { image } = release;
    const version = { ...(0,defined/* definedOf */.X)({ gitSha: image.gitSha }), images: (0,image_image/* idsOf */.UX)(image.set) };
    const company = companyOf(image, replacedGroups(release), deps);
    const makers = specs.map((spec) => (0,probe_spec/* extentOf */.OY)(spec) === 'each'
        ? () => eachGate(spec, version, deps)
        : sharedGates({ spec, version, company, deps }));
    return (group) => makers.map((make) => make(group));
}
/** The groups that serve now, and are to be gone once others have taken their place. */
function replacedGroups({ state, plan, image }) {
    if (state === undefined || plan === undefined)
        return [];
    const { groups, changes } = plan.report;
    return (0,read_state/* groupAims */.QA)(state, image.set)
        .map(({ ref }) => ref)
        .filter(({ address }) => {
        const effect = groups.find((group) => group.address === address)?.effect;
        const isKept = changes.find((change) => change.address === address)?.keepsOld === true;
        return effect === 'destroyed' || (effect === 'replaced' && !isKept);
    });
}


/***/ })

};
