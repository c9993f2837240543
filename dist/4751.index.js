export const id = 4751;
export const ids = [4751];
export const modules = {

/***/ 58804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ noteChild),
/* harmony export */   UJ: () => (/* binding */ secretsFile),
/* harmony export */   m: () => (/* binding */ childrenFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _runner_json_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74402);


/** The file of a run that tells of the tools it has started. */
function childrenFile(runDirectory) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDirectory, 'children.jsonl');
}
/** The file of a run with what it has learnt to hide. It is beside the plan, which has most of that in plain text too. */
function secretsFile(runDirectory) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDirectory, 'secrets.jsonl');
}
/**
 * Notes it at once: the next moment may be the run's last. A disk that is full ends no tool: it is only that nobody
 * takes it over.
 */
function noteChild(runDirectory, note) {
    (0,_runner_json_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .appendLine */ .X)(childrenFile(runDirectory), note);
}


/***/ }),

/***/ 91390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ createClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/** The real clock; its sleep ends at once when the run is cancelled. */
function createClock(signal) {
    return {
        now: () => Date.now(),
        sleep: async (ms) => {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal }).catch(() => undefined);
            signal.throwIfAborted();
        },
    };
}


/***/ }),

/***/ 74402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readLines),
/* harmony export */   X: () => (/* binding */ appendLine)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);


/** One more line of JSON in a file for this user alone. What cannot be written is not. */
function appendLine(path, entry) {
    try {
        // On a line of its own, also behind one that a full disk has cut off.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, `\n${JSON.stringify(entry)}\n`, { mode: 0o600 });
    }
    catch {
        // Said by whoever writes what matters; a note is for the case that there is nobody left.
    }
}
/** The entries of such a file; none where there is no file. A line that was cut off is left out. */
async function readLines(path) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => '');
    const lines = text.split('\n').slice(0, -1);
    return lines.flatMap((line) => {
        try {
            return [JSON.parse(line)];
        }
        catch {
            return [];
        }
    });
}


/***/ }),

/***/ 16879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ runDirectoryState)
/* harmony export */ });
/** Name of the state that tells the post step where the run's directory is. */
const runDirectoryState = 'run-directory';


/***/ }),

/***/ 40220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hM: () => (/* binding */ createLog),
  YX: () => (/* binding */ createOutlet),
  av: () => (/* binding */ inputNamesIn),
  wE: () => (/* binding */ inputSource),
  dX: () => (/* binding */ rawInputsIn),
  yI: () => (/* binding */ readContext),
  Fj: () => (/* binding */ secretsOf),
  pR: () => (/* binding */ withholdFromChildren)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__(6805);
// EXTERNAL MODULE: ./build/node_modules/@actions/core/lib/summary.js
var summary = __webpack_require__(43327);
// EXTERNAL MODULE: ./build/inputs/event.js
var inputs_event = __webpack_require__(36308);
// EXTERNAL MODULE: ./build/plan/json.js
var json = __webpack_require__(60070);
;// CONCATENATED MODULE: ./build/inputs/event-check.js

/** What the run goes by, and so what an event has to have: fields by the object they are in. */
const FIELDS = {
    pull_request: ['number', 'head.sha', 'head.ref'],
    workflow_run: ['event', 'head_sha'],
    merge_group: ['head_sha', 'head_ref'],
};
/** Events that are about such an object. Others may have one all the same: a call by another workflow hands it on. */
const ABOUT = {
    pull_request: 'pull_request',
    pull_request_target: 'pull_request',
    pull_request_review: 'pull_request',
    pull_request_review_comment: 'pull_request',
    workflow_run: 'workflow_run',
    merge_group: 'merge_group',
};
/**
 * Names what an event lacks that the run goes by, such as `pull_request.head.sha`; undefined where it has all.
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
function lackingIn(eventName, payload) {
    if (!(0,json/* isRecord */.u4)(payload))
        return 'an object';
    const about = ABOUT[eventName];
    if (about !== undefined && !(0,json/* isRecord */.u4)(payload[about]))
        return `\`${about}\``;
    const lacking = Object.entries(FIELDS).flatMap(([name, fields]) => payload[name] === undefined || payload[name] === null
        ? []
        : fields.filter((field) => !isGiven(at(payload[name], field))).map((field) => `\`${name}.${field}\``));
    return lacking[0];
}
function at(value, path) {
    return path.split('.').reduce((inner, name) => ((0,json/* isRecord */.u4)(inner) ? inner[name] : undefined), value);
}
function isGiven(value) {
    return typeof value === 'number' || (typeof value === 'string' && value !== '');
}

// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/redaction/names/names.js
var names = __webpack_require__(99857);
// EXTERNAL MODULE: ./build/run/redacted-log.js
var redacted_log = __webpack_require__(30671);
// EXTERNAL MODULE: ./build/text/defined.js
var defined = __webpack_require__(97163);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
// EXTERNAL MODULE: ./build/tools/environment.js
var environment = __webpack_require__(84705);
;// CONCATENATED MODULE: ./build/adapters/runner/machine.js



/** Variables by which AWS's SDKs find credentials, or a place that hands them out. */
const VARIABLES = [
    ...['AWS_ACCESS_KEY_ID', 'AWS_PROFILE', 'AWS_DEFAULT_PROFILE', 'AWS_WEB_IDENTITY_TOKEN_FILE'],
    ...['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', 'AWS_CONTAINER_CREDENTIALS_FULL_URI'],
];
/** Milliseconds. On an instance the metadata service answers in one or two. */
const PATIENCE_MS = 1000;
/**
 * What a machine has of AWS that code on it could use, each named for people: variables, files, and the role of the
 * instance. `AWS_EC2_METADATA_DISABLED` hides that role from SDKs, and from nobody who asks for it himself.
 * https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
 */
async function machineCredentials(env) {
    const named = VARIABLES.filter((name) => (env[name] ?? '') !== '');
    const home = env['HOME'] ?? env['USERPROFILE'] ?? (0,external_node_os_.homedir)();
    const files = [
        env['AWS_SHARED_CREDENTIALS_FILE'] || (0,external_node_path_.join)(home, '.aws', 'credentials'),
        env['AWS_CONFIG_FILE'] || (0,external_node_path_.join)(home, '.aws', 'config'),
    ];
    const found = await Promise.all(files.map(isFilled));
    const role = await instanceRole(env['AWS_EC2_METADATA_SERVICE_ENDPOINT'] || 'http://169.254.169.254');
    return [...named, ...files.filter((_, index) => found[index]), ...role];
}
/** A file that says nothing but of regions and outputs hands out nothing. */
async function isFilled(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => '');
    return /^\s*(aws_access_key_id|credential_process|credential_source|role_arn|sso_\w+|source_profile|web_identity_token_file)\s*=/m.test(text);
}
/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-security-credentials.html */
async function instanceRole(endpoint) {
    const ask = async (path, init) => {
        const answer = await fetch(new URL(path, endpoint), { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
        return answer.ok ? (await answer.text()).trim() : '';
    };
    try {
        const seconds = { 'X-aws-ec2-metadata-token-ttl-seconds': '60' };
        const token = await ask('/latest/api/token', { method: 'PUT', headers: seconds }).catch(() => '');
        const headers = token === '' ? {} : { 'X-aws-ec2-metadata-token': token };
        const name = await ask('/latest/meta-data/iam/security-credentials/', { headers });
        return /^[\w+=,.@-]{1,64}$/.test(name) ? [`the role ${name} of the instance`] : [];
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./build/adapters/runner/run-directory.js
var run_directory = __webpack_require__(16879);
;// CONCATENATED MODULE: ./build/adapters/runner/runner.js















/** Inputs as the runner hands them over, trimmed; '' where not set. */
const inputSource = (name) => core/* getInput */.V4(name);
/** Inputs as the runner hands them over, not trimmed; undefined where it hands over none. */
function rawInputsIn(env) {
    return (name) => env[`INPUT_${name.toUpperCase()}`];
}
/** The names of all inputs that `with:` handed over, known or not, in lower case. */
function inputNamesIn(env) {
    return Object.keys(env).flatMap((name) => (name.startsWith('INPUT_') ? [name.slice(6).toLowerCase()] : []));
}
/**
 * Takes the inputs and the runner's own tokens out of the environment of this process, once they are read: not every child
 * is started by us. Libraries start `unzip`, and what AWS's settings name as `credential_process`.
 */
function withholdFromChildren(env) {
    const left = (0,environment/* toolEnvironment */.uQ)(env);
    // The toolkit itself saves state where this says.
    for (const name of Object.keys(env))
        if (!(name in left) && name !== 'GITHUB_STATE')
            delete env[name];
}
/** Where a shell is and was, by names that could be those of passwords. */
const DIRECTORIES = new Set(['PWD', 'OLDPWD']);
/** Values of environment variables whose names tell of secrets, but words; inputs are read as inputs. */
function secretsOf(env) {
    const isTold = (name) => (0,names/* isSecretName */.eh)(name) && !name.startsWith('INPUT_') && !DIRECTORIES.has(name);
    return Object.entries(env).flatMap(([name, value = '']) => isTold(name) && (0,redacted_log.isSafeToMask)(value) ? [value] : []);
}
/** The run's log on the runner. */
function createLog() {
    return {
        info: (text) => core/* info */.pq(text.split('\n').map(text_escape/* logSafe */.sN).join('\n')),
        tool: (line) => core/* info */.pq((0,text_escape/* logSafe */.sN)(line)),
        warning: (text) => core/* warning */.$e((0,text_escape/* cleanText */.X5)(text)),
        debug: (text) => core/* debug */.Yz((0,text_escape/* cleanText */.X5)(text)),
        openGroup: (name) => core/* startGroup */.Oh((0,text_escape/* oneLine */.TN)(name)),
        closeGroup: () => core/* endGroup */.N4(),
        mask: (secret) => {
            if (secret.trim() !== '')
                core/* setSecret */.Pq(secret);
        },
        vouch: () => undefined,
    };
}
/** Outputs, summary and annotations on the runner; the report as a file of the run. */
function createOutlet(runDirectory) {
    return {
        setOutputs: (outputs) => {
            for (const [name, value] of Object.entries(outputs))
                setOutput(name, value);
        },
        writeSummary: async (markdown) => {
            if (!process.env['GITHUB_STEP_SUMMARY']) {
                throw new Error('this runner makes no file for job summaries (GITHUB_STEP_SUMMARY is not set)');
            }
            await summary/* summary */.z.addRaw(markdown, true).write({ overwrite: true });
        },
        annotate,
        writeReport: async (json) => {
            const path = (0,external_node_path_.join)(runDirectory, 'report.json');
            await (0,promises_.writeFile)(path, json, { mode: 0o600 });
            return path;
        },
        writeBadges: async (svgs) => {
            const directory = (0,external_node_path_.join)(runDirectory, 'badges');
            await (0,promises_.mkdir)(directory, { recursive: true, mode: 0o700 });
            for (const [name, svg] of svgs)
                await (0,promises_.writeFile)((0,external_node_path_.join)(directory, `${name}.svg`), svg);
            return directory;
        },
    };
}
/**
 * Into the runner's file, or where that is named and not there (a container that it is not mounted into) the older way,
 * which the toolkit takes where none is named.
 */
function setOutput(name, value) {
    try {
        core/* setOutput */.uH(name, value);
    }
    catch (error) {
        if (!process.env['GITHUB_OUTPUT'])
            throw error;
        delete process.env['GITHUB_OUTPUT'];
        core/* setOutput */.uH(name, value);
    }
}
/** The toolkit escapes commas, colons, line ends and percent signs, in properties as in the message. */
function annotate({ level, title, message, file, line }) {
    const say = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm }[level];
    say(message, { title, ...(0,defined/* definedOf */.X)({ file, startLine: line }) });
}
/** The facts of the run; makes the run's directory. */
async function readContext(env) {
    const get = (name) => env[name] ?? '';
    const serverUrl = get('GITHUB_SERVER_URL') || 'https://github.com';
    const repository = get('GITHUB_REPOSITORY');
    const eventName = (0,inputs_event/* eventOf */.A6)(get('GITHUB_EVENT_NAME'), get('GITHUB_REF'));
    const { payload, eventProblem } = await readEvent(get('GITHUB_EVENT_PATH'), get('GITHUB_EVENT_NAME'));
    const pullRequest = (0,inputs_event/* pullRequestOf */._n)(payload, repository);
    const isOwn = get('RUNNER_ENVIRONMENT') === 'self-hosted' && (0,inputs_event/* runsFork */.RZ)({ eventName, ...(0,defined/* definedOf */.X)({ pullRequest }) });
    return {
        repository,
        serverUrl,
        region: get('AWS_REGION') || get('AWS_DEFAULT_REGION'),
        eventName,
        sha: get('GITHUB_SHA'),
        ref: get('GITHUB_REF'),
        workspace: get('GITHUB_WORKSPACE') || process.cwd(),
        runDirectory: await makeRunDirectory(get('RUNNER_TEMP') || (0,external_node_os_.tmpdir)()),
        runUrl: `${serverUrl}/${repository}/actions/runs/${get('GITHUB_RUN_ID')}`,
        runId: `${get('GITHUB_RUN_ID')}-${get('GITHUB_RUN_ATTEMPT')}`,
        actor: get('GITHUB_ACTOR'),
        packerEnvironment: packerVariables(env),
        environment: (0,defined/* definedOf */.X)((0,environment/* toolEnvironment */.uQ)(env)),
        terraformEnvironment: terraformSettings(env),
        credentials: get('AWS_ACCESS_KEY_ID') === '' ? 'none' : 'given',
        ...(0,defined/* definedOf */.X)({
            eventProblem,
            pullRequest,
            workflow: workflowIn(get('GITHUB_WORKFLOW_REF'), repository),
            stranger: (0,inputs_event/* strangerOf */.gK)(eventName, payload, repository),
            follows: (0,inputs_event/* followed */.Xd)(eventName, payload),
            machineCredentials: isOwn ? await machineCredentials(env) : undefined,
        }),
    };
}
/**
 * `owner/name/.github/workflows/deploy.yml@refs/heads/main`: the one that the event has started, whatever others it calls.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
function workflowIn(ref, repository) {
    const [path = ''] = ref.split('@');
    return path.startsWith(`${repository}/`) ? path.slice(repository.length + 1) : undefined;
}
/** The action's own (git_sha, image_key, git_ref, bake_tags) are set later, and are no part of the job's. */
function packerVariables(env) {
    return Object.fromEntries(Object.entries(env).flatMap(([name, value = '']) => (name.startsWith('PKR_VAR_') ? [[name, value]] : [])));
}
function terraformSettings(env) {
    return Object.fromEntries(Object.entries(env).flatMap(([name, value = '']) => /^TF_(WORKSPACE$|CLI_ARGS)/.test(name) ? [[name, value]] : []));
}
/** Never fails: a run whose event is broken has a report like any other. */
async function readEvent(path, eventName) {
    if (path === '')
        return { payload: {} };
    try {
        const payload = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
        const lacking = lackingIn(eventName, payload);
        if (lacking === undefined)
            return { payload: payload };
        return { payload: {}, eventProblem: `${path} has no ${lacking}` };
    }
    catch (error) {
        const { code } = error;
        return {
            payload: {},
            eventProblem: `${path} ${code === undefined ? 'is not JSON' : `could not be read (${code})`}`,
        };
    }
}
/** Plans and state hold secrets in plain text: the directory is for this user alone. */
async function makeRunDirectory(temporary) {
    const path = (0,external_node_path_.join)(temporary, `immutable-deploy-${(0,external_node_crypto_.randomUUID)()}`);
    await (0,promises_.mkdir)(path, { recursive: true, mode: 0o700 });
    try {
        core/* saveState */.LZ(run_directory/* runDirectoryState */.U, path);
    }
    catch (error) {
        core/* info */.pq(`The post step will not find ${path}, and leaves it: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
    }
    return path;
}


/***/ }),

/***/ 57765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ hasRoom),
/* harmony export */   AK: () => (/* binding */ recordedIn),
/* harmony export */   HI: () => (/* binding */ prunedTag),
/* harmony export */   J4: () => (/* binding */ environmentKey),
/* harmony export */   KS: () => (/* binding */ quarantineOf),
/* harmony export */   M2: () => (/* binding */ environmentsOf),
/* harmony export */   Og: () => (/* binding */ holdPrefix),
/* harmony export */   SO: () => (/* binding */ provenAt),
/* harmony export */   Uk: () => (/* binding */ quarantineValue),
/* harmony export */   c6: () => (/* binding */ quarantinedAt),
/* harmony export */   em: () => (/* binding */ tagText),
/* harmony export */   fK: () => (/* binding */ isQuarantined),
/* harmony export */   gI: () => (/* binding */ given),
/* harmony export */   ld: () => (/* binding */ provenTag),
/* harmony export */   lm: () => (/* binding */ withRecords),
/* harmony export */   m: () => (/* binding */ commitTag),
/* harmony export */   m5: () => (/* binding */ buildTags),
/* harmony export */   nP: () => (/* binding */ tagNames),
/* harmony export */   nn: () => (/* binding */ isProven),
/* harmony export */   p: () => (/* binding */ quarantinedTag),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   v$: () => (/* binding */ stackTag),
/* harmony export */   xi: () => (/* binding */ copyTags)
/* harmony export */ });
/* unused harmony export recordPrefixes */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Names of the tags the action writes. EC2 is the only record of images: there is no other database. */
const tagNames = {
    gitSha: 'immutable-deploy:git-sha',
    imageKey: 'immutable-deploy:image-key',
    repository: 'immutable-deploy:repository',
    template: 'immutable-deploy:template',
    ref: 'immutable-deploy:ref',
    run: 'immutable-deploy:run',
    builtAt: 'immutable-deploy:built-at',
    begunAt: 'immutable-deploy:begun-at',
    regions: 'immutable-deploy:regions',
    /** Which source of its template an image is from, where one build makes several for a region. */
    source: 'immutable-deploy:source',
    /** How many images that build has, over all sources and regions: a part of it never passes for the whole. */
    images: 'immutable-deploy:images',
    /** On an image that the action did not make: the AMIs that it was deployed with, by place, as one image. */
    given: 'immutable-deploy:given',
    sourceImage: 'immutable-deploy:source-image',
    /** On a copy in another account: the AMI id of what it is a copy of, in the same region. */
    copyOf: 'immutable-deploy:copy-of',
    packerVersion: 'immutable-deploy:packer-version',
    /** The key of the image in whose making a thing was made. */
    bake: 'immutable-deploy:bake',
    /** One bake of one job: jobs of a matrix, and steps of a job, have the same run. */
    owner: 'immutable-deploy:owner',
    /** The region of the lock that is held on the bake in which a thing was made. */
    lockRegion: 'immutable-deploy:lock-region',
    /** On the key pair of a bake: the profile and role that it has in IAM, where nothing can be looked for by tags. */
    profile: 'immutable-deploy:profile',
    /** When the owner of a lock was last alive, ISO 8601. */
    heartbeat: 'immutable-deploy:heartbeat',
    /** Address of the workflow run that has a lock. */
    runUrl: 'immutable-deploy:run-url',
};
/** How the tags begin that tell what a run learnt of an image. */
const recordPrefixes = [
    'immutable-deploy:proven:',
    'immutable-deploy:quarantined:',
    'immutable-deploy:commit:',
    'immutable-deploy:stack:',
    'immutable-deploy:given',
    'immutable-deploy:holding:',
    'immutable-deploy:tested:',
];
/** How the tags begin that tell where an image holds on its way; the rollout room makes and reads them. */
const holdPrefix = 'immutable-deploy:holding:';
/** The tag that says an image and its snapshots are being removed; its value is the time. */
const prunedTag = 'immutable-deploy:pruned';
const stackPrefix = 'immutable-deploy:stack:';
const longestStack = 100;
/**
 * The tag that says an image, which no bake of the repository made, was given to a stack; its value is `given`.
 * @param stack repository, directory and workspace: where it is too long for a key, a digest stands for its end
 */
function stackTag(stack) {
    const name = tagText(stack);
    if ([...stack].length <= longestStack)
        return stackPrefix + name;
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(stack).digest('hex').slice(0, 12);
    return `${stackPrefix}${firstOf(name, longestStack - digest.length - 1)}-${digest}`;
}
/** The value of such a tag. */
const given = 'given';
/** The tag that says an image also serves this commit, which did not change what is in the image. */
function commitTag(sha) {
    return `immutable-deploy:commit:${sha}`;
}
/**
 * The tag that says an image reached its threshold in an environment. Its value begins with the time; the release room
 * reads what follows.
 */
function provenTag(environment) {
    return `immutable-deploy:proven:${environmentKey(environment)}`;
}
/** The tag that says an image failed in an environment; its value is the time. */
function quarantinedTag(environment) {
    return `immutable-deploy:quarantined:${environmentKey(environment)}`;
}
/** The environments in which an image was ever proven, as tags name them. */
function environmentsOf(tags) {
    const prefix = 'immutable-deploy:proven:';
    return Object.keys(tags).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
}
/** The environments that have a record of an image, as tags name them: proven or quarantined there, or both. */
function recordedIn(tags) {
    const names = Object.keys(tags).flatMap((name) => /^immutable-deploy:(?:proven|quarantined):(.+)$/s.exec(name)?.[1] ?? []);
    return [...new Set(names)];
}
/** Whether tags are what a run learns of an image, and no facts of its build: proven, failed, or reused for a commit. */
function isRecord(tags) {
    return Object.keys(tags).every((name) => recordPrefixes.some((prefix) => name.startsWith(prefix)));
}
/**
 * What two accounts say of one image, as one: the facts of the account where it lives, and of each record the later. What
 * is proven and quarantined begins with its time.
 */
function withRecords(facts, others) {
    const records = Object.entries(others).filter(([name, value]) => isRecord({ [name]: '' }) && value > (facts[name] ?? ''));
    return { ...facts, ...Object.fromEntries(records) };
}
/** When an image was proven last in an environment, ISO 8601 in UTC; '' where it never was. */
function provenAt(tags, environment) {
    return (tags[provenTag(environment)] ?? '').split(' ')[0] ?? '';
}
/** Whether an image was proven healthy in an environment, and has not failed there since. */
function isProven(tags, environment) {
    return provenTag(environment) in tags && !isQuarantined(tags, environment);
}
const leftMark = 'rolled back from';
/** The value of a quarantine tag. @param time ISO 8601 in UTC, which comes first, so that values sort by time */
function quarantineValue(time, reason) {
    return reason === 'failed' ? time : `${time} ${leftMark}`;
}
/** Why an image is quarantined in an environment; undefined where it is not. */
function quarantineOf(tags, environment) {
    if (!isQuarantined(tags, environment))
        return undefined;
    return tags[quarantinedTag(environment)]?.endsWith(leftMark) ? 'left' : 'failed';
}
/** Whether an image failed in an environment or was left by hand, and was not proven healthy there since. Times are ISO 8601 in UTC. */
function isQuarantined(tags, environment) {
    const failed = tags[quarantinedTag(environment)];
    const proven = provenAt(tags, environment);
    return failed !== undefined && failed >= proven;
}
/** When an image was quarantined last in an environment, ISO 8601 in UTC; '' where it never was. */
function quarantinedAt(tags, environment) {
    return (tags[quarantinedTag(environment)] ?? '').split(' ')[0] ?? '';
}
/** An environment's name as tags have it. Runs without an environment share one of this name. */
function environmentKey(environment) {
    return firstOf(tagText(environment === '' ? 'default' : environment), 100);
}
/** The tags of a fresh image and its snapshots. */
function buildTags(facts) {
    return {
        [tagNames.gitSha]: facts.gitSha,
        [tagNames.imageKey]: facts.imageKey,
        [tagNames.repository]: tagText(facts.repository),
        [tagNames.template]: tagText(facts.template),
        [tagNames.ref]: tagText(facts.ref),
        [tagNames.run]: tagText(facts.run),
        [tagNames.builtAt]: facts.builtAt,
        [tagNames.begunAt]: facts.begunAt,
        [tagNames.regions]: tagText(facts.regions.join(' ')),
        ...(facts.images === undefined ? {} : { [tagNames.images]: String(facts.images) }),
        ...(facts.sourceImage === '' ? {} : { [tagNames.sourceImage]: facts.sourceImage }),
        ...(facts.packerVersion === '' ? {} : { [tagNames.packerVersion]: tagText(facts.packerVersion) }),
    };
}
/**
 * The tags of a copy in another account: the facts of its build, and the commits that it serves. What was learnt of the
 * image elsewhere is not learnt of the copy; and tags of AWS's own cannot be set.
 * @param source AMI id
 */
function copyTags(tags, { source, repository }) {
    const carried = Object.entries(tags).filter(([name]) => name !== prunedTag &&
        !name.startsWith('aws:') &&
        (name.startsWith(commitTag('')) || !isRecord({ [name]: '' })));
    return {
        [tagNames.repository]: tagText(repository),
        ...Object.fromEntries(carried),
        [tagNames.copyOf]: source,
    };
}
/**
 * Text as a tag may hold it: at most 256 characters of those that every AWS service accepts.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions
 */
function tagText(text) {
    return firstOf(text.replace(/[^\p{L}\p{N} _.:/=+@-]/gu, '_'), 256);
}
/** EC2 counts Unicode characters, and refuses half of one. */
function firstOf(text, characters) {
    return [...text].slice(0, characters).join('');
}
/** EC2 takes 50 tags on a resource; ten stay free for environments and for tags of others. */
const mostTags = 40;
/** Whether an image with these tags can take one more, for a commit it is reused for or a stack it is given to. */
function hasRoom(tags) {
    return Object.keys(tags).length < mostTags;
}


/***/ }),

/***/ 36308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ eventOf),
/* harmony export */   GT: () => (/* binding */ validatesOnly),
/* harmony export */   RZ: () => (/* binding */ runsFork),
/* harmony export */   Xd: () => (/* binding */ followed),
/* harmony export */   _n: () => (/* binding */ pullRequestOf),
/* harmony export */   gK: () => (/* binding */ strangerOf),
/* harmony export */   ns: () => (/* binding */ isReviewOver)
/* harmony export */ });
/* harmony import */ var _outcome_events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51438);
/* harmony import */ var _text_defined_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97163);


/** What stands for a fork that is gone. */
const GONE = 'a deleted fork';
/** Branches of a merge queue: https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-a-merge-queue */
const QUEUE = 'refs/heads/gh-readonly-queue/';
/** The event that counts: a push of a merge queue's branch is the queue's, for nothing of it is merged. */
function eventOf(eventName, ref) {
    return eventName === 'push' && ref.startsWith(QUEUE) ? 'merge_group' : eventName;
}
/** Whether people have reviewed by then what they review: in the merge queue, and behind the merge. */
function isReviewOver({ eventName, pullRequest, }) {
    return (0,_outcome_events_js__WEBPACK_IMPORTED_MODULE_0__/* .eventEntry */ .nf)(eventName).unmerged !== undefined || pullRequest?.mergedInto !== undefined;
}
/** The pull request of the event, where it has one; of a merge group the one that the group would merge. */
function pullRequestOf({ pull_request: pull, merge_group: group }, repository) {
    if (pull === undefined)
        return group && queuedPull(group);
    const fork = forkOf(pull.head.repo, repository);
    const { number, head, base, merged } = pull;
    const mergedInto = merged === true ? base?.ref : undefined;
    return {
        number,
        headSha: head.sha,
        headRef: head.ref,
        ...(0,_text_defined_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOf */ .X)({ fork, mergedInto, baseRef: base?.ref }),
    };
}
/** The queue tests a pull request on a branch of its own, which names it: `gh-readonly-queue/BASE/pr-NUMBER-BASE_SHA`. */
function queuedPull({ head_sha, head_ref, base_ref, }) {
    const number = /\/pr-(\d+)-[0-9a-f]+$/.exec(head_ref)?.[1];
    if (number === undefined)
        return undefined;
    const headRef = branchOf(head_ref);
    const baseRef = base_ref === undefined ? undefined : branchOf(base_ref);
    return { number: Number(number), headSha: head_sha, headRef, ...(0,_text_defined_js__WEBPACK_IMPORTED_MODULE_1__/* .definedOf */ .X)({ baseRef }) };
}
function branchOf(ref) {
    return ref.replace(/^refs\/heads\//, '');
}
/**
 * Who set off an event that runs with the repository's secrets: `pull_request_target`, of which the merged commits alone are
 * trusted once it is merged, for the fork's branch goes on; `workflow_run` behind a run for a fork's pull request, and
 * `issue_comment`, where anybody may write. That event says nothing of the pull request's code.
 * https://docs.github.com/en/actions/reference/security/securely-using-pull_request_target
 */
function strangerOf(eventName, { pull_request: pull, workflow_run: run }, repository) {
    if (pull?.merged === true && eventName.startsWith('pull_request'))
        return merger(pull, repository);
    if (eventName === 'pull_request_target' && pull !== undefined) {
        return { commits: commitsOf(pull), repository: forkOf(pull.head.repo, repository) ?? '' };
    }
    if (eventName === 'deployment_status')
        return { commits: [], own: 'untold' };
    if (isUntold(eventName === 'workflow_run' ? (run?.event ?? '') : eventName))
        return { commits: [] };
    if (eventName !== 'workflow_run' || run === undefined)
        return undefined;
    // What a queue tests is on a branch of this repository, and merged by nobody yet.
    if (run.event === 'merge_group')
        return { commits: [run.head_sha], repository: '' };
    if (!run.event.startsWith('pull_request'))
        return undefined;
    const fork = forkOf(run.head_repository, repository);
    return fork === undefined ? undefined : { commits: [run.head_sha], repository: fork };
}
/**
 * Whether a run follows one for a pull request, also of a branch of this repository, or for a merge queue: a job of it that
 * checks out what that one was for has what nobody has merged.
 */
function followed(eventName, { workflow_run: run }) {
    if (eventName !== 'workflow_run' || run === undefined)
        return undefined;
    const event = eventOf(run.event, `refs/heads/${run.head_branch ?? ''}`);
    return event === 'merge_group' || event.startsWith('pull_request') ? 'proposal' : undefined;
}
function commitsOf({ head, merge_commit_sha: merge }) {
    return [head.sha, merge ?? ''].filter((sha) => sha !== '');
}
/** The fork of what is merged; nobody where the branch was in this repository. */
function merger(pull, repository) {
    const fork = forkOf(pull.head.repo, repository);
    return fork === undefined ? undefined : { commits: [], merged: commitsOf(pull), repository: fork };
}
/** Whether the event does not tell whose code is about: so it is behind a run that another run has set off, too. */
function isUntold(eventName) {
    return eventName === 'workflow_run' || (0,_outcome_events_js__WEBPACK_IMPORTED_MODULE_0__/* .eventEntry */ .nf)(eventName).trusts === 'branches-and-tags';
}
function forkOf(head, repository) {
    const name = head?.full_name ?? GONE;
    return name.toLowerCase() === repository.toLowerCase() ? undefined : name;
}
/** A pull request of a fork, on an event that has no secrets for such. */
function isOfFork({ eventName = '', pullRequest }) {
    return (0,_outcome_events_js__WEBPACK_IMPORTED_MODULE_0__/* .eventEntry */ .nf)(eventName).trusts === 'validates-forks' && pullRequest?.fork !== undefined;
}
/** Whether what is to be run is a stranger's: of a fork, and merged by nobody. */
function runsFork(facts) {
    return isOfFork(facts) && facts.pullRequest?.mergedInto === undefined;
}
/**
 * Whether there is nothing to plan with: a fork's pull request, whose run GitHub gives no secrets. What a self-hosted
 * machine has of its own is not for strangers.
 */
function validatesOnly(facts) {
    return isOfFork(facts) && facts.credentials !== 'given';
}


/***/ }),

/***/ 76245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   qg: () => (/* binding */ inStep),
/* harmony export */   sH: () => (/* binding */ DeployError)
/* harmony export */ });
/**
 * The one error type of the action: carries everything the report needs.
 * `message` is a single sentence; `evidence` quotes tools and AWS; `next` tells the user what to do.
 */
class DeployError extends Error {
    reason;
    evidence;
    next;
    step;
    ended;
    constructor(reason, message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.name = 'DeployError';
        this.reason = reason;
        this.evidence = details.evidence ?? [];
        this.next = details.next ?? [];
        this.step = details.step;
        if (details.ended !== undefined)
            this.ended = details.ended;
    }
}
/** A readable message for any thrown value, with the chain of causes. */
function errorMessage(error) {
    if (!(error instanceof Error))
        return String(error);
    const text = error.message || error.name;
    const cause = error.cause === undefined ? '' : errorMessage(error.cause);
    return text.includes(cause) ? text : `${text} (${cause})`;
}
/** The same error with the step it happened in; the innermost step wins, other errors become `internal-error`. */
function inStep(step, error) {
    if (error instanceof DeployError && error.step !== undefined)
        return error;
    if (error instanceof DeployError) {
        return new DeployError(error.reason, error.message, { ...error, step, cause: error.cause });
    }
    return new DeployError('internal-error', `${step}: ${errorMessage(error)}`, {
        step,
        cause: error,
        next: [
            'This is not a failure the action knows. Run again with debug logging and report it with the log.',
        ],
    });
}
/** What the report says of a thrown value. */
function failureOf(error) {
    const known = error instanceof DeployError ? error : inStep('run', error);
    return {
        reason: known.reason,
        message: known.message,
        evidence: known.evidence,
        next: known.next,
        ...(known.step === undefined ? {} : { step: known.step }),
        ...(known.ended === undefined ? {} : { ended: known.ended }),
    };
}


/***/ }),

/***/ 51438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nf: () => (/* binding */ eventEntry)
/* harmony export */ });
/* unused harmony exports EVENTS, eventNames */
/**
 * The events that somebody runs this action on. All others deploy what is checked out.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const EVENTS = {
    push: { auto: 'deploy', record: 'checked-out', trusts: 'all' },
    workflow_dispatch: {
        auto: 'deploy',
        record: 'checked-out',
        trusts: 'all',
        note: '`auto` is a `rollback` where `rollback-to` is set',
    },
    schedule: {
        auto: 'deploy',
        record: 'checked-out',
        trusts: 'all',
        note: 'the default branch; name `verify` or `prune` where that is meant',
    },
    release: { auto: 'deploy', record: 'checked-out', trusts: 'all', note: 'the commit of the tag' },
    repository_dispatch: { auto: 'deploy', record: 'checked-out', trusts: 'all', note: 'the default branch' },
    workflow_call: {
        auto: 'deploy',
        record: 'checked-out',
        trusts: 'all',
        note: 'no event of its own: a called workflow has that of its caller, and that one counts',
    },
    deployment: {
        auto: 'deploy',
        record: 'checked-out',
        trusts: 'all',
        note: 'the commit that is to be deployed',
    },
    pull_request: {
        auto: 'plan',
        record: 'head',
        trusts: 'validates-forks',
        note: 'when it is `closed` and merged, the commit on record is the one on the base branch; name `deploy` to deploy it',
    },
    pull_request_review: { auto: 'plan', record: 'head', trusts: 'validates-forks' },
    pull_request_review_comment: { auto: 'plan', record: 'head', trusts: 'validates-forks' },
    pull_request_target: {
        auto: 'plan',
        record: 'checked-out',
        trusts: 'no-pull-request',
        note: 'the base branch; commits that are merged are trusted',
    },
    merge_group: {
        auto: 'plan',
        record: 'checked-out',
        trusts: 'all',
        unmerged: 'never-deployed',
        note: "the head of the group; so is a push of a queue's branch (`gh-readonly-queue/…`). The plan that was reviewed on the pull request stays the reviewed one",
    },
    issue_comment: {
        auto: 'plan',
        record: 'checked-out',
        trusts: 'branches-and-tags',
        note: 'the default branch, also where the comment is on a pull request; anybody may comment. So do `issues`, `discussion`, `check_run`, `status` and their like',
    },
    workflow_run: {
        auto: 'deploy',
        record: 'checked-out',
        trusts: 'no-pull-request',
        note: "the default branch; behind a run for a fork's pull request nothing of that is run",
    },
};
const eventNames = Object.keys(EVENTS);
/**
 * Others that people may set off who have no right to the repository, or that say nothing of a fork whose code they are
 * for: taken as `issue_comment`. https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const ANYBODYS = [
    'check_run',
    'check_suite',
    'deployment_status',
    'discussion',
    'discussion_comment',
    'fork',
    'gollum',
    'issues',
    'status',
    'watch',
];
/** The entry of an event; an event of a pull request that is not known here is one that plans. */
function eventEntry(name) {
    if (Object.hasOwn(EVENTS, name))
        return EVENTS[name];
    if (ANYBODYS.includes(name))
        return EVENTS.issue_comment;
    return EVENTS[name.startsWith('pull_request') ? 'pull_request' : 'push'];
}


/***/ }),

/***/ 60070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   SH: () => (/* binding */ blocksOf),
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   rl: () => (/* binding */ numberOf),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);

function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value when it is a non-empty string. Terraform writes "" or null for an attribute that is not set. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** The value when it is a number. */
function numberOf(value) {
    return typeof value === 'number' ? value : null;
}
/** The nested blocks under an attribute: Terraform writes them as a list of objects, one or none for most. */
function blocksOf(values, attribute) {
    const value = values?.[attribute];
    return Array.isArray(value) ? value.filter(isRecord) : [];
}
/** The error for a document whose shape is not the documented one. */
function malformed(kind, what) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH(kind.reason, `The ${kind.name} JSON cannot be read: ${what}.`, {
        next: [
            `Run "terraform show -json" (or "tofu show -json") on the same ${kind.name} and look at this place.`,
            'If the output is well-formed there, report it with the version of the tool.',
        ],
    });
}
/**
 * Parses `show -json` output and checks its `format_version`: 0.1 to 1.x are read, as the tools promise that
 * minor versions only add (https://developer.hashicorp.com/terraform/internals/json-format).
 * Raises a DeployError with the kind's reason for anything else.
 */
function parseDocument(kind, json) {
    const document = parsed(kind, json);
    if (!isRecord(document))
        throw malformed(kind, 'it is not an object');
    requireShallow(kind, document);
    const version = document.format_version;
    if (typeof version !== 'string')
        throw malformed(kind, 'it has no format_version');
    if (!/^[01]\.\d+$/.test(version))
        throw unknownVersion(kind, version);
    return { ...document, format_version: version };
}
/** No tool nests what people write so deep; what reads, compares and shows values goes down by calling itself. */
const DEEPEST = 500;
function requireShallow(kind, document) {
    if (isDeeper(document, DEEPEST))
        throw tooDeep(kind, document);
}
function tooDeep({ name, reason }, document) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH(reason, `A value in the ${name} is nested more than ${DEEPEST} levels deep, which is not read.`, {
        evidence: deepestOf(document).slice(0, 10),
        next: [
            'Flatten the value, or hand it over as text (`jsonencode` in the stack, `jsondecode` where it is used).',
        ],
    });
}
/** The names on the way to what is too deep, as far as they tell whose value it is. */
function deepestOf(document) {
    const changes = Array.isArray(document['resource_changes']) ? document['resource_changes'] : [];
    return changes
        .filter(isRecord)
        .flatMap((change) => (isDeeper(change, DEEPEST - 2) ? [`in ${textOf(change['address'])}`] : []));
}
/** Whether lists and objects are in one another more than so many times. Never goes deeper than that itself. */
function isDeeper(value, levels) {
    if (typeof value !== 'object' || value === null)
        return false;
    if (levels === 0)
        return true;
    if (Array.isArray(value))
        return value.some((inner) => isDeeper(inner, levels - 1));
    for (const name in value)
        if (isDeeper(value[name], levels - 1))
            return true;
    return false;
}
/** Whether two values of JSON are the same; the order of names does not count. */
function isSame(one, other) {
    if (one === other)
        return true;
    if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
        return false;
    if (Array.isArray(one) !== Array.isArray(other))
        return false;
    const values = one;
    let left = Object.keys(other).length;
    for (const name in values) {
        if (!Object.hasOwn(other, name) || !isSame(values[name], other[name]))
            return false;
        left -= 1;
    }
    return left === 0;
}
/** Any JSON. Raises a DeployError with the kind's reason for what is none. */
function parsed(kind, json) {
    try {
        return JSON.parse(json);
    }
    catch {
        // The parser's own message quotes the text, and that may hold secrets: it stays out.
        throw malformed(kind, json.trim() === '' ? 'it is empty' : 'it is not JSON');
    }
}
function unknownVersion(kind, version) {
    const shown = version.slice(0, 40);
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH(kind.reason, `The ${kind.name} JSON has format version ${shown}; versions 0.1 to 1.x are read.`, {
        next: [
            'Use a Terraform or OpenTofu release that writes format 1.x, or a newer release of this action.',
        ],
    });
}


/***/ }),

/***/ 99857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HK: () => (/* binding */ remembered),
/* harmony export */   KH: () => (/* binding */ isAbout),
/* harmony export */   _g: () => (/* binding */ isRandomByNature),
/* harmony export */   eh: () => (/* binding */ isSecretName),
/* harmony export */   t1: () => (/* binding */ isPasswordName),
/* harmony export */   yL: () => (/* binding */ isUserData)
/* harmony export */ });
/** The words of a name, in lower case: `dbPassword`, `DB_PASSWORD` and `db-password` have the same two. */
function wordsOf(name) {
    const parted = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
    return parted.split(/[^a-z0-9]+/).filter((word) => word !== '');
}
const SECRET_WORDS = /(^|_)(passwords?|passwd|passphrase|passcode|passkey|secrets?|tokens?|credentials?|creds|bearer|psk|apikeys?|(api|access|account|secret|private|signing|encryption|master|auth|license|product|activation|encrypt|decrypt|decryption|jwt|admin|tls|ssl|stripe|logged_in|nonce|storage|deploy|(pre_?)?shared|customer|unseal|recovery|session|consumer|app|application|write|instrumentation|ingest|ingestion|integration|hmac|server|service_account)_keys?|key_material|(recovery|registration|activation)_codes?|(auth|logged_in|nonce)_salt|[hmt]?otp_seed|connection_string|conn_?str)(_|$)/;
/** Words that mean a secret only where a name ends in them, or in which one of several it is: `DB_PASS_PROD`, `DB_PASS2`. */
const LAST_WORDS = /(^|_)((dsn|sas|cookie|jwt)$|(pass|pwd|pw)\d*(_(\d+|prod|production|staging|dev|test|ro|rw|readonly|root|admin|user|app))*$)/;
/** Names without gaps, such as PGPASSWORD and clientsecret. */
const COMPOUND = /passw(or)?d(?!less|length|polic)|passphrase|(require|store|key|ssh|db|pg|sql|redis|smtp|mail|ftp|ldap|root|user|admin|sudo|vault|rd)pass$|masterauth|clientsecret|apikey(?!id|name)|(access|auth|api|identity|registry|bearer|session|refresh)token|secret(access)?key|(private|preshared|shared|signing|encryption|decryption|auth|activation)key(?!id|name|file|path)/;
/** A name that ends in one of these tells something about a secret, not the secret: `secret_arn`, `password_length`. */
const ABOUT = /^(ids?|arns?|names?|identifiers?|alias|length|len|size|counts?|types?|class|kinds?|versions?|polic(y|ies)|required|optional|enabled|disabled|ttl|expir(y|ation|es)|validity|validation|duration|days|hours|minutes|seconds|period|age|max|min|limits?|capacity|rotation|revocation|generation|algorithms?|exchange|format|spec|expression|status|state|paths?|files?|dir|directory|urls?|uris?|endpoint|region|at|date|time|timeout|prefix|suffix|description|label|hint|lifetime|strategy|reset|prevention|methods?|mode|usage|index|window|provider|issuer|audience|realm|domains?|scopes?|store|manager|storage|propert(y|ies)|configurations?|config|fields?|headers?|options?|param|parameters?|only|check|selection|rules?|source|from|ref|reference|pattern|regex|units?|use|fingerprint|thumbprint)$/;
/**
 * Names of AWS that only sound like it: marks that make a request happen once, and what everybody may look up.
 * `aws_efs_file_system.creation_token`, `aws_wafv2_web_acl.lock_token`, `aws_ses_domain_dkim.dkim_tokens`.
 * Words that services also have in the names of their secrets (`GITHUB_SYNC_TOKEN`) count only where they are the whole.
 */
const ONLY_SOUNDS = /^(lock|(policy_)?update|sync|version|next|((next|prev|previous)_)?page)_token$|(^|_)((public|publishable)_key|arn_list$|allow_credentials|((creation|continuation|starting|idempotency|event_source)_token|(dkim|http|max|min|overlap|num|total|prompt|completion)_tokens|grant(_creation)?_tokens|(stickiness|affinity|lb|elb|alb|load_balancer|app)_cookie)$)/;
/** Every name of a secret has one of these in it, in small letters and without gaps: most names have none. */
const ROOTS = /pass|secret|token|cred|bearer|key|psk|phrase|code|conn|auth|pw|dsn|sas|cookie|jwt|salt|seed/;
/** Names come again and again, in plans ten thousand times: what was said of one is kept. */
function remembered(judge) {
    const known = new Map();
    return (name) => {
        const answer = known.get(name) ?? judge(name);
        if (known.size < 10_000)
            known.set(name, answer);
        return answer;
    };
}
/** Whether a name tells something about what it stands beside, as `arn`, `name`, `length` and `enabled` do. */
const isAbout = remembered((name) => ABOUT.test(wordsOf(name).at(-1) ?? ''));
/** Whether an attribute, a map's key or an environment variable of this name holds a secret, as far as names tell. */
const isSecretName = remembered((name) => {
    if (!ROOTS.test(name.toLowerCase()))
        return false;
    const joined = wordsOf(name).join('_');
    if (isAbout(name) || ONLY_SOUNDS.test(joined))
        return false;
    if (/_(md5|sha\d*|crc32c?|checksum)$/.test(joined) && !/pass|pwd|phrase/.test(joined))
        return false;
    return SECRET_WORDS.test(joined) || LAST_WORDS.test(joined) || COMPOUND.test(joined);
});
/** Whether a name tells of a password: what people think up, and what may look like a word. */
const isPasswordName = remembered((name) => /pass|pwd|(^|_)pw\d*(_|$)|phrase/.test(wordsOf(name).join('_')));
/** Whether this is what instances get as user data, plain or in base64; not e.g. `user_data_replace_on_change`. */
const isUserData = remembered((name) => /user/i.test(name) && /^user_data(_base64)?$/.test(wordsOf(name).join('_')));
const RANDOM_BY_NATURE = /^(ids?|arns?|serial|versions?|revision|commit|integrity|nonce|endpoint|message|names?|username|identifiers?|prefix|bucket|alias|groups?)$/;
/** A word that says so wherever it stands in a name: digests, and certificates, which everybody gets to see. */
const DIGEST = /^((base64|hex|raw)?(hash|sha\d*|md5|crc32c?|checksum|digest)|fingerprint|thumbprint|etag|certs?|certificates?|crl|csr|cadata)$/;
/** Whether values of this name are random and public: names, ids, digests, versions, certificates. */
const isRandomByNature = remembered((name) => {
    const words = wordsOf(name);
    return (words.some((word) => DIGEST.test(word)) ||
        RANDOM_BY_NATURE.test(words.at(-1) ?? '') ||
        ONLY_SOUNDS.test(words.join('_')));
});


/***/ }),

/***/ 91151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ LIKELY),
/* harmony export */   JJ: () => (/* binding */ shownValue),
/* harmony export */   NP: () => (/* binding */ SENSITIVE),
/* harmony export */   bJ: () => (/* binding */ isPublicValue),
/* harmony export */   ip: () => (/* binding */ isPublicUnder),
/* harmony export */   qZ: () => (/* binding */ unquoted),
/* harmony export */   rw: () => (/* binding */ isImageId)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99857);

/** What stands in the place of a value that the plan marks as sensitive, or that this run knows to be a secret. */
const SENSITIVE = '(sensitive value)';
/** What stands in the place of a value that looks like a secret. */
const LIKELY = '(likely a secret)';
const SWITCH = /^(true|false|yes|no|on|off|required|optional|enabled|disabled|none|null|auto|default|unknown|read|write|hours|minutes|days|seconds)?$/i;
const MASKED = /^(\((sensitive|known after|another|likely|hidden)|<sensitive|sha256:[0-9a-f]{12}$|\*{3,}$)/;
/** A name for something: an ARN, the id of a resource of AWS, a reference that is looked up elsewhere. */
const REFERENCE = /^(arn:[\w-]+:|alias\/|[a-z]{1,12}-[0-9a-f]{8,17}$|\$\{|\{\{resolve:|<%(?:[=-]?(?:\s|$)|=))/;
/** Words of AWS: `SYMMETRIC_DEFAULT`, `RSA_2048`, `ECC_NIST_P256`, `COGNITO_USER_POOLS`. */
const ENUMERATION = /^[A-Z]{2,}(_([A-Z]{2,}|[A-Z]{0,2}\d{1,4}))+$/;
/** Where a store has the secret: `prod/api:token`. */
const PLACE = /^\/?[a-z_-]+(\/[a-z_-]+)+(:[a-z_-]+)?$/;
/** What keys that everybody may have look like, and where a key is kept: `ssh-ed25519 AAAA…`, `/etc/ssl/web.key`. */
const PUBLIC_KEY = /^((ssh|ecdsa)-[\w-]+ AAAA|pk_(live|test)_)|^(~|\.{1,2})?\/[\w./-]{1,300}\.(key|pem|crt|p8|p12|pfx|asc)$/;
/** Of a country or an office, not of a person or a machine. */
const SHORT_CODE = /^\+?[A-Z0-9-]{1,5}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Whether a value is none that anybody has to hide, whatever the name of its attribute. */
function isPublicValue(value) {
    return SWITCH.test(value) || MASKED.test(value) || REFERENCE.test(value);
}
/** The same, of a value under this name: what is no password may be a word of AWS, a
 * place in a store or on a disk, a public key, or the id of a key of KMS. */
function isPublicUnder(name, value) {
    if (isPublicValue(value))
        return true;
    if ((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isPasswordName */ .t1)(name))
        return false;
    return (ENUMERATION.test(value) ||
        PLACE.test(value) ||
        PUBLIC_KEY.test(value) ||
        (UUID.test(value) && /(kms|(en|de)crypt(ion)?)_key$/i.test(name)) ||
        (SHORT_CODE.test(value) && /registration_?code$/i.test(name)));
}
/** Id of an AMI: what this action is about, and never a secret, though parameters that hold one are marked sensitive. */
function isImageId(value) {
    return /^ami-[0-9a-f]{8,17}$/.test(value);
}
/** The value hidden, unless it is one that nobody has to hide. */
function shownValue(value, name = '') {
    return isPublicUnder(name, unquoted(value)) ? value : LIKELY;
}
/** The text that a tool or a JSON document quotes. */
function unquoted(value) {
    const [opening = ''] = /^\\{0,7}["']/.exec(value) ?? [];
    const rest = value.slice(opening.length);
    const inner = opening !== '' && rest.endsWith(opening) ? rest.slice(0, -opening.length) : rest.replace(/\\?["']$/, '');
    try {
        return JSON.parse(`"${inner.replace(/\\x([0-9a-f]{2})/g, '\\u00$1')}"`);
    }
    catch {
        return inner;
    }
}


/***/ }),

/***/ 30671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isSafeToMask: () => (/* binding */ isSafeToMask),
/* harmony export */   redactedLog: () => (/* binding */ redactedLog)
/* harmony export */ });
/* harmony import */ var _redaction_names_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91151);

/** The runner looks for every mask in every line of the job: a few thousand would slow it down. */
const MOST_MASKS = 1000;
/** The log without secrets. What it is told to mask is hidden in all that leaves the run, and by the runner too. */
function redactedLog(log, redaction) {
    const masked = new Set();
    let filter = redaction.lines();
    const say = (shown) => {
        for (const line of shown?.split('\n') ?? [])
            log.tool(line);
    };
    /** What waits for a tool's next line comes before whatever else is said. */
    const after = (speak) => (text) => {
        say(filter.end());
        speak(redaction.text(text));
    };
    return {
        info: after(log.info),
        warning: after(log.warning),
        debug: after(log.debug),
        tool: (line) => say(filter.take(line)),
        openGroup: (name) => {
            say(filter.end());
            filter = redaction.lines();
            log.openGroup(redaction.text(name));
        },
        closeGroup: () => {
            say(filter.end());
            log.closeGroup();
        },
        vouch: (values) => redaction.vouch(values),
        mask: (secret) => {
            if (!redaction.learn(secret))
                return;
            for (const line of secret.split(/[\n\r]+/).map((text) => text.trim())) {
                if (!isSafeToMask(line) || masked.has(line) || masked.size >= MOST_MASKS)
                    continue;
                masked.add(line);
                log.mask(line);
            }
        },
    };
}
/**
 * Whether the runner may hide this everywhere. It takes a word as well as a secret, in the log of all later steps, and
 * drops outputs of the job that hold it: only what no sentence, id or region has by chance is given to it.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#masking-a-value-in-a-log
 */
function isSafeToMask(text) {
    if ((0,_redaction_names_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isPublicValue */ .bJ)(text) || /^[a-z]{2}(-[a-z]+)+-\d[a-z]?$/.test(text))
        return false;
    const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z0-9\s_.-]/].filter((kind) => kind.test(text)).length;
    return text.length >= 16 || (text.length >= 8 && kinds >= 2);
}


/***/ }),

/***/ 97163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ definedOf)
/* harmony export */ });
/** The entries that have a value: optional fields of a type that does not allow `undefined` in them. */
function definedOf(values) {
    const defined = Object.entries(values).filter(([, value]) => value !== undefined);
    return Object.fromEntries(defined);
}


/***/ }),

/***/ 29556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   m_: () => (/* binding */ formatRoughly),
/* harmony export */   nV: () => (/* binding */ formatAge)
/* harmony export */ });
/** A duration as people read it: `850 ms`, `12 s`, `3 min 04 s`, `2 h 05 min`. Milliseconds in; never negative. */
function formatDuration(ms) {
    const whole = Math.max(0, Math.round(ms));
    if (whole < 1000)
        return `${whole} ms`;
    const seconds = Math.round(whole / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes} min ${twoDigits(seconds % 60)} s`;
    return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}
function twoDigits(value) {
    return String(value).padStart(2, '0');
}
/** A time that nobody knows to the second: `40 s`, `12 min`, `2 h 05 min`; minutes are rounded up. */
function formatRoughly(seconds) {
    if (seconds < 90)
        return `${Math.round(seconds)} s`;
    const minutes = Math.ceil(seconds / 60);
    if (minutes < 90)
        return `${minutes} min`;
    return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How old something is: `less than a minute`, `5 minutes`, `1 day`. Absent when the time cannot be read. */
function formatAge(createdAt, now) {
    const age = now - Date.parse(createdAt);
    if (Number.isNaN(age))
        return undefined;
    if (age < MINUTE)
        return 'less than a minute';
    if (age < HOUR)
        return count(Math.floor(age / MINUTE), 'minute');
    if (age < 2 * DAY)
        return count(Math.floor(age / HOUR), 'hour');
    return count(Math.floor(age / DAY), 'day');
}
/** A number with its noun: `1 group`, `2 groups`. */
function count(value, noun) {
    return `${value} ${noun}${value === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 33699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   Gg: () => (/* binding */ codeElement),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   X5: () => (/* binding */ cleanText),
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   sN: () => (/* binding */ logSafe),
/* harmony export */   ti: () => (/* binding */ inlineCode)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

/** An invisible character (WORD JOINER) that parts two others: `@` and a name, `#` and a number. */
const JOINER = '\u2060';
/**
 * C0 and C1 controls but tab and line feed, direction overrides, and what nobody sees: soft hyphens, blanks of no
 * width, signs for machines (annotations, tags), the byte order mark. What joins emoji and letters stays.
 */
const UNSEEN = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2061-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;
/** What has nothing to clean, as nearly all text: it is not looked at again and again. */
const PLAIN = /^[\n\t -~]*$/;
/** A line of words with one blank between two. */
const PLAIN_LINE = /^[!-~]+(?: [!-~]+)*$/;
/** Text without colours, control characters and halves of surrogate pairs; line ends become `\n`. */
function cleanText(text) {
    if (PLAIN.test(text))
        return text;
    const lines = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text.toWellFormed()).replace(/\r\n?|[\u2028\u2029]/g, '\n');
    return lines.replace(UNSEEN, '');
}
/** Clean text on one line, inner white space collapsed. */
function oneLine(text) {
    if (PLAIN_LINE.test(text))
        return text;
    return cleanText(text).replace(/\s+/g, ' ').trim();
}
/** Text of at most `length` UTF-16 units; a longer one ends in `…`, no character cut in half. */
function clip(text, length) {
    if (text.length <= length)
        return text;
    return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
/** Every character that Markdown or HTML could read, as a numeric entity. */
function asEntities(text) {
    return text.replace(/[^\p{L}\p{N} ]/gu, (character) => `&#${character.codePointAt(0)};`);
}
function longestRun(text) {
    return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
/** Comment openers parted, so that quoted text never looks like a marker of ours. */
function partComments(text) {
    return text.replaceAll('<!--', `<!${JOINER}--`);
}
/**
 * Text as inline code that cannot be left, also in a table cell.
 * A bar parts table cells even inside backticks, so text with one becomes a `<code>` element of entities.
 */
function inlineCode(text) {
    const line = partComments(oneLine(text));
    if (line === '')
        return '` `';
    if (line.includes('|'))
        return `<code>${asEntities(line)}</code>`;
    const ticks = '`'.repeat(longestRun(line) + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${ticks}${pad}${line}${pad}${ticks}`;
}
/**
 * Text as a `<code>` element for where Markdown is not read: within `<summary>`. GitHub makes no mention or link of what
 * is in one.
 */
function codeElement(text) {
    const plain = oneLine(text).replace(/[^\p{L}\p{N} ._/[\]()":,-]/gu, (character) => asEntities(character));
    return `<code>${plain}</code>`;
}
/** A name of any length as inline code that leaves room for the others. */
function short(text) {
    return inlineCode(clip(oneLine(text), 255));
}
/** Text in a fenced code block whose fence is longer than any run of backticks inside. */
function fence(text, language) {
    const body = partComments(cleanText(text)).replace(/\n+$/, '');
    const ticks = '`'.repeat(Math.max(3, longestRun(body) + 1));
    return `${ticks}${language}\n${body}\n${ticks}`;
}
/** References are parted before the entities, which have a `#` and digits of their own. */
function escapeMarkdown(text) {
    return text
        .replace(/[\\`*_[\]{}~$^!=]/g, '\\$&')
        .replace(/#(?=\d)/g, `#${JOINER}`)
        .replace(/[&<>|]/g, asEntities)
        .replace(/@/g, `@${JOINER}`)
        .replace(/\bgh-(?=\d)/gi, `$&${JOINER}`);
}
/** A first character that would make a heading, list or rule of the line. */
function escapeStart(text) {
    return text.replace(/^[#+-]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}
/**
 * Text in running prose: no markup, mention, reference or link comes of it.
 * `code in backticks` and web addresses become inline code, which keeps them fit to be copied.
 */
function prose(text) {
    const parts = oneLine(text).split(/(`[^`]+`|(?:(?:https?|ftp):\/\/|www\.)\S+)/i);
    const rendered = parts.map((part, index) => (index % 2 === 0 ? escapeMarkdown(part) : quoted(part)));
    return escapeStart(rendered.join(''));
}
function quoted(part) {
    if (part.startsWith('`'))
        return inlineCode(part.slice(1, -1));
    const [, address = part, rest = ''] = /^(.*?)([.,;:!?)\]}'"`]*)$/.exec(part) ?? [];
    return inlineCode(address) + escapeMarkdown(rest);
}
/**
 * A line (or lines) for the log that the runner does not take for a workflow command: neither `::name::` at
 * the start of a line nor the older `##[name]` anywhere.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
function logSafe(line) {
    return cleanText(line)
        .replace(/^([^\S\n]*:):/gm, `$1${JOINER}:`)
        .replaceAll('##[', `#${JOINER}#[`);
}


/***/ }),

/***/ 84705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jR: () => (/* binding */ withKeys),
/* harmony export */   qY: () => (/* binding */ coloured),
/* harmony export */   uQ: () => (/* binding */ toolEnvironment)
/* harmony export */ });
/* harmony import */ var _shell_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97986);

/**
 * The environment for Packer, Terraform and OpenTofu: the run's own, without what belongs to the action alone.
 * Templates and providers run other people's code; the action's inputs (its token among them) and the runner's
 * own token are not theirs to see. What asks for an OIDC token stays: providers log in by it, and a job has it only
 * where its workflow says `id-token: write`.
 */
function toolEnvironment(env) {
    const withheld = /^(INPUT_|STATE_|GITHUB_STATE$|ACTIONS_RUNTIME_|ACTIONS_RESULTS_|ACTIONS_CACHE_)/;
    return Object.fromEntries(Object.entries(env).filter(([name]) => !withheld.test(name)));
}
/** Where AWS's SDKs find who they are, beside the three variables of keys. https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html */
const IDENTITIES = /^AWS_(PROFILE|DEFAULT_PROFILE|ROLE_ARN|ROLE_SESSION_NAME|WEB_IDENTITY_TOKEN_FILE|CONTAINER_\w+|SECURITY_TOKEN|CREDENTIAL_EXPIRATION|ACCESS_KEY|SECRET_KEY)$/;
/** An environment in which AWS is asked with these keys, and with no others. */
function withKeys(env, { accessKeyId, secretAccessKey, sessionToken }) {
    return {
        ...Object.fromEntries(Object.entries(env).filter(([name]) => !IDENTITIES.test(name))),
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
        AWS_SESSION_TOKEN: sessionToken,
    };
}
/**
 * The same, so that Terraform and OpenTofu draw frames around errors and warnings: only these tell where one ends, and
 * they draw none where they may use no colours. Colours are taken out of what they print.
 */
function coloured(env) {
    return Object.fromEntries(Object.entries(env).map(([name, value]) => [
        name,
        name.startsWith('TF_CLI_ARGS') ? withoutNoColour(value) : value,
    ]));
}
function withoutNoColour(options) {
    if (options === undefined)
        return undefined;
    const words = (0,_shell_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWords */ .C)(options);
    const left = words?.filter((word) => !/^--?no-color$/.test(word));
    return left === undefined || left.length === words?.length ? options : (0,_shell_words_js__WEBPACK_IMPORTED_MODULE_0__/* .shellText */ .o)(left);
}


/***/ }),

/***/ 97986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ shellWords),
/* harmony export */   o: () => (/* binding */ shellText)
/* harmony export */ });
/** Ends what the tools read of such a text, where it stands outside of quotes. */
const ENDS = new Set([';', '&', '|', '<', '>']);
/**
 * A text as Terraform and OpenTofu read `TF_CLI_ARGS*`: words as a shell has them, with quotes and backslashes; variables
 * and commands in it are text. Undefined where a quote or a backslash is left open: the tools stop there; and
 * where a backquote begins a command, behind which they read on by rules of their own.
 * https://github.com/mattn/go-shellwords
 */
function shellWords(text) {
    const words = [];
    let word;
    let quote = '';
    let isEscaped = false;
    for (const sign of text) {
        if (isEscaped) {
            word = (word ?? '') + sign;
            isEscaped = false;
        }
        else if (sign === '\\' && quote !== "'")
            isEscaped = true;
        else if (sign === '`' && quote !== "'")
            return undefined;
        else if (quote === '' && /[ \t\r\n]/.test(sign)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else if (quote === '' && ENDS.has(sign))
            break;
        else if (isQuote(sign, quote))
            quote = quote === '' ? sign : '';
        else
            word = (word ?? '') + sign;
    }
    if (isEscaped || quote !== '')
        return undefined;
    return word === undefined ? words : [...words, word];
}
function isQuote(sign, open) {
    return open === '' ? sign === '"' || sign === "'" : sign === open;
}
/** Words as a text that is read as these words again, whatever is in them. */
function shellText(words) {
    return words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
}


/***/ })

};
