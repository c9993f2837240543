export const id = 8023;
export const ids = [8023,3532,6971,1151,404];
export const modules = {

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

/***/ 23532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CALL: () => (/* binding */ CALL),
/* harmony export */   LOOK: () => (/* binding */ LOOK),
/* harmony export */   clientSettings: () => (/* binding */ clientSettings),
/* harmony export */   clientsByRegion: () => (/* binding */ clientsByRegion),
/* harmony export */   ec2Clients: () => (/* binding */ ec2Clients)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64601);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48784);
/* harmony import */ var _refused_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61639);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22669);




/** What a call is given that a run cannot do without. */
const CALL = { tryMs: 30_000, totalMs: 120_000, firstPauseMs: 500, longestPauseMs: 20_000 };
/**
 * What one look at a group is given. Who looks, looks again: a rollout ends within half a minute of its limit, whatever
 * AWS does.
 */
const LOOK = { tryMs: 10_000, totalMs: 12_000, firstPauseMs: 500, longestPauseMs: 4_000 };
/** Settings of every AWS client: whole answers or none, in time, and asked for again where trouble passes. */
function clientSettings({ patience = CALL, over, late, credentials, ...retry } = {}) {
    return {
        ...(credentials && { credentials }),
        requestHandler: (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .answerReader */ .W)({ tryMs: patience.tryMs, ...(over && { over }), ...(late && { late }) }),
        retryStrategy: (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .createRetries */ .L)(patience, retry),
    };
}
/**
 * Clients by region, made once each. Their errors name the permission that the call needs, and whose it is.
 * @param parts what they are made with, where that may be the keys of the role for images
 */
function clientsByRegion(make, parts = {}) {
    const who = parts.credentials === undefined ? 'job' : 'image-role';
    const clients = new Map();
    const made = (region) => {
        const client = make(region);
        (0,_refused_js__WEBPACK_IMPORTED_MODULE_1__/* .naming */ .b7)(client, who);
        clients.set(region, client);
        return client;
    };
    return (region) => clients.get(region) ?? made(region);
}
/** EC2 clients for any region. */
function ec2Clients(parts = {}) {
    return clientsByRegion((region) => new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__/* .EC2Client */ .g({ region, ...clientSettings(parts) }), parts);
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

/***/ 22669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ createRetries),
/* harmony export */   y: () => (/* binding */ mayBeDoneBefore)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10820);


const real = {
    clock: { now: Date.now, sleep: (ms) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms) },
    random: Math.random,
};
/** By the error that a call ended in. Kept beside it: an error is printed with all that hangs on it. */
const triesBefore = new WeakMap();
/**
 * Whether AWS may have done already what it now answers for with this error: an earlier try of the same call was heard, as
 * far as one knows, and its answer lost. One that was throttled or refused did nothing.
 */
function mayBeDoneBefore(error) {
    return error instanceof Error && (triesBefore.get(error) ?? []).some(_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .mayBeDone */ .VH);
}
/**
 * The one way in which a call of AWS is tried again: what passes, after a pause that doubles and is spread by half, until
 * the time for the call is over. Why not the SDK's own: docs/decisions/0043-tried-again.md. AWS_MAX_ATTEMPTS still counts.
 */
function createRetries(patience, given = {}) {
    const { clock, random } = { ...real, ...given };
    const most = Number(process.env['AWS_MAX_ATTEMPTS'] || Number.POSITIVE_INFINITY);
    const token = (since, earlier) => ({
        getRetryCount: () => earlier.length,
        getRetryDelay: () => 0,
        since,
        earlier,
    });
    return {
        acquireInitialRetryToken: async () => token(clock.now(), []),
        refreshRetryTokenForRetry: async (last, { error, retryAfterHint }) => {
            const { since, earlier } = last;
            const count = earlier.length;
            // The SDK makes a time of what AWS asks for, by the real clock.
            const asked = (retryAfterHint?.getTime() ?? 0) - Date.now();
            const wait = Math.max(pauseAfter(count, patience, random()), asked);
            const isOver = clock.now() + wait - since >= patience.totalMs;
            if (!(error instanceof Error))
                throw error;
            triesBefore.set(error, earlier);
            if (!(0,_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .passes */ .WE)(error) || isOver || count + 1 >= most)
                throw error;
            await clock.sleep(wait);
            return token(since, [...earlier, error]);
        },
        recordSuccess: () => undefined,
    };
}
function pauseAfter(count, { firstPauseMs, longestPauseMs }, random) {
    return Math.min(firstPauseMs * 2 ** count, longestPauseMs) * (0.5 + random / 2);
}


/***/ }),

/***/ 78023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assumeRole: () => (/* binding */ assumeRole)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34928);
/* harmony import */ var _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54321);
/* harmony import */ var _image_role_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94248);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23532);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10820);





/**
 * The longest session there is for a role that a role assumes, which the job's own mostly is, and the longest that any
 * role gives unless its owner says otherwise. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
const SESSION_SECONDS = 3600;
/** How long before its end a session is not used any more: AWS's clients ask for other keys five minutes before it. */
const AHEAD_MS = 600_000;
/** Assumes a role with the job's own credentials when keys are first asked for, and anew before they end. */
function assumeRole(parts) {
    const { now } = parts;
    const clientFor = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.clientsByRegion)((region) => new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_3__/* .STSClient */ .i({ region, ...(0,_client_js__WEBPACK_IMPORTED_MODULE_1__.clientSettings)(parts) }));
    let latest;
    /** What goes before it until it is there, and where it never is: its keys are as good as new ones, for as long as they last. */
    const begin = (before) => {
        const begun = assume(clientFor(parts.region), parts).catch((error) => {
            if (before === undefined || now() >= before.keys.expiration.getTime())
                throw error;
            return before;
        });
        const former = latest;
        latest = begun;
        begun.catch(() => {
            if (latest === begun)
                latest = former;
        });
        return begun;
    };
    const keys = async () => {
        const asked = latest ?? begin();
        const session = await asked;
        if (now() < session.renewFrom)
            return session.keys;
        // Several may find so at once: the first one renews it for all.
        return (await (latest === asked || latest === undefined ? begin(session) : latest)).keys;
    };
    return { keys, fresh: async () => (await begin()).keys };
}
async function assume(client, { role, sessionName, now, mask }) {
    const command = new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_4__/* .AssumeRoleCommand */ .Q({
        RoleArn: role.arn,
        RoleSessionName: sessionName,
        DurationSeconds: SESSION_SECONDS,
        ...(role.externalId === undefined ? {} : { ExternalId: role.externalId }),
    });
    const { Credentials: given } = await (0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .asking */ .os)(`assume the image role ${role.arn}`, async () => {
        try {
            return await client.send(command);
        }
        catch (error) {
            throw error instanceof Error && /^AccessDenied(Exception)?$/.test(error.name)
                ? refused(role, error)
                : error;
        }
    });
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = given ?? {};
    if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration)
        throw noKeys(role);
    for (const secret of [AccessKeyId, SecretAccessKey, SessionToken])
        mask(secret);
    const left = Expiration.getTime() - now();
    return {
        keys: {
            accessKeyId: AccessKeyId,
            secretAccessKey: SecretAccessKey,
            sessionToken: SessionToken,
            expiration: Expiration,
        },
        renewFrom: Expiration.getTime() - Math.min(AHEAD_MS, left / 2),
    };
}
/** AWS's words are the same whether the role does not trust the job, or the job's own policies do not allow it to ask. */
function refused(role, cause) {
    const { arn, externalId } = role;
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('credentials', `AWS refused to let this job assume the image role ${arn}.`, {
        cause,
        evidence: [
            cause.message,
            '',
            'What the trust policy of the role needs:',
            (0,_image_role_js__WEBPACK_IMPORTED_MODULE_5__/* .trustStatement */ .s)(role, cause.message),
        ],
        next: [
            `See that the trust policy of ${arn} has the statement above, and that the job's own role may call sts:AssumeRole on it, as examples/fleet/iam/assume.json does.`,
            externalId === undefined
                ? 'Where its trust policy asks for an external id, write it behind the ARN in `image-role`, with a blank between.'
                : 'See that the external id behind the ARN in `image-role` is the one that the trust policy asks for.',
        ],
    });
}
function noKeys({ arn }) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('aws-unavailable', `AWS gave no keys of the image role ${arn}.`, {
        next: [
            'Run again: this passes. Where it stays, see what lies between the runner and AWS (proxy, endpoint, DNS).',
        ],
    });
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


/***/ }),

/***/ 72455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ policiesWith),
/* harmony export */   P: () => (/* binding */ operationIn)
/* harmony export */ });
/** The policies to copy, with the actions that each allows; a test compares them with the files. */
const POLICIES = [
    ['plan', /^((autoscaling|ec2|elasticloadbalancing):Describe\w+|cloudwatch:DescribeAlarms)$/],
    [
        'build',
        /^ec2:(AuthorizeSecurityGroupIngress|Create(KeyPair|SecurityGroup|Image|Tags)|Delete(KeyPair|SecurityGroup|Volume|Snapshot)|(Run|Stop|Terminate)Instances|DeregisterImage|ModifyImageAttribute)$/,
    ],
    ['copies', /^ec2:(CopyImage|CreateTags)$/],
    ['spot', /^ec2:(Create(Fleet|LaunchTemplate|Tags)|DeleteLaunchTemplate|RunInstances)$/],
    [
        'profile',
        /^iam:(Delete(InstanceProfile|Role|RolePolicy)|Get(InstanceProfile|Role)|RemoveRoleFromInstanceProfile)$/,
    ],
    [
        'deploy',
        /^(autoscaling:((Attach|Detach)LoadBalancerTargetGroups|(Create|Delete|Update)AutoScalingGroup|CreateOrUpdateTags|DeleteTags|(Start|Cancel)InstanceRefresh)|ec2:((Authorize|Revoke)SecurityGroup(E|In)gress|(Create|Delete|Modify)LaunchTemplate|CreateLaunchTemplateVersion|(Create|Delete)(SecurityGroup|Tags)|ModifySecurityGroupRules|RunInstances|GetConsoleOutput)|iam:CreateServiceLinkedRole)$/,
    ],
    ['commands', /^ssm:((Send|Cancel)Command|DescribeInstanceInformation|GetCommandInvocation)$/],
    ['metrics', /^cloudwatch:GetMetricData$/],
    ['test', /^iam:PassRole$/],
    ['prune', /^ec2:(CreateTags|DeleteSnapshot|DeregisterImage)$/],
    ['state-read', /^s3:(ListBucket|GetObject)$/],
    ['state-lock', /^s3:(Put|Delete)Object$/],
    ['state-write', /^s3:PutObject$/],
    ['given', /^ssm:GetParameter$/, 'fleet'],
    ['publish', /^ssm:(Get|Put)Parameter$/, 'fleet'],
    [
        'share',
        /^(ec2:(EnableImageDeprecation|Modify(Image|Snapshot)Attribute)|kms:(DescribeKey|GetKeyPolicy|ListGrants))$/,
        'fleet',
    ],
    ['copy', /^ec2:(CopyImage|CreateTags)$/, 'fleet'],
    ['assume', /^sts:AssumeRole$/, 'fleet'],
    ['notices', /^events:PutEvents$/, 'fleet'],
];
/** IAM's prefix by the name that AWS's SDK for Go has for a service. https://github.com/aws/aws-sdk-go-v2/tree/main/service */
const PREFIXES = {
    'Auto Scaling': 'autoscaling',
    CloudWatch: 'cloudwatch',
    EC2: 'ec2',
    'Elastic Load Balancing v2': 'elasticloadbalancing',
    IAM: 'iam',
    S3: 's3',
};
/** The action of the call that a tool written in Go says failed: `operation error EC2: RunInstances, ...`. */
function operationIn(text) {
    const [, service = '', call] = /operation error ([\w ]+): (\w+),/.exec(text) ?? [];
    const prefix = PREFIXES[service];
    return prefix === undefined ? undefined : `${prefix}:${call}`;
}
/**
 * The policies of this repository that allow an action.
 * @param action as IAM writes it, such as `ec2:RunInstances`
 * @returns paths in the repository
 */
function policiesWith(action) {
    return POLICIES.flatMap(([file, actions, example = 'web']) => actions.test(action) ? [`examples/${example}/iam/${file}.json`] : []);
}


/***/ }),

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


/***/ })

};
