export const id = 956;
export const ids = [956];
export const modules = {

/***/ 35371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I9: () => (/* binding */ isTooLarge),
/* harmony export */   M$: () => (/* binding */ MARK),
/* harmony export */   ZT: () => (/* binding */ testScripts)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _text_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34956);


/** Characters of one part: SSM takes little more in one command. */
const PART = 30_000;
/** Parts of one test: more is no test but a load, which the command can fetch, or the image hold. */
const MOST_PARTS = 20;
/** Bytes of output that are kept: SSM tells the first 24,000 characters, and how a test ended stands at its end. */
const HEAD = 5_000;
const TAIL = 15_000;
/** How the last line of the errors begins, which tells that the output is whole and how the test ended. */
const MARK = 'immutable-deploy:';
/** Whether the files of a test are too many for Run Command. */
function isTooLarge(plan) {
    return partsOf(plan).length > MOST_PARTS;
}
/** The scripts for a POSIX shell that put a test onto an instance and run it. They need base64, gzip and nothing else. */
function testScripts(plan, environment) {
    const directory = `/var/tmp/immutable-deploy-test-${plan.digest}`;
    const parts = partsOf(plan);
    const put = (part, index) => `printf %s '${part}' >'${directory}/part-${String(index).padStart(3, '0')}'`;
    const clean = [`rm -rf '${directory}'`, `mkdir -p '${directory}/files'`];
    const last = parts.length === 1 ? [...clean, ...parts.map(put)] : [];
    return {
        uploads: last.length > 0
            ? []
            : parts.map((part, index) => ['set -eu', 'umask 077', ...(index === 0 ? clean : []), put(part, index)].join('\n')),
        run: runScript({ plan, environment, directory, before: last }),
    };
}
function partsOf(plan) {
    const packed = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gzipSync)(installer(plan)).toString('base64');
    return (0,_text_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .inParts */ .o)([...packed], PART).map((part) => part.join(''));
}
/** Makes the files below the directory that it is run in. */
function installer({ files, command }) {
    const all = [
        ...files.map((file) => ({ ...file, name: `files/${file.name}` })),
        { name: 'command', content: Buffer.from(`${command}\n`), mode: 'plain' },
    ];
    const made = all.flatMap(({ name, content, mode }) => {
        const [path, above] = [quoted(name), quoted(name.replace(/\/?[^/]*$/, '') || '.')];
        const text = (0,_text_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .inParts */ .o)([...Buffer.from(content).toString('base64')], 76).map((line) => line.join(''));
        return [
            `mkdir -p ${above}`,
            `base64 -d >${path} <<'END'`,
            ...text,
            'END',
            `chmod ${mode === 'executable' ? '755' : '644'} ${path}`,
        ];
    });
    return ['set -eu', 'umask 022', ...made, ''].join('\n');
}
/** Its own words go to the errors, all of the test's to the output. */
function runScript({ plan, environment, directory, before }) {
    const seconds = Math.max(1, Math.ceil(plan.test.timeoutMs / 1000));
    const install = [
        'set -eu',
        'umask 077',
        ...before,
        `cd '${directory}'`,
        'cat part-* | base64 -d | gzip -dc >install',
        'sh ./install </dev/null',
    ];
    return [
        // A shell of its own: one that asks how it ended does not end at what fails.
        "sh <<'INSTALL'",
        ...install,
        'INSTALL',
        `[ $? -eq 0 ] && cd '${directory}/files' || { echo '${MARK} not installed' >&2; exit 97; }`,
        '[ -n "$HOME" ] || export HOME=/root',
        ...Object.entries(environment).map(([name, value]) => `export ${name}=${quoted(value)}`),
        `output='${directory}/output'`,
        'began=$(date +%s)',
        `set -- sh '${directory}/command'`,
        `if command -v timeout >/dev/null 2>&1; then set -- timeout -k 10 ${seconds} "$@"; fi`,
        '"$@" >"$output" 2>&1 </dev/null',
        'code=$?',
        'seconds=$(($(date +%s) - began))',
        'size=$(wc -c <"$output")',
        `if [ "$size" -le ${HEAD + TAIL} ]; then cat "$output"; else`,
        `  head -c ${HEAD} "$output"`,
        `  printf '\\n… %s bytes are left out …\\n' "$((size - ${HEAD + TAIL}))"`,
        `  tail -c ${TAIL} "$output"`,
        'fi',
        `echo "${MARK} code=$code seconds=$seconds" >&2`,
        `rm -rf '${directory}'`,
        'exit "$code"',
    ].join('\n');
}
/** As a word of a POSIX shell. */
function quoted(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
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

/***/ 10956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  testImage: () => (/* binding */ testImage)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/image/bake/leftover.js
var leftover = __webpack_require__(43651);
// EXTERNAL MODULE: ./build/image/tags.js
var image_tags = __webpack_require__(57765);
;// CONCATENATED MODULE: ./build/image/test/record.js

const PREFIX = 'immutable-deploy:tested:';
/** The tag that has the result of a test. @param digest of the test */
function testedTag(digest) {
    return `${PREFIX}${digest}`;
}
/** Its value: the time comes first, so that values sort by time. */
function testedValue({ state, at, run }) {
    return (0,image_tags/* tagText */.em)(`${at} ${state} ${run}`);
}
/** How a test ended on an image before; undefined where it was never run to an end. */
function testRecordIn(tags, digest) {
    const [, at, state, run = ''] = /^(\S+) (passed|failed)(?: (\S+))?$/.exec(tags[testedTag(digest)] ?? '') ?? [];
    if (at === undefined || (state !== 'passed' && state !== 'failed'))
        return undefined;
    return { at, state, run };
}

// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/text/duration.js
var duration = __webpack_require__(29556);
// EXTERNAL MODULE: ./build/steps/image/bake.js
var image_bake = __webpack_require__(54041);
// EXTERNAL MODULE: ./build/steps/image/leftovers/sweep.js
var sweep = __webpack_require__(96721);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
;// CONCATENATED MODULE: ./build/steps/image/test/failures.js



/** Characters of the test's output that a failure quotes; the log has all. */
const QUOTED = 6_000;
/** What a failed test leads to. @param said in words that follow "it" */
function testFailed({ image, ids, digest, region }, said, output) {
    const lines = output.trim() === '' ? [] : ['The end of what the test wrote:', tailOf(output)];
    return new outcome_error/* DeployError */.sH('image-test-failed', `${image} failed its test: it ${said}; nothing was planned with it.`, {
        evidence: lines,
        next: [
            'Correct the image, or the test: what is changed is tested anew. The log has all that the test wrote.',
            retry({ ids, digest, region }),
        ],
    });
}
/** The same image failed the same test before. */
function failedBefore({ image, ids, digest, region }, { at, run }) {
    const by = run === '' ? '' : ` in run ${run}`;
    return new outcome_error/* DeployError */.sH('image-test-failed', `${image} failed this test at ${at}${by}; it is not tested again, and nothing was planned with it.`, {
        next: [
            'Deploy a commit that corrects the image, or the test: what is changed is tested anew.',
            retry({ ids, digest, region }),
        ],
    });
}
function retry({ ids, digest, region }) {
    return `Where neither was to blame, have it tested once more: bake it anew with \`build: always\`, or remove its tag: \`aws ec2 delete-tags --region ${region} --resources ${ids.join(' ')} --tags Key=${testedTag(digest)}\``;
}
function tailOf(output) {
    const text = output.trimEnd();
    return text.length <= QUOTED ? text : `… ${(0,text_escape/* clip */.$Q)(text.slice(-QUOTED), QUOTED)}`;
}
/** The test said nothing of the image. */
function testNotRun(image, why, { evidence = [], next = [] } = {}) {
    return new outcome_error/* DeployError */.sH('image-test-not-run', `The test of ${image} could not be run: ${why}`, {
        evidence,
        next: [
            ...next,
            'This says nothing of the image: it keeps its place, and the next run tests it. Without `required` in `test` a run goes on with a warning.',
        ],
    });
}
/** What an instance needs so that SSM can run anything on it. https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-prerequisites.html */
const FOR_SSM = [
    'SSM needs three things of the instance: its agent, which runs; `instance-profile` in `test` with the policy AmazonSSMManagedInstanceCore; and a way to SSM from `subnet` (NAT, or endpoints of ssm and ssmmessages). A public address is not needed.',
];

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/image/test/scripts.js
var scripts = __webpack_require__(35371);
;// CONCATENATED MODULE: ./build/image/test/verdict.js

/** Of `timeout`: it ended the command, gently or not. https://www.gnu.org/software/coreutils/manual/html_node/timeout-invocation.html */
const ENDED_BY_TIMEOUT = new Set([124, 137]);
/** Codes of a shell that say more than that it failed. */
const CODES = {
    126: ': the shell could not run what `test` names',
    127: ': the shell did not find what `test` names',
};
const END = new RegExp(`^${scripts/* MARK */.M$} code=(\\d+) seconds=(-?\\d+)$`, 'm');
/**
 * Reads how a test ended. It passed only where its own shell said so and SSM too; where neither says how it ended, it says
 * nothing of the image.
 * @param limit in words
 */
function verdictOf(ended, { timeoutMs, limit }) {
    if (ended.kind === 'late')
        return late(limit);
    if (ended.kind !== 'ended')
        return { state: 'not-run', why: whyNot(ended) };
    const [, digits, time] = END.exec(ended.errors) ?? [];
    if (digits === undefined || time === undefined)
        return { state: 'not-run', why: unsaid(ended) };
    const [code, seconds] = [Number(digits), Number(time)];
    if (code !== 0 && ENDED_BY_TIMEOUT.has(code) && seconds >= Math.floor(timeoutMs / 1000))
        return late(limit);
    if (code !== 0)
        return { state: 'failed', said: `ended with the code ${code}${CODES[code] ?? ''}` };
    if (ended.exitCode !== 0)
        return { state: 'not-run', why: unsaid(ended) };
    return { state: 'passed', seconds: Math.max(0, seconds) };
}
function late(limit) {
    return { state: 'failed', said: `did not end within ${limit}` };
}
function whyNot({ kind, status }) {
    if (kind === 'unanswered')
        return `SSM told of no end of the command (${status})`;
    return `SSM did not run the command: ${status}`;
}
function unsaid({ status, exitCode, errors }) {
    const said = errors.trim().split('\n').at(-1) ?? '';
    return `SSM calls the command ${status}, code ${exitCode}, but the test did not say how it ended${said === '' ? '' : `: ${said}`}`;
}

// EXTERNAL MODULE: ./build/rollout/sickness/console.js
var sickness_console = __webpack_require__(83691);
// EXTERNAL MODULE: ./build/run/patience.js
var patience = __webpack_require__(26367);
// EXTERNAL MODULE: ./build/run/shown.js
var shown = __webpack_require__(23219);
// EXTERNAL MODULE: ./build/steps/commands/run.js
var run = __webpack_require__(82166);
;// CONCATENATED MODULE: ./build/steps/image/test/instance.js



/** How long an instance may take until it can be tested, and between two looks; between two lines in the log. Milliseconds. */
const BOOT_MS = 600_000;
const POLL_MS = 5_000;
const PROGRESS_MS = 60_000;
/** What is launched where nothing is said. */
const TYPES = { arm64: 't4g.small', arm64_mac: 'mac2.metal' };
const TYPE = 't3.small';
/** EC2's codes for a type that it has not now, or not here: another one may do. */
const NOT_TO_BE_HAD = /^(InsufficientInstanceCapacity|InsufficientHostCapacity|Unsupported|InstanceLimitExceeded|VcpuLimitExceeded)$/;
/**
 * Launches one instance: of the first type that fits the image and that EC2 has.
 * @throws DeployError with EC2's words
 */
async function launchFirst(place, test, { tags, token }, deps) {
    const { subnet, securityGroups, instanceProfile } = test;
    const types = await fittingTypes(place, test, deps);
    for (const [index, instanceType] of types.entries()) {
        try {
            const id = await deps.testInstances.launch(place.region, {
                ...{ image: place.image, instanceType, securityGroups, tags, token: `${token}-${index}` },
                ...(subnet !== undefined && { subnet }),
                ...(instanceProfile !== undefined && { instanceProfile }),
            });
            return { id, instanceType };
        }
        catch (error) {
            const next = types[index + 1];
            if (next === undefined || !isNotToBeHad(error))
                throw error;
            deps.log.info(`${error.message} Trying ${next}.`);
        }
    }
    throw new Error('no type of instances to launch');
}
function isNotToBeHad(error) {
    return error instanceof outcome_error/* DeployError */.sH && error.cause instanceof Error && NOT_TO_BE_HAD.test(error.cause.name);
}
/** Of several those of the image's architecture; one that is alone is launched as it is: EC2 says what does not fit. */
async function fittingTypes({ region, architecture = '' }, { instanceTypes }, { testInstances }) {
    if (instanceTypes.length === 0)
        return [TYPES[architecture] ?? TYPE];
    if (instanceTypes.length === 1 || architecture === '')
        return instanceTypes;
    const known = await testInstances.architectures(region, instanceTypes);
    const fitting = instanceTypes.filter((type) => known.get(type)?.includes(architecture) === true);
    return fitting.length === 0 ? instanceTypes : fitting;
}
/**
 * Waits until EC2's checks of the instance have passed and SSM knows it.
 * @throws DeployError what AWS refuses; aws-unavailable, cancelled
 */
async function awaitBoot(region, id, deps) {
    const { clock, imageCommands, log, testInstances } = deps;
    const since = clock.now();
    let saidAt = since;
    for (;;) {
        const view = await (0,patience/* patiently */.d_)(() => testInstances.look(region, id), { clock });
        const known = view?.state === 'running' ? await (0,patience/* patiently */.d_)(() => imageCommands.known(region, [id]), { clock }) : [];
        const standing = { view, managed: known[0] };
        const boot = bootOf(standing);
        if (boot !== undefined)
            return boot;
        if (clock.now() - since >= BOOT_MS)
            return givenUp(standing);
        if (clock.now() - saidAt >= PROGRESS_MS) {
            saidAt = clock.now();
            log.info(`Waiting for ${id} for ${(0,duration/* formatDuration */.a3)(saidAt - since)}: ${words(standing)}.`);
        }
        await clock.sleep(POLL_MS);
    }
}
const OVER = new Set(['shutting-down', 'terminated', 'stopping', 'stopped']);
/** Who shuts itself down was told to by what is in the image. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StateReason.html */
const BY_ITSELF = /^Client\.InstanceInitiatedShutdown\b/;
function bootOf({ view, managed }) {
    if (view === undefined)
        return undefined;
    if (OVER.has(view.state)) {
        return BY_ITSELF.test(view.why)
            ? { kind: 'sick', said: `shut itself down before it could be tested (${view.why})` }
            : { kind: 'not-ready', why: `EC2 ended it: ${view.why || view.state}` };
    }
    if (view.instanceCheck !== 'ok' || managed?.ping !== 'Online')
        return undefined;
    return { kind: 'ready', platform: managed.platform };
}
/** An instance whose own check fails did not boot as it has to; all else may be anybody's. */
function givenUp(standing) {
    const limit = (0,duration/* formatDuration */.a3)(BOOT_MS);
    const { view, managed } = standing;
    if (view?.instanceCheck === 'impaired' && view.systemCheck === 'ok')
        return { kind: 'sick', said: `did not pass EC2's check of the instance within ${limit}` };
    const why = `after ${limit}: ${words(standing)}`;
    return view?.instanceCheck === 'ok' && managed?.ping !== 'Online'
        ? { kind: 'not-ready', why, lacks: 'agent' }
        : { kind: 'not-ready', why };
}
function words({ view, managed }) {
    if (view === undefined)
        return 'EC2 does not show it yet';
    const ssm = managed === undefined ? 'SSM does not know it' : `SSM calls it ${managed.ping}`;
    const { state, instanceCheck, systemCheck } = view;
    return `it is ${state}, the check of the instance ${instanceCheck || 'unknown'}, that of its machine ${systemCheck || 'unknown'}; ${ssm}`;
}

;// CONCATENATED MODULE: ./build/steps/image/test/session.js













/** How long the putting of files onto the instance may take. Milliseconds. */
const UPLOAD_MS = 60_000;
const session_PROGRESS_MS = 60_000;
/**
 * Launches an instance of the image, runs the test on it, and ends the instance whatever happens. What AWS refuses is told
 * as a test that was not run.
 * @throws DeployError cancelled, internal-error
 */
async function testOnInstance(session, deps) {
    const { place, origin, plan } = session;
    const tags = { ...(0,leftover/* bakeTags */.n1)(origin), Name: 'immutable-deploy image test' };
    // The notes come first: the run may be killed before EC2's answer is here.
    noteOf(session, deps);
    const launched = await launchFirst(place, plan.test, { tags, token: tokenOf(session) }, deps).catch(asNotRun);
    if ('verdict' in launched)
        return launched;
    const { id, instanceType } = launched;
    deps.leftovers.note({ kind: 'instance', id });
    deps.log.info(`Launched ${id} (${instanceType}) of ${place.image} in ${place.region}, to test the image on it.`);
    const ending = async () => end(launched, { place, tags }, deps);
    try {
        const found = await onInstance(launched, session, deps).catch(asNotRun);
        return { ...found, instanceType, instance: await ending() };
    }
    catch (error) {
        await ending();
        throw error;
    }
}
/** What the post step, and the next run, find the instance by. */
function noteOf({ place, origin }, { clock, leftovers }) {
    leftovers.note({ kind: 'bake', startedAt: clock.now(), regions: [place.region], tags: (0,leftover/* bakeTags */.n1)(origin) });
}
/** A launch whose answer was lost is the same launch when it is asked for again. */
function tokenOf({ origin, place }) {
    const parts = [origin.owner, origin.imageKey, place.region, place.image];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);
}
const AWS = new Set(['credentials', 'aws-refused', 'aws-unavailable']);
/** Where AWS did not answer, it may have done what it was asked. */
function asNotRun(error) {
    if (!(error instanceof outcome_error/* DeployError */.sH) || !AWS.has(error.reason))
        throw error;
    const { message, evidence, next } = error;
    const instance = (0,patience/* isTrouble */.KM)(error) ? 'left' : 'gone';
    return { verdict: { state: 'not-run', why: message }, output: '', evidence, next, instance };
}
async function onInstance({ id }, session, deps) {
    const { place, plan } = session;
    const boot = await awaitBoot(place.region, id, deps);
    if (boot.kind !== 'ready')
        return notUp(id, place, boot, deps);
    if (boot.platform === 'Windows') {
        return notRun('SSM calls its platform Windows, and a test is run by `sh`');
    }
    const { uploads, run } = (0,scripts/* testScripts */.ZT)(plan, session.environment);
    for (const script of uploads) {
        const [put] = await send(id, { script, limitMs: UPLOAD_MS }, session, deps);
        if (put?.kind !== 'ended' || put.exitCode !== 0)
            return notRun(notPut(put));
    }
    deps.log.info(`Testing ${place.image} on ${id}: ${plan.command}`);
    const { timeoutMs } = plan.test;
    const [ended] = await send(id, { script: run, limitMs: timeoutMs + UPLOAD_MS }, session, deps);
    if (ended === undefined)
        throw new Error('SSM told of no instance');
    for (const line of ended.output.trimEnd().split('\n'))
        if (line !== '')
            deps.log.tool(line);
    const verdict = verdictOf(ended, { timeoutMs, limit: (0,duration/* formatDuration */.a3)(timeoutMs) });
    return { verdict, output: (0,text_escape/* cleanText */.X5)(ended.output) };
}
function notRun(why, next = []) {
    return { verdict: { state: 'not-run', why }, output: '', next };
}
function notPut(put) {
    const said = put?.errors.trim().split('\n').at(-1) ?? '';
    return `it could not be put onto the instance (SSM: ${put?.status ?? 'no answer'}${said === '' ? '' : `, ${said}`})`;
}
async function notUp(id, { region }, boot, { testInstances }) {
    if (boot.kind === 'not-ready')
        return notRun(`the instance ${id} was not ready ${boot.why}`, boot.lacks === undefined ? [] : FOR_SSM);
    const { console, checks, untold } = await testInstances.examine(region, id);
    const seen = [...checks, ...(0,sickness_console/* failuresIn */.xM)(console), ...untold].join('\n');
    return { verdict: { state: 'failed', said: `did not come up: its instance ${boot.said}` }, output: seen };
}
async function send(id, { script, limitMs }, { place, origin }, { clock, imageCommands: commands, log }) {
    let saidAt = 0;
    const onWait = (ms) => {
        if (ms - saidAt < session_PROGRESS_MS)
            return;
        saidAt = ms;
        log.info(`The test has been running on ${id} for ${(0,duration/* formatDuration */.a3)(ms)}.`);
    };
    const comment = `immutable-deploy image test, run ${origin.run}`;
    return (0,run/* runCommand */.d)(place.region, { instances: [id], script, limitMs, comment }, { commands, clock, onWait });
}
/** Told to end; what cannot be told stays in the notes, and costs money until somebody does. */
async function end({ id }, { place: { region }, tags }, { clock, leftovers, log }) {
    const instance = { kind: 'instance', region, id, state: 'running', tags, parts: [] };
    try {
        await (0,shown/* onceKnown */.t)(() => leftovers.remove(instance), clock);
        log.info(`Terminated ${id}.`);
        return 'gone';
    }
    catch (error) {
        log.warning(`${id} in ${region} may still run: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
        return 'left';
    }
}

// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(39963);
;// CONCATENATED MODULE: ./build/steps/image/test/subjects.js

/**
 * Of each image one in one region, that of the run where it has it: what is in an image is the same in all of them. Of a
 * copy its original is tested, which all accounts have in common. AMIs that a run was given are each taken for an image:
 * nobody knows that those of two regions are the same.
 */
function subjectsOf({ set, original, origin, imageKey }, region) {
    const members = (0,image_image/* membersOf */.lS)(original ?? set);
    const isOneBuild = origin !== 'chosen' || imageKey !== undefined;
    const groups = Map.groupBy(members, ({ name = '', region: home }) => isOneBuild ? name : `${name}/${home}`);
    return [...groups.values()].flatMap((some) => {
        const tested = some.find((one) => one.region === region) ?? some[0];
        return tested === undefined ? [] : [{ tested, members: some, name: (0,image_image/* formatImageSet */.NG)((0,image_image/* setFrom */.J3)(some)) }];
    });
}

;// CONCATENATED MODULE: ./build/steps/image/test/test.js











/**
 * Lets an image pass its test: one that has passed this test before is not tested again, and one that failed it neither.
 * @throws DeployError image-test-failed; image-test-not-run where the test is required; cancelled
 */
async function testImage(testing, deps, journal) {
    for (const subject of subjectsOf(testing.image, deps.context.region)) {
        const result = await resultOf(subject, testing, deps);
        journal.record({ imageTest: toldOf(result, subject, testing.plan) });
        judge(result, subject, testing.plan, journal);
    }
}
async function resultOf(subject, testing, deps) {
    const { plan } = testing;
    const look = async () => recordOf(subject, deps);
    const find = async () => {
        const record = testRecordIn((await look())?.tags ?? {}, plan.digest);
        return record && { how: 'known', record };
    };
    const known = await find();
    if (known?.how === 'known') {
        deps.log.info(`${subject.name} ${known.record.state} this test at ${known.record.at}: it is not tested again.`);
        return known;
    }
    const facts = lockFacts(subject, testing, deps);
    const kept = [];
    const bake = async (turn) => {
        const session = sessionOf({ subject, testing, turn, architecture: (await look())?.architecture }, deps);
        await sweepBefore(session, turn, deps);
        const outcome = await testOnInstance(session, deps);
        if (outcome.instance === 'left')
            kept.push(session);
        const at = new Date(deps.clock.now()).toISOString();
        await keep({ outcome, at }, subject, plan, deps);
        return { how: 'tested', outcome, at };
    };
    try {
        return await (0,image_bake/* bakeOnce */.b)({ find, bake }, facts, deps);
    }
    finally {
        // What was noted is forgotten with the test: an instance that may be left is not.
        for (const session of kept)
            noteOf(session, deps);
    }
}
async function recordOf({ tested }, { ec2 }) {
    const found = await ec2.imagesById(tested.region, [tested.id]);
    return found.find(({ id }) => id === tested.id);
}
function lockFacts({ tested }, { plan, source }, { context }) {
    const { runId: run, runUrl, runDirectory } = context;
    const imageKey = (0,leftover/* testKey */.S8)(plan.digest, tested.id);
    return {
        what: 'test',
        imageKey,
        repository: source.repository,
        run,
        runUrl,
        owner: (0,external_node_path_.basename)(runDirectory),
    };
}
function sessionOf({ subject, testing, turn, architecture }, deps) {
    const { tested } = subject;
    const { image, plan } = testing;
    const facts = lockFacts(subject, testing, deps);
    return {
        plan,
        place: {
            ...{ region: tested.region, image: tested.id },
            ...(architecture !== undefined && { architecture }),
        },
        origin: { ...facts, lock: turn.lock, home: deps.context.region },
        environment: { IMAGE_ID: tested.id, GIT_SHA: image.gitSha ?? '' },
    };
}
/** What dead runs left goes first, as before a bake; without a lock it cannot be told who is dead. */
async function sweepBefore({ place, origin }, { lock, dead }, deps) {
    if (lock !== 'held')
        return;
    const regions = [...new Set([deps.context.region, place.region])];
    await (0,sweep/* sweepDead */.n)({ repository: origin.repository, owner: origin.owner, regions, dead }, deps);
}
/** The result is kept on the image, wherever it is the same. One that cannot be kept is found out again by the next run. */
async function keep({ outcome, at }, { members, name, tested }, { digest }, deps) {
    const { state } = outcome.verdict;
    if (state === 'not-run')
        return;
    const tags = { [testedTag(digest)]: testedValue({ state, at, run: deps.context.runId }) };
    try {
        const record = await recordOf({ members, name, tested }, deps);
        if (record !== undefined && !(0,image_tags/* hasRoom */.AB)(record.tags))
            throw new Error('it has no room for another tag');
        await Promise.all(members.map(({ region, id }) => deps.ec2.tag(region, [id], tags)));
    }
    catch (error) {
        if (error instanceof outcome_error/* DeployError */.sH && error.reason === 'cancelled')
            throw error;
        deps.log.warning(`That ${name} ${state} its test is not recorded, and the next run tests it again: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
    }
}
function toldOf(result, { tested }, { digest }) {
    if (result.how === 'known') {
        const { state, at, run } = result.record;
        const message = `${state} before${run === '' ? '' : `, in run ${run}`}`;
        return { how: 'known', state, message, tested: tested.id, digest, testedAt: at };
    }
    const { verdict, instanceType } = result.outcome;
    return {
        ...{ how: 'tested', state: verdict.state, message: wordsOf(verdict), tested: tested.id, digest },
        ...{ testedAt: result.at, ...(instanceType !== undefined && { instanceType }) },
    };
}
function wordsOf(verdict) {
    switch (verdict.state) {
        case 'passed':
            return `passed in ${(0,duration/* formatDuration */.a3)(verdict.seconds * 1000)}`;
        case 'failed':
            return verdict.said;
        case 'not-run':
            return verdict.why;
    }
}
function judge(result, { members, name, tested }, { digest, test }, { warn }) {
    const subject = { image: name, ids: membersIn(tested.region, members), digest, region: tested.region };
    if (result.how === 'known') {
        if (result.record.state === 'failed')
            throw failedBefore(subject, result.record);
        return;
    }
    const { verdict, output, evidence = [], next = [] } = result.outcome;
    if (verdict.state === 'failed')
        throw testFailed(subject, verdict.said, output);
    if (verdict.state === 'passed')
        return;
    const notRun = testNotRun(name, verdict.why, { evidence, next });
    if (test.required === 'always')
        throw notRun;
    warn(`${notRun.message} It goes on untested, for \`test\` does not say \`required: true\`.`);
}
/** One command removes tags in one region: where the record is looked for. */
function membersIn(region, members) {
    return members.filter((one) => one.region === region).map(({ id }) => id);
}


/***/ })

};
