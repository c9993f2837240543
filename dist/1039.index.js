export const id = 1039;
export const ids = [1039,1151,1114];
export const modules = {

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

/***/ 51039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createAutoScaling: () => (/* binding */ createAutoScaling)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/AutoScalingClient.js + 8 modules
var AutoScalingClient = __webpack_require__(70642);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(92364);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(48427);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/CancelInstanceRefreshCommand.js


class CancelInstanceRefreshCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CancelInstanceRefresh", schemas_0/* CancelInstanceRefresh$ */.tsu) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/DescribeScalingActivitiesCommand.js


class DescribeScalingActivitiesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeScalingActivities", schemas_0/* DescribeScalingActivities$ */.MDN) {
}

// EXTERNAL MODULE: ./build/adapters/aws/client.js
var client = __webpack_require__(23532);
// EXTERNAL MODULE: ./build/adapters/aws/trouble.js
var trouble = __webpack_require__(10820);
// EXTERNAL MODULE: ./build/outcome/error.js
var error = __webpack_require__(76245);
;// CONCATENATED MODULE: ./build/adapters/aws/within.js

/**
 * The work, or an error once it took too long. What it still asks is left to its own limits.
 * @param doing what the work does, in words that follow "could not"
 * @throws DeployError aws-unavailable
 */
async function within(ms, doing, work) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(tooLate(ms, doing)), ms);
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
        work.catch(() => undefined);
    }
}
function tooLate(ms, doing) {
    return new error/* DeployError */.sH('aws-unavailable', `AWS could not ${doing} within ${ms / 1000} s.`, {
        next: ['Run again: this passes. Where it stays, look at the AWS Health Dashboard.'],
    });
}

// EXTERNAL MODULE: ./build/adapters/aws/groups/examination.js + 1 modules
var examination = __webpack_require__(94731);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/DescribeAutoScalingGroupsCommand.js


class DescribeAutoScalingGroupsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeAutoScalingGroups", schemas_0/* DescribeAutoScalingGroups$ */.myy) {
}

// EXTERNAL MODULE: ./build/text/defined.js
var defined = __webpack_require__(97163);
// EXTERNAL MODULE: ./build/adapters/aws/groups/together.js
var together = __webpack_require__(2044);
;// CONCATENATED MODULE: ./build/adapters/aws/groups/groups.js




/** The most names of one request. https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeAutoScalingGroups.html */
const NAMES = 50;
/** Groups that are asked for at the same time are asked for in one request. */
function createGroups(clientFor) {
    return (0,together/* together */.b)(NAMES, (region, names) => describeGroups(clientFor(region), names));
}
/** All pages: a group of a page that was not read would be taken for gone. */
async function describeGroups(client, names) {
    const [name = ''] = names;
    const doing = names.length === 1 ? `describe group ${name}` : `describe ${names.length} groups`;
    const found = new Map();
    let token;
    do {
        const command = new DescribeAutoScalingGroupsCommand({
            AutoScalingGroupNames: [...names],
            MaxRecords: 100,
            ...(0,defined/* definedOf */.X)({ NextToken: token }),
        });
        const { AutoScalingGroups = [], NextToken } = await (0,trouble/* asking */.os)(doing, () => client.send(command));
        for (const group of AutoScalingGroups)
            found.set(group.AutoScalingGroupName ?? name, group);
        token = NextToken;
    } while (token !== undefined && token !== '');
    return found;
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/DescribeLifecycleHooksCommand.js


class DescribeLifecycleHooksCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeLifecycleHooks", schemas_0/* DescribeLifecycleHooks$ */.Suy) {
}

;// CONCATENATED MODULE: ./build/adapters/aws/groups/hooks.js


/** The lifecycle hooks of a group: https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_LifecycleHook.html */
async function lifecycleHooks({ name }, client) {
    const { LifecycleHooks = [] } = await (0,trouble/* asking */.os)(`describe the lifecycle hooks of ${name}`, () => client.send(new DescribeLifecycleHooksCommand({ AutoScalingGroupName: name })));
    return LifecycleHooks.map((hook) => ({
        name: hook.LifecycleHookName ?? '',
        holds: hook.LifecycleTransition === 'autoscaling:EC2_INSTANCE_TERMINATING' ? 'old' : 'new',
        heartbeatMs: (hook.HeartbeatTimeout ?? AWS_DEFAULT_SECONDS) * 1000,
        otherwise: hook.DefaultResult ?? 'ABANDON',
    }));
}
const AWS_DEFAULT_SECONDS = 3600;

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/DescribeLaunchConfigurationsCommand.js
var DescribeLaunchConfigurationsCommand = __webpack_require__(13371);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeLaunchTemplateVersionsCommand.js
var DescribeLaunchTemplateVersionsCommand = __webpack_require__(79106);
;// CONCATENATED MODULE: ./build/adapters/aws/groups/launch-images.js



/** The AMIs a group launches now: of its launch template, those of its mixed instances policy, or its configuration. */
async function launchImages({ name }, clients) {
    const { AutoScalingGroups = [] } = await (0,trouble/* asking */.os)(`describe group ${name}`, () => clients.autoscaling.send(new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: [name] })));
    const [group] = AutoScalingGroups;
    if (group === undefined)
        return [];
    const images = await Promise.all([
        ...templatesOf(group).map((template) => templateImage(template, clients.ec2)),
        ...configurationOf(group).map((configuration) => configurationImage(configuration, clients.autoscaling)),
        ...(group.MixedInstancesPolicy?.LaunchTemplate?.Overrides ?? []).map(({ ImageId }) => ImageId),
    ]);
    return [...new Set(images.filter((image) => image !== undefined))];
}
function templatesOf({ LaunchTemplate, MixedInstancesPolicy, }) {
    const mixed = MixedInstancesPolicy?.LaunchTemplate;
    const overrides = (mixed?.Overrides ?? []).map((override) => override.LaunchTemplateSpecification);
    return [LaunchTemplate, mixed?.LaunchTemplateSpecification, ...overrides].filter((each) => each !== undefined);
}
function configurationOf({ LaunchConfigurationName }) {
    return LaunchConfigurationName === undefined ? [] : [LaunchConfigurationName];
}
async function templateImage(template, client) {
    const { LaunchTemplateId, LaunchTemplateName, Version = '$Default' } = template;
    const named = LaunchTemplateId === undefined ? { LaunchTemplateName } : { LaunchTemplateId };
    const ask = async (more) => {
        const command = new DescribeLaunchTemplateVersionsCommand/* DescribeLaunchTemplateVersionsCommand */.P({ ...named, Versions: [Version], ...more });
        const { LaunchTemplateVersions = [] } = await (0,trouble/* asking */.os)('describe a launch template', () => client.send(command));
        return LaunchTemplateVersions[0]?.LaunchTemplateData?.ImageId;
    };
    const image = await ask({});
    // The name of an SSM parameter; EC2 tells its AMI to who may read the parameter.
    return image?.startsWith('resolve:') ? ask({ ResolveAlias: true }) : image;
}
async function configurationImage(name, client) {
    const command = new DescribeLaunchConfigurationsCommand/* DescribeLaunchConfigurationsCommand */.b({ LaunchConfigurationNames: [name] });
    const { LaunchConfigurations = [] } = await (0,trouble/* asking */.os)('describe a launch configuration', () => client.send(command));
    return LaunchConfigurations[0]?.ImageId;
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/DescribeInstanceRefreshesCommand.js


class DescribeInstanceRefreshesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeInstanceRefreshes", schemas_0/* DescribeInstanceRefreshes$ */.wUH) {
}

// EXTERNAL MODULE: ./build/plan/group-ref.js
var group_ref = __webpack_require__(881);
// EXTERNAL MODULE: ./build/plan/origin.js
var origin = __webpack_require__(9706);
// EXTERNAL MODULE: ./build/rollout/pace/parts.js
var pace_parts = __webpack_require__(2886);
// EXTERNAL MODULE: ./build/adapters/aws/groups/target-health.js
var target_health = __webpack_require__(41114);
;// CONCATENATED MODULE: ./build/adapters/aws/groups/observe.js







/**
 * Looks at one group: one request for the group, which others may share, its refreshes, new instances, each target group,
 * and the alarms. A glance asks for some of these alone.
 */
async function observe(group, alarmNames, eyes, glance) {
    const parts = new Set(glance?.parts ?? pace_parts/* WHOLE */.Ef);
    const { last, stale = [] } = glance ?? {};
    const knowsTargets = eyes.attached.has((0,group_ref/* keyOf */.T)(group));
    const [found, refreshes, alarms] = await Promise.all([
        parts.has('group') || (parts.has('targets') && !knowsTargets)
            ? findGroup(group, eyes)
            : 'as-before',
        parts.has('refreshes') ? describeRefreshes(eyes.client, group.name) : (last?.refreshes ?? []),
        parts.has('alarms') ? eyes.alarms.describe(group.region, alarmNames) : (last?.alarms ?? []),
    ]);
    const members = await membersOf(group, { found, refreshes, parts, last }, eyes);
    return { ...members, at: eyes.now(), refreshes, alarms, ...(stale.length > 0 && { stale }) };
}
/** New instances are asked for at once, and not after the refreshes: so groups that came together ask together. */
async function findGroup({ region, name }, eyes) {
    const group = await eyes.groups(region, name);
    return group && { group, facts: await eyes.instances.describe(region, idsOf(group), 'trusted') };
}
function idsOf({ Instances = [] }) {
    return Instances.flatMap(({ InstanceId }) => InstanceId ?? []);
}
const GONE = { desired: 0, instances: [], suspended: [], warmupMs: 0, exists: false };
/** The group with its instances and what their target groups say, as far as that was asked for. */
async function membersOf(group, looking, eyes) {
    const { found, last } = looking;
    if (found === undefined)
        return GONE;
    if (found !== 'as-before')
        return seenMembers(group, found, looking, eyes);
    if (last === undefined)
        return GONE;
    const { at: _at, refreshes: _refreshes, alarms: _alarms, stale: _stale, ...members } = last;
    const arns = eyes.attached.get((0,group_ref/* keyOf */.T)(group)) ?? [];
    if (!looking.parts.has('targets') || arns.length === 0)
        return members;
    const health = await eyes.targets.describe(group.region, arns);
    const instances = members.instances.map((each) => ({ ...each, targets: (0,target_health/* targetsOf */.Q)(each.id, health) }));
    return { ...members, instances };
}
async function seenMembers(group, { group: found, facts }, looking, eyes) {
    eyes.attached.set((0,group_ref/* keyOf */.T)(group), targetGroupsOf(found));
    return {
        desired: found.DesiredCapacity ?? 0,
        suspended: suspendedOf(found),
        instances: await instancesOf(found, { ...looking, facts, region: group.region }, eyes),
        exists: true,
        warmupMs: (found.DefaultInstanceWarmup ?? found.HealthCheckGracePeriod ?? 0) * 1000,
        launches: launchesOf(found),
        ...(found.WarmPoolConfiguration && { hasWarmPool: true }),
        ...(0,defined/* definedOf */.X)({
            createdAt: found.CreatedTime?.getTime(),
            templateVersion: templateVersion(found),
            origin: originOfGroup(found),
        }),
    };
}
function suspendedOf({ SuspendedProcesses = [] }) {
    return SuspendedProcesses.flatMap(({ ProcessName }) => ProcessName ?? []);
}
function templateVersion(group) {
    const mixed = group.MixedInstancesPolicy?.LaunchTemplate?.LaunchTemplateSpecification;
    return (group.LaunchTemplate ?? mixed)?.Version;
}
/** A mixed instances policy may launch from several. */
function originOfGroup(group) {
    return group.MixedInstancesPolicy === undefined ? originOf(group) : undefined;
}
/** `$Latest` and `$Default` are no one version. */
function originOf({ LaunchTemplate: template, LaunchConfigurationName: name = '', }) {
    if (template === undefined)
        return name === '' ? undefined : (0,origin/* configurationOrigin */.$)(name);
    return (0,origin/* templateOrigin */.V)(template.LaunchTemplateId, template.Version);
}
/** Text to compare: AWS gives the parts of a specification in one order. */
function launchesOf({ LaunchTemplate, MixedInstancesPolicy, LaunchConfigurationName, }) {
    const mixed = MixedInstancesPolicy?.LaunchTemplate;
    const overrides = (mixed?.Overrides ?? []).map((override) => override.LaunchTemplateSpecification);
    const all = [LaunchTemplate, mixed?.LaunchTemplateSpecification, ...overrides];
    const templates = all.map((each) => each && [each.LaunchTemplateId, each.LaunchTemplateName, each.Version]);
    return JSON.stringify([LaunchConfigurationName, ...templates]);
}
/** The newest page is enough: only one refresh of a group can be active, and they are listed newest first. */
async function describeRefreshes(client, name) {
    try {
        const command = new DescribeInstanceRefreshesCommand({ AutoScalingGroupName: name, MaxRecords: 10 });
        return ((await client.send(command)).InstanceRefreshes ?? []).map(refreshView);
    }
    catch (error) {
        if (error instanceof Error && error.name === 'ValidationError' && /not found/i.test(error.message))
            return [];
        return (0,trouble/* asking */.os)(`describe the instance refreshes of ${name}`, () => Promise.reject(error));
    }
}
/** Only what AWS sent is set: a missing percentage is unknown, not 0. */
function refreshView(refresh) {
    const pool = refresh.ProgressDetails?.LivePoolProgress;
    const optional = {
        statusReason: refresh.StatusReason,
        percentageComplete: pool?.PercentageComplete ?? refresh.PercentageComplete,
        instancesToUpdate: pool?.InstancesToUpdate ?? refresh.InstancesToUpdate,
        startedAt: refresh.StartTime?.getTime(),
        endedAt: refresh.EndTime?.getTime(),
        desiredVersion: desiredVersion(refresh),
    };
    return {
        id: refresh.InstanceRefreshId ?? '',
        status: refresh.Status ?? 'unknown',
        strategy: refresh.Strategy ?? 'Rolling',
        preferences: preferencesOf(refresh.Preferences),
        ...(0,defined/* definedOf */.X)(optional),
    };
}
function desiredVersion({ DesiredConfiguration: desired }) {
    const mixed = desired?.MixedInstancesPolicy?.LaunchTemplate?.LaunchTemplateSpecification;
    return (desired?.LaunchTemplate ?? mixed)?.Version;
}
/** AWS gives delays in seconds. */
function preferencesOf(preferences) {
    const delay = preferences?.CheckpointDelay;
    const bake = preferences?.BakeTime;
    const warmup = preferences?.InstanceWarmup;
    return {
        checkpointPercentages: preferences?.CheckpointPercentages ?? [],
        ...(delay === undefined ? {} : { checkpointDelayMs: delay * 1000 }),
        ...(bake === undefined ? {} : { bakeTimeMs: bake * 1000 }),
        ...(warmup === undefined ? {} : { warmupMs: warmup * 1000 }),
        ...(preferences?.SkipMatching === true && { skipMatching: true }),
        ...(0,defined/* definedOf */.X)({ protectedInstances: preferences?.ScaleInProtectedInstances }),
    };
}
/** A refresh with another strategy than Rolling swaps the root volume in place: the instance stays, its image does not. */
function memoryOf(refreshes) {
    return refreshes.every(({ strategy }) => strategy === 'Rolling') ? 'trusted' : 'doubted';
}
async function instancesOf(group, looking, eyes) {
    const instances = group.Instances ?? [];
    const isDoubted = memoryOf(looking.refreshes) === 'doubted';
    const [facts, targets] = await Promise.all([
        isDoubted ? eyes.instances.describe(looking.region, idsOf(group), 'doubted') : looking.facts,
        targetsFor(group, looking, eyes),
    ]);
    return instances.map((instance) => {
        const id = instance.InstanceId ?? '';
        return {
            id,
            lifecycleState: instance.LifecycleState ?? 'unknown',
            healthStatus: instance.HealthStatus ?? 'unknown',
            weight: Number(instance.WeightedCapacity ?? '1'),
            protectedFromScaleIn: instance.ProtectedFromScaleIn ?? false,
            targets: targets(id),
            ...(0,defined/* definedOf */.X)({ templateId: instance.LaunchTemplate?.LaunchTemplateId, origin: originOf(instance) }),
            ...facts.get(id),
        };
    });
}
/**
 * What the target groups say of each instance. Where they are not asked, what they said before; of one that they were not
 * asked about yet, that it is not known to be healthy: in their words, `initial`.
 */
async function targetsFor(group, { parts, last, region }, eyes) {
    const arns = targetGroupsOf(group);
    if (parts.has('targets')) {
        const isNeeded = (group.Instances ?? []).length > 0;
        const health = isNeeded ? await eyes.targets.describe(region, arns) : [];
        return (id) => (0,target_health/* targetsOf */.Q)(id, health);
    }
    const before = new Map(last?.instances.map(({ id, targets }) => [id, targets]));
    const unasked = arns.map((arn) => ({ group: (0,target_health/* targetGroupName */.I)(arn), state: 'initial' }));
    return (id) => before.get(id) ?? unasked;
}
/** Target groups attached directly and as traffic sources, each once. */
function targetGroupsOf({ TargetGroupARNs = [], TrafficSources = [] }) {
    const sources = TrafficSources.flatMap(({ Identifier }) => Identifier ?? []);
    return [
        ...new Set([
            ...TargetGroupARNs,
            ...sources.filter((source) => /:elasticloadbalancing:.*:targetgroup\//.test(source)),
        ]),
    ];
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/StartInstanceRefreshCommand.js


class StartInstanceRefreshCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "StartInstanceRefresh", schemas_0/* StartInstanceRefresh$ */.z7b) {
}

// EXTERNAL MODULE: ./build/adapters/aws/retry.js
var retry = __webpack_require__(22669);
;// CONCATENATED MODULE: ./build/adapters/aws/groups/start.js






/**
 * Starts a refresh onto what the group launches now, and returns its id. SkipMatching stays off but for a step of a rollout
 * that has brought instances before it: it goes by template versions, and an instance that matches by version may still
 * run an older image where the template names it indirectly.
 * AutoRollback stays off: it needs a desired configuration, and the recovery is the action's.
 * @throws DeployError rollout-superseded where another is active; as `asking`
 */
async function startRefresh({ client, now }, { name }, settings) {
    const asked = start_preferencesOf(settings);
    const command = new StartInstanceRefreshCommand({
        AutoScalingGroupName: name,
        Strategy: 'Rolling',
        Preferences: asked,
    });
    const askedAt = now();
    return (0,trouble/* asking */.os)(`start an instance refresh of ${name}`, async () => {
        try {
            return (await client.send(command)).InstanceRefreshId ?? '';
        }
        catch (error) {
            if (!isAlreadyRunning(error))
                throw error;
            const newest = (0,retry/* mayBeDoneBefore */.y)(error) ? await newestOf(name, client) : undefined;
            const isOwn = newest !== undefined && isSince(newest, askedAt) && isAsAsked(newest, asked);
            if (isOwn && newest.InstanceRefreshId !== undefined)
                return newest.InstanceRefreshId;
            throw overtaken(name, error);
        }
    });
}
async function newestOf(name, client) {
    const command = new DescribeInstanceRefreshesCommand({ AutoScalingGroupName: name, MaxRecords: 1 });
    return (await client.send(command)).InstanceRefreshes?.[0];
}
/** How far AWS's clock and the runner's may be apart. */
const clockSkewMs = 60_000;
/** Whether it began after the call was first made. */
function isSince({ StartTime: startedAt }, askedAt) {
    return (startedAt?.getTime() ?? 0) >= askedAt - clockSkewMs;
}
/** What AWS does not do unless it is asked to; it has values of its own for all the rest. */
const unlessAsked = {
    AutoRollback: false,
    SkipMatching: false,
    BakeTime: 0,
    CheckpointPercentages: [],
    AlarmSpecification: { Alarms: [] },
};
/** Whether a refresh is told to do what was asked for; ours never has a desired configuration. */
function isAsAsked(found, asked) {
    const { Strategy: strategy = 'Rolling', Preferences: told = {}, DesiredConfiguration: desired } = found;
    const isSame = Object.entries({ ...unlessAsked, ...asked }).every(([name, value]) => (0,external_node_util_.isDeepStrictEqual)(comparable(told[name] ?? unlessAsked[name]), comparable(value)));
    return strategy === 'Rolling' && desired === undefined && isSame;
}
/** Alarms come in no order. */
function comparable(value) {
    return typeof value === 'object' && 'Alarms' in value ? (value.Alarms ?? []).toSorted() : value;
}
/** AWS takes a maximum with a minimum only, and a delay with checkpoints only. */
function start_preferencesOf(settings) {
    const { minHealthyPercentage: least, checkpointPercentages: checkpoints, alarms } = settings;
    return (0,defined/* definedOf */.X)({
        MinHealthyPercentage: least,
        MaxHealthyPercentage: least === undefined ? undefined : settings.maxHealthyPercentage,
        InstanceWarmup: settings.warmupSeconds,
        CheckpointPercentages: checkpoints === undefined ? undefined : [...checkpoints],
        CheckpointDelay: checkpoints === undefined ? undefined : settings.checkpointDelaySeconds,
        BakeTime: settings.bakeTimeSeconds,
        SkipMatching: settings.skipMatching,
        ScaleInProtectedInstances: settings.protectedInstances,
        StandbyInstances: settings.standbyInstances,
        AlarmSpecification: alarms === undefined ? undefined : { Alarms: [...alarms] },
    });
}
function isAlreadyRunning(error) {
    return error instanceof Error && error.name.startsWith('InstanceRefreshInProgress');
}
function overtaken(name, cause) {
    return new error/* DeployError */.sH('rollout-superseded', `${name}: somebody else started an instance refresh just now.`, {
        cause,
        evidence: [(0,error/* errorMessage */.gJ)(cause)],
        next: ['Run again when it has ended: the run then takes up from there.'],
    });
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/DescribeWarmPoolCommand.js


class DescribeWarmPoolCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeWarmPool", schemas_0/* DescribeWarmPool$ */.TFW) {
}

;// CONCATENATED MODULE: ./build/adapters/aws/groups/warm-pool.js



/** The instances of a group's warm pool, with the images that EC2 says they are made of; empty without a pool. */
async function warmPool({ name, region }, client, facts) {
    const found = await warm_pool_instancesOf(name, client);
    const ids = found.flatMap(({ InstanceId }) => InstanceId ?? []);
    const known = await facts.describe(region, ids, 'trusted');
    return found.map(({ InstanceId: id = '', LifecycleState: lifecycleState = 'unknown' }) => ({
        id,
        lifecycleState,
        ...(0,defined/* definedOf */.X)({ imageId: known.get(id)?.imageId }),
    }));
}
async function warm_pool_instancesOf(name, client) {
    const found = [];
    let token;
    do {
        const command = new DescribeWarmPoolCommand({
            AutoScalingGroupName: name,
            ...(0,defined/* definedOf */.X)({ NextToken: token }),
        });
        const { Instances = [], NextToken } = await (0,trouble/* asking */.os)(`describe the warm pool of ${name}`, () => client.send(command));
        found.push(...Instances);
        token = NextToken;
    } while (token !== undefined && token !== '');
    return found;
}

;// CONCATENATED MODULE: ./build/adapters/aws/groups/autoscaling.js











/** The calls of one look come after one another, three deep. */
const LOOK_MS = 15_000;
/** Auto Scaling through the AWS SDK. */
function createAutoScaling({ lookMs = LOOK_MS, ...parts }) {
    const clientsWith = (settings) => (0,client.clientsByRegion)((region) => new AutoScalingClient/* AutoScalingClient */.y({ region, ...settings }));
    const acting = clientsWith((0,client.clientSettings)(parts.client));
    const looking = clientsWith((0,client.clientSettings)({ patience: client.LOOK, ...parts.client }));
    const groups = createGroups(looking);
    const attached = new Map();
    const soon = ({ name }, work) => within(lookMs, `describe group ${name}`, work);
    return {
        observe: (group, alarmNames, glance) => {
            const eyes = { ...parts, groups, attached, client: looking(group.region) };
            return soon(group, observe(group, alarmNames, eyes, glance));
        },
        launchImages: (group) => soon(group, launchImages(group, { autoscaling: looking(group.region), ec2: parts.ec2(group.region) })),
        warmPool: (group) => soon(group, warmPool(group, looking(group.region), parts.instances)),
        lifecycleHooks: (group) => soon(group, lifecycleHooks(group, looking(group.region))),
        examine: (region, instance) => (0,examination/* examine */.s)(instance, parts.ec2(region)),
        failedActivities: (group, since) => soon(group, failedActivities(looking(group.region), group, since)),
        startRefresh: (group, settings) => startRefresh({ ...parts, client: acting(group.region) }, group, settings),
        cancelRefresh: (group) => cancelRefresh(acting(group.region), group),
        alarms: (region, names) => within(lookMs, 'describe alarms', parts.alarms.describe(region, names)),
    };
}
/**
 * Cancels whatever refresh is active: AWS takes no id. Returns the id of the one that it was. Instances on their way are
 * not waited for: one that never boots, or waits for a hook, would hold up what comes next for as long.
 */
async function cancelRefresh(client, { name }) {
    return (0,trouble/* asking */.os)(`cancel the instance refresh of ${name}`, async () => {
        try {
            const command = new CancelInstanceRefreshCommand({
                AutoScalingGroupName: name,
                WaitForTransitioningInstances: false,
            });
            return (await client.send(command)).InstanceRefreshId;
        }
        catch (error) {
            if (error instanceof Error && error.name.startsWith('ActiveInstanceRefreshNotFound'))
                return undefined;
            throw error;
        }
    });
}
const badEndings = new Set(['Failed', 'Cancelled']);
async function failedActivities(client, { name }, since) {
    const { Activities = [] } = await (0,trouble/* asking */.os)(`describe the scaling activities of ${name}`, () => client.send(new DescribeScalingActivitiesCommand({ AutoScalingGroupName: name, MaxRecords: 50 })));
    return Activities.map((activity) => ({
        status: activity.StatusCode ?? 'unknown',
        description: activity.Description ?? '',
        message: activity.StatusMessage ?? '',
        cause: activity.Cause ?? '',
        startedAt: activity.StartTime?.getTime() ?? 0,
    })).filter(({ status, startedAt }) => badEndings.has(status) && startedAt >= since);
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

/***/ 41114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ targetGroupName),
/* harmony export */   Q: () => (/* binding */ targetsOf),
/* harmony export */   createTargetHealth: () => (/* binding */ createTargetHealth)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24677);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60507);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23532);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10820);



/** ELBv2 through the AWS SDK. */
function createTargetHealth(parts = {}) {
    const clientFor = (0,_client_js__WEBPACK_IMPORTED_MODULE_0__.clientsByRegion)((region) => new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_2__/* .ElasticLoadBalancingV2Client */ .M({ region, ...(0,_client_js__WEBPACK_IMPORTED_MODULE_0__.clientSettings)(parts) }));
    return {
        describe: (region, arns) => Promise.all(arns.map((arn) => describeGroup(clientFor(region), arn))),
    };
}
async function describeGroup(client, arn) {
    const group = targetGroupName(arn);
    const { TargetHealthDescriptions = [] } = await (0,_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .asking */ .os)(`describe the targets of ${group}`, () => client.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_3__/* .DescribeTargetHealthCommand */ .q({ TargetGroupArn: arn })));
    const entries = TargetHealthDescriptions.map((each) => [each.Target?.Id ?? '', targetView(group, each)]);
    return { group, byInstance: new Map(entries) };
}
/** arn:aws:elasticloadbalancing:REGION:ACCOUNT:targetgroup/NAME/ID */
function targetGroupName(arn) {
    return arn.split('/')[1] ?? arn;
}
function targetView(group, { TargetHealth: health }) {
    const reason = [health?.Reason, health?.Description].filter((text) => text !== undefined).join(': ');
    return { group, state: health?.State ?? 'unknown', ...(reason === '' ? {} : { reason }) };
}
/** What each target group says of one instance; one it does not know is `unregistered`, which is not healthy. */
function targetsOf(instance, groups) {
    return groups.map(({ group, byInstance }) => byInstance.get(instance) ?? { group, state: 'unregistered' });
}


/***/ }),

/***/ 2044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ together)
/* harmony export */ });
/** How long the first question waits for others to be asked with, in milliseconds: those of one look come at once. */
const GATHER_MS = 10;
/**
 * Asks for many things of a region in one request where they are wanted at about the same time.
 * @param most how many one request takes
 * @param ask what there is of these keys, each once; what it fails with, all that were waiting for it fail with
 * @returns what there is of a key; undefined where there is nothing
 */
function together(most, ask) {
    const regions = new Map();
    const send = async (region, questions) => {
        try {
            const found = await ask(region, questions.map(([key]) => key));
            for (const [key, { resolve }] of questions)
                resolve(found.get(key));
        }
        catch (error) {
            for (const [, { reject }] of questions)
                reject(error);
        }
    };
    const flush = (region) => {
        const questions = [...(regions.get(region) ?? [])];
        regions.delete(region);
        // Each question has its own promise, which is what fails.
        for (let start = 0; start < questions.length; start += most)
            void send(region, questions.slice(start, start + most));
    };
    const openIn = (region) => {
        const known = regions.get(region);
        if (known !== undefined)
            return known;
        const made = new Map();
        regions.set(region, made);
        setTimeout(() => flush(region), GATHER_MS);
        return made;
    };
    return (region, key) => {
        const open = openIn(region);
        const question = open.get(key) ?? Promise.withResolvers();
        open.set(key, question);
        return question.promise;
    };
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

/***/ 881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ keyOf)
/* harmony export */ });
/** What a group goes by in maps: names are unique in a region only. */
function keyOf({ region, name }) {
    return `${region}/${name}`;
}


/***/ }),

/***/ 9706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ configurationOrigin),
/* harmony export */   V: () => (/* binding */ templateOrigin)
/* harmony export */ });
/**
 * What an instance is launched from, as text to be compared: one numbered version of a launch template, by its id.
 * Undefined for a version that is none, as `$Latest`.
 */
function templateOrigin(id, version) {
    return id !== undefined && /^\d+$/.test(String(version)) ? `${id} ${version}` : undefined;
}
/** The same for a launch configuration, which has no versions. */
function configurationOrigin(name) {
    return `launch configuration ${name}`;
}


/***/ }),

/***/ 2886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ef: () => (/* binding */ WHOLE),
/* harmony export */   Tv: () => (/* binding */ othersThan),
/* harmony export */   wK: () => (/* binding */ ruledOutBy)
/* harmony export */ });
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48805);

/** All that a look can ask for. */
const WHOLE = ['refreshes', 'group', 'targets', 'alarms'];
/** The parts that are not among these. */
function othersThan(parts) {
    return WHOLE.filter((part) => !parts.includes(part));
}
/**
 * Which parts of a look rule out, each by itself, that the rollout is reached; none where it may be. As long as one of them
 * says the same, nothing that the others could say would make it reached.
 */
function ruledOutBy(view, terms) {
    const { observation, percentage } = view;
    const { healthThreshold } = terms.policy;
    const isShort = percentage < healthThreshold;
    const isShortAtBest = isShort && atBest(view, terms) < healthThreshold;
    const found = {
        refreshes: isHeldByRefresh(view, terms),
        group: !observation.exists || isShortAtBest,
        targets: isShort && !isShortAtBest && view.health.percentage < healthThreshold,
        alarms: observation.alarms.some(({ state }) => state !== 'OK'),
    };
    return WHOLE.filter((part) => found[part]);
}
/** The percentage of the group if all of its targets were healthy. */
function atBest({ observation }, { expectation }) {
    if (observation.instances.every(({ targets }) => targets.length === 0))
        return (0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .viewOf */ .d)(observation, expectation).health.percentage;
    const instances = observation.instances.map((each) => ({ ...each, targets: [] }));
    return (0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .viewOf */ .d)({ ...observation, instances }, expectation).health.percentage;
}
/** A refresh that is still to come, that ends badly, or that has not come far enough by AWS's own account. */
function isHeldByRefresh({ refresh, standing }, { expectation, policy }) {
    if (standing === 'none')
        return expectation.how === 'changed';
    if (standing === 'ended')
        return false;
    return standing !== 'open' || (refresh?.percentageComplete ?? 0) < policy.healthThreshold;
}


/***/ }),

/***/ 48805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ viewOf)
/* harmony export */ });
/* harmony import */ var _health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50090);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8092);


/** Reads one observation against what is expected. */
function viewOf(observation, expectation) {
    const { images, notOurs, earlier } = expectation;
    const refresh = observation.refreshes.find(({ id }) => !notOurs.has(id));
    const seen = replacesAll(refresh, expectation) ? withoutImageOf(earlier, observation) : observation;
    const health = (0,_health_js__WEBPACK_IMPORTED_MODULE_1__/* .measure */ .xP)(seen, images, refresh === undefined ? 'by-age' : 'by-refresh');
    const base = { observation, health, percentage: agreedPercentage(health, refresh) };
    return refresh === undefined
        ? { ...base, standing: 'none' }
        : { ...base, standing: (0,_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .standingOf */ .Y)(refresh.status), refresh };
}
/**
 * Whether an instance that was there before can only be there because nothing replaced it. A refresh that skips what matches
 * may have left it on purpose; of one that the action started it is known which do not match.
 */
function replacesAll(refresh, { refreshId }) {
    if (refresh === undefined)
        return true;
    const { status, strategy, preferences, id } = refresh;
    const isKnown = preferences.skipMatching !== true || id === refreshId;
    return status === 'Successful' && strategy === 'Rolling' && isKnown;
}
/** The observation in which these instances run nothing that is expected. */
function withoutImageOf(earlier, observation) {
    if (earlier === undefined)
        return observation;
    const instances = observation.instances.map((instance) => {
        if (!earlier.has(instance.id))
            return instance;
        const { imageId: _, ...rest } = instance;
        return rest;
    });
    return { ...observation, instances };
}
/**
 * The lower of two views. AWS's percentage moves only when an instance has warmed up, which our count does not see;
 * ours knows the image, which AWS's does not tell. A percentage AWS has not sent yet is no progress.
 */
function agreedPercentage(health, refresh) {
    if (refresh === undefined || refresh.status === 'Successful')
        return health.percentage;
    return Math.min(health.percentage, refresh.percentageComplete ?? 0);
}


/***/ })

};
