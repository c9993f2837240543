export const id = 216;
export const ids = [216];
export const modules = {

/***/ 8784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ BrokenAnswer),
/* harmony export */   W: () => (/* binding */ answerReader)
/* harmony export */ });
/* harmony import */ var _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1279);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3699);


/**
 * Fetches whole answers of AWS. The SDK stops its clock at an answer's first byte, and takes an error, a page or nothing
 * under HTTP 200 for an empty list: a group without instances, or an image that is not there.
 * @throws BrokenAnswer; TimeoutError
 */
function answerReader({ tryMs, over }) {
    const limits = {
        connectionTimeout: Math.min(5_000, tryMs),
        requestTimeout: tryMs,
        throwOnRequestTimeout: true,
    };
    const handler = new _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_1__.NodeHttpHandler(limits);
    const handle = handler.handle.bind(handler);
    handler.handle = async (request, options = {}) => {
        const late = AbortSignal.timeout(tryMs);
        const signals = [late, over, options.abortSignal];
        const abortSignal = AbortSignal.any(signals.filter((signal) => signal !== undefined));
        try {
            const { response } = await handle(request, { ...options, abortSignal });
            const body = await bodyOf(response, abortSignal);
            return { response: Object.assign(response, { body, statusCode: statusOf(request, response, body) }) };
        }
        catch (error) {
            if (error instanceof BrokenAnswer && !late.aborted)
                throw error;
            throw late.aborted ? tooLate(tryMs) : dropped(error);
        }
    };
    return handler;
}
/** What answered is not AWS, or not all of its answer came. */
class BrokenAnswer extends Error {
    constructor(status, what) {
        super(`HTTP ${status} with ${what}`);
        this.name = 'BrokenAnswer';
    }
}
function tooLate(tryMs) {
    const error = new Error(`no whole answer came within ${tryMs / 1000} s`);
    return Object.assign(error, { name: 'TimeoutError', code: 'ETIMEDOUT' });
}
/** An error of the connection, as one of ours: the SDK wraps what it does not take for an error. */
function dropped(cause) {
    const { name, message, code = '' } = cause;
    return Object.assign(new Error(message, { cause }), { name, code });
}
async function bodyOf({ body, statusCode }, signal) {
    const stop = () => body.destroy(new Error('no more was waited for'));
    signal.addEventListener('abort', stop, { once: true });
    try {
        const chunks = [];
        for await (const chunk of body)
            chunks.push(chunk);
        return Buffer.concat(chunks);
    }
    catch (cause) {
        throw new BrokenAnswer(statusCode, `an answer that broke off: ${cause.message}`);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}
/** The status by which the SDK is to read an answer: an error is one, whatever its status says. */
function statusOf(request, { statusCode }, body) {
    const kind = kindOf(request);
    if (kind === undefined)
        return statusCode;
    const text = Buffer.from(body).toString('utf8').trim();
    const said = kind === 'xml' ? xmlSays(text) : jsonSays(text);
    if (said === 'broken')
        throw new BrokenAnswer(statusCode, wordsFor(text));
    return said === 'error' && statusCode < 300 ? 500 : statusCode;
}
/** The query protocol (EC2, Auto Scaling, load balancers) sends a form, the JSON protocol (CloudWatch) names its target. */
function kindOf({ headers }) {
    if (headers['x-amz-target'] !== undefined)
        return 'json';
    return headers['content-type']?.startsWith('application/x-www-form-urlencoded') ? 'xml' : undefined;
}
/** A document ends with what it begins with. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html */
function xmlSays(text) {
    const [, root = '', own = ''] = /^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<([A-Za-z][\w:.-]*)[^<>]*?(\/?)>/.exec(text) ?? [];
    const isWhole = own === '/' || text.endsWith(`</${root}>`);
    if (root === '' || /^html$/i.test(root) || !isWhole)
        return 'broken';
    return /^(ErrorResponse|Error|Errors)$/.test(root) || (root === 'Response' && text.includes('<Errors>'))
        ? 'error'
        : 'answer';
}
function jsonSays(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value !== 'object' || value === null)
            return 'broken';
        return '__type' in value ? 'error' : 'answer';
    }
    catch {
        return 'broken';
    }
}
/** The first line alone: a proxy's page has hundreds. */
function wordsFor(text) {
    if (text === '')
        return 'nothing in it';
    const [line = ''] = text.split('\n');
    return `what is not a whole answer of AWS: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(line), 200)}`;
}


/***/ }),

/***/ 2835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createLeftovers: () => (/* binding */ createLeftovers)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-cjs/index.js
var dist_cjs = __webpack_require__(5193);
// EXTERNAL MODULE: ./build/image/bake/leftover.js
var bake_leftover = __webpack_require__(3651);
// EXTERNAL MODULE: ./build/adapters/runner/trail.js
var trail = __webpack_require__(4968);
// EXTERNAL MODULE: ./build/adapters/aws/trouble.js
var trouble = __webpack_require__(820);
;// CONCATENATED MODULE: ./build/adapters/aws/images/launch-templates.js

/** How Packer's spot builders name theirs: https://github.com/hashicorp/packer-plugin-amazon (step_run_spot_instance.go) */
const PACKERS = 'packer-fleet-launch-template-*';
/**
 * Launch templates by EC2's filters, and by `launch-template-id` and `key-name`, for which EC2 has none: of Packer's
 * those that launch with this key pair.
 */
async function launchTemplates(client, filters) {
    const filtered = (name) => filters.find(({ Name }) => Name === name)?.Values?.[0];
    const [id, key] = [filtered('launch-template-id'), filtered('key-name')];
    const rest = filters.filter(({ Name }) => Name !== 'launch-template-id' && Name !== 'key-name');
    const byName = key === undefined ? [] : [{ Name: 'launch-template-name', Values: [PACKERS] }];
    const { LaunchTemplates = [] } = await client.send(new dist_cjs/* DescribeLaunchTemplatesCommand */.fmI({ Filters: [...rest, ...byName] }));
    const found = id === undefined ? LaunchTemplates : LaunchTemplates.filter((one) => one.LaunchTemplateId === id);
    if (key === undefined)
        return found;
    const keys = await Promise.all(found.map((one) => keyOf(client, one)));
    return found.filter((_, index) => keys[index] === key);
}
/** Deletes a launch template with all of its versions. */
async function removeLaunchTemplate(client, id) {
    await client.send(new dist_cjs/* DeleteLaunchTemplateCommand */.s9K({ LaunchTemplateId: id }));
}
async function keyOf(client, { LaunchTemplateId }) {
    const query = new dist_cjs/* DescribeLaunchTemplateVersionsCommand */.Ptd({ LaunchTemplateId, Versions: ['$Default'] });
    const { LaunchTemplateVersions = [] } = await client.send(query);
    return LaunchTemplateVersions[0]?.LaunchTemplateData?.KeyName;
}

;// CONCATENATED MODULE: ./build/adapters/aws/images/leftovers.js





/** What bakes leave in EC2, and the run's own notes of it. */
function createLeftovers(clientFor, runDirectory) {
    return {
        list: async (region, kind, filters) => {
            const Filters = Object.entries(filters).map(([Name, value]) => ({ Name, Values: [value] }));
            const found = await (0,trouble/* asking */.os)(`look for what bakes left (${kind})`, () => listers[kind](clientFor(region), Filters, region));
            return found.map((one) => ({ ...one, kind, region }));
        },
        remove: (leftover) => (0,trouble/* asking */.os)(`remove the ${(0,bake_leftover/* nameOf */.Vb)(leftover)}`, () => gone(() => removers[leftover.kind](clientFor(leftover.region), leftover))),
        note: (entry) => (0,trail/* noteIn */.Cr)(runDirectory, entry),
        forget: () => (0,trail/* forgetIn */.tb)(runDirectory),
    };
}
const listers = {
    instance: async (client, Filters) => {
        const { Reservations = [] } = await client.send(new dist_cjs/* DescribeInstancesCommand */.bNs({ Filters }));
        return Reservations.flatMap(({ Instances = [] }) => Instances).map((one) => ({
            ...common(one.InstanceId, one.Tags, one.LaunchTime),
            state: one.State?.Name ?? '',
        }));
    },
    'security-group': async (client, Filters) => {
        const { SecurityGroups = [] } = await client.send(new dist_cjs/* DescribeSecurityGroupsCommand */.jsQ({ Filters }));
        return SecurityGroups.map((one) => common(one.GroupId, one.Tags, undefined));
    },
    'key-pair': async (client, Filters) => {
        const { KeyPairs = [] } = await client.send(new dist_cjs/* DescribeKeyPairsCommand */.DRu({ Filters }));
        return KeyPairs.map((one) => ({
            ...common(one.KeyPairId, one.Tags, one.CreateTime),
            ...(one.KeyName === undefined ? {} : { name: one.KeyName }),
        }));
    },
    'launch-template': async (client, Filters) => {
        const found = await launchTemplates(client, Filters);
        return found.map((one) => common(one.LaunchTemplateId, one.Tags, one.CreateTime));
    },
    'instance-profile': async (_, Filters, region) => {
        const { instanceProfiles } = await Promise.all(/* import() */[__webpack_require__.e(764), __webpack_require__.e(42)]).then(__webpack_require__.bind(__webpack_require__, 42));
        return ofIam(await namedIn(Filters, (name) => instanceProfiles(region, name)));
    },
    role: async (_, Filters, region) => {
        const { roles } = await Promise.all(/* import() */[__webpack_require__.e(764), __webpack_require__.e(42)]).then(__webpack_require__.bind(__webpack_require__, 42));
        return ofIam(await namedIn(Filters, (name) => roles(region, name)));
    },
    volume: async (client, Filters) => {
        const { Volumes = [] } = await client.send(new dist_cjs/* DescribeVolumesCommand */.U$W({ Filters }));
        return Volumes.map((one) => ({
            ...common(one.VolumeId, one.Tags, one.CreateTime),
            state: one.State ?? '',
        }));
    },
    image: async (client, Filters) => {
        const { Images = [] } = await client.send(new dist_cjs/* DescribeImagesCommand */.ji5({ Owners: ['self'], Filters }));
        return Images.map((one) => ({
            ...common(one.ImageId, one.Tags, one.CreationDate),
            ...(one.Name === undefined ? {} : { name: one.Name }),
            state: one.State ?? '',
            parts: (one.BlockDeviceMappings ?? []).flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []),
        }));
    },
    snapshot: async (client, Filters) => {
        const { Snapshots = [] } = await client.send(new dist_cjs/* DescribeSnapshotsCommand */.MmI({ OwnerIds: ['self'], Filters }));
        return Snapshots.map((one) => ({
            ...common(one.SnapshotId, one.Tags, one.StartTime),
            state: one.State ?? '',
        }));
    },
};
/** IAM finds by name alone; nothing there is found by tags. Its client is loaded where there is a name. */
async function namedIn(Filters, find) {
    const name = Filters.find(({ Name }) => Name === 'name')?.Values?.[0];
    return name === undefined ? [] : find(name);
}
function ofIam(found) {
    return found.map(({ name, madeAt }) => common(name, [], madeAt));
}
function common(id = '', tags = [], made) {
    const since = made === undefined ? Number.NaN : new Date(made).getTime();
    return {
        id,
        state: '',
        parts: [],
        tags: Object.fromEntries(tags.map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
        ...(Number.isNaN(since) ? {} : { since }),
    };
}
const removers = {
    instance: (client, { id }) => client.send(new dist_cjs/* TerminateInstancesCommand */.NaF({ InstanceIds: [id] })),
    'security-group': (client, { id }) => client.send(new dist_cjs/* DeleteSecurityGroupCommand */.yEh({ GroupId: id })),
    'key-pair': (client, { id }) => client.send(new dist_cjs/* DeleteKeyPairCommand */.EWB({ KeyPairId: id })),
    'launch-template': (client, { id }) => removeLaunchTemplate(client, id),
    'instance-profile': async (_, { id, region }) => (await Promise.all(/* import() */[__webpack_require__.e(764), __webpack_require__.e(42)]).then(__webpack_require__.bind(__webpack_require__, 42))).removeProfile(region, id),
    role: async (_, { id, region }) => (await Promise.all(/* import() */[__webpack_require__.e(764), __webpack_require__.e(42)]).then(__webpack_require__.bind(__webpack_require__, 42))).removeRole(region, id),
    volume: (client, { id }) => client.send(new dist_cjs/* DeleteVolumeCommand */.Pbn({ VolumeId: id })),
    snapshot: (client, { id }) => client.send(new dist_cjs/* DeleteSnapshotCommand */.tZN({ SnapshotId: id })),
    image: async (client, { id, parts }) => {
        const snapshots = new Set([...parts, ...(await snapshotsFor(client, id))]);
        await gone(() => client.send(new dist_cjs/* DeregisterImageCommand */.x2c({ ImageId: id })));
        for (const SnapshotId of snapshots)
            await gone(() => client.send(new dist_cjs/* DeleteSnapshotCommand */.tZN({ SnapshotId })));
    },
};
/**
 * An image that is still being made does not name its snapshots; their descriptions, which EC2 writes, name the image.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/creating-an-ami-ebs.html
 */
async function snapshotsFor(client, image) {
    const descriptions = [`Created by CreateImage(*) for ${image}*`, `Copied for DestinationAmi ${image} *`];
    const Filters = [{ Name: 'description', Values: descriptions }];
    const query = new dist_cjs/* DescribeSnapshotsCommand */.MmI({ OwnerIds: ['self'], Filters });
    const { Snapshots = [] } = await client.send(query);
    return Snapshots.flatMap(({ SnapshotId }) => SnapshotId ?? []);
}
/** Another run, or Packer itself, may have been faster. */
async function gone(remove) {
    try {
        await remove();
    }
    catch (error) {
        const isGone = error instanceof Error && /\.(NotFound|NotFoundException|Unavailable)$/.test(error.name);
        if (!isGone)
            throw error;
    }
}


/***/ }),

/***/ 1639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ naming),
/* harmony export */   q: () => (/* binding */ actionOf)
/* harmony export */ });
/** The prefix of a client's permissions. https://docs.aws.amazon.com/service-authorization/latest/reference */
const PREFIXES = {
    AutoScalingClient: 'autoscaling',
    CloudWatchClient: 'cloudwatch',
    EC2Client: 'ec2',
    ElasticLoadBalancingV2Client: 'elasticloadbalancing',
};
const actions = new WeakMap();
/** Keeps with every error of a client which action it was: AWS's own words often do not tell. */
function naming(client) {
    const stack = client.middlewareStack;
    stack.add(keepAction, { step: 'initialize', name: 'keepAction' });
}
const keepAction = (next, { clientName = '', commandName = '' }) => async (args) => {
    try {
        return await next(args);
    }
    catch (error) {
        if (error instanceof Error)
            actions.set(error, `${PREFIXES[clientName]}:${commandName.replace(/Command$/, '')}`);
        throw error;
    }
};
/** The action that an error of the SDK is about, such as `ec2:DescribeImages`; undefined where no call was made. */
function actionOf(error) {
    return actions.get(error);
}


/***/ }),

/***/ 820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VH: () => (/* binding */ mayBeDone),
/* harmony export */   WE: () => (/* binding */ passes),
/* harmony export */   os: () => (/* binding */ asking)
/* harmony export */ });
/* harmony import */ var _causes_policies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2455);
/* harmony import */ var _causes_refusal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7465);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6245);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8784);
/* harmony import */ var _refused_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1639);





const DROPPED = /^(ECONNRESET|ECONNREFUSED|ECONNABORTED|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EPROTO|UND_ERR_\w+|HPE_\w+)$/;
/** Whether a call may simply be made again later. */
function passes(error) {
    const status = error.$metadata?.httpStatusCode ?? 0;
    const isBroken = error instanceof _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .BrokenAnswer */ .M || isUnread(error);
    return (0,_causes_refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)({ code: error.name, status }) === 'passing' || DROPPED.test(error.code ?? '') || isBroken;
}
/** Nothing was sent. */
const NOT_REACHED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/;
/** AWS did not begin with it. https://docs.aws.amazon.com/autoscaling/ec2/APIReference/CommonErrors.html */
const NOT_BEGUN = /^(Throttl\w+|RequestLimitExceeded|TooManyRequestsException|ResourceContention(Fault)?)$/;
/** Whether AWS may have done what it was asked for: the answer was lost, or AWS failed over it. A refusal did nothing. */
function mayBeDone(error) {
    const { code = '', name, $metadata: { httpStatusCode: status = 0 } = {} } = error;
    if (error instanceof _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .BrokenAnswer */ .M || isUnread(error))
        return true;
    return (DROPPED.test(code) && !NOT_REACHED.test(code)) || (status >= 500 && !NOT_BEGUN.test(name));
}
/** The SDK could not read the answer: it hangs the answer to every error, and whose fault it is to AWS's own. */
function isUnread(error) {
    return '$response' in error && !('$fault' in error);
}
/**
 * Makes one AWS call, and says in a failure what was asked for.
 * @param doing what the call does, in words that follow "could not"
 * @throws DeployError credentials; aws-unavailable for trouble that passes; internal-error for the rest
 */
async function asking(doing, call) {
    try {
        return await call();
    }
    catch (error) {
        if (!(error instanceof Error) || error instanceof _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH)
            throw error;
        if (DENIED.test(error.name))
            throw denied(doing, error);
        if (_causes_refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .credentialErrors */ .l3.test(error.name))
            throw noCredentials(doing, error);
        throw passes(error) ? unavailable(doing, error) : refused(doing, error);
    }
}
function unavailable(doing, error) {
    const { attempts = 1 } = (error.$metadata ?? {});
    const tried = attempts > 1 ? ` (tried ${attempts} times)` : '';
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH('aws-unavailable', `AWS could not ${doing}: ${wordsOf(error)}${tried}`, {
        cause: error,
        next: [
            'Run again: this passes. Where it stays, look at the AWS Health Dashboard, and at what lies between the runner and AWS (proxy, endpoint, DNS).',
        ],
    });
}
/** AWS understood the call and does not do it; the SDK found that it cannot be made. */
function refused(doing, error) {
    const action = (0,_refused_js__WEBPACK_IMPORTED_MODULE_3__/* .actionOf */ .q)(error);
    const call = action === undefined ? '' : ` (${action})`;
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH('internal-error', `AWS could not ${doing}${call}: ${wordsOf(error)}`, {
        cause: error,
        next: ['See the message of AWS above; run again when it is cured.'],
    });
}
/** The SDK's hint below a message is for who writes programs. */
function wordsOf(error) {
    const [line = ''] = error.message.split('\n');
    return `${error.name}: ${line}`;
}
const DENIED = /^(AccessDenied(Exception)?|UnauthorizedOperation)$/;
/** Who asks is known, and may not. */
function denied(doing, error) {
    const action = (0,_refused_js__WEBPACK_IMPORTED_MODULE_3__/* .actionOf */ .q)(error) ?? '';
    const files = (0,_causes_policies_js__WEBPACK_IMPORTED_MODULE_0__/* .policiesWith */ .$)(action);
    const example = files.length === 0 ? '' : `, as ${files.join(' and ')} ${files.length === 1 ? 'does' : 'do'}`;
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH('credentials', `AWS refused to ${doing}: the role may not call ${action || 'it'} (${error.name}).`, {
        cause: error,
        evidence: [error.message],
        next: [
            `Allow ${action || 'what AWS names'} to the role of the job${example}.`,
            'Where its policy has it, see who else denies it: AWS names a boundary, a session policy, or the organization.',
        ],
    });
}
function noCredentials(doing, error) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH('credentials', `AWS refused to ${doing}: ${error.name}.`, {
        cause: error,
        evidence: [error.message],
        next: [
            'Give the job credentials in a step before this one, for example with aws-actions/configure-aws-credentials.',
            'Where they are there, see that their session has not ended and that the role allows this call.',
        ],
    });
}


/***/ }),

/***/ 9141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ lockTags),
/* harmony export */   XU: () => (/* binding */ isDead),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   jQ: () => (/* binding */ heartbeat),
/* harmony export */   l4: () => (/* binding */ lockName),
/* harmony export */   m: () => (/* binding */ HEARTBEAT_MS),
/* harmony export */   ql: () => (/* binding */ lockPrefix),
/* harmony export */   x8: () => (/* binding */ heldFor)
/* harmony export */ });
/* unused harmony export DEAD_AFTER_MS */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9556);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7765);



/** Time between two signs of life, and how long a run may give none before it counts as dead. Milliseconds. */
const HEARTBEAT_MS = 30_000;
const DEAD_AFTER_MS = 180_000;
/** How the names of all locks begin. */
const lockPrefix = 'immutable-deploy-bake-';
/** The same content of the same repository has the same name: two repositories do not wait for each other. */
function lockName({ repository, imageKey }) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([repository, imageKey]))
        .digest('hex');
    return `${lockPrefix}${digest.slice(0, 32)}`;
}
/** Tags of a lock. @param now milliseconds since the epoch */
function lockTags(facts, now) {
    return {
        [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.repository]: (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagText */ .em)(facts.repository),
        [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.imageKey]: facts.imageKey,
        [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.run]: (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagText */ .em)(facts.run),
        [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.owner]: (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagText */ .em)(facts.owner),
        [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.runUrl]: (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagText */ .em)(facts.runUrl),
        ...heartbeat(now),
    };
}
/** The tag that says when the owner was last alive. */
function heartbeat(now) {
    return { [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.heartbeat]: new Date(now).toISOString() };
}
/** Whether the owner has given no sign of life for too long. The clocks of two runners differ by less than that. */
function isDead(lock, now) {
    return now - lastSign(lock) > DEAD_AFTER_MS;
}
function lastSign({ tags, createdAt }) {
    const times = [tags[_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.heartbeat] ?? '', createdAt].map(Date.parse);
    return times.find((time) => !Number.isNaN(time)) ?? Number.NEGATIVE_INFINITY;
}
/** Who has the lock: `run 123-1 (https://…)`. */
function ownerOf({ tags }) {
    const { [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.run]: run = 'unknown', [_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.runUrl]: url = '' } = tags;
    return `run ${run}${url === '' ? '' : ` (${url})`}`;
}
/** How long the lock has been held: `3 min 04 s`, or words for a time that EC2 did not give. */
function heldFor({ createdAt }, now) {
    const since = Date.parse(createdAt);
    return Number.isNaN(since) ? 'an unknown time' : (0,_text_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(now - since);
}


/***/ }),

/***/ 3651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ isFinished),
/* harmony export */   Fc: () => (/* binding */ isRandomName),
/* harmony export */   Fj: () => (/* binding */ canBeOurs),
/* harmony export */   Iw: () => (/* binding */ idFilter),
/* harmony export */   L1: () => (/* binding */ isOfIam),
/* harmony export */   N4: () => (/* binding */ leftoverKinds),
/* harmony export */   Tz: () => (/* binding */ couldHaveBeenOurs),
/* harmony export */   UA: () => (/* binding */ isRemovable),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   n1: () => (/* binding */ bakeTags),
/* harmony export */   oX: () => (/* binding */ bakeTagsOf),
/* harmony export */   tu: () => (/* binding */ isOfDeadOwner)
/* harmony export */ });
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7765);
/* harmony import */ var _bake_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9141);


/**
 * In the order of removal: a security group is free once its instance has ended, a role once no profile has it, a
 * snapshot once its image is gone.
 */
const leftoverKinds = [
    'instance',
    'launch-template',
    'security-group',
    'key-pair',
    'instance-profile',
    'role',
    'volume',
    'image',
    'snapshot',
];
/** What is in IAM: it has no regions, and EC2 does not tag it. */
function isOfIam(kind) {
    return kind === 'instance-profile' || kind === 'role';
}
/** The filter by which a thing of a kind is listed by its id. */
function idFilter({ kind, id }) {
    if (isOfIam(kind))
        return { name: id };
    const names = {
        'security-group': 'group-id',
        'key-pair': 'key-pair-id',
    };
    return { [names[kind] ?? `${kind}-id`]: id };
}
/**
 * The tags that say whose bake made a thing. `bake` is left out where no lock tells others that the run lives. Packer may
 * work in another region than the run, where its lock is not to be found: the lock's own region is told too.
 */
function bakeTags(facts) {
    return {
        [_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.repository]: facts.repository,
        [_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.run]: facts.run,
        [_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.owner]: facts.owner,
        ...(facts.lock === 'held' ? { [_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.bake]: facts.imageKey, [_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.lockRegion]: facts.home } : {}),
    };
}
/** Of a thing's tags those that say whose bake made it. */
function bakeTagsOf(tags) {
    const names = [
        _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.repository,
        _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.run,
        _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.owner,
        _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.bake,
        _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.lockRegion,
    ];
    return Object.fromEntries(Object.entries(tags).filter(([name]) => names.includes(name)));
}
/** Whether a name is one of Packer's own random ones: nobody else has a key pair of such a name. */
function isRandomName(name = '') {
    return /^packer_[0-9a-f-]{36}$/.test(name);
}
/** Clocks of a runner and of EC2 differ by less. Milliseconds. */
const SKEW_MS = 60_000;
/**
 * Whether EC2 confirms that a thing Packer named can be the bake's: it is not older than the bake, and no Auto Scaling
 * group's. What a provisioner printed about another machine is not.
 */
function canBeOurs(thing, startedAt) {
    return thing.state !== 'terminated' && couldHaveBeenOurs(thing, startedAt);
}
/** The same of a thing that may have ended: what was made of it is still the bake's. */
function couldHaveBeenOurs({ kind, name, since, tags }, startedAt) {
    if ('aws:autoscaling:groupName' in tags)
        return false;
    if (kind === 'key-pair' && isRandomName(name))
        return true;
    // EC2 does not tell how old a group is, nor the age of a key pair from before 2021.
    if (since === undefined)
        return kind === 'key-pair' || kind === 'security-group';
    return since >= startedAt - SKEW_MS;
}
/** What makes an image a finished one: tags that are only written when the bake is done. */
const finished = [_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.gitSha, _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.imageKey, _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.builtAt, _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.regions];
/** Whether an image, or a snapshot of it, has the tags that only a bake that ended well writes. */
function isFinished(tags) {
    return finished.every((name) => name in tags);
}
/** Whether a thing of a bake is there to be removed: not ended already, no finished image, no group's instance. */
function isRemovable({ kind, state, tags }) {
    if ('aws:autoscaling:groupName' in tags)
        return false;
    if (kind === 'instance')
        return state !== 'terminated';
    if (kind === 'image' || kind === 'snapshot')
        return !isFinished(tags);
    return true;
}
/** Whether a thing was left by a bake whose owner is dead: taken over, or without a live lock and too old to be about to get one. */
function isOfDeadOwner({ tags, since }, { locks, dead, own, now }) {
    const owner = tags[_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.owner] ?? '';
    if (owner === own || !(_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.bake in tags))
        return false;
    if (dead.includes(owner))
        return true;
    const theirs = locks.filter((lock) => lock.tags[_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.owner] === owner);
    if (theirs.some((lock) => !(0,_bake_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .isDead */ .XU)(lock, now)))
        return false;
    return (theirs.length > 0 ||
        since === undefined ||
        (0,_bake_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .isDead */ .XU)({ createdAt: new Date(since).toISOString(), tags: {} }, now));
}
/** The thing as a person would look it up. */
function nameOf({ kind, id, region }) {
    return `${kind.replace('-', ' ')} ${id} in ${region}`;
}


/***/ })

};
