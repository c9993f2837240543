export const id = 4725;
export const ids = [4725];
export const modules = {

/***/ 47137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QP: () => (/* binding */ begunAfter),
/* harmony export */   pz: () => (/* binding */ movesByPlan),
/* harmony export */   rV: () => (/* binding */ launchesAnother),
/* harmony export */   yz: () => (/* binding */ movedSince)
/* harmony export */ });
/* unused harmony export newRefresh */
/* harmony import */ var _text_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95853);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8092);


/** Whether an apply of the plan starts a refresh, a replacement or another change of this group's instances. */
function movesByPlan(forecast) {
    switch (forecast?.effect) {
        case 'refreshed':
        case 'created':
        case 'replaced':
            return true;
        case 'updated':
            return forecast.stirs === true;
        default:
            return false;
    }
}
/**
 * Whether AWS shows that something was set moving since the look before: a group that was not there, a refresh that was
 * not there, another template. Capacity is no sign: scaling changes it all day.
 */
function movedSince(before, now) {
    if (before === undefined || !before.exists)
        return now.exists;
    return newRefresh(before, now) || launchesAnother(before, now);
}
/** Whether a refresh is listed that was not there before. */
function newRefresh(before, { refreshes }) {
    const known = new Set(before.refreshes.map(({ id }) => id));
    return refreshes.some(({ id }) => !known.has(id));
}
/** Whether the group launches from another template, version or configuration than before. */
function launchesAnother(before, now) {
    return before.launches !== now.launches || before.templateVersion !== now.templateVersion;
}
/**
 * What AWS shows to have begun in a group after a time, for people, a line each: the group itself, and refreshes, whatever
 * became of them. Instances are no sign: scaling, health and a longest lifetime replace single ones all day. What a refresh
 * brought it does not tell: only one that the stack asked to roll back by itself names a version. AWS keeps refreshes for six
 * weeks, and the newest ten are seen.
 * @param time milliseconds since the epoch
 */
function begunAfter({ createdAt, refreshes }, time) {
    const made = createdAt !== undefined && createdAt > time ? [`it was made at ${words(createdAt)}`] : [];
    return [...made, ...refreshes.filter((each) => isAfter(each, time)).map(lineOf)];
}
/** One that ended before it began replaced nothing. */
function isAfter({ startedAt, status }, time) {
    return startedAt === undefined ? !(0,_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEnded */ .h)({ status }) : startedAt > time;
}
function lineOf({ id, status, statusReason, startedAt }) {
    const how = startedAt === undefined ? 'is about to begin' : `began at ${words(startedAt)}`;
    return `refresh ${id} ${how}: ${[status, statusReason].filter(Boolean).join(', ')}`;
}
function words(time) {
    return (0,_text_time_js__WEBPACK_IMPORTED_MODULE_1__/* .timeWords */ .r)(new Date(time).toISOString());
}


/***/ }),

/***/ 57980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ collectReports)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/outcome/error.js
var error = __webpack_require__(76245);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/outcome/commands.js
var commands = __webpack_require__(50365);
// EXTERNAL MODULE: ./build/outcome/outcomes.js
var outcomes = __webpack_require__(22698);
// EXTERNAL MODULE: ./build/outcome/reasons.js + 2 modules
var reasons = __webpack_require__(35741);
// EXTERNAL MODULE: ./build/plan/json.js
var plan_json = __webpack_require__(60070);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
// EXTERNAL MODULE: ./build/report/filed/write.js
var write = __webpack_require__(76901);
;// CONCATENATED MODULE: ./build/report/filed/read.js







/** One of the names of a table; written here as a table of its own, the compiler asks for a word that is new. */
const oneOf = (table) => dist/* picklist */.KIO(Object.keys(table));
/** Optional fields are left out of the value where the file has none, as everywhere. */
const texts = dist/* array */.YOg(dist/* string */.YjP());
const count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0));
const FINDING = dist/* object */.Ikc({
    rule: dist/* string */.YjP(),
    address: dist/* string */.YjP(),
    attribute: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    risk: dist/* string */.YjP(),
    fix: dist/* string */.YjP(),
    severity: oneOf({ error: 1, warning: 1 }),
});
const ROLLOUT = dist/* object */.Ikc({
    group: dist/* string */.YjP(),
    region: dist/* string */.YjP(),
    address: dist/* string */.YjP(),
    how: oneOf({ adopted: 1, started: 1, found: 1, created: 1, retired: 1, none: 1 }),
    verdict: oneOf({
        ...{ reached: 1, holding: 1, failed: 1, 'not-started': 1, superseded: 1 },
        ...{ 'probe-failed': 1, 'analysis-failed': 1 },
        ...{ stalled: 1, 'timed-out': 1, cancelled: 1, lost: 1 },
    }),
    message: dist/* string */.YjP(),
    desired: count,
    healthy: count,
    percentage: count,
});
const PLAN = dist/* object */.Ikc({
    hasChanges: dist/* boolean */.zMY(),
    counts: dist/* object */.Ikc({ add: count, change: count, replace: count, destroy: count }),
    groups: dist/* array */.YOg(dist/* object */.Ikc({
        address: dist/* string */.YjP(),
        name: dist/* nullable */.mee(dist/* string */.YjP()),
        effect: oneOf({
            ...{ created: 1, refreshed: 1, replaced: 1, updated: 1 },
            ...{ destroyed: 1, unchanged: 1, 'not-refreshed': 1 },
        }),
        because: dist/* string */.YjP(),
        desired: dist/* nullable */.mee(count),
    })),
    guard: dist/* exactOptional */.yqP(dist/* object */.Ikc({ blocked: dist/* array */.YOg(FINDING), warnings: dist/* array */.YOg(FINDING) })),
});
/** A report as its file has it. What else the file has is passed over. */
const FILE = dist/* object */.Ikc({
    version: dist/* string */.YjP(),
    command: oneOf(commands/* COMMANDS */.Lo),
    outcome: oneOf(outcomes/* OUTCOMES */.i),
    told: dist/* object */.Ikc({ headline: dist/* string */.YjP(), changes: dist/* string */.YjP() }),
    stack: dist/* object */.Ikc({
        name: dist/* exactOptional */.yqP(dist/* string */.YjP()),
        label: dist/* string */.YjP(),
        directory: dist/* string */.YjP(),
        workspace: dist/* string */.YjP(),
    }),
    failure: dist/* exactOptional */.yqP(dist/* object */.Ikc({
        reason: oneOf(reasons/* REASONS */.ez),
        message: dist/* string */.YjP(),
        evidence: texts,
        next: texts,
        step: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    })),
    environment: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    image: dist/* exactOptional */.yqP(dist/* object */.Ikc({
        origin: oneOf({ built: 1, reused: 1, chosen: 1 }),
        set: dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()),
        name: dist/* string */.YjP(),
        gitSha: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    })),
    live: dist/* exactOptional */.yqP(dist/* object */.Ikc({ ids: texts })),
    plan: dist/* exactOptional */.yqP(PLAN),
    rollouts: dist/* array */.YOg(ROLLOUT),
    recovery: dist/* exactOptional */.yqP(dist/* object */.Ikc({
        result: oneOf({
            ...{ 'rolled-back': 1, failed: 1, 'cancelled-refresh': 1, left: 1, none: 1 },
        }),
        message: dist/* string */.YjP(),
    })),
    warnings: texts,
    note: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    runUrl: dist/* string */.YjP(),
    startedAt: dist/* number */.aig(),
    finishedAt: dist/* number */.aig(),
});
/** More than the report of a plan of ten thousand resources has. Characters. */
const MOST = 64 * 1024 * 1024;
/** Reads a `report.json` as text from outside: whoever may write an artifact of the run wrote it. */
function readFiled(json) {
    if (json.length > MOST)
        return { problem: 'it is larger than any report' };
    const value = parsed(json);
    if (!(0,plan_json/* isRecord */.u4)(value) || !('format' in value))
        return { problem: 'it is no report of this action' };
    if (value['format'] !== write/* FORMAT */.u) {
        const by = typeof value['version'] === 'string' ? (0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(value['version']), 40) : 'another version';
        return { problem: `${by} of the action wrote it, in another format; use one version in all jobs` };
    }
    const { success, output, issues } = dist/* safeParse */.xLC(FILE, value);
    if (!success)
        return { problem: saidOf(issues[0]) };
    const contradiction = contradictionIn(output);
    return contradiction === undefined ? { report: output } : { problem: contradiction };
}
/** Node quotes the text in its errors: what a link leads to may be anything. */
function parsed(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return undefined;
    }
}
function saidOf(issue) {
    const path = (issue.path ?? []).map(({ key }) => String(key)).join('.');
    return `${(0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(path), 100)} is not what a report has there`;
}
/** What cannot both be: a report that says it went well, and does not show it, is no proof of that. */
function contradictionIn({ command, outcome, failure, rollouts }) {
    if (command === 'report')
        return 'it is a merged report itself';
    if ((0,outcomes/* isSuccess */.o)(outcome) !== (failure === undefined))
        return failure === undefined
            ? `it ended as ${outcome}, and does not say why`
            : `it says that it went well (${outcome}), and why it failed (${failure.reason})`;
    const short = rollouts.filter(({ verdict }) => verdict !== 'reached').length;
    const isRolledOut = outcome === 'deployed' || outcome === 'unchanged' || outcome === 'rolled-back';
    return isRolledOut && short > 0
        ? `it says that it went well (${outcome}), and that ${short} of its groups did not get there`
        : undefined;
}

// EXTERNAL MODULE: ./build/report/merged.js
var report_merged = __webpack_require__(78595);
;// CONCATENATED MODULE: ./build/steps/report/collect.js





/** What the workflows of this repository call the artifact of a stack's report, before the stack's name. */
const ARTIFACT = 'immutable-deploy-report-';
/**
 * The reports that jobs have left in the workspace, the worst first; with a row for every stack that was to report and did not.
 * @throws DeployError invalid-input where there is nothing to tell of
 */
async function collectReports({ reports, expected }, deps) {
    const { workspace } = deps.context;
    const found = await Promise.all(reports.map((glob) => deps.files.match(workspace, glob)));
    const paths = [...new Set(found.flat())].toSorted();
    const rows = [];
    // One after the other: all at once would be in memory at once.
    for (const path of paths)
        rows.push(await rowOf(path, deps));
    const merged = [...rows, ...missing(expected ?? [], rows)];
    if (merged.length === 0 && expected === undefined)
        throw nothingThere(reports);
    return { rows: (0,report_merged/* fromWorst */.GA)(merged), expected: expected === undefined ? 'unknown' : 'known' };
}
async function rowOf(path, { context, files }) {
    const file = (0,external_node_path_.relative)(context.workspace, path).split(external_node_path_.sep).join('/');
    const unreadable = (problem) => ({
        ...{ name: artifactOf(file) ?? file, state: 'unreadable', file, problem },
    });
    if ((await files.kind(path)) !== 'file')
        return unreadable('it is no file');
    const [inside, real] = await Promise.all([files.real(context.workspace), files.real(path)]);
    if (!real.startsWith((0,external_node_path_.join)(inside, external_node_path_.sep)))
        return unreadable('it leads out of the workspace');
    const text = await files.read(path).catch(() => undefined);
    if (text === undefined)
        return unreadable('the runner cannot read it');
    const read = readFiled(text);
    if ('problem' in read)
        return unreadable(read.problem);
    return { name: nameOf(read.report, file), state: read.report.outcome, file, report: read.report };
}
/** The name of the stack in the settings file comes first: it is what jobs, artifacts and people call it by. */
function nameOf({ stack, environment = '' }, file) {
    const names = [stack.name ?? '', stack.label, artifactOf(file) ?? '', environment, stack.directory, file];
    return (0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(names.find((name) => (0,text_escape/* oneLine */.TN)(name) !== '') ?? file), 100);
}
function artifactOf(file) {
    const directory = file.split('/').at(-2) ?? '';
    const name = directory.startsWith(ARTIFACT) ? directory.slice(ARTIFACT.length) : '';
    return name === '' ? undefined : name;
}
/** A stack has reported where its name says so, or where its artifact is there and cannot be read. */
function missing(expected, rows) {
    const seen = new Set(rows.map(({ name, report }) => report?.stack.name ?? name));
    return expected.filter((name) => !seen.has(name)).map((name) => ({ name, state: 'no-report' }));
}
function nothingThere(reports) {
    return new error/* DeployError */.sH('invalid-input', 'There is no report to merge.', {
        evidence: [`reports: received \`${reports.join('`, `')}\`, which finds no file in the workspace`],
        next: [
            'Download the reports in a step before: `actions/download-artifact` with `path: reports`; see docs/fleet-report.md.',
            'See that each job hands on its own: the output `report-file`, as an artifact, with `if: always()`.',
        ],
    });
}


/***/ }),

/***/ 84725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deployedBefore: () => (/* binding */ deployedBefore),
/* harmony export */   requireLeftAlone: () => (/* binding */ requireLeftAlone),
/* harmony export */   requireStillThere: () => (/* binding */ requireStillThere)
/* harmony export */ });
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39963);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);
/* harmony import */ var _plan_read_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83178);
/* harmony import */ var _release_promotion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44655);
/* harmony import */ var _rollout_moved_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47137);
/* harmony import */ var _text_time_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95853);
/* harmony import */ var _collect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57980);







/**
 * What the report of another job says that it has brought to the stack of this one. Of several the last counts.
 * @throws DeployError invalid-input where there is none, or it tells of nothing that serves
 */
async function deployedBefore({ reports, settings }, deps) {
    const { rows } = await (0,_collect_js__WEBPACK_IMPORTED_MODULE_4__/* .collectReports */ .M)({ reports }, deps);
    const [stack] = settings.stacks ?? [];
    const isOwn = (name) => stack === undefined || name === stack;
    const own = rows.filter(({ name, report }) => isOwn(report?.stack.name ?? name));
    const found = own.flatMap(({ report }) => deployedIn(report) ?? []).toSorted((a, b) => b.at - a.at);
    if (found[0] !== undefined)
        return found[0];
    const lines = own.map(({ name, state, file, problem }) => [`${name}, ${file}: ${state}`, problem].filter(Boolean).join(', '));
    throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('invalid-input', 'No report tells of something that was deployed to this stack.', {
        evidence: [...lines, `reports: received \`${reports.join('`, `')}\``],
        next: ['Hand on the `report.json` of the job that has deployed it, or leave `reports` out.'],
    });
}
function deployedIn(report) {
    if (report?.image === undefined)
        return undefined;
    const { outcome, image, finishedAt } = report;
    const serves = outcome === 'deployed' || outcome === 'unchanged' || outcome === 'rolled-back';
    return serves ? { set: image.set, at: finishedAt } : undefined;
}
/** The minute in which an image was proven is rounded up. Milliseconds. */
const MINUTE_MS = 60_000;
/**
 * Refuses what is live where that is not what was deployed: somebody took it back, or another run has deployed. It may be
 * the same image that was quarantined meanwhile.
 * @throws DeployError drift-found
 */
function requireStillThere(deployed, { id, tags }, environment) {
    const { set, at } = deployed;
    if (!(0,_image_image_js__WEBPACK_IMPORTED_MODULE_5__/* .isPartOf */ .xm)(set, id))
        throw notLeft('It was rolled back, or something else was deployed, since it was deployed.', [
            `${wordsOf(deployed)}; what is launched now is ${id}`,
        ]);
    const since = (0,_release_promotion_js__WEBPACK_IMPORTED_MODULE_2__/* .provenSince */ .DD)(tags, environment);
    if (since !== undefined && Date.parse(since) > at + MINUTE_MS)
        throw notLeft('Its image was quarantined in this environment since it was deployed.', [
            `${wordsOf(deployed)}; it is proven anew from ${(0,_text_time_js__WEBPACK_IMPORTED_MODULE_6__/* .timeWords */ .r)(since)} on`,
        ]);
}
/**
 * Refuses groups in which something has begun since: an image may have come and gone, of which the image that runs again
 * tells nothing.
 * @throws DeployError drift-found
 */
async function requireLeftAlone(deployed, { state, image }, { autoscaling }) {
    const groups = (0,_plan_read_state_js__WEBPACK_IMPORTED_MODULE_1__/* .groupAims */ .QA)(state, image.set).filter(({ runs }) => runs === 'image');
    const begun = await Promise.all(groups.map(async ({ ref }) => {
        const lines = (0,_rollout_moved_js__WEBPACK_IMPORTED_MODULE_3__/* .begunAfter */ .QP)(await autoscaling.observe(ref, []), deployed.at);
        return lines.map((line) => `${ref.name}: ${line}`);
    }));
    const lines = begun.flat();
    if (lines.length > 0)
        throw notLeft('Its groups have not been left alone since it was deployed.', [wordsOf(deployed), ...lines]);
}
function wordsOf({ set, at }) {
    return `${(0,_image_image_js__WEBPACK_IMPORTED_MODULE_5__/* .formatImageSet */ .NG)(set)} was deployed, and served at ${(0,_text_time_js__WEBPACK_IMPORTED_MODULE_6__/* .timeWords */ .r)(new Date(at).toISOString())}`;
}
function notLeft(message, evidence) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('drift-found', message, {
        evidence,
        next: [
            'See who did that, and why, before it goes on to other stacks. Where another run has deployed a newer commit, that run goes on with it.',
            'To go on with this one all the same, run the whole workflow again (*Re-run all jobs*): what differs is deployed here anew, and its pause begins anew.',
        ],
    });
}


/***/ })

};
