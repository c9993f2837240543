export const id = 7013;
export const ids = [7013];
export const modules = {

/***/ 77013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PAGES: () => (/* binding */ PAGES),
  mergedBlocks: () => (/* binding */ mergedBlocks)
});

// EXTERNAL MODULE: ./build/text/duration.js
var duration = __webpack_require__(29556);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
// EXTERNAL MODULE: ./build/text/fit.js
var fit = __webpack_require__(40389);
// EXTERNAL MODULE: ./build/report/parts/failure/failure.js
var failure_failure = __webpack_require__(98993);
// EXTERNAL MODULE: ./build/report/parts/headline.js
var headline = __webpack_require__(17464);
// EXTERNAL MODULE: ./build/report/parts/history.js
var parts_history = __webpack_require__(6558);
// EXTERNAL MODULE: ./build/report/parts/links.js
var links = __webpack_require__(15027);
// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(39963);
// EXTERNAL MODULE: ./build/text/more.js
var more = __webpack_require__(96161);
// EXTERNAL MODULE: ./build/report/merged.js
var merged = __webpack_require__(78595);
// EXTERNAL MODULE: ./build/report/parts/failure/evidence.js
var evidence = __webpack_require__(97570);
// EXTERNAL MODULE: ./build/report/parts/groups/name.js
var groups_name = __webpack_require__(67772);
// EXTERNAL MODULE: ./build/report/parts/groups/rollouts.js + 1 modules
var groups_rollouts = __webpack_require__(77775);
// EXTERNAL MODULE: ./build/report/parts/guard.js
var guard = __webpack_require__(59959);
// EXTERNAL MODULE: ./build/report/parts/merged/table.js
var table = __webpack_require__(86571);
;// CONCATENATED MODULE: ./build/report/parts/merged/folds.js













/** Lines of evidence, groups and findings that a fold has. */
const LINES = { whole: 60, short: 6, least: 0 };
/**
 * A fold for each stack, in the order of the table, which begins with what is not well. Shortened, the first ones, which are
 * the worst, keep the most.
 * @param where where the others stand, in words that follow a comma
 */
function stackFolds(rows, where, rank) {
    const render = (row, size) => foldOf(row, size);
    return {
        name: 'details of stacks',
        rank,
        full: rows.map((row) => render(row, 'whole')).join('\n\n'),
        shorten: (bytes) => packed(rows, { bytes, where, render }),
    };
}
/** What goes well is worth the least room: it gets some when all others have what tells why they do not. */
function packed(rows, { bytes, where, render }) {
    const note = (shown) => (0,more/* more */.O)(rows, shown, `with their details ${where}`);
    const texts = [];
    let room = bytes - (0,fit/* sizeOf */.$d)(note(0).join('')) - GAP;
    const add = (some) => {
        for (const row of some) {
            const text = render(row, 'least');
            if ((0,fit/* sizeOf */.$d)(text) + GAP > room)
                return;
            texts.push(text);
            room -= (0,fit/* sizeOf */.$d)(text) + GAP;
        }
    };
    const grow = (size) => {
        for (const [index, text] of texts.entries()) {
            const row = rows[index];
            const larger = row && render(row, size);
            const cost = larger === undefined ? 0 : (0,fit/* sizeOf */.$d)(larger) - (0,fit/* sizeOf */.$d)(text);
            if (larger === undefined || cost <= 0 || cost > room)
                continue;
            texts[index] = larger;
            room -= cost;
        }
    };
    const unwell = rows.findIndex(merged/* isWell */.f5);
    const end = unwell === -1 ? rows.length : unwell;
    add(rows.slice(0, end));
    grow('short');
    if (texts.length === end)
        add(rows.slice(end));
    grow('whole');
    return texts.length === 0 ? '' : [...texts, ...note(texts.length)].join('\n\n');
}
/** Between two folds, in bytes. */
const GAP = 2;
function foldOf(row, size) {
    const title = `${(0,merged/* iconOf */.ZG)(row)} ${(0,text_escape/* codeElement */.Gg)((0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(row.name), 100))} ${stateText(row)}`;
    const body = row.report === undefined ? unknownBody(row) : knownBody(row.report, size);
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
/** In a summary no Markdown is read. */
function stateText(row) {
    return row.state === 'unreadable' ? 'unreadable' : (0,text_escape/* clip */.$Q)((0,table/* verdictOf */.V)(row), 160);
}
function unknownBody({ state, file, problem }) {
    if (state === 'no-report')
        return 'No report of this stack was found: its job did not run, was cancelled or died before it could report, or its report was not handed on. How the stack stands is not known.';
    return `${(0,text_escape/* short */.h0)(file ?? '')} cannot be read: ${(0,text_escape/* prose */.CS)(problem ?? '')}. How the stack stands is not known.`;
}
function knownBody(report, size) {
    const head = (0,text_escape/* prose */.CS)((0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(report.told.headline), size === 'whole' ? 600 : 200));
    const blocks = [`**${head}**`, ...(size === 'least' ? [] : partsOf(report, size)), footer(report)];
    return blocks.filter((part) => part !== '').join('\n\n');
}
function partsOf(report, size) {
    const { failure, recovery, rollouts, plan, warnings, note = '' } = report;
    const most = LINES[size];
    // These look at the failure alone.
    const failed = { failure };
    const at = size === 'whole' ? 0 : 1;
    return [
        (0,failure_failure/* failureVariants */.r0)(failed)[at] ?? '',
        recovery === undefined ? '' : `**Recovery:** ${(0,text_escape/* prose */.CS)((0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(recovery.message), 500))}`,
        (0,failure_failure/* nextVariants */.oI)(failed)[at] ?? '',
        failure === undefined ? '' : evidenceOf(failure, most),
        imageOf(report),
        listed(rollouts, most, (some) => (0,groups_rollouts/* rolloutList */.Y)(some.map((one) => ({ ...one, history: [], evidence: [] })))),
        rollouts.length > 0 ? '' : listed(plan?.groups ?? [], most, (some) => some.map(forecast).join('\n')),
        (0,guard/* guardVariants */._)(plan?.guard && { ...plan.guard, blocked: [], warnings: [...plan.guard.warnings] })[at] ??
            '',
        (0,failure_failure/* warningsBlock */.LZ)(warnings.map((text) => (0,text_escape/* clip */.$Q)(text, 1000)), Math.min(warnings.length, most)),
        (0,failure_failure/* noteBlock */.kU)((0,text_escape/* clip */.$Q)(note, 1000)),
        report.told.changes === '' ? '' : (0,text_escape/* prose */.CS)((0,text_escape/* clip */.$Q)(report.told.changes, 300)),
    ];
}
function listed(all, most, render) {
    return [render(all.slice(0, most)), ...(0,more/* more */.O)(all, most, 'in the summary of its job')]
        .filter((part) => part !== '')
        .join('\n');
}
function forecast({ address, name, effect, because, }) {
    const why = because === '' ? '' : `: ${(0,text_escape/* prose */.CS)((0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(because), 200))}`;
    return `- ${(0,groups_name/* groupName */.h)({ address, name })}<br>${effect.replace('-', ' ')}${why}`;
}
function evidenceOf(failure, most) {
    const lines = (0,evidence/* evidenceLines */.p1)(failure).filter(({ text }) => text.trim() !== '');
    const shown = lines.slice(0, most).map((line) => ({ ...line, text: (0,text_escape/* clip */.$Q)(line.text, 300) }));
    return (0,evidence/* evidenceBlock */.rz)(shown, lines.length - shown.length, 'in the summary of its job');
}
function imageOf({ image, live }) {
    if (image === undefined)
        return '';
    const sha = image.gitSha === undefined ? '' : ` (${(0,text_escape/* inlineCode */.ti)(image.gitSha.slice(0, 7))})`;
    const ids = (0,image_image/* idsOf */.UX)(image.set);
    const before = live?.ids
        .filter((id) => !ids.includes(id))
        .slice(0, 3)
        .map(text_escape/* short */.h0)
        .join(', ') ?? '';
    return `**Image** ${before === '' ? '' : `${before} → `}${(0,text_escape/* short */.h0)((0,image_image/* formatImageSet */.NG)(image.set))}${sha} · ${image.origin}`;
}
function footer({ command, stack, version, runUrl, startedAt, finishedAt }) {
    const parts = [
        (0,links/* link */.nf)('its run', runUrl),
        command,
        stack.directory === '' ? '' : `stack ${(0,text_escape/* short */.h0)(stack.directory)}`,
        stack.workspace === '' || stack.workspace === 'default' ? '' : `workspace ${(0,text_escape/* short */.h0)(stack.workspace)}`,
        `took ${(0,duration/* formatDuration */.a3)(finishedAt - startedAt)}`,
        `version ${(0,text_escape/* prose */.CS)((0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(version), 40))}`,
    ];
    return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`;
}

;// CONCATENATED MODULE: ./build/report/parts/merged/blocks.js









/** What goes first when room is short has the lowest rank. */
const RANK = { folds: 1, history: 2, warnings: 3, table: 4, footer: 5, headline: 6 };
/** By the page that is full. */
const PAGES = {
    comment: { rows: 'in the summary of the run', folds: 'in the summary of the run', table: 40_000 },
    summary: { rows: 'in the log of this run', folds: 'in the `report.json` of each', table: 700_000 },
};
/** The blocks of a merged report, top to bottom. */
function mergedBlocks(report, { rows, expected }, page, former = []) {
    const unknown = expected === 'known' ? '' : UNKNOWN;
    const blocks = [
        (0,fit/* block */.om)('the headline', RANK.headline, [(0,headline/* headline */.Pl)(report)]),
        (0,table/* stackTable */.D)(rows, { rank: RANK.table, where: page.rows, most: page.table }),
        (0,fit/* block */.om)('what is not known', RANK.footer, [unknown]),
        (0,fit/* block */.om)('warnings', RANK.warnings, [(0,failure_failure/* warningsBlock */.LZ)(report.warnings), (0,failure_failure/* warningsBlock */.LZ)(report.warnings, 3)]),
        stackFolds(rows, page.folds, RANK.folds),
        (0,fit/* block */.om)('the history', RANK.history, [(0,parts_history/* historyList */.PI)(report, former)]),
        (0,fit/* block */.om)('the footer', RANK.footer, [blocks_footer(report)]),
    ];
    return blocks.filter(({ full }) => full !== '');
}
const UNKNOWN = '<sub>Which stacks were to report is not known, so that one of which there is no report is not seen: name them in `stack`, or keep them in the settings file.</sub>';
function blocks_footer(report) {
    const { commit, startedAt, finishedAt } = report;
    const parts = [
        commit === undefined ? '' : `commit ${(0,links/* commitLink */.wn)(report, commit.sha)}`,
        (0,links/* link */.nf)('this run', report.runUrl),
        `took ${(0,duration/* formatDuration */.a3)(finishedAt - startedAt)}`,
        `immutable-deploy ${(0,text_escape/* short */.h0)(report.version)}`,
    ];
    return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`;
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
