export const id = 3233;
export const ids = [3233];
export const modules = {

/***/ 13233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   report: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);
/* harmony import */ var _report_merged_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78595);
/* harmony import */ var _report_parts_merged_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86571);
/* harmony import */ var _steps_report_collect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57980);
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29556);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33699);






/**
 * One report of what the jobs of a run reported. Asks nothing of AWS, and looks at no stack itself.
 * @throws DeployError stack-failed where a stack is not well, or nobody knows how it is: this job may be what is looked at
 */
async function report(inputs, deps, journal) {
    const { repository, sha, ref, pullRequest } = deps.context;
    journal.record({ commit: { repository, sha: pullRequest?.headSha ?? sha, ref } });
    const merged = await journal.step('Reports', () => (0,_steps_report_collect_js__WEBPACK_IMPORTED_MODULE_3__/* .collectReports */ .M)(inputs, deps));
    journal.record({ merged });
    for (const row of merged.rows)
        deps.log.info(`${(0,_report_merged_js__WEBPACK_IMPORTED_MODULE_1__/* .iconOf */ .ZG)(row)} ${lineOf(row)}`);
    const unwell = merged.rows.filter((row) => !(0,_report_merged_js__WEBPACK_IMPORTED_MODULE_1__/* .isWell */ .f5)(row));
    if (unwell.length === 0)
        return 'reported';
    throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('stack-failed', `Of ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(merged.rows.length, 'stack')}: ${(0,_report_merged_js__WEBPACK_IMPORTED_MODULE_1__/* .tallyOf */ .sv)(unwell)}.`, {
        evidence: unwell.map(lineOf),
        next: ['See the row of each in the summary: it says why, and links its run.'],
    });
}
function lineOf(row) {
    const headline = row.report === undefined ? '' : `: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .clip */ .$Q)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(row.report.told.headline), 300)}`;
    return `${row.name} ${(0,_report_parts_merged_table_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .V)(row)}${headline}`;
}


/***/ }),

/***/ 86571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ stackTable),
/* harmony export */   V: () => (/* binding */ verdictOf)
/* harmony export */ });
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39963);
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29556);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33699);
/* harmony import */ var _text_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35393);
/* harmony import */ var _merged_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78595);





const HEAD = [
    '| Stack | Verdict | Image | Groups | Changes | Findings |',
    '| --- | --- | --- | --- | --- | ---: |',
];
/** A name of a hundred characters is the longest that the settings file takes. */
const NAME = 100;
const VERDICT = 160;
/**
 * The table of the stacks, a row each, as they come. Shortened it drops rows from its end, which are the best, and tells how
 * many of which kind.
 */
function stackTable(rows, { rank, where, most }) {
    return (0,_text_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .rowsBlock */ .J)({
        ...{ rank, most, head: HEAD, lines: rows.map(lineOf) },
        left: (shown) => `${left(rows.slice(shown))}, ${where}`,
    });
}
function left(rows) {
    return `… and ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rows.length, 'more stack')} (${(0,_merged_js__WEBPACK_IMPORTED_MODULE_2__/* .tallyOf */ .sv)(rows)})`;
}
function lineOf(row) {
    const { report } = row;
    const findings = (0,_merged_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsOf */ .WX)(row);
    const cells = [
        `${(0,_merged_js__WEBPACK_IMPORTED_MODULE_2__/* .iconOf */ .ZG)(row)} ${nameOf(row)}`,
        (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(verdictOf(row), VERDICT)),
        report === undefined ? '' : imageOf(report),
        report === undefined ? '' : groupsOf(report),
        report === undefined ? '' : changesOf(report),
        report === undefined ? '' : findings === 0 ? '–' : `⚠️ ${findings}`,
    ];
    return `| ${cells.join(' | ')} |`;
}
function nameOf({ name, report }) {
    const environment = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(report?.environment ?? ''), NAME);
    const behind = environment === '' || environment === name ? '' : `<br><sub>${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(environment)}</sub>`;
    return `**${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(name, NAME)) || 'a stack'}**${behind}`;
}
/** The state in a few words; what failed has its reason, and what serves after it. */
function verdictOf({ state, report, problem }) {
    if (state === 'no-report')
        return 'no report';
    if (state === 'unreadable')
        return `unreadable: ${problem ?? ''}`;
    const { failure, recovery } = report ?? {};
    const why = failure === undefined || failure.reason === state ? '' : `: ${failure.reason}`;
    const back = recovery === undefined ? '' : `, ${BACK[recovery.result]}`;
    return `${state === 'rolled-back' ? 'rolled back' : state}${why}${back}`;
}
const BACK = {
    'rolled-back': 'the last proven image serves again',
    failed: 'the way back failed too',
    'cancelled-refresh': 'refresh cancelled',
    left: 'left as it is',
    none: 'nothing to go back to',
};
/** The commit that it was built from, and an id where there is no commit, or the only one. */
function imageOf({ image }) {
    if (image === undefined)
        return '–';
    const [first, ...others] = (0,_image_image_js__WEBPACK_IMPORTED_MODULE_4__/* .membersOf */ .lS)(image.set);
    const id = first === undefined ? '' : (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineCode */ .ti)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(first.id, 40));
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    const sha = image.gitSha === undefined ? '' : `${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineCode */ .ti)(image.gitSha.slice(0, 7))}<br>`;
    return id === '' ? '–' : `${sha}<sub>${id}${more}</sub>`;
}
const EFFECTS = [
    ['created', 'to create'],
    ['refreshed', 'to refresh'],
    ['replaced', 'to replace'],
    ['not-refreshed', 'not refreshed'],
    ['destroyed', 'to destroy'],
];
/** What is healthy, once groups were watched; before that, what will become of them. */
function groupsOf({ rollouts, plan }) {
    if (rollouts.length > 0) {
        const [healthy, desired] = [sum(rollouts, 'healthy'), sum(rollouts, 'desired')];
        const short = rollouts.filter(({ verdict }) => verdict !== 'reached').length;
        const behind = rollouts.length === 1 ? '' : `<br><sub>${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rollouts.length, 'group')}</sub>`;
        if (desired === 0 && short === 0)
            return `0 instances wanted${behind}`;
        return `${short === 0 ? '' : '⚠️ '}${healthy} of ${desired} healthy${behind}`;
    }
    const groups = plan?.groups ?? [];
    const told = EFFECTS.flatMap(([effect, words]) => {
        const found = groups.filter((group) => group.effect === effect).length;
        return found === 0 ? [] : [`${found} ${words}`];
    });
    return told.length > 0 ? told.join(', ') : groups.length === 0 ? '–' : `${groups.length} as they are`;
}
function sum(rollouts, field) {
    return rollouts.reduce((total, rollout) => total + rollout[field], 0);
}
/** With the signs of the tools' own plans; what goes stands out. */
function changesOf({ plan }) {
    if (plan === undefined)
        return '–';
    const { add, change, replace, destroy } = plan.counts;
    const told = [
        add === 0 ? '' : `+${add}`,
        change === 0 ? '' : `~${change}`,
        replace === 0 ? '' : `**±${replace}**`,
        destroy === 0 ? '' : `**−${destroy}**`,
    ].filter((part) => part !== '');
    return told.length > 0 ? told.join(' ').replaceAll('~', '\\~') : plan.hasChanges ? 'others' : 'none';
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

/***/ 35393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ rowsBlock)
/* harmony export */ });
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40389);

/** A table that drops lines from its end where it does not fit, and tells of those. */
function rowsBlock({ rank, head, lines, left, most = Number.POSITIVE_INFINITY }) {
    return {
        name: 'rows of the table',
        rank,
        full: [...head, ...lines].join('\n'),
        shorten: (bytes) => {
            const note = (shown) => `\n\n${left(shown)}`;
            let room = Math.min(bytes, most) - (0,_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(head.join('\n')) - (0,_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(note(0));
            const end = lines.findIndex((line) => {
                room -= (0,_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(line) + 1;
                return room < 0;
            });
            const shown = end === -1 ? lines.length : end;
            return shown === 0 ? note(0).trim() : [...head, ...lines.slice(0, shown)].join('\n') + note(shown);
        },
    };
}


/***/ })

};
