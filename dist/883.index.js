export const id = 883;
export const ids = [883];
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

/***/ 4883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connect: () => (/* binding */ connect)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 1 modules
var exec = __webpack_require__(1955);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(6245);
// EXTERNAL MODULE: ./build/text/defined.js
var defined = __webpack_require__(7163);
;// CONCATENATED MODULE: ./build/adapters/git/command.js





/** Runs git to its end. @throws DeployError checkout-failed, with what git said */
async function gitOrThrow(directory, args, env) {
    const result = await git(directory, args, env);
    if (result.exitCode === 0)
        return result;
    throw new outcome_error/* DeployError */.sH('checkout-failed', `git ${args[0]} failed with exit code ${result.exitCode}.`, {
        evidence: result.stderr.trim().split('\n'),
        next: [
            'Check that the repository and the commit exist and that `github-token` may read them (`contents: read`).',
        ],
    });
}
/** A workspace made by another user (a container) is safe here: we are told to work on it. */
const always = ['-c', 'safe.directory=*'];
/** Runs git to its end, however that is. */
function git(directory, args, env) {
    const options = {
        cwd: directory,
        env: (0,defined/* definedOf */.X)(env),
        silent: true,
        ignoreReturnCode: true,
    };
    return (0,exec/* getExecOutput */.H)('git', [...always, ...args], options);
}
/**
 * Runs git with something to read; what it wrote. Not through @actions/exec, which lets a run crash where git ends
 * before it has read everything.
 * @throws DeployError checkout-failed, with what git said
 */
async function gitReading(input, args, options) {
    const child = (0,external_node_child_process_.spawn)('git', [...always, ...args], options);
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const ended = new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
    const [code, stdout, stderr] = await Promise.all([ended, (0,consumers_.text)(child.stdout), (0,consumers_.text)(child.stderr)]);
    if (code === 0)
        return stdout;
    throw new outcome_error/* DeployError */.sH('checkout-failed', 'git could not read the files of the work tree.', {
        evidence: stderr.trim().split('\n'),
        next: ['See that the files that git names can be read, and that their names are UTF-8.'],
    });
}

;// CONCATENATED MODULE: ./build/adapters/git/blobs.js



/**
 * Attributes by which the file in the work tree is another than the blob, whatever the settings of the clone.
 * https://git-scm.com/docs/gitattributes#_checking_out_and_checking_in
 */
const CHANGING = ['filter', 'eol', 'working-tree-encoding', 'ident'];
/**
 * What git would keep of files, in six processes for any number of them. Nothing is written to the repository.
 *
 * Tracked files go through an index, and not through `hash-object`: git leaves the line ends of a file alone that is
 * committed with CRLF, and knows it from the index only. It begins as that of HEAD, without any times, so that every
 * file is read. Others have no line ends to be restored, and count byte by byte; so do those that git attributes change
 * on their way into the work tree: they are there as no blob tells.
 * https://git-scm.com/docs/git-update-index#Documentation/git-update-index.txt---info-only
 */
async function blobsOf(directory, paths, { env, scratch }) {
    if (paths.length === 0)
        return new Map();
    const index = (0,external_node_path_.join)(scratch, 'blobs.index');
    const options = { cwd: directory, env: { ...env, GIT_INDEX_FILE: index } };
    const git = (args, input = '') => gitReading(input, ['-c', 'core.safecrlf=false', ...args], options);
    try {
        await git(['read-tree', 'HEAD']);
        const tracked = new Set((await git(['ls-files', '-z'])).split('\0'));
        const changed = changedIn(await git(['check-attr', '-z', '--stdin', ...CHANGING], ended(paths, '\0')));
        const kept = paths.filter((path) => tracked.has(path) && !changed.has(path));
        await git(['update-index', '-z', '--replace', '--info-only', '--stdin'], ended(kept, '\0'));
        const blobs = new Map(entriesOf(await git(['ls-files', '-z', '--stage'])));
        const asKept = kept.map((path) => [path, blobs.get(path)]);
        const others = paths.filter((path) => !tracked.has(path) || changed.has(path));
        const asIs = await asOnDisk(others, { directory, git });
        return new Map([...asKept, ...asIs].filter((entry) => entry[1] !== undefined));
    }
    finally {
        await (0,promises_.rm)(index, { force: true });
    }
}
/** Without symbolic links, which git would follow, and names that `--stdin-paths` does not take as they are. */
async function asOnDisk(paths, { directory, git, }) {
    const named = paths.filter((path) => !/^"|[\r\n]/.test(path));
    const stats = await Promise.all(named.map((path) => (0,promises_.lstat)((0,external_node_path_.join)(directory, path))));
    const files = named.flatMap((path, at) => {
        const found = stats[at];
        return found?.isFile() ? [{ path, mode: (found.mode & 0o100) === 0 ? '100644' : '100755' }] : [];
    });
    if (files.length === 0)
        return [];
    const lines = ended(files.map(({ path }) => path), '\n');
    const ids = (await git(['hash-object', '--no-filters', '--stdin-paths'], lines)).split('\n');
    return files.map(({ path, mode }, at) => [path, { mode, id: ids[at] ?? '' }]);
}
function ended(paths, end) {
    return paths.map((path) => `${path}${end}`).join('');
}
/** Triples of path, attribute and value. */
function changedIn(text) {
    const words = text.split('\0');
    const paths = words.flatMap((path, index) => {
        const value = words[index + 2] ?? '';
        return index % 3 === 0 && !/^(|unspecified|unset)$/.test(value) ? [path] : [];
    });
    return new Set(paths);
}
function entriesOf(text) {
    return text.split('\0').flatMap((entry) => {
        const [, mode, id, path] = /^(\d{6}) ([0-9a-f]+) \d\t([\s\S]+)$/.exec(entry) ?? [];
        return mode === undefined || id === undefined || path === undefined ? [] : [[path, { mode, id }]];
    });
}

;// CONCATENATED MODULE: ./build/adapters/git/git.js




/** Git through @actions/exec: every call is short, and none of them needs a signal. */
function createGit(env, scratch) {
    return {
        head: (directory) => head(directory, env),
        origin: (directory) => origin(directory, env),
        blobs: (directory, paths) => blobsOf(directory, paths, { env, scratch }),
        tracked: (directory, names) => tracked(directory, names, env),
        checkout: (options) => checkout(options, env),
        bring: (options) => bring(options, env),
    };
}
/** A workspace that lies inside somebody else's repository is not a checkout: only a .git of its own counts. */
async function head(directory, env) {
    const result = await git(directory, ['rev-parse', '--show-cdup', 'HEAD'], env);
    const [up, sha] = result.stdout.split('\n');
    return result.exitCode === 0 && up === '' && sha !== undefined ? sha.trim() : undefined;
}
/** The commit itself is read, not its history: a shallow clone has the names of the parents and not the parents. */
async function origin(directory, env) {
    const lines = async (args) => (await git(directory, args, env)).stdout.split('\n');
    const commit = await lines(['cat-file', 'commit', 'HEAD']);
    const header = commit.slice(0, commit.indexOf(''));
    const refs = await lines(['for-each-ref', '--points-at=HEAD', '--format=%(refname)']);
    const [superproject = ''] = await lines(['rev-parse', '--show-superproject-working-tree']);
    const remotes = await lines(['config', '--get-regexp', '^remote\\..*\\.url$']);
    return {
        parents: header.flatMap((line) => /^parent (\w+)$/.exec(line)?.[1] ?? []),
        refs: refs.filter((ref) => ref !== ''),
        remotes: remotes.flatMap((line) => /^\S+ (.+)$/.exec(line)?.[1] ?? []),
        isSubmodule: superproject !== '',
    };
}
async function tracked(directory, names, env) {
    if (names.length === 0)
        return [];
    const args = ['--literal-pathspecs', 'ls-files', '-z', '--', ...names];
    const { stdout } = await gitOrThrow(directory, args, env);
    return stdout.split('\0').filter((name) => name !== '');
}
async function checkout(options, env) {
    const { directory, url, ref } = options;
    const authorised = { ...env, ...authorisation(options) };
    await gitOrThrow(directory, ['init', '--quiet', '.'], env);
    await gitOrThrow(directory, ['fetch', '--quiet', '--depth=1', '--no-tags', url, ref], authorised);
    await gitOrThrow(directory, ['checkout', '--quiet', '--detach', 'FETCH_HEAD'], env);
    return (await gitOrThrow(directory, ['rev-parse', 'HEAD'], env)).stdout.trim();
}
/**
 * A repository of its own that borrows the objects of the one that is there: a worktree in git's sense would be entered
 * in that one. A clone may be without history, or without the blobs of other commits.
 * https://git-scm.com/docs/gitrepository-layout#Documentation/gitrepository-layout.txt-objectsinfoalternates
 */
async function bring(options, env) {
    const { directory, root, ref } = options;
    const { stdout: objects } = await gitOrThrow(root, ['rev-parse', '--git-path', 'objects'], env);
    await gitOrThrow(directory, ['init', '--quiet', '.'], env);
    const alternates = (0,external_node_path_.join)(directory, '.git', 'objects', 'info', 'alternates');
    await (0,promises_.writeFile)(alternates, `${(0,external_node_path_.resolve)(root, objects.trim())}\n`);
    const found = await git(directory, ['checkout', '--quiet', '--detach', ref], env);
    if (found.exitCode === 0)
        return;
    await (0,promises_.rm)(directory, { recursive: true, force: true });
    await (0,promises_.mkdir)(directory);
    await checkout(options, env);
}
/**
 * The token as a header, by environment: never in the URL, in an argument list or on disk.
 * GIT_CONFIG_COUNT needs git 2.31: https://git-scm.com/docs/git-config#ENVIRONMENT
 */
function authorisation({ token, url }) {
    if (token === '')
        return { GIT_TERMINAL_PROMPT: '0' };
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    return {
        GIT_TERMINAL_PROMPT: '0',
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: `http.${new URL(url).origin}/.extraheader`,
        GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
    };
}

// EXTERNAL MODULE: ./build/adapters/runner/clock.js
var runner_clock = __webpack_require__(1390);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
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
    if (stats?.isDirectory())
        return visitDirectory(path, place, walk);
    if (!stats?.isFile() && !stats?.isSymbolicLink())
        return;
    // What cannot be read here cannot be read by Packer either.
    if (stats.isFile() && !(await isThere(path, promises_.constants.R_OK)))
        return;
    const name = (0,external_node_path_.relative)(walk.root, path).split(external_node_path_.sep).join('/');
    if (walk.found.has(path))
        return;
    walk.found.set(path, { path, name, place });
    const target = stats.isSymbolicLink() ? await (0,promises_.realpath)(path).catch(() => undefined) : undefined;
    if (target !== undefined)
        await walkFrom(target, walk);
}
async function visitDirectory(path, place, walk) {
    if (walk.seen.has(path))
        return;
    walk.seen.add(path);
    const names = await (0,promises_.readdir)(path).catch(() => []);
    const inside = path !== walk.root && names.includes('.git') ? 'elsewhere' : place;
    for (const name of names) {
        if (!skipped.has(name))
            await visit((0,external_node_path_.join)(path, name), inside, walk);
    }
}
function isThere(path, mode = promises_.constants.F_OK) {
    return (0,promises_.access)(path, mode).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./build/adapters/runner/files.js






/** The file system, as far as the commands look at it. */
function createFiles() {
    return {
        kind: (path) => (0,promises_.stat)(path).then((found) => (found.isDirectory() ? 'directory' : 'file'), () => 'missing'),
        list: (path) => (0,promises_.readdir)(path),
        read: (path) => (0,promises_.readFile)(path, 'utf8'),
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

// EXTERNAL MODULE: ./build/adapters/runner/trail.js
var trail = __webpack_require__(4968);
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

// EXTERNAL MODULE: ./build/diagnostics/read.js
var read = __webpack_require__(1779);
// EXTERNAL MODULE: ./build/image/bake/failure.js + 3 modules
var failure = __webpack_require__(8797);
// EXTERNAL MODULE: ./build/image/bake/machine-lines.js
var machine_lines = __webpack_require__(97);
// EXTERNAL MODULE: ./build/image/bake/packer-output.js
var packer_output = __webpack_require__(6358);
// EXTERNAL MODULE: ./build/tools/environment.js
var environment = __webpack_require__(4705);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/adapters/tools/plugins.js



/**
 * Where `packer init` keeps plugins, as an addition to its environment: below the tool cache, which outlives a
 * runner's home where that is thrown away. What the job sets is left alone, and so is Packer's own directory where it
 * is there: with PACKER_PLUGIN_PATH set, Packer (1.7 or newer) looks nowhere else, and would miss what lies in it.
 * https://developer.hashicorp.com/packer/docs/configure
 */
async function pluginDirectory(env) {
    const cache = env['RUNNER_TOOL_CACHE'];
    if (env['PACKER_PLUGIN_PATH'] || env['PACKER_CONFIG_DIR'] || !cache)
        return {};
    const home = env['HOME'] ?? (0,external_node_os_.homedir)();
    const own = [(0,external_node_path_.join)(home, '.config/packer/plugins'), (0,external_node_path_.join)(home, '.packer.d/plugins')];
    const windows = env['APPDATA'] ? [(0,external_node_path_.join)(env['APPDATA'], 'packer.d/plugins')] : [];
    const there = await Promise.all([...own, ...windows].map(plugins_isThere));
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
function plugins_isThere(path) {
    return (0,promises_.stat)(path).then(() => true, () => false);
}

// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
;// CONCATENATED MODULE: ./build/adapters/tools/process.js



/**
 * Starts one long process and waits for it: the only way Packer, plan and apply are started.
 *
 * It leads a process group of its own, so that a Ctrl-C at a terminal reaches it once, through us, and not twice:
 * Terraform gives up its state on a second interrupt. @actions/exec cannot do this, it has no way to pass a signal on.
 * @throws DeployError tool-missing where the program cannot be started
 * @throws DeployError cancelled where the run was cancelled, after the child has ended
 */
async function runProcess(argv, options) {
    options.signal.throwIfAborted();
    const [command, ...args] = argv;
    const child = (0,external_node_child_process_.spawn)(command, args, {
        cwd: options.cwd,
        env: { ...options.env },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: process.platform !== 'win32',
    });
    const interrupt = () => interruptGroup(child);
    options.signal.addEventListener('abort', interrupt, { once: true });
    try {
        const stdout = collect(child.stdout, (line) => options.onLine?.(line, 'stdout'));
        const stderr = collect(child.stderr, (line) => options.onLine?.(line, 'stderr'));
        const code = await new Promise((resolve, reject) => {
            child.once('error', (cause) => reject(notStarted(command, cause)));
            child.once('close', (exitCode) => resolve(exitCode ?? 128));
        });
        const finished = { code, stdout: await stdout, stderr: await stderr };
        options.signal.throwIfAborted();
        return finished;
    }
    finally {
        options.signal.removeEventListener('abort', interrupt);
    }
}
/**
 * SIGINT to the whole group, as Ctrl-C at a terminal gives it. To the child alone it would not do: Packer's outer
 * process ignores it and leaves it to the inner one (https://github.com/mitchellh/panicwrap), which then builds on.
 */
function interruptGroup(child) {
    if (process.platform === 'win32' || child.pid === undefined) {
        child.kill('SIGINT');
        return;
    }
    try {
        process.kill(-child.pid, 'SIGINT');
    }
    catch (error) {
        const isGone = error.code === 'ESRCH';
        if (!isGone)
            throw error;
    }
}
/** All lines of a stream, each handed on as it comes. */
async function collect(stream, onLine) {
    const lines = [];
    for await (const line of (0,external_node_readline_.createInterface)({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
        lines.push(line);
        onLine(line);
    }
    return lines;
}
function notStarted(command, cause) {
    return new outcome_error/* DeployError */.sH('tool-missing', `${command} could not be started.`, {
        cause,
        next: [`Install it before this step, or put it on PATH.`],
    });
}

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
    const run = (args) => runPacker(packer.path, args, template, { ...parts, plugins, watch });
    if (needsInit)
        expectSuccess('init', await run(['init', template.template]), template);
    const inputs = [...choiceArguments(template), ...variableArguments(template), template.template];
    expectSuccess('validate', await run(['validate', ...inputs]), template);
    const built = await run(['build', '-machine-readable', '-color=false', ...inputs]);
    expectSuccess('build', built, template);
    const set = (0,packer_output/* imageSetOf */.p7)(built.stdout);
    if (Object.keys(set).length === 0)
        throw noImage(built.stdout);
    return { set, sourceImage: (0,packer_output/* sourceImageOf */.IP)(built.stdout), packerVersion: packer.version };
}
/** `packer init` came with 1.7, for HCL2 only; Debian still ships 1.6. */
function canInit({ version }, { template }) {
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
/** Arguments for the user's variables: files first, single values win. */
function variableArguments({ variables, variableFiles }) {
    return [
        ...variableFiles.map((file) => `-var-file=${file}`),
        ...variables.flatMap(({ name, value }) => ['-var', `${name}=${value}`]),
    ];
}
/** Runs one command, and tells what it said of the template. */
async function runPacker(packer, args, template, parts) {
    const finished = await startPacker(packer, args, template, parts);
    const text = (0,packer_output/* packerText */.ol)([...finished.stdout, '', ...finished.stderr]);
    const { diagnose = ignored } = parts;
    diagnose(await withSources((0,read/* readDiagnostics */.t)(text, 'packer'), template.directory));
    return finished;
}
/** Runs one command. */
function startPacker(packer, args, template, parts) {
    const provided = Object.entries(template.provided).map(([name, value]) => [`PKR_VAR_${name}`, value]);
    return runProcess([packer, ...args], {
        cwd: template.directory,
        signal: parts.signal,
        env: {
            ...(0,environment/* toolEnvironment */.u)(parts.env),
            ...parts.plugins,
            ...Object.fromEntries(provided),
            CHECKPOINT_DISABLE: '1',
            ...tokenFor(args, template),
        },
        onLine: (line) => {
            const parsed = (0,machine_lines/* parseMachineLine */.hF)(line);
            if (parsed !== undefined)
                parts.watch?.(parsed);
            for (const text of (0,machine_lines/* uiLines */.WR)(line))
                parts.log.tool(text);
        },
    });
}
/** For `init` alone, which asks GitHub for plugins: provisioners are other people's code. */
function tokenFor(args, { token }) {
    return args[0] === 'init' && token !== '' ? { PACKER_GITHUB_API_TOKEN: token } : {};
}
/** @throws BakeError why it failed */
function expectSuccess(command, { code, stdout, stderr }, { template }) {
    if (code !== 0)
        throw (0,failure/* bakeError */.m)({ command, code, stdout, stderr, isLegacy: isLegacy(template) });
}
/** A template of the older JSON format. */
function isLegacy(template) {
    return template.endsWith('.json') && !template.endsWith('.pkr.json');
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

// EXTERNAL MODULE: ./build/causes/causes.js + 10 modules
var causes_causes = __webpack_require__(9138);
;// CONCATENATED MODULE: ./build/diagnostics/errors.js
/** The error blocks in what Terraform printed without colours, frames removed; each block is lines of text. */
function errorBlocks(lines) {
    const text = lines.map((line) => line.replace(/^[╷│╵]\s?/, ''));
    const first = text.findIndex((line) => line.startsWith('Error: '));
    if (first < 0)
        return text.filter((line) => line.trim() !== '').slice(-30);
    const end = text.findIndex((line, index) => index > first && line.startsWith('Warning: '));
    return text.slice(first, end < 0 ? undefined : end).filter((line) => line.trim() !== '');
}
/**
 * The lock's holder where the run failed on a held state lock; undefined for every other failure. A lock that could
 * not be taken for another reason (no access to its table, say) has the same title, and no holder.
 */
function heldLock(lines) {
    const text = lines.join('\n');
    const isLockError = /Error acquiring the state lock|Error locking state/.test(text);
    if (!isLockError || !text.includes('Lock Info:'))
        return undefined;
    const field = (name) => new RegExp(`\\b${name}:[^\\S\\n]+(.+)`).exec(text)?.[1]?.trim() || 'unknown';
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

;// CONCATENATED MODULE: ./build/plan/read/plan-text.js
/** Where the tool's own account of a plan begins: after the lines on what it read. */
const beginnings = /^(Note: Objects have changed|(Terraform|OpenTofu) (used the selected providers|will perform|planned the following actions)|No changes\.|Changes to Outputs:|You can apply this plan)/;
/**
 * The human-readable diff in what `plan -no-color` printed; all of it where it begins in no way that is known.
 * `show` prints the same once more, but starts the provider for it, which costs seconds.
 */
function planText(lines) {
    const start = lines.findIndex((line) => beginnings.test(line));
    return lines.slice(Math.max(0, start)).join('\n').trim();
}
/** What of the tool's lines may be printed at once: those before its account of the plan, which quotes values. */
function beforePlan(print) {
    let isHeld = false;
    return (line) => {
        isHeld ||= beginnings.test(line);
        if (!isHeld)
            print(line);
    };
}
/** The lines that `beforePlan` holds back. */
function heldLines(lines) {
    const start = lines.findIndex((line) => beginnings.test(line));
    return start < 0 ? [] : lines.slice(start);
}
/** Where the tool's errors and warnings begin behind its account; a value in a diff is indented, and begins no line. */
const diagnosticLine = /^(?:[╷│]\s?)?(?:Error|Warning): /;
/**
 * What of the tool's lines may be told of a plan that failed: those before the account, and the errors and warnings
 * behind it. Such a plan has no `show -json`, so that nobody knows which of the values in its account are secret.
 */
function withoutAccount(lines) {
    const held = heldLines(lines);
    const told = held.findIndex((line) => diagnosticLine.test(line));
    return [...lines.slice(0, lines.length - held.length), ...(told < 0 ? [] : held.slice(told))];
}

// EXTERNAL MODULE: ./build/tools/tool.js
var tool = __webpack_require__(7899);
;// CONCATENATED MODULE: ./build/adapters/tools/terraform.js












/** The real Terraform or OpenTofu. Each call's text goes to the log, except JSON. */
function createTerraform(parts) {
    const run = (call) => runTerraform(call, parts);
    return {
        open: (options) => terraform_open(options, run, parts),
        plan: (stack, options) => plan(stack, options, run),
        validate: async ({ tool, directory }) => {
            await run({ tool, directory, args: ['validate', '-no-color'], failure: 'plan-failed', output: 'log' });
        },
        apply: (stack, file) => apply(stack, file, run),
        untaint: (stack, address) => terraform_untaint(stack, address, run),
        state: async (stack) => json(await run(quiet(stack, ['show', '-json', '-no-color']))),
    };
}
async function terraform_open(options, run, parts) {
    const { directory, workspace } = options;
    const tool = options.tool === 'auto' ? await chooseTool(directory, parts.tools) : options.tool;
    const { version } = await parts.tools.take(tool, directory, { ...parts, cwd: directory });
    await makePluginCache(parts.env);
    const call = { tool, directory, failure: 'plan-failed', output: 'log' };
    const backend = options.backendConfig.map((setting) => `-backend-config=${setting}`);
    await run({
        ...call,
        args: ['init', '-input=false', '-no-color', `-lock-timeout=${seconds(options)}`, ...backend],
    });
    await selectWorkspace(workspace, call, run);
    return {
        tool,
        toolVersion: version,
        directory,
        lockTimeoutMs: options.lockTimeoutMs,
        variableArguments: options.variableArguments,
    };
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
async function selectWorkspace(name, call, run) {
    const shown = await run({ ...call, args: ['workspace', 'show', '-no-color'], output: 'quiet' });
    if (shown.stdout.at(-1)?.trim() === name)
        return;
    const accept = name === 'default' ? [0] : [0, 1];
    const selected = await run({ ...call, args: ['workspace', 'select', '-no-color', name], accept });
    if (selected.code !== 0)
        await run({ ...call, args: ['workspace', 'new', '-no-color', name] });
}
async function plan(stack, options, run) {
    const lock = options.purpose === 'apply' ? `-lock-timeout=${seconds(stack)}` : '-lock=false';
    const image = options.variable === '' ? [] : ['-var', `${options.variable}=${options.value}`];
    const planned = await run({
        tool: stack.tool,
        directory: stack.directory,
        args: [
            ...['plan', '-input=false', '-no-color', '-detailed-exitcode', lock],
            ...stack.variableArguments,
            ...image,
            ...(options.targets ?? []).map((address) => `-target=${address}`),
            `-out=${options.file}`,
        ],
        env: providedVariables(options),
        failure: 'plan-failed',
        accept: [0, 2],
        output: 'until-plan',
    });
    const model = await run(quiet(stack, ['show', '-json', '-no-color', options.file]));
    const held = heldLines(planned.stdout);
    return { file: options.file, diff: planText(planned.stdout), json: json(model), held };
}
/** Both tools ignore a TF_VAR_* that the root module does not declare, unlike a -var. */
function providedVariables({ provided }) {
    return Object.fromEntries(Object.entries(provided).map(([name, value]) => [`TF_VAR_${name}`, value]));
}
async function apply(stack, file, run) {
    await run({
        tool: stack.tool,
        directory: stack.directory,
        args: ['apply', '-input=false', '-no-color', `-lock-timeout=${seconds(stack)}`, file],
        failure: 'apply-failed',
        output: 'log',
    });
}
async function terraform_untaint(stack, address, run) {
    await run({
        tool: stack.tool,
        directory: stack.directory,
        args: ['untaint', '-no-color', `-lock-timeout=${seconds(stack)}`, address],
        failure: 'plan-failed',
        output: 'log',
    });
}
function quiet({ tool, directory }, args) {
    return { tool, directory, args, failure: 'plan-failed', output: 'quiet' };
}
function json(finished) {
    return finished.stdout.join('\n');
}
function seconds({ lockTimeoutMs }) {
    return `${Math.ceil(lockTimeoutMs / 1000)}s`;
}
/** Runs one command, and tells what it said of the code. */
async function runTerraform(call, parts) {
    const { env, signal, log, tools, diagnose = ignored } = parts;
    const { path } = await tools.take(call.tool, call.directory, { ...parts, cwd: call.directory });
    const finished = await runProcess([path, ...call.args], {
        cwd: call.directory,
        signal,
        env: {
            ...(0,environment/* toolEnvironment */.u)(env),
            ...call.env,
            TF_IN_AUTOMATION: '1',
            TF_INPUT: '0',
            CHECKPOINT_DISABLE: '1',
        },
        ...printing(call, log),
    });
    const isWell = (call.accept ?? [0]).includes(finished.code);
    const lock = isWell ? undefined : heldLock(finished.stderr);
    const found = await diagnosticsOf(call, finished);
    diagnose(isWell || lock !== undefined ? found.filter(({ severity }) => severity === 'warning') : found);
    if (isWell)
        return finished;
    if (call.output === 'until-plan')
        tellOfFailedPlan(finished, log);
    throw lock === undefined ? failed(call, finished) : stateLocked(call.tool, lock);
}
/**
 * Warnings of a command that goes well are on stdout; where that is JSON, only stderr is for people. What init warns of
 * without a place is about how providers are installed on this machine, and stays in the log.
 */
async function diagnosticsOf(call, { stdout, stderr }) {
    const text = call.output === 'quiet' ? stderr : [...stdout, '', ...stderr];
    const found = await withSources((0,read/* readDiagnostics */.t)(text, call.tool), call.directory);
    const isOfMachine = ({ severity, file }) => severity === 'warning' && file === undefined;
    return call.args[0] === 'init' ? found.filter((one) => !isOfMachine(one)) : found;
}
function printing({ output }, { tool }) {
    if (output === 'quiet')
        return {};
    if (output === 'log')
        return { onLine: tool };
    const held = beforePlan(tool);
    return { onLine: (line, stream) => (stream === 'stdout' ? held : tool)(line) };
}
/** Terraform 1.4 and OpenTofu print what they planned until the error; without `show -json` its secrets are not known. */
function tellOfFailedPlan({ stdout }, { tool, info }) {
    const held = heldLines(stdout);
    if (held.length === 0)
        return;
    info('The changes of a plan that failed are not shown: which of their values are secret is not known.');
    withoutAccount(held).forEach(tool);
}
function failed({ tool, args, failure }, { code, stdout, stderr }) {
    const command = `${tool} ${args[0]}`;
    const evidence = errorBlocks(stderr.length > 0 ? stderr : withoutAccount(stdout));
    const causes = (0,causes_causes/* explainOutput */.hY)(evidence);
    const how = isKilled(code) ? 'was ended by a signal' : `failed with exit code ${code}`;
    const why = causes[0] === undefined ? how : `${how}: ${causes[0].title}`;
    return new outcome_error/* DeployError */.sH(failure, `${command} ${why}.`, {
        evidence,
        next: causes.length > 0 || isKilled(code) ? causes.map(causes_causes/* adviceOf */.wr) : ['Correct what the error names.'],
        ...(isKilled(code) ? { ended: 'killed' } : {}),
    });
}
/** 128 is what a process is given that a signal ended; a wrapper around the tool adds the signal's number. */
function isKilled(code) {
    return code >= 128;
}
function stateLocked(tool, { id, who, created, operation, path }) {
    return new outcome_error/* DeployError */.sH('state-locked', `The state is locked by ${who} since ${created} (${operation}).`, {
        evidence: [`lock id ${id}`, `held by ${who} since ${created}, operation ${operation}`, `state ${path}`],
        next: [
            'Wait for that run to end, or raise `lock-timeout`.',
            `Only when you are sure that nobody works on this stack any more, for two at once can destroy the state: \`${tool} force-unlock ${id}\` in the stack's directory, initialised and in its workspace.`,
        ],
    });
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
    const args = ['validate', '-syntax-only', ...variableArguments(template), template.template];
    expectSuccess('validate', await runPacker(packer, args, template, parts), template);
}
/**
 * Init fetches modules and providers, and asks no backend. Of the providers only the schemas are used: validate
 * configures none. https://developer.hashicorp.com/terraform/cli/commands/validate
 */
async function checkStack(options, parts) {
    const { directory } = options;
    const tool = options.tool === 'auto' ? await chooseTool(directory, parts.tools) : options.tool;
    const run = (args, accept = [0]) => runTerraform({ tool, directory, args, accept, failure: 'plan-failed', output: 'log' }, parts);
    // 3: something would change. 2: something cannot be read, which init tells too.
    const form = await run(['fmt', '-check', '-diff', '-recursive', '-no-color'], [0, 2, 3]);
    parts.diagnose(await withSources(formatFindings(form.stdout, tool), directory));
    await run(['init', '-backend=false', '-input=false', '-no-color']);
    await run(['validate', '-no-color']);
}

;// CONCATENATED MODULE: ./build/adapters/tools/fetch/parts.js
const PATIENCE = {
    idleMs: 30_000,
    attemptMs: 600_000,
    pausesMs: [2000, 8000],
    progressMs: 10_000,
};

// EXTERNAL MODULE: ./build/tools/constraint.js
var tools_constraint = __webpack_require__(9073);
// EXTERNAL MODULE: ./build/tools/product.js + 2 modules
var product = __webpack_require__(8606);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io.js
var io = __webpack_require__(8701);
;// CONCATENATED MODULE: ./build/adapters/tools/on-path.js







/** Whether there is anything on PATH under a tool's name. */
async function isOnPath(name) {
    return (await (0,io/* which */.K7)(name, false)) !== '';
}
/**
 * A tool on PATH, with its version.
 * hashicorp/setup-terraform puts a script in Terraform's place that mixes its own lines into the output and hides
 * exit codes; the real program lies beside it as `terraform-bin`, and is what is returned. So does
 * opentofu/setup-opentofu.
 */
async function programOnPath(name, parts) {
    const found = await (0,io/* which */.K7)(name, false);
    if (found === '')
        return { kind: 'none' };
    const unwrapped = (0,external_node_path_.join)((0,external_node_path_.dirname)(found), `${name}-bin${(0,external_node_path_.extname)(found)}`);
    const path = await (0,promises_.access)(unwrapped).then(() => unwrapped, () => found);
    const said = await answerTo(path, parts);
    const version = new RegExp(`^${product/* PRODUCTS */.zv[name].title} v(\\d+\\.\\d+\\.\\d+\\S*)`, 'm').exec(said)?.[1];
    return version === undefined ? { kind: 'other', path, said } : { kind: 'found', path, version };
}
/** What a program says when it is asked for its version. */
async function answerTo(path, { cwd, env, signal }) {
    try {
        const { stdout, stderr } = await runProcess([path, 'version'], {
            cwd,
            env: { ...(0,environment/* toolEnvironment */.u)(env), CHECKPOINT_DISABLE: '1' },
            signal,
        });
        return [...stdout, ...stderr].slice(0, 10).join('\n').trim();
    }
    catch (error) {
        if (error instanceof outcome_error/* DeployError */.sH && error.reason === 'tool-missing')
            return error.message;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/tools/required-version.js

/**
 * What the `terraform` blocks of a root module require of the tool, all of them together. Undefined where they require
 * nothing, or what cannot be read: the tool itself holds its version against it once more, and says what is wrong.
 */
function requiredVersion(files, tool) {
    const written = filesRead(files, tool).flatMap(({ name, text }) => name.endsWith('.json') ? fromJson(text) : fromHcl(text));
    return (0,tools_constraint/* allOf */.bn)(written.map(tools_constraint/* parseRequired */.XT).filter((constraint) => constraint !== undefined));
}
/**
 * OpenTofu reads `.tofu` files too, and in the place of a `.tf` file of the same name.
 * https://opentofu.org/docs/language/files/
 */
function filesRead(files, tool) {
    const names = new Set(files.map(({ name }) => name));
    return files.filter(({ name }) => {
        if (/\.tofu(\.json)?$/.test(name))
            return tool === 'tofu';
        const isShadowed = tool === 'tofu' && names.has(name.replace(/\.tf(\.json)?$/, '.tofu$1'));
        return /\.tf(\.json)?$/.test(name) && !isShadowed;
    });
}
function fromJson(text) {
    try {
        const { terraform = [] } = JSON.parse(text);
        return [terraform].flat().flatMap((settings) => {
            const version = settings?.required_version;
            return typeof version === 'string' ? [version] : [];
        });
    }
    catch {
        return [];
    }
}
/** What `required_version` is set to, right below `terraform` blocks at the top of a file. */
function fromHcl(text) {
    const tokens = tokensOf(text);
    const found = [];
    let depth = 0;
    let isInside = false;
    tokens.forEach((token, at) => {
        if (token === '{') {
            if (depth === 0)
                isInside = tokens[at - 1] === 'terraform';
            depth += 1;
        }
        if (token === '}')
            depth -= 1;
        const value = tokens[at + 2] ?? '';
        const isSet = token === 'required_version' && tokens[at + 1] === '=' && value.startsWith('"');
        if (isSet && isInside && depth === 1)
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

;// CONCATENATED MODULE: ./build/adapters/tools/version-files.js






/**
 * The version that the repository asks for: by a version file beside the template or root module or in a directory
 * above it, up to the repository's own, else by `required_version` of the root module.
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
    const constraint = requiredVersion(files, tool);
    return constraint === undefined ? undefined : { constraint, by: 'required_version' };
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
    const asked = new Map();
    const taken = {};
    const takeOnce = async (tool, place, world) => {
        try {
            const program = await takeFrom(tool, place, { ...world, ...parts, clock: (0,runner_clock/* createClock */.t)(world.signal) });
            taken[tool] = program.version;
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
        isInstalled: isOnPath,
        taken: () => taken,
    };
}
async function takeFrom(tool, place, parts) {
    const wanted = await wantedFor(tool, place, parts);
    const onPath = await programOnPath(tool, parts);
    const { title } = product/* PRODUCTS */.zv[tool];
    const say = (program, from) => {
        const why = wanted === undefined ? '' : `, for \`${wanted.constraint.text}\` (${wanted.by})`;
        parts.log.info(`${title} ${program.version} ${from}${why}`);
        return program;
    };
    if (onPath.kind === 'found' && (wanted === undefined || (0,tools_constraint/* fits */.lA)(onPath.version, wanted.constraint))) {
        return say(onPath, `on PATH (${onPath.path})`);
    }
    if (wanted === undefined)
        throw toolMissing(tool, onPath);
    // Most runs find their tool on PATH: the HTTP client, the unpacking and OpenPGP stay where they are.
    const { cachedProgram, download } = await Promise.all(/* import() */[__webpack_require__.e(238), __webpack_require__.e(762)]).then(__webpack_require__.bind(__webpack_require__, 8762));
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

// EXTERNAL MODULE: ./build/tools/release.js
var release = __webpack_require__(1677);
;// CONCATENATED MODULE: ./build/connect.js











/** Connects the commands with the real world, of which AWS and GitHub are loaded when they are first asked. */
function connect(basics, { report, tools: asked }, { diagnose }) {
    const { context, clock, outlet } = basics;
    const env = process.env;
    const tools = createToolbox({
        ...asked,
        env,
        runDirectory: context.runDirectory,
        machine: process,
        publishers: release/* OFFICIAL */.iC,
        patience: PATIENCE,
    });
    const shared = {
        context,
        outlet,
        files: createFiles(),
        git: createGit(env, context.runDirectory),
        tools,
        ...aws(basics),
        github: lazily(async () => {
            const { createGitHub } = await Promise.all(/* import() */[__webpack_require__.e(413), __webpack_require__.e(344)]).then(__webpack_require__.bind(__webpack_require__, 5344));
            return createGitHub(report.token, context.repository, clock.sleep);
        }),
    };
    const within = ({ log, signal }) => ({
        ...shared,
        log,
        signal,
        clock: (0,runner_clock/* createClock */.t)(signal),
        packer: createPacker({ env, signal, log, tools, diagnose }),
        terraform: createTerraform({ env, signal, log, tools, diagnose }),
        checks: createChecks({ env, signal, log, tools, diagnose }),
        within,
    });
    return within(basics);
}
/** All of it with one EC2 client for each region. */
function aws({ context: { runDirectory }, log, clock }) {
    let made;
    const clients = () => {
        made ??= Promise.all(/* import() */[__webpack_require__.e(193), __webpack_require__.e(532)]).then(__webpack_require__.bind(__webpack_require__, 3532)).then((client) => client.ec2Clients());
        return made;
    };
    return {
        ec2: lazily(async () => {
            const { createEc2 } = await Promise.all(/* import() */[__webpack_require__.e(193), __webpack_require__.e(924)]).then(__webpack_require__.bind(__webpack_require__, 3924));
            return createEc2(await clients());
        }),
        removal: lazily(async () => {
            const { createImageRemoval } = await Promise.all(/* import() */[__webpack_require__.e(193), __webpack_require__.e(932), __webpack_require__.e(64)]).then(__webpack_require__.bind(__webpack_require__, 6064));
            return createImageRemoval(await clients());
        }),
        locks: lazily(async () => {
            const { createLocks } = await Promise.all(/* import() */[__webpack_require__.e(193), __webpack_require__.e(228)]).then(__webpack_require__.bind(__webpack_require__, 9466));
            return createLocks(await clients(), log.mask);
        }),
        leftovers: leftovers(clients, runDirectory),
        autoscaling: lazily(async () => groups(await clients(), clock.now)),
    };
}
/** What a bake makes is noted at once, and not after something was loaded. */
function leftovers(clients, runDirectory) {
    const found = lazily(async () => {
        const { createLeftovers } = await Promise.all(/* import() */[__webpack_require__.e(193), __webpack_require__.e(166)]).then(__webpack_require__.bind(__webpack_require__, 8166));
        return createLeftovers(await clients(), runDirectory);
    });
    return {
        list: (...args) => found.list(...args),
        remove: (leftover) => found.remove(leftover),
        note: (entry) => (0,trail/* noteIn */.Cr)(runDirectory, entry),
        forget: () => (0,trail/* forgetIn */.tb)(runDirectory),
    };
}
/** Balancers and alarms are for groups that have some. */
async function groups(ec2, now) {
    const [{ createAutoScaling }, { createInstanceFacts }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(193), __webpack_require__.e(586), __webpack_require__.e(932), __webpack_require__.e(147)]).then(__webpack_require__.bind(__webpack_require__, 2147)),
        Promise.all(/* import() */[__webpack_require__.e(193), __webpack_require__.e(168)]).then(__webpack_require__.bind(__webpack_require__, 1168)),
    ]);
    const targets = lazily(async () => {
        const { createTargetHealth } = await Promise.all(/* import() */[__webpack_require__.e(193), __webpack_require__.e(586), __webpack_require__.e(114)]).then(__webpack_require__.bind(__webpack_require__, 1114));
        return createTargetHealth();
    });
    const alarms = lazily(async () => {
        const { createAlarms } = await Promise.all(/* import() */[__webpack_require__.e(193), __webpack_require__.e(85), __webpack_require__.e(720)]).then(__webpack_require__.bind(__webpack_require__, 4720));
        return createAlarms();
    });
    return createAutoScaling({
        ec2,
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

/***/ 8606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i4: () => (/* binding */ HASHICORP),
  lY: () => (/* binding */ OPENTOFU),
  zv: () => (/* binding */ PRODUCTS)
});

;// CONCATENATED MODULE: ./build/tools/hashicorp-key.js
/**
 * HashiCorp's release key, C874 011F 0AB4 0511 0D02 1055 3436 5D94 72D7 468F, as published at
 * https://www.hashicorp.com/security and carried by Terraform (internal/getproviders/public_keys.go).
 *
 * It is one key in two copies, and both are needed. The first says that it is valid from 2021 to April 2026, the
 * second, of February 2026, that it is valid until March 2030. A signature counts when the key was valid at the time
 * it was made, and the second copy says nothing of the time before it was issued.
 */
const HASHICORP_KEY = [
    `-----BEGIN PGP PUBLIC KEY BLOCK-----

mQINBGB9+xkBEACabYZOWKmgZsHTdRDiyPJxhbuUiKX65GUWkyRMJKi/1dviVxOX
PG6hBPtF48IFnVgxKpIb7G6NjBousAV+CuLlv5yqFKpOZEGC6sBV+Gx8Vu1CICpl
Zm+HpQPcIzwBpN+Ar4l/exCG/f/MZq/oxGgH+TyRF3XcYDjG8dbJCpHO5nQ5Cy9h
QIp3/Bh09kET6lk+4QlofNgHKVT2epV8iK1cXlbQe2tZtfCUtxk+pxvU0UHXp+AB
0xc3/gIhjZp/dePmCOyQyGPJbp5bpO4UeAJ6frqhexmNlaw9Z897ltZmRLGq1p4a
RnWL8FPkBz9SCSKXS8uNyV5oMNVn4G1obCkc106iWuKBTibffYQzq5TG8FYVJKrh
RwWB6piacEB8hl20IIWSxIM3J9tT7CPSnk5RYYCTRHgA5OOrqZhC7JefudrP8n+M
pxkDgNORDu7GCfAuisrf7dXYjLsxG4tu22DBJJC0c/IpRpXDnOuJN1Q5e/3VUKKW
mypNumuQpP5lc1ZFG64TRzb1HR6oIdHfbrVQfdiQXpvdcFx+Fl57WuUraXRV6qfb
4ZmKHX1JEwM/7tu21QE4F1dz0jroLSricZxfaCTHHWNfvGJoZ30/MZUrpSC0IfB3
iQutxbZrwIlTBt+fGLtm3vDtwMFNWM+Rb1lrOxEQd2eijdxhvBOHtlIcswARAQAB
tERIYXNoaUNvcnAgU2VjdXJpdHkgKGhhc2hpY29ycC5jb20vc2VjdXJpdHkpIDxz
ZWN1cml0eUBoYXNoaWNvcnAuY29tPokCVAQTAQoAPhYhBMh0AR8KtAURDQIQVTQ2
XZRy10aPBQJgffsZAhsDBQkJZgGABQsJCAcCBhUKCQgLAgQWAgMBAh4BAheAAAoJ
EDQ2XZRy10aPtpcP/0PhJKiHtC1zREpRTrjGizoyk4Sl2SXpBZYhkdrG++abo6zs
buaAG7kgWWChVXBo5E20L7dbstFK7OjVs7vAg/OLgO9dPD8n2M19rpqSbbvKYWvp
0NSgvFTT7lbyDhtPj0/bzpkZEhmvQaDWGBsbDdb2dBHGitCXhGMpdP0BuuPWEix+
QnUMaPwU51q9GM2guL45Tgks9EKNnpDR6ZdCeWcqo1IDmklloidxT8aKL21UOb8t
cD+Bg8iPaAr73bW7Jh8TdcV6s6DBFub+xPJEB/0bVPmq3ZHs5B4NItroZ3r+h3ke
VDoSOSIZLl6JtVooOJ2la9ZuMqxchO3mrXLlXxVCo6cGcSuOmOdQSz4OhQE5zBxx
LuzA5ASIjASSeNZaRnffLIHmht17BPslgNPtm6ufyOk02P5XXwa69UCjA3RYrA2P
QNNC+OWZ8qQLnzGldqE4MnRNAxRxV6cFNzv14ooKf7+k686LdZrP/3fQu2p3k5rY
0xQUXKh1uwMUMtGR867ZBYaxYvwqDrg9XB7xi3N6aNyNQ+r7zI2lt65lzwG1v9hg
FG2AHrDlBkQi/t3wiTS3JOo/GCT8BjN0nJh0lGaRFtQv2cXOQGVRW8+V/9IpqEJ1
qQreftdBFWxvH7VJq2mSOXUJyRsoUrjkUuIivaA9Ocdipk2CkP8bpuGz7ZF4uQIN
BGB9+xkBEACoklYsfvWRCjOwS8TOKBTfl8myuP9V9uBNbyHufzNETbhYeT33Cj0M
GCNd9GdoaknzBQLbQVSQogA+spqVvQPz1MND18GIdtmr0BXENiZE7SRvu76jNqLp
KxYALoK2Pc3yK0JGD30HcIIgx+lOofrVPA2dfVPTj1wXvm0rbSGA4Wd4Ng3d2AoR
G/wZDAQ7sdZi1A9hhfugTFZwfqR3XAYCk+PUeoFrkJ0O7wngaon+6x2GJVedVPOs
2x/XOR4l9ytFP3o+5ILhVnsK+ESVD9AQz2fhDEU6RhvzaqtHe+sQccR3oVLoGcat
ma5rbfzH0Fhj0JtkbP7WreQf9udYgXxVJKXLQFQgel34egEGG+NlbGSPG+qHOZtY
4uWdlDSvmo+1P95P4VG/EBteqyBbDDGDGiMs6lAMg2cULrwOsbxWjsWka8y2IN3z
1stlIJFvW2kggU+bKnQ+sNQnclq3wzCJjeDBfucR3a5WRojDtGoJP6Fc3luUtS7V
5TAdOx4dhaMFU9+01OoH8ZdTRiHZ1K7RFeAIslSyd4iA/xkhOhHq89F4ECQf3Bt4
ZhGsXDTaA/VgHmf3AULbrC94O7HNqOvTWzwGiWHLfcxXQsr+ijIEQvh6rHKmJK8R
9NMHqc3L18eMO6bqrzEHW0Xoiu9W8Yj+WuB3IKdhclT3w0pO4Pj8gQARAQABiQI8
BBgBCgAmFiEEyHQBHwq0BRENAhBVNDZdlHLXRo8FAmB9+xkCGwwFCQlmAYAACgkQ
NDZdlHLXRo9ZnA/7BmdpQLeTjEiXEJyW46efxlV1f6THn9U50GWcE9tebxCXgmQf
u+Uju4hreltx6GDi/zbVVV3HCa0yaJ4JVvA4LBULJVe3ym6tXXSYaOfMdkiK6P1v
JgfpBQ/b/mWB0yuWTUtWx18BQQwlNEQWcGe8n1lBbYsH9g7QkacRNb8tKUrUbWlQ
QsU8wuFgly22m+Va1nO2N5C/eE/ZEHyN15jEQ+QwgQgPrK2wThcOMyNMQX/VNEr1
Y3bI2wHfZFjotmek3d7ZfP2VjyDudnmCPQ5xjezWpKbN1kvjO3as2yhcVKfnvQI5
P5Frj19NgMIGAp7X6pF5Csr4FX/Vw316+AFJd9Ibhfud79HAylvFydpcYbvZpScl
7zgtgaXMCVtthe3GsG4gO7IdxxEBZ/Fm4NLnmbzCIWOsPMx/FxH06a539xFq/1E2
1nYFjiKg8a5JFmYU/4mV9MQs4bP/3ip9byi10V+fEIfp5cEEmfNeVeW5E7J8PqG9
t4rLJ8FR4yJgQUa2gs2SNYsjWQuwS/MJvAv4fDKlkQjQmYRAOp1SszAnyaplvri4
ncmfDsf0r65/sd6S40g5lHH8LIbGxcOIN6kwthSTPWX89r42CbY8GzjTkaeejNKx
v1aCrO58wAtursO1DiXCvBY7+NdafMRnoHwBk50iPqrVkNA8fv+auRyB2/G5Ag0E
YH3+JQEQALivllTjMolxUW2OxrXb+a2Pt6vjCBsiJzrUj0Pa63U+lT9jldbCCfgP
wDpcDuO1O05Q8k1MoYZ6HddjWnqKG7S3eqkV5c3ct3amAXp513QDKZUfIDylOmhU
qvxjEgvGjdRjz6kECFGYr6Vnj/p6AwWv4/FBRFlrq7cnQgPynbIH4hrWvewp3Tqw
GVgqm5RRofuAugi8iZQVlAiQZJo88yaztAQ/7VsXBiHTn61ugQ8bKdAsr8w/ZZU5
HScHLqRolcYg0cKN91c0EbJq9k1LUC//CakPB9mhi5+aUVUGusIM8ECShUEgSTCi
KQiJUPZ2CFbbPE9L5o9xoPCxjXoX+r7L/WyoCPTeoS3YRUMEnWKvc42Yxz3meRb+
BmaqgbheNmzOah5nMwPupJYmHrjWPkX7oyyHxLSFw4dtoP2j6Z7GdRXKa2dUYdk2
x3JYKocrDoPHh3Q0TAZujtpdjFi1BS8pbxYFb3hHmGSdvz7T7KcqP7ChC7k2RAKO
GiG7QQe4NX3sSMgweYpl4OwvQOn73t5CVWYp/gIBNZGsU3Pto8g27vHeWyH9mKr4
cSepDhw+/X8FGRNdxNfpLKm7Vc0Sm9Sof8TRFrBTqX+vIQupYHRi5QQCuYaV6OVr
ITeegNK3So4m39d6ajCR9QxRbmjnx9UcnSYYDmIB6fpBuwT0ogNtABEBAAGJBHIE
GAEKACYCGwIWIQTIdAEfCrQFEQ0CEFU0Nl2UctdGjwUCYH4bgAUJAeFQ2wJAwXQg
BBkBCgAdFiEEs2y6kaLAcwxDX8KAsLRBCXaFtnYFAmB9/iUACgkQsLRBCXaFtnYX
BhAAlxejyFXoQwyGo9U+2g9N6LUb/tNtH29RHYxy4A3/ZUY7d/FMkArmh4+dfjf0
p9MJz98Zkps20kaYP+2YzYmaizO6OA6RIddcEXQDRCPHmLts3097mJ/skx9qLAf6
rh9J7jWeSqWO6VW6Mlx8j9m7sm3Ae1OsjOx/m7lGZOhY4UYfY627+Jf7WQ5103Qs
lgQ09es/vhTCx0g34SYEmMW15Tc3eCjQ21b1MeJD/V26npeakV8iCZ1kHZHawPq/
aCCuYEcCeQOOteTWvl7HXaHMhHIx7jjOd8XX9V+UxsGz2WCIxX/j7EEEc7CAxwAN
nWp9jXeLfxYfjrUB7XQZsGCd4EHHzUyCf7iRJL7OJ3tz5Z+rOlNjSgci+ycHEccL
YeFAEV+Fz+sj7q4cFAferkr7imY1XEI0Ji5P8p/uRYw/n8uUf7LrLw5TzHmZsTSC
UaiL4llRzkDC6cVhYfqQWUXDd/r385OkE4oalNNE+n+txNRx92rpvXWZ5qFYfv7E
95fltvpXc0iOugPMzyof3lwo3Xi4WZKc1CC/jEviKTQhfn3WZukuF5lbz3V1PQfI
xFsYe9WYQmp25XGgezjXzp89C/OIcYsVB1KJAKihgbYdHyUN4fRCmOszmOUwEAKR
3k5j4X8V5bk08sA69NVXPn2ofxyk3YYOMYWW8ouObnXoS8QJEDQ2XZRy10aPMpsQ
AIbwX21erVqUDMPn1uONP6o4NBEq4MwG7d+fT85rc1U0RfeKBwjucAE/iStZDQoM
ZKWvGhFR+uoyg1LrXNKuSPB82unh2bpvj4zEnJsJadiwtShTKDsikhrfFEK3aCK8
Zuhpiu3jxMFDhpFzlxsSwaCcGJqcdwGhWUx0ZAVD2X71UCFoOXPjF9fNnpy80YNp
flPjj2RnOZbJyBIM0sWIVMd8F44qkTASf8K5Qb47WFN5tSpePq7OCm7s8u+lYZGK
wR18K7VliundR+5a8XAOyUXOL5UsDaQCK4Lj4lRaeFXunXl3DJ4E+7BKzZhReJL6
EugV5eaGonA52TWtFdB8p+79wPUeI3KcdPmQ9Ll5Zi/jBemY4bzasmgKzNeMtwWP
fk6WgrvBwptqohw71HDymGxFUnUP7XYYjic2sVKhv9AevMGycVgwWBiWroDCQ9Ja
btKfxHhI2p+g+rcywmBobWJbZsujTNjhtme+kNn1mhJsD3bKPjKQfAxaTskBLb0V
wgV21891TS1Dq9kdPLwoS4XNpYg2LLB4p9hmeG3fu9+OmqwY5oKXsHiWc43dei9Y
yxZ1AAUOIaIdPkq+YG/PhlGE4YcQZ4RPpltAr0HfGgZhmXWigbGS+66pUj+Ojysc
j0K5tCVxVu0fhhFpOlHv0LWaxCbnkgkQH9jfMEJkAWMOuQINBGCAXCYBEADW6RNr
ZVGNXvHVBqSiOWaxl1XOiEoiHPt50Aijt25yXbG+0kHIFSoR+1g6Lh20JTCChgfQ
kGGjzQvEuG1HTw07YhsvLc0pkjNMfu6gJqFox/ogc53mz69OxXauzUQ/TZ27GDVp
UBu+EhDKt1s3OtA6Bjz/csop/Um7gT0+ivHyvJ/jGdnPEZv8tNuSE/Uo+hn/Q9hg
8SbveZzo3C+U4KcabCESEFl8Gq6aRi9vAfa65oxD5jKaIz7cy+pwb0lizqlW7H9t
Qlr3dBfdIcdzgR55hTFC5/XrcwJ6/nHVH/xGskEasnfCQX8RYKMuy0UADJy72TkZ
bYaCx+XXIcVB8GTOmJVoAhrTSSVLAZspfCnjwnSxisDn3ZzsYrq3cV6sU8b+QlIX
7VAjurE+5cZiVlaxgCjyhKqlGgmonnReWOBacCgL/UvuwMmMp5TTLmiLXLT7uxeG
ojEyoCk4sMrqrU1jevHyGlDJH9Taux15GILDwnYFfAvPF9WCid4UZ4Ouwjcaxfys
3LxNiZIlUsXNKwS3mhiMRL4TRsbs4k4QE+LIMOsauIvcvm8/frydvQ/kUwIhVTH8
0XGOH909bYtJvY3fudK7ShIwm7ZFTduBJUG473E/Fn3VkhTmBX6+PjOC50HR/Hyb
waRCzfDruMe3TAcE/tSP5CUOb9C7+P+hPzQcDwARAQABiQRyBBgBCgAmFiEEyHQB
Hwq0BRENAhBVNDZdlHLXRo8FAmCAXCYCGwIFCQlmAYACQAkQNDZdlHLXRo/BdCAE
GQEKAB0WIQQ3TsdbSFkTYEqDHMfIIMbVzSerhwUCYIBcJgAKCRDIIMbVzSerh0Xw
D/9ghnUsoNCu1OulcoJdHboMazJvDt/znttdQSnULBVElgM5zk0Uyv87zFBzuCyQ
JWL3bWesQ2uFx5fRWEPDEfWVdDrjpQGb1OCCQyz1QlNPV/1M1/xhKGS9EeXrL8Dw
F6KTGkRwn1yXiP4BGgfeFIQHmJcKXEZ9HkrpNb8mcexkROv4aIPAwn+IaE+NHVtt
IBnufMXLyfpkWJQtJa9elh9PMLlHHnuvnYLvuAoOkhuvs7fXDMpfFZ01C+QSv1dz
Hm52GSStERQzZ51w4c0rYDneYDniC/sQT1x3dP5Xf6wzO+EhRMabkvoTbMqPsTEP
xyWr2pNtTBYp7pfQjsHxhJpQF0xjGN9C39z7f3gJG8IJhnPeulUqEZjhRFyVZQ6/
siUeq7vu4+dM/JQL+i7KKe7Lp9UMrG6NLMH+ltaoD3+lVm8fdTUxS5MNPoA/I8cK
1OWTJHkrp7V/XaY7mUtvQn5V1yET5b4bogz4nME6WLiFMd+7x73gB+YJ6MGYNuO8
e/NFK67MfHbk1/AiPTAJ6s5uHRQIkZcBPG7y5PpfcHpIlwPYCDGYlTajZXblyKrw
BttVnYKvKsnlysv11glSg0DphGxQJbXzWpvBNyhMNH5dffcfvd3eXJAxnD81GD2z
ZAriMJ4Av2TfeqQ2nxd2ddn0jX4WVHtAvLXfCgLM2Gveho4jD/9sZ6PZz/rEeTvt
h88t50qPcBa4bb25X0B5FO3TeK2LL3VKLuEp5lgdcHVonrcdqZFobN1CgGJua8TW
SprIkh+8ATZ/FXQTi01NzLhHXT1IQzSpFaZw0gb2f5ruXwvTPpfXzQrs2omY+7s7
fkCwGPesvpSXPKn9v8uhUwD7NGW/Dm+jUM+QtC/FqzX7+/Q+OuEPjClUh1cqopCZ
EvAI3HjnavGrYuU6DgQdjyGT/UDbuwbCXqHxHojVVkISGzCTGpmBcQYQqhcFRedJ
yJlu6PSXlA7+8Ajh52oiMJ3ez4xSssFgUQAyOB16432tm4erpGmCyakkoRmMUn3p
wx+QIppxRlsHznhcCQKR3tcblUqH3vq5i4/ZAihusMCa0YrShtxfdSb13oKX+pFr
aZXvxyZlCa5qoQQBV1sowmPL1N2j3dR9TVpdTyCFQSv4KeiExmowtLIjeCppRBEK
eeYHJnlfkyKXPhxTVVO6H+dU4nVu0ASQZ07KiQjbI+zTpPKFLPp3/0sPRJM57r1+
aTS71iR7nZNZ1f8LZV2OvGE6fJVtgJ1J4Nu02K54uuIhU3tg1+7Xt+IqwRc9rbVr
pHH/hFCYBPW2D2dxB+k2pQlg5NI+TpsXj5Zun8kRw5RtVb+dLuiH/xmxArIee8Jq
ZF5q4h4I33PSGDdSvGXn9UMY5Isjpg==
=7pIB
-----END PGP PUBLIC KEY BLOCK-----
`,
    `-----BEGIN PGP PUBLIC KEY BLOCK-----

mQINBGB9+xkBEACabYZOWKmgZsHTdRDiyPJxhbuUiKX65GUWkyRMJKi/1dviVxOX
PG6hBPtF48IFnVgxKpIb7G6NjBousAV+CuLlv5yqFKpOZEGC6sBV+Gx8Vu1CICpl
Zm+HpQPcIzwBpN+Ar4l/exCG/f/MZq/oxGgH+TyRF3XcYDjG8dbJCpHO5nQ5Cy9h
QIp3/Bh09kET6lk+4QlofNgHKVT2epV8iK1cXlbQe2tZtfCUtxk+pxvU0UHXp+AB
0xc3/gIhjZp/dePmCOyQyGPJbp5bpO4UeAJ6frqhexmNlaw9Z897ltZmRLGq1p4a
RnWL8FPkBz9SCSKXS8uNyV5oMNVn4G1obCkc106iWuKBTibffYQzq5TG8FYVJKrh
RwWB6piacEB8hl20IIWSxIM3J9tT7CPSnk5RYYCTRHgA5OOrqZhC7JefudrP8n+M
pxkDgNORDu7GCfAuisrf7dXYjLsxG4tu22DBJJC0c/IpRpXDnOuJN1Q5e/3VUKKW
mypNumuQpP5lc1ZFG64TRzb1HR6oIdHfbrVQfdiQXpvdcFx+Fl57WuUraXRV6qfb
4ZmKHX1JEwM/7tu21QE4F1dz0jroLSricZxfaCTHHWNfvGJoZ30/MZUrpSC0IfB3
iQutxbZrwIlTBt+fGLtm3vDtwMFNWM+Rb1lrOxEQd2eijdxhvBOHtlIcswARAQAB
tERIYXNoaUNvcnAgU2VjdXJpdHkgKGhhc2hpY29ycC5jb20vc2VjdXJpdHkpIDxz
ZWN1cml0eUBoYXNoaWNvcnAuY29tPokCVAQTAQoAPgIbAwULCQgHAgYVCgkICwIE
FgIDAQIeAQIXgBYhBMh0AR8KtAURDQIQVTQ2XZRy10aPBQJplkfQBQkQrOy3AAoJ
EDQ2XZRy10aPw6gP/3GUEMUa6mCRuuSOT9UnziPIvXYd63mcN6A6Jwmwj8JaB2qu
OCijvJkw56UbZK3x1FZIbe0hA6VUAwNSNmSIxVJkilgwIYYFO0tnL79XhIeP7jYF
ydXLZ4rTi1FDl8lltAujTNARdY8UGg4hGlcM9OrEeXEFLWugJNiChL15FVoxZqIS
jeduaEqyxGfJnyVwy8z3pZfgODeFr7xs2NkUIMSfuRg24VcL4aW8Frt3jW8P45y3
o/5fsi6Aw2tZ0wD9NSgkVc8VD1NRV9eSZ95Bv+Awf9IXa+Cn5OCjc8Jc+XF+nLfB
oPswOO7E8dLiuBUw6/GzSLMbVs8qf8BNXB92dOe1VccVTqjCxK2sEpVaHh7e+co8
d8lDGBIWMGh7NS6XlGORpFb/T6gxjjOYUV3SKd4QDebUUG8kMkb5juLljOoq+YOP
vgNLDZLZteFpmH+zB9DpOY1YtHZB/OD+DtzLMaSl6VPF2Ln0j5aQGwNDt7sheyAe
sXbu0qn2H5FxojSfvhT0kUDKZ0mgg5y3Oflg49MiAOhjLGY0JocFpBeMILw27fbw
fpIBP7siQWFTFJ1O+l2NQiWAwC2x5fX2EakyCBJmrkPV2hr4nEogNqg9/RDskIUq
cpcOOd/0BntiXMyUCCH2AoCt5acaTQ0WU6CAosZPojOYhtGGgOgeQSdflpMSuQIN
BGB9+xkBEACoklYsfvWRCjOwS8TOKBTfl8myuP9V9uBNbyHufzNETbhYeT33Cj0M
GCNd9GdoaknzBQLbQVSQogA+spqVvQPz1MND18GIdtmr0BXENiZE7SRvu76jNqLp
KxYALoK2Pc3yK0JGD30HcIIgx+lOofrVPA2dfVPTj1wXvm0rbSGA4Wd4Ng3d2AoR
G/wZDAQ7sdZi1A9hhfugTFZwfqR3XAYCk+PUeoFrkJ0O7wngaon+6x2GJVedVPOs
2x/XOR4l9ytFP3o+5ILhVnsK+ESVD9AQz2fhDEU6RhvzaqtHe+sQccR3oVLoGcat
ma5rbfzH0Fhj0JtkbP7WreQf9udYgXxVJKXLQFQgel34egEGG+NlbGSPG+qHOZtY
4uWdlDSvmo+1P95P4VG/EBteqyBbDDGDGiMs6lAMg2cULrwOsbxWjsWka8y2IN3z
1stlIJFvW2kggU+bKnQ+sNQnclq3wzCJjeDBfucR3a5WRojDtGoJP6Fc3luUtS7V
5TAdOx4dhaMFU9+01OoH8ZdTRiHZ1K7RFeAIslSyd4iA/xkhOhHq89F4ECQf3Bt4
ZhGsXDTaA/VgHmf3AULbrC94O7HNqOvTWzwGiWHLfcxXQsr+ijIEQvh6rHKmJK8R
9NMHqc3L18eMO6bqrzEHW0Xoiu9W8Yj+WuB3IKdhclT3w0pO4Pj8gQARAQABiQI8
BBgBCgAmAhsMFiEEyHQBHwq0BRENAhBVNDZdlHLXRo8FAmmWR+0FCRCs7NQACgkQ
NDZdlHLXRo/R0A//QW1opBlzWSmWww1q9QuJA2WCIIs8tJKRDOsmgJPscNpzwZFU
N1Df0wWNjqi1BDReei7lZTHwUk+ebBn0bkI3ANmmgYg7LBueAt5UWSingOc+rvKA
N32BDzBYkMckRzJSQsmeC5hm3J3wLSy90uaIlrJJE9GJZkf/W2Ob+4SQZZ+dnnRP
JokDdW1DuZS9PbxSLJKD5eIWHBxJnFM1CmHfOfrjTJ+MYvVGM5sxSY8R7E+GADj5
L/i4N+tTFJLuTMYARGfA6d+KPKcMJtgpUPjSMAg8nGUhukctpuBs27mOKW0CBtmJ
82X/qYROTL0+vGTvUYflYiuceVlhX/kw0JZnMaG5V/mpHq8SwD07pCGOf69j/mNa
5EL3++Pmzg0s0stw3Ea5pCN0cL/nKkoWchHBfW15W4JOnKAIspyD1vH670P4WfeV
E9B9d6tgKSbM/9JlXoQS5ZdG+kbdosieELhmVWmvojyK7K+Ry6C9wgd+UfnW5jXd
iNwKW3KHuautQwlFhHRNMyDg08c+pI5emTMT3IUQyGWo+Gska3TqGujFcABx7Ip+
mHNmMrCkSD+XC2bvzvRR7FcM0/B9fsjLX/Wttm5vRJ1d2oAoEPvw2IZnJIXpOt2z
zo55sJTztNu4lWGgDVgtp9SXO5a0E5YvFHQNZN5QLeVTTFu6I7qG+ME1E/K5Ag0E
YH3+JQEQALivllTjMolxUW2OxrXb+a2Pt6vjCBsiJzrUj0Pa63U+lT9jldbCCfgP
wDpcDuO1O05Q8k1MoYZ6HddjWnqKG7S3eqkV5c3ct3amAXp513QDKZUfIDylOmhU
qvxjEgvGjdRjz6kECFGYr6Vnj/p6AwWv4/FBRFlrq7cnQgPynbIH4hrWvewp3Tqw
GVgqm5RRofuAugi8iZQVlAiQZJo88yaztAQ/7VsXBiHTn61ugQ8bKdAsr8w/ZZU5
HScHLqRolcYg0cKN91c0EbJq9k1LUC//CakPB9mhi5+aUVUGusIM8ECShUEgSTCi
KQiJUPZ2CFbbPE9L5o9xoPCxjXoX+r7L/WyoCPTeoS3YRUMEnWKvc42Yxz3meRb+
BmaqgbheNmzOah5nMwPupJYmHrjWPkX7oyyHxLSFw4dtoP2j6Z7GdRXKa2dUYdk2
x3JYKocrDoPHh3Q0TAZujtpdjFi1BS8pbxYFb3hHmGSdvz7T7KcqP7ChC7k2RAKO
GiG7QQe4NX3sSMgweYpl4OwvQOn73t5CVWYp/gIBNZGsU3Pto8g27vHeWyH9mKr4
cSepDhw+/X8FGRNdxNfpLKm7Vc0Sm9Sof8TRFrBTqX+vIQupYHRi5QQCuYaV6OVr
ITeegNK3So4m39d6ajCR9QxRbmjnx9UcnSYYDmIB6fpBuwT0ogNtABEBAAGJBHIE
GAEKACYCGwIWIQTIdAEfCrQFEQ0CEFU0Nl2UctdGjwUCYH4bgAUJAeFQ2wJAwXQg
BBkBCgAdFiEEs2y6kaLAcwxDX8KAsLRBCXaFtnYFAmB9/iUACgkQsLRBCXaFtnYX
BhAAlxejyFXoQwyGo9U+2g9N6LUb/tNtH29RHYxy4A3/ZUY7d/FMkArmh4+dfjf0
p9MJz98Zkps20kaYP+2YzYmaizO6OA6RIddcEXQDRCPHmLts3097mJ/skx9qLAf6
rh9J7jWeSqWO6VW6Mlx8j9m7sm3Ae1OsjOx/m7lGZOhY4UYfY627+Jf7WQ5103Qs
lgQ09es/vhTCx0g34SYEmMW15Tc3eCjQ21b1MeJD/V26npeakV8iCZ1kHZHawPq/
aCCuYEcCeQOOteTWvl7HXaHMhHIx7jjOd8XX9V+UxsGz2WCIxX/j7EEEc7CAxwAN
nWp9jXeLfxYfjrUB7XQZsGCd4EHHzUyCf7iRJL7OJ3tz5Z+rOlNjSgci+ycHEccL
YeFAEV+Fz+sj7q4cFAferkr7imY1XEI0Ji5P8p/uRYw/n8uUf7LrLw5TzHmZsTSC
UaiL4llRzkDC6cVhYfqQWUXDd/r385OkE4oalNNE+n+txNRx92rpvXWZ5qFYfv7E
95fltvpXc0iOugPMzyof3lwo3Xi4WZKc1CC/jEviKTQhfn3WZukuF5lbz3V1PQfI
xFsYe9WYQmp25XGgezjXzp89C/OIcYsVB1KJAKihgbYdHyUN4fRCmOszmOUwEAKR
3k5j4X8V5bk08sA69NVXPn2ofxyk3YYOMYWW8ouObnXoS8QJEDQ2XZRy10aPMpsQ
AIbwX21erVqUDMPn1uONP6o4NBEq4MwG7d+fT85rc1U0RfeKBwjucAE/iStZDQoM
ZKWvGhFR+uoyg1LrXNKuSPB82unh2bpvj4zEnJsJadiwtShTKDsikhrfFEK3aCK8
Zuhpiu3jxMFDhpFzlxsSwaCcGJqcdwGhWUx0ZAVD2X71UCFoOXPjF9fNnpy80YNp
flPjj2RnOZbJyBIM0sWIVMd8F44qkTASf8K5Qb47WFN5tSpePq7OCm7s8u+lYZGK
wR18K7VliundR+5a8XAOyUXOL5UsDaQCK4Lj4lRaeFXunXl3DJ4E+7BKzZhReJL6
EugV5eaGonA52TWtFdB8p+79wPUeI3KcdPmQ9Ll5Zi/jBemY4bzasmgKzNeMtwWP
fk6WgrvBwptqohw71HDymGxFUnUP7XYYjic2sVKhv9AevMGycVgwWBiWroDCQ9Ja
btKfxHhI2p+g+rcywmBobWJbZsujTNjhtme+kNn1mhJsD3bKPjKQfAxaTskBLb0V
wgV21891TS1Dq9kdPLwoS4XNpYg2LLB4p9hmeG3fu9+OmqwY5oKXsHiWc43dei9Y
yxZ1AAUOIaIdPkq+YG/PhlGE4YcQZ4RPpltAr0HfGgZhmXWigbGS+66pUj+Ojysc
j0K5tCVxVu0fhhFpOlHv0LWaxCbnkgkQH9jfMEJkAWMOuQINBGCAXCYBEADW6RNr
ZVGNXvHVBqSiOWaxl1XOiEoiHPt50Aijt25yXbG+0kHIFSoR+1g6Lh20JTCChgfQ
kGGjzQvEuG1HTw07YhsvLc0pkjNMfu6gJqFox/ogc53mz69OxXauzUQ/TZ27GDVp
UBu+EhDKt1s3OtA6Bjz/csop/Um7gT0+ivHyvJ/jGdnPEZv8tNuSE/Uo+hn/Q9hg
8SbveZzo3C+U4KcabCESEFl8Gq6aRi9vAfa65oxD5jKaIz7cy+pwb0lizqlW7H9t
Qlr3dBfdIcdzgR55hTFC5/XrcwJ6/nHVH/xGskEasnfCQX8RYKMuy0UADJy72TkZ
bYaCx+XXIcVB8GTOmJVoAhrTSSVLAZspfCnjwnSxisDn3ZzsYrq3cV6sU8b+QlIX
7VAjurE+5cZiVlaxgCjyhKqlGgmonnReWOBacCgL/UvuwMmMp5TTLmiLXLT7uxeG
ojEyoCk4sMrqrU1jevHyGlDJH9Taux15GILDwnYFfAvPF9WCid4UZ4Ouwjcaxfys
3LxNiZIlUsXNKwS3mhiMRL4TRsbs4k4QE+LIMOsauIvcvm8/frydvQ/kUwIhVTH8
0XGOH909bYtJvY3fudK7ShIwm7ZFTduBJUG473E/Fn3VkhTmBX6+PjOC50HR/Hyb
waRCzfDruMe3TAcE/tSP5CUOb9C7+P+hPzQcDwARAQABiQRyBBgBCgAmAhsCFiEE
yHQBHwq0BRENAhBVNDZdlHLXRo8FAmmWSAoFCRCqi+QCQMF0IAQZAQoAHRYhBDdO
x1tIWRNgSoMcx8ggxtXNJ6uHBQJggFwmAAoJEMggxtXNJ6uHRfAP/2CGdSyg0K7U
66Vygl0dugxrMm8O3/Oe211BKdQsFUSWAznOTRTK/zvMUHO4LJAlYvdtZ6xDa4XH
l9FYQ8MR9ZV0OuOlAZvU4IJDLPVCU09X/UzX/GEoZL0R5esvwPAXopMaRHCfXJeI
/gEaB94UhAeYlwpcRn0eSuk1vyZx7GRE6/hog8DCf4hoT40dW20gGe58xcvJ+mRY
lC0lr16WH08wuUcee6+dgu+4Cg6SG6+zt9cMyl8VnTUL5BK/V3MebnYZJK0RFDNn
nXDhzStgOd5gOeIL+xBPXHd0/ld/rDM74SFExpuS+hNsyo+xMQ/HJavak21MFinu
l9COwfGEmlAXTGMY30Lf3Pt/eAkbwgmGc966VSoRmOFEXJVlDr+yJR6ru+7j50z8
lAv6Lsop7sun1Qysbo0swf6W1qgPf6VWbx91NTFLkw0+gD8jxwrU5ZMkeSuntX9d
pjuZS29CflXXIRPlvhuiDPicwTpYuIUx37vHveAH5gnowZg247x780Urrsx8duTX
8CI9MAnqzm4dFAiRlwE8bvLk+l9wekiXA9gIMZiVNqNlduXIqvAG21Wdgq8qyeXK
y/XWCVKDQOmEbFAltfNam8E3KEw0fl199x+93d5ckDGcPzUYPbNkCuIwngC/ZN96
pDafF3Z12fSNfhZUe0C8td8KAszYa96GCRA0Nl2UctdGj1gKD/4jOGhEGTg88Vyu
PVjeK+zkwrTIZSvHdUHfTt/+rTLSNb/RQiBCUQuEZvafj6FrntS7bAEhccGqH894
T3St5K0AXWkvsLd6K+cbIQdlnFA2zb6geJUCk6qx5NgWpRc3i0DS7CheGwl+Bwu7
+n9pNjNjiHV+rYDgqbQXG0dtGysB0/3qIRgEDHFO0HJu/dcte4oXrQIqrZrpOwe8
WxqFqdU918JpSUcc8coiFp9YtwpgqQNxGVZ+rhgnTGdZzk1f/Yhhimh+2B0ReaFv
k3UzVBj3HQ9C6+Ot3MyDEhSgdhjr9e25Tm9S5YfhwtWmghRw9RKPyLMSXSxm/Uc0
mK1NucAp8TQBwKqKzNpCk5IdrBSWRUbjOoOFyzyCsY6gS285GCpSIzI39hTf+3gd
wYPlE6fj+F2TZzdhx62DPnzBzBHnByYTVdJ649bx0FFp4Q+5TbIWtxu/AQkRDxmW
NQfE+6GgeshlrhXWsh6+PGDzt+2raG6zUT913sdz7Ctw4fLjmsKOTdTz3Xa9pr8l
xfI/JuukSgt9o/n3GirhTB3zE1w/I/Xt6k7oASiP3zQSuHtB/CYKYHDtOCWwjo7J
PEGtb/FkreKNxsk/p20jnlrB8WZxxswdr2Vri9NmFeyMDVX7qF3WqT+8aCV9GtS1
GCHx/5nGBdDwoxEsXqpI3IUqPb6FDg==
=wtp+
-----END PGP PUBLIC KEY BLOCK-----
`,
];

;// CONCATENATED MODULE: ./build/tools/opentofu-key.js
/**
 * OpenTofu's release key, E3E6 E43D 84CB 852E ADB0 051D 0C0A F313 E5FD 9F80, as published at
 * https://get.opentofu.org/opentofu.asc and carried by opentofu/tofudl (branding/gpg_key.go). It does not expire.
 */
const OPENTOFU_KEY = [
    `-----BEGIN PGP PUBLIC KEY BLOCK-----

xsFNBGVUyIwBEADPg6jUJm5liMTiDndyprnwXQ23GdyQm/kW9MFOhYDRksmmbsz0
DCfqntFpuoKxPXzA+JTrZlWZONtU+leZjIOlAVZiz0rwz5EJq7uIrkueWtUk6AYk
BLN+zMtbui0z3HCPVNnR5BlVNyXQeW3jlrQtzuKevjZWzI0gbQGgEKNpj+lfyRFu
6q3u/T0o3p/6bOOlQHwCMtnFlWpjr6f/J2EdUVO/6NYHQzImPj4LINXF/+eqo7v6
svFtaVTtREG2V2V7We7bu/cJ+NgJYH7ro7UhB1RQH2k09NdpSCt9F60PVERnORpx
GBkM/VKZzgMSzRvdpxUWwrLxfAxinu5ddbBm3y0bzaU80OT3i1qrWIqW73fmdGHQ
71gbJxRrroyLMWehjcJ/9WJDxkHqsfPKqBifYsp6/J9npczDfSU+zYBVGpR73a4E
dbeIRWqwbH0LWhlbi1IM5aFDaZMFNkY+AWyP+OHn8Kehu6DOIh1AVM7v7vLxaX9h
t1jVJbswjvPFYquv1DvUdc7VP2QHz3xctQS1GZJQ1ekcgTv9rRYXUOOwknInjtkM
9kQDtyBkVLcEc8ha3Cfh6PJscIP5VHwaNMgAPr9tsl3xqdz56l5UPjFSFuel98jS
Bqn83VrT0uKwM0PnDVHd/7q8+Dg1EtOggMwZ830KORFNdjfv6ydsBvl7fwARAQAB
zUpPcGVuVG9mdSAoVGhpcyBrZXkgaXMgdXNlZCB0byBzaWduIG9wZW50b2Z1IHBy
b3ZpZGVycykgPGNvcmVAb3BlbnRvZnUub3JnPsLBjAQTAQgAQQUCZVTIjAkQDArz
E+X9n4AWIQTj5uQ9hMuFLq2wBR0MCvMT5f2fgAIbAwIeAQIZAQMLCQcCFQgDFgAC
BScJAgcCAABwAg/1HZnTvPHZDWf5OluYOaQ7ADX/oyjUO85VNUmKhmBZkLr5mTqr
LO72k9fg+101hbggbhtK431z3Ca6ZqDAG/3DBi0BC1ag0rw83TEApkPGYnfX1DWS
1ZvyH1PkV0aqCkXAtMrte2PlUiieaKAsiYOIXqfZwszd07gch14wxMOw1B6Au/Xz
Nrv2omnWSgGIyR6WOsG4QQ8R5AMVz3K8Ftzl6520wBgtr3osA3uM/xconnGVukMn
9NLQqKx5oeaJwONZpyZL5bg2ke9MVZM2+bG30UGZKoxrzOtQ//OTOYlhPCqm1ffR
hYrUytwsWzDnJvXJF1QhnDu8whP3tSrcHyKxYZ9xUNzeu2AmjYfvkKHSdK2DFmOf
DafaRs3c1VYnC7J7aRi6kVF/t+vWeOEVpPylyK7vSbPFc6XVoQrsE07hbN/BjWjm
s8voK5U6oJRgEugXtSQKFypfOq8R99nXwbMHdhqY8aGyOCj++cuvRCUBDZAQqPEW
AuD0X7+9Trnfin47MK+n18wsTAL4w6PJhtCrwK4e0cVuQ5u4M/PMid5W6hEA27PX
x506Jpe8iRmcIP/cCR6pvhgOUMC36bIkAqZ5dJ545kDQju0lf8gLdVIQpig45udn
ZM2KgyApGqhsS7yCUrbLDrtNmQ31TSYdKc8IU+/jXkfy2RYbZ+wNgfloKM7BTQRl
VMiMARAAwRZUyMIc5TNbcFg3WGKxhaNC9hDZ4zBfXlb5jONzZOx3rDi2lD4UQOH+
NpG7CF98co//kryS/4AsDdp2jzhh+VMgyx6KJIhSkBP6kqhriy9eWRmgfrnLbUf4
6kkTkzLVkjYnMNeyHt+mi9I7EKtsDuF/EvjlwF5E81+DEOteCO/un/Qt1q3e1Slf
vTpLkPvr1FiQ3VqzaBeBBI3MAMb/ycwL6hQE1l4Lg34T43Zu+9zkE1uzvjeNIlIW
ucjB4q1htEjJl2CLAv+8cGHdmCcV2ZO3WM8M9Omq1CE7jhak4NE/YuGylJYCBd+B
S7tuDPDu6+o4Nx+axxcwMvgyfr07FteEr1Lopaw2ci8b/xzQie/gkI0CByQMwD5V
gnJpiMBnjP4d6UF6HEVldCQ7a3T1T80bKj5JjtFbR9P85Qntuheqn3Pge89YexMc
E/00VA3blrj+GeYpO9ZGFu7DR/x4sjnTEhfjXEoLv1C4AdgGHCIjW9wU6HkcWnla
X7akKlwIWEUP/BFLkcWPpmUrtClhWx9wq1GHFvKAN/qp//VWnv4IfRU6RjmVPOWB
efvTu/cpsfBHLyp15goOYPboahIdTUTNQIXh4Vid7E1NoKnWZUMu50n3/zAbjSds
mNmifi4g01MYJ3TVoU2Q01P7NiD3IRmaw72nLmf9cM9/7QMdGn0AEQEAAcLBdgQY
AQgAKgUCZVTIjAkQDArzE+X9n4AWIQTj5uQ9hMuFLq2wBR0MCvMT5f2fgAIbDAAA
SUoP/2ExsUoGbxjuZ76QUnYtfzDoz+o218UWd3gZCsBQ6/hGam5kMq+EUEabF3lV
7QLDyn/1v5sqrkmYg0u5cfjtY3oimCPvr6E0WTuqMIwYl0fdlkmdNttDpMqvCazq
bzLK5dDVWbh/EYTiEN1xKXM6rlAquYv8I16uWL8QHanMb6yexNmDYhC4fXWqCi+s
5sXxWrPrd+fGz8CR/fEYahPXj8uY6dwN9DlWyek9QtKW2PsqrkBn5vCOm2IyZW6d
t/Kn70tYtxMxJND2otk47mpG/Fv3sYK2bTGJ+k/5+E5IrjWqIX2lVB3G1+TCoZ5s
cc16zls32mOlRh81fTAqcwkDFxICxcOeNHGLt3N+UvoPSUafYKD96rn5mWFao4xb
cFniaYv2PdqH8HDjvXZXqHypRMXvYMbXXOgydLL+tSUSBpMTd4afjq8x2gNSWOEL
I1jT5FWbKTKan0ycKi37bSqGHhDjlg4HRGvC3IK0EuVjdX3r+8uIVgFbqLwNhXk4
GAIL03vl689TQ7/oPW75XCQIevFai0kcJPl6qIRvi9/S/v5EPRy9UDCGY/MPmc5f
H1an0ebU4I4TlYfBoEUkYYqBDxvxWW0I/Q01rDebcd6mrGw8lW1EiNZlClLwx9Bv
/+MNnIT9m1f8KeqmweoAgbIQRUI7EkJSzxYN4DNuy2XoKmF9
=VhyH
-----END PGP PUBLIC KEY BLOCK-----
`,
];

;// CONCATENATED MODULE: ./build/tools/product.js


const HASHICORP = {
    fingerprint: 'c874011f0ab405110d02105534365d9472d7468f',
    keys: HASHICORP_KEY,
};
const OPENTOFU = {
    fingerprint: 'e3e6e43d84cb852eadb0051d0c0af313e5fd9f80',
    keys: OPENTOFU_KEY,
};
const PRODUCTS = {
    packer: {
        title: 'Packer',
        input: 'packer-version',
        mirror: 'hashicorp-mirror',
        versionFile: '.packer-version',
        setup: 'hashicorp/setup-packer',
    },
    terraform: {
        title: 'Terraform',
        input: 'terraform-version',
        mirror: 'hashicorp-mirror',
        versionFile: '.terraform-version',
        setup: 'hashicorp/setup-terraform',
    },
    tofu: {
        title: 'OpenTofu',
        input: 'terraform-version',
        mirror: 'opentofu-mirror',
        versionFile: '.opentofu-version',
        setup: 'opentofu/setup-opentofu',
    },
};


/***/ }),

/***/ 1677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ publisherOf),
/* harmony export */   MW: () => (/* binding */ listUrl),
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   bS: () => (/* binding */ versionsIn),
/* harmony export */   iC: () => (/* binding */ OFFICIAL),
/* harmony export */   kX: () => (/* binding */ programName),
/* harmony export */   l7: () => (/* binding */ releaseOf)
/* harmony export */ });
/* harmony import */ var _product_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8606);

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
/** Who vouches for a tool. */
function publisherOf(tool, publishers) {
    return tool === 'tofu' ? publishers.opentofu : publishers.hashicorp;
}


/***/ })

};
