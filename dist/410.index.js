export const id = 410;
export const ids = [410];
export const modules = {

/***/ 45225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ runProcess)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/children/child.js
var children_child = __webpack_require__(53100);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/adapters/children/alive.js
var alive = __webpack_require__(80136);
// EXTERNAL MODULE: ./build/adapters/children/followers.js
var followers = __webpack_require__(23118);
// EXTERNAL MODULE: ./build/adapters/children/notes.js
var notes = __webpack_require__(58804);
// EXTERNAL MODULE: ./build/adapters/children/output.js
var output = __webpack_require__(31304);
// EXTERNAL MODULE: ./build/adapters/runner/signals.js
var signals = __webpack_require__(32417);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/adapters/tools/limits/room.js




/** What a run notes of a tool, and the first of what the tool says. Bytes. */
const ROOM = 65_536;
/**
 * Lets nothing begin that makes things, or takes a lock, where not a line of it could be written down: whoever cleans up
 * behind the run would not know of it.
 * @param directory of the run
 * @throws DeployError with the reason of the tool's own failures, when the disk is full
 */
async function requireRoom(directory, child, write = external_node_fs_promises_.writeFile) {
    if (child.work === 'other')
        return;
    const path = (0,external_node_path_.join)(directory, `room-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        await write(path, Buffer.alloc(ROOM), { mode: 0o600 });
    }
    catch (error) {
        // Whatever else is wrong with the directory, the tool will say.
        if (!/^(ENOSPC|EDQUOT)$/.test(error.code ?? ''))
            return;
        throw new outcome_error/* DeployError */.sH(reasonOf(child), `${child.tool} ${child.command} was not begun, for there is no room to write down what it does.`, { evidence: [(0,outcome_error/* errorMessage */.gJ)(error)] });
    }
    finally {
        await (0,external_node_fs_promises_.rm)(path, { force: true });
    }
}
function reasonOf({ command, work }) {
    if (work === 'image')
        return 'image-build-failed';
    return command === 'apply' ? 'apply-failed' : 'plan-failed';
}

;// CONCATENATED MODULE: ./build/adapters/tools/process.js











/** Time between two looks for output, and how long that of what the child left running is waited for. Milliseconds. */
const LOOK_MS = 50;
const LAST_OUTPUT_MS = 10_000;
/**
 * Starts one long process and waits for it: the only way Packer, plan and apply are started.
 *
 * It leads a process group of its own, so that a Ctrl-C at a terminal reaches it once, through us, and not twice:
 * Terraform gives up its state on a second interrupt. @actions/exec cannot do this, it has no way to pass a signal on.
 * It writes to files, so that it can end well when this process is killed, and the post step can read what it said.
 * @throws DeployError tool-missing where the program cannot be started
 * @throws DeployError with the reason of its own failures, where there is no room to note what it does
 * @throws DeployError cancelled where the run was cancelled, after the child has ended
 */
async function runProcess(argv, options) {
    options.signal.throwIfAborted();
    const { run } = options;
    if (run !== undefined)
        await requireRoom(run.directory, run);
    const files = (0,output/* outputFiles */.Lo)(run === undefined ? 'immutable-deploy' : `${run.tool}-${run.command}`, run?.directory);
    try {
        const finished = await runWith(argv, options, files);
        options.signal.throwIfAborted();
        return finished;
    }
    finally {
        await (0,output/* removeOutput */.kF)(files);
    }
}
async function runWith(argv, options, files) {
    const started = start(argv, options, files);
    const { child, note, id } = started;
    const over = new AbortController();
    let death;
    const interrupt = () => {
        note({ kind: 'told', id, at: Date.now() });
        if (options.run?.tool === 'terragrunt')
            void interruptBelow(child, over.signal);
        else
            (0,signals/* signalGroup */.i)(child, 'SIGINT');
        if (options.endsWithinMs === undefined)
            return;
        death = setTimeout(() => (0,signals/* signalGroup */.i)(child, 'SIGKILL'), options.endsWithinMs);
    };
    options.signal.addEventListener('abort', interrupt, { once: true });
    try {
        const output = await readOutput(started, options, files);
        const code = await output.until(started.ended);
        note({ kind: 'ended', id, at: Date.now(), code });
        const { stdout, stderr } = output.lines();
        return { code, stderr, stdout: options.keep === 'text' ? [await textOf(files)] : stdout };
    }
    finally {
        over.abort();
        clearTimeout(death);
        options.signal.removeEventListener('abort', interrupt);
    }
}
/** Until it has ended: what it starts meanwhile is not let go on. */
async function interruptBelow(child, over) {
    const { pid } = child;
    // Nothing is sent there: see signalGroup.
    if (pid === undefined || process.platform === 'win32')
        return;
    const interrupt = (0,followers/* followerInterrupts */.b)(pid);
    while (!over.aborted) {
        await interrupt().catch(() => undefined);
        await (0,promises_.setTimeout)(LOOK_MS, undefined, { signal: over }).catch(() => undefined);
    }
}
/** One text: a state of many megabytes has a million lines. */
async function textOf(files) {
    const text = await (0,output/* wholeOutput */.Fs)(files);
    return text.endsWith('\n') ? text.slice(0, -1) : text;
}
function start([program, ...args], { cwd: directory, env, run }, files) {
    const id = (0,external_node_crypto_.randomUUID)();
    const { stdio, started } = (0,output/* openForTool */.c4)(files);
    const child = (0,external_node_child_process_.spawn)(program, args, {
        cwd: directory,
        env: { ...env, [alive/* CHILD_MARK */.ro]: id },
        stdio,
        detached: process.platform !== 'win32',
    });
    started();
    const note = (what) => {
        if (run !== undefined)
            (0,notes/* noteChild */.BM)(run.directory, what);
    };
    if (run !== undefined && child.pid !== undefined) {
        const { directory: _, ...facts } = run;
        const since = (0,alive/* startOf */.GH)(child.pid);
        const known = { ...facts, ...files, program, directory, ...(since === undefined ? {} : { since }) };
        note({ kind: 'started', id, pid: child.pid, at: Date.now(), ...known });
    }
    const ended = new Promise((resolve, reject) => {
        child.once('error', (cause) => reject(notStarted(program, cause)));
        child.once('exit', (exitCode) => resolve(exitCode ?? 128));
    });
    return { id, child, note, ended };
}
/** Follows the files while the child writes to them. */
async function readOutput({ id, child, note }, { onLine, run, matters }, files) {
    const kept = { stdout: (0,output/* keepLines */.F3)(matters), stderr: (0,output/* keepLines */.F3)() };
    let isLocked = run?.work !== 'state';
    const take = (stream) => (line) => {
        kept[stream].add(line);
        if (!isLocked && (0,children_child/* isSaidUnderLock */.PP)(line)) {
            isLocked = true;
            note({ kind: 'locked', id, at: Date.now() });
        }
        onLine?.(line, stream);
    };
    const tails = [await (0,output/* tailOf */.Cj)(files.stdout, take('stdout')), await (0,output/* tailOf */.Cj)(files.stderr, take('stderr'))];
    return {
        until: async (ended) => {
            try {
                return await readUntil(ended, child, tails);
            }
            finally {
                for (const tail of tails)
                    await tail.end();
            }
        },
        lines: () => ({ stdout: kept.stdout.lines(), stderr: kept.stderr.lines() }),
    };
}
async function readUntil(ended, { pid }, tails) {
    const read = async () => {
        for (const tail of tails)
            await tail.read();
    };
    const over = new AbortController();
    const mark = () => over.abort();
    ended.then(mark, mark);
    while (!over.signal.aborted) {
        await read();
        await (0,promises_.setTimeout)(LOOK_MS, undefined, { signal: over.signal }).catch(() => undefined);
    }
    const code = await ended;
    // What it started may have its output, and the last word: Packer's and Terraform's plugins end behind them.
    const until = Date.now() + LAST_OUTPUT_MS;
    while (pid !== undefined && Date.now() < until && (await (0,alive/* isAnyLeft */.QL)(pid))) {
        await read();
        await (0,promises_.setTimeout)(LOOK_MS);
    }
    await read();
    return code;
}
function notStarted(command, cause) {
    return new outcome_error/* DeployError */.sH('tool-missing', `${command} could not be started.`, {
        cause,
        next: [`Install it before this step, or put it on PATH.`],
    });
}


/***/ }),

/***/ 10410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createStateLocks: () => (/* binding */ createStateLocks)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _diagnostics_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24708);
/* harmony import */ var _tools_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84705);
/* harmony import */ var _tools_terragrunt_terragrunt_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42741);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45225);







/** How long a backend may take to tell of a lock. Milliseconds. */
const DEADLINE_MS = 60_000;
/** The address of a resource that no stack has. */
const NOBODY = 'terraform_data.immutable_deploy_asks_for_the_lock';
/**
 * The locks on states, by the tools. `untaint` of what is not there takes the lock, reads the state, writes nothing and
 * gives the lock back; where somebody has it, the tool says who, whatever the backend. It needs no provider.
 */
function createStateLocks(env) {
    return {
        look: async (child) => {
            const args = ['untaint', '-no-color', '-allow-missing', '-lock-timeout=0s', NOBODY];
            const finished = await ask(child, args, env);
            if (finished.code === 0)
                return 'free';
            const lock = (0,_diagnostics_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .heldLock */ .TT)(finished.stderr);
            if (lock === undefined)
                throw refused('look for the lock', child, finished);
            return { ...lock, takenAt: (0,_diagnostics_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .lockTakenAt */ .a8)(finished.stderr) };
        },
        release: async (child, id) => {
            const finished = await ask(child, ['force-unlock', '-no-color', '-force', id], env);
            if (finished.code !== 0)
                throw refused('release the lock', child, finished);
        },
        workspace: async (child) => {
            const { directory } = child;
            if (child.tool === 'terragrunt')
                return workspaceOf(child, env);
            const data = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(directory, env['TF_DATA_DIR'] || '.terraform');
            const selected = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`${data}/environment`, 'utf8').catch(() => '');
            return env['TF_WORKSPACE'] || selected.trim() || 'default';
        },
        who,
    };
}
/** Terragrunt keeps it in a copy of the module. */
async function workspaceOf(child, env) {
    if (env['TF_WORKSPACE'])
        return env['TF_WORKSPACE'];
    const shown = await ask(child, ['workspace', 'show'], env).catch(() => undefined);
    return shown?.code === 0 ? (shown.stdout.findLast((line) => line.trim() !== '') ?? '') : 'unknown';
}
function ask(child, args, env) {
    const { program, lead = [], directory } = child;
    const speech = lead.length > 0 ? 'run' : 'plain';
    const settings = child.tool === 'terragrunt' ? (0,_tools_terragrunt_terragrunt_js__WEBPACK_IMPORTED_MODULE_5__/* .settingsFor */ .zc)(speech, env) : {};
    return (0,_process_js__WEBPACK_IMPORTED_MODULE_6__/* .runProcess */ .R)([program, ...lead, ...args], {
        cwd: directory,
        signal: AbortSignal.timeout(DEADLINE_MS),
        endsWithinMs: DEADLINE_MS / 4,
        env: {
            ...(0,_tools_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .toolEnvironment */ .uQ)(env),
            ...settings,
            TF_IN_AUTOMATION: '1',
            TF_INPUT: '0',
            CHECKPOINT_DISABLE: '1',
        },
    });
}
function refused(doing, { tool }, { stdout, stderr }) {
    const said = (0,_diagnostics_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorBlocks */ .pT)(stderr.length > 0 ? stderr : stdout).join(' ');
    return new Error(`${tool} could not ${doing}: ${said}`);
}
/** As Terraform and OpenTofu put it together: https://github.com/hashicorp/terraform/blob/v1.11.4/internal/states/statemgr/locker.go */
function who() {
    return `${userName()}@${(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)()}`;
}
/** A user of a container may have a number alone; Go then takes the variable. */
function userName() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().username;
    }
    catch {
        return process.env['USER'] ?? '';
    }
}


/***/ }),

/***/ 24708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rd: () => (/* binding */ isOtherBackend),
/* harmony export */   TT: () => (/* binding */ heldLock),
/* harmony export */   a8: () => (/* binding */ lockTakenAt),
/* harmony export */   pT: () => (/* binding */ errorBlocks)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _frames_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91709);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50168);



const ERROR = 'Error: ';
/** The error blocks in what Terraform printed, frames and colours removed; each block is lines of text. */
function errorBlocks(lines) {
    const pieces = (0,_frames_js__WEBPACK_IMPORTED_MODULE_1__/* .piecesOf */ .Xe)(lines.map(node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters));
    const errors = pieces.flatMap((piece) => errorLines(piece));
    const text = errors.length > 0 ? errors : pieces.flatMap((piece) => piece.lines);
    const said = withoutForeignCode(text).filter((line) => line.trim() !== '');
    return errors.length > 0 ? said : said.slice(-30);
}
/** Without lines of what is no file, as the value of TF_ENCRYPTION: nobody committed them, and a key may be in them. */
function withoutForeignCode(lines) {
    let isForeign = false;
    return lines.filter((line) => {
        const place = (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeIn */ .V)(line);
        if (place !== undefined)
            isForeign = !(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .isFile */ .f)(place.name);
        else if (line.trim() === '')
            isForeign = false;
        return place !== undefined || !isForeign;
    });
}
/** A frame is an error or is none; without one, warnings stand between errors. */
function errorLines({ lines, isFramed }) {
    if (isFramed)
        return lines[0]?.startsWith(ERROR) ? lines : [];
    let isError = false;
    return lines.filter((line) => {
        if (line.startsWith(ERROR))
            isError = true;
        else if (line.startsWith('Warning: '))
            isError = false;
        return isError;
    });
}
/** Whether `init` stopped because an earlier one in this directory configured another backend. */
function isOtherBackend(lines) {
    return errorBlocks(lines).includes('Error: Backend configuration changed');
}
/**
 * The lock's holder where the run failed on a held state lock; undefined for every other failure. A lock that could
 * not be taken for another reason (no access to its table, say) has the same title, and no holder.
 */
function heldLock(lines) {
    const info = lockInfoIn(lines);
    if (info === undefined)
        return undefined;
    const field = (name) => fieldOf(name, info) || 'unknown';
    return {
        id: field('ID'),
        who: field('Who'),
        created: field('Created').replace(/\.\d+ \+0000 UTC$/, ' UTC'),
        operation: field('Operation')
            .replace(/^OperationType/, '')
            .toLowerCase(),
        path: field('Path'),
    };
}
/**
 * When the lock in such an error was taken, in milliseconds since the epoch, as exactly as Go wrote it:
 * `2026-11-23 20:13:38.245336532 +0000 UTC`. NaN where that is not to be read.
 */
function lockTakenAt(lines) {
    const created = fieldOf('Created', lockInfoIn(lines) ?? lines.join('\n'));
    const [, day, time] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?) \+0000 UTC/.exec(created) ?? [];
    return day === undefined ? Number.NaN : Date.parse(`${day}T${time}Z`);
}
/** Behind `Lock Info:`: what a backend was answered stands before, with ids of its own. */
function lockInfoIn(lines) {
    const text = lines.map((line) => (0,_frames_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutFrame */ .yO)((0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(line))).join('\n');
    const start = text.indexOf('Lock Info:');
    const isLocked = /Error acquiring the state lock|Error locking state/.test(text);
    return start >= 0 && isLocked ? text.slice(start) : undefined;
}
function fieldOf(name, text) {
    return new RegExp(`\\b${name}:[^\\S\\n]+(.+)`).exec(text)?.[1]?.trim() ?? '';
}


/***/ }),

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

/***/ 42741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ck: () => (/* binding */ isTaken),
/* harmony export */   HK: () => (/* binding */ toolPathName),
/* harmony export */   It: () => (/* binding */ versionIn),
/* harmony export */   M: () => (/* binding */ leadOf),
/* harmony export */   Mt: () => (/* binding */ TAKEN),
/* harmony export */   c2: () => (/* binding */ innerToolIn),
/* harmony export */   q9: () => (/* binding */ speechOf),
/* harmony export */   zc: () => (/* binding */ settingsFor)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);

/** What is taken, in words. */
const TAKEN = '0.50 or newer, but not 0.67';
/**
 * Whether this version is taken: older ones have no settings for all that is needed, and 0.67 mixes its log into the
 * tool's output whatever it is told. https://github.com/gruntwork-io/terragrunt/issues/3370
 */
function isTaken(version) {
    return isWithin(version, '>=0.50.0') && !isWithin(version, '~0.67.0');
}
function isWithin(version, range) {
    return semver__WEBPACK_IMPORTED_MODULE_0__.satisfies(version, range, { includePrerelease: true });
}
/** The version in what `terragrunt --version` says: `terragrunt version v0.88.1`. */
function versionIn(said) {
    return /^terragrunt version v?(\d+\.\d+\.\d+\S*)/im.exec(said)?.[1];
}
function speechOf(version) {
    return isWithin(version, '>=0.73.0-0') ? 'run' : 'plain';
}
/** The words before a command of the tool. */
function leadOf(speech) {
    return speech === 'run' ? ['run', '--'] : [];
}
/** Without these nothing that the tool says can be read, or nobody is there to answer: the job has no say in them. */
const NEEDED = {
    run: { TG_NON_INTERACTIVE: 'true', TG_TF_FORWARD_STDOUT: 'true' },
    plain: { TERRAGRUNT_NON_INTERACTIVE: 'true', TERRAGRUNT_FORWARD_TF_STDOUT: 'true' },
};
/**
 * A state's bucket that is missing is an error, as with the tool alone: it is never made on the way. Colours stay, for
 * without them Terragrunt asks the tool for none, and it draws no frames then around its errors.
 */
const MEANT = {
    run: { TG_LOG_FORMAT: 'bare', TG_LOG_LEVEL: 'warn', TG_BACKEND_REQUIRE_BOOTSTRAP: 'true' },
    plain: {
        TERRAGRUNT_LOG_FORMAT: 'bare',
        TERRAGRUNT_LOG_LEVEL: 'warn',
        TERRAGRUNT_FAIL_ON_STATE_BUCKET_CREATION: 'true',
    },
};
/** The environment that Terragrunt gets beside the job's. What the job sets itself stands where it can. */
function settingsFor(speech, job) {
    const meant = Object.entries(MEANT[speech]).filter(([name]) => !job[name]);
    return { ...Object.fromEntries(meant), ...NEEDED[speech] };
}
/** The variable that says which program Terragrunt runs; it goes before `terraform_binary`. */
function toolPathName(speech) {
    return speech === 'run' ? 'TG_TF_PATH' : 'TERRAGRUNT_TFPATH';
}
/** What hooks print stands around it. */
function innerToolIn(said) {
    const [, title, version] = /^(Terraform|OpenTofu) v(\d+\.\d+\.\d+\S*)/m.exec(said) ?? [];
    if (title === undefined || version === undefined)
        return undefined;
    const isWrapped = /^\[command\].*\b(terraform|tofu)-bin\b/m.test(said);
    return { tool: title === 'OpenTofu' ? 'tofu' : 'terraform', version, isWrapped };
}


/***/ })

};
