export const id = 6756;
export const ids = [6756];
export const modules = {

/***/ 80136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   L6: () => (/* binding */ processesOf),
/* harmony export */   QL: () => (/* binding */ isAnyLeft),
/* harmony export */   em: () => (/* binding */ statusIn),
/* harmony export */   ro: () => (/* binding */ CHILD_MARK)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _runner_signals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32417);




/** The variable by which what a tool starts is known for the tool's, whatever becomes of the tool itself. */
const CHILD_MARK = 'IMMUTABLE_DEPLOY_CHILD';
/**
 * When a process was started, in the machine's own count: numbers of processes are used again. Undefined where the
 * machine has no /proc, and where the process has ended.
 */
function startOf(pid) {
    try {
        const { since, state } = factsIn((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'utf8'));
        return hasEnded(state) ? undefined : since;
    }
    catch {
        return undefined;
    }
}
/** State and start in a line of /proc/PID/stat; the name in brackets may hold anything. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function factsIn(stat) {
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0], group: fields[2], since: fields[19] };
}
/** What a line of /proc/PID/stat says of a process that lives. */
function statusIn(stat) {
    const { state, group, since } = factsIn(stat);
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    return stat === '' || hasEnded(state) ? undefined : { name, group: Number(group), since };
}
/** The processes of a tool that are alive; `unknown` where the machine cannot tell them from others. */
async function processesOf(child) {
    if (child.since === undefined)
        return isAnybody(child.pid) ? 'unknown' : [];
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)('/proc').catch(() => []);
    const program = child.program && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(child.program).catch(() => child.program));
    const known = { ...child, ...(program === undefined ? {} : { program }) };
    const pids = names.filter((name) => /^\d+$/.test(name)).map(Number);
    const found = await Promise.all(pids.map(async (pid) => ((await isOf(known, pid)) ? [pid] : [])));
    return found.flat();
}
/** What waits for its parent to take note of its end is no process any more. */
function hasEnded(state = 'X') {
    return state === 'Z' || state === 'X';
}
async function isOf({ id, pid: own, since, program, work }, pid) {
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    const facts = factsIn(stat);
    if (stat === '' || hasEnded(facts.state))
        return false;
    if (pid === own)
        return facts.since === since;
    const environment = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(`/proc/${pid}/environ`, 'utf8').catch(() => '');
    if (!environment.split('\0').includes(`${CHILD_MARK}=${id}`))
        return false;
    const running = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(`/proc/${pid}/exe`).catch(() => '');
    // What is on PATH may be a wrapper, and the tool itself another program. To take it for ended would cost the lock.
    if (work === 'state')
        return !(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(running).startsWith('terraform-provider-');
    return program === undefined || program === running;
}
/** Whether there is a process of this number, whose ever it is. */
function isAnybody(pid) {
    return (0,_runner_signals_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .t)(pid, 0);
}
/** Whether a tool that has ended has left something running in its group. */
async function isAnyLeft(leader) {
    // Nearly always there is nothing, which one call tells; what has ended and nobody took note of counts for that call.
    if (process.platform === 'win32' || !(0,_runner_signals_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .t)(-leader, 0))
        return false;
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)('/proc').catch(() => undefined);
    if (names === undefined)
        return true;
    const stats = names
        .filter((name) => /^\d+$/.test(name))
        .map((pid) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => ''));
    const facts = (await Promise.all(stats)).filter((stat) => stat !== '').map(factsIn);
    return facts.some(({ group, state }) => group === String(leader) && !hasEnded(state));
}


/***/ }),

/***/ 69606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createChildren)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _children_child_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53100);
/* harmony import */ var _image_bake_telling_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54251);
/* harmony import */ var _runner_json_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74402);
/* harmony import */ var _runner_signals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32417);
/* harmony import */ var _alive_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80136);
/* harmony import */ var _followers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23118);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58804);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31304);









/** The tools that a run has started, as its directory tells. */
function createChildren(runDirectory) {
    return {
        list: async () => {
            const notes = await (0,_runner_json_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .readLines */ .S)((0,_notes_js__WEBPACK_IMPORTED_MODULE_6__/* .childrenFile */ .m)(runDirectory));
            return Promise.all((0,_children_child_js__WEBPACK_IMPORTED_MODULE_8__/* .childrenIn */ .Rs)(notes).map(withLastWord));
        },
        state: async (child) => {
            if (child.since !== undefined && (0,_alive_js__WEBPACK_IMPORTED_MODULE_4__/* .startOf */ .GH)(child.pid) === child.since)
                return 'running';
            const alive = await (0,_alive_js__WEBPACK_IMPORTED_MODULE_4__/* .processesOf */ .L6)(child);
            if (alive === 'unknown')
                return 'unknown';
            return alive.length > 0 ? 'running' : 'ended';
        },
        interrupt: async (child) => {
            (0,_notes_js__WEBPACK_IMPORTED_MODULE_6__/* .noteChild */ .BM)(runDirectory, { kind: 'told', id: child.id, at: Date.now() });
            await (child.tool === 'terragrunt' ? interruptBelow(child) : sendTo(child, 'SIGINT'));
        },
        kill: (child) => sendTo(child, 'SIGKILL'),
        output: async ({ tool, stdout, stderr }) => ({
            stdout: await linesOf(stdout, tool === 'packer' ? _image_bake_telling_js__WEBPACK_IMPORTED_MODULE_1__/* .isTelling */ .c : undefined),
            stderr: await linesOf(stderr),
        }),
    };
}
/** Once; what Terragrunt starts after that is ended with it, when its time is over. */
async function interruptBelow(child) {
    const alive = await (0,_alive_js__WEBPACK_IMPORTED_MODULE_4__/* .processesOf */ .L6)(child);
    if (alive !== 'unknown' && alive.includes(child.pid))
        await (0,_followers_js__WEBPACK_IMPORTED_MODULE_5__/* .followerInterrupts */ .b)(child.pid)();
    else
        await sendTo(child, 'SIGINT');
}
/** To the whole group while its leader lives; else to those that are known for the tool's, one by one. */
async function sendTo(child, signal) {
    const alive = await (0,_alive_js__WEBPACK_IMPORTED_MODULE_4__/* .processesOf */ .L6)(child);
    if (alive === 'unknown')
        return;
    if (alive.includes(child.pid))
        (0,_runner_signals_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .t)(-child.pid, signal);
    else
        for (const pid of alive)
            (0,_runner_signals_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .t)(pid, signal);
}
/**
 * How far the time of a file may be behind that of the clock, in milliseconds: Linux dates files by a clock that ticks
 * a hundred times a second at the least (https://docs.kernel.org/core-api/timekeeping.html, "coarse").
 */
const TICK_MS = 10;
/** Where the run died before it read what shows that the tool has the lock, the time of the tool's last word tells it. */
async function withLastWord(child) {
    if (child.work !== 'state' || child.lockedAt !== undefined)
        return child;
    const last = (await linesOf(child.stdout)).findLast((line) => line.trim() !== '');
    if (last === undefined || !(0,_children_child_js__WEBPACK_IMPORTED_MODULE_8__/* .isSaidUnderLock */ .PP)(last))
        return child;
    const written = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(child.stdout).catch(() => undefined);
    return written === undefined ? child : { ...child, lockedAt: written.mtimeMs + TICK_MS };
}
/** None where there is no file: it goes when the run has seen the tool end. */
async function linesOf(path, matters) {
    const kept = (0,_output_js__WEBPACK_IMPORTED_MODULE_7__/* .keepLines */ .F3)(matters);
    const tail = await (0,_output_js__WEBPACK_IMPORTED_MODULE_7__/* .tailOf */ .Cj)(path, kept.add).catch(() => undefined);
    await tail?.read();
    await tail?.end();
    return kept.lines();
}


/***/ }),

/***/ 23118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ followerInterrupts)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var _runner_signals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32417);
/* harmony import */ var _alive_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80136);





/**
 * Interrupts what Terragrunt has started, and not Terragrunt, each once. Terragrunt that is interrupted interrupts the
 * tool once more behind it, which then ends at once and leaves the lock of the state, or kills it within milliseconds:
 * https://github.com/gruntwork-io/terragrunt/issues/2120, https://github.com/gruntwork-io/terragrunt/issues/5170.
 * It ends by itself when the tool has. Where nothing of it runs, it is at its own work, and gets the signal itself.
 *
 * @returns to be called again until Terragrunt has ended: what it starts after all is interrupted, too
 */
function followerInterrupts(leader) {
    const told = new Set();
    let isFirst = true;
    return async () => {
        const followers = (await membersOf(leader)).filter((member) => !isTerragrunt(member, leader));
        const untold = followers.filter(({ id }) => !told.has(id));
        for (const { pid, id } of untold) {
            told.add(id);
            (0,_runner_signals_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .t)(pid, 'SIGINT');
        }
        if (isFirst && followers.length === 0)
            (0,_runner_signals_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .t)(leader, 'SIGINT');
        isFirst = false;
    };
}
/** Version managers stand before it, and start it as a process of their own. */
function isTerragrunt({ pid, name }, leader) {
    return pid === leader || name.startsWith('terragrunt');
}
async function membersOf(group) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)('/proc').catch(() => undefined);
    if (names === undefined)
        return membersByPs(group);
    const pids = names.filter((name) => /^\d+$/.test(name));
    const found = pids.map(async (pid) => {
        const status = (0,_alive_js__WEBPACK_IMPORTED_MODULE_4__/* .statusIn */ .em)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => ''));
        if (status === undefined || status.group !== group)
            return [];
        return [{ pid: Number(pid), id: `${pid} ${status.since}`, name: status.name }];
    });
    return (await Promise.all(found)).flat();
}
/** macOS has no /proc. */
async function membersByPs(group) {
    const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('ps', ['-A', '-o', 'pid=,pgid=,stat=,comm=']);
    return stdout.split('\n').flatMap((line) => {
        const [, pid, of, state = '', path = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.+)$/.exec(line) ?? [];
        if (pid === undefined || Number(of) !== group || state.startsWith('Z'))
            return [];
        return [{ pid: Number(pid), id: pid, name: path.split('/').at(-1) ?? '' }];
    });
}


/***/ }),

/***/ 31304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ tailOf),
/* harmony export */   F3: () => (/* binding */ keepLines),
/* harmony export */   Fs: () => (/* binding */ wholeOutput),
/* harmony export */   Lo: () => (/* binding */ outputFiles),
/* harmony export */   c4: () => (/* binding */ openForTool),
/* harmony export */   kF: () => (/* binding */ removeOutput)
/* harmony export */ });
/* unused harmony exports LONGEST_LINE, splitLines */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46193);






/** Files for a new tool's output; their names begin with `name`. @param directory of the run; of the system where absent */
function outputFiles(name, directory = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)()) {
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(directory, `${name}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    return { stdout: `${place}.out`, stderr: `${place}.err` };
}
/** Opens the files for a tool to be started; `started` closes them here, and the tool has them still. */
function openForTool({ stdout, stderr }) {
    const descriptors = [stdout, stderr].map((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'a', 0o600));
    const [out = 'ignore', err = 'ignore'] = descriptors;
    const started = () => descriptors.forEach(node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync);
    return { stdio: ['ignore', out, err], started };
}
/** Removes the files. */
async function removeOutput({ stdout, stderr }) {
    await Promise.all([stdout, stderr].map((path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { force: true })));
}
/** All of what a tool wrote to stdout, as it is. */
function wholeOutput({ stdout }) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(stdout, 'utf8');
}
const CHUNK = 262_144;
/** Reads a file's lines as they come, in bounded memory. */
async function tailOf(path, onLine) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, 'r');
    const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_5__.StringDecoder('utf8');
    const buffer = Buffer.alloc(CHUNK);
    const splitter = splitLines(onLine);
    return {
        read: async () => {
            for (;;) {
                const { bytesRead } = await readFrom(file, buffer);
                if (bytesRead === 0)
                    return;
                splitter.take(decoder.write(buffer.subarray(0, bytesRead)));
            }
        },
        end: async () => {
            splitter.take(decoder.end());
            splitter.end();
            await file.close();
        },
    };
}
function readFrom(file, buffer) {
    return file.read(buffer, 0, buffer.length, null);
}
/** No line that a person or a reader of ours could use is longer. Characters. */
const LONGEST_LINE = 1_048_576;
/** A part of a secret at the cut would not be known for one: so much before it goes too. Characters. */
const CUT = 65_536;
/** Parts text into lines, as it comes. Of a line that is too long the beginning is kept, and it is said how long it was. */
function splitLines(onLine) {
    let begun = '';
    let beyond = 0;
    let wasReturn = false;
    const add = (part) => {
        const room = LONGEST_LINE - begun.length;
        begun += part.slice(0, room);
        beyond += Math.max(0, part.length - room);
    };
    const close = () => {
        const line = beyond === 0 ? begun : `${begun.slice(0, -CUT)} [${beyond + CUT} more characters of this line]`;
        begun = '';
        beyond = 0;
        onLine(line);
    };
    return {
        take: (text) => {
            // The two halves of one line end may come in two pieces.
            const rest = wasReturn && text.startsWith('\n') ? text.slice(1) : text;
            if (text !== '')
                wasReturn = text.endsWith('\r');
            const parts = rest.split(/\r\n|\n|\r/);
            parts.forEach((part, index) => {
                add(part);
                if (index < parts.length - 1)
                    close();
            });
        },
        end: () => {
            if (begun !== '')
                close();
        },
    };
}
/** How much of the first, of the last, and of the lines between them that matter is kept. Characters. */
const FIRST = 2_097_152;
const LAST = 6_291_456;
const BETWEEN = 1_048_576;
/**
 * Keeps lines in bounded memory: the first ones, where tools say what they are about, the last, where errors are, and of
 * those between them the ones that matter to whoever reads them.
 */
function keepLines(matters = () => false) {
    const first = [];
    const between = [];
    let last = [];
    const sizes = { first: 0, between: 0, last: 0 };
    let dropped = 0;
    let begin = 0;
    const forget = () => {
        while (sizes.last > LAST) {
            const line = last[begin] ?? '';
            sizes.last -= line.length + 1;
            begin += 1;
            if (sizes.between + line.length < BETWEEN && matters(line)) {
                between.push(line);
                sizes.between += line.length + 1;
            }
            else
                dropped += 1;
        }
        // Once in a while: to take one line after the other from the front of a long list is slow.
        if (begin > 10_000 && begin > last.length / 2) {
            last = last.slice(begin);
            begin = 0;
        }
    };
    return {
        add: (line) => {
            const size = line.length + 1;
            if (last.length === 0 && dropped === 0 && sizes.first + size <= FIRST) {
                sizes.first += size;
                first.push(line);
                return;
            }
            sizes.last += size;
            last.push(line);
            forget();
        },
        lines: () => {
            const gap = dropped === 0 ? [] : [`[${dropped} lines are left out here]`];
            return [...first, ...gap, ...between, ...last.slice(begin)];
        },
    };
}


/***/ }),

/***/ 98837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ removeRun)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _children_child_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53100);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76245);





/**
 * Removes the directory of a run, but never from under a tool that may still work, and never with the only copy of a
 * state. Of what stays, or is elsewhere now, it is said where.
 */
async function removeRun(runDirectory, parts) {
    const children = await parts.children.list();
    const living = await livingOf(children, parts);
    if (living.length > 0) {
        const names = living.map((child) => `${(0,_children_child_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOfChild */ .Du)(child)} (process ${child.pid})`).join(', ');
        return parts.warn(`${names} may still work. What it needs stays in ${runDirectory}, with secrets in plain text: remove it when that has ended.`);
    }
    if (await areStatesKept(await statesBelow(runDirectory, children), parts))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(runDirectory, { recursive: true, force: true });
}
async function livingOf(children, { children: { state } }) {
    const left = children.filter((child) => !(0,_children_child_js__WEBPACK_IMPORTED_MODULE_4__/* .endedWell */ .Jr)(child));
    const found = await Promise.all(left.map(async (child) => ((await state(child)) === 'ended' ? [] : [child])));
    return found.flat();
}
/**
 * What tools wrote where they worked, if that was in the run's directory: the state that a backend did not take
 * (https://github.com/hashicorp/terraform/blob/v1.11.4/internal/backend/local/backend_apply.go), and that of a stack that
 * keeps it in a file, if this run changed it.
 */
async function statesBelow(runDirectory, children) {
    const first = new Map();
    for (const child of children)
        if (child.work === 'state' && !first.has(child.directory))
            first.set(child.directory, child);
    const files = [...first.values()]
        .filter(({ directory }) => isBelow(directory, runDirectory))
        .flatMap(({ tool, directory, at }) => [
        { tool, path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'errored.tfstate'), changedSince: 0 },
        { tool, path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'terraform.tfstate'), changedSince: at },
    ]);
    const found = await Promise.all(files.map(async ({ changedSince, ...file }) => {
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file.path).catch(() => undefined);
        return facts?.isFile() && facts.size > 0 && facts.mtimeMs >= changedSince ? [file] : [];
    }));
    return found.flat();
}
function isBelow(directory, runDirectory) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(runDirectory, directory);
    return !path.startsWith('..') && !(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path);
}
/** Whether nothing is lost when the run's directory goes. */
async function areStatesKept(files, { workspace, warn }) {
    let areKept = true;
    for (const { tool, path } of files) {
        try {
            if (!workspace)
                throw new Error('GITHUB_WORKSPACE is not set');
            const to = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workspace, `errored-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tfstate`);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(to, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path), { flag: 'wx', mode: 0o600 });
            warn(adviceFor(tool, to));
        }
        catch (error) {
            areKept = false;
            warn(`${adviceFor(tool, path)} It could not be put into the workspace: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error)}`);
        }
    }
    return areKept;
}
function adviceFor(tool, path) {
    return `The only copy of what ${tool} last knew of the stack is in ${path}: no backend has it. Take it from there before this machine goes, or the next checkout cleans it up, and when the backend answers, in the stack's directory, with its backend and workspace: \`${tool} state push ${path}\`. It may hold secrets in plain text.`;
}


/***/ }),

/***/ 32417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ signalGroup),
/* harmony export */   t: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);

/** Sends a signal; whether there was anybody to get it. */
function send(pid, signal) {
    try {
        process.kill(pid, signal);
        return true;
    }
    catch (error) {
        const { code } = error;
        if (code === 'ESRCH')
            return false;
        // It is there, and another user's.
        if (code === 'EPERM' && signal === 0)
            return true;
        throw error;
    }
}
/**
 * To the whole group, as Ctrl-C at a terminal gives SIGINT. To the child alone it would not do: Packer's outer process
 * ignores it and leaves it to the inner one (https://github.com/mitchellh/panicwrap), which then builds on.
 *
 * Windows has neither groups nor signals. Node would end the one program at once, whatever the signal, with the state's lock
 * in its hand (https://nodejs.org/docs/latest-v24.x/api/process.html#signal-events). There a cancelled job's Ctrl-C reaches
 * every program of the console, the tools among them, and nothing else may be sent; what has to end is ended with all below.
 *
 * @param platform for tests; the machine's own otherwise
 */
function signalGroup(child, signal, platform = process.platform) {
    const { pid } = child;
    if (pid === undefined)
        child.kill(signal);
    else if (platform !== 'win32')
        send(-pid, signal);
    else if (signal === 'SIGKILL')
        endTree(child, pid);
}
/** https://learn.microsoft.com/windows-server/administration/windows-commands/taskkill */
function endTree(child, pid) {
    const how = { stdio: 'ignore', env: process.env };
    (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('taskkill', ['/PID', String(pid), '/T', '/F'], how).once('error', () => child.kill('SIGKILL'));
}


/***/ }),

/***/ 54968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cr: () => (/* binding */ noteIn),
/* harmony export */   L1: () => (/* binding */ noteRole),
/* harmony export */   bk: () => (/* binding */ markIn),
/* harmony export */   fP: () => (/* binding */ readRole),
/* harmony export */   hd: () => (/* binding */ readTrail),
/* harmony export */   tb: () => (/* binding */ forgetIn)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _json_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74402);



const fileIn = (runDirectory) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runDirectory, 'bake.jsonl');
const roleFile = (runDirectory) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runDirectory, 'role.jsonl');
/** Writes with which role images are looked after: the post step has to assume it anew. */
function noteRole(runDirectory, note) {
    (0,_json_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .appendLine */ .X)(roleFile(runDirectory), note);
}
/** What was written; undefined where the job's own credentials look after the images. */
async function readRole(runDirectory) {
    return (await (0,_json_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .readLines */ .S)(roleFile(runDirectory)))[0];
}
/** Writes what a bake makes, one line each. A disk that is full ends no bake; the tags are there all the same. */
function noteIn(runDirectory, entry) {
    (0,_json_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .appendLine */ .X)(fileIn(runDirectory), entry);
}
/** How much was written so far, in bytes. */
function markIn(runDirectory) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(fileIn(runDirectory), { throwIfNoEntry: false })?.size ?? 0;
}
/** Removes what was written after a mark. Where it cannot be removed, it is looked after once more. */
function forgetIn(runDirectory, mark) {
    if (mark === 0)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(fileIn(runDirectory), { force: true });
    else
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.truncateSync)(fileIn(runDirectory), mark);
}
/** What was written; nothing where the run baked nothing, or has cleaned up. */
function readTrail(runDirectory) {
    return (0,_json_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .readLines */ .S)(fileIn(runDirectory));
}


/***/ }),

/***/ 53100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Du: () => (/* binding */ nameOfChild),
/* harmony export */   Jr: () => (/* binding */ endedWell),
/* harmony export */   PP: () => (/* binding */ isSaidUnderLock),
/* harmony export */   Rs: () => (/* binding */ childrenIn)
/* harmony export */ });
/** The tools of these notes, in the order in which they were started. */
function childrenIn(notes) {
    const children = new Map();
    for (const note of notes) {
        const { kind, id, at, ...rest } = note;
        const child = children.get(id);
        if (kind === 'started')
            children.set(id, { id, at, ...rest });
        else if (child !== undefined)
            children.set(id, { ...child, ...learnt(note) });
    }
    return [...children.values()];
}
function learnt(note) {
    switch (note.kind) {
        case 'told':
            return { toldAt: note.at };
        case 'locked':
            return { lockedAt: note.at };
        case 'ended':
            return { code: note.code };
    }
}
/** Whether it ended in its own way, and nothing is left to be done about it. */
function endedWell({ code }) {
    return code !== undefined && code < 128;
}
/** What the tools say of a resource while they plan and apply: the state is locked from before the first such line. */
const UNDER_LOCK = /^\S.*: (?:Refreshing state|Reading|Read complete|Creating|Creation complete|Modifying|Modifications complete|Destroying|Destruction complete|Provisioning with|Still (?:reading|creating|modifying|destroying))\b/i;
/** Whether the tool says this only while it holds the lock of the state. */
function isSaidUnderLock(line) {
    return UNDER_LOCK.test(line);
}
/** The tool and its command: `terraform apply`. */
function nameOfChild({ tool, command }) {
    return `${tool} ${command}`;
}


/***/ }),

/***/ 20097:
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

/***/ 54251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isTelling)
/* harmony export */ });
/* harmony import */ var _machine_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20097);
/* harmony import */ var _trace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39091);


/** Types of lines that tell what a build made, or why it failed. */
const TYPES = new Set(['artifact', 'error']);
const BASE_IMAGE = /^(?:==>| {3}) .+?: Found Image ID: ami-/;
/**
 * Whether a line of Packer's output is one that the readers of this room go by: what was made, from what, and what went
 * wrong. It is kept where thousands of lines of a provisioner before and behind it are not.
 */
function isTelling(line) {
    const parsed = (0,_machine_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMachineLine */ .hF)(line);
    if (parsed === undefined)
        return false;
    if (parsed.type !== 'ui')
        return TYPES.has(parsed.type);
    return (parsed.data[1] ?? '').split('\n').some((text) => BASE_IMAGE.test(text) || (0,_trace_js__WEBPACK_IMPORTED_MODULE_0__/* .isTraceWord */ .g)(text));
}


/***/ }),

/***/ 39091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ isTraceWord),
/* harmony export */   v: () => (/* binding */ traceReader)
/* harmony export */ });
/* harmony import */ var _machine_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20097);

const UUID = '[0-9a-f-]{36}';
/**
 * What Packer says, without the build's name before it, of each kind. The same words since 1.6.6:
 * https://github.com/hashicorp/packer-plugin-amazon (common/step_*.go, builder/ebs/step_create_ami.go)
 */
const words = [
    {
        pattern: new RegExp(`^Creating temporary keypair: (packer_${UUID})$`),
        trace: (name) => ({ kind: 'key-pair', name }),
    },
    // The template has named it; where there is one of the name, that is another's, and the build fails.
    {
        pattern: /^Creating temporary keypair: (\S.*)$/,
        trace: (name) => ({ kind: 'key-pair', name }),
        known: 'gone-on',
    },
    {
        pattern: new RegExp(`^Creating temporary security group for this instance: (packer_${UUID})$`),
        trace: (name) => ({ kind: 'security-group', name }),
    },
    {
        pattern: new RegExp(`^Creating temporary instance profile for this instance: (packer-${UUID})$`),
        trace: (name) => ({ kind: 'instance-profile', name }),
    },
    {
        pattern: new RegExp(`^Creating temporary role for this instance: (packer-${UUID})$`),
        trace: (name) => ({ kind: 'role', name }),
    },
    {
        pattern: /^Created Spot Fleet launch template: (lt-[0-9a-f]{8,17})$/,
        trace: (id) => ({ kind: 'launch-template', id }),
    },
    { pattern: /^Instance ID: (i-[0-9a-f]{8,17})$/, trace: (id) => ({ kind: 'instance', id }) },
    { pattern: /^AMI: (ami-[0-9a-f]{8,17})$/, trace: (id) => ({ kind: 'image', id }) },
    { pattern: /^Copying to: ([a-z]+(?:-[a-z]+)+-\d+)$/, trace: (region) => ({ kind: 'copy', region }) },
];
/** Whether a line that a build says may tell of something that Packer makes, for `traceReader`. */
function isTraceWord(line) {
    const { text = '' } = (0,_machine_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .saidIn */ .$g)(line) ?? {};
    return makesImage.test(text) || words.some(({ pattern }) => pattern.test(text));
}
/** What Packer makes before the builder, and so before any provisioner can say anything. */
const BEFORE_THE_BUILDER = new Set([
    'key-pair',
    'security-group',
    'instance-profile',
    'role',
    'launch-template',
]);
/** Packer says this itself before it makes an image; only then is an id that follows believed. */
const makesImage = /^(Creating (unencrypted )?AMI |Registering the AMI)/;
/**
 * Reads what Packer makes from its lines, in order. Provisioners write into the same lines, so of each build only the
 * first of a kind counts (the builder is there before any provisioner runs), and an image only after Packer began one.
 * Whether the thing is Packer's is for EC2 to confirm.
 */
function traceReader() {
    const builds = new Map();
    return ({ type, data }) => {
        if (type !== 'ui')
            return [];
        return (data[1] ?? '').split('\n').flatMap((text) => {
            const { build: name = '', text: said = '' } = (0,_machine_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .saidIn */ .$g)(text) ?? {};
            if (isPostProcessor(name, builds))
                return [];
            const build = builds.get(name) ?? { seen: new Set(), makesImage: false };
            builds.set(name, build);
            return tracesIn(said, data[0] === 'error' ? 'failed' : 'went-on', build);
        });
    };
}
/** What a line of a build tells: of what was begun before, and of what it names. */
function tracesIn(said, how, build) {
    const { awaited } = build;
    build.awaited = undefined;
    const made = awaited !== undefined && how === 'went-on' ? [awaited] : [];
    if (makesImage.test(said))
        build.makesImage = true;
    const word = words.find(({ pattern }) => pattern.test(said));
    const trace = word?.trace(word.pattern.exec(said)?.[1] ?? '');
    if (trace === undefined || !isBelieved(trace, build))
        return made;
    build.seen.add(seenAs(trace));
    if (word?.known !== 'gone-on')
        return [...made, trace];
    build.awaited = trace;
    return made;
}
function isBelieved(trace, { seen, makesImage: isMaking }) {
    if (seen.has(seenAs(trace)))
        return false;
    if (trace.kind === 'image')
        return isMaking;
    return !BEFORE_THE_BUILDER.has(trace.kind) || !seen.has('instance');
}
function seenAs(trace) {
    return trace.kind === 'copy' ? `copy ${trace.region}` : trace.kind;
}
/** What a post-processor says has its type behind the build's name: `web (shell-local)`. */
function isPostProcessor(build, builds) {
    const [, own] = /^(.+) \([\w-]+\)$/.exec(build) ?? [];
    return own !== undefined && builds.has(own);
}


/***/ }),

/***/ 16756:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(43327);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6805);
/* harmony import */ var _adapters_children_children_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69606);
/* harmony import */ var _adapters_children_notes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58804);
/* harmony import */ var _adapters_children_removal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98837);
/* harmony import */ var _adapters_runner_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91390);
/* harmony import */ var _adapters_runner_json_lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74402);
/* harmony import */ var _adapters_runner_run_directory_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(16879);
/* harmony import */ var _adapters_runner_runner_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40220);
/* harmony import */ var _adapters_runner_trail_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54968);
/* harmony import */ var _children_child_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(53100);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76245);
/* harmony import */ var _steps_image_leftovers_sweep_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96721);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(33699);













/**
 * The post step: takes over the tools that have outlived a run that was cut off, removes what its bake left in EC2, then
 * the directory of the run. Plans and reports in it hold secrets in plain text, and later steps of the job have had their
 * chance to read them. It is started at a file of its own, so that a run that was killed before it saved anything can
 * never be run again from here.
 */
async function afterwards(runDirectory) {
    const clock = (0,_adapters_runner_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .createClock */ .t)(new AbortController().signal);
    const said = await takeOverFrom(runDirectory, clock);
    const trail = [...(await (0,_adapters_runner_trail_js__WEBPACK_IMPORTED_MODULE_6__/* .readTrail */ .hd)(runDirectory)), ...said];
    if (trail.length > 0)
        await cleanUp(trail, runDirectory, clock);
}
/** Read before they are withheld from what this step starts. */
const SECRETS = [(0,_adapters_runner_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .inputSource */ .wE)('github-token'), ...(0,_adapters_runner_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .secretsOf */ .Fj)(process.env)];
/** Nearly always there is nothing. What builds that nobody listened to said of what they made. */
async function takeOverFrom(runDirectory, clock) {
    const children = (0,_adapters_children_children_js__WEBPACK_IMPORTED_MODULE_0__/* .createChildren */ .A)(runDirectory);
    if ((await children.list()).every(_children_child_js__WEBPACK_IMPORTED_MODULE_10__/* .endedWell */ .Jr))
        return [];
    const [{ takeOver }, { settleLocks }, { tracesOf }, { createStateLocks }] = await Promise.all([
        __webpack_require__.e(/* import() */ 8134).then(__webpack_require__.bind(__webpack_require__, 68134)),
        __webpack_require__.e(/* import() */ 6928).then(__webpack_require__.bind(__webpack_require__, 6928)),
        __webpack_require__.e(/* import() */ 7522).then(__webpack_require__.bind(__webpack_require__, 77522)),
        Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(410)]).then(__webpack_require__.bind(__webpack_require__, 10410)),
    ]);
    const { log, redaction } = await discreetly(runDirectory);
    const outlived = await takeOver({ children, clock, log });
    const words = await settleLocks(outlived, { log, stateLocks: createStateLocks(process.env) });
    const told = words.filter(({ kind }) => kind !== 'free').map(({ text }) => text);
    if (told.length > 0)
        await summarize(told.map((text) => redaction.text(text)));
    return tracesOf(outlived, children);
}
/** The log has it in any case. */
async function summarize(told) {
    const text = `\n${told.map((text) => text.split('\n').map(_text_escape_js__WEBPACK_IMPORTED_MODULE_9__/* .prose */ .CS).join('\n')).join('\n\n')}\n`;
    await _actions_core__WEBPACK_IMPORTED_MODULE_11__/* .summary */ .z
        .addRaw(text, true)
        .write()
        .catch((error) => _actions_core__WEBPACK_IMPORTED_MODULE_12__/* .info */ .pq(`The job summary does not have it: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_7__/* .errorMessage */ .gJ)(error)}`));
}
/** What the run had learnt to hide, and a log that hides it. */
async function discreetly(runDirectory) {
    const [{ startRedaction }, { recall }, { redactedLog }] = await Promise.all([
        __webpack_require__.e(/* import() */ 8731).then(__webpack_require__.bind(__webpack_require__, 58731)),
        __webpack_require__.e(/* import() */ 26).then(__webpack_require__.bind(__webpack_require__, 40026)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 30671)),
    ]);
    const redaction = startRedaction();
    for (const secret of SECRETS)
        redaction.learn(secret);
    recall(await (0,_adapters_runner_json_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .readLines */ .S)((0,_adapters_children_notes_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsFile */ .UJ)(runDirectory)), redaction);
    return { log: redactedLog((0,_adapters_runner_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .createLog */ .hM)(), redaction), redaction };
}
/** How long AWS is asked in all, one thing after the other: it may be away, and the job waits for this step. */
const SWEEP_MS = 600_000;
async function cleanUp(trail, runDirectory, clock) {
    // EC2's client takes longer to load than all else here, and most runs leave nothing.
    const [{ ec2Clients }, { createEc2 }, { createLeftovers }, { createLocks }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(3532)]).then(__webpack_require__.bind(__webpack_require__, 23532)),
        Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(8719)]).then(__webpack_require__.bind(__webpack_require__, 78719)),
        Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(3362), __webpack_require__.e(6971)]).then(__webpack_require__.bind(__webpack_require__, 3362)),
        Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(9878)]).then(__webpack_require__.bind(__webpack_require__, 99878)),
    ]);
    const log = (0,_adapters_runner_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .createLog */ .hM)();
    const over = AbortSignal.timeout(SWEEP_MS);
    const parts = { over, ...(await roleKeys(runDirectory, { over, now: clock.now, mask: log.mask })) };
    const clients = ec2Clients(parts);
    await (0,_steps_image_leftovers_sweep_js__WEBPACK_IMPORTED_MODULE_8__/* .sweepOwn */ .r)(trail, {
        log,
        clock,
        ec2: createEc2(clients),
        locks: createLocks(clients, log.mask),
        leftovers: createLeftovers(clients, runDirectory, parts),
    }).catch((error) => _actions_core__WEBPACK_IMPORTED_MODULE_12__/* .warning */ .$e(`What the bake left stays: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_7__/* .errorMessage */ .gJ)(error)}`));
}
/** Where the run looked after its images with a role, so does this step: the session of the run is not known here. */
async function roleKeys(runDirectory, parts) {
    const note = await (0,_adapters_runner_trail_js__WEBPACK_IMPORTED_MODULE_6__/* .readRole */ .fP)(runDirectory);
    if (note === undefined)
        return {};
    const { assumeRole } = await Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(9310), __webpack_require__.e(8023)]).then(__webpack_require__.bind(__webpack_require__, 78023));
    return { credentials: assumeRole({ ...note, ...parts }).keys };
}
try {
    const left = _actions_core__WEBPACK_IMPORTED_MODULE_12__/* .getState */ .Gu(_adapters_runner_run_directory_js__WEBPACK_IMPORTED_MODULE_13__/* .runDirectoryState */ .U);
    if (left !== '') {
        // AWS's settings may name a program that fetches credentials: it is not to see what the job handed to this action.
        (0,_adapters_runner_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .withholdFromChildren */ .pR)(process.env);
        // Whatever could not be done, the directory with the secrets goes.
        await afterwards(left).catch((error) => _actions_core__WEBPACK_IMPORTED_MODULE_12__/* .setFailed */ .C1((0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_7__/* .errorMessage */ .gJ)(error)));
        await (0,_adapters_children_removal_js__WEBPACK_IMPORTED_MODULE_2__/* .removeRun */ .s)(left, {
            children: (0,_adapters_children_children_js__WEBPACK_IMPORTED_MODULE_0__/* .createChildren */ .A)(left),
            workspace: process.env['GITHUB_WORKSPACE'],
            warn: _actions_core__WEBPACK_IMPORTED_MODULE_12__/* .warning */ .$e,
        });
    }
}
catch (error) {
    _actions_core__WEBPACK_IMPORTED_MODULE_12__/* .setFailed */ .C1((0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_7__/* .errorMessage */ .gJ)(error));
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
