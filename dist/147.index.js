export const id = 147;
export const ids = [147,532,114];
export const modules = {

/***/ 3532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   clientSettings: () => (/* binding */ clientSettings),
/* harmony export */   clientsByRegion: () => (/* binding */ clientsByRegion),
/* harmony export */   ec2Clients: () => (/* binding */ ec2Clients)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5193);

/**
 * Settings of every AWS client. A connection that is accepted and never answered must not outlive a rollout's timeout;
 * without `throwOnRequestTimeout` the SDK only warns. Milliseconds.
 */
const clientSettings = {
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
};
/** Clients by region, made once each. */
function clientsByRegion(make) {
    const clients = new Map();
    return (region) => {
        const client = clients.get(region) ?? make(region);
        clients.set(region, client);
        return client;
    };
}
/** EC2 clients for any region. */
function ec2Clients() {
    return clientsByRegion((region) => new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_0__/* .EC2Client */ .gu5({ region, ...clientSettings }));
}


/***/ }),

/***/ 2147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createAutoScaling: () => (/* binding */ createAutoScaling)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-cjs/index.js
var dist_cjs = __webpack_require__(8932);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(6245);
// EXTERNAL MODULE: ./build/text/defined.js
var defined = __webpack_require__(7163);
// EXTERNAL MODULE: ./build/adapters/aws/client.js
var client = __webpack_require__(3532);
// EXTERNAL MODULE: ./build/adapters/aws/trouble.js
var trouble = __webpack_require__(820);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-cjs/index.js
var client_ec2_dist_cjs = __webpack_require__(5193);
// EXTERNAL MODULE: ./build/causes/refusal.js
var refusal = __webpack_require__(7465);
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
        untold: [
            ...untold(console, { what: 'The console of instances', permission: 'ec2:GetConsoleOutput' }),
            ...untold(checks, { what: 'The status checks', permission: 'ec2:DescribeInstanceStatus' }),
        ],
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
    const command = new client_ec2_dist_cjs/* GetConsoleOutputCommand */.Olx({ InstanceId: instance, ...more });
    const { Output = '' } = await (0,trouble/* asking */.o)('get the console output', () => client.send(command, { abortSignal }));
    return Buffer.from(Output, 'base64').toString('utf8');
}
async function failedChecks({ instance, client, abortSignal }) {
    const command = new client_ec2_dist_cjs/* DescribeInstanceStatusCommand */.o0z({ InstanceIds: [instance], IncludeAllInstances: true });
    const { InstanceStatuses = [] } = await (0,trouble/* asking */.o)('describe the status checks', () => client.send(command, { abortSignal }));
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
function untold(result, { what, permission }) {
    if (result.status === 'fulfilled')
        return [];
    const { reason } = result;
    const isRefused = reason instanceof outcome_error/* DeployError */.sH && reason.reason === 'credentials';
    // What AWS says besides names the instance.
    const said = reason instanceof outcome_error/* DeployError */.sH ? reason.message : (0,outcome_error/* errorMessage */.gJ)(reason);
    const cure = isRefused ? ` The role of this job needs ${permission} for it.` : '';
    return [`${what} could not be read: ${said}${cure}`];
}

;// CONCATENATED MODULE: ./build/adapters/aws/groups/hooks.js


/** The lifecycle hooks of a group: https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_LifecycleHook.html */
async function lifecycleHooks({ name }, client) {
    const { LifecycleHooks = [] } = await (0,trouble/* asking */.o)(`describe the lifecycle hooks of ${name}`, () => client.send(new dist_cjs/* DescribeLifecycleHooksCommand */.TnH({ AutoScalingGroupName: name })));
    return LifecycleHooks.map((hook) => ({
        name: hook.LifecycleHookName ?? '',
        holds: hook.LifecycleTransition === 'autoscaling:EC2_INSTANCE_TERMINATING' ? 'old' : 'new',
        heartbeatMs: (hook.HeartbeatTimeout ?? AWS_DEFAULT_SECONDS) * 1000,
        otherwise: hook.DefaultResult ?? 'ABANDON',
    }));
}
const AWS_DEFAULT_SECONDS = 3600;

;// CONCATENATED MODULE: ./build/adapters/aws/groups/launch-images.js



/** The AMIs a group launches now: of its launch template, those of its mixed instances policy, or its configuration. */
async function launchImages({ name }, clients) {
    const { AutoScalingGroups = [] } = await (0,trouble/* asking */.o)(`describe group ${name}`, () => clients.autoscaling.send(new dist_cjs/* DescribeAutoScalingGroupsCommand */.NkQ({ AutoScalingGroupNames: [name] })));
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
        const command = new client_ec2_dist_cjs/* DescribeLaunchTemplateVersionsCommand */.Ptd({ ...named, Versions: [Version], ...more });
        const { LaunchTemplateVersions = [] } = await (0,trouble/* asking */.o)('describe a launch template', () => client.send(command));
        return LaunchTemplateVersions[0]?.LaunchTemplateData?.ImageId;
    };
    const image = await ask({});
    // The name of an SSM parameter; EC2 tells its AMI to who may read the parameter.
    return image?.startsWith('resolve:') ? ask({ ResolveAlias: true }) : image;
}
async function configurationImage(name, client) {
    const command = new dist_cjs/* DescribeLaunchConfigurationsCommand */.bNK({ LaunchConfigurationNames: [name] });
    const { LaunchConfigurations = [] } = await (0,trouble/* asking */.o)('describe a launch configuration', () => client.send(command));
    return LaunchConfigurations[0]?.ImageId;
}

// EXTERNAL MODULE: ./build/adapters/aws/groups/target-health.js
var target_health = __webpack_require__(1114);
;// CONCATENATED MODULE: ./build/adapters/aws/groups/observe.js




/** Looks at one group: one request for the group, its refreshes, new instances, each target group, and the alarms. */
async function observe(group, alarmNames, eyes) {
    const { name, region } = group;
    const [found, refreshes, alarms] = await Promise.all([
        describeGroup(eyes.client, name),
        describeRefreshes(eyes.client, name),
        eyes.alarms.describe(region, alarmNames),
    ]);
    const base = { at: eyes.now(), refreshes, alarms, suspended: suspendedOf(found) };
    if (found === undefined)
        return { ...base, desired: 0, instances: [], warmupMs: 0, exists: false };
    const version = templateVersion(found);
    return {
        ...base,
        desired: found.DesiredCapacity ?? 0,
        instances: await instancesOf(found, { region, memory: memoryOf(refreshes) }, eyes),
        exists: true,
        warmupMs: (found.DefaultInstanceWarmup ?? found.HealthCheckGracePeriod ?? 0) * 1000,
        launches: launchesOf(found),
        ...(found.WarmPoolConfiguration && { hasWarmPool: true }),
        ...(0,defined/* definedOf */.X)({ templateVersion: version, origin: originOfGroup(found) }),
    };
}
async function describeGroup(client, name) {
    const found = await (0,trouble/* asking */.o)(`describe group ${name}`, () => client.send(new dist_cjs/* DescribeAutoScalingGroupsCommand */.NkQ({ AutoScalingGroupNames: [name] })));
    return found.AutoScalingGroups?.[0];
}
function suspendedOf(group) {
    return (group?.SuspendedProcesses ?? []).flatMap((process) => process.ProcessName ?? []);
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
        return name === '' ? undefined : `launch configuration ${name}`;
    const { LaunchTemplateId: id, Version: version = '' } = template;
    return id !== undefined && /^\d+$/.test(version) ? `${id} ${version}` : undefined;
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
        const command = new dist_cjs/* DescribeInstanceRefreshesCommand */.XcR({ AutoScalingGroupName: name, MaxRecords: 10 });
        return ((await client.send(command)).InstanceRefreshes ?? []).map(refreshView);
    }
    catch (error) {
        if (error instanceof Error && error.name === 'ValidationError' && /not found/i.test(error.message))
            return [];
        return (0,trouble/* asking */.o)(`describe the instance refreshes of ${name}`, () => Promise.reject(error));
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
    return {
        checkpointPercentages: preferences?.CheckpointPercentages ?? [],
        ...(delay === undefined ? {} : { checkpointDelayMs: delay * 1000 }),
        ...(bake === undefined ? {} : { bakeTimeMs: bake * 1000 }),
        ...(preferences?.SkipMatching === true && { skipMatching: true }),
    };
}
/** A refresh with another strategy than Rolling swaps the root volume in place: the instance stays, its image does not. */
function memoryOf(refreshes) {
    return refreshes.every(({ strategy }) => strategy === 'Rolling') ? 'trusted' : 'doubted';
}
async function instancesOf(group, { region, memory }, eyes) {
    const instances = group.Instances ?? [];
    const ids = instances.flatMap((instance) => instance.InstanceId ?? []);
    const [facts, health] = await Promise.all([
        eyes.instances.describe(region, ids, memory),
        eyes.targets.describe(region, targetGroupsOf(group)),
    ]);
    return instances.map((instance) => {
        const id = instance.InstanceId ?? '';
        return {
            id,
            lifecycleState: instance.LifecycleState ?? 'unknown',
            healthStatus: instance.HealthStatus ?? 'unknown',
            weight: Number(instance.WeightedCapacity ?? '1'),
            protectedFromScaleIn: instance.ProtectedFromScaleIn ?? false,
            targets: (0,target_health/* targetsOf */.Q)(id, health),
            ...(0,defined/* definedOf */.X)({ templateId: instance.LaunchTemplate?.LaunchTemplateId, origin: originOf(instance) }),
            ...facts.get(id),
        };
    });
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
        const command = new dist_cjs/* DescribeWarmPoolCommand */.OqI({
            AutoScalingGroupName: name,
            ...(0,defined/* definedOf */.X)({ NextToken: token }),
        });
        const { Instances = [], NextToken } = await (0,trouble/* asking */.o)(`describe the warm pool of ${name}`, () => client.send(command));
        found.push(...Instances);
        token = NextToken;
    } while (token !== undefined && token !== '');
    return found;
}

;// CONCATENATED MODULE: ./build/adapters/aws/groups/autoscaling.js










/** Auto Scaling through the AWS SDK. */
function createAutoScaling(parts) {
    const clientFor = (0,client.clientsByRegion)((region) => new dist_cjs/* AutoScalingClient */.yis({ region, ...client.clientSettings }));
    return {
        observe: (group, alarmNames) => observe(group, alarmNames, { ...parts, client: clientFor(group.region) }),
        launchImages: (group) => launchImages(group, { autoscaling: clientFor(group.region), ec2: parts.ec2(group.region) }),
        warmPool: (group) => warmPool(group, clientFor(group.region), parts.instances),
        lifecycleHooks: (group) => lifecycleHooks(group, clientFor(group.region)),
        examine: (region, instance) => examine(instance, parts.ec2(region)),
        failedActivities: (group, since) => failedActivities(clientFor(group.region), group, since),
        startRefresh: (group, settings) => startRefresh(clientFor(group.region), group, settings),
        cancelRefresh: (group) => cancelRefresh(clientFor(group.region), group),
        alarms: (region, names) => parts.alarms.describe(region, names),
    };
}
/**
 * Starts a refresh onto what the group launches now. SkipMatching stays off: it goes by template versions, and an
 * instance that matches by version may still run an older image where the template names it indirectly. AutoRollback
 * stays off: it needs a desired configuration, and the recovery is the action's.
 */
async function startRefresh(client, { name }, settings) {
    const command = new dist_cjs/* StartInstanceRefreshCommand */.Wkp({
        AutoScalingGroupName: name,
        Strategy: 'Rolling',
        Preferences: autoscaling_preferencesOf(settings),
    });
    return (0,trouble/* asking */.o)(`start an instance refresh of ${name}`, async () => {
        try {
            return (await client.send(command)).InstanceRefreshId ?? '';
        }
        catch (error) {
            throw isAlreadyRunning(error) ? overtaken(name, error) : error;
        }
    });
}
/** AWS takes a maximum with a minimum only, and a delay with checkpoints only. */
function autoscaling_preferencesOf(settings) {
    const { minHealthyPercentage: least, checkpointPercentages: checkpoints, alarms } = settings;
    return (0,defined/* definedOf */.X)({
        MinHealthyPercentage: least,
        MaxHealthyPercentage: least === undefined ? undefined : settings.maxHealthyPercentage,
        InstanceWarmup: settings.warmupSeconds,
        CheckpointPercentages: checkpoints === undefined ? undefined : [...checkpoints],
        CheckpointDelay: checkpoints === undefined ? undefined : settings.checkpointDelaySeconds,
        BakeTime: settings.bakeTimeSeconds,
        ScaleInProtectedInstances: settings.protectedInstances,
        StandbyInstances: settings.standbyInstances,
        AlarmSpecification: alarms === undefined ? undefined : { Alarms: [...alarms] },
    });
}
function isAlreadyRunning(error) {
    return error instanceof Error && error.name.startsWith('InstanceRefreshInProgress');
}
function overtaken(name, cause) {
    return new outcome_error/* DeployError */.sH('rollout-superseded', `${name}: somebody else started an instance refresh just now.`, {
        cause,
        evidence: [(0,outcome_error/* errorMessage */.gJ)(cause)],
        next: ['Run again when it has ended: the run then takes up from there.'],
    });
}
/**
 * Cancels whatever refresh is active: AWS takes no id. Returns the id of the one that it was. Instances on their way are
 * not waited for: one that never boots, or waits for a hook, would hold up what comes next for as long.
 */
async function cancelRefresh(client, { name }) {
    return (0,trouble/* asking */.o)(`cancel the instance refresh of ${name}`, async () => {
        try {
            const command = new dist_cjs/* CancelInstanceRefreshCommand */.SMi({
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
    const { Activities = [] } = await (0,trouble/* asking */.o)(`describe the scaling activities of ${name}`, () => client.send(new dist_cjs/* DescribeScalingActivitiesCommand */.hM1({ AutoScalingGroupName: name, MaxRecords: 50 })));
    return Activities.map((activity) => ({
        status: activity.StatusCode ?? 'unknown',
        description: activity.Description ?? '',
        message: activity.StatusMessage ?? '',
        cause: activity.Cause ?? '',
        startedAt: activity.StartTime?.getTime() ?? 0,
    })).filter(({ status, startedAt }) => badEndings.has(status) && startedAt >= since);
}


/***/ }),

/***/ 1114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ targetsOf),
/* harmony export */   createTargetHealth: () => (/* binding */ createTargetHealth)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(586);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3532);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(820);



/** ELBv2 through the AWS SDK. */
function createTargetHealth() {
    const clientFor = (0,_client_js__WEBPACK_IMPORTED_MODULE_0__.clientsByRegion)((region) => new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_2__/* .ElasticLoadBalancingV2Client */ .MlD({ region, ..._client_js__WEBPACK_IMPORTED_MODULE_0__.clientSettings }));
    return {
        describe: (region, arns) => Promise.all(arns.map((arn) => describeGroup(clientFor(region), arn))),
    };
}
async function describeGroup(client, arn) {
    // arn:aws:elasticloadbalancing:REGION:ACCOUNT:targetgroup/NAME/ID
    const group = arn.split('/')[1] ?? arn;
    const { TargetHealthDescriptions = [] } = await (0,_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .asking */ .o)(`describe the targets of ${group}`, () => client.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_2__/* .DescribeTargetHealthCommand */ .qyg({ TargetGroupArn: arn })));
    const entries = TargetHealthDescriptions.map((each) => [each.Target?.Id ?? '', targetView(group, each)]);
    return { group, byInstance: new Map(entries) };
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

/***/ 820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ asking)
/* harmony export */ });
/* harmony import */ var _causes_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7465);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6245);


/** Whether a call may simply be made again later. */
function passes(error) {
    const status = error.$metadata?.httpStatusCode ?? 0;
    const dropped = /^(ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN|UND_ERR_\w+)$/.test(error.code ?? '');
    return (0,_causes_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)({ code: error.name, status }) === 'passing' || dropped;
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
        if (!(error instanceof Error) || error instanceof _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH)
            throw error;
        if (_causes_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialErrors */ .l3.test(error.name))
            throw noCredentials(doing, error);
        throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH(passes(error) ? 'aws-unavailable' : 'internal-error', `AWS could not ${doing}: ${error.name}: ${error.message}`, { cause: error, next: ['See the message of AWS above; run again when it is cured.'] });
    }
}
function noCredentials(doing, error) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('credentials', `AWS refused to ${doing}: ${error.name}.`, {
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
