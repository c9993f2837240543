export const id = 9687;
export const ids = [9687,1620];
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

/***/ 1620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createFiles: () => (/* binding */ createFiles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/adapters/runner/file-walk.js



/** What git and Terraform keep for themselves. */
const skipped = new Set(['.git', '.terraform']);
/** See `Files.below`. */
async function filesBelow(root, paths) {
    const walk = { root: await (0,promises_.realpath)(root), found: new Map(), seen: new Set() };
    for (const path of paths)
        await walkFrom(path, walk);
    return [...walk.found.values()];
}
/** Git knows files by their real directories. */
async function walkFrom(path, walk) {
    const directory = await (0,promises_.realpath)((0,external_node_path_.dirname)(path)).catch(() => undefined);
    if (directory === undefined)
        return;
    const real = (0,external_node_path_.join)(directory, (0,external_node_path_.basename)(path));
    const place = await placeOf(real, walk);
    await visit(real, place, walk);
}
/** A repository within the repository is not in the index of ours. */
async function placeOf(path, { root }) {
    if (path === root)
        return 'repository';
    if (!path.startsWith(root + external_node_path_.sep))
        return 'elsewhere';
    for (let above = (0,external_node_path_.dirname)(path); above !== root; above = (0,external_node_path_.dirname)(above)) {
        if (await isThere((0,external_node_path_.join)(above, '.git')))
            return 'elsewhere';
    }
    return 'repository';
}
async function visit(path, place, walk) {
    const stats = await (0,promises_.lstat)(path).catch(() => undefined);
    if (stats !== undefined)
        await visitKnown(path, stats, { place, walk });
}
async function visitKnown(path, kind, { place, walk }) {
    if (kind.isDirectory())
        return visitDirectory(path, place, walk);
    if (kind.isFile())
        take(path, { place, walk });
    else if (kind.isSymbolicLink() && put(path, { place, walk })) {
        const target = await (0,promises_.realpath)(path).catch(() => undefined);
        if (target !== undefined)
            await walkFrom(target, walk);
    }
}
/** What cannot be read here cannot be read by Packer either. */
function take(path, inside) {
    if (isReadable(path))
        put(path, inside);
}
/** Whether it is new. */
function put(path, { place, walk: { root, found } }) {
    if (found.has(path))
        return false;
    const name = path.startsWith(root + external_node_path_.sep) ? path.slice(root.length + 1) : (0,external_node_path_.relative)(root, path);
    found.set(path, { path, name: external_node_path_.sep === '/' ? name : name.split(external_node_path_.sep).join('/'), place });
    return true;
}
async function visitDirectory(path, place, walk) {
    if (walk.seen.has(path))
        return;
    walk.seen.add(path);
    const entries = await (0,promises_.readdir)(path, { withFileTypes: true }).catch(() => []);
    const isRepository = path !== walk.root && entries.some(({ name }) => name === '.git');
    const inside = { place: isRepository ? 'elsewhere' : place, walk };
    const prefix = (0,external_node_path_.join)(path, external_node_path_.sep);
    for (const entry of entries) {
        const inner = prefix + entry.name;
        // A promise for each of many files takes longer than all that is done with them.
        if (entry.isFile() && !skipped.has(entry.name))
            take(inner, inside);
        else if (!skipped.has(entry.name))
            await visitKnown(inner, entry, inside);
    }
}
function isThere(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}
function isReadable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.R_OK);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/adapters/runner/files.js






/** The file system, as far as the commands look at it. */
function createFiles() {
    return {
        kind: (path) => (0,promises_.stat)(path).then((found) => (found.isDirectory() ? 'directory' : 'file'), () => 'missing'),
        list: (path) => (0,promises_.readdir)(path),
        read: (path) => (0,promises_.readFile)(path, 'utf8'),
        bytes: (path) => (0,promises_.readFile)(path),
        real: (path) => (0,promises_.realpath)(path).catch(() => (0,external_node_path_.resolve)(path)),
        digest,
        write: (path, text) => (0,promises_.writeFile)(path, text),
        makeDirectory: async (path) => {
            await (0,promises_.mkdir)(path, { recursive: true });
        },
        below: filesBelow,
        match: async (directory, pattern) => {
            const found = [];
            const exclude = (name) => name === '.git';
            for await (const path of (0,promises_.glob)(pattern, { cwd: directory, exclude }))
                found.push((0,external_node_path_.resolve)(directory, path));
            return found;
        },
    };
}
async function digest(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const stats = await (0,promises_.lstat)(path);
    if (stats.isSymbolicLink())
        return { mode: '120000', id: hash.update(await (0,promises_.readlink)(path)).digest('hex') };
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
    return { mode: (stats.mode & 0o100) === 0 ? '100644' : '100755', id: hash.digest('hex') };
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

/***/ 14275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ askProgram)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _runner_signals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32417);


/** More than any version takes. */
const MOST = 64 * 1024;
/**
 * Asks a program a question that it answers at once: what takes too long, or does not end with the run, is killed with all
 * that it started, for it changes nothing. What the program is asked to do goes through `process.ts`.
 */
async function askProgram(argv, { cwd, env, signal, ms }) {
    signal.throwIfAborted();
    const [command, ...args] = argv;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
        cwd,
        env: { ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: process.platform !== 'win32',
    });
    let text = '';
    const hear = (chunk) => {
        text = (text + chunk).slice(0, MOST);
    };
    for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', hear);
    const kill = () => {
        for (const stream of [child.stdout, child.stderr])
            stream.destroy();
        if (child.pid === undefined)
            return;
        try {
            (0,_runner_signals_js__WEBPACK_IMPORTED_MODULE_1__/* .signalGroup */ .i)(child, 'SIGKILL');
        }
        catch { }
    };
    const end = await ended(child, { signal, ms });
    if (end !== 'itself')
        kill();
    signal.throwIfAborted();
    return typeof end === 'string' ? { text, end } : { text: end.message, end: 'itself' };
}
/** How a program ended; or what it could not be started for. */
function ended(child, { signal, ms }) {
    return new Promise((resolve) => {
        const timer = setTimeout(() => resolve('late'), ms);
        const stop = () => resolve('late');
        signal.addEventListener('abort', stop, { once: true });
        const done = (end) => {
            clearTimeout(timer);
            signal.removeEventListener('abort', stop);
            resolve(end);
        };
        child.once('error', done).once('close', () => done('itself'));
    });
}


/***/ }),

/***/ 91322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ programOnPath),
/* harmony export */   j: () => (/* binding */ isOnPath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _actions_io__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88701);
/* harmony import */ var _tools_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84705);
/* harmony import */ var _tools_product_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38606);
/* harmony import */ var _limits_ask_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14275);






const PATIENCE_MS = 30_000;
/** Whether there is anything on PATH under a tool's name. */
async function isOnPath(name) {
    return (await (0,_actions_io__WEBPACK_IMPORTED_MODULE_2__/* .which */ .K7)(name, false)) !== '';
}
/**
 * A tool on PATH, with its version.
 * hashicorp/setup-terraform puts a script in Terraform's place that mixes its own lines into the output and hides
 * exit codes; the real program lies beside it as `terraform-bin`, and is what is returned. So does
 * opentofu/setup-opentofu.
 */
async function programOnPath(name, parts) {
    const found = await (0,_actions_io__WEBPACK_IMPORTED_MODULE_2__/* .which */ .K7)(name, false);
    if (found === '')
        return { kind: 'none' };
    const unwrapped = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(found), `${name}-bin${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(found)}`);
    const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(unwrapped).then(() => unwrapped, () => found);
    const said = await answerTo(path, parts);
    const version = new RegExp(`^${_tools_product_js__WEBPACK_IMPORTED_MODULE_4__/* .PRODUCTS */ .zv[name].title} v(\\d+\\.\\d+\\.\\d+\\S*)`, 'm').exec(said)?.[1];
    return version === undefined ? { kind: 'other', path, said } : { kind: 'found', path, version };
}
/** What a program says when it is asked for its version. */
async function answerTo(path, { cwd, env, signal, patienceMs = PATIENCE_MS }) {
    const environment = { ...(0,_tools_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .toolEnvironment */ .uQ)(env), CHECKPOINT_DISABLE: '1' };
    const { text, end } = await (0,_limits_ask_js__WEBPACK_IMPORTED_MODULE_5__/* .askProgram */ .a)([path, 'version'], { cwd, env: environment, signal, ms: patienceMs });
    const said = text.split(/\r?\n/).slice(0, 10).join('\n').trim();
    return end === 'late'
        ? [`it did not say its version within ${patienceMs / 1000} s`, said].join('\n').trim()
        : said;
}


/***/ }),

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

/***/ 66383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ takesVariables),
/* harmony export */   ht: () => (/* binding */ variablesOf),
/* harmony export */   nZ: () => (/* binding */ jobWords),
/* harmony export */   s1: () => (/* binding */ isLoaded)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62088);
/* harmony import */ var _tools_shell_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97986);



/**
 * The release from which on a command takes `-var` and `-var-file`: those that read the code before there is a plan, and
 * `apply` of a saved plan, which OpenTofu then compares with all that it finds.
 * https://github.com/opentofu/opentofu/pull/1998 (`apply`), https://opentofu.org/docs/cli/commands/init,
 * https://developer.hashicorp.com/terraform/cli/commands/get
 */
const TAKEN_FROM = {
    terraform: {
        plan: '0.0.0',
        apply: '1.10.0',
        init: '1.15.0',
        validate: '1.15.0',
        show: '1.15.0',
        state_pull: '1.16.0',
    },
    tofu: {
        ...{ plan: '0.0.0', apply: '1.9.0', init: '1.8.0', validate: '1.8.0', show: '1.8.0' },
        state_pull: '1.8.0',
        ...{ workspace_show: '1.8.0', workspace_select: '1.8.0', workspace_new: '1.8.0' },
    },
};
/**
 * What a call's environment has for the root module's variables, so that every step has the same values and no argument
 * of a process holds one. `TF_VAR_*` reaches all commands of all releases. Files win over it: there the tool itself is
 * given them as options, in its environment, behind those that the job has.
 * https://developer.hashicorp.com/terraform/cli/config/environment-variables
 */
async function variablesOf(call, env) {
    const { given } = call;
    if (given === undefined)
        return {};
    const named = Object.fromEntries(given.variables.map(({ name, value }) => [`TF_VAR_${name}`, value]));
    return { ...named, ...((await needsOptions(call, given, env)) ? options(call, given, env) : {}) };
}
/** A plan refuses a variable that is not declared, where it is given as an option: nobody's misspelling passes. */
async function needsOptions(call, { variables, variableFiles }, env) {
    if (variables.length + variableFiles.length === 0 || !takesOptions(call))
        return false;
    // Which files the module has that Terragrunt fetches, and what it adds to a command, is not known.
    if (commandOf(call) === 'plan' || variableFiles.length > 0 || call.by !== undefined)
        return true;
    return [...jobWords(call, env)].some(isVariable) || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(call.directory)).some(isLoaded);
}
function takesOptions(call) {
    return takesVariables(commandOf(call), call);
}
/** Whether a command of this release takes variables as options. */
function takesVariables(command, { tool, version }) {
    const from = TAKEN_FROM[tool][command];
    const release = semver__WEBPACK_IMPORTED_MODULE_1__.coerce(version);
    return from !== undefined && release !== null && semver__WEBPACK_IMPORTED_MODULE_1__.gte(release, from);
}
/** Commands with commands of their own. */
const FAMILIES = ['state', 'workspace'];
/** `workspace_show`: as the names of the tools' variables have it. */
function commandOf({ args }) {
    const [command = '', verb = ''] = args;
    return FAMILIES.includes(command) ? `${command}_${verb}` : command;
}
function isVariable(word) {
    return /^--?var(-file)?(=|$)/.test(word);
}
/** Files that both tools load by themselves. */
function isLoaded(name) {
    return /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/.test(name);
}
/** The job's options for this command, as the tool would put them together. */
function jobWords(call, env) {
    return [nameFor(call), 'TF_CLI_ARGS'].flatMap((name) => (0,_tools_shell_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWords */ .C)(env[name] ?? '') ?? []);
}
function nameFor(call) {
    return `TF_CLI_ARGS_${commandOf(call)}`;
}
function options(call, { variables, variableFiles }, env) {
    const words = [
        ...jobWords(call, env),
        ...variableFiles.map((file) => `-var-file=${file}`),
        ...variables.map(({ name, value }) => `-var=${name}=${value}`),
    ];
    return { TF_CLI_ARGS: undefined, [nameFor(call)]: (0,_tools_shell_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shellText */ .o)(words) };
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

/***/ 79687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connect: () => (/* binding */ connect)
});

;// CONCATENATED MODULE: ./build/deps/lazily.js
/**
 * A part of the world that is loaded when it is first asked for anything: AWS's clients alone take longer to load than
 * most runs need to find out that an input is wrong.
 */
function lazily(load) {
    let loading;
    const method = (name) => async (...args) => {
        loading ??= load();
        return (await loading)[name](...args);
    };
    // Whoever awaits the part itself must not take it for a promise.
    return new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : method(name)) });
}

// EXTERNAL MODULE: ./build/image/role.js
var image_role = __webpack_require__(94248);
;// CONCATENATED MODULE: ./build/adapters/aws/home.js


/** What has to be known to assume a role of a run anew. */
function roleNote(role, { repository, runId, region }) {
    return { role, region, sessionName: (0,image_role/* sessionName */.C)(repository, runId) };
}
/** The role is assumed, and AWS's client for that loaded, when its keys are first asked for. */
function imagesHome(role, { context, clock, log, over, warn }) {
    const note = roleNote(role, context);
    const assumed = lazily(async () => {
        const { assumeRole } = await Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(9310), __webpack_require__.e(404)]).then(__webpack_require__.bind(__webpack_require__, 78023));
        return assumeRole({ ...note, clock, over, now: clock.now, mask: log.mask });
    });
    return { keys: () => assumed.keys(), assume: () => assumed.fresh(), warn };
}

// EXTERNAL MODULE: ./build/adapters/git/git.js + 5 modules
var git = __webpack_require__(37452);
// EXTERNAL MODULE: ./build/adapters/runner/clock.js
var runner_clock = __webpack_require__(91390);
// EXTERNAL MODULE: ./build/adapters/runner/files.js + 1 modules
var files = __webpack_require__(1620);
// EXTERNAL MODULE: ./build/adapters/runner/runner.js + 2 modules
var runner = __webpack_require__(40220);
// EXTERNAL MODULE: ./build/adapters/runner/trail.js
var trail = __webpack_require__(54968);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/diagnostics/format.js
/**
 * What `fmt -check -diff` finds, one warning a file, at the first line it would change. All three tools print the same:
 * the file's name, then a diff that begins with `--- old/NAME`.
 */
function formatFindings(lines, tool) {
    const starts = lines.flatMap((line, index) => (/^--- old\//.test(line) ? [index] : []));
    return starts.map((start, index) => {
        const next = starts[index + 1];
        // The line before a diff is the name of its file.
        const diff = lines.slice(start, next === undefined ? undefined : next - 1);
        return {
            tool,
            severity: 'warning',
            summary: `Not formatted as \`${tool} fmt\` does`,
            detail: `Run \`${tool} fmt\` and commit what it changes.`,
            snippet: diff.join('\n').trimEnd(),
            file: (lines[start] ?? '').replace('--- old/', ''),
            line: firstChange(diff),
        };
    });
}
/** The number, in the old file, of the first line that a diff takes out or puts another before. */
function firstChange(diff) {
    const hunk = diff.findIndex((line) => line.startsWith('@@'));
    const [, first = '1'] = /^@@ -(\d+)/.exec(diff[hunk] ?? '') ?? [];
    const change = diff.findIndex((line, index) => index > hunk && /^[-+]/.test(line));
    return Number(first) + Math.max(0, change - hunk - 1);
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/diagnostics/errors.js
var errors = __webpack_require__(24708);
// EXTERNAL MODULE: ./build/diagnostics/failure.js + 1 modules
var diagnostics_failure = __webpack_require__(2676);
// EXTERNAL MODULE: ./build/diagnostics/frames.js
var diagnostics_frames = __webpack_require__(91709);
// EXTERNAL MODULE: ./build/diagnostics/read.js
var diagnostics_read = __webpack_require__(51779);
;// CONCATENATED MODULE: ./build/diagnostics/repeats.js


/**
 * Leaves out a warning in a frame that was told before in the same words, but for a line that says so: Terraform and
 * OpenTofu give the same ones with every plan and apply. Errors are always told.
 * @param told the warnings that were told, which grows
 */
function withoutToldWarnings(told) {
    let held = [];
    const letGo = () => held.splice(0);
    const take = (line) => {
        const text = (0,external_node_util_.stripVTControlCharacters)(line);
        if ((0,diagnostics_frames/* isOpened */.oB)(text)) {
            const before = letGo();
            held = [line];
            return before;
        }
        if (held.length === 0)
            return [line];
        held.push(line);
        if ((0,diagnostics_frames/* isClosed */.Lx)(text))
            return once(letGo(), told);
        return (0,diagnostics_frames/* isSide */.cu)(text) ? [] : letGo();
    };
    return { take, rest: letGo };
}
/** The lines of a frame; of a warning that was told before one line. */
function once(lines, told) {
    const [title = '', ...words] = lines
        .map((line) => (0,external_node_util_.stripVTControlCharacters)(line).replace(/^│ ?/, ''))
        .slice(1);
    if (!title.startsWith('Warning: '))
        return lines;
    const text = [title, ...words].join('\n');
    if (told.has(text))
        return [`${title} (as told above)`];
    told.add(text);
    return lines;
}

// EXTERNAL MODULE: ./build/plan/read/plan-text.js
var plan_text = __webpack_require__(68382);
// EXTERNAL MODULE: ./build/tools/environment.js
var environment = __webpack_require__(84705);
// EXTERNAL MODULE: ./build/tools/release.js
var release = __webpack_require__(51677);
// EXTERNAL MODULE: ./build/text/duration.js
var duration = __webpack_require__(29556);
;// CONCATENATED MODULE: ./build/adapters/tools/limits/silence.js

/** How long a tool may say nothing before that is said. Milliseconds. */
const HOUR_MS = 3_600_000;
/**
 * Runs a tool, and tells when it says nothing for long. It is not ended, for it may be at work, and half of a work is worse
 * than a wait: the job has a limit of its own.
 * @param name what runs, such as `terraform apply`
 * @param run is handed what to call with everything that the tool says
 */
async function tellingSilence({ name, log, afterMs = HOUR_MS, }, run) {
    let last = Date.now();
    const tell = () => {
        const time = (0,duration/* formatDuration */.a3)(Date.now() - last);
        log.info(`${name} has said nothing for ${time} and still runs; cancel the run if it hangs.`);
        timer.refresh();
    };
    const timer = setTimeout(tell, afterMs);
    const heard = () => {
        last = Date.now();
        timer.refresh();
    };
    try {
        return await run(heard);
    }
    finally {
        clearTimeout(timer);
    }
}

// EXTERNAL MODULE: ./build/adapters/tools/process.js + 1 modules
var tools_process = __webpack_require__(45225);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/adapters/tools/sources.js


/** For who does not want to know. */
const ignored = () => undefined;
/** Diagnostics with absolute paths, and with the line of code where the tool shows none, as Packer mostly does not. */
function withSources(found, directory) {
    return Promise.all(found.map(async (diagnostic) => {
        const { file, line, snippet } = diagnostic;
        if (file === undefined || line === undefined)
            return diagnostic;
        const path = (0,external_node_path_.resolve)(directory, file);
        return { ...diagnostic, file: path, snippet: snippet || (await lineOf(path, line, directory)) };
    }));
}
/**
 * One line of a template in the form Terraform gives it: `   3:   x = 1`; '' for all else. A message may be made to look
 * as if it named any file: only templates that lie below the directory are looked into.
 */
async function lineOf(path, line, directory) {
    const [real, root] = await Promise.all([path, directory].map((one) => (0,promises_.realpath)(one).catch(() => '')));
    if (!real?.startsWith(`${root}${external_node_path_.sep}`) || !real.endsWith('.pkr.hcl'))
        return '';
    const text = await (0,promises_.readFile)(real, 'utf8');
    const code = text.split('\n')[line - 1]?.trimEnd() ?? '';
    return code === '' ? '' : `${String(line).padStart(4)}: ${code}`;
}

// EXTERNAL MODULE: ./build/adapters/tools/variables/terraform.js
var terraform = __webpack_require__(66383);
;// CONCATENATED MODULE: ./build/adapters/tools/call.js













/**
 * How much garbage tool and provider let gather, in percent of what lives, unless the job says it. `validate` with
 * AWS provider 5.100 takes a quarter less CPU than with Go's own 100 (1.63 for 2.13 s), and a tenth more memory (502 MB).
 */
const LAZY_COLLECTOR = '400';
/** Runs one command, and tells what it said of the code. */
async function runTerraform(call, parts) {
    const { env, signal, log, tools, diagnose = ignored, runDirectory: directory } = parts;
    const { path, version, lead = [] } = await programFor(call, { ...parts, tools });
    const own = (0,environment/* coloured */.qY)((0,environment/* toolEnvironment */.uQ)(env));
    const given = await (0,terraform/* variablesOf */.ht)({ ...call, version }, own);
    const { onLine, end } = printing(call, log, parts.told ?? new Set());
    const printed = await tellingSilence({ name: `${starterOf(call)} ${call.args[0]}`, log }, (heard) => (0,tools_process/* runProcess */.R)([path, ...lead, ...call.args], {
        cwd: call.directory,
        signal,
        env: {
            GOGC: LAZY_COLLECTOR,
            ...own,
            ...call.by?.env,
            ...call.env,
            ...given,
            TF_IN_AUTOMATION: '1',
            TF_INPUT: '0',
            CHECKPOINT_DISABLE: '1',
        },
        ...(call.output === 'quiet' ? { keep: 'text' } : {}),
        run: { directory, ...workOf(call) },
        onLine: (line, stream) => {
            heard();
            onLine?.(line, stream);
        },
    }));
    end?.();
    const finished = uncoloured(printed, call);
    const isWell = isAccepted(call, finished);
    const lock = isWell ? undefined : (0,errors/* heldLock */.TT)(finished.stderr);
    const found = await diagnosticsOf(call, finished);
    diagnose(isWell || lock !== undefined ? found.filter(({ severity }) => severity === 'warning') : found);
    if (isWell)
        return finished;
    if (call.output === 'until-plan')
        tellOfFailedPlan(finished, log);
    throw lock === undefined ? failed(call, finished) : (0,diagnostics_failure/* stateLocked */.Oy)(starterOf(call), lock);
}
/** What is started, with the version of the tool. */
async function programFor({ by, tool, directory }, parts) {
    if (by !== undefined)
        return { path: by.program, version: by.toolVersion, lead: by.lead };
    return { ...(await parts.tools.take(tool, directory, { ...parts, cwd: directory })), lead: [] };
}
function starterOf({ by, tool }) {
    return by?.name ?? tool;
}
/** `workspace new` locks the state that it makes, in S3 at least. */
const LOCKING = new Set(['apply', 'plan', 'untaint', 'workspace']);
/** What the call is at, for whoever has to take over from the run. */
function workOf(call) {
    const { by, args, output } = call;
    const [command = ''] = args;
    const isLocking = LOCKING.has(command) && !args.includes('-lock=false');
    const shows = { log: 'all', quiet: 'nothing', 'until-plan': 'until-plan' };
    const lead = by === undefined || by.lead.length === 0 ? {} : { lead: by.lead };
    return {
        tool: starterOf(call),
        ...lead,
        command,
        work: isLocking ? 'state' : 'other',
        shows: shows[output],
    };
}
/**
 * Warnings of a command that goes well are on stdout; where that is JSON, only stderr is for people. What init warns of
 * without a place is about how providers are installed on this machine, and stays in the log.
 */
async function diagnosticsOf(call, { stdout, stderr }) {
    const text = call.output === 'quiet' ? stderr : [...stdout, '', ...stderr];
    const read = await withSources((0,diagnostics_read/* readDiagnostics */.tl)(text, call.tool), call.directory);
    const found = call.by === undefined ? read : await ofUnit(read);
    const isOfMachine = ({ severity, file }) => severity === 'warning' && file === undefined;
    return call.args[0] === 'init' ? found.filter((one) => !isOfMachine(one)) : found;
}
function isAccepted({ accept = [0], forgives }, { code, stdout, stderr }) {
    return accept.includes(code) || forgives?.([...stdout, ...stderr]) === true;
}
/** The colours go once the lines are there; JSON, which has none, stays as it is. */
function uncoloured({ code, stdout, stderr }, { output }) {
    return {
        code,
        stdout: output === 'quiet' ? stdout : stdout.map(external_node_util_.stripVTControlCharacters),
        stderr: stderr.map(external_node_util_.stripVTControlCharacters),
    };
}
/** Warnings that were told before are left out. What is held back comes past here later, with the account of the plan. */
function printing({ output }, { tool }, told) {
    if (output === 'quiet')
        return {};
    const stdout = withoutToldWarnings(told);
    const stderr = withoutToldWarnings(told);
    const print = (line) => tool((0,diagnostics_frames/* withoutFrame */.yO)((0,external_node_util_.stripVTControlCharacters)(line)));
    const out = (line) => stdout.take(line).forEach(print);
    const at = {
        stdout: output === 'log' ? out : (0,plan_text/* beforePlan */.zr)(out),
        stderr: (line) => stderr.take(line).forEach(print),
    };
    return {
        onLine: (line, stream) => at[stream](line),
        end: () => [...stdout.rest(), ...stderr.rest()].forEach(print),
    };
}
/** Terraform 1.4 and OpenTofu print what they planned until the error; without `show -json` its secrets are not known. */
function tellOfFailedPlan({ stdout }, { tool, info }) {
    const held = (0,plan_text/* heldLines */.NS)(stdout);
    if (held.length === 0)
        return;
    info('The changes of a plan that failed are not shown: which of their values are secret is not known.');
    (0,plan_text/* withoutAccount */.Mk)(held.map(diagnostics_frames/* withoutFrame */.yO)).forEach(tool);
}
/** Terragrunt runs the tool in a copy: places in it are for the reader of the unit only where the unit has the file. */
async function ofUnit(found) {
    const { placedInUnit } = await __webpack_require__.e(/* import() */ 8129).then(__webpack_require__.bind(__webpack_require__, 18129));
    return placedInUnit(found);
}
function failed({ tool, by, args, failure }, { code, stdout, stderr }) {
    return (0,diagnostics_failure/* commandFailure */._I)({
        tool,
        ...(by && { by: by.name }),
        command: args[0] ?? '',
        reason: failure,
        code,
        said: stderr.length > 0 ? stderr : (0,plan_text/* withoutAccount */.Mk)(stdout.flatMap((text) => text.split('\n'))),
        platform: (0,release/* platformOf */.tj)(process),
    });
}

// EXTERNAL MODULE: ./build/image/bake/failure.js + 3 modules
var failure = __webpack_require__(58797);
// EXTERNAL MODULE: ./build/image/bake/machine-lines.js
var machine_lines = __webpack_require__(20097);
// EXTERNAL MODULE: ./build/image/bake/packer-output.js
var packer_output = __webpack_require__(86358);
// EXTERNAL MODULE: ./build/image/bake/telling.js
var telling = __webpack_require__(54251);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/adapters/tools/plugins.js



/**
 * Where `packer init` keeps plugins, as an addition to its environment: below the tool cache, which outlives a
 * runner's home where that is thrown away. What the job sets is left alone, and so is Packer's own directory where it
 * is there: with PACKER_PLUGIN_PATH set, Packer (1.7 or newer) looks nowhere else, and would miss what lies in it. With XDG_CONFIG_HOME that is below it, in older ones right below.
 * https://developer.hashicorp.com/packer/docs/configure
 */
async function pluginDirectory(env) {
    const cache = env['RUNNER_TOOL_CACHE'];
    if (env['PACKER_PLUGIN_PATH'] || env['PACKER_CONFIG_DIR'] || !cache)
        return {};
    const home = env['HOME'] ?? (0,external_node_os_.homedir)();
    const own = [(0,external_node_path_.join)(home, '.config/packer/plugins'), (0,external_node_path_.join)(home, '.packer.d/plugins')];
    const windows = env['APPDATA'] ? [(0,external_node_path_.join)(env['APPDATA'], 'packer.d/plugins')] : [];
    const xdg = env['XDG_CONFIG_HOME']
        ? ['packer/plugins', 'plugins'].map((name) => (0,external_node_path_.join)(env['XDG_CONFIG_HOME'] ?? '', name))
        : [];
    const there = await Promise.all([...own, ...windows, ...xdg].map(isThere));
    if (there.includes(true))
        return {};
    const directory = (0,external_node_path_.join)(cache, 'packer-plugins');
    await (0,promises_.mkdir)(directory, { recursive: true });
    return { PACKER_PLUGIN_PATH: directory };
}
/** Terraform and OpenTofu stop where the plugin cache that TF_PLUGIN_CACHE_DIR names is not there. */
async function makePluginCache({ TF_PLUGIN_CACHE_DIR: directory }) {
    if (directory)
        await (0,promises_.mkdir)(directory, { recursive: true });
}
/**
 * The providers of a stack that was initialised before, as a cache for the next: they lie as in one, and are linked. Only
 * where a lock file says which they are, without which they would be fetched all the same; what the job sets counts.
 * https://developer.hashicorp.com/terraform/cli/config/config-file#provider-plugin-cache
 */
async function providersBeside({ directory, beside }, { TF_PLUGIN_CACHE_DIR: cache, TF_DATA_DIR: data }) {
    if (beside === undefined || cache || data)
        return {};
    const providers = (0,external_node_path_.join)(beside, '.terraform/providers');
    const needed = await Promise.all([providers, (0,external_node_path_.join)(directory, '.terraform.lock.hcl')].map(isThere));
    return needed.includes(false) ? {} : { TF_PLUGIN_CACHE_DIR: providers };
}
function isThere(path) {
    return (0,promises_.stat)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./build/template/declared.js
/** The variables that bodies of a template declare, and how each takes a value from the command line. */
function declaredVariables(bodies) {
    const blocks = bodies.flatMap((body) => body.blocks);
    const single = blocks
        .filter(({ type }) => type === 'variable')
        .map(({ labels, body }) => [labels[0] ?? '', takenBy(body.attributes)]);
    const several = blocks
        .filter(({ type }) => type === 'variables')
        .flatMap(({ body }) => body.attributes.map(({ name, value }) => [name, takenLike(value)]));
    return new Map([...several, ...single]);
}
/** The type decides, and where there is none the default. */
function takenBy(attributes) {
    const given = (wanted) => attributes.find(({ name }) => name === wanted)?.value;
    const type = given('type');
    if (type !== undefined)
        return isPlain(type) ? 'text' : 'expression';
    return takenLike(given('default'));
}
function isPlain(type) {
    return type.kind === 'reference' && /^(string|number|bool)$/.test(type.name);
}
function takenLike(value) {
    return value === undefined || value.kind === 'text' || value.kind === 'constant' ? 'text' : 'expression';
}

// EXTERNAL MODULE: ./build/template/hcl.js
var hcl = __webpack_require__(42984);
;// CONCATENATED MODULE: ./build/adapters/tools/variables/private-files.js


/**
 * Works with files that hold secrets, and removes them when the work is done. They are in the directory of the run, which
 * the post step removes where this process cannot.
 */
async function withPrivateFiles(runDirectory, work) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(runDirectory, 'given-'));
    try {
        return await work(async (name, text) => {
            const path = (0,external_node_path_.join)(directory, name);
            await (0,promises_.writeFile)(path, text, { mode: 0o600, flag: 'wx' });
            return path;
        });
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
}
/**
 * A text as HCL quotes it: nothing in it is looked for a value.
 * https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-literals
 */
function hclText(text) {
    const quoted = JSON.stringify(text).replace(/\\[bf]/g, (sign) => (sign === '\\b' ? '\\u0008' : '\\u000c'));
    return quoted.replace(/[$%](?=\{)/g, (sign) => sign + sign);
}

;// CONCATENATED MODULE: ./build/adapters/tools/variables/packer.js





/**
 * Works with the user's variables as arguments and environment of Packer. No argument holds a value: `PKR_VAR_*` does,
 * which Packer reads as it reads `-var`. Variable files win over it, so what one of them names goes into another file,
 * behind them. Of a template of the older JSON format all do: it knows no `PKR_VAR_*`.
 * https://developer.hashicorp.com/packer/docs/templates/hcl_templates/variables#assigning-values-to-input-variables
 */
async function withVariables(template, { runDirectory }, work) {
    const variables = lastOf(template.variables);
    const files = template.variableFiles.map((file) => `-var-file=${file}`);
    if (variables.length === 0)
        return work({ args: files, env: {} });
    return withPrivateFiles(runDirectory, async (write) => {
        const { args, env } = await (isLegacy(template) ? inJson : inHcl)(variables, template, write);
        return work({ args: [...files, ...args], env });
    });
}
/** A template of the older JSON format. */
function isLegacy({ template }) {
    return template.endsWith('.json') && !template.endsWith('.pkr.json');
}
/** Of several values of one variable the last counts. */
function lastOf(variables) {
    return [...new Map(variables.map((variable) => [variable.name, variable])).values()];
}
async function inJson(variables, _, write) {
    const values = Object.fromEntries(variables.map(({ name, value }) => [name, value]));
    return { args: [`-var-file=${await write('variables.json', JSON.stringify(values))}`], env: {} };
}
async function inHcl(variables, template, write) {
    const { declared, isWhole, beside } = await readTemplate(template);
    const unknown = isWhole ? variables.filter(({ name }) => !declared.has(name)) : [];
    const known = variables.filter((variable) => !unknown.includes(variable));
    const isRivalled = ({ name }) => beside.some((text) => text.includes(name));
    const late = known.filter(isRivalled).map(({ name, value }) => assignment(name, value, declared.get(name)));
    const file = late.length === 0 ? [] : [`-var-file=${await write('variables.pkrvars.hcl', late.join(''))}`];
    const free = known.filter((variable) => !isRivalled(variable));
    return {
        // Packer itself says of them that they are not declared, as it would with a value.
        args: [...file, ...unknown.flatMap(({ name }) => ['-var', `${name}=`])],
        env: Object.fromEntries(free.map(({ name, value }) => [`PKR_VAR_${name}`, value])),
    };
}
/** What is not known of its variable is taken for a value where it looks like a list or an object. */
function assignment(name, value, taken = /^[[{]/.test(value) ? 'expression' : 'text') {
    return `${name} = ${taken === 'text' ? hclText(value) : value}\n`;
}
async function readTemplate({ directory, template, variableFiles }) {
    const path = (0,external_node_path_.join)(directory, template);
    const isDirectory = await (0,promises_.stat)(path).then((found) => found.isDirectory(), () => false);
    const place = isDirectory ? path : (0,external_node_path_.dirname)(path);
    const names = await (0,promises_.readdir)(place).catch(() => []);
    const beside = (ending) => names.filter((name) => ending.test(name)).map((name) => (0,external_node_path_.join)(place, name));
    const own = isDirectory ? beside(/\.pkr\.(hcl|json)$/) : [path];
    const bodies = await Promise.all(own.map(bodyOf));
    const files = [
        ...beside(/\.auto\.pkrvars\.(hcl|json)$/),
        ...variableFiles.map((file) => (0,external_node_path_.resolve)(directory, file)),
    ];
    return {
        declared: declaredVariables(bodies.filter((body) => body !== undefined)),
        isWhole: !bodies.includes(undefined),
        beside: await Promise.all(files.map((file) => (0,promises_.readFile)(file, 'utf8').catch(() => ''))),
    };
}
/** Undefined of HCL in JSON, and of what Packer itself will refuse. */
async function bodyOf(path) {
    try {
        return path.endsWith('.json') ? undefined : (0,hcl/* parseHcl */.z)(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/adapters/tools/packer.js













/** The real Packer. */
function createPacker(parts) {
    return { build: (template, watch) => build(template, watch, parts) };
}
async function build(template, watch, parts) {
    const { directory: cwd } = template;
    const packer = await parts.tools.take('packer', (0,external_node_path_.join)(cwd, template.template), { ...parts, cwd });
    const needsInit = canInit(packer, template);
    const plugins = needsInit ? await pluginDirectory(parts.env) : {};
    const told = new Set();
    const run = (args, more = {}) => runPacker(packer.path, args, template, { ...parts, plugins, watch, told, ...more });
    if (needsInit)
        expectSuccess('init', await run(['init', template.template]), template);
    const keys = await parts.assume?.();
    const built = await withVariables(template, parts, async ({ args, env: given }) => {
        const inputs = [...choiceArguments(template), ...args, template.template];
        const more = { given, ...(keys && { keys }) };
        // It asks AWS too: for what the data sources of the template find.
        expectSuccess('validate', await run(['validate', ...inputs], more), template);
        return run(['build', '-machine-readable', '-color=false', ...inputs], more);
    });
    expectSuccess('build', built, template);
    const set = (0,packer_output/* imageSetOf */.p7)(built.stdout);
    if (Object.keys(set).length === 0)
        throw noImage(built.stdout);
    return { set, sourceImage: (0,packer_output/* sourceImageOf */.IP)(built.stdout), packerVersion: packer.version };
}
/** `packer init` came with 1.7, for HCL2 only; Debian still ships 1.6. */
function canInit({ version }, template) {
    if (isLegacy(template))
        return false;
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return major > 1 || (major === 1 && minor >= 7);
}
/** Arguments that choose among the template's builds. */
function choiceArguments({ only, except }) {
    return [
        ...(only.length === 0 ? [] : [`-only=${only.join(',')}`]),
        ...(except.length === 0 ? [] : [`-except=${except.join(',')}`]),
    ];
}
/** Runs one command, and tells what it said of the template. */
async function runPacker(packer, args, template, parts) {
    const finished = await startPacker(packer, args, template, parts);
    const text = (0,packer_output/* packerText */.ol)([...finished.stdout, '', ...finished.stderr]);
    const { diagnose = ignored, told } = parts;
    const found = (0,diagnostics_read/* readDiagnostics */.tl)(text, 'packer');
    for (const warning of found)
        told?.add(wordsOf(warning));
    diagnose(await withSources(found, template.directory));
    return finished;
}
/** Runs one command. */
function startPacker(packer, args, template, parts) {
    const provided = Object.entries(template.provided).map(([name, value]) => [`PKR_VAR_${name}`, value]);
    return tellingSilence({ name: `packer ${args[0]}`, log: parts.log }, (heard) => (0,tools_process/* runProcess */.R)([packer, ...args], {
        cwd: template.directory,
        signal: parts.signal,
        env: {
            ...environmentOf(parts),
            ...parts.plugins,
            ...Object.fromEntries(provided),
            ...parts.given,
            CHECKPOINT_DISABLE: '1',
            ...tokenFor(args, template),
        },
        ...noted(args, parts),
        matters: telling/* isTelling */.c,
        onLine: (line) => {
            heard();
            const parsed = (0,machine_lines/* parseMachineLine */.hF)(line);
            if (parsed !== undefined)
                parts.watch?.(parsed);
            for (const text of newLines(line, parts.told))
                parts.log.tool(text);
        },
    }));
}
function environmentOf({ env, keys }) {
    const own = (0,environment/* toolEnvironment */.uQ)(env);
    return keys === undefined ? own : (0,environment/* withKeys */.jR)(own, keys);
}
function wordsOf({ severity, summary, detail }) {
    return JSON.stringify([severity, summary, detail]);
}
/** A message of a build with nothing but warnings that were told before is their titles. */
function newLines(line, told = new Set()) {
    const lines = (0,machine_lines/* uiLines */.WR)(line);
    if (told.size === 0 || lines[0]?.startsWith('Warning: ') !== true)
        return lines;
    const found = (0,diagnostics_read/* readDiagnostics */.tl)(lines, 'packer');
    const isOld = found.every((one) => one.severity === 'warning' && told.has(wordsOf(one)));
    return isOld && found.length > 0 ? found.map(({ summary }) => `Warning: ${summary} (as told above)`) : lines;
}
/** A build is taken over from a run that is killed. */
function noted([command = ''], { runDirectory: directory }) {
    const work = command === 'build' ? 'image' : 'other';
    return { run: { directory, tool: 'packer', command, work, shows: 'all' } };
}
/** For `init` alone, which asks GitHub for plugins: provisioners are other people's code. */
function tokenFor(args, { token }) {
    return args[0] === 'init' && token !== '' ? { PACKER_GITHUB_API_TOKEN: token } : {};
}
/** @throws BakeError why it failed */
function expectSuccess(command, { code, stdout, stderr }, template) {
    if (code !== 0)
        throw (0,failure/* bakeError */.m)({ command, code, stdout, stderr, isLegacy: isLegacy(template) });
}
function noImage(lines) {
    const isSkipped = (0,packer_output/* saidLines */.DC)(lines).some(({ text }) => /^(skip_create_ami was set|Skipping AMI creation)/.test(text));
    const why = isSkipped ? ': `skip_create_ami` is set' : '';
    return new outcome_error/* DeployError */.sH('image-build-failed', `packer build ended well but made no AMI${why}.`, {
        next: [
            isSkipped
                ? 'Take `skip_create_ami` out of the source, or set it to false where the action builds.'
                : 'The template needs a source that makes an AMI, such as `amazon-ebs`.',
        ],
    });
}

// EXTERNAL MODULE: ./build/text/defined.js
var defined = __webpack_require__(97163);
;// CONCATENATED MODULE: ./build/tools/terragrunt/json.js
/**
 * The JSON in what a command printed; '' where there is none. Hooks may print before it and after it, lines of their own:
 * it begins with the first line that begins with a brace, and ends with the last line that ends with one.
 */
function jsonIn(text) {
    const start = text.startsWith('{') ? 0 : text.indexOf('\n{') + 1;
    if (start === 0 && !text.startsWith('{'))
        return '';
    const trimmed = text.trimEnd();
    if (trimmed.endsWith('}'))
        return trimmed.slice(start);
    const end = text.lastIndexOf('}\n');
    return end < start ? '' : text.slice(start, end + 1);
}

// EXTERNAL MODULE: ./build/tools/tool.js
var tool = __webpack_require__(87899);
;// CONCATENATED MODULE: ./build/adapters/tools/variables/backend.js

/**
 * Works with the backend's settings as arguments of `init`. A value is in a file of its own, which means the same to both
 * tools as `-backend-config=key=value` does, and the order of the settings stays.
 * https://developer.hashicorp.com/terraform/language/backend#partial-configuration
 */
async function withBackendFiles({ backendConfig }, { runDirectory }, work) {
    if (!backendConfig.some(isValue))
        return work(backendConfig.map(argument));
    return withPrivateFiles(runDirectory, async (write) => {
        const files = backendConfig.map((setting, index) => isValue(setting) ? write(`backend-${index + 1}.hcl`, backend_assignment(setting)) : setting);
        return work((await Promise.all(files)).map(argument));
    });
}
function isValue(setting) {
    return setting.includes('=');
}
function argument(file) {
    return `-backend-config=${file}`;
}
function backend_assignment(setting) {
    const [name = '', ...value] = setting.split('=');
    return `${name.trim()} = ${hclText(value.join('=').trim())}\n`;
}

;// CONCATENATED MODULE: ./build/adapters/tools/variables/image.js

/** How a plan of a root module is given the image. @throws DeployError plan-without-image where the variable has no place for it */
async function givenImage(module, handover, env) {
    const { variable, value } = handover;
    if (variable === '')
        return { words: [] };
    if (!isNested(variable))
        return { words: ['-var', `${variable}=${value}`] };
    const { composedFor } = await __webpack_require__.e(/* import() */ 6508).then(__webpack_require__.bind(__webpack_require__, 66508));
    return { json: await composedFor(module, handover, env) };
}
/**
 * Works with the image as arguments of a call, which go behind all that gives variables a value. The tools quote a file in
 * an error about its value, all of the line, where they would say of an environment's variable that there is no source.
 */
async function withImage(given, { runDirectory, log }, work) {
    if ('words' in given)
        return work(given.words);
    log.mask(given.json.trim());
    return withPrivateFiles(runDirectory, async (write) => work([`-var-file=${await write('image.tfvars.json', given.json)}`]));
}
/** Whether the image goes into an attribute of the variable. */
function isNested(variable) {
    return variable.includes('.');
}

;// CONCATENATED MODULE: ./build/adapters/tools/terraform.js














/** The real Terraform or OpenTofu, by itself or through Terragrunt. Each call's text goes to the log, except JSON. */
function createTerraform(parts) {
    const told = new Set();
    const run = (call) => runTerraform(call, { ...parts, told });
    const made = new Map();
    return {
        open: (options) => terraform_open(options, run, parts),
        requireImagePlace: (place) => requirePlace(place, parts),
        plan: async (stack, options) => {
            const handover = await handoverOf(stack, options, parts.env);
            made.set(options.file, handover);
            return withImage(handover.image, parts, (image) => plan(stack, options, image, { run, told, handover }));
        },
        validate: async (stack) => {
            await run({ ...quiet(stack, ['validate']), output: 'log' });
        },
        apply: (stack, file) => {
            const handover = made.get(file) ?? { image: { words: [] }, provided: {} };
            return withImage(handover.image, parts, (image) => apply(stack, { file, image, handover }, run));
        },
        untaint: (stack, address) => terraform_untaint(stack, address, run),
        // `show -json` would start the provider for what is stored already.
        state: async (stack) => json(await run(quiet(stack, ['state', 'pull'])), stack),
    };
}
/** The lines without the warnings that the log has. */
function newIn(lines, told) {
    const { take, rest } = withoutToldWarnings(told);
    return [...lines.flatMap(take), ...rest()];
}
async function terraform_open(options, run, parts) {
    const { directory, workspace } = options;
    const { tool, version, by } = await terraform_programFor(options, parts);
    await makePluginCache(parts.env);
    const beside = by === undefined ? await providersBeside(options, parts.env) : {};
    const env = { ...beside, ...regionVariables(options) };
    const call = {
        tool,
        directory,
        given: options,
        env,
        ...(0,defined/* definedOf */.X)({ by }),
        failure: 'plan-failed',
        output: 'log',
    };
    await withBackendFiles(options, parts, (backend) => {
        const args = ['init', '-input=false', `-lock-timeout=${seconds(options)}`, ...backend];
        return initialise({ ...call, args }, backend.length > 0 ? 'given' : 'in-code', run, parts);
    });
    await selectWorkspace(workspace, call, run, options.workspaces);
    const { lockTimeoutMs, variables, variableFiles, region } = options;
    return {
        ...{ tool, toolVersion: version, directory, lockTimeoutMs, variables, variableFiles },
        ...(0,defined/* definedOf */.X)({ by, region }),
    };
}
/** What works on the stack, and through what. Terragrunt is loaded and asked where it is named. */
async function terraform_programFor({ tool: choice, directory }, parts) {
    const { tools } = parts;
    if (choice === 'terragrunt') {
        const { throughTerragrunt } = await __webpack_require__.e(/* import() */ 8129).then(__webpack_require__.bind(__webpack_require__, 18129));
        const choose = () => chooseTool(directory, tools);
        const demand = { choose, fits: (tool, version) => tools.isWanted(tool, directory, version) };
        const { tool, by } = await throughTerragrunt({ directory }, parts, demand);
        return { tool, version: by.toolVersion, by };
    }
    const tool = choice === 'auto' ? await chooseTool(directory, tools) : choice;
    const { version } = await tools.take(tool, directory, { ...parts, cwd: directory });
    return { tool, version, by: undefined };
}
/**
 * Where an earlier run in this checkout was given other settings of the backend, these are left alone: what this run is
 * given says where its state is. The workspace that is selected there may be missing here; `default` never is.
 */
async function initialise(call, backend, run, { env, log }) {
    const forgives = (lines) => backend === 'given' && (0,errors/* isOtherBackend */.Rd)(lines);
    const tried = await run({ ...call, forgives });
    if (tried.code === 0)
        return;
    log.info('An earlier run in this checkout used another backend; this one is configured in its place.');
    const workspace = env['TF_WORKSPACE'] ? {} : { TF_WORKSPACE: 'default' };
    await run({ ...call, args: [...call.args, '-reconfigure'], env: { ...call.env, ...workspace } });
}
/** The tool that the root module speaks for, else the one that is there. */
async function chooseTool(directory, { isInstalled }) {
    const lock = await (0,promises_.readFile)((0,external_node_path_.join)(directory, '.terraform.lock.hcl'), 'utf8').catch(() => '');
    const names = ['terraform', 'tofu'];
    const there = await Promise.all(names.map(isInstalled));
    const installed = names.filter((_, index) => there[index]);
    return (0,tool/* toolFor */.S)({ lock, files: await (0,promises_.readdir)(directory), installed });
}
/**
 * The workspace of an earlier step in this directory, or of TF_WORKSPACE, stays selected through an init: what is
 * selected is asked, `default` included. `select -or-create` came with Terraform 1.4; two calls serve all versions.
 */
async function selectWorkspace(name, call, run, workspaces) {
    const shown = await run({ ...call, args: ['workspace', 'show'], output: 'quiet' });
    const said = shown.stdout.join('\n').trim().split('\n');
    // Hooks of Terragrunt may speak behind it.
    if (call.by === undefined ? said.at(-1) === name : said.includes(name))
        return;
    const accept = name === 'default' || workspaces === 'kept' ? [0] : [0, 1];
    const selected = await run({ ...call, args: ['workspace', 'select', name], accept });
    if (selected.code !== 0)
        await run({ ...call, args: ['workspace', 'new', name] });
}
/** Files alone are asked. */
async function requirePlace({ variable, tool, ...module }, parts) {
    // The inputs take no such variable with Terragrunt.
    if (!isNested(variable) || tool === 'terragrunt')
        return;
    const { requireImagePlace } = await __webpack_require__.e(/* import() */ 6508).then(__webpack_require__.bind(__webpack_require__, 66508));
    const chosen = tool === 'auto' ? await chooseTool(module.directory, parts.tools) : tool;
    await requireImagePlace({ ...module, tool: chosen }, variable, parts.env);
}
async function plan(stack, options, image, { run, told, handover }) {
    const lock = options.purpose === 'apply' ? `-lock-timeout=${seconds(stack)}` : '-lock=false';
    const planned = await run({
        ...callOn(stack),
        args: [
            ...['plan', '-input=false', '-detailed-exitcode', lock],
            ...image,
            ...(options.targets ?? []).map((address) => `-target=${address}`),
            `-out=${options.file}`,
        ],
        env: handover.provided,
        failure: 'plan-failed',
        accept: [0, 2],
        output: 'until-plan',
    });
    const model = await run(quiet(stack, ['show', '-json', options.file]));
    const held = () => newIn((0,plan_text/* heldLines */.NS)(planned.stdout), told).map(diagnostics_frames/* withoutFrame */.yO);
    return { file: options.file, diff: (0,plan_text/* planText */.Pt)(planned.stdout), json: json(model, stack), held };
}
/** Both tools ignore a TF_VAR_* that the root module does not declare, unlike a -var. */
async function handoverOf(stack, { provided, ...image }, env) {
    return {
        image: await givenImage(stack, image, env),
        provided: Object.fromEntries(Object.entries(provided).map(([name, text]) => [`TF_VAR_${name}`, text])),
    };
}
/** From when they take variables here both tools refuse one of a file that the image went over; OpenTofu looks also in files that it loads by itself. */
async function apply(stack, { file, image, handover }, run) {
    const { tool, toolVersion: version } = stack;
    const taken = (0,terraform/* takesVariables */.Gy)('apply', { tool, version }) ? image : [];
    await run({
        ...callOn(stack),
        env: handover.provided,
        args: ['apply', '-input=false', `-lock-timeout=${seconds(stack)}`, ...taken, file],
        failure: 'apply-failed',
        output: 'log',
    });
}
async function terraform_untaint(stack, address, run) {
    await run({
        ...callOn(stack),
        args: ['untaint', `-lock-timeout=${seconds(stack)}`, address],
        failure: 'plan-failed',
        output: 'log',
    });
}
/** A stack's own region, where a run is about several. */
function regionVariables({ region }) {
    return region === undefined ? {} : { AWS_REGION: region, AWS_DEFAULT_REGION: region };
}
function quiet(stack, args) {
    const env = regionVariables(stack);
    return { ...callOn(stack), args, env, failure: 'plan-failed', output: 'quiet' };
}
function callOn(stack) {
    const { tool, directory, by } = stack;
    return { tool, directory, given: stack, ...(0,defined/* definedOf */.X)({ by }) };
}
/** What hooks of Terragrunt print around it is left out. */
function json(finished, { by }) {
    const text = finished.stdout.join('\n');
    return by === undefined ? text : jsonIn(text);
}
function seconds({ lockTimeoutMs }) {
    return `${Math.ceil(lockTimeoutMs / 1000)}s`;
}

;// CONCATENATED MODULE: ./build/adapters/tools/checks.js







/** The tools' own checks, none of which needs credentials. */
function createChecks(parts) {
    return {
        template: (template) => checkTemplate(template, parts),
        stack: (options) => checkStack(options, parts),
    };
}
/** A Packer that has no `fmt` has nothing to say of the form; what it cannot read, `validate` tells better. */
async function checkTemplate(template, parts) {
    const { directory } = template;
    const place = (0,external_node_path_.join)(directory, template.template);
    const { path: packer } = await parts.tools.take('packer', place, { ...parts, cwd: directory });
    const form = await startPacker(packer, ['fmt', '-check', '-diff', template.template], template, parts);
    parts.diagnose(await withSources(formatFindings(form.stdout, 'packer'), directory));
    await withVariables(template, parts, async ({ args: given, env }) => {
        const args = ['validate', '-syntax-only', ...given, template.template];
        expectSuccess('validate', await runPacker(packer, args, template, { ...parts, given: env }), template);
    });
}
/**
 * Init fetches modules and providers, and asks no backend. Of the providers only the schemas are used: validate
 * configures none. https://developer.hashicorp.com/terraform/cli/commands/validate
 */
async function checkStack(options, parts) {
    const { directory } = options;
    const tool = options.tool === 'auto' ? await chooseTool(directory, parts.tools) : options.tool;
    const run = (args, accept = [0]) => runTerraform({ tool, directory, given: options, args, accept, failure: 'plan-failed', output: 'log' }, parts);
    // 3: something would change. 2: something cannot be read, which init tells too.
    const form = await run(['fmt', '-check', '-diff', '-recursive'], [0, 2, 3]);
    parts.diagnose(await withSources(formatFindings(form.stdout, tool), directory));
    await run(['init', '-backend=false', '-input=false']);
    await run(['validate']);
}

;// CONCATENATED MODULE: ./build/adapters/tools/fetch/parts.js
/** Time as it passes on the clock. */
const realTimer = (ms, act) => {
    const timeout = setTimeout(act, ms);
    return () => clearTimeout(timeout);
};
const PATIENCE = {
    idleMs: 30_000,
    attemptMs: 600_000,
    pausesMs: [2000, 8000],
    progressMs: 10_000,
    timer: realTimer,
};

// EXTERNAL MODULE: ./build/tools/constraint.js
var tools_constraint = __webpack_require__(89073);
// EXTERNAL MODULE: ./build/tools/product.js + 2 modules
var product = __webpack_require__(38606);
// EXTERNAL MODULE: ./build/adapters/tools/on-path.js
var on_path = __webpack_require__(91322);
// EXTERNAL MODULE: ./build/tools/required-version.js
var required_version = __webpack_require__(28950);
;// CONCATENATED MODULE: ./build/adapters/tools/version-files.js






/** Who asks, where it is the code of the root module. */
const REQUIRED_VERSION = 'required_version';
/**
 * The version that the repository asks for: by a version file beside the template or root module or in a directory
 * above it, up to the repository's own, else by the root module itself, `required_version` mostly.
 * @param place absolute path of the template (file or directory) or of the root module
 * @throws DeployError invalid-input where a version file holds something else
 */
async function wantedByFiles(tool, place) {
    const written = await readVersionFile(product/* PRODUCTS */.zv[tool].versionFile, place);
    if (written !== undefined)
        return written;
    if (tool === 'packer')
        return undefined;
    const names = (await (0,promises_.readdir)(place)).filter((name) => /\.(tf|tofu)(\.json)?$/.test(name));
    const files = await Promise.all(
    // A link to nothing is for the tool to complain of.
    names.map(async (name) => ({ name, text: await (0,promises_.readFile)((0,external_node_path_.join)(place, name), 'utf8').catch(() => '') })));
    const constraint = (0,required_version/* requiredVersion */.m)(files, tool);
    return constraint === undefined ? undefined : { constraint, by: REQUIRED_VERSION };
}
async function readVersionFile(name, place) {
    for (const directory of await directoriesUpFrom(place)) {
        const path = (0,external_node_path_.join)(directory, name);
        const text = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
        if (text !== undefined)
            return wantedIn(text, { name, path });
    }
    return undefined;
}
/** The place and what is above it, up to the repository's root; the place alone where it is in no repository. */
async function directoriesUpFrom(place) {
    const directories = [];
    for (let at = place; directories.at(-1) !== at; at = (0,external_node_path_.dirname)(at)) {
        directories.push(at);
        const isRoot = await (0,promises_.stat)((0,external_node_path_.join)(at, '.git')).then(() => true, () => false);
        if (isRoot)
            return directories;
    }
    return [place];
}
/**
 * Words of version managers that leave the choice to `required_version`, or to nobody.
 * https://github.com/tfutils/tfenv#tfenv-install-version
 */
const LEFT_OPEN = ['latest', 'latest-allowed', 'min-required'];
function wantedIn(text, { name, path }) {
    const lines = text.split('\n').map((line) => line.replace(/#.*/, '').trim());
    const written = lines.find((line) => line !== '') ?? '';
    if (LEFT_OPEN.includes(written))
        return undefined;
    const constraint = (0,tools_constraint/* parseConstraint */.FJ)(written);
    if (constraint !== undefined)
        return { constraint, by: name };
    throw new outcome_error/* DeployError */.sH('invalid-input', `${path} names no version; nothing was built or changed.`, {
        evidence: [`received \`${written}\``],
        next: ['Write a version such as `1.11.4` into it, or a range such as `~> 1.11`.'],
    });
}

;// CONCATENATED MODULE: ./build/adapters/tools/toolbox.js






/** Finds tools: on PATH where the version fits, else in the tool cache, else at the makers'. */
function createToolbox(parts) {
    return toolboxWith(parts, new Map());
}
function toolboxWith(parts, taken) {
    const asked = new Map();
    const takeOnce = async (tool, place, world) => {
        try {
            const program = await takeFrom(tool, place, { ...world, ...parts, clock: (0,runner_clock/* createClock */.t)(world.signal) });
            taken.set(tool, (taken.get(tool) ?? new Set()).add(program.version));
            return program;
        }
        catch (error) {
            asked.delete(tool);
            throw error;
        }
    };
    return {
        take: (tool, place, world) => {
            const program = asked.get(tool) ?? takeOnce(tool, place, world);
            asked.set(tool, program);
            return program;
        },
        isWanted: async (tool, place, version) => {
            const wanted = await wantedFor(tool, place, parts);
            return wanted === undefined || (version !== '' && willDo(version, wanted));
        },
        isInstalled: on_path/* isOnPath */.j,
        beside: (others) => toolboxWith({ ...parts, ...others }, taken),
        taken: () => Object.fromEntries([...taken].map(([tool, versions]) => [tool, [...versions].join(', ')])),
    };
}
async function takeFrom(tool, place, parts) {
    const wanted = await wantedFor(tool, place, parts);
    const onPath = await (0,on_path/* programOnPath */.B)(tool, parts);
    const { title } = product/* PRODUCTS */.zv[tool];
    const say = (program, from) => {
        const why = wanted === undefined ? '' : `, for \`${wanted.constraint.text}\` (${wanted.by})`;
        parts.log.info(`${title} ${program.version} ${from}${why}`);
        return program;
    };
    if (onPath.kind === 'found' && (wanted === undefined || willDo(onPath.version, wanted))) {
        return say(onPath, `on PATH (${onPath.path})`);
    }
    if (wanted === undefined)
        throw toolMissing(tool, onPath);
    // Most runs find their tool on PATH: the HTTP client, the unpacking and OpenPGP stay where they are.
    const { cachedProgram, download } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(4942), __webpack_require__.e(9852), __webpack_require__.e(8762)]).then(__webpack_require__.bind(__webpack_require__, 58762));
    const cached = await cachedProgram(tool, wanted.constraint, parts);
    if (cached !== undefined)
        return say(cached, 'from the tool cache');
    try {
        return say(await download(tool, wanted.constraint, parts), 'downloaded');
    }
    catch (error) {
        throw besides(error, onPath, wanted);
    }
}
/** The code's own word is held against a version as the tool itself does it. */
function willDo(version, { constraint, by }) {
    return (0,tools_constraint/* fits */.lA)(by === REQUIRED_VERSION ? (0,tools_constraint/* coreOf */.z2)(version) : version, constraint);
}
async function wantedFor(tool, place, parts) {
    const constraint = parts.versions[tool === 'packer' ? 'packer' : 'terraform'];
    if (constraint !== undefined)
        return { constraint, by: product/* PRODUCTS */.zv[tool].input };
    return wantedByFiles(tool, place);
}
/** The same error, with what is on PATH and why that was not taken. */
function besides(error, onPath, { constraint, by }) {
    if (!(error instanceof outcome_error/* DeployError */.sH) || error.reason === 'cancelled')
        return error;
    const wanted = `wanted is \`${constraint.text}\` (${by})`;
    const evidence = [
        ...error.evidence,
        onPath.kind === 'found' ? `${wanted}; on PATH is ${onPath.version}` : wanted,
    ];
    return new outcome_error/* DeployError */.sH(error.reason, error.message, { evidence, next: error.next, cause: error.cause });
}
function toolMissing(tool, onPath) {
    const { input, setup } = product/* PRODUCTS */.zv[tool];
    return new outcome_error/* DeployError */.sH('tool-missing', `${tool} is not on PATH; nothing was built or changed.`, {
        evidence: onPath.kind === 'other' ? [`${onPath.path} is another program: ${onPath.said}`] : [],
        next: [
            `Name a version in \`${input}\`, which is then downloaded, or install it in a step before, for example with ${setup}.`,
            ...(tool === 'packer' ? [] : ['To plan and apply with the other tool, name it in `terraform-tool`.']),
        ],
    });
}

// EXTERNAL MODULE: ./build/notices/notice.js
var notice = __webpack_require__(80944);
;// CONCATENATED MODULE: ./build/connect.js














/** Connects the commands with the real world, of which AWS and GitHub are loaded when they are first asked. */
function connect(basics, { accounts: { imageRole }, report, tools: asked, region, beyond }, { diagnose, warn }) {
    const { clock, outlet, over } = basics;
    const env = process.env;
    (0,runner/* withholdFromChildren */.pR)(env);
    const context = inRegion(basics.context, region, env);
    const { runDirectory } = context;
    const notices = noticesTo(beyond.notices ?? [], { ...basics, context });
    const tools = createToolbox({
        ...asked,
        env,
        runDirectory,
        machine: process,
        publishers: release/* OFFICIAL */.iC,
        patience: PATIENCE,
    });
    const { home, ...accounts } = accountsOf(imageRole, { ...basics, context, warn });
    const shared = {
        context,
        outlet,
        notices,
        files: (0,files.createFiles)(),
        git: (0,git.createGit)(env, runDirectory),
        tools,
        ...accounts,
        github: lazily(async () => {
            const { createGitHub } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(157), __webpack_require__.e(6367)]).then(__webpack_require__.bind(__webpack_require__, 96367));
            return createGitHub(report.token, context.repository, { clock, over });
        }),
    };
    const within = ({ log, signal }) => {
        const parts = { env, signal, log, tools, diagnose, runDirectory };
        return {
            ...shared,
            log,
            signal,
            clock: (0,runner_clock/* createClock */.t)(signal),
            packer: createPacker({ ...parts, ...(home && { assume: home.assume }) }),
            terraform: createTerraform(parts),
            terraformWith: (others) => createTerraform({ ...parts, tools: tools.beside(others) }),
            checks: createChecks(parts),
            probes: probesUntil(signal),
            within,
        };
    };
    return within(basics);
}
function probesUntil(signal) {
    return lazily(async () => {
        const { createProbes } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(4942), __webpack_require__.e(9361)]).then(__webpack_require__.bind(__webpack_require__, 29361));
        return createProbes(process.env, signal);
    });
}
/** Who is told is nobody's business but the action's: tools do not get the secrets of it. */
function noticesTo(targets, { context, clock, hide, over }) {
    const { environment: variables, region } = context;
    for (const name of (0,notice/* secretsNamed */.L)(targets))
        delete process.env[name];
    return lazily(async () => {
        const { createNotices } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(4942), __webpack_require__.e(5223)]).then(__webpack_require__.bind(__webpack_require__, 15223));
        const bus = async () => (await Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(8623), __webpack_require__.e(2763)]).then(__webpack_require__.bind(__webpack_require__, 62763))).createBus(region, { clock, over });
        return createNotices({ targets, variables, clock, hide, over, bus });
    });
}
/** A stack's own region is that of the tools and of AWS's clients, too. */
function inRegion(context, region, env) {
    if (region === context.region)
        return context;
    const variables = { AWS_REGION: region, AWS_DEFAULT_REGION: region };
    Object.assign(env, variables);
    return { ...context, region, environment: { ...context.environment, ...variables } };
}
/** AWS with the run's own role for the images, and EC2 with those of others, of which each has one session. */
function accountsOf(own, basics) {
    const { context } = basics;
    // The run may be killed: the post step is told now.
    if (own !== undefined)
        (0,trail/* noteRole */.L1)(context.runDirectory, roleNote(own, context));
    const home = own && imagesHome(own, basics);
    const parts = aws(basics, home);
    const keyOf = (role) => `${role?.arn} ${role?.externalId}`;
    const made = new Map([[keyOf(own), parts.ec2]]);
    const ec2As = (role) => {
        const ec2 = made.get(keyOf(role)) ?? aws(basics, role && imagesHome(role, basics)).ec2;
        made.set(keyOf(role), ec2);
        return ec2;
    };
    return { ...parts, ec2As, home };
}
/** EC2's clients, one for each region; loaded when they are first asked for. */
function clientsWith(parts) {
    let made;
    return () => {
        made ??= Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(1151)]).then(__webpack_require__.bind(__webpack_require__, 23532)).then((client) => client.ec2Clients(parts));
        return made;
    };
}
/** All of it with one EC2 client for each region and account. */
function aws({ context: { runDirectory }, log, clock, over }, home) {
    const own = { clock, over };
    const parts = home === undefined ? own : { ...own, credentials: home.keys };
    const ownClients = clientsWith(own);
    const clients = home === undefined ? ownClients : clientsWith(parts);
    return {
        ec2: lazily(async () => {
            if (home === undefined)
                return (await Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(1100)]).then(__webpack_require__.bind(__webpack_require__, 78719))).createEc2(await clients());
            const { createEc2OfBoth } = await Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(7043)]).then(__webpack_require__.bind(__webpack_require__, 67043));
            return createEc2OfBoth({ ...home, home: await clients(), own: await ownClients() });
        }),
        removal: lazily(async () => {
            const { createImageRemoval } = await Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(2197), __webpack_require__.e(7069)]).then(__webpack_require__.bind(__webpack_require__, 47069));
            const others = home === undefined ? [] : [{ clientFor: await ownClients(), parts: own }];
            return createImageRemoval({ clientFor: await clients(), parts }, others);
        }),
        locks: lazily(async () => {
            const { createLocks } = await Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(7497)]).then(__webpack_require__.bind(__webpack_require__, 99878));
            return createLocks(await clients(), log.mask);
        }),
        leftovers: leftovers(clients, runDirectory, parts),
        ...offer(clients, ownClients, parts),
        parameters: lazily(async () => {
            const { createParameters } = await Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(1395), __webpack_require__.e(2817)]).then(__webpack_require__.bind(__webpack_require__, 52817));
            return createParameters(own);
        }),
        metrics: lazily(async () => {
            const [{ LOOK }, { createMetrics }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(1151)]).then(__webpack_require__.bind(__webpack_require__, 23532)),
                Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(944), __webpack_require__.e(5314)]).then(__webpack_require__.bind(__webpack_require__, 35314)),
            ]);
            return createMetrics({ ...own, patience: LOOK });
        }),
        commands: commandsWith(own),
        imageCommands: commandsWith(parts),
        testInstances: lazily(async () => {
            const { createTestInstances } = await Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(2285)]).then(__webpack_require__.bind(__webpack_require__, 72285));
            return createTestInstances(await clients());
        }),
        autoscaling: lazily(() => groups(own, clock.now)),
    };
}
function commandsWith(parts) {
    return lazily(async () => {
        const { createCommands } = await Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(1395), __webpack_require__.e(4343)]).then(__webpack_require__.bind(__webpack_require__, 34343));
        return createCommands(parts);
    });
}
/** What the owner of images lets others do, asked where the images live; and copies of the job's own account. */
function offer(clients, ownClients, parts) {
    return {
        copies: lazily(async () => {
            const { createCopies } = await Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(1804)]).then(__webpack_require__.bind(__webpack_require__, 41804));
            return createCopies(await ownClients());
        }),
        sharing: lazily(async () => {
            const { createSharing } = await Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(3208)]).then(__webpack_require__.bind(__webpack_require__, 73208));
            return createSharing(await clients());
        }),
        imageKeys: lazily(async () => {
            const { createImageKeys } = await Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(7849), __webpack_require__.e(4778)]).then(__webpack_require__.bind(__webpack_require__, 84778));
            return createImageKeys(parts);
        }),
    };
}
/** What a bake makes is noted at once, and not after something was loaded. */
function leftovers(clients, runDirectory, parts) {
    const found = lazily(async () => {
        const { createLeftovers } = await Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(3362), __webpack_require__.e(3651)]).then(__webpack_require__.bind(__webpack_require__, 3362));
        return createLeftovers(await clients(), runDirectory, parts);
    });
    return {
        list: (...args) => found.list(...args),
        remove: (leftover) => found.remove(leftover),
        note: (entry) => (0,trail/* noteIn */.Cr)(runDirectory, entry),
        mark: () => (0,trail/* markIn */.bk)(runDirectory),
        forget: (mark) => (0,trail/* forgetIn */.tb)(runDirectory, mark),
    };
}
/** Balancers and alarms are for groups that have some. */
async function groups(client, now) {
    const [{ ec2Clients, LOOK }, { createAutoScaling }, { createInstanceFacts }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(1151)]).then(__webpack_require__.bind(__webpack_require__, 23532)),
        Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(879), __webpack_require__.e(2197), __webpack_require__.e(1039)]).then(__webpack_require__.bind(__webpack_require__, 51039)),
        Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(1168)]).then(__webpack_require__.bind(__webpack_require__, 61168)),
    ]);
    const looks = { ...client, patience: LOOK };
    const ec2 = ec2Clients(looks);
    const targets = lazily(async () => {
        const { createTargetHealth } = await Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(879), __webpack_require__.e(1114)]).then(__webpack_require__.bind(__webpack_require__, 41114));
        return createTargetHealth(looks);
    });
    const alarms = lazily(async () => {
        const { createAlarms } = await Promise.all(/* import() */[__webpack_require__.e(7267), __webpack_require__.e(4601), __webpack_require__.e(944), __webpack_require__.e(1877)]).then(__webpack_require__.bind(__webpack_require__, 81877));
        return createAlarms(looks);
    });
    return createAutoScaling({
        ec2,
        client,
        now,
        instances: createInstanceFacts(ec2),
        targets: {
            describe: async (region, arns) => (arns.length === 0 ? [] : targets.describe(region, arns)),
        },
        alarms: {
            describe: async (region, names) => (names.length === 0 ? [] : alarms.describe(region, names)),
        },
    });
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

/***/ 94248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ sessionName),
/* harmony export */   s: () => (/* binding */ trustStatement)
/* harmony export */ });
/** STS takes no longer name of a session. */
const LONGEST_NAME = 64;
/**
 * What the logs of the images' account call the session: `owner.name@run`, of the repository what there is room for.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html (RoleSessionName)
 */
function sessionName(repository, run) {
    const allowed = (text) => text.replace(/[^\w+=,.-]/g, '-');
    const end = `@${allowed(run)}`.slice(0, LONGEST_NAME / 2);
    return `${allowed(repository.replace('/', '.')).slice(0, LONGEST_NAME - end.length)}${end}`;
}
/**
 * The statement that the trust policy of a role needs, as JSON on one line.
 * @param refusal AWS's words, which name who asked
 */
function trustStatement({ arn, externalId }, refusal) {
    const statement = {
        Effect: 'Allow',
        Principal: { AWS: principalIn(refusal, arn) },
        Action: 'sts:AssumeRole',
        ...(externalId === undefined ? {} : { Condition: { StringEquals: { 'sts:ExternalId': externalId } } }),
    };
    return JSON.stringify(statement);
}
/**
 * Who asked, as a trust policy names it: of a session its role, whose path AWS does not tell. Where its words name nobody,
 * what is to be filled in.
 */
function principalIn(refusal, role) {
    const [user = ''] = /(?<=User: )arn:\S+/.exec(refusal) ?? [];
    const [, partition, account, name] = /^arn:([\w-]+):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(user) ?? [];
    if (name !== undefined)
        return `arn:${partition}:iam::${account}:role/${name}`;
    return user === '' ? `${role.split(':').slice(0, 2).join(':')}:iam::ACCOUNT:role/ROLE_OF_THE_JOB` : user;
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

/***/ 51677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ publisherOf),
/* harmony export */   MW: () => (/* binding */ listUrl),
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   bS: () => (/* binding */ versionsIn),
/* harmony export */   iC: () => (/* binding */ OFFICIAL),
/* harmony export */   kX: () => (/* binding */ programName),
/* harmony export */   l7: () => (/* binding */ releaseOf),
/* harmony export */   sh: () => (/* binding */ isListOf),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var _product_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38606);

const OFFICIAL = { hashicorp: _product_js__WEBPACK_IMPORTED_MODULE_0__/* .HASHICORP */ .i4, opentofu: _product_js__WEBPACK_IMPORTED_MODULE_0__/* .OPENTOFU */ .lY };
const systems = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const architectures = { x64: 'amd64', arm64: 'arm64' };
/** The release for a machine; undefined for machines this action does not know. */
function releaseOf(tool, version, machine, mirrors) {
    const system = systems[machine.platform];
    const architecture = architectures[machine.arch];
    if (system === undefined || architecture === undefined)
        return undefined;
    const base = `${directoryOf(tool, version, mirrors)}/${tool}_${version}`;
    const archive = `${tool}_${version}_${system}_${architecture}.zip`;
    return {
        tool,
        version,
        archive,
        program: programName(tool, machine),
        archiveUrl: `${base}_${system}_${architecture}.zip`,
        sumsUrl: `${base}_SHA256SUMS`,
        signatureUrl: `${base}_SHA256SUMS.${tool === 'tofu' ? 'gpgsig' : 'sig'}`,
    };
}
/** A machine in the tools' words: `linux_amd64`. Those this action does not know keep Node's. */
function platformOf({ platform, arch }) {
    return `${systems[platform] ?? platform}_${architectures[arch] ?? arch}`;
}
/** The name of a tool's executable. */
function programName(tool, { platform }) {
    return platform === 'win32' ? `${tool}.exe` : tool;
}
function directoryOf(tool, version, { hashicorp, opentofu }) {
    return tool === 'tofu'
        ? `${opentofu || 'https://github.com/opentofu/opentofu/releases/download'}/v${version}`
        : `${hashicorp || 'https://releases.hashicorp.com'}/${tool}/${version}`;
}
/** Where the list of a tool's versions is. */
function listUrl(tool, { hashicorp, opentofu }) {
    return tool === 'tofu'
        ? `${opentofu || 'https://get.opentofu.org/tofu'}/api.json`
        : `${hashicorp || 'https://releases.hashicorp.com'}/${tool}/index.json`;
}
/** The versions in such a list. HashiCorp's has an object with them as keys, OpenTofu's an array of `id`s. */
function versionsIn(json) {
    const { versions } = JSON.parse(json);
    if (Array.isArray(versions))
        return versions.map((version) => String(version?.id));
    return Object.keys(versions ?? {});
}
/** The SHA-256 of a file in a list of sums, in lower-case hex; undefined where the list does not name it. */
function sumOf(sums, file) {
    const lines = sums.split('\n').map((line) => line.trim().split(/\s+/));
    const sum = lines.find(([, name]) => name === file)?.[0]?.toLowerCase();
    return sum !== undefined && /^[0-9a-f]{64}$/.test(sum) ? sum : undefined;
}
/** Whether a list of sums is about this tool and version at all: one maker signs the lists of many products. */
function isListOf(sums, tool, version) {
    return sums
        .split('\n')
        .some((line) => line.trim().split(/\s+/)[1]?.startsWith(`${tool}_${version}_`) === true);
}
/** Who vouches for a tool. */
function publisherOf(tool, publishers) {
    return tool === 'tofu' ? publishers.opentofu : publishers.hashicorp;
}


/***/ }),

/***/ 28950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ filesRead),
/* harmony export */   m: () => (/* binding */ requiredVersion)
/* harmony export */ });
/* harmony import */ var _constraint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89073);

/** From here on OpenTofu takes `required_version` of a `.tf` file as said to Terraform, and leaves it alone. */
const OWN_WORDS = '>= 1.12';
/**
 * What the blocks of a root module require of the tool, all of them together. Undefined where they require nothing, or
 * what cannot be read: the tool itself holds its version against it once more, and says what is wrong.
 *
 * OpenTofu goes by `required_version` in `.tofu` files and by `compatible_with` in its `language` blocks; what stands in
 * `.tf` files counts for its versions before 1.12 alone. https://opentofu.org/docs/v1.12/language/settings/
 */
function requiredVersion(files, tool) {
    const read = filesRead(files, tool);
    const required = (of) => constraintsIn(of, ['terraform', 'required_version']);
    if (tool !== 'tofu')
        return (0,_constraint_js__WEBPACK_IMPORTED_MODULE_0__/* .allOf */ .bn)(required(read));
    const own = [
        ...required(read.filter(isOwn)),
        ...constraintsIn(read, ['language', 'compatible_with', 'opentofu']),
    ];
    const shared = required(read.filter((file) => !isOwn(file)));
    const before = (0,_constraint_js__WEBPACK_IMPORTED_MODULE_0__/* .allOf */ .bn)([...shared, ...own]);
    const later = (0,_constraint_js__WEBPACK_IMPORTED_MODULE_0__/* .allOf */ .bn)([...own, ...constraintsOf([OWN_WORDS])]);
    return shared.length === 0 || before === undefined || later === undefined ? before : (0,_constraint_js__WEBPACK_IMPORTED_MODULE_0__/* .eitherOf */ .BU)(before, later);
}
/** A file that only OpenTofu reads. */
function isOwn({ name }) {
    return /\.tofu(\.json)?$/.test(name);
}
/**
 * The files of a root module that a tool reads. OpenTofu reads `.tofu` files too, and in the place of a `.tf` file of the
 * same name.
 * https://opentofu.org/docs/language/files/
 */
function filesRead(files, tool) {
    const names = new Set(files.map(({ name }) => name));
    return files.filter((file) => {
        const { name } = file;
        if (isOwn(file))
            return tool === 'tofu';
        const isShadowed = tool === 'tofu' && names.has(name.replace(/\.tf(\.json)?$/, '.tofu$1'));
        return /\.tf(\.json)?$/.test(name) && !isShadowed;
    });
}
function constraintsIn(files, path) {
    const written = files.flatMap(({ name, text }) => name.endsWith('.json') ? fromJson(text, path) : fromHcl(text, path));
    return constraintsOf(written);
}
function constraintsOf(written) {
    return written.map(_constraint_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRequired */ .XT).filter((constraint) => constraint !== undefined);
}
/** A block in JSON is an object, or a list of them. */
function fromJson(text, path) {
    try {
        const found = path.reduce((blocks, name) => blocks.flat().map((block) => block?.[name]), [JSON.parse(text)]);
        return found.filter((value) => typeof value === 'string');
    }
    catch {
        return [];
    }
}
/** What an attribute is set to, right below such blocks. */
function fromHcl(text, path) {
    const tokens = tokensOf(text);
    const found = [];
    const blocks = [];
    tokens.forEach((token, at) => {
        if (token === '{')
            blocks.push(tokens[at - 1] ?? '');
        if (token === '}')
            blocks.pop();
        const value = tokens[at + 2] ?? '';
        const isSet = tokens[at + 1] === '=' && value.startsWith('"');
        if (isSet && [...blocks, token].join('/') === path.join('/'))
            found.push(value.slice(1, -1));
    });
    return found;
}
/** The tokens of HCL that tell blocks and attributes: comments and heredocs left out, a string as one. */
function tokensOf(text) {
    const tokens = [];
    const next = /(?:#|\/\/)[^\n]*|\/\*[\s\S]*?\*\/|<<-?([\w-]+)[^\n]*\n[\s\S]*?\n[ \t]*\1(?=\s|$)|[\w-]+|[{}="]/g;
    for (let match = next.exec(text); match !== null; match = next.exec(text)) {
        const [token] = match;
        if (token === '"')
            next.lastIndex = endOfString(text, match.index);
        if (token === '"')
            tokens.push(text.slice(match.index, next.lastIndex));
        else if (/^([\w-]+|[{}=])$/.test(token))
            tokens.push(token);
    }
    return tokens;
}
/** Where a string ends: `${...}` and `%{...}` in it hold braces and strings of their own. */
function endOfString(text, start) {
    let depth = 0;
    for (let at = start + 1; at < text.length; at += 1) {
        const two = text.slice(at, at + 2);
        if (two.startsWith('\\') || (depth === 0 && (two === '$$' || two === '%%')))
            at += 1;
        else if (two === '${' || two === '%{') {
            depth += 1;
            at += 1;
        }
        else if (depth > 0 && two.startsWith('{'))
            depth += 1;
        else if (depth > 0 && two.startsWith('}'))
            depth -= 1;
        else if (two.startsWith('"')) {
            if (depth === 0)
                return at + 1;
            at = endOfString(text, at) - 1;
        }
    }
    return text.length;
}


/***/ })

};
