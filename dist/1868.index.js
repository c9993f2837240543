export const id = 1868;
export const ids = [1868];
export const modules = {

/***/ 47465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   c3: () => (/* binding */ refusalIn),
/* harmony export */   l3: () => (/* binding */ credentialErrors)
/* harmony export */ });
/* unused harmony export passingErrors */
/** Names of AWS's errors for missing, expired or refused credentials, as its SDKs and its APIs have them. */
const credentialErrors = /^(CredentialsProviderError|NoCredentialProviders|ExpiredToken(Exception)?|RequestExpired|AuthFailure|InvalidClientTokenId|UnrecognizedClientException|SignatureDoesNotMatch|AccessDenied(Exception)?|UnauthorizedOperation)$/;
/** Errors that pass: throttling, contention, faults on AWS's side, connections that break. */
const passingErrors = /^(Throttling(Exception)?|ThrottledException|RequestLimitExceeded|TooManyRequestsException|ResourceContention(Fault)?|RequestTimeout(Exception)?|TimeoutError|RequestError|InternalFailure|InternalError|ServiceUnavailable|Unavailable)$/;
/** AWS's SDK for Go, version 2: https://github.com/aws/smithy-go (GenericAPIError, OperationError) */
const VERSION_2 = /operation error [\w ]+: \w+,(?:[\s\S]*?StatusCode: (\d+),)?[\s\S]*?api error ([\w.]+): ([\s\S]*)$/;
/** Version 1, which Packer's plugins had until 2025: https://docs.aws.amazon.com/sdk-for-go/api/aws/awserr */
const VERSION_1 = /(?:^|[\s:])(?!Error:)([A-Z]\w+(?:\.\w+)*): ([\s\S]*?)\s+status code: (\d+), request id/;
/** No credentials at all, or none that could be renewed: nothing was asked of AWS. */
const NO_CREDENTIALS = /NoCredentialProviders|[Nn]o valid (?:credential sources|providers in chain)|failed to refresh cached credentials|get identity: get credentials/;
/** No answer came. */
const NO_ANSWER = /request send failed|RequestError: send request failed/;
/** The answer of AWS in what a tool written in Go says; undefined where there is none in it. */
function refusalIn(text) {
    const [, status2, code2, message2 = ''] = VERSION_2.exec(text) ?? [];
    if (code2 !== undefined)
        return { code: code2, message: message2.trim(), status: Number(status2 ?? 0) };
    const [, code1, message1 = '', status1] = VERSION_1.exec(text) ?? [];
    if (code1 !== undefined)
        return { code: code1, message: message1.trim(), status: Number(status1) };
    if (NO_CREDENTIALS.test(text))
        return { code: 'NoCredentialProviders', message: text, status: 0 };
    if (NO_ANSWER.test(text))
        return { code: 'RequestError', message: text, status: 0 };
    return undefined;
}
/** Whether AWS refused who asks, may be asked again later, or refused what is asked. */
function kindOf({ code, status, }) {
    if (credentialErrors.test(code))
        return 'credentials';
    return passingErrors.test(code) || status >= 500 || status === 429 ? 'passing' : 'request';
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

/***/ 2676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _I: () => (/* binding */ commandFailure),
  Y8: () => (/* binding */ endedBySignal),
  Oy: () => (/* binding */ stateLocked)
});

// EXTERNAL MODULE: ./build/causes/causes.js + 10 modules
var causes_causes = __webpack_require__(29138);
// EXTERNAL MODULE: ./build/outcome/error.js
var error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/diagnostics/errors.js
var errors = __webpack_require__(24708);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
// EXTERNAL MODULE: ./build/tools/refused-options.js
var refused_options = __webpack_require__(69599);
;// CONCATENATED MODULE: ./build/diagnostics/remedies.js


/** What a person calls to do the same by hand. */
function starterOf({ tool, by }) {
    return by ?? tool;
}
/** What to do about errors of Terraform and OpenTofu whose own text does not say it in terms of this action. */
const REMEDIES = [
    {
        words: /(doesn't|does not) match any of the checksums (previously )?recorded in the dependency lock file/,
        advice: ({ platform, ...where }) => `The lock file has no sum of this provider for the runner: run \`${starterOf({ platform, ...where })} providers lock -platform=${platform}\` in the stack's directory, with a \`-platform\` more for each other system that uses it, and commit \`.terraform.lock.hcl\`. Where it has had one for ${platform}, find out who changed the package first.`,
    },
    {
        words: /has (lifecycle\.)?prevent_destroy set/,
        advice: () => 'Leave what the resource is as it was, or take `prevent_destroy` out of its block where it is meant to go.',
    },
    {
        words: /No value for required variable|Failed to request input from user for variable/,
        advice: () => 'Set it in `terraform-variables`, in a file of `terraform-variable-files`, or as `TF_VAR_NAME` in the job.',
    },
    {
        words: /Error: Backend configuration changed/,
        advice: ({ by }) => by !== undefined
            ? 'An earlier step initialised another backend in this unit: remove `.terragrunt-cache` before this step, or see which `remote_state` counts. State is moved by hand, and never by the action.'
            : 'An earlier step initialised another backend in this directory. Say in `backend-config` which one counts, or remove `.terraform` there before this step. State is moved by hand, and never by the action.',
    },
    {
        words: /Error acquiring the state lock|Error locking state/,
        advice: () => 'See that the table or bucket with the lock is there, and that the role may read and write it.',
    },
    {
        words: /\berrored\.tfstate\b/,
        advice: (where) => `What was made is in AWS, and the state that tells of it is in that file of this runner alone. Do not deploy again before it is back: save \`errored.tfstate\` from the stack's directory (${where.by === undefined ? '' : 'of Terragrunt from below its `.terragrunt-cache`; '}with \`ref\` or \`repository\` it is below RUNNER_TEMP) in a later step with \`if: always()\`, to a place for secrets, and when the backend answers run \`${starterOf(where)} state push errored.tfstate\` in the stack's directory.`,
    },
    {
        words: /Unsupported (Terraform|OpenTofu) Core version/,
        advice: () => 'Name a version that all modules take in `terraform-version`, or change their constraint.',
    },
    {
        words: /was not found in any of the search locations/,
        advice: ({ tool }) => `The CLI configuration names the places where ${tool} may look: put the provider there, for ${tool === 'tofu' ? 'registry.opentofu.org' : 'registry.terraform.io'} and the runner's system, or let the configuration name the registry too.`,
    },
];
/** Of other commands, as errors speak of them, these two are no matter of this action: `show -json`, `state pull -state=...`. */
const ELSEWHERE = ['-json', '-state'];
/**
 * Options that the tools name in their errors and that this action does not take: a plan that leaves something out, is
 * made without the lock, or moves the state is not what was reviewed.
 */
const NOT_TAKEN = new RegExp(`(?<![\\w-])(?:${refused_options/* REFUSED_OPTIONS */.U.filter((option) => !ELSEWHERE.includes(option)).join('|')})(?![\\w-])`, 'g');
/** What to do about an error; nothing where its own text says it. */
function remediesFor(evidence, where) {
    const text = (0,text_escape/* oneLine */.TN)(evidence.join('\n'));
    const known = REMEDIES.filter(({ words }) => words.test(text)).map(({ advice }) => advice(where));
    const options = [...new Set(text.match(NOT_TAKEN) ?? [])].map((option) => `\`${option}\``);
    if (options.length === 0)
        return known;
    return [
        ...(known.length > 0 ? known : ['Correct what the error names in the code.']),
        `Leave ${options.join(' and ')}, which the error names, alone: the action plans the whole stack, with its lock and where its state is, and refuses it.`,
    ];
}

;// CONCATENATED MODULE: ./build/diagnostics/failure.js




/** Why it failed: what AWS says in it, else what the tool says, with what to do. */
function commandFailure({ reason, code, said, ...where }) {
    const evidence = (0,errors/* errorBlocks */.pT)(said);
    const causes = (0,causes_causes/* explainOutput */.hY)(evidence);
    const isKilled = endedBySignal(code);
    const how = isKilled ? 'was ended by a signal' : `failed with exit code ${code}`;
    const why = causes[0] === undefined ? how : `${how}: ${causes[0].title}`;
    return new error/* DeployError */.sH(reason, `${starterOf(where)} ${where.command} ${why}.`, {
        evidence,
        next: causes.length > 0 || isKilled ? causes.map(causes_causes/* adviceOf */.wr) : nextAfter(evidence, where),
        ...(isKilled ? { ended: 'killed' } : {}),
    });
}
/** 128 is what a process is given that a signal ended; a wrapper around the tool adds the signal's number. */
function endedBySignal(code) {
    return code >= 128;
}
function nextAfter(evidence, where) {
    const remedies = remediesFor(evidence, where);
    return remedies.length > 0 ? remedies : ['Correct what the error names.'];
}
/** Somebody holds the lock of the state. */
function stateLocked(starter, { id, who, created, operation, path }) {
    return new error/* DeployError */.sH('state-locked', `The state is locked by ${who} since ${created} (${operation}).`, {
        evidence: [`lock id ${id}`, `held by ${who} since ${created}, operation ${operation}`, `state ${path}`],
        next: [
            'Wait for that run to end, or raise `lock-timeout`.',
            `Only when you are sure that nobody works on this stack any more, for two at once can destroy the state: \`${starter} force-unlock ${id}\` in the stack's directory, initialised and in its workspace.`,
        ],
    });
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

/***/ 58797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ BakeError),
  m: () => (/* binding */ bakeError)
});

// EXTERNAL MODULE: ./build/diagnostics/failure.js + 1 modules
var failure = __webpack_require__(2676);
// EXTERNAL MODULE: ./build/diagnostics/read.js
var read = __webpack_require__(51779);
// EXTERNAL MODULE: ./build/outcome/error.js
var error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/causes/causes.js + 10 modules
var causes = __webpack_require__(29138);
// EXTERNAL MODULE: ./build/causes/refusal.js
var causes_refusal = __webpack_require__(47465);
// EXTERNAL MODULE: ./build/text/sentence.js
var sentence = __webpack_require__(96677);
;// CONCATENATED MODULE: ./build/image/bake/mishaps.js
/** Where Packer finds plugins. https://developer.hashicorp.com/packer/docs/plugins/install */
const INSTALL = 'packer plugins install';
/** Plugins of HashiCorp's, by the word that the types of their parts begin with. */
const OFFICIAL = /^(alicloud|amazon|ansible|azure|docker|googlecompute|hyperv|lxc|lxd|openstack|parallels|proxmox|puppet|chef|qemu|vagrant|virtualbox|vmware|vsphere)$/;
const sourceOf = (plugin) => `github.com/${OFFICIAL.test(plugin) ? 'hashicorp' : 'OWNER'}/${plugin}`;
/** `packer init` reads `required_plugins`, which only HCL has. */
const legacyPlugins = (source) => [
    `\`packer init\` does not serve a JSON template, and since Packer 1.11 no plugin comes with it: run \`${INSTALL} ${source}\` in a step before this one.`,
    'Or turn the template into HCL with `packer hcl2_upgrade`, and write `required_plugins` into it: the action then runs `packer init`.',
];
const requirePlugin = (plugin) => [
    `Write into the template: packer { required_plugins { ${plugin} = { source = "${sourceOf(plugin)}", version = ">= 1" } } }. The action then runs \`packer init\`, which fetches it.`,
    'Or correct the name, where it is misspelt.',
];
const installBefore = (what) => `Where the runner cannot reach GitHub, install ${what} in a step before this one: \`${INSTALL}\` with \`--path\` for a file that is there, and PACKER_PLUGIN_PATH for the place.`;
/** The kinds, the first that fits counts. The words are of Packer 1.6 to 1.16 and of its plugin for Amazon. */
const mishaps = [
    {
        pattern: /Failed getting the "([^"]+)" plugin/,
        what: ([, plugin]) => `the plugin ${plugin} could not be fetched`,
        next: ([, plugin = 'the plugin']) => [
            'The lines quoted say why: where GitHub could not be reached or asks for patience, run again; `github-token` helps past its limit for the nameless.',
            'Where no release fits, correct `version` in `required_plugins`.',
            installBefore(plugin),
        ],
    },
    {
        pattern: /Missing plugins[\s\S]*?\n\s*\* (\S+)([^\n]*)/,
        what: ([, plugin, version = '']) => `the plugin ${plugin}${version.trimEnd()} is required and not installed`,
        next: ([, plugin = 'the plugin']) => [
            'Let `version` in `required_plugins` allow the plugin that is installed, or leave it to `packer init` to fetch one: the action runs it with Packer 1.7 and later.',
            installBefore(plugin),
        ],
    },
    {
        pattern: /The\s+(?:source|builder|provisioner|post-processor|data\s*source)\s+(\S+)\s+is\s+unknown\s+by\s+Packer|Unknown (?:source|builder|provisioner|post-processor|data ?source) type "?([\w-]+)"?/,
        what: ([, one, other]) => `no plugin that is installed has \`${one ?? other}\``,
        next: ([, one, other = ''], { isLegacy }) => {
            const [plugin = ''] = (one ?? other).split('-');
            return isLegacy ? legacyPlugins(sourceOf(plugin)) : requirePlugin(plugin);
        },
    },
    {
        pattern: /HCP [Aa]uthentication (?:information required|not configured)/,
        what: () => 'HCP Packer wants credentials that the job does not have',
        next: () => [
            'Give the step HCP_CLIENT_ID and HCP_CLIENT_SECRET, or take `hcp_packer_registry` out of the template (HCP_PACKER_REGISTRY=OFF does so for one job).',
        ],
    },
    {
        pattern: /Unset variable "([^"]+)"/,
        what: ([, name]) => `the variable ${name} has no value`,
        next: () => [
            'Give it one with `packer-variables` or `packer-variable-files`, or a `default` in the template.',
        ],
    },
    {
        pattern: /Undefined -var variable\s+A\s+"([^"]+)"/,
        what: ([, name]) => `the template declares no variable ${name}`,
        next: () => ['Correct its name in `packer-variables`, or declare it in the template.'],
    },
    {
        pattern: /AMI Name: '?([^']+?)'? is used by an existing AMI: (ami-\w+)/,
        what: ([, name, ami]) => `the name ${name} is taken by ${ami}`,
        next: () => [
            'Give `ami_name` a part that differs in each build, such as `{{timestamp}}`.',
            '`force_deregister` frees the name too, but takes the old image away from what may still launch it.',
        ],
    },
    {
        pattern: /No AMI was found matching filters/,
        what: () => 'no base image fits the filters of the template',
        next: () => [
            'Compare `source_ami_filter` (or the data source) with the images there are: name, architecture, `owners` and the region. AWS also withdraws old ones.',
        ],
    },
    {
        pattern: /Your query returned more than one result/,
        what: () => 'more than one base image fits the filters of the template',
        next: () => ['Set `most_recent = true`, or narrow the filters.'],
    },
    {
        pattern: /Timeout waiting for (SSH|WinRM)/,
        what: ([, way]) => `Packer could not connect to its builder by ${way}`,
        next: () => [
            'See that the runner reaches the subnet of the builder (`associate_public_ip_address`, `ssh_interface`, or `session_manager`), and that `ssh_username` is the one of the base image.',
        ],
    },
    {
        pattern: /Post-processor failed/,
        what: (_, said) => `a post-processor failed${mishaps_status(said)}`,
        next: () => ['Correct the post-processor; the log above holds everything it wrote.'],
    },
    {
        pattern: /^(?:Script|Process) exited with non-zero exit status: \d+|^Error executing Ansible/,
        what: (_, said) => `a provisioner failed${mishaps_status(said)}`,
        next: () => ['Correct the provisioner; the log above holds everything it wrote.'],
    },
];
function mishaps_status(said) {
    const [, code] = /exit status:? (\d+)/.exec(said) ?? [];
    return code === undefined ? '' : ` with exit status ${code}`;
}

;// CONCATENATED MODULE: ./build/image/bake/explain.js




/**
 * The first error that is understood speaks for all; what is not understood is quoted, and not guessed at.
 * @param said what Packer itself calls the errors, never what a provisioner wrote
 */
function explained(said, about) {
    const known = said.map((text) => explain(text, about)).find((one) => one !== undefined);
    const next = ['Correct the template or its provisioners; the log above holds everything Packer said.'];
    return known ?? { reason: 'image-build-failed', what: '', next };
}
function explain(text, about) {
    const refusal = (0,causes_refusal/* refusalIn */.c3)(text);
    if (refusal !== undefined)
        return refused(refusal);
    for (const { pattern, what, next } of mishaps) {
        const match = pattern.exec(text);
        if (match !== null)
            return { reason: 'image-build-failed', what: what(match, text), next: next(match, about) };
    }
    const [cause] = (0,causes/* explainCauses */.UD)([text]);
    return cause && ofCause(cause);
}
/** What AWS refuses at a bake has the reason that it has elsewhere. */
function refused({ code, message, status }) {
    const [cause] = (0,causes/* explainCauses */.UD)([`${code}: ${message}`]);
    if (/^(UnauthorizedOperation|AccessDenied)/.test(code))
        return denied(message, cause);
    const isTrouble = (0,causes_refusal/* kindOf */.I)({ code, status: 0 }) === 'passing';
    if (cause !== undefined && !isTrouble)
        return ofCause(cause);
    const kind = (0,causes_refusal/* kindOf */.I)({ code, status });
    if (kind === 'credentials')
        return {
            reason: 'credentials',
            what: `AWS does not take the credentials (${code})`,
            next: /Expired/.test(code) ? [...credentials, session] : credentials,
        };
    if (kind === 'passing')
        return { reason: 'aws-unavailable', what: `AWS did not answer as it should (${code})`, next: again };
    const next = ['Correct what AWS names, in the template or where the template refers to.'];
    return { reason: 'image-build-failed', what: `AWS refused what the template asks for (${code})`, next };
}
function ofCause(cause) {
    return {
        reason: 'image-build-failed',
        what: (0,sentence/* inSentence */.B)(cause.title),
        next: ofTemplate[cause.id] ?? cause.next,
        cause,
    };
}
/** Who bakes is the job's own role, or that of `image-role`: AWS names it. */
function denied(message, cause) {
    const isNamed = cause !== undefined && cause.id !== 'not-authorized';
    const isOwn = !isNamed || cause.id === 'permission-missing';
    const next = [
        ...(isNamed ? cause.next : []),
        ...(isOwn ? permission : []),
        ...(/[Ee]ncoded authorization/.test(message) ? decode : []),
    ];
    return { reason: 'credentials', what: isNamed ? (0,sentence/* inSentence */.B)(cause.title) : 'a permission is missing', next };
}
const credentials = [
    'Give the job credentials in a step before this one, for example with aws-actions/configure-aws-credentials.',
    'Where they are there, see that their session has not ended: it has to outlast the bake.',
];
const session = 'With `image-role`, Packer has the keys of a session that began with the bake and lasts an hour: a bake has to be done by then.';
const permission = [
    'What AWS names has to be allowed to the role that bakes, which is that of `image-role` where that is set and that of the job elsewhere: `examples/web/iam/build.json` has all that a bake needs whose template puts the tag `immutable-deploy:repository` on what it makes.',
];
const decode = ['Read the encoded part: aws sts decode-authorization-message --encoded-message TEXT.'];
const again = ['Run again; where it stays, look at the AWS Health Dashboard.'];
const elsewhere = 'more subnets or Availability Zones to choose from (`subnet_filter` with `random = true`)';
const kmsKey = [
    'See that the key that `kms_key_id` or `region_kms_key_ids` names is there, in the account and region of the build, and enabled.',
    'Allow the role of the job to use it: kms:DescribeKey, kms:GenerateDataKeyWithoutPlaintext, kms:ReEncrypt*, kms:Decrypt and kms:CreateGrant.',
];
/** What helps a bake stands in the template, and not in a group as it does for a rollout. */
const ofTemplate = {
    'insufficient-capacity': [
        "It is AWS's, not the template's, and it passes: run again.",
        `What makes it rarer: another instance type (\`instance_type\`), or ${elsewhere}.`,
    ],
    'spot-capacity': [
        "It is AWS's, not the template's, and it passes: run again.",
        `What makes it rarer: more \`spot_instance_types\`, ${elsewhere}, or no Spot instance for the builder.`,
    ],
    'volume-capacity': [
        "It is AWS's, not the template's, and it passes: run again.",
        `What makes it rarer: another \`volume_type\` in \`launch_block_device_mappings\`, or ${elsewhere}.`,
    ],
    'kms-key-state': kmsKey,
    'kms-grant': kmsKey,
    'subnet-full': [
        `Free addresses in the subnet of the builder, or give the template ${elsewhere}; then run again.`,
    ],
    'unsupported-type': [
        `Take another instance type (\`instance_type\`), one that is offered there, or give the template ${elsewhere}.`,
    ],
};
/** Causes of one place: another subnet, or another type, may not have them. */
const ofPlace = new Set([
    'insufficient-capacity',
    'spot-capacity',
    'spot-price',
    'volume-capacity',
    'subnet-full',
]);
/** What AWS has too little of where a build ran, so that the same may go well elsewhere; undefined for all else. */
function shortageIn(text) {
    const [cause] = (0,causes/* explainCauses */.UD)([text]);
    if (cause === undefined || ofPlace.has(cause.id))
        return cause;
    // Of a type with such settings AWS says the same of all zones, where it names none.
    return cause.id === 'unsupported-type' && /\brequested Availability Zone\b/.test(text) ? cause : undefined;
}

// EXTERNAL MODULE: ./build/image/bake/machine-lines.js
var machine_lines = __webpack_require__(20097);
// EXTERNAL MODULE: ./build/image/bake/packer-output.js
var packer_output = __webpack_require__(86358);
;// CONCATENATED MODULE: ./build/image/bake/provisioner.js

/** How much of what was written last a report shows. */
const TAIL_LINES = 30;
/** Packer says so where a provisioner failed, and also where a later step did. */
const ENDED = /^Provisioning step had errors/;
/**
 * What Packer says itself before a provisioner writes: its steps before the first one, and what a provisioner begins
 * with. Group 1: the script, where it is one with a name.
 */
const BEFORE = /^(?:Waiting for instance \(\S+\) to become ready|Connected to (?:SSH|WinRM)!|Provisioning with (?:shell|[Pp]owershell|windows-shell) script: (.+)|Provisioning with (?:Powershell|Ansible)\.\.\.|Running local shell script: (.+))/;
/** A script that Packer wrote from `inline`. */
const UNNAMED = /[\\/]packer-(?:shell|powershell-provisioner|windows-shell-provisioner)\d+$/;
/** What a provisioner or a post-processor wrote before it failed this build; undefined where something else failed. */
function lastWordsOf(error, lines) {
    const said = (0,packer_output/* saidLines */.DC)(lines);
    if (/\bPost-processor failed\b/.test(error.text)) {
        const own = said.filter(({ build }) => build.startsWith(`${error.build} (`)).map(({ text }) => text);
        return written('the post-processor', own);
    }
    const own = said.filter(({ build }) => build === error.build).map(({ text }) => text);
    const end = own.findIndex((text) => ENDED.test(text));
    // A step of Packer's own says its error itself; what a provisioner ended with is only told in the end.
    const [first = ''] = error.text.split('\n');
    if (end === -1 || own.slice(0, end).includes(first))
        return undefined;
    return written('the provisioner', own.slice(0, end));
}
function written(who, own) {
    const start = own.findLastIndex((text) => BEFORE.test(text));
    const [, remote, local] = BEFORE.exec(own[start] ?? '') ?? [];
    const script = remote ?? local ?? '';
    const lines = own.slice(start + 1).filter((text) => text.trim() !== '');
    const last = lines.filter((text, index) => lines.lastIndexOf(text) === index).slice(-TAIL_LINES);
    return { of: script === '' || UNNAMED.test(script) ? who : script, lines: last };
}

// EXTERNAL MODULE: ./build/image/bake/trace.js
var trace = __webpack_require__(39091);
;// CONCATENATED MODULE: ./build/image/bake/failure.js








/** A bake that failed, with what it takes to know whether another try makes sense. */
class BakeError extends error/* DeployError */.sH {
    /** What AWS has too little of, where this build ran; undefined where no other place would help. */
    shortage;
    constructor({ reason, message, evidence, next, shortage }) {
        super(reason, message, { evidence, next });
        this.shortage = shortage;
    }
}
/** Why a command of Packer's failed: Packer's own error first, then the last that a provisioner wrote. */
function bakeError(failed) {
    const { command, code, stdout } = failed;
    const errors = (0,packer_output/* buildErrors */.kD)(stdout);
    const made = imagesOf(stdout);
    const said = errors.length > 0 ? { texts: errors.map(({ text }) => text), lines: errors.map(whole) } : toldBy(failed);
    const isKilled = errors.length === 0 && (0,failure/* endedBySignal */.Y8)(code);
    const { reason, what, next } = isKilled ? KILLED : explained(said.texts, failed);
    const how = isKilled ? 'was ended by a signal' : `failed with exit code ${code}`;
    const title = what === '' ? `packer ${command} ${how}` : `packer ${command} failed: ${what}`;
    const shortages = made.length === 0 ? errors.map(({ text }) => shortageIn(text)) : [];
    const [cause] = shortages;
    const isShort = cause !== undefined && shortages.every((one) => one !== undefined);
    return new BakeError({
        reason,
        message: made.length === 0
            ? `${title}; no image was made.`
            : `${title}. It had made ${made.join(', ')} by then.`,
        evidence: [...said.lines, ...wordsOf(errors, stdout)],
        next: [...next, ...(made.length === 0 ? [] : [madeNext])],
        shortage: isShort ? { cause, builds: errors.map(({ build }) => build) } : undefined,
    });
}
/** Nothing that it has said by then is an error. */
const KILLED = {
    reason: 'image-build-failed',
    what: '',
    next: [
        'Run again: nothing says that the template is wrong. Where it happens again, see what ends processes on this machine: mostly the system does, when the memory is used up.',
    ],
};
const madeNext = 'An image of a build that failed is not used: the end of the job removes it, where Packer has not.';
function whole({ build, text }) {
    return `${build}: ${text}`;
}
/** Where there is no error of a build, Packer did not get that far: its diagnostics, or its last lines. */
function toldBy({ stdout, stderr }) {
    const text = (0,packer_output/* packerText */.ol)([...stdout, '', ...stderr]);
    const found = (0,read/* readDiagnostics */.tl)(text, 'packer').filter(({ severity }) => severity === 'error');
    const lines = text.filter((line) => line.trim() !== '').slice(-30);
    if (found.length === 0)
        return { texts: [lines.join('\n')], lines };
    const texts = found.map(({ summary, file, line, snippet, detail }) => {
        const place = file === undefined ? '' : `  on ${file} line ${line}`;
        return [`Error: ${summary}`, place, snippet, detail].filter((part) => part !== '').join('\n');
    });
    return { texts, lines: texts };
}
/** What provisioners wrote, one of each build that failed in one. */
function wordsOf(errors, stdout) {
    return errors.flatMap((error) => {
        const words = lastWordsOf(error, stdout);
        if (words === undefined || words.lines.length === 0)
            return [];
        const where = errors.length === 1 ? '' : `${error.build}: `;
        return ['', `${where}The last that ${words.of} wrote:`, ...words.lines];
    });
}
/** Images that Packer named in this build. */
function imagesOf(stdout) {
    const read = (0,trace/* traceReader */.v)();
    const traces = stdout.map(machine_lines/* parseMachineLine */.hF).flatMap((line) => (line === undefined ? [] : read(line)));
    return traces.flatMap((trace) => (trace.kind === 'image' ? [trace.id] : []));
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

/***/ 86358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ saidLines),
/* harmony export */   IP: () => (/* binding */ sourceImageOf),
/* harmony export */   kD: () => (/* binding */ buildErrors),
/* harmony export */   ol: () => (/* binding */ packerText),
/* harmony export */   p7: () => (/* binding */ imageSetOf)
/* harmony export */ });
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);
/* harmony import */ var _image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39963);
/* harmony import */ var _machine_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20097);



/**
 * What Packer itself calls the error of each build that failed: `TIME,BUILD,error,TEXT`. Not what arrives as `ui,error`:
 * a provisioner's stderr does so too, be it an error or a progress meter.
 */
function buildErrors(lines) {
    return lines.flatMap((line) => {
        const parsed = (0,_machine_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMachineLine */ .hF)(line);
        if (parsed?.type !== 'error')
            return [];
        const text = (parsed.data[0] ?? '').trim();
        return [{ build: parsed.target, text }];
    });
}
/**
 * What Packer printed, as a person would have read it. Each error is parted from the lines before and behind it: only
 * there a diagnostic begins and ends.
 */
function packerText(lines) {
    return lines.flatMap((line) => {
        const parsed = (0,_machine_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMachineLine */ .hF)(line);
        if (parsed === undefined)
            return [line];
        return parsed.data[0] === 'error' ? ['', ...(0,_machine_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .uiLines */ .WR)(line), '', ''] : (0,_machine_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .uiLines */ .WR)(line);
    });
}
/**
 * The base image that Packer found for its build; '' where it names none, or several builds name different ones. The
 * first of each build counts: a provisioner may print the same words later.
 */
function sourceImageOf(lines) {
    const found = new Map();
    for (const { build, text } of saidLines(lines)) {
        const [, id = ''] = /^Found Image ID: (ami-[0-9a-f]{8,17})$/.exec(text) ?? [];
        if (id !== '' && !found.has(build))
            found.set(build, id);
    }
    const [first = '', ...others] = new Set(found.values());
    return others.length === 0 ? first : '';
}
/** All that builds said, line by line. */
function saidLines(lines) {
    return lines.flatMap(_machine_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .uiLines */ .WR).flatMap((line) => (0,_machine_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .saidIn */ .$g)(line) ?? []);
}
/**
 * The AMIs this run of Packer made, from its artifact lines. An artifact's id is `region:ami` pairs, joined by commas;
 * artifacts of other builders (a manifest, a file) have ids of other shapes and are passed over. Where builds of the
 * template made several for a region, the set is a named one.
 * @throws DeployError image-build-failed where one build made two for a region: which of them to deploy is not ours to guess
 */
function imageSetOf(lines) {
    const made = lines.flatMap(madeIn);
    if (!isAmbiguous(made))
        return (0,_image_js__WEBPACK_IMPORTED_MODULE_2__/* .setFrom */ .J3)(made.map(({ id, region }) => ({ id, region })));
    const nameOf = namesFor([...new Set(made.map(({ build }) => build))]);
    const members = made.map(({ id, region, build }) => ({ id, region, name: nameOf(build) }));
    if (isAmbiguous(members))
        throw severalImages(made);
    return (0,_image_js__WEBPACK_IMPORTED_MODULE_2__/* .setFrom */ .J3)(members);
}
function madeIn(line) {
    const parsed = (0,_machine_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMachineLine */ .hF)(line);
    if (parsed?.type !== 'artifact' || parsed.data[1] !== 'id')
        return [];
    return (parsed.data[2] ?? '').split(',').flatMap((pair) => {
        const [, region, id] = /^([a-z]+(?:-[a-z]+)+-\d+):(ami-[0-9a-f]+)$/.exec(pair.trim()) ?? [];
        return region === undefined || id === undefined ? [] : [{ region, id, build: parsed.target }];
    });
}
/** Whether one place has two AMIs. */
function isAmbiguous(members) {
    const places = Map.groupBy(members, ({ name = '', region }) => `${name}/${region}`);
    return [...places.values()].some((some) => new Set(some.map(({ id }) => id)).size > 1);
}
/**
 * What the images of builds are called. Packer names a build `amazon-ebs.x86_64`, or `web.amazon-ebs.x86_64` where its
 * block has a name: the source's own name where that tells them apart, else the block's, else all of it.
 */
function namesFor(builds) {
    const ways = [
        (build) => build.split('.').at(-1) ?? '',
        (build) => build.split('.')[0] ?? '',
        (build) => build,
    ];
    const plain = ways.map((way) => (build) => way(build).replace(/[^\w.-]/g, '_'));
    const isTelling = (way) => new Set(builds.map(way)).size === builds.length;
    return plain.find(isTelling) ?? ((build) => build);
}
function severalImages(made) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('image-build-failed', 'One build of the template made more than one AMI in a region.', {
        evidence: made.map(({ id, region, build }) => `${id} in ${region} (${build})`),
        next: ['Let each source of the template make one AMI in each region; several sources may.'],
    });
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

/***/ 77010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jn: () => (/* binding */ readExpression),
/* harmony export */   QC: () => (/* binding */ parseTemplate),
/* harmony export */   U$: () => (/* binding */ trouble),
/* harmony export */   YK: () => (/* binding */ parseExpression),
/* harmony export */   _$: () => (/* binding */ innerOf),
/* harmony export */   qi: () => (/* binding */ isMark),
/* harmony export */   tu: () => (/* binding */ expectMark)
/* harmony export */ });
/* harmony import */ var _hcl_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18379);

/** The expressions that one is made of. */
function innerOf(expression) {
    switch (expression.kind) {
        case 'text':
            return expression.parts.filter((part) => typeof part !== 'string');
        case 'several':
            return [...expression.items, ...expression.beside];
        case 'reference':
        case 'other':
            return expression.beside;
        case 'call':
            return expression.args;
        case 'constant':
            return [];
    }
}
/** Reads a file as `templatefile` does. @throws Error where what it puts in is no HCL */
function parseTemplate(text) {
    return textOf((0,_hcl_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .partsOf */ .C)(text), 1);
}
/** Reads one expression, as a variable of type list is given on the command line. @throws Error */
function parseExpression(text) {
    const reader = { tokens: (0,_hcl_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .tokensOf */ .k)(text).filter(({ kind }) => kind !== 'newline'), at: 0 };
    return readExpression(reader, []);
}
/** Reads to an end, which is left to the caller. @throws Error with the line, where there is no value */
function readExpression(reader, ends) {
    const line = reader.tokens[reader.at]?.line ?? 0;
    const terms = [];
    const marks = [];
    for (;;) {
        const token = reader.tokens[reader.at];
        if (token === undefined || isEnd(token, ends))
            break;
        const isTerm = token.kind !== 'mark' || /^[([{]$/.test(token.text);
        if (isTerm)
            terms.push(readTerm(reader, token));
        else {
            if (/^[)\]}]$/.test(token.text))
                throw trouble(reader);
            marks.push(token.text);
            reader.at += 1;
        }
    }
    const [first, second, third] = terms;
    if (first === undefined)
        throw trouble(reader);
    if (terms.length === 1 && marks.length === 0)
        return first;
    const isChoice = marks.join() === '?,:' && second !== undefined && third !== undefined && terms.length === 3;
    return isChoice
        ? { kind: 'several', items: [second, third], beside: [first], line }
        : { kind: 'other', beside: terms, line };
}
function readTerm(reader, token) {
    const { line } = token;
    reader.at += 1;
    switch (token.kind) {
        case 'text':
            return followed(reader, textOf(token.parts, line));
        case 'name':
            return readNamed(reader, token.text, line);
        case 'number':
            return { kind: 'constant', text: token.text, line };
        case 'newline':
            return { kind: 'constant', text: 'null', line };
        case 'mark':
            return followed(reader, readBracket(reader, token.text, line));
    }
}
/** A step into a value (`.name`, `[0]`, `[*]`) leads to one of the values in it. */
function followed(reader, start) {
    const beside = readSteps(reader).beside;
    return beside.length === 0 ? start : { kind: 'several', items: [start], beside, line: start.line };
}
function readNamed(reader, name, line) {
    if (/^(true|false|null)$/.test(name))
        return { kind: 'constant', text: name, line };
    if (isMark(reader.tokens[reader.at], '(')) {
        reader.at += 1;
        return followed(reader, { kind: 'call', name, args: readItems(reader, ')'), line });
    }
    const { names, beside } = readSteps(reader);
    return { kind: 'reference', name: [name, ...names.slice(0, 1)].join('.'), beside, line };
}
function readSteps(reader) {
    const names = [];
    const beside = [];
    for (;;) {
        const [mark, next] = reader.tokens.slice(reader.at, reader.at + 2);
        if (isMark(mark, '.') && next !== undefined && next.kind !== 'newline') {
            if (next.kind === 'name')
                names.push(next.text);
            reader.at += 2;
        }
        else if (isMark(mark, '[')) {
            reader.at += 1;
            if (isMark(next, '*'))
                reader.at += 1;
            else
                beside.push(readExpression(reader, [']']));
            expectMark(reader, ']');
        }
        else {
            return { names, beside };
        }
    }
}
function readBracket(reader, bracket, line) {
    const isLoop = reader.tokens[reader.at]?.kind === 'name' && isName(reader.tokens[reader.at], 'for');
    const end = bracket === '(' ? ')' : bracket === '[' ? ']' : '}';
    if (isLoop)
        return { kind: 'other', beside: readLoose(reader, end), line };
    if (bracket === '{')
        return { kind: 'several', items: readEntries(reader), beside: [], line };
    const items = readItems(reader, end);
    return { kind: 'several', items, beside: [], line };
}
/** Everything between the brackets of a `for`, in whatever order. */
function readLoose(reader, end) {
    const found = [];
    for (;;) {
        const token = reader.tokens[reader.at];
        if (token === undefined)
            throw trouble(reader);
        if (isMark(token, end))
            break;
        if (token.kind !== 'mark' || /^[([{]$/.test(token.text))
            found.push(readTerm(reader, token));
        else
            reader.at += 1;
    }
    reader.at += 1;
    return found;
}
function readItems(reader, end) {
    const items = [];
    while (!isMark(reader.tokens[reader.at], end)) {
        items.push(readExpression(reader, [',', end]));
        // A last argument may be spread over several: `f(list...)` is read as `other`.
        if (isMark(reader.tokens[reader.at], ','))
            reader.at += 1;
    }
    reader.at += 1;
    return items;
}
/** The values of an object; what its keys are made of counts too. */
function readEntries(reader) {
    const values = [];
    for (;;) {
        while (reader.tokens[reader.at]?.kind === 'newline' || isMark(reader.tokens[reader.at], ','))
            reader.at += 1;
        if (isMark(reader.tokens[reader.at], '}'))
            break;
        const key = readExpression(reader, ['=', ':']);
        if (key.kind !== 'reference' || key.name.includes('.'))
            values.push(key);
        reader.at += 1;
        values.push(readExpression(reader, [',', 'newline', '}']));
    }
    reader.at += 1;
    return values;
}
function textOf(parts, line) {
    return {
        kind: 'text',
        line,
        parts: parts.map((part) => {
            if (typeof part === 'string')
                return part;
            const tokens = part.tokens.filter(({ kind }) => kind !== 'newline');
            return part.kind === 'value'
                ? readExpression({ tokens, at: 0 }, [])
                : { kind: 'other', beside: readLoose({ tokens: [...tokens, endMark], at: 0 }, '}'), line };
        }),
    };
}
const endMark = { kind: 'mark', text: '}', line: 0 };
function isEnd(token, ends) {
    return ends.some((end) => (end === 'newline' ? token.kind === 'newline' : isMark(token, end)));
}
/** Whether a token is this mark. */
function isMark(token, text) {
    return token?.kind === 'mark' && token.text === text;
}
function isName(token, text) {
    return token?.kind === 'name' && token.text === text;
}
/** Takes a mark. @throws Error with the line, where another stands */
function expectMark(reader, text) {
    if (!isMark(reader.tokens[reader.at], text))
        throw trouble(reader);
    reader.at += 1;
}
/** What to throw where the reading is. */
function trouble({ tokens, at }) {
    const token = tokens[at] ?? tokens.at(-1);
    return new Error(`line ${token?.line ?? 1}: not understood`);
}


/***/ }),

/***/ 18379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf),
/* harmony export */   k: () => (/* binding */ tokensOf)
/* harmony export */ });
const startOf = (text) => ({ text, at: 0, line: 1, counted: 0 });
/** @throws Error with the line, where the text is not HCL */
function tokensOf(text) {
    const cursor = startOf(text);
    const tokens = readTokens(cursor, '');
    if (cursor.at < text.length)
        throw trouble(cursor, `unexpected \`${text[cursor.at]}\``);
    return tokens;
}
/** The pieces of a file that `templatefile` renders: one text from its first character to its last. */
function partsOf(text) {
    return readParts(startOf(text), { isEnd: () => false, escapes: 'none' });
}
const closing = { '(': ')', '[': ']', '{': '}' };
/** Line ends count between attributes and between the items of an object; not inside of `(` and `[`. */
function readTokens(cursor, end) {
    const tokens = [];
    const open = [];
    while (cursor.at < cursor.text.length) {
        const token = readToken(cursor);
        if (token === undefined)
            continue;
        if (token.kind === 'mark') {
            if (open.length === 0 && token.text === end)
                return tokens;
            const opened = closing[token.text];
            if (opened !== undefined)
                open.push(opened);
            else if (/^[)\]}]$/.test(token.text) && open.pop() !== token.text)
                throw trouble(cursor, 'brackets');
        }
        const matters = token.kind !== 'newline' || (open.at(-1) ?? (end === '' ? '}' : end)) === '}';
        if (matters)
            tokens.push(token);
    }
    if (end !== '' || open.length > 0)
        throw trouble(cursor, 'the end came too early');
    return tokens;
}
/** Longest first. */
const patterns = {
    blank: /[ \t\r\uFEFF]+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/|~(?=\})/y,
    newline: /\n/y,
    heredoc: /<<(-?)([\p{L}_][\p{L}\p{N}_-]*)\r?\n/uy,
    name: /[\p{L}_][\p{L}\p{N}_-]*/uy,
    number: /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y,
    mark: /\.\.\.|==|!=|<=|>=|&&|\|\||=>|::|[()[\]{}.,:=?!<>+*/%&|-]/y,
};
function readToken(cursor) {
    if (take(cursor, patterns.blank) !== undefined)
        return undefined;
    const line = lineOf(cursor);
    if (take(cursor, patterns.newline) !== undefined)
        return { kind: 'newline', line };
    if (cursor.text[cursor.at] === '"')
        return { kind: 'text', parts: readQuoted(cursor), line };
    const [, dash, marker] = take(cursor, patterns.heredoc) ?? [];
    if (marker !== undefined) {
        const parts = readHeredoc(cursor, marker);
        return { kind: 'text', parts, line, ...(dash === '-' && { indented: true }) };
    }
    for (const kind of ['name', 'number', 'mark']) {
        const text = take(cursor, patterns[kind])?.[0];
        if (text !== undefined)
            return { kind, text, line };
    }
    throw trouble(cursor, `unexpected \`${cursor.text[cursor.at]}\``);
}
function readQuoted(cursor) {
    cursor.at += 1;
    const parts = readParts(cursor, { isEnd: ({ text, at }) => text[at] === '"', escapes: 'backslash' });
    if (cursor.text[cursor.at] !== '"')
        throw trouble(cursor, 'a text without its end');
    cursor.at += 1;
    return parts;
}
/** Its last line holds the marker alone, and is not part of it; the line end after it is. */
function readHeredoc(cursor, marker) {
    const last = new RegExp(`[ \\t]*${marker}[ \\t]*(?=\\r?\\n|$)`, 'y');
    const isEnd = ({ text, at }) => {
        last.lastIndex = at;
        return (at === 0 || text[at - 1] === '\n') && last.test(text);
    };
    const parts = readParts(cursor, { isEnd, escapes: 'none' });
    if (take(cursor, last) === undefined)
        throw trouble(cursor, `a text without its \`${marker}\``);
    return parts;
}
function readParts(cursor, { isEnd, escapes }) {
    const parts = [];
    let said = '';
    while (cursor.at < cursor.text.length && !isEnd(cursor)) {
        const two = cursor.text.slice(cursor.at, cursor.at + 2);
        if (two === '${' || two === '%{') {
            if (said !== '')
                parts.push(said);
            said = '';
            cursor.at += 2;
            parts.push(readInserted(cursor, two));
        }
        else {
            said += readCharacter(cursor, escapes);
        }
    }
    return said === '' ? parts : [...parts, said];
}
/** `~` at either end trims the text around it: what comes of that is not followed. */
function readInserted(cursor, opening) {
    const before = take(cursor, /~/y);
    const tokens = readTokens(cursor, '}');
    const isTrimmed = before !== undefined || cursor.text[cursor.at - 2] === '~';
    return { kind: opening === '%{' || isTrimmed ? 'directive' : 'value', tokens };
}
const escaped = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
function readCharacter(cursor, escapes) {
    const plain = take(cursor, /\$(?=\$\{)|%(?=%\{)/y);
    if (plain !== undefined)
        return `${take(cursor, /.\{/y)?.[0]}`;
    const [character = ''] = take(cursor, /[\s\S]/uy) ?? [];
    if (escapes === 'none')
        return character;
    if (character === '\n')
        throw trouble(cursor, 'a line end in a text');
    if (character !== '\\')
        return character;
    const code = take(cursor, /u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})/y);
    if (code !== undefined)
        return String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? '', 16));
    const meant = escaped[take(cursor, /[\s\S]/y)?.[0] ?? ''];
    if (meant === undefined)
        throw trouble(cursor, 'an unknown escape');
    return meant;
}
/** Takes what a sticky pattern matches here. */
function take(cursor, pattern) {
    pattern.lastIndex = cursor.at;
    const match = pattern.exec(cursor.text);
    if (match === null)
        return undefined;
    cursor.at = pattern.lastIndex;
    return match;
}
function lineOf(cursor) {
    cursor.line += cursor.text.slice(cursor.counted, cursor.at).split('\n').length - 1;
    cursor.counted = cursor.at;
    return cursor.line;
}
function trouble(cursor, what) {
    return new Error(`line ${lineOf(cursor)}: ${what}`);
}


/***/ }),

/***/ 42984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseHcl)
/* harmony export */ });
/* harmony import */ var _hcl_expressions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77010);
/* harmony import */ var _hcl_tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18379);


/** Reads a file of HCL's native syntax. @throws Error with the line, where it is none */
function parseHcl(text) {
    const reader = { tokens: (0,_hcl_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .tokensOf */ .k)(text), at: 0 };
    const body = readBody(reader);
    if (reader.at < reader.tokens.length)
        throw (0,_hcl_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .trouble */ .U$)(reader);
    return body;
}
function readBody(reader) {
    const attributes = [];
    const blocks = [];
    for (;;) {
        while (reader.tokens[reader.at]?.kind === 'newline')
            reader.at += 1;
        const token = reader.tokens[reader.at];
        if (token === undefined || (0,_hcl_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .isMark */ .qi)(token, '}'))
            return { attributes, blocks };
        if (token.kind !== 'name')
            throw (0,_hcl_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .trouble */ .U$)(reader);
        reader.at += 1;
        if ((0,_hcl_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .isMark */ .qi)(reader.tokens[reader.at], '=')) {
            reader.at += 1;
            attributes.push({ name: token.text, value: (0,_hcl_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .readExpression */ .Jn)(reader, ['newline', '}']) });
        }
        else {
            blocks.push(readBlock(reader, token.text));
        }
    }
}
function readBlock(reader, type) {
    const line = reader.tokens[reader.at]?.line ?? 0;
    const labels = [];
    for (;;) {
        const token = reader.tokens[reader.at];
        reader.at += 1;
        if (token?.kind === 'name')
            labels.push(token.text);
        else if (token?.kind === 'text')
            labels.push(token.parts.join(''));
        else if ((0,_hcl_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .isMark */ .qi)(token, '{'))
            break;
        else
            throw (0,_hcl_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .trouble */ .U$)(reader);
    }
    const body = readBody(reader);
    (0,_hcl_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .expectMark */ .tu)(reader, '}');
    return { type, labels, body, line };
}


/***/ })

};
