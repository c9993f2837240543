export const id = 9863;
export const ids = [9863];
export const modules = {

/***/ 39863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  statusBlocks: () => (/* binding */ statusBlocks)
});

// EXTERNAL MODULE: ./build/text/duration.js
var duration = __webpack_require__(29556);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
// EXTERNAL MODULE: ./build/text/fit.js
var fit = __webpack_require__(40389);
// EXTERNAL MODULE: ./build/text/time.js
var time = __webpack_require__(95853);
// EXTERNAL MODULE: ./build/report/parts/failure/failure.js
var failure = __webpack_require__(98993);
// EXTERNAL MODULE: ./build/report/parts/headline.js
var headline = __webpack_require__(17464);
// EXTERNAL MODULE: ./build/report/parts/links.js
var links = __webpack_require__(15027);
// EXTERNAL MODULE: ./build/text/more.js
var more = __webpack_require__(96161);
// EXTERNAL MODULE: ./build/text/rows.js
var text_rows = __webpack_require__(35393);
// EXTERNAL MODULE: ./build/report/status.js
var report_status = __webpack_require__(97937);
;// CONCATENATED MODULE: ./build/report/parts/status/table.js







const HEAD = [
    '| Stack | Stands | Live release | Age | Base image | Instances | Newer elsewhere |',
    '| --- | --- | --- | --- | --- | --- | --- |',
];
const WHERE = 'in the log of this run and in the output `status`';
/** The table of the stacks, a row each. Shortened it drops rows from its end, and tells how many of which kind. */
function statusTable(report, rank) {
    const rows = report.status?.rows ?? [];
    return (0,text_rows/* rowsBlock */.J)({
        ...{ rank, head: HEAD, lines: rows.map((row) => lineOf(row, report)) },
        left: (shown) => `… and ${rows.length - shown} more (${(0,report_status/* standingsOf */.F3)(rows.slice(shown))}), ${WHERE}`,
    });
}
function lineOf(row, report) {
    const { name, environment, standing } = row;
    const { icon, word } = report_status/* STANDINGS */.CV[standing];
    const behind = environment === '' || environment === name ? '' : `<br><sub>${(0,text_escape/* prose */.CS)((0,text_escape/* clip */.$Q)(environment, 100))}</sub>`;
    const cells = [
        `${icon} **${(0,text_escape/* prose */.CS)((0,text_escape/* clip */.$Q)(name, 100)) || 'a stack'}**${behind}`,
        word,
        ...(standing === 'unknown' ? ['', '', '', '', ''] : knownCells(row, report)),
    ];
    return `| ${cells.join(' | ')} |`;
}
function knownCells({ release, base, groups, newer }, report) {
    const age = (at) => (at && (0,duration/* formatAge */.nV)(at, report.finishedAt)) ?? '';
    return [
        releaseCell(release, report),
        age(release?.createdAt),
        base === undefined ? '' : age(base.createdAt) || 'not known',
        instancesCell(groups),
        newer.map((one) => newerWords(one, report)).join('<br>'),
    ];
}
/** Groups without instances say nothing of how the others do. */
function instancesCell(groups) {
    const kinds = Map.groupBy(groups, (group) => (group.gone ? 'gone' : (0,report_status/* isIdle */.xB)(group) ? 'idle' : 'there'));
    const { there = [], idle = [], gone = [] } = Object.fromEntries(kinds);
    const sum = (field) => there.reduce((total, group) => total + group[field], 0);
    const part = (some, words) => {
        if (some.length === 0)
            return [];
        return [some.length === groups.length ? words : `${words}: ${some.length} of ${groups.length} groups`];
    };
    const parts = [
        ...(there.length === 0 ? [] : [`${sum('healthy')} of ${sum('desired')} healthy`]),
        ...part(idle, '0 instances'),
        ...part(gone, 'gone'),
    ];
    return parts.join('<br>') || '–';
}
function releaseCell(release, report) {
    if (release === undefined)
        return '–';
    const { images, commit, standing } = release;
    const id = images[0] === undefined ? '' : `<sub>${(0,text_escape/* inlineCode */.ti)((0,text_escape/* clip */.$Q)(images[0], 40))}${others(images)}</sub>`;
    const mark = standing === 'quarantined' ? ' in quarantine' : standing === 'unproven' ? ' not proven' : '';
    return [commit === undefined ? '' : (0,links/* commitLink */.wn)(report, commit) + mark, id]
        .filter((part) => part !== '')
        .join('<br>');
}
function others({ length }) {
    return length > 1 ? ` and ${length - 1} more` : '';
}
function newerWords({ commit, image, environment, provenAt }, report) {
    const what = commit === undefined ? (0,text_escape/* short */.h0)(image) : (0,links/* commitLink */.wn)(report, commit);
    const since = (0,duration/* formatAge */.nV)(provenAt, report.finishedAt);
    return `${what} in ${(0,text_escape/* prose */.CS)((0,text_escape/* clip */.$Q)(environment, 100))}${since === undefined ? '' : `, ${since}`}`;
}
/** Lines of a list that a page has room for. */
const LINES = 20;
/** What is not as it was deployed, and what is not known, stack by stack; then less of it. */
function driftBlock({ status }, rank) {
    const rows = (status?.rows ?? []).filter(({ drift, problem }) => drift.length > 0 || problem !== undefined);
    const list = (most) => rows.map((row) => driftOf(row, most)).join('\n\n');
    return (0,fit/* block */.om)('what differs', rank, [list(LINES), list(3)]);
}
function driftOf({ name, standing, drift, problem }, most) {
    const said = [...(problem === undefined ? [] : [problem]), ...drift];
    const lines = said.slice(0, most).map((line) => `- ${(0,text_escape/* prose */.CS)((0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(line), 300))}`);
    const rest = (0,more/* more */.O)(said, most, 'in the output `status`').map((line) => `- ${line}`);
    return [`**${report_status/* STANDINGS */.CV[standing].icon} ${(0,text_escape/* prose */.CS)((0,text_escape/* clip */.$Q)(name, 100))}**`, '', ...lines, ...rest].join('\n');
}
/** Each group with what its instances run, folded; `''` without groups. */
function groupsBlock({ status }, rank) {
    const rows = (status?.rows ?? []).filter(({ groups }) => groups.length > 0);
    const lines = rows.flatMap(({ name, groups }) => groups.map((group) => `| ${(0,text_escape/* prose */.CS)((0,text_escape/* clip */.$Q)(name, 100))} | ${(0,text_escape/* short */.h0)(group.group)} <sub>${(0,text_escape/* prose */.CS)(group.region)}</sub> | ${healthOf(group)} | ${runningIn(group)} |`));
    const table = ['| Stack | Group | Healthy | Instances run |', '| --- | --- | --- | --- |', ...lines].join('\n');
    const fold = `<details><summary>Groups</summary>\n\n${table}\n\n</details>`;
    return (0,fit/* block */.om)('the groups', rank, [lines.length === 0 ? '' : fold]);
}
function healthOf(group) {
    if (group.gone)
        return 'gone';
    return (0,report_status/* isIdle */.xB)(group) ? '0 instances' : `${group.healthy} of ${group.desired}`;
}
function runningIn({ images, refresh }) {
    const told = Object.entries(images).map(([id, many]) => `${many} × ${id === '' ? 'not told' : (0,text_escape/* inlineCode */.ti)(id)}`);
    const all = told.length === 0 ? ['none'] : told;
    return [...all, ...(refresh === undefined ? [] : [`refresh: ${(0,text_escape/* prose */.CS)(refresh)}`])].join('<br>');
}

;// CONCATENATED MODULE: ./build/report/parts/status/blocks.js








/** What goes first when room is short has the lowest rank. */
const RANK = { groups: 1, drift: 2, warnings: 3, table: 4, footer: 5, headline: 6 };
/** The blocks of a status, top to bottom. */
function statusBlocks(report) {
    const blocks = [
        (0,fit/* block */.om)('the headline', RANK.headline, [(0,headline/* headline */.Pl)(report)]),
        statusTable(report, RANK.table),
        driftBlock(report, RANK.drift),
        groupsBlock(report, RANK.groups),
        (0,fit/* block */.om)('warnings', RANK.warnings, [(0,failure/* warningsBlock */.LZ)(report.warnings), (0,failure/* warningsBlock */.LZ)(report.warnings, 3)]),
        (0,fit/* block */.om)('the footer', RANK.footer, [footer(report)]),
    ];
    return blocks.filter(({ full }) => full !== '');
}
function footer({ runUrl, startedAt, finishedAt, version }) {
    const parts = [
        `seen ${(0,time/* timeWords */.r)(new Date(finishedAt).toISOString())}`,
        (0,links/* link */.nf)('this run', runUrl),
        `took ${(0,duration/* formatDuration */.a3)(finishedAt - startedAt)}`,
        `immutable-deploy ${(0,text_escape/* short */.h0)(version)}`,
    ];
    return `<sub>${parts.join(' · ')}</sub>`;
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
