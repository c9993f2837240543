export const id = 7066;
export const ids = [7066];
export const modules = {

/***/ 35371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I9: () => (/* binding */ isTooLarge),
/* harmony export */   M$: () => (/* binding */ MARK),
/* harmony export */   ZT: () => (/* binding */ testScripts)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _text_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34956);


/** Characters of one part: SSM takes little more in one command. */
const PART = 30_000;
/** Parts of one test: more is no test but a load, which the command can fetch, or the image hold. */
const MOST_PARTS = 20;
/** Bytes of output that are kept: SSM tells the first 24,000 characters, and how a test ended stands at its end. */
const HEAD = 5_000;
const TAIL = 15_000;
/** How the last line of the errors begins, which tells that the output is whole and how the test ended. */
const MARK = 'immutable-deploy:';
/** Whether the files of a test are too many for Run Command. */
function isTooLarge(plan) {
    return partsOf(plan).length > MOST_PARTS;
}
/** The scripts for a POSIX shell that put a test onto an instance and run it. They need base64, gzip and nothing else. */
function testScripts(plan, environment) {
    const directory = `/var/tmp/immutable-deploy-test-${plan.digest}`;
    const parts = partsOf(plan);
    const put = (part, index) => `printf %s '${part}' >'${directory}/part-${String(index).padStart(3, '0')}'`;
    const clean = [`rm -rf '${directory}'`, `mkdir -p '${directory}/files'`];
    const last = parts.length === 1 ? [...clean, ...parts.map(put)] : [];
    return {
        uploads: last.length > 0
            ? []
            : parts.map((part, index) => ['set -eu', 'umask 077', ...(index === 0 ? clean : []), put(part, index)].join('\n')),
        run: runScript({ plan, environment, directory, before: last }),
    };
}
function partsOf(plan) {
    const packed = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gzipSync)(installer(plan)).toString('base64');
    return (0,_text_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .inParts */ .o)([...packed], PART).map((part) => part.join(''));
}
/** Makes the files below the directory that it is run in. */
function installer({ files, command }) {
    const all = [
        ...files.map((file) => ({ ...file, name: `files/${file.name}` })),
        { name: 'command', content: Buffer.from(`${command}\n`), mode: 'plain' },
    ];
    const made = all.flatMap(({ name, content, mode }) => {
        const [path, above] = [quoted(name), quoted(name.replace(/\/?[^/]*$/, '') || '.')];
        const text = (0,_text_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .inParts */ .o)([...Buffer.from(content).toString('base64')], 76).map((line) => line.join(''));
        return [
            `mkdir -p ${above}`,
            `base64 -d >${path} <<'END'`,
            ...text,
            'END',
            `chmod ${mode === 'executable' ? '755' : '644'} ${path}`,
        ];
    });
    return ['set -eu', 'umask 022', ...made, ''].join('\n');
}
/** Its own words go to the errors, all of the test's to the output. */
function runScript({ plan, environment, directory, before }) {
    const seconds = Math.max(1, Math.ceil(plan.test.timeoutMs / 1000));
    const install = [
        'set -eu',
        'umask 077',
        ...before,
        `cd '${directory}'`,
        'cat part-* | base64 -d | gzip -dc >install',
        'sh ./install </dev/null',
    ];
    return [
        // A shell of its own: one that asks how it ended does not end at what fails.
        "sh <<'INSTALL'",
        ...install,
        'INSTALL',
        `[ $? -eq 0 ] && cd '${directory}/files' || { echo '${MARK} not installed' >&2; exit 97; }`,
        '[ -n "$HOME" ] || export HOME=/root',
        ...Object.entries(environment).map(([name, value]) => `export ${name}=${quoted(value)}`),
        `output='${directory}/output'`,
        'began=$(date +%s)',
        `set -- sh '${directory}/command'`,
        `if command -v timeout >/dev/null 2>&1; then set -- timeout -k 10 ${seconds} "$@"; fi`,
        '"$@" >"$output" 2>&1 </dev/null',
        'code=$?',
        'seconds=$(($(date +%s) - began))',
        'size=$(wc -c <"$output")',
        `if [ "$size" -le ${HEAD + TAIL} ]; then cat "$output"; else`,
        `  head -c ${HEAD} "$output"`,
        `  printf '\\n… %s bytes are left out …\\n' "$((size - ${HEAD + TAIL}))"`,
        `  tail -c ${TAIL} "$output"`,
        'fi',
        `echo "${MARK} code=$code seconds=$seconds" >&2`,
        `rm -rf '${directory}'`,
        'exit "$code"',
    ].join('\n');
}
/** As a word of a POSIX shell. */
function quoted(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 17066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readTest: () => (/* binding */ readTest)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/image/test/files.js

/** Results of tests that were told apart in another way are not found again. */
const FORMAT = 'immutable-deploy image test 1';
/** Digits of the digest: it is a part of the name of a tag. */
const DIGITS = 16;
/**
 * The same test has the same digest on every machine: its files, what is run, and where and for how long, but not whether
 * it is required.
 */
function testDigest({ test, files, command }) {
    const { subnet = '', securityGroups, instanceTypes, instanceProfile = '', timeoutMs } = test;
    const canonical = [
        [FORMAT],
        ['command', command],
        ...files.toSorted(byName).map(({ name, mode, content }) => ['file', name, mode, sha256(content)]),
        ['place', subnet, securityGroups.toSorted().join(' '), instanceTypes.join(' '), instanceProfile],
        ['timeout', timeoutMs],
    ];
    return sha256(JSON.stringify(canonical)).slice(0, DIGITS);
}
function sha256(content) {
    return (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex');
}
/** The same on every machine, whatever its language. */
function byName({ name: a }, { name: b }) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./build/image/test/scripts.js
var scripts = __webpack_require__(35371);
// EXTERNAL MODULE: ./build/outcome/error.js
var error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/steps/source/trust.js
var trust = __webpack_require__(90994);
;// CONCATENATED MODULE: ./build/steps/image/test/plan.js





/** Bytes of all files of a test, before anything is looked at more closely. */
const MOST_BYTES = 10_000_000;
/**
 * The test as the code of this run has it: before anything is baked, so that one that cannot be run is known at once.
 * @throws DeployError invalid-input where the script is not there, or is too large; untrusted-code
 */
async function readTest(test, source, deps) {
    const { script } = test;
    const found = script === undefined ? { files: [], run: '' } : await filesOf(script, source, deps);
    const command = test.command ?? found.run;
    if (command === '')
        throw unusable(`is a directory, and \`command\` does not say what is run in it`, script);
    const plan = { test, files: found.files, command };
    if ((0,scripts/* isTooLarge */.I9)({ ...plan, digest: '' }))
        throw tooLarge(script);
    return { ...plan, digest: testDigest(plan) };
}
async function filesOf(script, source, deps) {
    const { files } = deps;
    const root = await files.real(source.root);
    const path = await files.real((0,external_node_path_.join)(source.directory, script));
    const kind = await files.kind(path);
    if (kind === 'missing')
        throw unusable('does not exist', script);
    if (path !== root && !path.startsWith(root + external_node_path_.sep))
        throw unusable('leads out of the repository', script);
    await (0,trust/* requireTrustedPaths */.lu)({ root: source.root, paths: [path] }, deps);
    if (kind === 'directory')
        return { files: await below(path, { root, script }, deps), run: '' };
    const name = (0,external_node_path_.basename)(script);
    const content = await files.bytes(path);
    return { files: [{ name, content, mode: 'executable' }], run: `./${quoted(name)}` };
}
function quoted(name) {
    return /^[\w.-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}
/** What links point to is taken in their place; what lies outside of the repository is left out. */
async function below(path, { root, script }, { files }) {
    const found = await files.below(root, [path]);
    const inside = found.filter((one) => one.path.startsWith(path + external_node_path_.sep) && one.place === 'repository');
    const taken = [];
    let size = 0;
    for (const one of inside) {
        const real = await files.real(one.path);
        if (!real.startsWith(root + external_node_path_.sep) || (await files.kind(real)) !== 'file')
            continue;
        const [content, { mode }] = await Promise.all([files.bytes(real), files.digest(real)]);
        size += content.length;
        if (size > MOST_BYTES)
            throw tooLarge(script);
        const name = (0,external_node_path_.relative)(path, one.path).split(external_node_path_.sep).join('/');
        taken.push({ name, content, mode: mode === '100755' ? 'executable' : 'plain' });
    }
    return taken;
}
function unusable(why, script = '') {
    return new error/* DeployError */.sH('invalid-input', 'The test of the image cannot be run; nothing was built or changed.', {
        evidence: [`test.script: received \`${script}\`, which ${why}`],
        next: [
            'Correct `test` in the settings file: `script` is a file or a directory of the repository, relative to `working-directory`; what is run in a directory is `command`.',
            'On a pull request the key `test` is that of the base branch, and the files are those of the pull request.',
        ],
    });
}
function tooLarge(script = '') {
    return unusable('is too large: SSM Run Command takes some 400 KB of it, packed. Let the image have it, or the command fetch it', script);
}


/***/ })

};
