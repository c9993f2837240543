export const id = 756;
export const ids = [756];
export const modules = {

/***/ 4968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cr: () => (/* binding */ noteIn),
/* harmony export */   hd: () => (/* binding */ readTrail),
/* harmony export */   tb: () => (/* binding */ forgetIn)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6058);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6245);





const fileIn = (runDirectory) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(runDirectory, 'bake.jsonl');
/**
 * Writes what a bake makes, one line each. Synchronous: the next moment may be the run's last. A disk that is full ends no
 * bake; the tags are there all the same.
 */
function noteIn(runDirectory, entry) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(fileIn(runDirectory), `${JSON.stringify(entry)}\n`, { mode: 0o600 });
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .debug */ .Yz(`not noted: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error)}`);
    }
}
/** Removes what was written. */
function forgetIn(runDirectory) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(fileIn(runDirectory), { force: true });
}
/** What was written; nothing where the run baked nothing, or has cleaned up. A line that was cut off is left out. */
async function readTrail(runDirectory) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(fileIn(runDirectory), 'utf8').catch(() => '');
    const lines = text.split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line));
}


/***/ }),

/***/ 9141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ lockTags),
/* harmony export */   XU: () => (/* binding */ isDead),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   jQ: () => (/* binding */ heartbeat),
/* harmony export */   l4: () => (/* binding */ lockName),
/* harmony export */   m: () => (/* binding */ HEARTBEAT_MS),
/* harmony export */   ql: () => (/* binding */ lockPrefix),
/* harmony export */   x8: () => (/* binding */ heldFor)
/* harmony export */ });
/* unused harmony export DEAD_AFTER_MS */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9556);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7765);



/** Time between two signs of life, and how long a run may give none before it counts as dead. Milliseconds. */
const HEARTBEAT_MS = 30_000;
const DEAD_AFTER_MS = 180_000;
/** How the names of all locks begin. */
const lockPrefix = 'immutable-deploy-bake-';
/** The same content of the same repository has the same name: two repositories do not wait for each other. */
function lockName({ repository, imageKey }) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([repository, imageKey]))
        .digest('hex');
    return `${lockPrefix}${digest.slice(0, 32)}`;
}
/** Tags of a lock. @param now milliseconds since the epoch */
function lockTags(facts, now) {
    return {
        [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.repository]: (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagText */ .em)(facts.repository),
        [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.imageKey]: facts.imageKey,
        [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.run]: (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagText */ .em)(facts.run),
        [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.owner]: (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagText */ .em)(facts.owner),
        [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.runUrl]: (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagText */ .em)(facts.runUrl),
        ...heartbeat(now),
    };
}
/** The tag that says when the owner was last alive. */
function heartbeat(now) {
    return { [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.heartbeat]: new Date(now).toISOString() };
}
/** Whether the owner has given no sign of life for too long. The clocks of two runners differ by less than that. */
function isDead(lock, now) {
    return now - lastSign(lock) > DEAD_AFTER_MS;
}
function lastSign({ tags, createdAt }) {
    const times = [tags[_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.heartbeat] ?? '', createdAt].map(Date.parse);
    return times.find((time) => !Number.isNaN(time)) ?? Number.NEGATIVE_INFINITY;
}
/** Who has the lock: `run 123-1 (https://…)`. */
function ownerOf({ tags }) {
    const { [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.run]: run = 'unknown', [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.runUrl]: url = '' } = tags;
    return `run ${run}${url === '' ? '' : ` (${url})`}`;
}
/** How long the lock has been held: `3 min 04 s`, or words for a time that EC2 did not give. */
function heldFor({ createdAt }, now) {
    const since = Date.parse(createdAt);
    return Number.isNaN(since) ? 'an unknown time' : (0,_text_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(now - since);
}


/***/ }),

/***/ 3651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ canBeOurs),
/* harmony export */   N4: () => (/* binding */ leftoverKinds),
/* harmony export */   UA: () => (/* binding */ isRemovable),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   n1: () => (/* binding */ bakeTags),
/* harmony export */   tu: () => (/* binding */ isOfDeadOwner)
/* harmony export */ });
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7765);
/* harmony import */ var _bake_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9141);


/** In the order of removal: a security group is free once its instance has ended, a snapshot once its image is gone. */
const leftoverKinds = ['instance', 'security-group', 'key-pair', 'volume', 'image'];
/**
 * The tags that say whose bake made a thing. `bake` is left out where no lock tells others that the run lives. Packer may
 * work in another region than the run, where its lock is not to be found: the lock's own region is told too.
 */
function bakeTags(facts) {
    return {
        [_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.repository]: facts.repository,
        [_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.run]: facts.run,
        [_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.owner]: facts.owner,
        ...(facts.lock === 'held' ? { [_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.bake]: facts.imageKey, [_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.lockRegion]: facts.home } : {}),
    };
}
/** Clocks of a runner and of EC2 differ by less. Milliseconds. */
const SKEW_MS = 60_000;
/**
 * Whether EC2 confirms that a thing Packer named can be the bake's: it is not older than the bake, and no Auto Scaling
 * group's. What a provisioner printed about another machine is not.
 */
function canBeOurs({ kind, state, since, tags }, startedAt) {
    if ('aws:autoscaling:groupName' in tags || state === 'terminated')
        return false;
    if (kind === 'key-pair' || kind === 'security-group')
        return true;
    return since !== undefined && since >= startedAt - SKEW_MS;
}
/** What makes an image a finished one: tags that are only written when the bake is done. */
const finished = [_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.gitSha, _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.imageKey, _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.builtAt, _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.regions];
/** Whether a thing of a bake is there to be removed: not ended already, no finished image, no group's instance. */
function isRemovable({ kind, state, tags }) {
    if ('aws:autoscaling:groupName' in tags)
        return false;
    if (kind === 'instance')
        return state !== 'terminated';
    if (kind === 'image')
        return !finished.every((name) => name in tags);
    return true;
}
/** Whether a thing was left by a bake whose owner is dead: taken over, or without a live lock and too old to be about to get one. */
function isOfDeadOwner({ tags, since }, { locks, dead, own, now }) {
    const owner = tags[_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.owner] ?? '';
    if (owner === own || !(_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.bake in tags))
        return false;
    if (dead.includes(owner))
        return true;
    const theirs = locks.filter((lock) => lock.tags[_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.owner] === owner);
    if (theirs.some((lock) => !(0,_bake_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .isDead */ .XU)(lock, now)))
        return false;
    return (theirs.length > 0 ||
        since === undefined ||
        (0,_bake_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .isDead */ .XU)({ createdAt: new Date(since).toISOString(), tags: {} }, now));
}
/** The thing as a person would look it up. */
function nameOf({ kind, id, region }) {
    return `${kind.replace('-', ' ')} ${id} in ${region}`;
}


/***/ }),

/***/ 97:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ saidIn),
/* harmony export */   WR: () => (/* binding */ uiLines),
/* harmony export */   hF: () => (/* binding */ parseMachineLine)
/* harmony export */ });
/** Reads one machine-readable line, or undefined for a line that is none (log output of plugins). */
function parseMachineLine(line) {
    const [timestamp, target, type, ...data] = line.split(',');
    if (timestamp === undefined || !/^\d+$/.test(timestamp) || target === undefined || type === undefined)
        return undefined;
    return { target, type, data: data.map(unescapeData) };
}
/** What a build says: each line has the arrow, or blanks, and the build's name before it. */
const HEAD = /^(?:==>| {3}) .+?:(?= |\\n|\\r|$)/;
/**
 * A path of Windows, as far as it is told from a line break: Packer writes a line break as `\n`, and a `\n` of the text
 * as it is. An `n` or `r` that is all of a name is taken for the break.
 */
const WINDOWS_PATH = /(?<![A-Za-z0-9])[A-Za-z]:(?:\\(?![nr](?![\w.$@~+-]))[\w.$@~+-]+)+/g;
/**
 * Undoes what Packer writes for commas and line breaks. It writes no escape for `\` itself, so `\n` has two meanings; but
 * in what a build says, a line break has the build's name behind it, and every other `\n` is the text's own.
 */
function unescapeData(data) {
    const text = data.replaceAll('%!(PACKER_COMMA)', ',');
    const [head] = HEAD.exec(text) ?? [];
    if (head !== undefined)
        return text.replaceAll(`\\r\\n${head}`, `\\n${head}`).replaceAll(`\\n${head}`, `\n${head}`);
    const paths = [...text.matchAll(WINDOWS_PATH)];
    const between = text.split(WINDOWS_PATH).map(withBreaks);
    return between.map((part, index) => part + (paths[index]?.[0] ?? '')).join('');
}
function withBreaks(text) {
    return text.replaceAll('\\n', '\n').replaceAll('\\r', '\r');
}
/** The lines a person would have seen without -machine-readable. */
function uiLines(line) {
    const parsed = parseMachineLine(line);
    if (parsed === undefined)
        return line === '' ? [] : [line];
    return parsed.type === 'ui' ? (parsed.data[1] ?? '').split('\n') : [];
}
/** Who said a line of text, and what; undefined for what Packer says of all builds. */
function saidIn(line) {
    const [, build, text = ''] = /^(?:==>| {3}) (.+?):(?: (.*))?$/.exec(line) ?? [];
    return build === undefined ? undefined : { build, text };
}


/***/ }),

/***/ 9091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ traceReader)
/* harmony export */ });
/* harmony import */ var _machine_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97);

/**
 * What Packer says, without the build's name before it, of each kind. The same words since 1.6.6:
 * https://github.com/hashicorp/packer-plugin-amazon (common/step_*.go, builder/ebs/step_create_ami.go)
 */
const words = [
    {
        pattern: /^Creating temporary keypair: (packer_[0-9a-f-]{36})$/,
        trace: (name) => ({ kind: 'key-pair', name }),
    },
    {
        pattern: /^Creating temporary security group for this instance: (packer_[0-9a-f-]{36})$/,
        trace: (name) => ({ kind: 'security-group', name }),
    },
    { pattern: /^Instance ID: (i-[0-9a-f]{8,17})$/, trace: (id) => ({ kind: 'instance', id }) },
    { pattern: /^AMI: (ami-[0-9a-f]{8,17})$/, trace: (id) => ({ kind: 'image', id }) },
    { pattern: /^Copying to: ([a-z]+(?:-[a-z]+)+-\d+)$/, trace: (region) => ({ kind: 'copy', region }) },
];
/** Packer says this itself before it makes an image; only then is an id that follows believed. */
const makesImage = /^(Creating (unencrypted )?AMI |Registering the AMI)/;
/**
 * Reads what Packer makes from its lines, in order. Provisioners write into the same lines, so of each build only the
 * first of a kind counts (the builder is there before any provisioner runs), and an image only after Packer began one.
 * Whether the thing is Packer's is for EC2 to confirm.
 */
function traceReader() {
    const seen = new Set();
    const builds = new Set();
    return ({ type, data }) => {
        if (type !== 'ui')
            return [];
        return (data[1] ?? '').split('\n').flatMap((text) => {
            const { build = '', text: said = '' } = (0,_machine_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .saidIn */ .$g)(text) ?? {};
            if (isPostProcessor(build, builds))
                return [];
            builds.add(build);
            if (makesImage.test(said))
                seen.add(`${build} makes an image`);
            const trace = traceIn(said);
            if (trace === undefined)
                return [];
            if (trace.kind === 'image' && !seen.has(`${build} makes an image`))
                return [];
            const once = trace.kind === 'copy' ? `${build} copy ${trace.region}` : `${build} ${trace.kind}`;
            if (seen.has(once))
                return [];
            seen.add(once);
            return [trace];
        });
    };
}
/** What a post-processor says has its type behind the build's name: `web (shell-local)`. */
function isPostProcessor(build, builds) {
    const [, own] = /^(.+) \([\w-]+\)$/.exec(build) ?? [];
    return own !== undefined && builds.has(own);
}
function traceIn(said) {
    for (const { pattern, trace } of words) {
        const [, value] = pattern.exec(said) ?? [];
        if (value !== undefined)
            return trace(value);
    }
    return undefined;
}


/***/ }),

/***/ 6756:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6058);
/* harmony import */ var _adapters_runner_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1390);
/* harmony import */ var _adapters_runner_run_directory_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6879);
/* harmony import */ var _adapters_runner_runner_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6216);
/* harmony import */ var _adapters_runner_trail_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4968);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6245);
/* harmony import */ var _steps_image_sweep_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3902);








/**
 * The post step: removes what a bake that was cut off left in EC2, then the directory of the run. Plans and reports in it
 * hold secrets in plain text, and later steps of the job have had their chance to read them. A bundle of its own, so that
 * a run that was killed before it saved anything can never be run again from here.
 */
async function cleanUp(trail, runDirectory) {
    // EC2's client takes longer to load than all else here, and most runs leave nothing.
    const [{ ec2Clients }, { createEc2 }, { createLeftovers }, { createLocks }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(193), __webpack_require__.e(532)]).then(__webpack_require__.bind(__webpack_require__, 3532)),
        Promise.all(/* import() */[__webpack_require__.e(193), __webpack_require__.e(543)]).then(__webpack_require__.bind(__webpack_require__, 3924)),
        Promise.all(/* import() */[__webpack_require__.e(193), __webpack_require__.e(785)]).then(__webpack_require__.bind(__webpack_require__, 8166)),
        Promise.all(/* import() */[__webpack_require__.e(193), __webpack_require__.e(466)]).then(__webpack_require__.bind(__webpack_require__, 9466)),
    ]);
    const log = (0,_adapters_runner_runner_js__WEBPACK_IMPORTED_MODULE_3__/* .createLog */ .hM)();
    const clients = ec2Clients();
    await (0,_steps_image_sweep_js__WEBPACK_IMPORTED_MODULE_6__/* .sweepOwn */ .r)(trail, {
        log,
        clock: (0,_adapters_runner_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .createClock */ .t)(new AbortController().signal),
        ec2: createEc2(clients),
        locks: createLocks(clients, log.mask),
        leftovers: createLeftovers(clients, runDirectory),
    });
}
try {
    const left = _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getState */ .Gu(_adapters_runner_run_directory_js__WEBPACK_IMPORTED_MODULE_7__/* .runDirectoryState */ .U);
    if (left !== '') {
        const trail = await (0,_adapters_runner_trail_js__WEBPACK_IMPORTED_MODULE_4__/* .readTrail */ .hd)(left);
        if (trail.length > 0) {
            await cleanUp(trail, left).catch((error) => {
                _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e(`What the bake left stays: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .gJ)(error)}`);
            });
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(left, { recursive: true, force: true });
    }
}
catch (error) {
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setFailed */ .C1((0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .gJ)(error));
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ sweepDead),
/* harmony export */   r: () => (/* binding */ sweepOwn)
/* harmony export */ });
/* harmony import */ var _image_bake_bake_lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9141);
/* harmony import */ var _image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3651);
/* harmony import */ var _image_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7765);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6245);
/* harmony import */ var _trail_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2970);





/** How long a terminated instance is waited for. Milliseconds. */
const TERMINATION_MS = 240_000;
const POLL_MS = 5_000;
/**
 * Removes what this run's bake left, as its notes and EC2 tell: for the post step, when the run itself could not. What
 * stays is named in a warning.
 */
async function sweepOwn(trail, deps) {
    const bakes = trail.flatMap((entry) => (entry.kind === 'bake' ? [entry] : []));
    const copies = trail.flatMap((entry) => (entry.kind === 'copy' ? [entry.region] : []));
    for (const bake of bakes) {
        const regions = [...new Set([...bake.regions, ...copies])];
        for (const entry of trail) {
            if (entry.kind === 'lock' || entry.kind === 'bake')
                continue;
            await attempt(`find the ${entry.kind}`, deps, () => (0,_trail_js__WEBPACK_IMPORTED_MODULE_4__/* .adopt */ .d)(entry, { ...bake, regions }, deps));
        }
        for (const region of regions)
            await sweep(region, tagFilters(bake.tags), async (found) => found, deps);
    }
    for (const entry of trail) {
        if (entry.kind === 'lock')
            await attempt(`free the lock ${entry.id}`, deps, () => deps.locks.free(entry.region, entry.id));
    }
}
/** Removes what dead runs of the repository left, their locks too: instances cost money until somebody does. */
async function sweepDead(run, deps) {
    const { repository, regions } = run;
    const filters = { ...tagFilters({ [_image_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.repository]: repository }), 'tag-key': _image_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.bake };
    for (const region of regions)
        await sweep(region, filters, (found) => ofTheDead(found, run, deps), deps);
    for (const region of regions) {
        await attempt(`look for locks of dead runs in ${region}`, deps, async () => {
            const locks = await deps.locks.of(region, repository);
            for (const { id } of locks.filter((lock) => (0,_image_bake_bake_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .isDead */ .XU)(lock, deps.clock.now()))) {
                await attempt(`free the lock ${id} of a dead run`, deps, () => deps.locks.free(region, id));
            }
        });
    }
}
/**
 * The locks are asked for after the things were found, and in every region that these name: who lives, and has just made
 * something, or makes it in another region than the one of its lock, is not taken for dead.
 */
async function ofTheDead(found, { repository, owner: own, regions, dead }, { clock, locks }) {
    const homes = found.flatMap(({ tags }) => tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.lockRegion] ?? []);
    const asked = [...new Set([...regions, ...homes])].map((region) => locks.of(region, repository));
    const seen = { locks: (await Promise.all(asked)).flat(), dead, own, now: clock.now() };
    return found.filter((leftover) => (0,_image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfDeadOwner */ .tu)(leftover, seen));
}
function tagFilters(tags) {
    return Object.fromEntries(Object.entries(tags).map(([name, value]) => [`tag:${name}`, value]));
}
/** Kind by kind: each is looked for when those before it are gone, for an instance holds its group and its volumes. */
async function sweep(region, filters, choose, deps) {
    for (const kind of _image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .leftoverKinds */ .N4) {
        await attempt(`look for ${kind}s that a bake left in ${region}`, deps, async () => {
            const found = (await deps.leftovers.list(region, kind, filters)).filter(_image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .isRemovable */ .UA);
            const meant = found.length === 0 ? [] : await choose(found);
            for (const leftover of meant) {
                if (!(await isKept(leftover, deps)))
                    await removeOne(leftover, deps);
            }
            if (kind === 'instance')
                await ended(meant, deps);
        });
    }
}
async function removeOne(leftover, deps) {
    const run = leftover.tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.run] ?? 'unknown';
    await attempt(`remove the ${(0,_image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(leftover)}, which the bake of run ${run} left`, deps, async () => {
        if (await isUsed(leftover, deps))
            throw new Error('an instance runs it');
        await deps.leftovers.remove(leftover);
        deps.log.info(`Removed the ${(0,_image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(leftover)}, which the bake of run ${run} left.`);
    });
}
/** A volume that is still there although its bake has finished its image was made to stay. */
async function isKept({ kind, region, tags }, { leftovers }) {
    const owner = tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.owner];
    if (kind !== 'volume' || owner === undefined)
        return false;
    const images = await leftovers.list(region, 'image', tagFilters({ [_image_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.owner]: owner }));
    return images.some((image) => !(0,_image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .isRemovable */ .UA)(image));
}
/** Somebody may have launched an image by hand that no run finished. */
async function isUsed({ kind, region, id }, { leftovers }) {
    if (kind !== 'image')
        return false;
    const users = await leftovers.list(region, 'instance', { 'image-id': id });
    return users.some(({ state }) => state !== 'terminated');
}
async function ended(instances, { clock, leftovers }) {
    const until = clock.now() + TERMINATION_MS;
    for (const { region, id } of instances) {
        const isThere = async () => (await leftovers.list(region, 'instance', { 'instance-id': id })).some(({ state }) => state !== 'terminated');
        while (clock.now() < until && (await isThere()))
            await clock.sleep(POLL_MS);
    }
}
/**
 * One thing that cannot be done must not keep the others from being done. A cancel ends all, and so does what else ends
 * the run: the stack beside the bake may fail.
 */
async function attempt(what, { clock, log }, work) {
    try {
        await work();
    }
    catch (error) {
        if (error instanceof _outcome_error_js__WEBPACK_IMPORTED_MODULE_3__/* .DeployError */ .sH && error.reason === 'cancelled')
            throw error;
        await clock.sleep(0);
        log.warning(`Could not ${what}: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error)}`);
    }
}


/***/ }),

/***/ 2970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ adopt),
/* harmony export */   f: () => (/* binding */ startTrail)
/* harmony export */ });
/* harmony import */ var _image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3651);
/* harmony import */ var _image_bake_trace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9091);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6245);



/** Packer names most things just before it makes them. */
const TRIES = 5;
const RETRY_MS = 2_000;
/** Begins the trail of one bake. Nothing that fails here fails the bake. */
function startTrail(facts, deps) {
    const { clock, leftovers, log } = deps;
    const startedAt = clock.now();
    const tags = (0,_image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_0__/* .bakeTags */ .n1)(facts);
    const read = (0,_image_bake_trace_js__WEBPACK_IMPORTED_MODULE_1__/* .traceReader */ .v)();
    let isOver = false;
    leftovers.note({ kind: 'bake', startedAt, regions: facts.regions, tags });
    const follow = async (trace) => {
        for (let tries = 0; tries < TRIES && !isOver; tries += 1) {
            if (await adopt(trace, { startedAt, regions: facts.regions, tags }, deps))
                return;
            await clock.sleep(RETRY_MS);
        }
    };
    return {
        watch: (line) => {
            for (const trace of read(line)) {
                leftovers.note(trace);
                follow(trace).catch((error) => log.debug(`not tagged: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`));
            }
        },
        end: () => {
            isOver = true;
        },
    };
}
/** Tags the thing that Packer named, with its volumes, where EC2 confirms that it can be the bake's. Whether it did. */
async function adopt(trace, { startedAt, regions, tags }, { ec2, leftovers }) {
    if (trace.kind === 'copy')
        return true;
    for (const region of regions) {
        const found = await leftovers.list(region, trace.kind, filterOf(trace));
        const volumes = trace.kind === 'instance'
            ? await leftovers.list(region, 'volume', { 'attachment.instance-id': trace.id })
            : [];
        const ours = [...found, ...volumes].filter((one) => (0,_image_bake_leftover_js__WEBPACK_IMPORTED_MODULE_0__/* .canBeOurs */ .Fj)(one, startedAt));
        // A volume that was there before, attached by a provisioner, is not ours; nor is what hangs on another's machine.
        if (found.some((one) => ours.includes(one)))
            await ec2.tag(region, ours.map(({ id }) => id), tags);
        if (found.length > 0)
            return true;
    }
    return false;
}
function filterOf(trace) {
    switch (trace.kind) {
        case 'key-pair':
            return { 'key-name': trace.name };
        case 'security-group':
            return { 'group-name': trace.name };
        case 'instance':
            return { 'instance-id': trace.id };
        case 'image':
            return { 'image-id': trace.id };
    }
}


/***/ })

};
