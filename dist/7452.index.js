export const id = 7452;
export const ids = [7452];
export const modules = {

/***/ 37452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGit: () => (/* binding */ createGit)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 1 modules
var exec = __webpack_require__(41955);
// EXTERNAL MODULE: ./build/outcome/error.js
var error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/text/defined.js
var defined = __webpack_require__(97163);
;// CONCATENATED MODULE: ./build/adapters/git/command.js





/** Runs git to its end. @throws DeployError checkout-failed, with what git said */
async function gitOrThrow(directory, args, env) {
    const result = await git(directory, args, env);
    if (result.exitCode === 0)
        return result;
    throw new error/* DeployError */.sH('checkout-failed', `git ${args[0]} failed with exit code ${result.exitCode}.`, {
        evidence: result.stderr.trim().split('\n'),
        next: [
            'Check that the repository and the commit exist and that `github-token` may read them (`contents: read`).',
        ],
    });
}
/**
 * A workspace made by another user (a container) is safe here: we are told to work on it. What its own settings would
 * have git start is not started: hooks, a file system monitor (empty, since a git before 2.36 takes `false` for the name
 * of a program), and a directory that only looks like a repository is none. Filters run where their attributes say so;
 * `blobsOf` reads none of those files.
 */
const always = [
    ...['-c', 'safe.directory=*', '-c', 'safe.bareRepository=explicit'],
    ...['-c', 'core.fsmonitor=', '-c', 'core.hooksPath=/dev/null'],
];
/** What git needs of the job: itself, the user's settings, ways out to the network, and the user's SSH. */
const NEEDED = /^(PATH|PATHEXT|HOME|HOMEDRIVE|HOMEPATH|USERPROFILE|USER|USERNAME|LOGNAME|XDG_CONFIG_HOME|APPDATA|LOCALAPPDATA|PROGRAMDATA|PROGRAMFILES.*|SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|LANG|LANGUAGE|LC_.*|TZ|TMPDIR|TEMP|TMP|LD_LIBRARY_PATH|SSL_CERT_(FILE|DIR)|CURL_CA_BUNDLE|SSH_AUTH_SOCK|SSH_AGENT_PID|((HTTPS?|ALL|NO)_PROXY)|GIT_(SSH|SSH_COMMAND|SSH_VARIANT|ASKPASS|PROXY_COMMAND|SSL_.*|EXEC_PATH|HTTP_.*|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM)|TRACE.*|(AUTHOR|COMMITTER)_(NAME|EMAIL)))$/i;
/**
 * The least environment that git works with. Nothing of the action, of the runner or of a cloud is in it, and no
 * `GIT_DIR` or `GIT_INDEX_FILE` of the job, which would send git elsewhere. Objects that a partial clone lacks are not
 * fetched by the way: its settings say from where, and by which program.
 */
function gitEnvironment(env) {
    const needed = Object.entries(env).filter(([name]) => NEEDED.test(name));
    return { ...Object.fromEntries(needed), GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' };
}
/** Runs git to its end, however that is. */
function git(directory, args, env) {
    const options = {
        cwd: directory,
        env: (0,defined/* definedOf */.X)(env),
        silent: true,
        ignoreReturnCode: true,
    };
    return (0,exec/* getExecOutput */.H)('git', [...always, ...args], options).catch(notStarted);
}
/** @actions/exec looks for the program itself, and has no code for what it does not find. */
function notStarted(cause) {
    const { code, message } = cause;
    if (code !== 'ENOENT' && !/Unable to locate executable file/.test(message))
        throw cause;
    throw new error/* DeployError */.sH('tool-missing', 'git is not on PATH; nothing was built or changed.', {
        cause,
        next: [
            'Install git 2.31 or newer on the runner, or in the image of the `container:` that the job runs in, before this step.',
        ],
    });
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
    const [code, stdout, stderr] = await Promise.all([
        ended.catch(notStarted),
        (0,consumers_.text)(child.stdout),
        (0,consumers_.text)(child.stderr),
    ]);
    if (code === 0)
        return stdout;
    throw new error/* DeployError */.sH('checkout-failed', 'git could not read the files of the work tree.', {
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
/** Values of attributes that change nothing. */
const LEFT = ['unspecified\0', 'unset\0', '\0'];
/** Triples of path, attribute and value. Nearly all are unspecified: of these nothing is taken out of the text. */
function changedIn(text) {
    const paths = new Set();
    for (let at = 0; at < text.length;) {
        const name = text.indexOf('\0', at) + 1;
        const value = text.indexOf('\0', name) + 1;
        const end = text.indexOf('\0', value) + 1;
        if (name === 0 || value === 0 || end === 0)
            break;
        const isLeft = LEFT.some((word) => text.startsWith(word, value));
        if (!isLeft)
            paths.add(text.slice(at, name - 1));
        at = end;
    }
    return paths;
}
function entriesOf(text) {
    return text.split('\0').flatMap((entry) => {
        const [, mode, id, path] = /^(\d{6}) ([0-9a-f]+) \d\t([\s\S]+)$/.exec(entry) ?? [];
        return mode === undefined || id === undefined || path === undefined ? [] : [[path, { mode, id }]];
    });
}

;// CONCATENATED MODULE: ./build/adapters/git/changed.js

/**
 * The files in which a checkout differs from where it left `base`: also those that are gone, and both names of what was
 * moved. undefined where the history that tells is not there: a shallow one knows only some of the commits on the way, and
 * where two lines of them met may be beyond its end.
 */
async function changed(directory, base, env) {
    const said = async (...args) => {
        const { exitCode, stdout } = await git(directory, args, env);
        return exitCode === 0 ? stdout : undefined;
    };
    const tip = (await said('rev-parse', '--verify', '--quiet', `${base}^{commit}`))?.trim();
    if (tip === undefined)
        return undefined;
    const left = (await said('merge-base', tip, 'HEAD'))?.trim();
    if (left === undefined)
        return undefined;
    const isShallow = (await said('rev-parse', '--is-shallow-repository'))?.trim() !== 'false';
    if (isShallow && left !== tip)
        return undefined;
    const names = await said('diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', left, 'HEAD', '--');
    return names?.split('\0').filter((name) => name !== '');
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/adapters/runner/signals.js
var signals = __webpack_require__(32417);
;// CONCATENATED MODULE: ./build/adapters/git/fetch.js





const PATIENCE = { idleMs: 30_000, tryMs: 600_000, pausesMs: [2_000, 8_000] };
/** Git's and curl's words for what may go well at another try. */
const PASSES = /could not resolve host|connection (timed out|reset|refused)|operation timed out|failed to connect|returned error: (429|5\d\d)|HTTP (429|5\d\d)\b|early EOF|unexpected disconnect|the remote end hung up|empty reply|RPC failed|gnutls|SSL_(read|connect|ERROR)/i;
/**
 * Fetches into a repository, which git alone would wait for without end: a server that takes the call and never answers
 * has no limit of git's.
 * @param args of `git fetch`
 * @throws DeployError checkout-failed, with what git said
 */
async function fetchOrThrow(directory, args, env, patience = PATIENCE) {
    for (let tries = 1;; tries += 1) {
        const ended = await fetchOnce(directory, args, env, patience);
        if (ended.code === 0)
            return;
        const pause = patience.pausesMs[tries - 1];
        const passes = ended.cut !== undefined || PASSES.test(ended.stderr);
        if (!passes || pause === undefined)
            throw failed(ended, tries);
        await (0,external_node_timers_promises_.setTimeout)(pause);
    }
}
function fetchOnce(cwd, args, env, { idleMs, tryMs }) {
    const child = (0,external_node_child_process_.spawn)('git', [...always, 'fetch', '--progress', ...args], {
        ...{ cwd, env, detached: process.platform !== 'win32' },
        stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    let cut;
    const end = (why) => () => {
        cut = why;
        child.stderr.destroy();
        try {
            // What speaks to the network is a child of git's.
            (0,signals/* signalGroup */.i)(child, 'SIGKILL');
        }
        catch { }
    };
    const idle = setTimeout(end(`nothing came for ${idleMs / 1000} s`), idleMs);
    const late = setTimeout(end(`it took longer than ${tryMs / 1000} s`), tryMs);
    child.stderr.setEncoding('utf8').on('data', (text) => {
        idle.refresh();
        stderr = (stderr + text).slice(-65_536);
    });
    return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', (code) => resolve({ code: code ?? 128, stderr, ...(cut !== undefined && { cut }) }));
    })
        .catch(notStarted)
        .finally(() => {
        clearTimeout(idle);
        clearTimeout(late);
    });
}
function failed({ code, stderr, cut }, tries) {
    const how = cut === undefined ? `failed with exit code ${code}` : `was ended: ${cut}`;
    const said = tries === 1 ? '' : ` (${tries} tries)`;
    return new error/* DeployError */.sH('checkout-failed', `git fetch ${how}${said}.`, {
        evidence: linesOf(stderr),
        next: [
            cut === undefined
                ? 'Check that the repository and the commit exist and that `github-token` may read them (`contents: read`).'
                : 'Run again; where it stays, see that the runner reaches the GitHub of this run, directly or by HTTPS_PROXY.',
        ],
    });
}
/** Progress writes over its own line; what it came to is the last of it. */
function linesOf(stderr) {
    const lines = stderr
        .split('\n')
        .map((line) => line.split('\r').findLast((part) => part.trim() !== '') ?? '');
    return lines
        .map((line) => line.trimEnd())
        .filter((line) => line !== '' && !/^(remote: )?\w[\w ]+: +\d+%/.test(line));
}

;// CONCATENATED MODULE: ./build/adapters/git/file-at.js


/** A server that knows no filters says so and sends everything. */
const LITTLE = ['--no-tags', '--filter=blob:none'];
/**
 * One file of one commit. A link is no file: what it names may be anywhere.
 * https://git-scm.com/docs/partial-clone
 * @param env with what authorises the fetch
 */
async function fileAt({ directory, url, ref, path }, env, patience) {
    await gitOrThrow(directory, ['init', '--quiet', '.'], env);
    await gitOrThrow(directory, ['remote', 'add', 'origin', url], env);
    // Who says which commits are here is taken to have their files.
    await gitOrThrow(directory, ['config', 'fetch.negotiationAlgorithm', 'noop'], env);
    await fetchOrThrow(directory, ['--depth=1', ...LITTLE, 'origin', ref], env, patience);
    const listing = ['--literal-pathspecs', 'ls-tree', '-z', 'FETCH_HEAD', '--', path];
    const { stdout } = await gitOrThrow(directory, listing, env);
    const id = /^100\d{3} blob (\w+)\t/.exec(stdout)?.[1];
    if (id === undefined)
        return undefined;
    const isHere = (await git(directory, ['cat-file', '-e', id], env)).exitCode === 0;
    if (!isHere)
        await fetchOrThrow(directory, [...LITTLE, '--no-write-fetch-head', 'origin', id], env, patience);
    return (await gitOrThrow(directory, ['cat-file', 'blob', id], env)).stdout;
}

;// CONCATENATED MODULE: ./build/adapters/git/git.js







/** Git through @actions/exec: every call but a fetch is short, and none of them needs a signal. */
function createGit(jobs, scratch, patience) {
    const env = gitEnvironment(jobs);
    return {
        head: (directory) => head(directory, env),
        origin: (directory) => origin(directory, env),
        blobs: (directory, paths) => blobsOf(directory, paths, { env, scratch }),
        changed: (directory, base) => changed(directory, base, env),
        tracked: (directory, names) => tracked(directory, names, env),
        checkout: (options) => checkout(options, env, patience),
        bring: (options) => bring(options, env, patience),
        fileAt: (options) => fileAt(options, { ...env, ...authorisation(options) }, patience),
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
async function checkout(options, env, patience) {
    const { directory, url, ref } = options;
    const authorised = { ...env, ...authorisation(options) };
    await gitOrThrow(directory, ['init', '--quiet', '.'], env);
    await fetchOrThrow(directory, ['--depth=1', '--no-tags', url, ref], authorised, patience);
    await gitOrThrow(directory, ['checkout', '--quiet', '--detach', 'FETCH_HEAD'], env);
    return (await gitOrThrow(directory, ['rev-parse', 'HEAD'], env)).stdout.trim();
}
/**
 * A repository of its own that borrows the objects of the one that is there: a worktree in git's sense would be entered
 * in that one. A clone may be without history, or without the blobs of other commits.
 * https://git-scm.com/docs/gitrepository-layout#Documentation/gitrepository-layout.txt-objectsinfoalternates
 */
async function bring(options, env, patience) {
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
    await checkout(options, env, patience);
}
/**
 * The token as a header, by environment: never in the URL, in an argument list or on disk.
 * GIT_CONFIG_COUNT needs git 2.31: https://git-scm.com/docs/git-config#ENVIRONMENT
 */
function authorisation({ token, url }) {
    if (token === '')
        return {};
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    return {
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: `http.${new URL(url).origin}/.extraheader`,
        GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
    };
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


/***/ })

};
