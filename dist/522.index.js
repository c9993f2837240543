export const id = 522;
export const ids = [522];
export const modules = {

/***/ 97:
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

/***/ 9091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ traceReader)
/* harmony export */ });
/* harmony import */ var _machine_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97);

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

/***/ 7522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tracesOf: () => (/* binding */ tracesOf)
/* harmony export */ });
/* harmony import */ var _image_bake_machine_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97);
/* harmony import */ var _image_bake_trace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9091);


/** What builds made that the run saw no end of: it may not have read all that they said of it. */
async function tracesOf(outlived, children) {
    const builds = outlived.filter(({ child }) => child.work === 'image');
    const found = await Promise.all(builds.map(async ({ child }) => {
        const read = (0,_image_bake_trace_js__WEBPACK_IMPORTED_MODULE_0__/* .traceReader */ .v)();
        const { stdout } = await children.output(child).catch(() => ({ stdout: [] }));
        return stdout.flatMap((line) => {
            const parsed = (0,_image_bake_machine_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMachineLine */ .hF)(line);
            return parsed === undefined ? [] : read(parsed);
        });
    }));
    return found.flat();
}


/***/ })

};
