export const id = 2285;
export const ids = [2285];
export const modules = {

/***/ 58509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   lq: () => (/* binding */ _ep0),
/* harmony export */   yt: () => (/* binding */ _mw0)
/* harmony export */ });
/* unused harmony export _mw1 */
/* harmony import */ var _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92658);
/* harmony import */ var _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62085);
/* harmony import */ var _endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73358);




const command = (0,_smithy_core_client__WEBPACK_IMPORTED_MODULE_0__.makeBuilder)(_endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__/* .commonParams */ .S, "AmazonEC2", "EC2Client", _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__.getEndpointPlugin);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];
const _mw1 = (Command, cs, config, o) => [
    getCopySnapshotPresignedUrlPlugin(config),
];


/***/ }),

/***/ 87285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ DescribeInstanceStatusCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58509);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80230);


class DescribeInstanceStatusCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DescribeInstanceStatus", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DescribeInstanceStatus$ */ .ZzI) {
}


/***/ }),

/***/ 25183:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ paginateDescribeInstances)
});

// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/index.js
var dist_cjs = __webpack_require__(90402);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(58509);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/schemas/schemas_0.js + 1 modules
var schemas_0 = __webpack_require__(80230);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeInstancesCommand.js


class DescribeInstancesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeInstances", schemas_0/* DescribeInstances$ */.eO1) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/EC2Client.js + 8 modules
var EC2Client = __webpack_require__(64601);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/pagination/DescribeInstancesPaginator.js



const paginateDescribeInstances = (0,dist_cjs.createPaginator)(EC2Client/* EC2Client */.g, DescribeInstancesCommand, "NextToken", "NextToken", "MaxResults");


/***/ }),

/***/ 48784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ BrokenAnswer),
/* harmony export */   W: () => (/* binding */ answerReader)
/* harmony export */ });
/* harmony import */ var _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93291);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33699);


/**
 * Fetches whole answers of AWS. The SDK stops its clock at an answer's first byte, and takes an error, a page or nothing
 * under HTTP 200 for an empty list: a group without instances, or an image that is not there.
 * @throws BrokenAnswer; TimeoutError
 */
function answerReader({ tryMs, over, late: after = AbortSignal.timeout, }) {
    const limits = {
        connectionTimeout: Math.min(5_000, tryMs),
        requestTimeout: tryMs,
        throwOnRequestTimeout: true,
    };
    const handler = new _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_1__/* .NodeHttpHandler */ .$(limits);
    const handle = handler.handle.bind(handler);
    handler.handle = async (request, options = {}) => {
        const late = after(tryMs);
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

/***/ 94731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ examine)
});

// UNUSED EXPORTS: PATIENCE_MS

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(58509);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/schemas/schemas_0.js + 1 modules
var schemas_0 = __webpack_require__(80230);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/GetConsoleOutputCommand.js


class GetConsoleOutputCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetConsoleOutput", schemas_0/* GetConsoleOutput$ */.NXs) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeInstanceStatusCommand.js
var DescribeInstanceStatusCommand = __webpack_require__(87285);
// EXTERNAL MODULE: ./build/causes/refusal.js
var refusal = __webpack_require__(47465);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/adapters/aws/trouble.js
var trouble = __webpack_require__(10820);
;// CONCATENATED MODULE: ./build/adapters/aws/groups/examination.js




/** How long all questions about one instance may take, in milliseconds: a run that failed must not wait for its epilogue. */
const PATIENCE_MS = 15_000;
/** What EC2 tells of a sick instance. Never fails: what cannot be asked is a sentence of `untold`. */
async function examine(instance, client, patienceMs = PATIENCE_MS) {
    const patient = { instance, client, abortSignal: AbortSignal.timeout(patienceMs) };
    const [console, checks] = await Promise.allSettled([consoleOf(patient), failedChecks(patient)]);
    return {
        console: console.status === 'fulfilled' ? console.value : '',
        checks: checks.status === 'fulfilled' ? checks.value : [],
        untold: [...untold(console, 'The console of instances'), ...untold(checks, 'The status checks')],
    };
}
/** The latest text where the type keeps one (Nitro), else what EC2 took down at the last boot, stop or crash. */
async function consoleOf(patient) {
    return (await latestConsole(patient)) || consoleText(patient, {});
}
/**
 * '' where the type has no latest text, or the instance has ended: EC2 refuses the request then, and not who asks.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetConsoleOutput.html
 */
async function latestConsole(patient) {
    try {
        return await consoleText(patient, { Latest: true });
    }
    catch (error) {
        const { name = '', $metadata } = (error instanceof outcome_error/* DeployError */.sH ? error.cause : error);
        const status = $metadata?.httpStatusCode ?? 0;
        if (status !== 0 && (0,refusal/* kindOf */.I)({ code: name, status }) === 'request')
            return '';
        throw error;
    }
}
async function consoleText({ instance, client, abortSignal }, more) {
    const command = new GetConsoleOutputCommand({ InstanceId: instance, ...more });
    const { Output = '' } = await (0,trouble/* asking */.os)('get the console output', () => client.send(command, { abortSignal }));
    return Buffer.from(Output, 'base64').toString('utf8');
}
async function failedChecks({ instance, client, abortSignal }) {
    const command = new DescribeInstanceStatusCommand/* DescribeInstanceStatusCommand */.o({ InstanceIds: [instance], IncludeAllInstances: true });
    const { InstanceStatuses = [] } = await (0,trouble/* asking */.os)('describe the status checks', () => client.send(command, { abortSignal }));
    return InstanceStatuses.flatMap((each) => [
        ...checkLine('system', each.SystemStatus),
        ...checkLine('instance', each.InstanceStatus),
        ...checkLine('attached EBS', each.AttachedEbsStatus),
        ...(each.Events ?? []).map(({ Code, Description }) => `event ${Code}: ${Description}`),
    ]);
}
/** Checks that pass, that have not run yet, and that an instance does not have any more, tell nothing. */
function checkLine(what, summary) {
    const { Status = 'ok', Details = [] } = summary ?? {};
    if (Status !== 'impaired' && Status !== 'insufficient-data')
        return [];
    const failed = Details.filter((detail) => detail.Status !== 'passed').map(({ Name, Status: word, ImpairedSince }) => `${Name} ${word}${ImpairedSince === undefined ? '' : ` since ${ImpairedSince.toISOString()}`}`);
    return [`${what} ${Status}${failed.length === 0 ? '' : ` (${failed.join(', ')})`}`];
}
/** The same words for every instance, so that a role that lacks the permission reads it once. */
function untold(result, what) {
    if (result.status === 'fulfilled')
        return [];
    const { reason } = result;
    // What AWS says besides names the instance.
    const said = reason instanceof outcome_error/* DeployError */.sH ? reason.message : (0,outcome_error/* errorMessage */.gJ)(reason);
    return [`${what} could not be read: ${said}`];
}


/***/ }),

/***/ 38991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ allOf)
/* harmony export */ });
/**
 * All items of a list of AWS's. A service ends a page where it likes, one with nothing on it too, and what is on the next
 * one is there all the same. https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-pagination.html
 * @param pages of a paginator of the SDK; without a size, so that a list by ids may be asked for
 */
async function allOf(pages, itemsOf) {
    const items = [];
    for await (const page of pages)
        items.push(...(itemsOf(page) ?? []));
    return items;
}


/***/ }),

/***/ 61639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ callerOf),
/* harmony export */   b7: () => (/* binding */ naming),
/* harmony export */   qj: () => (/* binding */ actionOf)
/* harmony export */ });
/** The prefix of a client's permissions. https://docs.aws.amazon.com/service-authorization/latest/reference */
const PREFIXES = {
    AutoScalingClient: 'autoscaling',
    CloudWatchClient: 'cloudwatch',
    EC2Client: 'ec2',
    EventBridgeClient: 'events',
    ElasticLoadBalancingV2Client: 'elasticloadbalancing',
    KMSClient: 'kms',
    SSMClient: 'ssm',
    IAMClient: 'iam',
    STSClient: 'sts',
};
const calls = new WeakMap();
/** Keeps with every error of a client which action it was, and whose: AWS's own words often do not tell. */
function naming(client, caller) {
    const stack = client.middlewareStack;
    stack.add(keepCall(caller), { step: 'initialize', name: 'keepCall' });
}
const keepCall = (caller) => (next, { clientName = '', commandName = '' }) => async (args) => {
    try {
        return await next(args);
    }
    catch (error) {
        if (error instanceof Error) {
            const action = `${PREFIXES[clientName]}:${commandName.replace(/Command$/, '')}`;
            calls.set(error, { action, caller });
        }
        throw error;
    }
};
/** The action that an error of the SDK is about, such as `ec2:DescribeImages`; undefined where no call was made. */
function actionOf(error) {
    return calls.get(error)?.action;
}
/** With whose keys the call of an error was made; the job's own where no call was made. */
function callerOf(error) {
    return calls.get(error)?.caller ?? 'job';
}


/***/ }),

/***/ 72285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createTestInstances: () => (/* binding */ createTestInstances)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(58509);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/schemas/schemas_0.js + 1 modules
var schemas_0 = __webpack_require__(80230);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/RunInstancesCommand.js


class RunInstancesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "RunInstances", schemas_0/* RunInstances$ */.elD) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/pagination/DescribeInstancesPaginator.js + 1 modules
var DescribeInstancesPaginator = __webpack_require__(25183);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeInstanceStatusCommand.js
var DescribeInstanceStatusCommand = __webpack_require__(87285);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/index.js
var dist_cjs = __webpack_require__(90402);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeInstanceTypesCommand.js


class DescribeInstanceTypesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeInstanceTypes", schemas_0/* DescribeInstanceTypes$ */.EDu) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/EC2Client.js + 8 modules
var EC2Client = __webpack_require__(64601);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/pagination/DescribeInstanceTypesPaginator.js



const paginateDescribeInstanceTypes = (0,dist_cjs.createPaginator)(EC2Client/* EC2Client */.g, DescribeInstanceTypesCommand, "NextToken", "NextToken", "MaxResults");

// EXTERNAL MODULE: ./build/adapters/aws/groups/examination.js + 1 modules
var examination = __webpack_require__(94731);
// EXTERNAL MODULE: ./build/adapters/aws/pages.js
var aws_pages = __webpack_require__(38991);
// EXTERNAL MODULE: ./build/adapters/aws/trouble.js
var trouble = __webpack_require__(10820);
;// CONCATENATED MODULE: ./build/adapters/aws/tests/instances.js




/** Instances to test images on, through the AWS SDK. */
function createTestInstances(clientFor) {
    return {
        launch: (region, launch) => launchOne(clientFor(region), launch),
        look: (region, id) => look(clientFor(region), id),
        examine: (region, id) => (0,examination/* examine */.s)(id, clientFor(region)),
        architectures: (region, types) => architectures(clientFor(region), types),
    };
}
async function launchOne(client, launch) {
    const { image, instanceType, subnet, securityGroups, instanceProfile, tags, token } = launch;
    const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
    const profile = instanceProfile?.startsWith('arn:') ? { Arn: instanceProfile } : { Name: instanceProfile };
    const command = new RunInstancesCommand({
        ImageId: image,
        InstanceType: instanceType,
        MinCount: 1,
        MaxCount: 1,
        InstanceInitiatedShutdownBehavior: 'terminate',
        ClientToken: token,
        TagSpecifications: ['instance', 'volume', 'network-interface'].map((ResourceType) => ({
            ...{ ResourceType, Tags },
        })),
        ...(subnet === undefined ? {} : { SubnetId: subnet }),
        ...(securityGroups.length === 0 ? {} : { SecurityGroupIds: [...securityGroups] }),
        ...(instanceProfile === undefined ? {} : { IamInstanceProfile: profile }),
    });
    const { Instances = [] } = await (0,trouble/* asking */.os)(`launch an instance of ${image} (${instanceType})`, () => client.send(command));
    return Instances[0]?.InstanceId ?? '';
}
/** By filters: an id that EC2 does not show yet is an error otherwise. */
async function look(client, id) {
    const pages = (0,DescribeInstancesPaginator/* paginateDescribeInstances */.H)({ client }, { Filters: [{ Name: 'instance-id', Values: [id] }] });
    const reservations = await (0,trouble/* asking */.os)(`look at ${id}`, () => (0,aws_pages/* allOf */.b)(pages, ({ Reservations }) => Reservations));
    const found = reservations.flatMap(({ Instances = [] }) => Instances)[0];
    if (found === undefined)
        return undefined;
    const { Code = '', Message = '' } = found.StateReason ?? {};
    return {
        state: found.State?.Name ?? '',
        why: Message.startsWith(Code) ? Message : [Code, Message].filter((text) => text !== '').join(': '),
        ...(await checks(client, id)),
    };
}
/** EC2 may show an instance in one list and not yet in the other. */
async function checks(client, id) {
    const command = new DescribeInstanceStatusCommand/* DescribeInstanceStatusCommand */.o({
        IncludeAllInstances: true,
        InstanceIds: [id],
    });
    const { InstanceStatuses = [] } = await (0,trouble/* asking */.os)(`ask for the status checks of ${id}`, async () => {
        try {
            return await client.send(command);
        }
        catch (error) {
            if (error instanceof Error && error.name === 'InvalidInstanceID.NotFound')
                return {};
            throw error;
        }
    });
    const { InstanceStatus, SystemStatus } = InstanceStatuses[0] ?? {};
    return { instanceCheck: InstanceStatus?.Status ?? '', systemCheck: SystemStatus?.Status ?? '' };
}
/** By a filter: one type that a region does not have fails a list of types. */
async function architectures(client, types) {
    const query = { Filters: [{ Name: 'instance-type', Values: [...types] }] };
    const pages = paginateDescribeInstanceTypes({ client }, query);
    const found = await (0,trouble/* asking */.os)('ask for types of instances', () => (0,aws_pages/* allOf */.b)(pages, ({ InstanceTypes }) => InstanceTypes));
    return new Map(found.map(({ InstanceType = '', ProcessorInfo }) => [
        InstanceType,
        ProcessorInfo?.SupportedArchitectures ?? [],
    ]));
}


/***/ }),

/***/ 10820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VH: () => (/* binding */ mayBeDone),
/* harmony export */   WE: () => (/* binding */ passes),
/* harmony export */   os: () => (/* binding */ asking)
/* harmony export */ });
/* harmony import */ var _causes_policies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72455);
/* harmony import */ var _causes_refusal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47465);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76245);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48784);
/* harmony import */ var _refused_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61639);





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
 * @throws DeployError credentials; aws-unavailable for trouble that passes; aws-refused for what AWS will not do; internal-error where it was not asked
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
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH('aws-unavailable', `AWS could not ${doing}${callOf(error)}: ${wordsOf(error)}${tried}`, {
        cause: error,
        next: [
            'Run again: this passes. Where it stays, look at the AWS Health Dashboard, and at what lies between the runner and AWS (proxy, endpoint, DNS).',
        ],
    });
}
/** AWS understood the call and does not do it; the SDK found that it cannot be made. */
function refused(doing, error) {
    const isAnswer = (error.$metadata?.httpStatusCode ?? 0) >= 400;
    const reason = isAnswer ? 'aws-refused' : 'internal-error';
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH(reason, `AWS could not ${doing}${callOf(error)}: ${wordsOf(error)}`, {
        cause: error,
        next: ['See the message of AWS above; run again when it is cured.'],
    });
}
/** Which call it was, as its permission is named, in brackets; '' where none was made. */
function callOf(error) {
    const action = (0,_refused_js__WEBPACK_IMPORTED_MODULE_3__/* .actionOf */ .qj)(error);
    return action === undefined ? '' : ` (${action})`;
}
/** The SDK's hint below a message is for who writes programs. */
function wordsOf(error) {
    const [line = ''] = error.message.split('\n');
    return `${error.name}: ${line}`;
}
const DENIED = /^(AccessDenied(Exception)?|UnauthorizedOperation)$/;
/** Who asks is known, and may not. */
function denied(doing, error) {
    const action = (0,_refused_js__WEBPACK_IMPORTED_MODULE_3__/* .actionOf */ .qj)(error) ?? '';
    const [role, owner] = (0,_refused_js__WEBPACK_IMPORTED_MODULE_3__/* .callerOf */ .$U)(error) === 'job' ? ['the role', 'the role of the job'] : ['the image role', '`image-role`'];
    const files = (0,_causes_policies_js__WEBPACK_IMPORTED_MODULE_0__/* .policiesWith */ .$)(action);
    const example = files.length === 0 ? '' : `, as ${files.join(' and ')} ${files.length === 1 ? 'does' : 'do'}`;
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH('credentials', `AWS refused to ${doing}: ${role} may not call ${action || 'it'} (${error.name}).`, {
        cause: error,
        evidence: [error.message],
        next: [
            `Allow ${action || 'what AWS names'} to ${owner}${example}.`,
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


/***/ })

};
