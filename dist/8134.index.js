export const id = 8134;
export const ids = [8134];
export const modules = {

/***/ 91709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I4: () => (/* binding */ outsideFrames),
/* harmony export */   Lx: () => (/* binding */ isClosed),
/* harmony export */   Xe: () => (/* binding */ piecesOf),
/* harmony export */   cu: () => (/* binding */ isSide),
/* harmony export */   oB: () => (/* binding */ isOpened),
/* harmony export */   yO: () => (/* binding */ withoutFrame)
/* harmony export */ });
/** How Terraform (since 0.15) and OpenTofu open and close the frame of an error or warning, at the start of a line. */
const OPENED = /^╷\s*$/;
const CLOSED = /^╵\s*$/;
const SIDE = /^│ ?/;
/** Whether a line without colours opens a frame, closes one, or stands in one. */
const isOpened = (line) => OPENED.test(line);
const isClosed = (line) => CLOSED.test(line);
const isSide = (line) => SIDE.test(line);
/**
 * Text without colours, cut at the tools' frames: each holds one diagnostic, and ends where that ends, whatever comes
 * then. A frame that is never closed ends with the last line that has its stroke.
 */
function piecesOf(lines) {
    const pieces = [];
    let at = { lines: [], isFramed: false };
    const begin = (isFramed) => {
        if (at.isFramed || at.lines.length > 0)
            pieces.push(at);
        at = { lines: [], isFramed };
    };
    for (const line of lines) {
        if (OPENED.test(line))
            begin(true);
        else if (at.isFramed && CLOSED.test(line))
            begin(false);
        else if (at.isFramed && SIDE.test(line))
            at.lines.push(line.replace(SIDE, ''));
        else {
            if (at.isFramed)
                begin(false);
            at.lines.push(line);
        }
    }
    begin(false);
    return pieces;
}
/** What stands outside of all frames. */
function outsideFrames(lines) {
    return piecesOf(lines).flatMap((piece) => (piece.isFramed ? [] : piece.lines));
}
/**
 * A line as the tool prints it where it draws no frames: a diagnostic has an empty line before and behind it then. What
 * looks for secrets reads lines, and a stroke before each would be in its way.
 */
function withoutFrame(line) {
    return OPENED.test(line) || CLOSED.test(line) ? '' : line.replace(SIDE, '');
}


/***/ }),

/***/ 50168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ placeIn),
/* harmony export */   f: () => (/* binding */ isFile)
/* harmony export */ });
const PLACE = /^\s{2}on (.*?) line (\d+)(?:, in .+)?:?$/;
/** Where a diagnostic says that it is, in a line of its own; undefined for all other lines. */
function placeIn(line) {
    const [, name, number] = PLACE.exec(line) ?? [];
    return name === undefined ? undefined : { name, line: Number(number) };
}
/**
 * Whether a place is a file: all that hold HCL have an ending. `<value for var.x>` and the name of a variable of the
 * environment, as TF_ENCRYPTION, stand at the same place.
 */
function isFile(name) {
    return !name.startsWith('<') && /\.\w+$/.test(name);
}


/***/ }),

/***/ 51779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tl: () => (/* binding */ readDiagnostics),
/* harmony export */   u4: () => (/* binding */ ACCOUNT)
/* harmony export */ });
/* unused harmony export diagnosticBlocks */
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33699);
/* harmony import */ var _frames_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91709);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50168);



const START = /^(Error|Warning): (.*)$/;
const ADDRESS = /^\s{2}with (.+),$/;
const NO_CODE = '(source code not available)';
/**
 * Where Terraform's and OpenTofu's account of a plan begins: after the lines on what they read, and what they warn of
 * before.
 */
const ACCOUNT = /^(Note: Objects have changed|(Terraform|OpenTofu) (used the selected providers|will perform|planned the following actions)|No changes\.|Changes to Outputs:|You can apply this plan)/;
/** What they print behind warnings at the start of a line, where no frame tells the end. */
const AFTER = /^(─{5,}|Apply complete!|Destroy complete!|Success! |Outputs:$|Saved the plan to:|Plan: |(Terraform|OpenTofu) has been successfully initialized!|(Acquiring|Releasing) state lock\.)/;
/** What they tell of one object while they work on it, and of an action. */
const PROGRESS = /^(\S.*: (Refreshing state|Reading|Still|Creating|Creation|Modifying|Modifications|Destroying|Destruction|Provisioning|Preparing import|Importing|Import|Read|Opening|Closing|Drift detected)\b.*(\.\.\.|complete|\[)|Action (started|failed|complete): )/;
/**
 * The errors and warnings in what a tool printed: Terraform and OpenTofu of all versions (in frames since 0.15, plain
 * with `-no-color`) and Packer, which writes HCL's own form of the plain text.
 * The text is read, and not `plan -json`: that says nothing where `init` fails, and would take the plan's own text away.
 */
function readDiagnostics(lines, tool) {
    return diagnosticBlocks(lines, tool).map((block) => readBlock(block, tool));
}
/** The lines of each error and warning, its title first, without frames and colours. */
function diagnosticBlocks(lines, tool) {
    const pieces = (0,_frames_js__WEBPACK_IMPORTED_MODULE_1__/* .piecesOf */ .Xe)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(lines.join('\n')).split('\n'));
    return pieces.flatMap((piece) => (piece.isFramed ? framed(piece) : plain(piece, tool)));
}
/** A frame holds one diagnostic, and nothing else. */
function framed({ lines }) {
    const start = lines.findIndex((line) => START.test(line));
    return start < 0 ? [] : [lines.slice(start)];
}
/** Without a frame only what comes behind tells where a diagnostic ends. */
function plain({ lines }, tool) {
    const starts = lines.flatMap((line, index) => (isStart(line, lines[index - 1]) ? [index] : []));
    return starts.map((start, index) => {
        const block = lines.slice(start, starts[index + 1] ?? lines.length);
        const end = block.findIndex((line, at) => isEnd(line, tool === 'packer' ? block[at + 1] : undefined));
        return end < 0 ? block : block.slice(0, end);
    });
}
/** Only behind an empty line: a message may have lines that begin the same. */
function isStart(line, before = '') {
    return START.test(line) && before.trim() === '';
}
/** Packer has two empty lines behind a diagnostic, whatever comes then, and never within. */
function isEnd(line, next) {
    if (next !== undefined && line.trim() === '' && next.trim() === '')
        return true;
    return AFTER.test(line) || ACCOUNT.test(line) || PROGRESS.test(line);
}
function readBlock(block, tool) {
    const [first = '', ...rest] = block;
    const [, severity, title = ''] = START.exec(first) ?? [];
    const titleEnd = rest.findIndex((line) => line.trim() === '');
    const body = titleEnd < 0 ? [] : rest.slice(titleEnd);
    const wrapped = titleEnd < 0 ? rest : rest.slice(0, titleEnd);
    const placeAt = body.findIndex((line) => (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeIn */ .V)(line) !== undefined);
    const { name: named = '', line = 0 } = (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeIn */ .V)(body[placeAt] ?? '') ?? {};
    const lead = body.slice(0, Math.max(placeAt, 0));
    const behind = body.slice(placeAt + 1);
    const codeEnd = placeAt < 0 ? 0 : behind.findIndex((text) => text.trim() === '');
    const code = behind.slice(0, codeEnd < 0 ? behind.length : codeEnd);
    const address = [...lead, ...(placeAt < 0 ? behind : [])].flatMap((text) => ADDRESS.exec(text)?.[1] ?? [])[0];
    const detail = [...lead, ...behind.slice(code.length)].filter((text) => !ADDRESS.test(text));
    return {
        tool,
        severity: severity === 'Warning' ? 'warning' : 'error',
        summary: [title, ...wrapped].map((text) => text.trim()).join(' '),
        ...placed({ named, line, code: trimmed(code), detail: trimmed(detail) }),
        ...(address === undefined ? {} : { address }),
    };
}
/**
 * The parts that depend on the place. What is no file is told in words, and its text, which nobody committed, is not
 * shown: a key may be part of it.
 */
function placed({ named, line, code, detail, }) {
    if ((0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .isFile */ .f)(named))
        return { detail, snippet: code.includes(NO_CODE) ? '' : code, file: named, line };
    const where = /^\w+$/.test(named) ? `In the variable ${named} of the environment, line ${line}.` : '';
    return { detail: [where, detail].filter((text) => text !== '').join('\n\n'), snippet: '' };
}
/** Without the empty lines at both ends, and without runs of them inside. */
function trimmed(lines) {
    return lines
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .replace(/^\n+|\s+$/g, '');
}


/***/ }),

/***/ 68382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ withoutAccount),
/* harmony export */   NS: () => (/* binding */ heldLines),
/* harmony export */   Pt: () => (/* binding */ planText),
/* harmony export */   zr: () => (/* binding */ beforePlan)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _diagnostics_frames_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91709);
/* harmony import */ var _diagnostics_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51779);



/** Also while its colours are still there. */
function isBeginning(line) {
    return _diagnostics_read_js__WEBPACK_IMPORTED_MODULE_1__/* .ACCOUNT */ .u4.test((0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(line));
}
/**
 * The human-readable diff in what `plan` printed, colours removed; all of it where it begins in no way that is known.
 * What it warns of in frames is left out. `show` prints the same once more, but starts the provider for it, which costs
 * seconds.
 */
function planText(lines) {
    const text = (0,_diagnostics_frames_js__WEBPACK_IMPORTED_MODULE_2__/* .outsideFrames */ .I4)(lines);
    const start = text.findIndex(isBeginning);
    return text.slice(Math.max(0, start)).join('\n').trim();
}
/** What of the tool's lines may be printed at once: those before its account of the plan, which quotes values. */
function beforePlan(print) {
    let isHeld = false;
    return (line) => {
        isHeld ||= isBeginning(line);
        if (!isHeld)
            print(line);
    };
}
/** The lines that `beforePlan` holds back. */
function heldLines(lines) {
    const start = lines.findIndex(isBeginning);
    return start < 0 ? [] : lines.slice(start);
}
/** Where the tool's errors and warnings begin behind its account; a value in a diff is indented, and begins no line. */
const diagnosticLine = /^(?:│ ?)?(?:Error|Warning): /;
/**
 * What of the tool's lines may be told of a plan that failed: those before the account, and the errors and warnings
 * behind it. Such a plan has no `show -json`, so that nobody knows which of the values in its account are secret.
 */
function withoutAccount(lines) {
    const held = heldLines(lines);
    const told = held.findIndex((line) => diagnosticLine.test((0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(line)));
    return [...lines.slice(0, lines.length - held.length), ...(told < 0 ? [] : held.slice(told))];
}


/***/ }),

/***/ 68134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PATIENCE_MS: () => (/* binding */ PATIENCE_MS),
  WORK_MS: () => (/* binding */ WORK_MS),
  takeOver: () => (/* binding */ takeOver)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/children/child.js
var children_child = __webpack_require__(53100);
;// CONCATENATED MODULE: ./build/children/ending.js

/** What the tools say last; of a plan also what they say right before, so that nobody takes the moment between for a cut. */
const LAST_WORD = /^(?:(?:Apply|Destroy) complete!|Releasing state lock|No changes\.|Plan: \d|Saved the plan to:)/;
const ERROR = /^[│|]?\s*Error: /;
/** https://github.com/hashicorp/terraform/blob/v1.11.4/internal/command/clistate/state.go */
const NOT_GIVEN_BACK = /Error releasing the state lock/;
/**
 * How a tool ended that is no more. One that came to its end gave its lock back before it said so, whatever was killed
 * after that; where nothing was noted, its output has to show that it broke off.
 * @param by who ended it: we, or itself or somebody else
 */
function endingOf({ code }, output, by) {
    const [stdout, stderr] = [output.stdout, output.stderr].map((lines) => lines.map(external_node_util_.stripVTControlCharacters));
    if (stderr?.some((line) => NOT_GIVEN_BACK.test(line)))
        return by === 'us' ? 'killed' : 'cut-off';
    if (stdout?.some((line) => LAST_WORD.test(line)) || stderr?.some((line) => ERROR.test(line)))
        return 'in-order';
    if (by === 'us')
        return 'killed';
    if (code !== undefined)
        return code >= 128 ? 'cut-off' : 'in-order';
    return stdout?.some((line) => line.trim() !== '') ? 'cut-off' : 'in-order';
}

// EXTERNAL MODULE: ./build/diagnostics/frames.js
var diagnostics_frames = __webpack_require__(91709);
// EXTERNAL MODULE: ./build/image/bake/machine-lines.js
var machine_lines = __webpack_require__(20097);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/plan/read/plan-text.js
var plan_text = __webpack_require__(68382);
// EXTERNAL MODULE: ./build/text/duration.js
var duration = __webpack_require__(29556);
;// CONCATENATED MODULE: ./build/steps/children/take-over.js








/**
 * How long a tool may take to end that was interrupted, or nobody needs. GitHub ends a cancelled job after five minutes,
 * whatever it is at, and the lock has to be looked after before. Milliseconds.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
 */
const PATIENCE_MS = 270_000;
/**
 * How long one may work on that has the lock of a state and was not interrupted: nobody cancelled this job, nothing
 * presses, and a database takes the better part of an hour. Milliseconds.
 */
const WORK_MS = 7_200_000;
/** How long the machine may take to end what is killed. */
const DEATH_MS = 10_000;
const LOOK_MS = 500;
const PROGRESS_MS = 60_000;
/**
 * Waits for the tools that a run has left, and shows what they said last. Those that do not end in time are interrupted,
 * where that was not done, and killed. Never throws.
 */
async function takeOver(deps) {
    const left = (await deps.children.list()).filter((child) => !(0,children_child/* endedWell */.Jr)(child));
    const outlived = await Promise.all(left.map((child) => outlive(child, deps)));
    for (const { child } of outlived)
        await showLast(child, deps);
    return outlived;
}
async function outlive(child, deps) {
    const { children, log } = deps;
    try {
        const state = await children.state(child);
        const by = state === 'ended' ? 'itself' : await wait[state](child, deps);
        return { child, end: by === 'nobody' ? 'unknown' : endingOf(child, await children.output(child), by) };
    }
    catch (error) {
        log.warning(`Could not wait for ${(0,children_child/* nameOfChild */.Du)(child)}: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
        return { child, end: 'unknown' };
    }
}
const wait = { running: waitFor, unknown: waitForNumber };
/** Who ended it. */
async function waitFor(child, deps) {
    const { children, clock, log } = deps;
    const name = (0,children_child/* nameOfChild */.Du)(child);
    const begun = clock.now();
    // Nobody will use the image, or what is fetched. What a half-made apply is worth, its own end decides.
    const mayWork = child.toldAt === undefined && child.work === 'state';
    log.info(`${name} (process ${child.pid}) has outlived the run: it has ${(0,duration/* formatDuration */.a3)(mayWork ? WORK_MS : PATIENCE_MS)} to end by itself.`);
    if (mayWork) {
        if (await hasEnded(child, WORK_MS, deps))
            return 'itself';
        log.info(`${name} is interrupted.`);
    }
    if (child.toldAt === undefined)
        await children.interrupt(child);
    if (await hasEnded(child, PATIENCE_MS, deps))
        return 'itself';
    log.warning(`${name} did not end in ${(0,duration/* formatDuration */.a3)(clock.now() - begun)}, and is killed.`);
    await children.kill(child);
    return (await hasEnded(child, DEATH_MS, deps)) ? 'us' : 'nobody';
}
/** Where the machine tells no process from another of its number, nothing is sent to it. */
async function waitForNumber(child, deps) {
    const which = `A process ${child.pid} runs, the number of ${(0,children_child/* nameOfChild */.Du)(child)} of this run. This machine does not tell whether it is the same`;
    deps.log.info(`${which}: it has ${(0,duration/* formatDuration */.a3)(PATIENCE_MS)} to end by itself.`);
    if (await hasEnded(child, PATIENCE_MS, deps))
        return 'itself';
    deps.log.warning(`${which}, so it is left alone.`);
    return 'nobody';
}
async function hasEnded(child, ms, { children, clock, log }) {
    const begun = clock.now();
    let saidAt = begun;
    while ((await children.state(child)) !== 'ended') {
        if (clock.now() - begun >= ms)
            return false;
        if (clock.now() - saidAt >= PROGRESS_MS) {
            saidAt = clock.now();
            log.info(`${(0,children_child/* nameOfChild */.Du)(child)} has been waited for for ${(0,duration/* formatDuration */.a3)(saidAt - begun)}.`);
        }
        await clock.sleep(LOOK_MS);
    }
    return true;
}
/** What a person looks at first. */
const LAST_LINES = 20;
/** The run may have shown some of them. What it would not show without knowing the plan's secrets is not shown here. */
async function showLast(child, { children, log }) {
    if (child.shows === 'nothing')
        return;
    const output = await children.output(child).catch(() => ({ stdout: [], stderr: [] }));
    const stdout = child.shows === 'until-plan' ? (0,plan_text/* withoutAccount */.Mk)(output.stdout) : output.stdout;
    const said = child.tool === 'packer' ? stdout.flatMap(machine_lines/* uiLines */.WR) : stdout;
    const last = [...said.slice(-LAST_LINES), ...output.stderr.slice(-LAST_LINES)];
    if (last.length === 0)
        return;
    log.openGroup(`Last lines of ${(0,children_child/* nameOfChild */.Du)(child)}`);
    for (const line of last)
        log.tool((0,diagnostics_frames/* withoutFrame */.yO)((0,external_node_util_.stripVTControlCharacters)(line)));
    log.closeGroup();
}


/***/ })

};
