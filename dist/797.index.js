export const id = 797;
export const ids = [797];
export const modules = {

/***/ 7465:
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

/***/ 1779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readDiagnostics)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3699);

const START = /^(Error|Warning): (.*)$/;
const PLACE = /^\s{2}on (.*?) line (\d+)(?:, in .+)?:?$/;
const ADDRESS = /^\s{2}with (.+),$/;
const NO_CODE = '(source code not available)';
/** The last line of a box. */
const CLOSED = '╵';
/** What Terraform and OpenTofu print behind their warnings, at the start of a line. */
const AFTER = /^(─{5,}|Apply complete!|Destroy complete!|Success! |Outputs:$|Saved the plan to:|Plan: |No changes\.|(Terraform|OpenTofu) has been successfully initialized!)/;
/**
 * The errors and warnings in what a tool printed: Terraform and OpenTofu of all versions (in boxes since 0.15, plain
 * with `-no-color`) and Packer, which writes HCL's own form of the plain text.
 * The text is read, and not `plan -json`: that says nothing where `init` fails, and would take the plan's own text away.
 */
function readDiagnostics(lines, tool) {
    const text = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(lines.join('\n'))
        .split('\n')
        .map((line) => line.replace(/^╷\s*$/, '').replace(/^│ ?/, ''));
    const starts = text.flatMap((line, index) => (isStart(line, text[index - 1]) ? [index] : []));
    return starts.map((start, index) => {
        const next = starts[index + 1] ?? text.length;
        const block = text.slice(start, next);
        const end = block.findIndex((line, at) => isEnd(line, tool === 'packer' ? block[at + 1] : undefined));
        return readBlock(end < 0 ? block : block.slice(0, end), tool);
    });
}
/** Only behind an empty line: a message may have lines that begin the same. */
function isStart(line, before = '') {
    return START.test(line) && (before.trim() === '' || before.startsWith(CLOSED));
}
/** Packer has two empty lines behind a diagnostic, whatever comes then, and never within. */
function isEnd(line, next) {
    if (next !== undefined && line.trim() === '' && next.trim() === '')
        return true;
    return line.startsWith(CLOSED) || AFTER.test(line);
}
function readBlock(block, tool) {
    const [first = '', ...rest] = block;
    const [, severity, title = ''] = START.exec(first) ?? [];
    const titleEnd = rest.findIndex((line) => line.trim() === '');
    const body = titleEnd < 0 ? [] : rest.slice(titleEnd);
    const wrapped = titleEnd < 0 ? rest : rest.slice(0, titleEnd);
    const placeAt = body.findIndex((line) => PLACE.test(line));
    const [, file = '', line] = PLACE.exec(body[placeAt] ?? '') ?? [];
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
        detail: trimmed(detail),
        snippet: code.some((text) => text.includes(NO_CODE)) ? '' : trimmed(code),
        ...(file === '' || file.startsWith('<') ? {} : { file, line: Number(line) }),
        ...(address === undefined ? {} : { address }),
    };
}
/** Without the empty lines at both ends, and without runs of them inside. */
function trimmed(lines) {
    return lines
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .replace(/^\n+|\s+$/g, '');
}


/***/ }),

/***/ 8797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ BakeError),
  m: () => (/* binding */ bakeError)
});

// EXTERNAL MODULE: ./build/diagnostics/read.js
var read = __webpack_require__(1779);
// EXTERNAL MODULE: ./build/outcome/error.js
var error = __webpack_require__(6245);
// EXTERNAL MODULE: ./build/causes/causes.js + 10 modules
var causes = __webpack_require__(9138);
// EXTERNAL MODULE: ./build/causes/refusal.js
var causes_refusal = __webpack_require__(7465);
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
        return { reason: 'credentials', what: `AWS does not take the credentials (${code})`, next: credentials };
    if (kind === 'passing')
        return { reason: 'aws-unavailable', what: `AWS did not answer as it should (${code})`, next: again };
    const next = ['Correct what AWS names, in the template or where the template refers to.'];
    return { reason: 'image-build-failed', what: `AWS refused what the template asks for (${code})`, next };
}
function ofCause(cause) {
    return {
        reason: 'image-build-failed',
        what: lower(cause.title),
        next: ofTemplate[cause.id] ?? cause.next,
        cause,
    };
}
/** Who bakes is the job's own role, as wherever else the action asks AWS. */
function denied(message, cause) {
    const isNamed = cause !== undefined && cause.id !== 'not-authorized';
    const isOwn = !isNamed || cause.id === 'permission-missing';
    const next = [
        ...(isNamed ? cause.next : []),
        ...(isOwn ? permission : []),
        ...(/[Ee]ncoded authorization/.test(message) ? decode : []),
    ];
    return { reason: 'credentials', what: isNamed ? lower(cause.title) : 'a permission is missing', next };
}
const credentials = [
    'Give the job credentials in a step before this one, for example with aws-actions/configure-aws-credentials.',
    'Where they are there, see that their session has not ended: it has to outlast the bake.',
];
const permission = [
    'What AWS names has to be allowed to the role of the job: `examples/web/iam/build.json` has all that a bake needs.',
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
const ofPlace = new Set(['insufficient-capacity', 'spot-capacity', 'spot-price', 'subnet-full']);
/** What AWS has too little of where a build ran, so that the same may go well elsewhere; undefined for all else. */
function shortageIn(text) {
    const [cause] = (0,causes/* explainCauses */.UD)([text]);
    if (cause === undefined || ofPlace.has(cause.id))
        return cause;
    // Of a type with such settings AWS says the same of all zones, where it names none.
    return cause.id === 'unsupported-type' && /\brequested Availability Zone\b/.test(text) ? cause : undefined;
}
/** A title as a part of a sentence: without its capital, unless that is of a name. */
function lower(title) {
    const isName = !/^[A-Z][a-z]* /.test(title) || /^(Auto|Spot|Packer) /.test(title);
    return isName ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

// EXTERNAL MODULE: ./build/image/bake/machine-lines.js
var machine_lines = __webpack_require__(97);
// EXTERNAL MODULE: ./build/image/bake/packer-output.js
var packer_output = __webpack_require__(6358);
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
var trace = __webpack_require__(9091);
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
    const { reason, what, next } = explained(said.texts, failed);
    const title = what === '' ? `packer ${command} failed with exit code ${code}` : `packer ${command} failed: ${what}`;
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
const madeNext = 'An image of a build that failed is not used: the end of the job removes it, where Packer has not.';
function whole({ build, text }) {
    return `${build}: ${text}`;
}
/** Where there is no error of a build, Packer did not get that far: its diagnostics, or its last lines. */
function toldBy({ stdout, stderr }) {
    const text = (0,packer_output/* packerText */.ol)([...stdout, '', ...stderr]);
    const found = (0,read/* readDiagnostics */.t)(text, 'packer').filter(({ severity }) => severity === 'error');
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

/***/ 6358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ saidLines),
/* harmony export */   IP: () => (/* binding */ sourceImageOf),
/* harmony export */   kD: () => (/* binding */ buildErrors),
/* harmony export */   ol: () => (/* binding */ packerText),
/* harmony export */   p7: () => (/* binding */ imageSetOf)
/* harmony export */ });
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6245);
/* harmony import */ var _image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9963);
/* harmony import */ var _machine_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97);



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

/***/ 9091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ traceReader)
/* harmony export */ });
/* harmony import */ var _machine_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97);

/**
 * What Packer says, without the build's name before it, of each kind. The same words since 1.6.6:
 * https://github.com/hashicorp/packer-plugin-amazon (common/step_*.go, builder/ebs/step_create_ami.go)
 */
const words = [
    {
        pattern: /^Creating temporary keypair: (packer_[0-9a-f-]{36})$/,
        trace: (name) => ({ kind: 'key-pair', name }),
    },
    {
        pattern: /^Creating temporary security group for this instance: (packer_[0-9a-f-]{36})$/,
        trace: (name) => ({ kind: 'security-group', name }),
    },
    { pattern: /^Instance ID: (i-[0-9a-f]{8,17})$/, trace: (id) => ({ kind: 'instance', id }) },
    { pattern: /^AMI: (ami-[0-9a-f]{8,17})$/, trace: (id) => ({ kind: 'image', id }) },
    { pattern: /^Copying to: ([a-z]+(?:-[a-z]+)+-\d+)$/, trace: (region) => ({ kind: 'copy', region }) },
];
/** Packer says this itself before it makes an image; only then is an id that follows believed. */
const makesImage = /^(Creating (unencrypted )?AMI |Registering the AMI)/;
/**
 * Reads what Packer makes from its lines, in order. Provisioners write into the same lines, so of each build only the
 * first of a kind counts (the builder is there before any provisioner runs), and an image only after Packer began one.
 * Whether the thing is Packer's is for EC2 to confirm.
 */
function traceReader() {
    const seen = new Set();
    const builds = new Set();
    return ({ type, data }) => {
        if (type !== 'ui')
            return [];
        return (data[1] ?? '').split('\n').flatMap((text) => {
            const { build = '', text: said = '' } = (0,_machine_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .saidIn */ .$g)(text) ?? {};
            if (isPostProcessor(build, builds))
                return [];
            builds.add(build);
            if (makesImage.test(said))
                seen.add(`${build} makes an image`);
            const trace = traceIn(said);
            if (trace === undefined)
                return [];
            if (trace.kind === 'image' && !seen.has(`${build} makes an image`))
                return [];
            const once = trace.kind === 'copy' ? `${build} copy ${trace.region}` : `${build} ${trace.kind}`;
            if (seen.has(once))
                return [];
            seen.add(once);
            return [trace];
        });
    };
}
/** What a post-processor says has its type behind the build's name: `web (shell-local)`. */
function isPostProcessor(build, builds) {
    const [, own] = /^(.+) \([\w-]+\)$/.exec(build) ?? [];
    return own !== undefined && builds.has(own);
}
function traceIn(said) {
    for (const { pattern, trace } of words) {
        const [, value] = pattern.exec(said) ?? [];
        if (value !== undefined)
            return trace(value);
    }
    return undefined;
}


/***/ })

};
