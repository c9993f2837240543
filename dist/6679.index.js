export const id = 6679;
export const ids = [6679];
export const modules = {

/***/ 69701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ reusable),
/* harmony export */   WY: () => (/* binding */ described),
/* harmony export */   Xd: () => (/* binding */ notBaked),
/* harmony export */   Xi: () => (/* binding */ candidates),
/* harmony export */   g3: () => (/* binding */ commitsOf),
/* harmony export */   hZ: () => (/* binding */ isPendingFor),
/* harmony export */   iC: () => (/* binding */ withKey),
/* harmony export */   kd: () => (/* binding */ isOffered),
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   oT: () => (/* binding */ isDeprecated),
/* harmony export */   qR: () => (/* binding */ isGiven),
/* harmony export */   yW: () => (/* binding */ isOf)
/* harmony export */ });
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);
/* harmony import */ var _text_more_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96161);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57765);



/**
 * The image that need not be built again: available, and with the same content; the newest of several,
 * be it too old or not. One that a prune has begun to remove is as good as gone, and one that is deprecated is for those
 * alone who name it.
 * An image with our commit but another content (other variables, say) is another image.
 * @param now milliseconds since the epoch
 */
function reusable(records, wanted, now) {
    return withKey(records, wanted.imageKey, now)[0];
}
/** Images of this content that a lookup may take, newest first. @param now milliseconds since the epoch */
function withKey(records, key, now) {
    return newestFirst(records).filter((record) => record.tags[_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagNames */ .nP.imageKey] === key && isOffered(record, now));
}
/** Whether a lookup may take an image. @param now milliseconds since the epoch */
function isOffered(record, now) {
    return record.state === 'available' && !(_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .prunedTag */ .HI in record.tags) && !isDeprecated(record, now);
}
/** @param now milliseconds since the epoch */
function isDeprecated({ deprecatedAt }, now) {
    return deprecatedAt !== undefined && Date.parse(deprecatedAt) <= now;
}
/** Whether EC2 is still making an image with the same content. */
function isPendingFor({ state, createdAt, tags }, wanted) {
    const isYoung = Date.parse(createdAt) >= wanted.notBefore;
    return state === 'pending' && tags[_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagNames */ .nP.imageKey] === wanted.imageKey && isYoung;
}
const MOST_OTHERS = 10;
/** Where an image was to be found and none may be baked. What there is of the template is the evidence. */
function notBaked(records, { imageKey, ...place }) {
    const others = candidates(records, place);
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('image-not-found', `No image that can be taken has the key ${imageKey}, and \`build: never\` lets none be baked. Nothing was changed.`, {
        evidence: [
            ...others
                .slice(0, MOST_OTHERS)
                .map((record) => `${described(record)}, key ${record.tags[_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagNames */ .nP.imageKey]}`),
            ...(0,_text_more_js__WEBPACK_IMPORTED_MODULE_2__/* .more */ .O)(others, MOST_OTHERS, 'in EC2: `command: prune` lists them all'),
        ],
        next: [
            'Bake it in another run (`command: build`) of the same files and variables, or set `build: auto`.',
            'Where it was there before, `max-image-age` may have passed, or a copy in one of its regions is gone.',
        ],
    });
}
/** Images that are available, made of a template or given to a stack; newest first. */
function candidates(records, origin) {
    return newestFirst(records).filter(({ state, tags }) => state === 'available' && isOf(tags, origin));
}
/** Whether an image was made of a template, or was given to a stack. */
function isOf(tags, { template, stack }) {
    return tags[_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagNames */ .nP.template] === (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagText */ .em)(template) || (stack !== undefined && (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .stackTag */ .v$)(stack) in tags);
}
/** Whether an image was deployed that the action did not make. */
function isGiven(tags) {
    return tags[_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagNames */ .nP.given] !== undefined && tags[_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagNames */ .nP.imageKey] === undefined;
}
/** The commit an image was built from, and those it was reused for; '' where it carries no such tag. */
function commitsOf({ tags }) {
    const prefix = (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .commitTag */ .m)('');
    const reused = Object.keys(tags).flatMap((name) => name.startsWith(prefix) ? [name.slice(prefix.length)] : []);
    return [tags[_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagNames */ .nP.gitSha] ?? '', ...reused];
}
/** By the time that EC2 has for them. */
function newestFirst(records) {
    return records.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
}
/** An image in a line of evidence. */
function described({ id, createdAt, tags }) {
    return `${id} from commit ${tags[_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagNames */ .nP.gitSha] ?? 'unknown'}, made ${createdAt}`;
}


/***/ }),

/***/ 78876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ isSpentTemplate),
/* harmony export */   EZ: () => (/* binding */ destructions),
/* harmony export */   wr: () => (/* binding */ departures)
/* harmony export */ });
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72863);
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44717);


/**
 * Kinds whose old half may go once the new one is there: they hold no data, and what serves traffic has moved.
 * Of every other kind (a database, a volume, an instance of its own, a kind this version does not know) the old
 * half may hold what the new one does not.
 */
const REPLACEABLE = [
    /^aws_(launch_template|launch_configuration|placement_group|key_pair)$/,
    /^aws_autoscaling_/,
    /^aws_(security_group|security_group_rule|vpc_security_group_(in|e)gress_rule)$/,
    /^aws_(lb|alb)_(target_group|target_group_attachment|listener|listener_rule)$/,
    /^aws_iam_(instance_profile|role|policy|role_policy|role_policy_attachment)$/,
    /^aws_cloudwatch_metric_alarm$/,
    /^(null_resource|terraform_data)$/,
];
/**
 * What the plan destroys, one finding for each resource: every delete of a managed resource, every replacement that
 * destroys first, and replacements that create first of kinds whose old half may hold data. Not in it: deposed launch
 * templates and launch configurations, the old half of a replacement that did not end; no instance needs them.
 */
function destructions({ changes }) {
    return changes.flatMap((change) => {
        if (change.mode !== 'managed' || isSpentTemplate(change))
            return [];
        if (change.kind === 'delete')
            return [destroyed(change)];
        if (change.kind === 'replace-destroy-first')
            return [replacedDestroyFirst(change)];
        return change.kind === 'replace-create-first' && losesOld(change) ? [replacedWithLoss(change)] : [];
    });
}
/** What leaves the state without being destroyed, and deposed templates that go: worth knowing, no danger. */
function departures({ changes }) {
    return changes.flatMap((change) => {
        if (change.mode !== 'managed')
            return [];
        if (change.kind === 'forget' || change.keepsOld === true)
            return [forgotten(change)];
        return isSpentTemplate(change) ? [spent(change)] : [];
    });
}
/** Whether this is a deposed launch template or launch configuration that goes: no instance needs it any more. */
function isSpentTemplate({ kind, type, deposed }) {
    return kind === 'delete' && deposed !== undefined && (0,_templates_js__WEBPACK_IMPORTED_MODULE_1__/* .isHolderType */ .nS)(type);
}
function losesOld({ type, keepsOld }) {
    return keepsOld !== true && !REPLACEABLE.some((pattern) => pattern.test(type));
}
function destroyed(change) {
    const subject = change.deposed === undefined ? 'It' : 'A former object of it';
    const instances = change.type === 'aws_autoscaling_group' ? ' with its instances' : '';
    return {
        rule: 'destroy',
        address: change.address,
        risk: `${subject} is destroyed${instances}: ${(0,_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .removalReason */ .z)(change)}.`,
        fix: change.deposed === undefined
            ? keepFix(change)
            : 'Check that nothing serves from the former object, then deploy once with "allow: any".',
        severity: 'error',
    };
}
/** A `removed` block is about a resource as a whole, hence no hint at it where only an instance of it goes. */
function keepFix({ address, reason }) {
    const isWhole = reason === 'delete_because_no_resource_config' || reason === 'delete_because_no_module';
    const from = address.replace(/\[(\d+|"(\\.|[^"\\])*")\]/g, '');
    const keep = isWhole
        ? `write a removed block with from = ${from} and lifecycle { destroy = false }`
        : 'keep its index or key in count or for_each';
    return `Put it back into the configuration, or ${keep}. If it is to go, deploy once with "allow: any".`;
}
function replacedDestroyFirst(change) {
    const isGroup = change.type === 'aws_autoscaling_group';
    const until = isGroup
        ? 'nothing serves until the new instances are up'
        : 'nothing is in its place until the new one is made';
    return {
        rule: 'replace-destroy-first',
        address: change.address,
        ...replacedAttribute(change),
        risk: `It is replaced (${(0,_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .replacementReason */ .pp)(change)}): ${until}.`,
        fix: change.reason === 'replace_because_tainted'
            ? `${(0,_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .untaintAdvice */ .al)(change)} If it is to be replaced, deploy once with "allow: any".`
            : 'Write: lifecycle { create_before_destroy = true }, and name_prefix in place of a fixed name.',
        severity: 'error',
    };
}
function replacedWithLoss(change) {
    return {
        rule: 'replace-create-first',
        address: change.address,
        ...replacedAttribute(change),
        risk: `It is replaced (${(0,_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .replacementReason */ .pp)(change)}): what the old one holds is lost.`,
        fix: 'Undo the change that forces it, or write: lifecycle { prevent_destroy = true }. If the old one may go, deploy once with "allow: any".',
        severity: 'error',
    };
}
function replacedAttribute({ replacePaths }) {
    const first = replacePaths[0]?.[0];
    return first === undefined ? {} : { attribute: String(first) };
}
function forgotten(change) {
    const { address, kind } = change;
    const what = kind === 'forget' ? 'It' : 'The old one of the replacement';
    const why = (0,_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .forgetReason */ .QP)(change);
    return {
        rule: 'forget',
        address,
        risk: `${what} leaves the state and is not destroyed${why === '' ? '' : ` (${why})`}: it goes on running, and nothing manages it.`,
        fix: 'If that is not meant, put its resource block back and take the removed block (or destroy = false) out.',
        severity: 'warning',
    };
}
function spent({ address }) {
    return {
        rule: 'deposed',
        address,
        risk: 'What an unfinished replacement left of it is destroyed; no instance needs it.',
        fix: 'Nothing to do.',
        severity: 'warning',
    };
}


/***/ }),

/***/ 20818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ guardPlan)
});

// EXTERNAL MODULE: ./build/plan/read/invocations.js
var invocations = __webpack_require__(54304);
// EXTERNAL MODULE: ./build/plan/read/lookups.js
var lookups = __webpack_require__(61072);
// EXTERNAL MODULE: ./build/plan/guard/destruction.js
var destruction = __webpack_require__(78876);
// EXTERNAL MODULE: ./build/plan/guard/hazards/beside.js
var beside = __webpack_require__(19194);
// EXTERNAL MODULE: ./build/plan/differences.js
var differences = __webpack_require__(43770);
// EXTERNAL MODULE: ./build/plan/json.js
var json = __webpack_require__(60070);
;// CONCATENATED MODULE: ./build/plan/attachments.js


/** Whether a group is behind a load balancer, by its own attributes or by an attachment of the plan. */
function isBalanced(group, model) {
    return hasTargets(group) || isAttached(group, model);
}
function hasTargets({ after, afterUnknown }) {
    return ['target_group_arns', 'load_balancers', 'traffic_source'].some((attribute) => [after?.[attribute], (0,differences/* valueAt */.fK)(afterUnknown, [attribute])].some((value) => Array.isArray(value) && value.length > 0));
}
/** Kinds that tie a group to a load balancer from outside of it. */
const ATTACHMENTS = new Set([
    'aws_autoscaling_attachment',
    'aws_autoscaling_traffic_source_attachment',
]);
function isAttached({ after }, { changes }) {
    const name = (0,json/* textOf */.b6)(after?.name);
    return changes.some((change) => change.mode === 'managed' &&
        ATTACHMENTS.has(change.type) &&
        name !== undefined &&
        (0,json/* textOf */.b6)(change.after?.autoscaling_group_name) === name);
}

;// CONCATENATED MODULE: ./build/plan/guard/hazards/order.js



/** What a group needs, by kind: the attribute that is referred to, and where the group has it. */
const NEEDED = {
    aws_lb_target_group: ['arn', 'target_group_arns'],
    aws_alb_target_group: ['arn', 'target_group_arns'],
    aws_elb: ['name', 'load_balancers'],
    aws_subnet: ['id', 'vpc_zone_identifier'],
    aws_placement_group: ['name', 'placement_group'],
    aws_launch_configuration: ['name', 'launch_configuration'],
};
/**
 * Terraform hands create_before_destroy down to what a resource depends on, but not to what depends on it, and not to
 * what the code only looks up: such a thing goes while the old group still serves by it.
 * https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#create_before_destroy
 */
const goesFirst = {
    rule: 'goes-first',
    sign: 'What a group that is replaced create-first needs, or its attachment to a load balancer, is destroyed first',
    risk: 'The old group serves without it until the new one is up.',
    cure: '`create_before_destroy = true` there too',
    find: (group, { model }) => {
        if (group.kind !== 'replace-create-first')
            return [];
        return model.changes
            .filter((change) => goes(change) && (serves(change, group) || attaches(change, group)))
            .map((change) => adviceOf(change));
    },
};
function goes({ mode, kind, deposed }) {
    return mode === 'managed' && deposed === undefined && kind === 'replace-destroy-first';
}
/** Whether the old group refers to it. */
function serves({ before, type }, group) {
    const [handle, held] = (Object.hasOwn(NEEDED, type) ? NEEDED[type] : undefined) ?? [];
    if (handle === undefined || held === undefined)
        return false;
    const name = (0,json/* textOf */.b6)(before?.[handle]);
    return name !== undefined && [(0,differences/* valueAt */.fK)(group.before, [held])].flat().includes(name);
}
/** Whether it is what attaches the old group to a load balancer. */
function attaches({ type, before }, group) {
    const isAttachment = ATTACHMENTS.has(type);
    const name = (0,json/* textOf */.b6)(before?.autoscaling_group_name);
    return isAttachment && name !== undefined && name === (0,json/* textOf */.b6)(group.before?.name);
}
function adviceOf({ address }) {
    return {
        risk: `${address} is destroyed before the new group is up: until then the old group serves without it.`,
        fix: `Write in ${address}: lifecycle { create_before_destroy = true }`,
    };
}

// EXTERNAL MODULE: ./build/plan/guard/hazards/refresh.js
var refresh = __webpack_require__(23529);
// EXTERNAL MODULE: ./build/plan/reasons.js
var reasons = __webpack_require__(72863);
// EXTERNAL MODULE: ./build/plan/guard/hazards/hazard.js
var hazard = __webpack_require__(45056);
;// CONCATENATED MODULE: ./build/plan/guard/hazards/replacement.js



/** The provider's create returns at once then, and Terraform destroys the old group. */
const noWait = {
    rule: 'no-wait',
    sign: '`wait_for_capacity_timeout = "0"` on a group that is replaced by a new one',
    risk: 'The old group is destroyed before one instance of the new one is in service.',
    cure: '`wait_for_capacity_timeout = "10m"`; behind a load balancer `min_elb_capacity` as well',
    find: (group, { model }) => {
        if (!(0,reasons/* isNotWaitedFor */.X1)(group))
            return [];
        const balanced = isBalanced(group, model)
            ? ' The group is behind a load balancer: write min_elb_capacity or wait_for_elb_capacity as well.'
            : '';
        return [
            {
                ...(0,hazard/* attributeAt */.gu)(group, ['wait_for_capacity_timeout']),
                risk: 'The old group is destroyed as soon as the new one exists, before one of its instances is in service: for minutes nothing serves, and where the image is bad nothing is left that does.',
                fix: `Write: wait_for_capacity_timeout = "10m".${balanced}`,
            },
        ];
    },
};
/** Terraform marks what it could not finish making; a group that waited too long for its instances, say. */
const tainted = {
    rule: 'tainted',
    sign: 'A group marked as tainted',
    risk: 'It is replaced with all its instances, whatever the plan is about.',
    cure: '`terraform untaint ADDRESS`, where the group is as it should be',
    find: (group) => {
        if (group.reason !== 'replace_because_tainted' || group.kind !== 'replace-create-first')
            return [];
        return [
            {
                risk: 'It is marked as tainted, because an earlier apply did not finish making it: all of it is replaced, whatever this plan is about.',
                fix: (0,reasons/* untaintAdvice */.al)(group),
            },
        ];
    },
};

// EXTERNAL MODULE: ./build/plan/guard/hazards/template.js + 1 modules
var template = __webpack_require__(74978);
;// CONCATENATED MODULE: ./build/plan/guard/hazards/hazards.js





/** Every hazard that is looked for in a plan, in the order in which they are told. */
const HAZARDS = [
    template/* pinned */.dp,
    template/* otherTemplate */.HO,
    template/* otherArchitecture */.M,
    beside/* suspended */.IU,
    beside/* resumed */.uN,
    refresh/* lastCheckpoint */.ZP,
    beside/* protectedInstances */.B5,
    refresh/* autoRollback */.mz,
    refresh/* nothingKept */.kK,
    refresh/* rootVolume */.VD,
    noWait,
    goesFirst,
    tainted,
    beside/* warmPool */.YO,
];
/** What will go wrong with the groups that the plan leaves in place or makes, as far as the plan tells. */
function hazardsOf(planned) {
    return planned.model.changes
        .filter(isGroup)
        .flatMap((group) => HAZARDS.flatMap((hazard) => findings(hazard, group, planned)));
}
function isGroup({ type, mode, after, deposed }) {
    return type === 'aws_autoscaling_group' && mode === 'managed' && after !== null && deposed === undefined;
}
function findings({ rule, find }, group, planned) {
    return find(group, planned).map((advice) => ({
        rule,
        address: group.address,
        ...advice,
        severity: 'warning',
    }));
}

// EXTERNAL MODULE: ./build/plan/guard/image-only.js
var image_only = __webpack_require__(96696);
// EXTERNAL MODULE: ./build/plan/templates.js
var templates = __webpack_require__(44717);
// EXTERNAL MODULE: ./build/plan/template-name.js
var template_name = __webpack_require__(17640);
;// CONCATENATED MODULE: ./build/plan/guard/group-lints.js





/** What is known to go wrong with a group that stays or is made by this plan. */
function groupLints(group, model) {
    return [
        ...floatingVersion(group, model),
        ...noRefresh(group),
        ...capacityResets(group),
        ...singleInstance(group),
        ...shallowHealthCheck(group, model),
    ];
}
function lint({ address }, advice) {
    return { address, ...advice, severity: 'warning' };
}
/** The provider starts a refresh only where the group itself changes, and "$Latest" stays "$Latest". */
function floatingVersion(group, model) {
    const floating = (0,templates/* templateUses */.tn)(group.after, group.afterUnknown).find(({ version }) => version === '$Latest' || version === '$Default');
    if (floating === undefined)
        return [];
    return [
        lint(group, {
            rule: 'floating-version',
            attribute: (0,json/* blocksOf */.SH)(group.after, 'launch_template').length > 0
                ? 'launch_template[0].version'
                : 'mixed_instances_policy[0].launch_template',
            risk: `The group uses the template's ${floating.version}: a new image starts no refresh, and any launch may pick it up.`,
            fix: `Write: version = ${(0,template_name/* templateName */.G)(group, floating, model)}.latest_version`,
        }),
    ];
}
/** A group that is replaced needs no refresh: the new one starts on the image. */
function noRefresh(group) {
    const hasBlock = (0,json/* blocksOf */.SH)(group.after, 'instance_refresh').length > 0;
    const isOpen = (0,differences/* valueAt */.fK)(group.afterUnknown, ['instance_refresh']) === true;
    if (hasBlock || isOpen || group.kind.startsWith('replace-'))
        return [];
    return [
        lint(group, {
            rule: 'no-instance-refresh',
            attribute: 'instance_refresh',
            risk: 'The group has no instance_refresh: the plan changes its template, and the instances stay as they are.',
            fix: 'Write: instance_refresh { strategy = "Rolling" }',
        }),
    ];
}
const SIZES = ['desired_capacity', 'min_size', 'max_size'];
function capacityResets(group) {
    return SIZES.flatMap((attribute) => {
        const before = (0,json/* numberOf */.rl)(group.before?.[attribute]);
        const after = (0,json/* numberOf */.rl)(group.after?.[attribute]);
        if (before === null)
            return [];
        if (after === null)
            return attribute === 'desired_capacity' ? smallerStart(group, before) : [];
        return before === after ? [] : [capacityReset(group, { attribute, before, after })];
    });
}
function capacityReset(group, { attribute, before, after }) {
    const sizes = (0,differences/* isSensitive */.tV)(group, [attribute]) ? '' : ` from ${before} to ${after}`;
    return lint(group, {
        rule: 'capacity-reset',
        attribute,
        risk: `${attribute} goes${sizes} with this deploy: scaling that happened meanwhile is undone.`,
        fix: attribute === 'desired_capacity'
            ? 'Leave the size to scaling: lifecycle { ignore_changes = [desired_capacity] }'
            : 'Change the size in a deploy of its own, or leave it: lifecycle { ignore_changes = [min_size, max_size] }',
    });
}
/** A group made anew without desired_capacity starts with min_size instances, however many serve now. */
function smallerStart(group, before) {
    const start = (0,json/* numberOf */.rl)(group.after?.min_size);
    if (!group.kind.startsWith('replace-') || start === null || start >= before)
        return [];
    const isHidden = (0,differences/* isSensitive */.tV)(group, ['desired_capacity']) || (0,differences/* isSensitive */.tV)(group, ['min_size']);
    const sizes = isHidden ? 'min_size instances' : `${start} instances (min_size) in place of ${before}`;
    return [
        lint(group, {
            rule: 'capacity-reset',
            attribute: 'desired_capacity',
            risk: `The new group starts with ${sizes}.`,
            fix: 'Write desired_capacity with the number that serves now.',
        }),
    ];
}
/**
 * The minimum is rounded up to whole instances, so any minimum above 0 is the one instance.
 * https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_RefreshPreferences.html (MinHealthyPercentage)
 */
function singleInstance(group) {
    const refresh = (0,json/* blocksOf */.SH)(group.after, 'instance_refresh')[0];
    if (refresh === undefined || sizeOf(group) !== 1)
        return [];
    const preferences = (0,json/* blocksOf */.SH)(refresh, 'preferences')[0];
    const policy = (0,json/* blocksOf */.SH)(group.after, 'instance_maintenance_policy')[0];
    const percentage = (name) => percentOf(preferences, name) ?? percentOf(policy, name);
    const least = percentage('min_healthy_percentage') ?? 90;
    const most = percentage('max_healthy_percentage') ?? 100;
    if (least === 0 || most > 100)
        return [];
    return [
        lint(group, {
            rule: 'single-instance',
            attribute: 'instance_refresh',
            risk: 'The group has one instance and may have no more during the refresh, so it cannot keep it and replace it: there may be a moment without any.',
            fix: 'Write in preferences: min_healthy_percentage = 100 and max_healthy_percentage = 200',
        }),
    ];
}
/** How many instances the group has now, or starts with. */
function sizeOf({ before, after }) {
    const desired = (0,json/* numberOf */.rl)(after?.desired_capacity) ?? (0,json/* numberOf */.rl)(before?.desired_capacity);
    return desired ?? (before === null ? (0,json/* numberOf */.rl)(after?.min_size) : null);
}
/** A percentage that is set: the provider writes -1 to a maintenance policy that is taken away. */
function percentOf(block, name) {
    const value = (0,json/* numberOf */.rl)(block?.[name]);
    return value === null || value < 0 ? null : value;
}
/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html */
function shallowHealthCheck(group, model) {
    const isOpen = (0,differences/* valueAt */.fK)(group.afterUnknown, ['health_check_type']) === true;
    const kind = (0,json/* textOf */.b6)(group.after?.health_check_type) ?? 'EC2';
    if (isOpen || kind !== 'EC2' || !isBalanced(group, model))
        return [];
    return [
        lint(group, {
            rule: 'ec2-health-check',
            attribute: 'health_check_type',
            risk: 'The group is behind a load balancer, but counts an instance as healthy as soon as it runs, whether it answers or not.',
            fix: 'Write: health_check_type = "ELB"',
        }),
    ];
}

;// CONCATENATED MODULE: ./build/plan/guard/lints.js




/**
 * What is known to go wrong with images, templates and groups, whatever the plan may change: a fixed name in a
 * replacement, an image by SSM parameter, and the lints of each group. Replacements that destroy first are the
 * guard's own finding.
 */
function lintPlan(model) {
    return model.changes.flatMap((change) => {
        const isGroup = change.type === 'aws_autoscaling_group';
        const isOurs = isGroup || (0,templates/* isHolderType */.nS)(change.type);
        if (change.mode !== 'managed' || change.after === null || !isOurs)
            return [];
        return [...fixedName(change), ...(isGroup ? groupLints(change, model) : imageByParameter(change))];
    });
}
/** A replacement that keeps its name cannot create first: AWS refuses two of one name. */
function fixedName(change) {
    const { before, after, kind, address } = change;
    const name = (0,json/* textOf */.b6)(after?.name);
    if (isFixedConfiguration(change))
        return [fixedConfiguration(change)];
    if (!kind.startsWith('replace-') || name === undefined || name !== (0,json/* textOf */.b6)(before?.name))
        return [];
    const shown = (0,differences/* isSensitive */.tV)(change, ['name']) ? 'NAME-' : `${name}-`;
    return [
        {
            rule: 'fixed-name',
            address,
            attribute: 'name',
            risk: 'It is replaced under the same name: the new one cannot be made while the old one is there.',
            fix: `Write name_prefix = ${JSON.stringify(shown)} in place of name.`,
            severity: 'warning',
        },
    ];
}
/** A launch configuration cannot be changed: the next image replaces it, and a name that is set cannot be had twice. */
function isFixedConfiguration({ type, kind, after }) {
    return type === 'aws_launch_configuration' && kind === 'create' && (0,json/* textOf */.b6)(after?.name) !== undefined;
}
function fixedConfiguration(change) {
    const name = (0,differences/* isSensitive */.tV)(change, ['name']) ? 'NAME' : ((0,json/* textOf */.b6)(change.after?.name) ?? 'NAME');
    return {
        rule: 'fixed-name',
        address: change.address,
        attribute: 'name',
        risk: 'Every new image replaces it, and the next one cannot be made under the same name while this one is there.',
        fix: `Write name_prefix = ${JSON.stringify(`${name}-`)} in place of name, and lifecycle { create_before_destroy = true }.`,
        severity: 'warning',
    };
}
/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/using-systems-manager-parameters.html */
function imageByParameter({ address, after }) {
    if (!(0,json/* textOf */.b6)(after?.image_id)?.startsWith('resolve:ssm:'))
        return [];
    return [
        {
            rule: 'ssm-alias',
            address,
            attribute: 'image_id',
            risk: 'The image is looked up at each launch: the plan does not tell which one runs, and AWS cannot roll a refresh back.',
            fix: 'Write: image_id = var.ami_id',
            severity: 'warning',
        },
    ];
}

// EXTERNAL MODULE: ./build/plan/guard/serving.js
var guard_serving = __webpack_require__(59704);
// EXTERNAL MODULE: ./build/plan/guard/undo.js
var guard_undo = __webpack_require__(36688);
;// CONCATENATED MODULE: ./build/plan/guard/guard.js








/**
 * Holds a plan against what it may change.
 * image-only: the image and what follows from it (see `changesBeyondImage`), and from the values that the action sets
 * (see `standsAlready`), and what takes a plan back (see `isUndone`). no-destroy: nothing is destroyed but the
 * old half of a replacement that creates first, of kinds that hold no data (see `destructions`). any: everything.
 * What one allowance blocks, a wider one may let pass with a warning; what no-destroy blocks, image-only blocks too.
 * No finding quotes a value of the plan but names, versions and sizes that are not marked as sensitive.
 */
function guardPlan(model, options) {
    const { image } = options;
    const blocked = blockedBy(model, options);
    const known = new Set(blocked.map(keyOf));
    const noticed = [
        ...(0,destruction/* destructions */.EZ)(model),
        ...(0,destruction/* departures */.wr)(model),
        ...(0,invocations/* invocationFindings */.R)(model),
        ...lintPlan(model),
        ...hazardsOf({ model, image }),
        ...(0,lookups/* looseLookups */.ik)(model, image),
    ];
    return {
        blocked: blocked.map((finding) => ({ ...finding, severity: 'error' })),
        warnings: noticed
            .filter((finding) => !known.has(keyOf(finding)))
            .map((finding) => ({ ...finding, severity: 'warning' })),
    };
}
function blockedBy(model, { allow, image, serving, undo }) {
    if (allow === 'any')
        return [];
    if (undo !== undefined) {
        const left = blockedBy(model, { allow, image, serving });
        return left.filter((finding) => !(0,guard_undo/* isUndone */.Y)(finding, model, undo));
    }
    const destroyed = (0,destruction/* destructions */.EZ)(model);
    if (allow === 'no-destroy')
        return destroyed;
    // A resource that is destroyed is named once, by what is worse.
    const named = new Set(destroyed.map(({ address }) => address));
    const beyond = (0,image_only/* changesBeyondImage */.G)(model, image).filter(({ address }) => !named.has(address));
    const own = serving === undefined ? beyond : beyond.filter((finding) => (0,guard_serving/* standsAlready */.c)(finding, serving));
    return [...destroyed, ...own];
}
function keyOf({ rule, address, attribute }) {
    return JSON.stringify([rule, address, attribute]);
}


/***/ }),

/***/ 19194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ protectedInstances),
/* harmony export */   I: () => (/* binding */ suspendedAdvice),
/* harmony export */   IU: () => (/* binding */ suspended),
/* harmony export */   YO: () => (/* binding */ warmPool),
/* harmony export */   b1: () => (/* binding */ neededOf),
/* harmony export */   oy: () => (/* binding */ shellName),
/* harmony export */   uN: () => (/* binding */ resumed)
/* harmony export */ });
/* unused harmony export NEEDED */
/* harmony import */ var _differences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43770);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60070);
/* harmony import */ var _choice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68647);
/* harmony import */ var _hazard_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45056);




/** The group protects every instance that it launches; see `Observation` for those that were protected by hand. */
const protectedInstances = {
    rule: 'protected',
    sign: 'Instances protected from scale in, and `scale_in_protected_instances` absent, `Ignore` or `Wait`',
    risk: 'Ignore: they stay on the old image, and the refresh ends Successful. Wait: it waits for an hour, and fails.',
    cure: '`scale_in_protected_instances = "Refresh"`, or take the protection off',
    find: (group) => {
        const name = 'scale_in_protected_instances';
        const choice = (0,_choice_js__WEBPACK_IMPORTED_MODULE_2__/* .choiceOf */ .F)(group, name);
        const isProtected = (0,_hazard_js__WEBPACK_IMPORTED_MODULE_3__/* .settingOf */ .y7)(group, ['protect_from_scale_in']) === true;
        const hasRefresh = (0,_hazard_js__WEBPACK_IMPORTED_MODULE_3__/* .presenceOf */ .Fq)(group, ['instance_refresh', 0]) === 'there';
        if (!isProtected || !hasRefresh || choice === undefined || choice === 'replaced')
            return [];
        const consequence = choice === 'spared'
            ? 'the refresh leaves them as they are: it ends Successful and has replaced none.'
            : 'the refresh waits for an hour, and then fails.';
        return [
            {
                ...(0,_hazard_js__WEBPACK_IMPORTED_MODULE_3__/* .attributeAt */ .gu)(group, (0,_hazard_js__WEBPACK_IMPORTED_MODULE_3__/* .preferencePath */ .n2)(name)),
                risk: `Every instance of the group is protected from scale in, and ${consequence}`,
                fix: (0,_choice_js__WEBPACK_IMPORTED_MODULE_2__/* .choiceFix */ .b)(group, name),
            },
        ];
    },
};
/** Processes without which a refresh replaces nothing. */
const NEEDED = ['Launch', 'Terminate', 'InstanceRefresh'];
/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-suspend-resume-processes.html */
const suspended = {
    rule: 'suspended',
    sign: '`Launch`, `Terminate` or `InstanceRefresh` suspended',
    risk: 'The refresh replaces nothing, and waits.',
    cure: 'Find out who suspended it, and why; then `aws autoscaling resume-processes`',
    find: (group) => {
        const path = ['suspended_processes'];
        const names = (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .isSensitive */ .tV)(group, path) ? [] : neededOf((0,_hazard_js__WEBPACK_IMPORTED_MODULE_3__/* .settingOf */ .y7)(group, path));
        if (names.length === 0)
            return [];
        return [{ ...(0,_hazard_js__WEBPACK_IMPORTED_MODULE_3__/* .attributeAt */ .gu)(group, path), ...suspendedAdvice(names, nameOf(group)) }];
    },
};
/** The provider resumes what the code does not list, at the end of its update. */
const resumed = {
    rule: 'resumed',
    sign: 'The plan takes a suspended process out of `suspended_processes`',
    risk: 'Applying it resumes what somebody has suspended.',
    cure: 'Find out who suspended it, and why, before it is applied',
    find: (group) => {
        const path = ['suspended_processes'];
        if ((0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .isSensitive */ .tV)(group, path) || (0,_hazard_js__WEBPACK_IMPORTED_MODULE_3__/* .presenceOf */ .Fq)(group, path) === 'unknown' || group.kind !== 'update')
            return [];
        const after = neededOf(group.after?.suspended_processes);
        const names = neededOf(group.before?.suspended_processes).filter((name) => !after.includes(name));
        if (names.length === 0)
            return [];
        return [
            {
                ...(0,_hazard_js__WEBPACK_IMPORTED_MODULE_3__/* .attributeAt */ .gu)(group, path),
                risk: `${listed(names)} suspended on the group, and this plan resumes it, after the refresh has begun: somebody may have stopped it on purpose.`,
                fix: 'Find out who suspended it, and why, before this is applied. If a deploy is not to resume it: lifecycle { ignore_changes = [suspended_processes] }',
            },
        ];
    },
};
function nameOf(group) {
    return (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .isSensitive */ .tV)(group, ['name']) ? undefined : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(group.after?.name);
}
/** Of these processes, those that are needed. */
function neededOf(value) {
    const names = Array.isArray(value) ? value : [];
    return NEEDED.filter((name) => names.includes(name));
}
function listed(names) {
    return `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'}`;
}
/** A group's name as a command takes it. */
function shellName(group = 'NAME') {
    return /^[\w.-]+$/.test(group) ? group : `'${group}'`;
}
/** What follows from suspended processes, with the command that resumes them, to be pasted. */
function suspendedAdvice(names, group) {
    const command = `aws autoscaling resume-processes --auto-scaling-group-name ${shellName(group)} --scaling-processes ${names.join(' ')}`;
    return {
        risk: `${listed(names)} suspended on the group: a refresh replaces nothing and waits.`,
        fix: `Find out who suspended it, and why; AWS does so itself where launches have failed for a day. Then run \`${command}\`, and take ${names.join(', ')} out of suspended_processes where the code lists it.`,
    };
}
/** https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_PutWarmPool.html (InstanceReusePolicy) */
const warmPool = {
    rule: 'warm-pool-reuse',
    sign: 'A warm pool without `reuse_on_scale_in`',
    risk: 'Instances that scale in are terminated, and the pool is filled with fresh launches, each with its first boot.',
    cure: '`instance_reuse_policy { reuse_on_scale_in = true }`',
    find: (group) => {
        const path = ['warm_pool', 0, 'instance_reuse_policy'];
        const reuse = [...path, 0, 'reuse_on_scale_in'];
        if ((0,_hazard_js__WEBPACK_IMPORTED_MODULE_3__/* .presenceOf */ .Fq)(group, ['warm_pool', 0]) !== 'there')
            return [];
        if ((0,_hazard_js__WEBPACK_IMPORTED_MODULE_3__/* .presenceOf */ .Fq)(group, reuse) === 'unknown' || (0,_hazard_js__WEBPACK_IMPORTED_MODULE_3__/* .settingOf */ .y7)(group, reuse) === true)
            return [];
        return [
            {
                ...(0,_hazard_js__WEBPACK_IMPORTED_MODULE_3__/* .attributeAt */ .gu)(group, path),
                risk: 'Instances that scale in are terminated, and the pool is filled with fresh launches, each with its first boot, whenever load goes down.',
                fix: 'Write in warm_pool: instance_reuse_policy { reuse_on_scale_in = true }',
            },
        ];
    },
};


/***/ }),

/***/ 68647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ choiceOf),
/* harmony export */   b: () => (/* binding */ choiceFix)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60070);
/* harmony import */ var _hazard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45056);


/** AWS's words: Refresh is for protected instances, Terminate for those on standby. */
const CHOICES = {
    Ignore: 'spared',
    Wait: 'waited-for',
    Refresh: 'replaced',
    Terminate: 'replaced',
};
/**
 * What the group's refresh does about them. The provider sends Ignore where its preferences do not say, and AWS takes
 * Wait where it gets no preferences. Undefined where it is known only after apply, or is a word of later times.
 * https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_RefreshPreferences.html
 */
function choiceOf(group, name) {
    const preferences = (0,_hazard_js__WEBPACK_IMPORTED_MODULE_1__/* .presenceOf */ .Fq)(group, _hazard_js__WEBPACK_IMPORTED_MODULE_1__/* .PREFERENCES */ .r5);
    const path = (0,_hazard_js__WEBPACK_IMPORTED_MODULE_1__/* .preferencePath */ .n2)(name);
    if (preferences === 'unknown' || (0,_hazard_js__WEBPACK_IMPORTED_MODULE_1__/* .presenceOf */ .Fq)(group, path) === 'unknown')
        return undefined;
    const word = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_hazard_js__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y7)(group, path)) ?? (preferences === 'there' ? 'Ignore' : 'Wait');
    return Object.hasOwn(CHOICES, word) ? CHOICES[word] : undefined;
}
/** What to write so that the refresh replaces them too. */
function choiceFix(group, name) {
    const word = name === 'standby_instances' ? 'Terminate' : 'Refresh';
    const line = `${name} = "${word}"`;
    return (0,_hazard_js__WEBPACK_IMPORTED_MODULE_1__/* .presenceOf */ .Fq)(group, _hazard_js__WEBPACK_IMPORTED_MODULE_1__/* .PREFERENCES */ .r5) === 'there'
        ? `Write: ${line}`
        : `Write: preferences { ${line} } in instance_refresh`;
}


/***/ }),

/***/ 45056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fq: () => (/* binding */ presenceOf),
/* harmony export */   gu: () => (/* binding */ attributeAt),
/* harmony export */   n2: () => (/* binding */ preferencePath),
/* harmony export */   r5: () => (/* binding */ PREFERENCES),
/* harmony export */   y7: () => (/* binding */ settingOf)
/* harmony export */ });
/* harmony import */ var _differences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43770);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60070);


/** Where the preferences of the group's instance refresh stand. */
const PREFERENCES = ['instance_refresh', 0, 'preferences', 0];
/** Where one of them stands. */
function preferencePath(name) {
    return [...PREFERENCES, name];
}
/** What the plan sets at a path; undefined where it sets nothing, and where it is known only after apply. */
function settingOf(group, path) {
    return (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t8)(group, path) ? undefined : (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(group.after, path);
}
/** Whether the plan has a block at a path; `unknown` where that is known only after apply. */
function presenceOf(group, path) {
    const isOpen = path.some((_, index) => (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(group.afterUnknown, path.slice(0, index + 1)) === true);
    if (isOpen)
        return 'unknown';
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)((0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(group.after, path)) ? 'there' : 'absent';
}
/** The path in HCL, as a finding names it. */
function attributeAt(group, path) {
    return { attribute: (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .pathText */ .LF)(group, path) };
}


/***/ }),

/***/ 23529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VD: () => (/* binding */ rootVolume),
/* harmony export */   ZP: () => (/* binding */ lastCheckpoint),
/* harmony export */   kK: () => (/* binding */ nothingKept),
/* harmony export */   mz: () => (/* binding */ autoRollback)
/* harmony export */ });
/* harmony import */ var _differences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43770);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60070);
/* harmony import */ var _hazard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45056);



/**
 * The provider updates the group before it starts the refresh, so AWS has no older template to go back to.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/instance-refresh-rollback.html
 */
const autoRollback = {
    rule: 'auto-rollback',
    sign: '`auto_rollback = true`',
    risk: 'AWS rolls back to what Terraform has saved on the group: the new version. Meanwhile the group takes no other template.',
    cure: '`auto_rollback = false`: the recovery is the action’s',
    find: (group) => {
        const path = (0,_hazard_js__WEBPACK_IMPORTED_MODULE_2__/* .preferencePath */ .n2)('auto_rollback');
        if ((0,_hazard_js__WEBPACK_IMPORTED_MODULE_2__/* .settingOf */ .y7)(group, path) !== true)
            return [];
        return [
            {
                ...(0,_hazard_js__WEBPACK_IMPORTED_MODULE_2__/* .attributeAt */ .gu)(group, path),
                risk: 'AWS would roll back to what is saved on the group, which Terraform has set to the new version already: the old image does not come back. Meanwhile the group takes no other template, which holds up the recovery of this action.',
                fix: 'Write: auto_rollback = false. After a failed rollout the action goes back by itself (`on-failure`).',
            },
        ];
    },
};
/**
 * A last value under 100 makes a partial refresh, which ends Successful.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-adding-checkpoints-instance-refresh.html
 */
const lastCheckpoint = {
    rule: 'last-checkpoint',
    sign: '`checkpoint_percentages` that end below 100',
    risk: 'The refresh ends Successful at the last one; the other instances stay on the old image.',
    cure: '100 as the last checkpoint; or a `health-threshold` that means it',
    find: (group) => {
        const path = (0,_hazard_js__WEBPACK_IMPORTED_MODULE_2__/* .preferencePath */ .n2)('checkpoint_percentages');
        const percentages = (0,_hazard_js__WEBPACK_IMPORTED_MODULE_2__/* .settingOf */ .y7)(group, path);
        const last = Array.isArray(percentages) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(percentages.at(-1)) : null;
        if (last === null || last >= 100)
            return [];
        return [
            (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .isSensitive */ .tV)(group, path)
                ? { ...(0,_hazard_js__WEBPACK_IMPORTED_MODULE_2__/* .attributeAt */ .gu)(group, path), ...partial() }
                : { ...(0,_hazard_js__WEBPACK_IMPORTED_MODULE_2__/* .attributeAt */ .gu)(group, path), ...partial(percentages, desiredOf(group)) },
        ];
    },
};
function partial(percentages = [], desired = null) {
    const last = percentages.at(-1);
    const at = last === undefined ? '' : `, ${last} %`;
    const end = `The refresh ends Successful at its last checkpoint${at}`;
    const written = last === undefined ? '…, 100' : [...percentages, 100].join(', ');
    return {
        risk: `${end}: ${last === undefined ? 'the other instances' : staying(desired, last)} stay on the old image.`,
        fix: `Write: checkpoint_percentages = [${written}]. Where the partial rollout is meant, lower \`health-threshold\` to what it reaches.`,
    };
}
/** What is not replaced, in instances where the capacity is known: AWS rounds what it replaces up. */
function staying(desired, last) {
    const replaced = desired === null ? 0 : Math.ceil((desired * last) / 100);
    return desired === null || replaced >= desired
        ? `the other ${100 - last} %`
        : `${desired - replaced} of ${desired} instances`;
}
function desiredOf(group) {
    if ((0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .isSensitive */ .tV)(group, ['desired_capacity']))
        return null;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(group.after?.desired_capacity) ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(group.before?.desired_capacity);
}
/**
 * The refresh's own minimum, else the one of the maintenance policy, where the refresh names none. The provider sends
 * 90 where preferences are written without it.
 */
const nothingKept = {
    rule: 'nothing-kept',
    sign: '`min_healthy_percentage = 0`',
    risk: 'All instances may be terminated at once: nothing serves until the new ones are up.',
    cure: 'A minimum above 0, e. g. `min_healthy_percentage = 90`',
    find: (group) => {
        const own = (0,_hazard_js__WEBPACK_IMPORTED_MODULE_2__/* .preferencePath */ .n2)('min_healthy_percentage');
        const policy = ['instance_maintenance_policy', 0, 'min_healthy_percentage'];
        const preferences = (0,_hazard_js__WEBPACK_IMPORTED_MODULE_2__/* .presenceOf */ .Fq)(group, _hazard_js__WEBPACK_IMPORTED_MODULE_2__/* .PREFERENCES */ .r5);
        if (preferences === 'unknown' || (0,_hazard_js__WEBPACK_IMPORTED_MODULE_2__/* .presenceOf */ .Fq)(group, ['instance_refresh', 0]) !== 'there')
            return [];
        const path = preferences === 'there' ? own : policy;
        if ((0,_hazard_js__WEBPACK_IMPORTED_MODULE_2__/* .settingOf */ .y7)(group, path) !== 0)
            return [];
        return [
            {
                ...(0,_hazard_js__WEBPACK_IMPORTED_MODULE_2__/* .attributeAt */ .gu)(group, path),
                risk: 'All instances may be terminated at once: until the new ones are up, nothing serves.',
                fix: 'Write: min_healthy_percentage = 90, or as much as has to serve while instances are replaced.',
            },
        ];
    },
};
/** https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_StartInstanceRefresh.html (Strategy) */
const rootVolume = {
    rule: 'root-volume',
    sign: '`strategy = "ReplaceRootVolume"`',
    risk: 'No instance is replaced: each gets another root volume, and what is not on it stays from before.',
    cure: '`strategy = "Rolling"`',
    find: (group) => {
        const path = ['instance_refresh', 0, 'strategy'];
        if ((0,_hazard_js__WEBPACK_IMPORTED_MODULE_2__/* .settingOf */ .y7)(group, path) !== 'ReplaceRootVolume')
            return [];
        return [
            {
                ...(0,_hazard_js__WEBPACK_IMPORTED_MODULE_2__/* .attributeAt */ .gu)(group, path),
                risk: 'No instance is replaced: each keeps its id and gets another root volume. What is not on that volume stays from before.',
                fix: 'Write: strategy = "Rolling"',
            },
        ];
    },
};


/***/ }),

/***/ 74978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xk: () => (/* binding */ imagesHeldBy),
  $T: () => (/* binding */ isToRun),
  Nw: () => (/* binding */ launchesAnew),
  aU: () => (/* binding */ leftBehind),
  M: () => (/* binding */ otherArchitecture),
  HO: () => (/* binding */ otherTemplate),
  dp: () => (/* binding */ pinned),
  on: () => (/* binding */ staysOn)
});

// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(39963);
// EXTERNAL MODULE: ./build/plan/differences.js
var differences = __webpack_require__(43770);
// EXTERNAL MODULE: ./build/plan/json.js
var json = __webpack_require__(60070);
// EXTERNAL MODULE: ./build/plan/template-name.js
var template_name = __webpack_require__(17640);
// EXTERNAL MODULE: ./build/plan/templates.js
var templates = __webpack_require__(44717);
;// CONCATENATED MODULE: ./build/plan/guard/hazards/architecture.js
/**
 * The architecture of an instance type by its name: a `g` among the letters behind the generation is for AWS's own
 * processors, `a1` came before that rule, and Macs have rules of their own. Undefined for a name of another form.
 * https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
 */
function architectureOf(type) {
    const [, family = '', generation = '', options = ''] = /^([a-z]+)(\d+)([a-z]*)(?:-flex)?\.[a-z0-9-]+$/.exec(type) ?? [];
    if (family === '' || family === 'mac')
        return undefined;
    if (family === 'a' && generation === '1')
        return 'arm64';
    return options.includes('g') ? 'arm64' : 'x86_64';
}

;// CONCATENATED MODULE: ./build/plan/guard/hazards/template.js






/** A number in the code, or `ignore_changes`: the plan makes a version with the image, and the group stays where it is. */
const pinned = {
    rule: 'pinned',
    sign: 'A group that stays on an older version of its template (a number, or `ignore_changes`)',
    risk: 'Its instances, new ones too, stay on the old image.',
    cure: '`version = aws_launch_template.NAME.latest_version`, and no `ignore_changes` of it',
    find: (group, planned) => {
        const use = (0,templates/* templateUses */.tn)(group.after, group.afterUnknown).find((each) => isHeldBack(each, planned));
        if (use === undefined)
            return [];
        const { attribute, isHidden, fix } = heldAt(group, use, planned.model);
        const shown = isHidden ? 'an older version' : `version ${use.version}`;
        return [
            {
                attribute,
                risk: `The group stays on ${shown} of its template, while the plan makes a newer one with the new image: its instances, new ones too, stay on the old image.`,
                fix,
            },
        ];
    },
};
/** Where a group says which version it launches, and what to write there. */
function heldAt(group, use, model) {
    const path = isMixed(group) ? ['mixed_instances_policy'] : ['launch_template', 0, 'version'];
    const name = (0,template_name/* templateName */.G)(group, use, model);
    return {
        attribute: (0,differences/* pathText */.LF)(group, path),
        isHidden: (0,differences/* isSensitive */.tV)(group, path),
        fix: `Write: version = ${name}.latest_version, and take ${String(path[0])} out of ignore_changes.`,
    };
}
/** The same of a group that launches these images, as EC2 says, although its template takes another. */
function staysOn(group, images, planned) {
    const use = (0,templates/* templateUses */.tn)(group.after, group.afterUnknown).find((each) => holds(each, planned) === 'ours');
    if (use === undefined)
        return undefined;
    const { attribute, isHidden, fix } = heldAt(group, use, planned.model);
    const version = isHidden || use.version === undefined ? '' : ` (version ${use.version} of its template)`;
    const launched = images.join(', ') || 'no image that EC2 knows';
    return {
        attribute,
        risk: `The group launches ${launched}${version}, with this plan too, and not the new image.`,
        fix,
    };
}
/**
 * Templates of the group that keep the image which others leave for the new one. One that holds an image of its own is
 * meant to.
 */
function leftBehind(group, planned) {
    const former = new Set(planned.model.changes
        .filter(({ type, after }) => (0,templates/* isHolderType */.nS)(type) && (0,image_image/* isPartOf */.xm)(planned.image, (0,json/* textOf */.b6)(after?.image_id) ?? ''))
        .flatMap(({ before }) => (0,json/* textOf */.b6)(before?.image_id) ?? []));
    const uses = (0,templates/* templateUses */.tn)(group.after, group.afterUnknown);
    const left = uses.filter((use) => holds(use, planned) === 'another');
    return left.flatMap((use) => {
        const holder = holderOf(use, planned.model);
        const [id, image] = [(0,json/* textOf */.b6)(holder?.after?.id), (0,json/* textOf */.b6)(holder?.after?.image_id)];
        if (holder === undefined || id === undefined || image === undefined || !former.has(image))
            return [];
        return [{ address: holder.address, id, image }];
    });
}
/** Whether a template of the group, with the plan applied, holds the image. */
function isToRun(group, planned) {
    return (0,templates/* templateUses */.tn)(group.after, group.afterUnknown).some((use) => holds(use, planned) === 'ours');
}
/** The AMIs that the templates of the group hold with the plan applied, as far as the plan tells. */
function imagesHeldBy(group, { model }) {
    const uses = (0,templates/* templateUses */.tn)(group.after, group.afterUnknown);
    return uses.flatMap((use) => (0,json/* textOf */.b6)(holderOf(use, model)?.after?.image_id) ?? []);
}
const LAUNCHES = ['launch_template', 'mixed_instances_policy', 'launch_configuration'];
/**
 * Whether what the group launches changes with this plan: it refers to something else, or to a version that the plan
 * makes. Where it does not, EC2 knows now what it will launch then: a numbered version never changes.
 */
function launchesAnew(group, planned) {
    const refersAnew = (0,differences/* differences */.tX)(group).some(([attribute = '']) => LAUNCHES.includes(String(attribute)));
    if (refersAnew)
        return true;
    return (0,templates/* templateUses */.tn)(group.after, group.afterUnknown).some((use) => {
        const holder = holderOf(use, planned.model);
        const isMoved = holder !== undefined && (0,differences/* isUnknown */.t8)(holder, ['latest_version']);
        return isMoved && (use.version === '$Latest' || (use.version === '$Default' && !staysDefault(holder)));
    });
}
/** Whether the plan brings the image into a new version of the template, and this reference stays on an older one. */
function isHeldBack(use, { model, image }) {
    const holder = holderOf(use, model);
    if (holder?.kind !== 'update' || holder.type !== 'aws_launch_template')
        return false;
    const [before, after] = [(0,json/* textOf */.b6)(holder.before?.image_id) ?? '', (0,json/* textOf */.b6)(holder.after?.image_id) ?? ''];
    if ((0,image_image/* isPartOf */.xm)(image, before) || !(0,image_image/* isPartOf */.xm)(image, after) || !(0,differences/* isUnknown */.t8)(holder, ['latest_version']))
        return false;
    if (use.version === '$Default')
        return staysDefault(holder);
    return use.version !== undefined && /^\d+$/.test(use.version);
}
/** Whether the default version is none that the plan makes. */
function staysDefault(holder) {
    return holder.after?.update_default_version !== true && !(0,differences/* isUnknown */.t8)(holder, ['default_version']);
}
function holderOf(use, { changes }) {
    return changes.find((change) => change.mode === 'managed' &&
        change.deposed === undefined &&
        (0,templates/* isHolderType */.nS)(change.type) &&
        (0,templates/* refersTo */.zA)(use, change.type, change.after));
}
function isMixed({ after }) {
    return (0,json/* blocksOf */.SH)(after, 'mixed_instances_policy').length > 0;
}
/** A part of the group launches from a template that the image does not reach. */
const otherTemplate = {
    rule: 'other-template',
    sign: 'An `override` of a mixed instances policy that names a template with another image',
    risk: 'Its instances do not run the new image, refreshed or not.',
    cure: 'The same template, or one that takes the image too',
    find: (group, planned) => {
        const uses = (0,templates/* templateUses */.tn)(group.after, group.afterUnknown);
        if (!uses.some((use) => holds(use, planned) === 'ours'))
            return [];
        return overridesOf(group).flatMap(({ override, path }) => {
            const [own] = (0,templates/* templateUses */.tn)({ mixed_instances_policy: [{ launch_template: [override] }] });
            const holder = own === undefined ? undefined : holderOf(own, planned.model);
            if (own === undefined || holder === undefined || holds(own, planned) !== 'another')
                return [];
            // One that gets another image of its own by this plan is not left out.
            if (holder.before?.image_id !== holder.after?.image_id)
                return [];
            return [otherImage(group, holder, [...path, 'launch_template_specification'])];
        });
    },
};
function otherImage(group, holder, path) {
    return {
        attribute: (0,differences/* pathText */.LF)(group, path),
        risk: `This override launches from ${holder.address}, which holds another image: its instances do not run the new one.`,
        fix: `Let ${holder.address} take the image as well (image_id = var.ami_id), or take launch_template_specification out of the override.`,
    };
}
/** Which image the template of a reference ends on, as far as the plan tells. */
function holds(use, { model, image }) {
    const id = (0,json/* textOf */.b6)(holderOf(use, model)?.after?.image_id);
    if (id === undefined || !id.startsWith('ami-'))
        return 'unknown';
    return (0,image_image/* isPartOf */.xm)(image, id) ? 'ours' : 'another';
}
function overridesOf({ after }) {
    const path = ['mixed_instances_policy', 0, 'launch_template', 0, 'override'];
    const [template] = (0,json/* blocksOf */.SH)((0,json/* blocksOf */.SH)(after, 'mixed_instances_policy')[0], 'launch_template');
    return (0,json/* blocksOf */.SH)(template, 'override').map((override, index) => ({ override, path: [...path, index] }));
}
/** One image is of one architecture; an override of another needs a template, and an image, of its own. */
const otherArchitecture = {
    rule: 'other-architecture',
    sign: 'Overrides of two architectures (`t3.micro`, `t4g.micro`) that launch from one template',
    risk: 'AWS refuses to launch the image on the one of them.',
    cure: 'A `launch_template_specification` with an image of that architecture in the override',
    find: (group) => {
        const shared = overridesOf(group).filter(({ override, path }) => (0,json/* blocksOf */.SH)(override, 'launch_template_specification').length === 0 && !(0,differences/* isSensitive */.tV)(group, path));
        const types = shared.map(({ override, path }) => ({ type: (0,json/* textOf */.b6)(override.instance_type) ?? '', path }));
        const first = types.find(({ type }) => architectureOf(type) !== undefined);
        return types
            .filter(({ type }) => first !== undefined && differs(type, first.type))
            .map(({ type, path }) => ({
            attribute: (0,differences/* pathText */.LF)(group, [...path, 'instance_type']),
            risk: `${type} is ${architectureOf(type)}, and ${first?.type} is ${architectureOf(first?.type ?? '')}, but both launch the image of one template: AWS refuses it on one of them.`,
            fix: 'Write in this override: launch_template_specification { launch_template_id = aws_launch_template.NAME.id }, of a template with an image of its architecture.',
        }));
    },
};
function differs(one, other) {
    const [a, b] = [architectureOf(one), architectureOf(other)];
    return a !== undefined && b !== undefined && a !== b;
}


/***/ }),

/***/ 96696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ changesBeyondImage),
/* harmony export */   t: () => (/* binding */ bringsImage)
/* harmony export */ });
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39963);
/* harmony import */ var _differences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43770);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60070);
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44717);
/* harmony import */ var _destruction_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78876);





/**
 * What the plan changes beyond the image, one finding for each resource and attribute. The image are: image ids of
 * launch templates and launch configurations that end on this image set, template versions known after apply, the
 * replacement of a launch configuration that only its image id forces, the reference of a group to what holds the
 * image, a new group beside the old one where only its name forces that. Tags of templates and groups, and a group's instance_refresh, may change too; outputs and data reads do not
 * count, nor do what only moves or enters the state and deposed templates that go.
 */
function changesBeyondImage(model, image) {
    const context = { image, holders: holdersOf(model, image) };
    return model.changes.flatMap((change) => {
        const { mode, kind } = change;
        if (mode !== 'managed' || kind === 'no-op' || kind === 'read' || (0,_destruction_js__WEBPACK_IMPORTED_MODULE_3__/* .isSpentTemplate */ .BC)(change))
            return [];
        return beyondImage(change, context);
    });
}
/**
 * Whether the plan brings the image to all that holds it afterwards. Where one held it before, another plan brought it
 * there, and what that changed is not in this one.
 */
function bringsImage(model, image) {
    const holders = holdersOf(model, image);
    return holders.length > 0 && holders.every(({ before }) => !(0,_image_image_js__WEBPACK_IMPORTED_MODULE_4__/* .isPartOf */ .xm)(image, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(before?.image_id) ?? ''));
}
function beyondImage(change, context) {
    const rule = change.deposed === undefined ? ruleOf(change) : undefined;
    if (rule === undefined)
        return [whole(change)];
    const beyond = (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .differences */ .tX)(change).filter((path) => !rule(change, path, context));
    const attributes = [...new Set(beyond.map((path) => (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .pathText */ .LF)(change, path)))];
    const tops = [...new Set(attributes.filter((attribute) => attribute !== '').map(topOf))];
    return attributes.map((attribute) => attribute === '' ? whole(change) : within(change, { attribute, tops }));
}
/** The rule for the differences of a change; undefined where no difference of it is the image's. */
function ruleOf({ type, kind, replacePaths }) {
    if (type === 'aws_launch_template' && kind === 'update')
        return isTemplateImage;
    if (type === 'aws_autoscaling_group' && kind === 'update')
        return isGroupImage;
    const isNewName = replacePaths.every(([attribute]) => attribute === 'name' || attribute === 'name_prefix');
    if (type === 'aws_autoscaling_group' && kind === 'replace-create-first' && isNewName)
        return isGroupBeside;
    const isForcedByImage = replacePaths.every(([attribute]) => attribute === 'image_id');
    const isReplaced = type === 'aws_launch_configuration' && kind === 'replace-create-first';
    return isReplaced && isForcedByImage ? isConfigurationImage : undefined;
}
function isTemplateImage(change, path, { image }) {
    const [attribute, , nested] = path;
    switch (attribute) {
        case 'image_id':
            return holdsImage(change, image);
        case 'latest_version':
        case 'default_version':
        case 'arn':
            return isUnknown(change, path);
        case 'tag_specifications':
            return nested === 'tags';
        default:
            return attribute === 'tags' || attribute === 'tags_all';
    }
}
/** Attributes of a launch configuration that AWS gives anew to every one. */
const IDENTITY = new Set(['arn', 'id', 'name', 'name_prefix']);
/** Attributes that the provider reports as known after apply where the configuration does not set them. */
const UNSET = new Set([
    'associate_public_ip_address',
    'ebs_block_device',
    'ebs_optimized',
    'key_name',
    'metadata_options',
    'root_block_device',
]);
function isConfigurationImage(change, path, { image }) {
    const attribute = String(path[0]);
    if (attribute === 'image_id')
        return holdsImage(change, image);
    if (!isUnknown(change, path))
        return false;
    if (IDENTITY.has(attribute))
        return true;
    const before = (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(change.before, path);
    return UNSET.has(attribute) && isEmpty(before);
}
function isGroupImage(change, path, context) {
    const [attribute] = path;
    if (attribute === 'tag' || attribute === 'tags' || attribute === 'instance_refresh')
        return true;
    if (attribute === 'launch_configuration')
        return isConfigurationOfImage(change, path, context);
    const isTemplate = attribute === 'launch_template' || attribute === 'mixed_instances_policy';
    return isTemplate && path.at(-1) === 'version' && isVersionOfImage(change, path, context);
}
/**
 * A new group beside the old one, because its name follows the template's version: what is known after apply only is
 * the new group's own, and an attribute that is not set may be null on one side and empty on the other.
 */
function isGroupBeside(change, path, context) {
    const [attribute] = path;
    if (attribute === 'name' || attribute === 'name_prefix')
        return true;
    if (isGroupImage(change, path, context))
        return true;
    // A template that is another one differs in its id too: its name alone is only told anew.
    const isReference = attribute === 'launch_template' || attribute === 'mixed_instances_policy';
    if (isUnknown(change, path) && (!isReference || path.at(-1) === 'name'))
        return true;
    return isEmpty((0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(change.before, path)) && isEmpty((0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(change.after, path));
}
function isEmpty(value) {
    return !value || (Array.isArray(value) && value.length === 0);
}
/** Whether the group's new version is the one that this plan makes of a template, or made before, with the image. */
function isVersionOfImage(change, path, { holders }) {
    const block = (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(change.after, path.slice(0, -1));
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(block))
        return false;
    const id = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(block.id ?? block.launch_template_id);
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(block.name ?? block.launch_template_name);
    const use = {
        type: 'aws_launch_template',
        ...(id === undefined ? {} : { id }),
        ...(name === undefined ? {} : { name }),
    };
    return holders.some((holder) => {
        if (!(0,_templates_js__WEBPACK_IMPORTED_MODULE_2__/* .refersTo */ .zA)(use, holder.type, holder.before))
            return false;
        if (isUnknown(change, path))
            return holder.kind === 'update';
        const latest = holder.after?.latest_version;
        return latest !== undefined && latest !== null && String(block.version) === String(latest);
    });
}
function isConfigurationOfImage(change, path, { holders }) {
    const configurations = holders.filter(({ type }) => type === 'aws_launch_configuration');
    if (isUnknown(change, path))
        return configurations.some(({ kind }) => kind === 'replace-create-first');
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(change.after?.launch_configuration);
    return name !== undefined && configurations.some(({ after }) => name === (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(after?.name));
}
function holdersOf({ changes }, image) {
    return changes.filter((change) => change.mode === 'managed' &&
        (0,_templates_js__WEBPACK_IMPORTED_MODULE_2__/* .isHolderType */ .nS)(change.type) &&
        change.deposed === undefined &&
        holdsImage(change, image));
}
function holdsImage({ after }, image) {
    return (0,_image_image_js__WEBPACK_IMPORTED_MODULE_4__/* .isPartOf */ .xm)(image, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(after?.image_id) ?? '');
}
function isUnknown({ afterUnknown }, path) {
    return path.length > 0 && (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(afterUnknown, path) === true;
}
function topOf(attribute) {
    return /^[\w-]+/.exec(attribute)?.[0] ?? attribute;
}
function within({ address }, { attribute, tops }) {
    return {
        rule: 'not-image',
        address,
        attribute,
        risk: `${attribute} changes, and that does not follow from the image.`,
        fix: `Deploy this change by itself with "allow: no-destroy". If the stack is not to touch it, write: lifecycle { ignore_changes = [${tops.join(', ')}] }`,
        severity: 'error',
    };
}
const EFFECTS = {
    create: 'created',
    update: 'changed',
    delete: 'destroyed',
    forget: 'taken out of the state',
};
function whole({ address, kind }) {
    return {
        rule: 'not-image',
        address,
        risk: `It is ${EFFECTS[kind] ?? 'replaced'}, and only the image may change.`,
        fix: 'Deploy this change by itself with "allow: no-destroy", or take it out of the configuration.',
        severity: 'error',
    };
}


/***/ }),

/***/ 59704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ standsAlready)
/* harmony export */ });
/* harmony import */ var _image_only_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96696);

/**
 * Whether a change is there too when image, `git_sha`, `git_ref` and `image_key` stay as they are: then it comes from
 * the code, or from somebody else. A change that is not there follows from these values, however the code makes use of
 * them: through locals, functions, modules.
 */
function standsAlready({ address, attribute }, { model, image }) {
    return (0,_image_only_js__WEBPACK_IMPORTED_MODULE_0__/* .changesBeyondImage */ .G)(model, image).some((other) => other.address === address && overlap(other.attribute, attribute));
}
/** Whether one of two places in a resource is the other, or around it; no place is the whole resource. */
function overlap(one, other) {
    if (one === undefined || other === undefined)
        return true;
    return isAround(one, other) || isAround(other, one);
}
function isAround(outer, inner) {
    return inner === outer || (inner.startsWith(outer) && /^[.[]/.test(inner.slice(outer.length)));
}


/***/ }),

/***/ 36688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ carries),
/* harmony export */   Y: () => (/* binding */ isUndone)
/* harmony export */ });
/* harmony import */ var _differences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43770);
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44717);
/* harmony import */ var _destruction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78876);
/* harmony import */ var _serving_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59704);




/** The kinds of what was applied that a kind of change takes back. */
const INVERSE = {
    update: ['update'],
    create: ['delete'],
    delete: ['create'],
    forget: ['create'],
    'replace-create-first': ['replace-create-first', 'replace-destroy-first'],
    'replace-destroy-first': ['replace-destroy-first'],
};
/**
 * Whether a finding about a plan tells only of what takes back the plan that was applied: made is destroyed, destroyed
 * made, an attribute gets the value it had before. What carries the rollout (launch templates, launch configurations,
 * groups) may get another value where this attribute was changed, but for the size of a group: that is taken back only
 * where nobody else changed it since. A plan that was empty took up what an earlier run had applied, which no plan tells
 * any more: then what carries the rollout may be changed to any value that follows from the release.
 */
function isUndone(finding, model, { applied, again }) {
    const change = changeAt(finding.address, model);
    if (change !== undefined && !applied.hasChanges)
        return isOfEarlier(finding, change, again);
    const done = changeAt(finding.address, applied);
    if (change === undefined || done === undefined)
        return false;
    if (INVERSE[change.kind]?.includes(done.kind) !== true)
        return false;
    if (change.kind !== 'update' && !change.kind.startsWith('replace-'))
        return true;
    const isCarrier = carries(change);
    if (!isCarrier && again !== undefined && (0,_serving_js__WEBPACK_IMPORTED_MODULE_3__/* .standsAlready */ .c)(finding, again))
        return false;
    return pathsOf(finding, change).every((path) => isTakenBack(path, { change, done, isCarrier }));
}
/**
 * Whether what a plan changes was applied by an earlier run, as far as that can be told after an empty plan: the code
 * that was applied would not change it, so it is that code and the release that differ. Sizes are never told so.
 */
function isOfEarlier(finding, change, again) {
    if (change.kind !== 'update' || !carries(change))
        return false;
    if (again === undefined || (0,_serving_js__WEBPACK_IMPORTED_MODULE_3__/* .standsAlready */ .c)(finding, again))
        return false;
    return pathsOf(finding, change).every(([attribute]) => !SIZES.has(attribute));
}
/** Whether a resource launches instances, or holds what they are launched from. */
function carries({ type }) {
    return (0,_templates_js__WEBPACK_IMPORTED_MODULE_1__/* .isHolderType */ .nS)(type) || type === 'aws_autoscaling_group';
}
/** The one change of a resource; undefined where there is none, or another of its objects changes too. */
function changeAt(address, { changes }) {
    const found = changes.filter((change) => change.address === address && change.kind !== 'no-op' && !(0,_destruction_js__WEBPACK_IMPORTED_MODULE_2__/* .isSpentTemplate */ .BC)(change));
    return found.length === 1 && found[0]?.deposed === undefined ? found[0] : undefined;
}
function pathsOf({ rule, attribute }, change) {
    const all = (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .differences */ .tX)(change);
    if (rule !== 'not-image' || attribute === undefined)
        return all;
    return all.filter((path) => (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .pathText */ .LF)(change, path) === attribute);
}
const SIZES = new Set(['desired_capacity', 'min_size', 'max_size']);
function isTakenBack(path, { change, done, isCarrier }) {
    if (!(0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .differences */ .tX)(done).some((other) => isAround(other, path) || isAround(path, other)))
        return false;
    if (SIZES.has(path[0]) && !isSame((0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(change.before, path), (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(done.after, path)))
        return false;
    if (isCarrier && !SIZES.has(path[0]))
        return true;
    return ((0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(change.afterUnknown, path) === true ||
        isSame((0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(change.after, path), (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(done.before, path)));
}
function isAround(outer, inner) {
    return outer.every((step, index) => inner[index] === step);
}
/** As a provider may write it either way: nothing, or empty. */
function isSame(one, other) {
    return JSON.stringify(filled(one)) === JSON.stringify(filled(other));
}
function filled(value) {
    return value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value;
}


/***/ }),

/***/ 37179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dH: () => (/* binding */ assertCarriesImage),
  Ss: () => (/* binding */ handoverFailure),
  n8: () => (/* binding */ imageChanges),
  Kr: () => (/* binding */ imagesLeftBehind),
  KZ: () => (/* binding */ isMapWanted),
  g$: () => (/* binding */ sourcesLeftOut)
});

// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(39963);
// EXTERNAL MODULE: ./build/image/tags.js
var tags = __webpack_require__(57765);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/plan/json.js
var json = __webpack_require__(60070);
// EXTERNAL MODULE: ./build/plan/read/lookups.js
var read_lookups = __webpack_require__(61072);
// EXTERNAL MODULE: ./build/plan/templates.js
var templates = __webpack_require__(44717);
;// CONCATENATED MODULE: ./build/plan/image/handover.js
const NO_HOLDER = 'no launch template or launch configuration ends on it';

;// CONCATENATED MODULE: ./build/plan/image/discovery.js




/**
 * Why a plan does not carry the image that its stack is to find by itself.
 * @param held AMI ids that the launch templates and launch configurations of the plan end on
 */
function explainDiscovery(model, handover, held) {
    const { lookups = [] } = model;
    const deferred = lookups.filter(({ id }) => id === null);
    const others = lookups.filter((lookup) => isOther(lookup, handover));
    const used = others.filter(({ id }) => held.includes(id));
    const finder = lookups.find(({ id }) => id !== null && (0,image_image/* isPartOf */.xm)(handover.image.set, id));
    if (used[0] === undefined && deferred[0] !== undefined)
        return waiting(deferred[0]);
    if (used[0] === undefined && finder !== undefined)
        return unused(finder);
    const wrong = used[0] ?? others[0];
    return wrong === undefined ? noLookup(handover) : another(wrong, model, handover);
}
/** Whether the lookup found an image, and not the one of the run. */
function isOther({ id }, { image }) {
    return id !== null && !(0,image_image/* isPartOf */.xm)(image.set, id);
}
/** Why the image of a holder is open until the apply. */
function waiting({ address }) {
    return {
        why: `${address} is read only during the apply, so the plan does not tell which image it will find`,
        evidence: [],
        next: [
            `Take out of ${blockOf(address)} what makes it wait: depends_on, also of its module, and values of resources that this plan makes or changes.`,
        ],
    };
}
function unused({ address }) {
    return {
        why: `${address} finds it, but ${NO_HOLDER}`,
        evidence: [],
        next: [
            `Use it in the launch template: image_id = ${address.replace(/^module\..*?\.(?=data\.)/, '')}.id; pass it on where that is in a module.`,
            'Remove ignore_changes of image_id, if the launch template has it.',
        ],
    };
}
function noLookup(handover) {
    return {
        why: NO_HOLDER,
        evidence: ['The stack has no data "aws_ami" that finds it.', ...withoutKey(handover)],
        next: [
            `Write data "aws_ami" "web" with owners = ["self"], most_recent = true and ${read_lookups/* FILTER_TO_WRITE */.zP}.`,
            'Write into the launch template: image_id = data.aws_ami.web.id',
            'Where a variable of the stack takes the AMI id, name it with the input "ami-variable".',
        ],
    };
}
function another(lookup, model, handover) {
    const { imageKey, set } = handover.image;
    const { [tags/* tagNames */.nP.gitSha]: sha = 'unknown', [tags/* tagNames */.nP.imageKey]: key } = lookup.tags;
    const isTwin = key !== undefined && key === imageKey;
    return {
        why: `the filter of ${lookup.address} finds another image, ${lookup.id} (${lookup.name}, commit ${sha}); expected ${(0,image_image/* formatImageSet */.NG)(set)}`,
        evidence: [
            ...(isTwin ? ['That image was built later from the same files: both have the same image key.'] : []),
            ...shadowEvidence(lookup, model, handover),
            ...withoutKey(handover),
        ],
        next: isTwin ? [byVariable] : nextFor(lookup, model, handover),
    };
}
const byVariable = 'To go to exactly this one, hand it over by a variable of the stack (`ami-variable`).';
function nextFor(lookup, model, handover) {
    if (handover.image.imageKey === undefined)
        return [byVariable];
    if (shadowEvidence(lookup, model, handover).length > 0) {
        return [
            'Remove other values of "image_key" (terraform.tfvars, *.auto.tfvars, variable files, `terraform-variables`): they go before the TF_VAR_image_key that the action sets.',
        ];
    }
    return [`Filter by the tag: write into ${blockOf(lookup.address)} ${read_lookups/* FILTER_TO_WRITE */.zP}.`];
}
/** An exact filter that finds another image was given another value. */
function shadowEvidence(lookup, { variables = {} }, { image }) {
    const isShadowed = (0,read_lookups/* isExact */.u0)(lookup) && Object.hasOwn(variables, 'image_key') && variables['image_key'] !== image.imageKey;
    return isShadowed ? ['Variable "image_key" has another value in the plan than the action set.'] : [];
}
function withoutKey({ image }) {
    return image.imageKey === undefined
        ? [
            `The image has no tag ${tags/* tagNames */.nP.imageKey}: this action did not build it, and no filter by that tag finds it.`,
        ]
        : [];
}
/** The data source as it is written: `data "aws_ami" "web"`. */
function blockOf(address) {
    const [, name] = /data\.aws_ami\.([\w-]+)/.exec(address) ?? [];
    return name === undefined ? address : `data "aws_ami" "${name}"`;
}
/**
 * What an error of the stack's lookup comes to; undefined for other errors. Words of the AWS provider's aws_ami.
 * @param text the error as the tool printed it, in one line
 */
function explainLookupError(text, handover) {
    const [, address] = /with ((?:module\.\S+\.)?data\.aws_ami\.[\w-]+)/.exec(text) ?? [];
    if (address === undefined)
        return undefined;
    const expected = (0,image_image/* formatImageSet */.NG)(handover.image.set);
    const isMany = text.includes('query returned more than one result');
    if (!isMany && !text.includes('query returned no results'))
        return undefined;
    return {
        why: `the filter of ${address} finds ${isMany ? 'several images' : 'none'}; expected ${expected}`,
        evidence: withoutKey(handover),
        next: [
            ...(handover.image.imageKey === undefined ? [byVariable] : []),
            `Filter by the tag: write into ${blockOf(address)} most_recent = true and ${read_lookups/* FILTER_TO_WRITE */.zP}.`,
            'See that nothing else sets "image_key" (terraform.tfvars, *.auto.tfvars, variable files, `terraform-variables`): they go before the TF_VAR_image_key that the action sets.',
        ],
    };
}

// EXTERNAL MODULE: ./build/plan/image/nested/place.js
var place = __webpack_require__(77381);
;// CONCATENATED MODULE: ./build/plan/image/variable.js




const EVIDENCE = {
    'not-declared': (variable) => [`The root module has no variable "${(0,place/* pathOf */.XM)(variable).variable}".`],
    'other-value': (variable) => [`Variable "${variable}" has another value than the image in the plan.`],
    'as-text': (variable) => [`Variable "${variable}" is a text, and the image is one of several AMIs.`],
    image: (variable) => [`Variable "${variable}" holds the image in the plan.`],
    'not-known': () => [],
};
/**
 * Why a plan does not carry the image that was handed over by variable. The value of the variable stays out: it may be
 * a secret.
 */
function explainVariable(model, handover) {
    const state = stateOf(model, handover);
    return {
        why: NO_HOLDER,
        evidence: EVIDENCE[state](handover.variable),
        next: adviceFor(state, handover),
    };
}
/** The declaration of a variable that takes the image, and how a launch template gets its AMI from it. */
function shapeOf(set) {
    if ((0,image_image/* isNamed */.ev)(set)) {
        return {
            type: 'map(map(string))',
            words: 'a map of source, then region, to AMI id',
            path: '["SOURCE"]["REGION"]',
        };
    }
    return (0,image_image/* idsOf */.UX)(set).length === 1
        ? { type: 'string', words: 'a text', path: '' }
        : { type: 'map(string)', words: 'a map of region to AMI id', path: '["REGION"]' };
}
function adviceFor(state, { variable, image }) {
    const { type, words, path } = shapeOf(image.set);
    const declaration = declarationOf((0,place/* pathOf */.XM)(variable), type);
    const declare = `Declare it in the root module: ${declaration}`;
    const use = `Use it in the launch template: image_id = var.${variable}${path}; pass it on where that is in a module.`;
    const other = 'If the stack has another variable for the AMI, name it with the input "ami-variable".';
    const ignored = 'Remove ignore_changes of image_id, if the launch template has it.';
    const advice = {
        'not-declared': [declare, use, other],
        'other-value': [shadowAdvice(variable)],
        'as-text': [`Declare it as ${words}: ${declaration}`],
        image: [use, ignored],
        'not-known': [declare, use, other],
    };
    return advice[state];
}
/** With the objects around it: `object({ image = object({ id = string }) })`. */
function declarationOf({ variable, steps }, type) {
    const whole = steps.reduceRight((inner, step) => `object({ ${step} = ${inner} })`, type);
    return `variable "${variable}" { type = ${whole} }`;
}
/**
 * The action's -var comes last on the command line, and goes before tfvars files, variable files, TF_VAR_* and
 * TF_CLI_ARGS_plan. https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence
 */
function shadowAdvice(whole) {
    const { variable } = (0,place/* pathOf */.XM)(whole);
    return `Find what sets "${variable}" above the command line, such as a priority variable set of HCP Terraform, and remove it: *.tfvars, variable files and TF_VAR_${variable} cannot shadow the image.`;
}
function stateOf({ variables }, { variable, image: { set } }) {
    if (variables === undefined)
        return 'not-known';
    const { variable: root, steps } = (0,place/* pathOf */.XM)(variable);
    if (!Object.hasOwn(variables, root))
        return 'not-declared';
    const value = steps.reduce(attributeOf, variables[root]);
    const ids = (0,image_image/* idsOf */.UX)(set);
    if (textsIn(value).some((text) => (0,image_image/* isPartOf */.xm)(set, text)))
        return 'image';
    return typeof value === 'string' && ids.length > 1 && ids.every((id) => value.includes(id))
        ? 'as-text'
        : 'other-value';
}
function attributeOf(value, step) {
    return (0,json/* isRecord */.u4)(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}
/** The texts of a value: its own, or those of a map, or of maps in a map. */
function textsIn(value) {
    if (typeof value === 'string')
        return [value];
    return (0,json/* isRecord */.u4)(value) ? Object.values(value).flatMap(textsIn) : [];
}
/**
 * What the tool's refusal of a value of another shape than the variable takes comes to; undefined for other errors.
 * @param text the error as the tool printed it, in one line
 */
function explainShape(text, { variable, image }) {
    const path = (0,place/* pathOf */.XM)(variable);
    const isRefused = ['Unsuitable value', 'value is not suitable'].some((words) => text.includes(`${words} for var.${path.variable} `));
    if (!isRefused)
        return undefined;
    if (path.steps.length > 0)
        return wholeRefused(path);
    const { type, words } = shapeOf(image.set);
    return {
        why: `variable "${variable}" does not take ${words}, which the image is`,
        evidence: [],
        next: [
            `Declare it so: variable "${variable}" { type = ${type} }, and see that its \`validation\` takes it.`,
            'Where the template had another number of sources when the stack was written, let stack and template change in one commit.',
        ],
    };
}
/** The image, or what stands beside it: the tool says which. */
function wholeRefused({ whole, variable, steps }) {
    return {
        why: `variable "${variable}" does not take the object that holds it`,
        evidence: [],
        next: [
            `The action sets "${whole}" alone. All else that "${variable}" needs has to be in its default, in a variable file or in \`terraform-variables\`, as one object: where one of these gives a value, the others do not count.`,
            `See that ${steps.at(-1)} takes the image: a text, of several regions map(string), of several sources map(map(string)).`,
        ],
    };
}
/**
 * What the tool's refusal of a variable that the root module does not declare comes to; undefined for other errors.
 * @param text the error as the tool printed it, in one line
 */
function explainUndeclared(text, handover) {
    const { variable } = handover;
    const isOurs = text.includes('undeclared variable') && text.includes(`"${variable}" was assigned`);
    if (!isOurs)
        return undefined;
    return {
        why: `the root module has no variable "${variable}" that could take it`,
        evidence: [],
        next: [
            ...adviceFor('not-declared', handover),
            'Where the stack finds the image by its tags (data "aws_ami"), set "ami-variable" to nothing: ami-variable: \'\'',
        ],
    };
}
/**
 * Whether the tool refused the image because its variable takes a map or another structure: then it reads the value as
 * an expression, and an AMI id as the name of a variable.
 * @param text the error as the tool printed it, in one line
 */
function wantsMap(text, { variable }) {
    return text.includes('Variables not allowed') && text.includes(`<value for var.${variable}>`);
}

;// CONCATENATED MODULE: ./build/plan/image/images.js








/**
 * What the plan does to the image of each launch template and launch configuration, in the plan's order.
 * Holders that keep their image are left out, as are deposed ones (remains of an earlier run).
 */
function imageChanges(model) {
    return holdersOf(model)
        .filter((holder) => isImageUnknown(holder) || imageBefore(holder) !== imageAfter(holder))
        .map(imageChange);
}
/**
 * Holders that keep an image which another holder of the plan leaves for the new one. They launched the same
 * image so far, so one of them may have been forgotten; a stack may mean it so, hence no error.
 */
function imagesLeftBehind(model, imageSet) {
    const changes = holdersOf(model).map(imageChange);
    const left = changes.filter(({ before, after }) => before !== after && after !== null && (0,image_image/* isPartOf */.xm)(imageSet, after));
    const former = new Set(left.map(({ before }) => before));
    return changes.filter(({ before, after }) => before === after && after !== null && former.has(after) && !(0,image_image/* isPartOf */.xm)(imageSet, after));
}
/**
 * AMIs of a named set that nothing in the plan ends on, where something in it keeps its image: what runs images of that
 * source may have been forgotten. A stack may launch those of one source alone, hence no error.
 */
function sourcesLeftOut(model, imageSet) {
    const changes = holdersOf(model).map(imageChange);
    const isKept = changes.some(({ before, after }) => after !== null && before === after && !(0,image_image/* isPartOf */.xm)(imageSet, after));
    const held = new Set(changes.map(({ after }) => after));
    return (0,image_image/* isNamed */.ev)(imageSet) && isKept ? (0,image_image/* membersOf */.lS)(imageSet).filter(({ id }) => !held.has(id)) : [];
}
/**
 * Raises DeployError `plan-without-image` unless the image is rolled out by this plan: a launch template or
 * launch configuration must hold it afterwards, and where the plan has groups, one of them must use such a
 * holder. Other holders may keep other images (a bastion does), but what a group launches must be known now, and
 * what the stack looks up among builds of this image must be this build.
 */
function assertCarriesImage(model, handover) {
    const { set } = handover.image;
    const holders = holdersOf(model);
    const carriers = holders.filter((holder) => (0,image_image/* isPartOf */.xm)(set, imageAfter(holder) ?? ''));
    if (carriers.length === 0)
        throw withoutImage(model, handover);
    const groups = remainingGroups(model);
    if (groups.length > 0 && !groups.some((group) => usesAny(group, carriers))) {
        throw imageNotUsed(model, groups, set);
    }
    const launched = holders.filter((holder) => groups.some((group) => usesAny(group, [holder])));
    if (launched.some(isImageUnknown))
        throw imageOpen(launched.filter(isImageUnknown), model, handover);
    const strays = launched.filter((holder) => isStray(holder, model, set));
    if (strays.length > 0)
        throw refusal(strays.map(imageLine), explain(model, handover, strays), set);
}
/**
 * Whether a holder ends on an older or newer build of the image, found by a lookup beside the right one (another
 * region's, say): a filter that asks for too little. One that is pinned and stays is meant to.
 */
function isStray(holder, { lookups = [] }, set) {
    const finder = lookups.find(({ id }) => id !== null && (0,image_image/* isPartOf */.xm)(set, id));
    const found = lookups.find(({ id }) => id !== null && id === imageAfter(holder));
    if (finder === undefined || found === undefined || (0,image_image/* isPartOf */.xm)(set, found.id ?? ''))
        return false;
    const isSibling = [tags/* tagNames */.nP.repository, tags/* tagNames */.nP.template].every((tag) => found.tags[tag] !== undefined && found.tags[tag] === finder.tags[tag]);
    return isSibling && (!(0,read_lookups/* isExact */.u0)(found) || imageBefore(holder) !== imageAfter(holder));
}
function holdersOf(model) {
    return model.changes.filter(({ mode, type, deposed }) => mode === 'managed' && (0,templates/* isHolderType */.nS)(type) && deposed === undefined);
}
function remainingGroups(model) {
    return model.changes.filter(({ mode, type, deposed, after }) => mode === 'managed' && type === 'aws_autoscaling_group' && deposed === undefined && after !== null);
}
function imageChange(holder) {
    return { address: holder.address, before: imageBefore(holder), after: imageAfter(holder) };
}
function imageBefore(holder) {
    return (0,json/* textOf */.b6)(holder.before?.image_id) ?? null;
}
function imageAfter(holder) {
    return (0,json/* textOf */.b6)(holder.after?.image_id) ?? null;
}
function isImageUnknown({ afterUnknown }) {
    return (0,json/* isRecord */.u4)(afterUnknown) && afterUnknown.image_id === true;
}
function usesAny(group, holders) {
    const uses = (0,templates/* templateUses */.tn)(group.after, group.afterUnknown);
    return uses.some((use) => holders.some((holder) => mayRefer(use, holder)));
}
/** A reference still unknown can only be to a holder that gets its id by this plan. */
function mayRefer(use, holder) {
    if (!(0,templates/* isPending */.mm)(use))
        return (0,templates/* refersTo */.zA)(use, holder.type, holder.after);
    const isNew = holder.kind === 'create' || holder.kind.startsWith('replace-');
    return isNew && use.type === holder.type;
}
function imageLine(holder) {
    const after = holder.after === null ? '(goes)' : isImageUnknown(holder) ? '(known after apply)' : imageAfter(holder);
    return `${holder.address}: ${imageBefore(holder) ?? '(none)'} -> ${after ?? '(none)'}`;
}
function withoutImage(model, handover) {
    const holders = holdersOf(model);
    const lines = holders.length > 0
        ? holders.map(imageLine)
        : ['The plan has no aws_launch_template or aws_launch_configuration.'];
    return refusal(lines, explain(model, handover, holders), handover.image.set);
}
function explain(model, handover, holders) {
    return handover.variable === ''
        ? explainDiscovery(model, handover, holders.map(imageAfter))
        : explainVariable(model, handover);
}
/** An image that is known only after the apply could be any: it is not applied to find out. */
function imageOpen(open, { lookups = [] }, { image }) {
    const deferred = lookups.find(({ id }) => id === null);
    const explanation = deferred === undefined ? unknownImage : waiting(deferred);
    return refusal(open.map(imageLine), explanation, image.set);
}
const unknownImage = {
    why: 'the image of a launch template that a group uses is known only after the apply',
    evidence: [],
    next: ['Let image_id come from what is known when the plan is made: the variable, or data "aws_ami".'],
};
function refusal(lines, { why, evidence, next }, set) {
    const message = `The plan does not roll out the image ${(0,image_image/* formatImageSet */.NG)(set)}: ${why}.`;
    return new outcome_error/* DeployError */.sH('plan-without-image', message, { evidence: [...lines, ...evidence], next });
}
/**
 * The error of a plan that could not be made because the stack does not take the image: that, with the reason. Every
 * other error as it is.
 */
function handoverFailure(error, handover) {
    const text = planErrorText(error);
    if (text === undefined || !(error instanceof outcome_error/* DeployError */.sH))
        return error;
    const explanation = handover.variable === ''
        ? explainLookupError(text, handover)
        : (explainUndeclared(text, handover) ?? explainShape(text, handover));
    return explanation === undefined ? error : refusal(error.evidence, explanation, handover.image.set);
}
/** Whether the plan failed because the stack's variable takes a map of region to AMI id. */
function isMapWanted(error, handover) {
    return wantsMap(planErrorText(error) ?? '', handover);
}
/** What a tool printed of a plan that failed, in one line; undefined for every other error. */
function planErrorText(error) {
    if (!(error instanceof outcome_error/* DeployError */.sH) || error.reason !== 'plan-failed')
        return undefined;
    return error.evidence.join(' ').replace(/\s+/g, ' ');
}
function imageNotUsed(model, groups, imageSet) {
    return new outcome_error/* DeployError */.sH('plan-without-image', `The plan puts the image ${(0,image_image/* formatImageSet */.NG)(imageSet)} into a launch template or launch configuration that none of its Auto Scaling groups uses.`, {
        evidence: [
            ...holdersOf(model).map(imageLine),
            ...groups.map((group) => `${group.address} does not use a holder of the image`),
        ],
        next: ['Refer to the holder of the image from the group: launch_template { id = ..., version = ... }.'],
    });
}


/***/ }),

/***/ 77381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ placed),
/* harmony export */   SE: () => (/* binding */ typeAt),
/* harmony export */   XM: () => (/* binding */ pathOf)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90286);

/** Reads `app.image.id`; a plain name is a variable without steps. */
function pathOf(whole) {
    const [variable = '', ...steps] = whole.split('.');
    return { whole, variable, steps };
}
/**
 * The type at the end of a path; undefined where the type leaves it open.
 * @throws DeployError plan-without-image where the type has nothing at the path
 */
function typeAt(type, { whole, variable, steps }) {
    let [here, at] = [type, variable];
    for (const step of steps) {
        here = insideOf(here);
        if (here === undefined || isAny(here))
            return undefined;
        const [kind, inner] = here.kind === 'call' ? [here.name, here.args[0]] : ['', undefined];
        if (kind === 'map')
            here = inner;
        else if (kind === 'object' && inner?.kind === 'object') {
            here = inner.entries.get(step);
            if (here === undefined)
                throw noAttribute(whole, { step, at, names: [...inner.entries.keys()] });
        }
        else
            throw noWayThrough(whole, at);
        at = `${at}.${step}`;
    }
    const end = insideOf(here);
    return end === undefined || isAny(end) ? undefined : end;
}
function isAny(type) {
    return type.kind === 'word' && type.text === 'any';
}
/** `optional(T)` is a T. */
function insideOf(type) {
    return type?.kind === 'call' && type.name === 'optional' ? type.args[0] : type;
}
function noAttribute(whole, { step, at, names }) {
    return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .noPlace */ .z)(whole, {
        why: `by its type "${at}" has no attribute "${step}"; it has ${names.join(', ') || 'none'}`,
        next: ['Correct the path in `ami-variable`, or the type of the variable.'],
    });
}
function noWayThrough(whole, at) {
    return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .noPlace */ .z)(whole, {
        why: `"${at}" is neither an object nor a map`,
        next: ['Name a path that goes through objects and maps only, by the names of their attributes.'],
    });
}
/**
 * The value with the image at the path; all else in it stays. What is missing on the way is made, of an attribute that has
 * a default in the type from that.
 * @throws DeployError plan-without-image where something on the way is no object; Error where such a default is not written out
 */
function placed(image, path, held, type) {
    const { whole, variable, steps } = path;
    const put = (value, left, of) => {
        const [step, ...rest] = left;
        if (step === undefined)
            return image;
        const start = isNothing(value) ? presetOf(of) : value;
        if (start !== undefined && start.kind !== 'object') {
            const at = [variable, ...steps.slice(0, steps.length - left.length)].join('.');
            throw noObject(whole, at, held.by);
        }
        const entries = new Map(start?.entries);
        return { kind: 'object', entries: entries.set(step, put(entries.get(step), rest, below(of, step))) };
    };
    return put(held.value, steps, type);
}
function isNothing(value) {
    return value === undefined || (value.kind === 'word' && value.text === 'null');
}
/** `optional(T, value)`. */
function presetOf(type) {
    const preset = type?.kind === 'call' && type.name === 'optional' ? type.args[1] : undefined;
    return isNothing(preset) ? undefined : preset;
}
function below(type, step) {
    const inside = insideOf(type);
    const inner = inside?.kind === 'call' ? inside.args[0] : undefined;
    return inside?.kind === 'call' && inside.name === 'map' ? inner : entryOf(inner, step);
}
function entryOf(type, step) {
    return type?.kind === 'object' ? type.entries.get(step) : undefined;
}
function noObject(whole, at, by) {
    return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .noPlace */ .z)(whole, {
        why: `${by} gives "${at}" something that is no object`,
        next: ['Give an object there, or correct the path in `ami-variable`.'],
    });
}


/***/ }),

/***/ 90286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ noPlace)
/* harmony export */ });
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);

const ASIDE = 'Or let the image come alone: give the stack a variable for it (`variable "ami_id" { type = string }`), and name that in `ami-variable`.';
/** The image has no place in the variable. Values stay out: they may be secrets. */
function noPlace(variable, { why, next }) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('plan-without-image', `The image cannot be put into "${variable}": ${why}.`, {
        next: [...next, ASIDE],
    });
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

/***/ 83841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ outputsIn)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60070);
/* harmony import */ var _read_state_resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4578);


/**
 * The outputs that a state holds, by name. What is marked as sensitive is not read any further.
 * @param stateJson as `readResources` takes it
 * @throws DeployError internal-error for what is no JSON
 */
function outputsIn(stateJson) {
    const document = stateJson.trim() === '' ? {} : (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(_read_state_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE */ .c, stateJson);
    const place = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(document) && !('version' in document) ? document.values : document;
    const outputs = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(place) && (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(place.outputs) ? place.outputs : {};
    const known = Object.entries(outputs)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([name, output]) => ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(output) ? [{ name, output }] : []));
    const isOpen = ({ sensitive }) => sensitive === undefined || sensitive === false;
    return {
        given: known.flatMap(({ name, output }) => isOpen(output) ? [{ name, value: output.value ?? null }] : []),
        withheld: known.flatMap(({ name, output }) => (isOpen(output) ? [] : [{ name, why: 'sensitive' }])),
    };
}


/***/ }),

/***/ 99035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ asideWarnings),
/* harmony export */   z: () => (/* binding */ readAside)
/* harmony export */ });
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29556);
/* harmony import */ var _edits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18050);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60070);



/** Reads what stands beside the changes. Where its shape is another one nothing is said: nothing is decided by it. */
function readAside(document, drift, changes) {
    const { checks, deferred_changes, deferred_action_invocations } = document;
    const relevant = relevantIn(document);
    const changed = new Set(changes.filter(({ kind }) => kind !== 'no-op').map(({ address }) => address));
    const bears = (change, paths) => changed.has(change.address) ||
        relevant === undefined ||
        paths.some((path) => relevant.has(attributeKey(change.address, path)));
    return {
        drifted: drift.filter((change) => isDrift(change, bears)).map(({ address }) => address),
        failedChecks: Array.isArray(checks) ? checks.filter(_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4).flatMap(failureOf) : [],
        deferred: lengthOf(deferred_changes),
        deferredActions: lengthOf(deferred_action_invocations),
        isComplete: document.complete !== false,
    };
}
function lengthOf(list) {
    return Array.isArray(list) ? list.length : 0;
}
/** What a plan tells beside its changes and that somebody should hear of. */
function asideWarnings(aside) {
    const { failedChecks = [], deferred = 0, deferredActions = 0, isComplete = true } = aside ?? {};
    const waiting = [
        ...(deferred === 0 ? [] : [(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(deferred, 'change')]),
        ...(deferredActions === 0 ? [] : [`${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(deferredActions, 'action')} of providers`]),
    ];
    const verb = deferred + deferredActions === 1 ? 'waits' : 'wait';
    return [
        ...failedChecks.map((check) => `${check} (a check of the stack that does not hold)`),
        ...(waiting.length === 0
            ? []
            : [`${waiting.join(' and ')} ${verb} for a later plan: this one is not complete.`]),
        ...(isComplete || waiting.length > 0
            ? []
            : ['The plan is not complete: what it leaves out is not applied.']),
    ];
}
/**
 * Plans list as drift also what the provider now writes another way (null for an empty list, say), and what another
 * resource of the same stack brought about (the rules of a security group): that is not worth a word.
 */
function isDrift(change, bears) {
    if (change.mode !== 'managed' || change.movedFrom !== undefined)
        return false;
    if (change.kind === 'delete')
        return true;
    const paths = (0,_edits_js__WEBPACK_IMPORTED_MODULE_1__/* .editsOf */ .t)(change, (text) => text).map(({ path }) => path);
    return paths.length > 0 && bears(change, paths);
}
/** The attributes that the plan says may have led to its changes; undefined where it does not say. */
function relevantIn({ relevant_attributes }) {
    if (!Array.isArray(relevant_attributes))
        return undefined;
    return new Set(relevant_attributes.filter(_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4).map(({ resource, attribute }) => {
        const [first] = Array.isArray(attribute) ? attribute : [];
        return attributeKey(String(resource), String(first));
    }));
}
/** A resource's address with the name of an attribute, without what is inside of that. */
function attributeKey(address, path) {
    return `${address} ${/^[^.[]*/.exec(path)?.[0] ?? ''}`;
}
function failureOf({ address, status, instances }) {
    if (status !== 'fail' && status !== 'error')
        return [];
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(address) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(address.to_display) : undefined;
    const problems = Array.isArray(instances) ? instances.filter(_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4).flatMap(messagesOf) : [];
    return [[name ?? 'A check', ...problems].join(': ')];
}
function messagesOf({ problems }) {
    return Array.isArray(problems)
        ? problems.filter(_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4).flatMap(({ message }) => (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(message) ?? [])
        : [];
}


/***/ }),

/***/ 54304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readInvocations),
/* harmony export */   R: () => (/* binding */ invocationFindings)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60070);

/**
 * The actions a plan runs. Raises a DeployError with the kind's reason where they cannot be read: what an apply does is
 * not guessed at. Format: https://developer.hashicorp.com/terraform/internals/json-format#plan-representation
 */
function readInvocations(document, kind) {
    const list = document.action_invocations ?? [];
    if (!Array.isArray(list))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(kind, 'action_invocations is not a list');
    return list.map((entry, index) => {
        const address = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(entry) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry.address) : undefined;
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(entry) || address === undefined) {
            throw (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(kind, `action_invocations[${index}] has no address`);
        }
        return {
            address,
            trigger: triggerOf(entry),
            config: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(entry.config_values) ? entry.config_values : {},
            sensitive: entry.config_sensitive ?? false,
            unknown: entry.config_unknown ?? {},
        };
    });
}
function triggerOf({ lifecycle_action_trigger: trigger }) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(trigger))
        return '';
    const resource = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(trigger.triggering_resource_address);
    const event = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(trigger.action_trigger_event) ?? 'a change';
    return resource === undefined ? '' : `${event} of ${resource}`;
}
/**
 * What the apply runs beside its changes. A warning under every allowance: a stack that runs an action at every deploy
 * must be able to go back, too.
 */
function invocationFindings({ invocations = [] }) {
    return invocations.map(({ address, trigger }) => ({
        rule: 'action',
        address,
        risk: `The apply runs it${trigger === '' ? '' : ` (${trigger})`}: what it does to servers is not in the plan.`,
        fix: 'If that is not meant, take it out of the action_trigger in the lifecycle block of the resource.',
        severity: 'warning',
    }));
}


/***/ }),

/***/ 61072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readLookups),
/* harmony export */   ik: () => (/* binding */ looseLookups),
/* harmony export */   u0: () => (/* binding */ isExact),
/* harmony export */   zP: () => (/* binding */ FILTER_TO_WRITE)
/* harmony export */ });
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39963);
/* harmony import */ var _image_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57765);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60070);



/** The filters by which exactly the image of the run is found. */
const EXACT = [`tag:${_image_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.imageKey}`, `tag:${_image_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.gitSha}`, 'image-id'];
/**
 * The image lookups of a plan. What was read while it was made is in its prior state, what waits for the apply in its
 * changes. Where a shape is another one it tells of no lookup: nothing is allowed because of one.
 */
function readLookups(document, changes) {
    const deferred = changes.filter(({ mode, type, kind }) => mode === 'data' && type === 'aws_ami' && kind === 'read');
    const waiting = new Set(deferred.map(({ address }) => address));
    return [
        ...deferred.map(({ address, after }) => ({ ...lookupOf(address, after ?? {}), id: null })),
        ...priorResources(document).flatMap(({ address, mode, type, values }) => typeof address === 'string' && mode === 'data' && type === 'aws_ami' && !waiting.has(address)
            ? [lookupOf(address, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(values) ? values : {})]
            : []),
    ];
}
function priorResources({ prior_state: state }) {
    const values = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(state) && (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(state.values) ? state.values : {};
    const modules = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(values.root_module) ? [values.root_module] : [];
    for (const module of modules)
        modules.push(...(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .blocksOf */ .SH)(module, 'child_modules'));
    return modules.flatMap((module) => [...(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .blocksOf */ .SH)(module, 'resources')]);
}
function lookupOf(address, values) {
    const tags = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(values.tags) ? Object.entries(values.tags) : [];
    return {
        address,
        id: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(values.id) ?? null,
        name: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(values.name) ?? '',
        tags: Object.fromEntries(tags.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
        filters: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .blocksOf */ .SH)(values, 'filter').flatMap(({ name }) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(name) ?? []),
    };
}
/** Whether the lookup asks for one image by what nothing else has. */
function isExact({ filters }) {
    return filters.some((name) => EXACT.includes(name));
}
/** What to write into the data source so that it finds the image of the run, and no other. */
const FILTER_TO_WRITE = `a filter block with name = "tag:${_image_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.imageKey}" and values = [var.image_key], and variable "image_key" { type = string }, which the action sets`;
/** Lookups that found the image though they ask for less: the next rollback, or a build beside, is not found so. */
function looseLookups({ lookups = [] }, image) {
    return lookups
        .filter((lookup) => lookup.id !== null && (0,_image_image_js__WEBPACK_IMPORTED_MODULE_2__/* .isPartOf */ .xm)(image, lookup.id) && !isExact(lookup))
        .map(({ address }) => ({
        rule: 'loose-image-filter',
        address,
        attribute: 'filter',
        risk: 'It found the image because that is the newest one that fits. A rollback, or a deploy while a newer image is there, will be refused.',
        fix: `Write into it: ${FILTER_TO_WRITE}`,
        severity: 'warning',
    }));
}


/***/ }),

/***/ 4578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readResources),
/* harmony export */   c: () => (/* binding */ STATE)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60070);

const STATE = { name: 'state', reason: 'internal-error' };
/**
 * All resources of all modules. Deposed objects are left out: they are the remains of a replaced resource.
 * @param stateJson the state as it is stored (`state pull`, version 4; '' where there is none yet), which costs no start of
 * a provider, or as the tools show it (`show -json`, `prior_state` of a plan)
 * @throws DeployError internal-error for JSON that is no state
 */
function readResources(stateJson) {
    if (stateJson.trim() === '')
        return [];
    const document = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(STATE, stateJson);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(document) && 'version' in document ? stored(document) : shown(stateJson);
}
/** Version 4 is what all versions write since Terraform 0.12 and OpenTofu 1.6 (internal/states/statefile/version4.go). */
function stored(document) {
    if (document.version !== 4)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(STATE, `it has version ${String(document.version)} instead of 4`);
    return listOf(document, 'resources').flatMap((resource) => listOf(resource, 'instances')
        .filter(({ deposed }) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(deposed) === undefined)
        .map((instance) => storedResource(resource, instance)));
}
function storedResource(resource, instance) {
    const { module, mode, type, name } = resource;
    if (typeof type !== 'string' || typeof mode !== 'string' || typeof name !== 'string')
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(STATE, 'a resource has no type, mode or name');
    const parts = [(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(module), mode === 'data' ? 'data' : undefined, type, `${name}${indexOf(instance)}`];
    const address = parts.filter((part) => part !== undefined).join('.');
    // What Terraform before 0.12 stored is flat until it is next changed; a group needs more than that, and says so.
    const values = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(instance.attributes) ? instance.attributes : {};
    return { address, type, mode, values, ...(instance.status === 'tainted' && { tainted: true }) };
}
/** As the tools write it in an address: `[0]`, `["blue"]`. */
function indexOf({ index_key }) {
    if (index_key === undefined || index_key === null)
        return '';
    return `[${JSON.stringify(index_key).replaceAll(/[$%](?=\{)/g, '$&$&')}]`;
}
function shown(stateJson) {
    const document = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(STATE, stateJson);
    if ('resource_changes' in document || 'planned_values' in document)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(STATE, 'it is a plan');
    const values = document.values ?? {};
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(values))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(STATE, 'values is not an object');
    const root = values.root_module ?? {};
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(root))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(STATE, 'values.root_module is not an object');
    const modules = [root];
    for (const module of modules)
        modules.push(...listOf(module, 'child_modules'));
    return modules
        .flatMap((module) => listOf(module, 'resources'))
        .filter(({ deposed_key }) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(deposed_key) === undefined)
        .map(shownResource);
}
function shownResource(resource) {
    const { address, type, mode, values = {} } = resource;
    if (typeof address !== 'string' || typeof type !== 'string' || typeof mode !== 'string') {
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(STATE, 'a resource has no address, type or mode');
    }
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(values))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(STATE, `the values of ${address} are not an object`);
    return { address, type, mode, values, ...(resource.tainted === true && { tainted: true }) };
}
function listOf(parent, field) {
    const list = parent[field] ?? [];
    if (!Array.isArray(list) || !list.every(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(STATE, `${field} is not a list of objects`);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(parent, field);
}


/***/ }),

/***/ 83178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ liveImageIds),
/* harmony export */   GQ: () => (/* binding */ groupsRunning),
/* harmony export */   QA: () => (/* binding */ groupAims),
/* harmony export */   Sm: () => (/* binding */ allGroups),
/* harmony export */   iZ: () => (/* binding */ objectsOf)
/* harmony export */ });
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39963);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60070);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9706);
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44717);
/* harmony import */ var _state_resources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4578);






/**
 * The groups that are to run the image by this state (as `readResources` takes it): those with at least
 * one launch template or launch configuration that holds an AMI of the set. The group's template version is
 * not looked at: a group that is held back on an older version is meant to run the image and does not.
 * `unknown` lists the groups whose template the state does not hold. Raises DeployError `internal-error`
 * for JSON that is no state.
 */
function groupsRunning(stateJson, imageSet) {
    const resources = (0,_state_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .readResources */ .M)(stateJson);
    const groups = groupsOf(resources).map((group) => ({
        ref: refOf(group, resources),
        holders: holdersOf(group, resources),
    }));
    const holdsImage = (holder) => (0,_image_image_js__WEBPACK_IMPORTED_MODULE_4__/* .isPartOf */ .xm)(imageSet, holder.image ?? '');
    return {
        groups: groups.filter(({ holders }) => holders.some(holdsImage)).map(({ ref }) => ref),
        unknown: groups
            .filter(({ holders }) => !holders.some(holdsImage) && holders.some(({ image }) => image === undefined))
            .map(({ ref }) => ref),
    };
}
/**
 * All groups of the state with the AMIs they launch. A state without resources has none. A group on another
 * version of its template than the newest gets `unknownImage`: the state keeps the newest version's AMI only.
 */
function allGroups(stateJson) {
    const resources = (0,_state_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .readResources */ .M)(stateJson);
    return groupsOf(resources).map((group) => {
        const holders = holdersOf(group, resources);
        const images = holders.map(({ image, isNewest }) => (isNewest ? image : undefined));
        return {
            ref: refOf(group, resources),
            imageIds: [...new Set(images.filter((image) => image !== undefined))],
            ...(images.length === 0 || images.includes(undefined) ? { unknownImage: true } : {}),
            ...originsOf(group, resources),
        };
    });
}
/**
 * All groups of the state with what they are to run. `imageIds` of a group that runs the image are the AMIs of its other
 * templates. One that is held back on an older version of a template with the image is to run the image alone.
 */
function groupAims(stateJson, imageSet) {
    const resources = (0,_state_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .readResources */ .M)(stateJson);
    return groupsOf(resources).map((group) => {
        const holders = holdersOf(group, resources);
        const own = holders.filter(({ image }) => (0,_image_image_js__WEBPACK_IMPORTED_MODULE_4__/* .isPartOf */ .xm)(imageSet, image ?? ''));
        const others = own.every(({ isNewest }) => isNewest) ? holders.filter((each) => !own.includes(each)) : [];
        const images = others.map(({ image, isNewest }) => (isNewest ? image : undefined));
        return {
            ref: refOf(group, resources),
            runs: own.length > 0 ? 'image' : 'other',
            own: [...new Set(own.flatMap(({ image }) => image ?? []))],
            imageIds: [...new Set(images.filter((image) => image !== undefined))],
            ...(images.includes(undefined) ? { unknownImage: true } : {}),
            ...originsOf(group, resources),
        };
    });
}
/** The AMIs that the groups of the state launch, each once. */
function liveImageIds(stateJson) {
    return [...new Set(allGroups(stateJson).flatMap(({ imageIds }) => imageIds))];
}
/** Every managed resource of a state by its address and id, sorted: two states of one stack hold the same. */
function objectsOf(stateJson) {
    return (0,_state_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .readResources */ .M)(stateJson)
        .filter(({ mode }) => mode === 'managed')
        .map(({ address, values }) => `${address} ${(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(values.id) ?? ''}`)
        .toSorted();
}
function holdersOf(group, resources) {
    const uses = (0,_templates_js__WEBPACK_IMPORTED_MODULE_2__/* .templateUses */ .tn)(group.values);
    if (uses.length === 0)
        return [{ image: undefined, isNewest: true }];
    return uses.map((use) => {
        const holder = resources.find(({ type, values }) => (0,_templates_js__WEBPACK_IMPORTED_MODULE_2__/* .isHolderType */ .nS)(type) && (0,_templates_js__WEBPACK_IMPORTED_MODULE_2__/* .refersTo */ .zA)(use, type, values));
        const image = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(holder?.values.image_id);
        // `resolve:ssm:...` names a parameter; the AMI is known to EC2 only.
        return {
            image: image?.startsWith('ami-') ? image : undefined,
            isNewest: holder === undefined || isNewestVersion(use, holder.values),
        };
    });
}
/** The state knows which numbers `$Latest` and `$Default` are, of the templates that it holds. */
function originsOf(group, resources) {
    const origins = (0,_templates_js__WEBPACK_IMPORTED_MODULE_2__/* .templateUses */ .tn)(group.values).map((use) => {
        const { type, id, name = '', version = '$Default' } = use;
        if (type === 'aws_launch_configuration')
            return (0,_origin_js__WEBPACK_IMPORTED_MODULE_5__/* .configurationOrigin */ .$)(name);
        const template = resources.find((each) => each.type === type && (0,_templates_js__WEBPACK_IMPORTED_MODULE_2__/* .refersTo */ .zA)(use, type, each.values))?.values;
        const floating = new Map([
            ['$Latest', template?.latest_version],
            ['$Default', template?.default_version],
        ]);
        return (0,_origin_js__WEBPACK_IMPORTED_MODULE_5__/* .templateOrigin */ .V)(id ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(template?.id), floating.has(version) ? floating.get(version) : version);
    });
    const known = origins.filter((origin) => origin !== undefined);
    return known.length === 0 || known.length < origins.length ? {} : { origins: known };
}
function isNewestVersion({ type, version }, template) {
    if (type === 'aws_launch_configuration' || version === '$Latest')
        return true;
    const used = version === '$Default' ? template.default_version : version;
    return String(used) === String(template.latest_version);
}
function groupsOf(resources) {
    return resources.filter(({ mode, type }) => mode === 'managed' && type === 'aws_autoscaling_group');
}
/** A group whose create did not come to its end has no name of its own in the state yet; its id is its name. */
function refOf({ address, values }, resources) {
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(values.name) ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(values.id);
    if (name === undefined)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Qm)(_state_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .STATE */ .c, `${address} has no name`);
    return { name, region: regionOf(address, values, resources), address };
}
/**
 * From the ARN, of any partition; where the create did not come to its end, from that of a template it uses, which is of
 * the same region. The `region` attribute came with provider 6 only.
 */
function regionOf(address, values, resources) {
    const uses = (0,_templates_js__WEBPACK_IMPORTED_MODULE_2__/* .templateUses */ .tn)(values);
    const templates = resources.filter(({ type, values: template }) => (0,_templates_js__WEBPACK_IMPORTED_MODULE_2__/* .isHolderType */ .nS)(type) && uses.some((use) => (0,_templates_js__WEBPACK_IMPORTED_MODULE_2__/* .refersTo */ .zA)(use, type, template)));
    const regions = [values, ...templates.map((template) => template.values)].flatMap((each) => regionIn(each) ?? []);
    if (regions[0] !== undefined)
        return regions[0];
    throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH(_state_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .STATE */ .c.reason, `The region of ${address} cannot be read from the state: it has no group ARN.`, {
        next: [
            'Run "terraform apply -refresh-only" (or "tofu apply -refresh-only") on the stack by hand, so that the state is complete; the action itself takes no such option.',
        ],
    });
}
function regionIn({ arn }) {
    return /^arn:aws[a-z-]*:(?:autoscaling|ec2):([a-z0-9-]+):/.exec((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(arn) ?? '')?.[1];
}


/***/ }),

/***/ 72863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QP: () => (/* binding */ forgetReason),
/* harmony export */   X1: () => (/* binding */ isNotWaitedFor),
/* harmony export */   al: () => (/* binding */ untaintAdvice),
/* harmony export */   pp: () => (/* binding */ replacementReason),
/* harmony export */   z: () => (/* binding */ removalReason)
/* harmony export */ });
/* harmony import */ var _differences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43770);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60070);


/** The plan's `action_reason` in words. https://developer.hashicorp.com/terraform/internals/json-format */
const REASONS = {
    replace_because_tainted: 'it is marked as tainted',
    replace_because_cannot_update: 'it cannot be updated in place',
    replace_by_request: 'the plan was asked to replace it',
    replace_by_triggers: 'replace_triggered_by asks for it',
    delete_because_no_resource_config: 'it is no longer in the configuration',
    delete_because_no_module: 'its module is no longer in the configuration',
    delete_because_no_move_target: 'it moved to an address that is not in the configuration',
    delete_because_wrong_repetition: 'its count or for_each was added or removed',
    delete_because_count_index: 'its index is beyond count',
    delete_because_each_key: 'its key is no longer in for_each',
    delete_because_enabled_false: 'its `enabled` is false',
    forgot_because_lifecycle_destroy_in_state: '`lifecycle.destroy = false` was set before it was taken out of the configuration',
    forgot_because_lifecycle_destroy_in_config: '`lifecycle.destroy = false` is set',
};
/** Why a resource is replaced and in which order, e.g. `name changes; the new one is created first`. */
function replacementReason(change) {
    const attributes = [...new Set(change.replacePaths.map((path) => String(path[0] ?? '')))].filter(Boolean);
    const why = attributes.length > 0 ? `${attributes.join(', ')} forces it` : (reasonWords(change) ?? 'no reason given');
    return `${why}; ${orderWords(change)}`;
}
/** Why a resource is destroyed. */
function removalReason(change) {
    if (change.deposed !== undefined)
        return 'left over from a replacement that did not end';
    return reasonWords(change) ?? 'the plan destroys it';
}
/** Why a resource leaves the state and is not destroyed; `''` where the plan does not say. */
function forgetReason(change) {
    return change.reason?.startsWith('forgot_') ? (reasonWords(change) ?? '') : '';
}
function reasonWords({ reason }) {
    if (reason === undefined)
        return undefined;
    if (Object.hasOwn(REASONS, reason))
        return REASONS[reason];
    return reason.replace(/^[a-z]+_because_/, '').replaceAll('_', ' ');
}
function orderWords(change) {
    const { kind, keepsOld } = change;
    if (keepsOld === true)
        return 'the old one is not destroyed and leaves the state';
    if (isNotWaitedFor(change))
        return 'nobody waits for the instances of the new one before the old one goes';
    return kind === 'replace-destroy-first'
        ? 'the old one is destroyed first'
        : 'the new one is created before the old one goes';
}
/** What to do about an object that is replaced only because it is marked as tainted. */
function untaintAdvice({ address }) {
    const quoted = /^[\w.-]+$/.test(address) ? address : `'${address}'`;
    return `If it is as it should be, run \`terraform untaint ${quoted}\` (or \`tofu untaint ${quoted}\`) and plan again.`;
}
/**
 * Whether the provider waits for no instance of a new group before the old one goes. Go writes no time as 0, 0s, 0m.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/autoscaling_group#waiting-for-capacity
 */
function isNotWaitedFor(change) {
    const { type, kind, keepsOld, after } = change;
    if (type !== 'aws_autoscaling_group' || kind !== 'replace-create-first' || keepsOld === true)
        return false;
    const timeout = (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t8)(change, ['wait_for_capacity_timeout'])
        ? undefined
        : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(after?.wait_for_capacity_timeout);
    return timeout !== undefined && /^[+-]?(0+(\.0*)?(ns|us|µs|ms|s|m|h)?)+$/.test(timeout);
}


/***/ }),

/***/ 61571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fingerprintOf),
/* harmony export */   x: () => (/* binding */ stackDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _edits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18050);


/**
 * The fingerprint of a plan. In it are the resources and outputs that change, what happens to them, the values they
 * get, and the actions that are run; the image by its key, wherever its AMI ids stand. Not in it: no-ops (but imports and moves), reads, the order of
 * anything but lists, warnings, times, versions of tools, reasons, what a provider may write either way, and old values
 * whose new ones are known only after apply (see `editsOf`). Computed attributes are not told from others: a plan
 * does not say which they are, and those that change are unknown.
 *
 * @param cost what a guess at the hidden values costs
 */
function fingerprintOf(model, image, cost = DEAR) {
    const rename = renameOf(image.set, model.plannedAt);
    const secrets = [];
    const resources = model.changes.filter(isEffect).map((change) => digestChange(change, rename, secrets));
    const outputs = (model.outputs ?? []).map((output) => digestOutput(output, rename, secrets));
    const actions = (model.invocations ?? []).map((action) => digestInvocation(action, rename, secrets));
    const changes = [...resources, ...outputs, ...actions].sort(byAddress);
    const facts = {
        image: image.imageKey ?? Object.values(image.set).sort().join(),
        hidden: secrets.length === 0 ? '' : slowDigest(secrets.sort(), cost),
    };
    const digest = sha256([facts.image, facts.hidden, changes.map((change) => [change.address, change.digest])]);
    return { ...facts, digest, changes };
}
/** What a plan does to the stack, the image taken out: 16 hex digits. */
function stackDigest({ hidden, changes }) {
    return sha256([hidden, changes.map(({ address, digest }) => [address, digest])]).slice(0, 16);
}
function byAddress(one, other) {
    return one.address < other.address ? -1 : Number(one.address > other.address);
}
/** Whether applying it does anything. A no-op that is imported or moved changes the state. */
function isEffect({ mode, kind, importing, movedFrom }) {
    if (mode === 'data' || kind === 'read')
        return false;
    return kind !== 'no-op' || importing === true || movedFrom !== undefined;
}
/** The AMI ids of the image and the plan's own time by what they stand for. */
function renameOf(set, plannedAt) {
    const regions = new Map(Object.entries(set).map(([region, id]) => [id, region]));
    const ids = [...regions.keys()].map((id) => id.replace(/[^\w-]/g, '\\$&'));
    const pattern = new RegExp(`(?<![\\w-])(?:${ids.join('|')})(?![\\w-])`, 'g');
    return (text) => {
        const timeless = plannedAt === undefined ? text : text.replaceAll(plannedAt, '<time of the plan>');
        return timeless.includes('ami-')
            ? timeless.replace(pattern, (id) => `<image of ${regions.get(id)}>`)
            : timeless;
    };
}
function digestChange(change, rename, secrets) {
    const { kind, deposed, movedFrom = '', importId = '', keepsOld = false } = change;
    const address = rename(deposed === undefined ? change.address : `${change.address} (deposed ${deposed})`);
    const goes = kind === 'delete' || kind === 'forget';
    // Of what goes, only which object it is matters, not what it was like in the end.
    const edits = goes || kind === 'no-op' ? identity(change) : (0,_edits_js__WEBPACK_IMPORTED_MODULE_1__/* .editsOf */ .t)(change, rename);
    return digestEdits({ address, kind, facts: [movedFrom, importId, keepsOld], edits }, secrets);
}
function identity({ before }) {
    const id = before?.['id'];
    return typeof id === 'string' ? [{ path: 'id', from: id, to: '', isHidden: false }] : [];
}
function digestOutput(output, rename, secrets) {
    const { kind, name } = output;
    const edits = kind === 'delete' ? [] : (0,_edits_js__WEBPACK_IMPORTED_MODULE_1__/* .editsOf */ .t)(output, rename);
    return digestEdits({ address: `output.${name}`, kind, facts: [], edits }, secrets);
}
function digestInvocation(action, rename, secrets) {
    const { address, trigger, config, sensitive, unknown } = action;
    const settings = { before: null, after: config, afterUnknown: unknown };
    const edits = (0,_edits_js__WEBPACK_IMPORTED_MODULE_1__/* .editsOf */ .t)({ ...settings, beforeSensitive: false, afterSensitive: sensitive }, rename);
    const name = rename(trigger === '' ? address : `${address} (${trigger})`);
    return digestEdits({ address: name, kind: 'invoke', facts: [], edits }, secrets);
}
function digestEdits({ address, kind, facts, edits }, secrets) {
    const open = [];
    const paths = edits.map(({ path, from, to, isHidden }) => {
        if (isHidden)
            secrets.push(JSON.stringify([address, path, from, to]));
        else
            open.push([path, from, to]);
        return [path, isHidden ? '' : sha256([from, to]).slice(0, 8)];
    });
    const hiddenPaths = paths.filter(([, digest]) => digest === '');
    return { address, kind, digest: sha256([kind, facts, open, hiddenPaths]).slice(0, 16), paths };
}
function sha256(value) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(value)).digest('hex');
}
/** Each guess costs about a tenth of a second. */
const DEAR = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
/** A digest that a comment may show of secrets: a guess has to guess all of them at once. */
function slowDigest(secrets, cost) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.scryptSync)(JSON.stringify(secrets), 'immutable-deploy', 16, cost).toString('hex');
}


/***/ }),

/***/ 17640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ templateName)
/* harmony export */ });
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44717);

/** The template as the group's own module calls it, where there is no doubt which one it is; else with `NAME`. */
function templateName(group, use, { changes }) {
    const home = moduleOf(group);
    const candidates = changes.filter((change) => change.mode === 'managed' &&
        change.type === use.type &&
        change.after !== null &&
        moduleOf(change) === home &&
        ((0,_templates_js__WEBPACK_IMPORTED_MODULE_0__/* .isPending */ .mm)(use) || (0,_templates_js__WEBPACK_IMPORTED_MODULE_0__/* .refersTo */ .zA)(use, change.type, change.after)));
    const [only, ...others] = candidates;
    const isPlain = only !== undefined && others.length === 0 && !only.address.endsWith(']');
    return isPlain ? `${only.type}.${only.name}` : `${use.type}.NAME`;
}
/** The module's part of an address; '' in the root module. */
function moduleOf({ address, type, name }) {
    return address.slice(0, Math.max(0, address.lastIndexOf(`${type}.${name}`)));
}


/***/ }),

/***/ 44717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mm: () => (/* binding */ isPending),
/* harmony export */   nS: () => (/* binding */ isHolderType),
/* harmony export */   tn: () => (/* binding */ templateUses),
/* harmony export */   zA: () => (/* binding */ refersTo)
/* harmony export */ });
/* unused harmony export HOLDER_TYPES */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60070);

/** The resource types that hold the AMI for a group. */
const HOLDER_TYPES = ['aws_launch_template', 'aws_launch_configuration'];
/** Whether this resource type holds AMIs for groups. */
function isHolderType(type) {
    return HOLDER_TYPES.includes(type);
}
/**
 * Every template that an aws_autoscaling_group's values refer to: its own, those of a mixed instances policy
 * with the overrides' own ones, or its launch configuration. `unknown` is the plan's `after_unknown` of the
 * same values; a reference that is known only after apply comes without id and name.
 */
function templateUses(values, unknown = {}) {
    if (values === null)
        return [];
    const policies = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(values, 'mixed_instances_policy');
    return [
        ...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(values, 'launch_template').map((block) => templateUse(block, 'id', 'name')),
        ...policies.flatMap((policy) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(policy, 'launch_template')).flatMap(mixedUses),
        ...configurationUses(values),
        ...pendingUses((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(unknown) ? unknown : {}),
    ];
}
function mixedUses(block) {
    const overrides = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(block, 'override');
    return [block, ...overrides]
        .flatMap((holder) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(holder, 'launch_template_specification'))
        .map((item) => templateUse(item, 'launch_template_id', 'launch_template_name'));
}
/** The JSON leaves out what is known only after apply; Auto Scaling takes the default version where none is set. */
function templateUse(block, idField, nameField) {
    const id = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(block[idField]);
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(block[nameField]);
    const version = 'version' in block ? ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(block.version) ?? '$Default') : undefined;
    return {
        type: 'aws_launch_template',
        ...(id === undefined ? {} : { id }),
        ...(name === undefined ? {} : { name }),
        ...(version === undefined ? {} : { version }),
    };
}
function configurationUses(values) {
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(values.launch_configuration);
    return name === undefined ? [] : [{ type: 'aws_launch_configuration', name }];
}
/** References whose whole attribute is known only after apply. */
function pendingUses(unknown) {
    const isTemplate = unknown.launch_template === true || unknown.mixed_instances_policy === true;
    return [
        ...(isTemplate ? [{ type: 'aws_launch_template' }] : []),
        ...(unknown.launch_configuration === true ? [{ type: 'aws_launch_configuration' }] : []),
    ];
}
/** Whether the reference is to the holder with these values: by id, else by name. */
function refersTo(use, type, holder) {
    if (holder === null || use.type !== type)
        return false;
    if (use.id !== undefined)
        return use.id === (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(holder.id);
    return use.name !== undefined && use.name === (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(holder.name);
}
/** Whether the reference becomes known only after apply, so that it may be to any template made by the plan. */
function isPending(use) {
    return use.id === undefined && use.name === undefined;
}


/***/ }),

/***/ 96503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zT: () => (/* binding */ lastProven),
  lz: () => (/* binding */ provenReleases),
  w0: () => (/* binding */ releasesOf),
  w6: () => (/* binding */ rollbackRelease)
});

// UNUSED EXPORTS: liveRelease, namesOf

// EXTERNAL MODULE: ./build/image/builds.js
var builds = __webpack_require__(66973);
// EXTERNAL MODULE: ./build/image/choose.js
var choose = __webpack_require__(69701);
// EXTERNAL MODULE: ./build/image/tags.js
var image_tags = __webpack_require__(57765);
// EXTERNAL MODULE: ./build/release/record.js
var release_record = __webpack_require__(79253);
// EXTERNAL MODULE: ./build/outcome/error.js
var error = __webpack_require__(76245);
;// CONCATENATED MODULE: ./build/release/refusals.js



/** No release is what was asked for; `others` are the proven ones there are. */
function notFound(message, others) {
    return new error/* DeployError */.sH('image-not-found', `${message} Nothing was changed.`, {
        evidence: others.map(({ record, commit }) => {
            const isBuilt = commit === undefined || commit === record.tags[image_tags/* tagNames */.nP.gitSha];
            return isBuilt ? (0,choose/* described */.WY)(record) : `${(0,choose/* described */.WY)(record)}, with the stack of ${commit}`;
        }),
        next: [
            others.length > 0
                ? 'Set `rollback-to` to the commit or the AMI id of an image above.'
                : 'Set `rollback-to` to an AMI id, or deploy a commit forward.',
        ],
    });
}
/** The only image of a commit failed in the environment. */
function onlyQuarantined({ id }, sha) {
    return new error/* DeployError */.sH('image-quarantined', `The image of commit ${sha} failed in this environment before; nothing was changed.`, {
        evidence: [id],
        next: [`To take it all the same, name it by its id: \`rollback-to: ${id}\`.`],
    });
}
/** Several commits begin so. */
function ambiguous(commits, sha) {
    return new error/* DeployError */.sH('image-not-found', `${sha} is the beginning of several commits with images. Nothing was changed.`, {
        evidence: commits,
        next: ['Set `rollback-to` to more digits of the commit.'],
    });
}

;// CONCATENATED MODULE: ./build/release/choose.js





/**
 * The release to go back to, among the images of the repository; never one whose image failed in this environment. One
 * that was only rolled back from by hand is taken where its commit is named.
 * `previous` is the one, other than the live one, that reached its threshold in this environment last.
 * @throws DeployError image-not-found, with what there is instead; image-quarantined
 */
function rollbackRelease(records, query) {
    const { environment, live, scope, target } = query;
    if (target.kind === 'sha')
        return releaseOfCommit(records, target.sha, query);
    const serving = scope === 'release' ? liveRelease(records, query)?.commit : undefined;
    const except = { images: live, ...(serving === undefined ? {} : { commit: serving }) };
    const found = lastProven(records, { ...query, except });
    if (found !== undefined)
        return found;
    const where = environment === '' ? '' : ` in environment ${environment}`;
    throw notFound(`No ${scope} other than the live one is proven healthy${where}.`, provenReleases(records, query));
}
function releaseOfCommit(records, sha, place) {
    const { environment } = place;
    const startsSo = (commit) => commit.startsWith(sha);
    const names = (record) => namesOf(record, environment).filter(startsSo);
    const matches = (0,choose/* candidates */.Xi)(records, place).filter((record) => names(record).length > 0);
    const [commit = '', ...others] = new Set(matches.flatMap(names));
    if (others.length > 0)
        throw ambiguous([commit, ...others], sha);
    const isProvenWith = (record) => provenReleases([record], place).some((release) => release.commit === commit);
    const healthy = matches.find(isProvenWith) ??
        matches.find(({ tags }) => (0,image_tags/* isProven */.nn)(tags, environment)) ??
        matches.find(({ tags }) => (0,image_tags/* quarantineOf */.KS)(tags, environment) !== 'failed');
    if (healthy !== undefined) {
        return (releasesOf(healthy, environment).find((one) => one.commit === commit) ?? { record: healthy, commit });
    }
    const [failed] = matches;
    if (failed !== undefined)
        throw onlyQuarantined(failed, sha);
    throw notFound(`No available image was built from commit ${sha}.`, provenReleases(records, place));
}
/**
 * Releases proven in an environment, the last one first; none of images that failed there since. One of a version
 * before this has the commit that its image was built from.
 */
function provenReleases(records, place) {
    return (0,choose/* candidates */.Xi)(records, place)
        .filter(({ tags }) => (0,image_tags/* isProven */.nn)(tags, place.environment))
        .flatMap((record) => releasesOf(record, place.environment))
        .toSorted((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
}
/** Releases that were ever proven with an image in an environment, as its tag tells them. */
function releasesOf(record, environment) {
    const built = record.tags[image_tags/* tagNames */.nP.gitSha];
    const origin = built === undefined ? {} : { commit: built };
    return (0,release_record/* parseProofs */.pR)(record.tags[(0,image_tags/* provenTag */.ld)(environment)] ?? '').map((proof) => ({
        ...origin,
        ...proof,
        record,
    }));
}
/** The release proven last in an environment, other than those excepted; undefined where there is none. */
function lastProven(records, place) {
    const except = { ...place.except, images: (0,builds/* withSiblings */.Ag)(place.except.images, records) };
    return provenReleases(records, place).find((release) => !isExcepted(release, except));
}
function isExcepted({ record, commit }, except) {
    const isOfImage = except.images.includes(record.id);
    return isOfImage && (except.commit === undefined || commit === except.commit);
}
/** The release that serves: the one proven last with what the groups launch; undefined where none was proven. */
function liveRelease(records, { live, ...place }) {
    const ids = (0,builds/* withSiblings */.Ag)(live, records);
    return provenReleases(records, place).find(({ record }) => ids.includes(record.id));
}
/** The commits that a release with an image may be named by: see `commitsOf`, and those it was proven with. */
function namesOf(record, environment) {
    const proven = releasesOf(record, environment).flatMap(({ commit }) => commit ?? []);
    return [...new Set([...(0,choose/* commitsOf */.g3)(record), ...proven])].filter((commit) => commit !== '');
}


/***/ }),

/***/ 79253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VC: () => (/* binding */ formatProofs),
/* harmony export */   pR: () => (/* binding */ parseProofs),
/* harmony export */   rX: () => (/* binding */ withProof)
/* harmony export */ });
/** EC2 takes 256 characters in a value: three entries, each of 24 for the time, up to 64 for a commit, 16 and blanks. */
const mostEntries = 3;
const longest = 256;
const separator = ' / ';
/**
 * The value of the one tag that an image has for an environment: the releases with this image that were proven there,
 * newest first, each as `TIME COMMIT PLAN`. Several releases have one image where commits change the stack alone. As
 * many of the older ones are left out as EC2's limit asks for.
 */
function formatProofs(proofs) {
    const entries = proofs.slice(0, mostEntries).map(formatProof);
    const fitting = entries.findLastIndex((_, last) => joined(entries, last).length <= longest);
    return joined(entries, Math.max(fitting, 0));
}
function joined(entries, last) {
    return entries.slice(0, last + 1).join(separator);
}
function formatProof({ at, commit = '', plan = '' }) {
    return [at, ...(commit === '' ? [] : plan === '' ? [commit] : [commit, plan])].join(' ');
}
const hex = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
/** The releases that a tag's value tells of, in its order. What is not understood of an entry is left out. */
function parseProofs(value) {
    return value.split(separator).flatMap((entry) => {
        const [at = '', commit = '', plan = ''] = entry.trim().split(' ');
        if (at === '')
            return [];
        if (!hex.test(commit))
            return [{ at }];
        return [/^[0-9a-f]{16}$/.test(plan) ? { at, commit, plan } : { at, commit }];
    });
}
/**
 * The record with a release that was proven now. A commit stands in it once. An empty plan does not tell that the commit
 * before does the same: where nothing changed, no release drops out that was applied, and one is left in any case. Of
 * those that changed nothing the newest stands for all, or they would fill the record.
 */
function withProof(proofs, proof, course) {
    const known = proofs.findIndex((other) => isSame(other, proof));
    if (course === 'returned' && known >= 0)
        return [proof, ...proofs.slice(known + 1)];
    const others = proofs.filter((other) => !isSame(other, proof));
    if (course !== 'unchanged')
        return [proof, ...others];
    const { plan: _, ...unapplied } = proof;
    const before = proofs[known]?.plan;
    const isRepeated = others.length > 1 && appliedNothing(others[0]);
    const former = isRepeated ? others.slice(1) : others;
    return [before === undefined ? unapplied : { ...unapplied, plan: before }, ...former];
}
function isSame({ commit }, proof) {
    return commit !== undefined && commit === proof.commit;
}
/** A version before this one wrote no commit either. */
function appliedNothing(proof) {
    return proof?.commit !== undefined && proof.plan === undefined;
}


/***/ }),

/***/ 26367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KM: () => (/* binding */ isTrouble),
/* harmony export */   d_: () => (/* binding */ patiently),
/* harmony export */   i9: () => (/* binding */ patientLooks)
/* harmony export */ });
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);

/** How long a step asks AWS for what it cannot go on without. Milliseconds. */
const SILENCE_MS = 300_000;
/** How long for what a run goes on without. Milliseconds. */
const ASIDE_MS = 60_000;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;
/** Whether AWS gave no answer, which is no answer. */
function isTrouble(error) {
    return error instanceof _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH && error.reason === 'aws-unavailable';
}
/**
 * Asks until AWS answers, for five minutes at most: what a rollout waits out while it is watched must not end a run a
 * minute before.
 * @throws DeployError what AWS refuses; aws-unavailable once the time is over; cancelled
 */
async function patiently(ask, { clock, log, deadline = Number.POSITIVE_INFINITY }) {
    const until = Math.min(deadline, clock.now() + SILENCE_MS);
    for (let pause = FIRST_PAUSE_MS, tries = 1;; pause = Math.min(2 * pause, LONGEST_PAUSE_MS), tries += 1) {
        try {
            return await ask();
        }
        catch (error) {
            if (!isTrouble(error) || clock.now() >= until)
                throw error;
            if (tries === 1)
                log?.info(`${error.message} It is asked again.`);
            const spread = pause * (0.75 + Math.random() / 2);
            await clock.sleep(Math.min(spread, Math.max(until - clock.now(), 1)));
        }
    }
}
/** Looks at groups that are made once, and so are asked for until AWS answers. */
function patientLooks(autoscaling, patient) {
    const ask = (look) => patiently(look, patient);
    return {
        observe: (...asked) => ask(() => autoscaling.observe(...asked)),
        launchImages: (group) => ask(() => autoscaling.launchImages(group)),
        warmPool: (group) => ask(() => autoscaling.warmPool(group)),
        lifecycleHooks: (group) => {
            const deadline = patient.clock.now() + ASIDE_MS;
            return patiently(() => autoscaling.lifecycleHooks(group), { ...patient, deadline });
        },
        alarms: (...asked) => ask(() => autoscaling.alarms(...asked)),
        // Each by its name: a part that is loaded late (`lazily`) has nothing to spread.
        examine: (...asked) => autoscaling.examine(...asked),
        failedActivities: (...asked) => autoscaling.failedActivities(...asked),
        startRefresh: (...asked) => autoscaling.startRefresh(...asked),
        cancelRefresh: (group) => autoscaling.cancelRefresh(group),
    };
}


/***/ }),

/***/ 7271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ refuseQuarantined),
/* harmony export */   n: () => (/* binding */ finder)
/* harmony export */ });
/* harmony import */ var _image_builds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66973);
/* harmony import */ var _image_choose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69701);
/* harmony import */ var _image_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57765);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76245);
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29556);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(184);






/** Time between two looks at an image that EC2 is still making. Milliseconds. */
const POLL_MS = 10_000;
/** How long EC2 may be at making one image or copy: more than any takes that is still made. Milliseconds. */
const MADE_MS = 7_200_000;
/**
 * A look-up of the image, to be made as often as need be. One that EC2 is still making, here or as a copy in another
 * region, is waited for. Why one is not taken is said in the log, once.
 * @throws DeployError (the look-up) image-quarantined, cancelled
 */
function finder(inputs, wanted, repository, deps) {
    const said = new Set();
    const say = (text) => {
        if (!said.has(text))
            deps.log.info(text);
        said.add(text);
    };
    return async () => {
        const until = deps.clock.now() + MADE_MS;
        for (;;) {
            const look = await lookOnce(await (0,_records_js__WEBPACK_IMPORTED_MODULE_5__/* .imagesOf */ .IC)(repository, deps), inputs, wanted, { ...deps, say });
            if (look === 'none')
                return undefined;
            if ('set' in look)
                return look;
            if (deps.clock.now() >= until) {
                say(`${look.pending.join(', ')} is not waited for any longer: EC2 has been making it for two hours.`);
                return undefined;
            }
            say(`Waiting for ${look.pending.join(', ')}: EC2 is still making it.`);
            await deps.clock.sleep(POLL_MS);
        }
    };
}
async function lookOnce(records, inputs, wanted, deps) {
    const pending = records.filter((record) => (0,_image_choose_js__WEBPACK_IMPORTED_MODULE_1__/* .isPendingFor */ .hZ)(record, wanted)).map(({ id }) => id);
    const record = (0,_image_choose_js__WEBPACK_IMPORTED_MODULE_1__/* .reusable */ .Ez)(records, wanted, deps.clock.now());
    const isFresh = record !== undefined && Date.parse(timeOf(record, inputs)) >= wanted.notBefore;
    if (record === undefined || (inputs.build === 'always' && !isFresh))
        return pendingOrNone(pending);
    refuseQuarantined(record, records, inputs);
    if (isFresh)
        return withCopies(record, deps);
    const age = (0,_text_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .formatAge */ .nV)(record.createdAt, deps.clock.now());
    deps.say(`${record.id} has the same content, but is ${age} old: older than \`max-image-age\`.`);
    return pendingOrNone(pending);
}
/**
 * What an image's age counts from. Who wants one that is baked anew (`build: always`) wants what there is to fetch now: a
 * bake that was begun before, and ends while it is waited for, may have fetched what was there then.
 */
function timeOf({ createdAt, tags }, { build }) {
    return build === 'always' ? (tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagNames */ .nP.begunAt] ?? '') : createdAt;
}
function pendingOrNone(pending) {
    return pending.length > 0 ? { pending } : 'none';
}
async function withCopies(record, deps) {
    const copies = await (0,_records_js__WEBPACK_IMPORTED_MODULE_5__/* .copiesOf */ .lS)(record, deps);
    const inState = (isWanted) => copies.filter(({ copy }) => isWanted(copy?.state ?? 'missing'));
    const lost = inState((state) => state !== 'available' && state !== 'pending');
    if (lost.length > 0) {
        const what = (0,_image_builds_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(record.tags) === 0 ? 'its copy' : 'an image of the same build';
        deps.say(`${record.id} has the same content, but ${what} is ${lost.map(stateOf).join(', ')}.`);
        return 'none';
    }
    const pending = inState((state) => state === 'pending');
    if (pending.length > 0)
        return { pending: pending.map(({ region, copy }) => `${copy?.id} in ${region}`) };
    const set = (0,_records_js__WEBPACK_IMPORTED_MODULE_5__/* .setOf */ .s4)(copies);
    return set === undefined ? 'none' : { record, set };
}
function stateOf({ region, copy }) {
    const state = copy?.state ?? 'missing';
    return region === '' ? state : `${state} in ${region}`;
}
/**
 * Of several sources one that failed is enough: they failed together.
 * @throws DeployError image-quarantined
 */
function refuseQuarantined(record, records, { environment, subject = 'The image of this commit', }) {
    const ids = (0,_image_builds_js__WEBPACK_IMPORTED_MODULE_0__/* .withSiblings */ .Ag)([record.id], records);
    const failed = [record, ...records.filter(({ id }) => ids.includes(id))].find(({ tags }) => (0,_image_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .isQuarantined */ .fK)(tags, environment));
    if (failed !== undefined)
        throw quarantined(failed, ids, { environment, subject });
}
function quarantined({ id, tags }, ids, { environment, subject }) {
    const tag = (0,_image_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .quarantinedTag */ .p)(environment);
    const what = (0,_image_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .quarantineOf */ .KS)(tags, environment) === 'left' ? 'was rolled back from' : 'failed';
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_3__/* .DeployError */ .sH('image-quarantined', `${subject} (${id}) ${what} in this environment at ${tags[tag]?.split(' ')[0]}; nothing was built or changed.`, {
        next: [
            'Deploy a commit that cures what was wrong: it gets an image of its own.',
            `Where the image was not to blame, take it by its id (\`rollback-to: ${id}\`), or remove its tag: \`aws ec2 delete-tags --resources ${ids.toSorted().join(' ')} --tags Key=${tag}\``,
        ],
    });
}


/***/ }),

/***/ 4667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ ensureImage)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/image/choose.js
var choose = __webpack_require__(69701);
// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(39963);
// EXTERNAL MODULE: ./build/image/tags.js
var image_tags = __webpack_require__(57765);
// EXTERNAL MODULE: ./build/image/bake/bake-lock.js
var bake_lock = __webpack_require__(99141);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/run/patience.js
var patience = __webpack_require__(26367);
;// CONCATENATED MODULE: ./build/run/shown.js

/** How long EC2 may not show what it has made. Milliseconds. https://docs.aws.amazon.com/ec2/latest/devguide/eventual-consistency.html */
const SHOWN_MS = 120_000;
const POLL_MS = 5_000;
/** Looks until there is something, for two minutes. */
async function untilShown(look, clock) {
    const until = clock.now() + SHOWN_MS;
    for (;;) {
        const found = await look();
        if (found !== undefined || clock.now() >= until)
            return found;
        await clock.sleep(POLL_MS);
    }
}
/** Does something to what was just made, until EC2 knows it, for two minutes. @throws what else EC2 says */
async function onceKnown(work, clock) {
    const until = clock.now() + SHOWN_MS;
    for (;;) {
        try {
            return await work();
        }
        catch (error) {
            if (!isUnknown(error) || clock.now() >= until)
                throw error;
            await clock.sleep(POLL_MS);
        }
    }
}
/** EC2's codes for what it does not know (yet): InvalidAMIID.NotFound, InvalidSnapshot.NotFound. */
function isUnknown(error) {
    return error instanceof outcome_error/* DeployError */.sH && error.cause instanceof Error && /\.NotFound$/.test(error.cause.name);
}

;// CONCATENATED MODULE: ./build/steps/image/bake.js





/** Time between two looks for what another run bakes, and between two lines in the log. Milliseconds. */
const bake_POLL_MS = 10_000;
const PROGRESS_MS = 60_000;
/** How long AWS may give no answer about the lock. Milliseconds. */
const SILENCE_MS = 300_000;
/**
 * Bakes, unless another run bakes the same: then waits for its image. The lock is in EC2. An owner that gives no sign of
 * life is taken over. Where no lock can be made, bakes without: two bakes are a waste and no harm.
 * @throws DeployError what `find` and `bake` throw; aws-unavailable where AWS does not answer for minutes; cancelled
 */
async function bakeOnce(work, facts, deps) {
    const turn = await waitForTurn(work, facts, deps);
    if (turn.kind === 'found')
        return turn.found;
    if (turn.kind === 'ours')
        return bakeLocked(turn, work, deps);
    const baked = await work.bake({ lock: 'none', dead: [] });
    deps.leftovers.forget();
    return baked;
}
/** What the bake noted is forgotten when all of it is dealt with: the post step tries once more to give back a lock. */
async function bakeLocked({ id, ...ours }, work, deps) {
    let isBaked = false;
    try {
        deps.leftovers.note({ kind: 'lock', region: deps.context.region, id });
        const baked = await whileBeating(id, deps, async () => {
            return (await lookAgain(ours, work, deps)) ?? (await work.bake({ lock: 'held', dead: ours.dead }));
        });
        isBaked = true;
        return baked;
    }
    finally {
        const isFree = await release(id, deps);
        if (isBaked && isFree)
            deps.leftovers.forget();
    }
}
/**
 * EC2 may show new tags up to two minutes late: where another run has just given its lock back, its image is looked for as
 * long. Who died has not tagged anything.
 */
async function lookAgain({ after, dead }, { find }, { clock }) {
    return after === 'nobody' || dead.length > 0 ? find() : untilShown(find, clock);
}
async function waitForTurn(work, facts, deps) {
    const { clock, log } = deps;
    let saidAt = Number.NEGATIVE_INFINITY;
    let answeredAt = clock.now();
    let after = 'nobody';
    for (;;) {
        const look = await tryLock(facts, deps);
        if (look.kind === 'unlocked')
            return look;
        if (look.kind !== 'unanswered')
            answeredAt = clock.now();
        else if (clock.now() - answeredAt >= SILENCE_MS)
            throw look.error;
        if (look.kind === 'ours')
            return { ...look, after };
        if (look.kind === 'held')
            after = 'another';
        if (look.kind === 'held' && clock.now() - saidAt >= PROGRESS_MS) {
            saidAt = clock.now();
            const time = (0,bake_lock/* heldFor */.x8)(look.holder, clock.now());
            log.info(`Waiting for ${(0,bake_lock/* ownerOf */.bf)(look.holder)}, which has been baking the same image for ${time}.`);
        }
        await clock.sleep(look.kind === 'again' ? bake_POLL_MS / 10 : bake_POLL_MS);
        const found = await patiently(work.find);
        if (found !== undefined)
            return { kind: 'found', found };
    }
}
/** A wait does not end because AWS does not answer one question. */
async function patiently(find) {
    try {
        return await find();
    }
    catch (error) {
        if ((0,patience/* isTrouble */.KM)(error))
            return undefined;
        throw error;
    }
}
async function tryLock(facts, deps) {
    try {
        return await lookAtLock(facts, deps);
    }
    catch (error) {
        if (!(error instanceof outcome_error/* DeployError */.sH) || error.reason === 'cancelled')
            throw error;
        if ((0,patience/* isTrouble */.KM)(error))
            return { kind: 'unanswered', error };
        deps.log.warning(`The image is baked without a lock, so that another run may bake the same at the same time: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
        return { kind: 'unlocked' };
    }
}
async function lookAtLock(facts, { clock, context, locks, log }) {
    const name = (0,bake_lock/* lockName */.l4)(facts);
    const holder = await locks.find(context.region, name);
    // EC2 made it, and its answer was lost: nobody else would give it back.
    if (holder?.tags[image_tags/* tagNames */.nP.owner] === (0,image_tags/* tagText */.em)(facts.owner))
        return { kind: 'ours', id: holder.id, dead: [] };
    if (holder !== undefined && !(0,bake_lock/* isDead */.XU)(holder, clock.now()))
        return { kind: 'held', holder };
    if (holder !== undefined) {
        log.info(`Taking over the bake of ${(0,bake_lock/* ownerOf */.bf)(holder)}: it gives no sign of life.`);
        await locks.free(context.region, holder.id);
    }
    const dead = holder?.tags[image_tags/* tagNames */.nP.owner];
    const id = await locks.take(context.region, { name, tags: (0,bake_lock/* lockTags */.BP)(facts, clock.now()) });
    return id === undefined ? { kind: 'again' } : { kind: 'ours', id, dead: dead === undefined ? [] : [dead] };
}
/** Tells the others that this run is alive, until the work is done. One that cannot be told is said once. */
async function whileBeating(id, deps, work) {
    const { clock, context, ec2, log } = deps;
    let isOver = false;
    let failures = 0;
    const beat = async () => {
        for (;;) {
            await clock.sleep(bake_lock/* HEARTBEAT_MS */.m);
            if (isOver)
                return;
            await ec2.tag(context.region, [id], (0,bake_lock/* heartbeat */.jQ)(clock.now())).catch((error) => {
                failures += 1;
                if (failures === 1)
                    log.warning(`Other runs may take this one for dead and bake too: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
            });
        }
    };
    // Its sleep ends with the run, by an error that is nobody's.
    beat().catch(() => undefined);
    try {
        return await work();
    }
    finally {
        isOver = true;
    }
}
async function release(id, { context, locks, log }) {
    try {
        await locks.free(context.region, id);
        return true;
    }
    catch (error) {
        log.warning(`The lock ${id} on the bake stays, and other runs wait for it for three minutes: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
        return false;
    }
}

// EXTERNAL MODULE: ./build/steps/image/find.js
var image_find = __webpack_require__(7271);
// EXTERNAL MODULE: ./build/steps/image/leftovers/sweep.js
var leftovers_sweep = __webpack_require__(96721);
// EXTERNAL MODULE: ./build/image/bake/failure.js + 3 modules
var failure = __webpack_require__(58797);
// EXTERNAL MODULE: ./build/image/bake/leftover.js
var leftover = __webpack_require__(43651);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
// EXTERNAL MODULE: ./build/image/bake/trace.js
var trace = __webpack_require__(39091);
// EXTERNAL MODULE: ./build/steps/image/leftovers/family.js + 1 modules
var family = __webpack_require__(57486);
;// CONCATENATED MODULE: ./build/steps/image/leftovers/trail.js





/** Packer names most things just before it makes them, and EC2 shows them when it does. Milliseconds. */
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 30_000;
/** How long it is tried. Milliseconds. */
const PATIENCE_MS = 900_000;
function pauseAfter(tries) {
    return Math.min(FIRST_RETRY_MS * 2 ** (tries - 1), LONGEST_RETRY_MS);
}
/** Begins the trail of one bake. Nothing that fails here fails the bake. */
function startTrail(facts, deps) {
    const { clock, leftovers, log } = deps;
    const bake = { startedAt: clock.now(), regions: facts.regions, tags: (0,leftover/* bakeTags */.n1)(facts) };
    const read = (0,trace/* traceReader */.v)();
    const traces = [];
    let next = Promise.withResolvers();
    let isOver = false;
    leftovers.note({ kind: 'bake', ...bake });
    const follow = async (trace) => {
        const until = clock.now() + PATIENCE_MS;
        const said = next.promise;
        for (let tries = 0; !isOver && clock.now() < until; tries += 1) {
            if (await adopt(trace, { ...bake, ...known(traces, bake) }, deps).catch(unlessItPasses))
                return;
            // When Packer says its next word, what it named before is made; in a pause the machine may die.
            await (tries === 0 ? Promise.race([said, clock.sleep(FIRST_RETRY_MS)]) : clock.sleep(pauseAfter(tries)));
        }
    };
    const begin = (trace) => {
        follow(trace).catch((error) => log.debug(`not tagged: ${(0,outcome_error/* errorMessage */.gJ)(error)}`));
    };
    return {
        watch: (line) => {
            if (line.type === 'ui') {
                next.resolve();
                next = Promise.withResolvers();
            }
            for (const trace of read(line)) {
                leftovers.note(trace);
                traces.push(trace);
                // What is in IAM is found by the tags of what is in EC2.
                if (trace.kind === 'instance-profile')
                    for (const one of traces.filter(isBesideProfile))
                        begin(one);
                else
                    begin(trace);
            }
        },
        end: () => {
            isOver = true;
        },
    };
}
function isBesideProfile({ kind }) {
    return kind === 'key-pair' || kind === 'security-group';
}
/** What the traces so far tell of the bake. */
function known(traces, { tags }) {
    const profiles = traces.flatMap((trace) => (trace.kind === 'instance-profile' ? [trace.name] : []));
    const images = traces.flatMap((trace) => (trace.kind === 'image' ? [trace.id] : []));
    const noted = profiles.length === 0 ? {} : { [image_tags/* tagNames */.nP.profile]: (0,image_tags/* tagText */.em)(profiles.join(' ')) };
    return { images, tags: { ...tags, ...noted } };
}
/** What EC2 does not know may be there in a moment, and a refusal that passes is none. */
function unlessItPasses(error) {
    const { reason, cause } = error instanceof outcome_error/* DeployError */.sH ? error : {};
    const isUnknown = cause instanceof Error && /\.NotFound$/.test(cause.name);
    if (reason === 'aws-unavailable' || isUnknown)
        return false;
    throw error;
}
/** Tags the thing that Packer named, with its volumes, where EC2 confirms that it can be the bake's. Whether it is there. */
async function adopt(trace, bake, deps) {
    const { startedAt, images, tags } = bake;
    const found = trace.kind === 'copy' ? await (0,family/* copiesIn */.Jp)(trace.region, images, deps) : await (0,family/* named */.KT)(trace, bake, deps);
    const ours = found.filter((one) => (0,leftover/* canBeOurs */.Fj)(one, startedAt));
    // A volume that was there before, attached by a provisioner, is not ours; nor is what hangs on another's machine.
    const volumes = ours
        .filter(({ kind }) => kind === 'instance')
        .map(({ id, region }) => deps.leftovers.list(region, 'volume', { 'attachment.instance-id': id }));
    const young = (await Promise.all(volumes)).flat().filter((one) => (0,leftover/* canBeOurs */.Fj)(one, startedAt));
    await (0,family/* tagAll */.yp)([...ours, ...young], tags, deps);
    return found.length > 0;
}

// EXTERNAL MODULE: ./build/steps/image/reach.js + 2 modules
var reach = __webpack_require__(70891);
// EXTERNAL MODULE: ./build/steps/image/records.js
var image_records = __webpack_require__(184);
;// CONCATENATED MODULE: ./build/steps/image/pack.js










/**
 * Has Packer build the image, and tags what it made.
 * @throws DeployError image-build-failed, tool-missing, credentials, aws-unavailable
 */
async function pack(job, deps) {
    const { wanted, source } = job;
    const time = () => new Date(deps.clock.now()).toISOString();
    const begunAt = time();
    const { set, ...made } = await buildInTries(job, deps);
    const facts = {
        ...wanted,
        ...made,
        repository: source.repository,
        ref: source.ref,
        run: deps.context.runId,
        begunAt,
        builtAt: time(),
    };
    const members = (0,image_image/* membersOf */.lS)(set);
    const size = (0,image_image/* isNamed */.ev)(set) ? { images: members.length } : {};
    const records = await tagBuild(set, { ...facts, ...size, regions: (0,image_image/* regionsIn */.v$)(set) }, deps);
    deps.log.info(`Built ${(0,image_image/* formatImageSet */.NG)(set)}`);
    const primary = records.find(({ region }) => region === deps.context.region) ?? records[0];
    return primary === undefined
        ? { origin: 'built', set, name: '', gitSha: wanted.gitSha, imageKey: wanted.imageKey }
        : (0,image_records/* imageOf */.dT)(primary, set, 'built');
}
/** Tries of one bake, and the time after which none begins: milliseconds. Packer itself asks EC2 ten times in each. */
const TRIES = 5;
const TRYING_MS = 480_000;
/** Chance may pick the same subnet again. Milliseconds. */
const PAUSE_MS = 5_000;
/**
 * Builds again where AWS has too little in the place that this build came to, and the template leaves the place open.
 * Packer has removed what the try before made, and each try has a trail of its own.
 */
async function buildInTries(job, deps) {
    const { clock, log } = deps;
    const until = clock.now() + TRYING_MS;
    for (let tries = 1;; tries += 1) {
        try {
            return await buildOnTrail(job, deps);
        }
        catch (error) {
            if (!(error instanceof failure/* BakeError */.o) || error.shortage === undefined)
                throw error;
            const { cause, builds } = error.shortage;
            const offer = await (0,reach/* readOffer */.n)(job.inputs, builds, job.source, deps).catch(() => {
                throw error;
            });
            if (offer === undefined || tries === TRIES || clock.now() >= until)
                throw givenUp(error, tries, offer);
            log.warning(`${cause.title}: ${(0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(cause.quote), 250)} Trying again, in ${offer} of the template (try ${tries + 1} of ${TRIES}).`);
            await clock.sleep(PAUSE_MS);
        }
    }
}
function givenUp(error, tries, offer) {
    const { reason, message, evidence, next } = error;
    const said = offer === undefined
        ? 'The template leaves no other subnet or instance type to try: it was built once.'
        : `It was tried ${tries} times, each time in what may be ${offer} of the template.`;
    return new outcome_error/* DeployError */.sH(reason, message, { evidence: [...evidence, '', said], next });
}
/** Packer's run, with a trail of what it makes. */
async function buildOnTrail({ inputs, wanted, source, ...job }, deps) {
    const { repository } = source;
    const { imageKey } = wanted;
    const { runId: run, region: home } = deps.context;
    const facts = { ...job, repository, imageKey, run, home };
    const trail = startTrail(facts, deps);
    const template = {
        ...inputs,
        directory: source.directory,
        provided: {
            git_sha: wanted.gitSha,
            image_key: imageKey,
            git_ref: source.ref,
            bake_tags: JSON.stringify((0,leftover/* bakeTags */.n1)(facts)),
        },
    };
    try {
        return await deps.packer.build(template, trail.watch);
    }
    finally {
        trail.end();
    }
}
/**
 * Confirms with EC2 that the images are there, and tags them and their snapshots: which source each is of, then what they
 * have in common. The region of the run comes last: other runs look there, and must find the image when it is whole.
 */
async function tagBuild(set, facts, deps) {
    const tags = (0,image_tags/* buildTags */.m5)(facts);
    // The run may end before they have their tags, and nothing else tells that they are finished.
    deps.leftovers.note({ kind: 'built', images: (0,image_image/* membersOf */.lS)(set).map((member) => finished(member, tags)) });
    const records = await Promise.all((0,image_image/* membersOf */.lS)(set).map((member) => named(member, deps)));
    const tag = (region) => {
        const here = records.filter((record) => record.region === region);
        return onceKnown(() => deps.ec2.tag(region, here.flatMap(partsOf), tags), deps.clock);
    };
    const { region: home } = deps.context;
    const regions = (0,image_image/* regionsIn */.v$)(set);
    await Promise.all(regions.filter((region) => region !== home).map(tag));
    await Promise.all(regions.filter((region) => region === home).map(tag));
    return records.map((record) => ({ ...record, tags: { ...record.tags, ...tags } }));
}
function finished({ id, region, name }, common) {
    return { id, region, tags: { ...common, ...sourceTag(name) } };
}
function sourceTag(name) {
    return name === undefined ? {} : { [image_tags/* tagNames */.nP.source]: (0,image_tags/* tagText */.em)(name) };
}
/** An image of the build as EC2 knows it, with the tag of its source where it has one. */
async function named({ id, region, name }, { clock, ec2 }) {
    const record = await untilShown(async () => (await ec2.imagesById(region, [id]))[0], clock);
    if (record === undefined)
        throw notThere(id, region);
    if (name === undefined)
        return record;
    const tags = sourceTag(name);
    await onceKnown(() => ec2.tag(region, partsOf(record), tags), clock);
    return { ...record, tags: { ...record.tags, ...tags } };
}
function partsOf({ id, snapshotIds }) {
    return [id, ...snapshotIds];
}
function notThere(id, region) {
    return new outcome_error/* DeployError */.sH('image-build-failed', `Packer named ${id} in ${region}, but EC2 does not know it.`, {
        next: ['See that AWS_REGION and the template agree on the account, and run again.'],
    });
}

;// CONCATENATED MODULE: ./build/steps/image/image.js









/**
 * The image for this commit: the one that is there already, or a fresh build.
 * @throws DeployError image-build-failed, image-not-found, image-quarantined, tool-missing, credentials
 */
async function ensureImage(inputs, source, deps) {
    const wanted = {
        gitSha: source.sha,
        imageKey: inputs.key,
        template: (0,image_records/* templatePath */.Y7)(inputs, source),
        notBefore: notBefore(inputs, deps.clock.now()),
    };
    const lookUp = (0,image_find/* finder */.n)(inputs, wanted, source.repository, deps);
    const find = async () => {
        const found = await lookUp();
        return found && reuse(found, source, deps);
    };
    const found = await find();
    if (found !== undefined)
        return found;
    if (inputs.build === 'never')
        throw (0,choose/* notBaked */.Xd)(await (0,image_records/* imagesOf */.IC)(source.repository, deps), wanted);
    const facts = lockFacts(wanted, source, deps);
    const bake = (turn) => cleanAndPack({ inputs, wanted, source, owner: facts.owner, ...turn }, deps);
    return bakeOnce({ find, bake }, facts, deps);
}
/** What dead runs left goes first; without a lock it cannot be told who is dead. */
async function cleanAndPack(job, deps) {
    const { repository } = job.source;
    const regions = regionsOf(await (0,image_records/* imagesOf */.IC)(repository, deps), deps.context.region);
    const sweep = { repository, owner: job.owner, regions, dead: job.dead };
    if (job.lock === 'held')
        await (0,leftovers_sweep/* sweepDead */.n)(sweep, deps);
    return pack({ ...job, regions }, deps);
}
/** The region of the run, and those that images of the repository were made for. */
function regionsOf(records, region) {
    const others = records.flatMap(({ tags }) => (tags[image_tags/* tagNames */.nP.regions] ?? '').split(' '));
    return [...new Set([region, ...others])].filter((name) => name !== '');
}
function lockFacts({ imageKey }, { repository }, { context }) {
    const { runId: run, runUrl, runDirectory } = context;
    return { imageKey, repository, run, runUrl, owner: (0,external_node_path_.basename)(runDirectory) };
}
/** Images older than this are not taken: all that were there before, or those past their age. */
function notBefore({ build, maxAgeMs }, now) {
    return build === 'always' ? now : now - maxAgeMs;
}
async function reuse({ record, set }, source, deps) {
    deps.log.info(`Reusing ${(0,image_image/* formatImageSet */.NG)(set)}: its content is the same, nothing is built.`);
    await addCommit(record, set, source, deps);
    return (0,image_records/* imageOf */.dT)(record, set, 'reused');
}
/** A reused image learns the commit it now serves too, so that a rollback by that commit finds it. */
async function addCommit({ tags }, set, { sha, ref }, deps) {
    if (tags[image_tags/* tagNames */.nP.gitSha] === sha || (0,image_tags/* commitTag */.m)(sha) in tags)
        return;
    if ((0,image_tags/* hasRoom */.AB)(tags))
        return (0,image_records/* tagEverywhere */.lk)(set, { [(0,image_tags/* commitTag */.m)(sha)]: (0,image_tags/* tagText */.em)(ref) }, deps);
    deps.log.warning(`${(0,image_image/* formatImageSet */.NG)(set)} has no room for another tag: a rollback finds it by its id, not by ${sha}.`);
}


/***/ }),

/***/ 25321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ keyOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/image/key.js

/** Images keyed in another way are not found again. */
const format = 'immutable-deploy image key 2';
/** The image key: the same facts give the same 64 hex digits on any machine. */
function imageKey(facts) {
    const { directory, template, variableFiles, variables, only, except } = facts;
    const canonical = [
        [format],
        ['directory', directory],
        ['template', template],
        ...facts.files
            .toSorted((a, b) => compare(a.path, b.path))
            .map(({ path, mode, digest }) => ['file', path, mode, digest]),
        ...variableFiles.map(({ digest }) => ['variable-file', digest]),
        ...variables.map(({ name, digest }) => ['variable', name, digest]),
        ...facts.environment
            .toSorted((a, b) => compare(a.name, b.name))
            .map(({ name, digest }) => ['environment', name, digest]),
        ...only.toSorted(compare).map((name) => ['only', name]),
        ...except.toSorted(compare).map((name) => ['except', name]),
    ];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(canonical)).digest('hex');
}
/** The same on every machine, whatever its language. */
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/**
 * A digest that may be shown of a value that may be a secret: made with a salt, and slowly (about 50 ms), so that
 * guessing is not worth while. Nobody has to say which values are secrets.
 */
function valueDigest(value, salt) {
    return (0,external_node_crypto_.scryptSync)(value, salt, 32, { N: 16_384, r: 8, p: 1 }).toString('hex');
}

;// CONCATENATED MODULE: ./build/image/key-lines.js
/** What the log says of a key: a line for the key, and one where the whole work tree counts. */
function keyLines(listing) {
    const { key, doubts, files, variables, variableFiles, environment, only, except } = listing;
    const counts = [
        `${count(files.length, 'file')} (${places(files.map(({ path }) => path)).join(', ')})`,
        ...counted(variableFiles, 'variable file'),
        ...counted(variables, 'variable'),
        ...counted(environment, 'variable of the environment', 'variables of the environment'),
        ...(only.length === 0 ? [] : [`only ${only.join(', ')}`]),
        ...(except.length === 0 ? [] : [`without ${except.join(', ')}`]),
    ];
    const all = `All files of the work tree count, since the template does not tell for certain which it needs: ${doubts.slice(0, 3).join('; ')}${doubts.length > 3 ? `; and ${doubts.length - 3} more` : ''}. To build less often, name those that go into the image in \`image-inputs\`.`;
    return [`image key ${key}: ${counts.join(', ')}`, ...(doubts.length === 0 ? [] : [all])];
}
/** Every file and value with its digest. */
function debugLines({ files, variables, variableFiles, environment, doubts }) {
    const value = (kind) => ({ name, digest }) => `${kind} ${digest} ${name}`;
    return [
        ...files.map(({ path, mode, digest }) => `file ${mode} ${digest} ${path}`),
        ...variableFiles.map(value('variable file')),
        ...variables.map(value('variable')),
        ...environment.map(value('environment')),
        ...doubts.map((doubt) => `in doubt: ${doubt}`),
    ];
}
const mostPlaces = 6;
/** Files by name where they are few; else by their first directory. */
function places(paths) {
    if (paths.length <= 3)
        return [...paths];
    const groups = Object.entries(Object.groupBy(paths, (path) => path.split('/').slice(0, -1)[0] ?? ''));
    const named = groups.map(([top, inside = []]) => {
        if (inside.length === 1)
            return inside[0] ?? '';
        return top === '' ? `${inside.length} at the top` : `${top}/** ${inside.length}`;
    });
    const rest = named.length - mostPlaces;
    return rest > 0 ? [...named.slice(0, mostPlaces), `${rest} more`] : named;
}
function counted(values, one, many = `${one}s`) {
    return values.length === 0 ? [] : [count(values.length, one, many)];
}
function count(number, one, many = `${one}s`) {
    return `${number} ${number === 1 ? one : many}`;
}

;// CONCATENATED MODULE: ./build/template/environment.js
/** Credentials of the run: they say who asks, not what is made, and are others each time. */
const credentials = new Set([
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SECURITY_TOKEN',
    'AWS_SESSION_TOKEN',
    'GH_TOKEN',
    'GITHUB_TOKEN',
    'PACKER_GITHUB_API_TOKEN',
]);
/** Variables of the environment that a template asks for: `env("NAME")` in HCL, {{env `NAME`}} in JSON. */
function askedByEnv(text) {
    const hcl = text.matchAll(/\benv\s*\(\s*"([^"]+)"/g);
    const json = text.matchAll(/\benv\s+(?:`|\\?")([^`"\\]+)/g);
    const names = [...hcl, ...json].flatMap(([, name]) => name ?? []);
    return [...new Set(names)].filter((name) => !credentials.has(name));
}

// EXTERNAL MODULE: ./build/template/scope.js
var scope = __webpack_require__(78351);
// EXTERNAL MODULE: ./build/steps/source/trust.js
var trust = __webpack_require__(90994);
// EXTERNAL MODULE: ./build/steps/image/files.js
var image_files = __webpack_require__(45581);
// EXTERNAL MODULE: ./build/steps/image/records.js
var records = __webpack_require__(184);
;// CONCATENATED MODULE: ./build/steps/image/key.js








/**
 * The key of the image that the work tree as it is now makes, with what went into it; the log tells it.
 * To be asked for before the run writes anything into the work tree.
 *
 * @param digest of a value with its salt; the slow one where anybody sees it
 * @throws DeployError invalid-input where a glob of `image-inputs` finds nothing
 */
async function keyOf(inputs, source, deps, digest = valueDigest) {
    const named = await (0,image_files/* namedFiles */.V)(inputs, source, deps);
    await requireTrustedFiles(named.paths, source, deps);
    const { template, doubts } = named;
    const paths = [...(doubts.length === 0 ? [] : [source.root]), ...named.paths];
    const givers = await countedGivers(template, source, deps);
    const files = (await countedFiles(paths, source, deps)).filter(({ path }) => !givers.paths.has(path));
    const { repository } = source;
    const digested = ({ name, value }) => ({
        name,
        digest: digest(value, `${repository} ${name}`),
    });
    const facts = {
        directory: (0,external_node_path_.relative)(source.root, source.directory).split(external_node_path_.sep).join('/'),
        template: external_node_path_.posix.normalize((0,records/* templatePath */.Y7)(inputs, source)),
        files,
        variableFiles: givers.values.map(({ name, value }) => ({ name, digest: digest(value, repository) })),
        variables: inputs.variables.map(digested),
        environment: environmentOf(template, deps).map(digested),
        only: inputs.only,
        except: inputs.except,
    };
    const listing = { key: imageKey(facts), doubts, ...facts };
    for (const line of keyLines(listing))
        deps.log.info(line);
    for (const line of debugLines(listing))
        deps.log.debug(line);
    return listing;
}
/** What the template reaches for may be in the checkout of a pull request, or a link into it. */
async function requireTrustedFiles(paths, { root }, deps) {
    if (deps.context.stranger === undefined)
        return;
    const found = await deps.files.below(root, paths);
    await (0,trust/* requireTrustedPaths */.lu)({ root, paths: found.map(({ path }) => path) }, deps);
}
/** Variable files may be written by a step before, with secrets in them: they count as values do. */
async function countedGivers({ files }, source, deps) {
    const paths = new Set();
    const values = [];
    for (const { name, path, role } of files) {
        if (role === 'template')
            continue;
        const found = await countedFiles([path], source, deps);
        for (const file of found)
            paths.add(file.path);
        values.push({ name, value: found.map(({ digest }) => digest).join(' ') });
    }
    return { paths, values };
}
/** What git does not know counts as it is on disk. */
async function countedFiles(paths, { root }, deps) {
    const found = await deps.files.below(root, paths);
    const ours = found.filter(({ place }) => place === 'repository').map(({ name }) => name);
    const blobs = await deps.git.blobs(root, ours);
    const files = [];
    for (const { name, path, place } of found) {
        const blob = place === 'repository' ? blobs.get(name) : undefined;
        const { mode, id } = blob ?? (await deps.files.digest(path));
        files.push({ path: name, mode, digest: blob === undefined ? `sha256:${id}` : id });
    }
    return files;
}
/** `PKR_VAR_*` without those that the action sets over them, and what the template asks for by `env`. */
function environmentOf({ files }, { context }) {
    const own = new Set(scope/* ownVariables */.u.map((name) => `PKR_VAR_${name}`));
    const asked = files
        .flatMap(({ text }) => askedByEnv(text))
        .map((name) => [name, context.environment[name] ?? '']);
    const all = new Map([...asked, ...Object.entries(context.packerEnvironment)]);
    return [...all].filter(([name]) => !own.has(name)).map(([name, value]) => ({ name, value }));
}


/***/ }),

/***/ 184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   IC: () => (/* binding */ imagesOf),
/* harmony export */   M$: () => (/* binding */ recordsOf),
/* harmony export */   Y7: () => (/* binding */ templatePath),
/* harmony export */   aP: () => (/* binding */ withGiven),
/* harmony export */   dT: () => (/* binding */ imageOf),
/* harmony export */   i0: () => (/* binding */ releasedImages),
/* harmony export */   lS: () => (/* binding */ copiesOf),
/* harmony export */   lk: () => (/* binding */ tagEverywhere),
/* harmony export */   qH: () => (/* binding */ completeSet),
/* harmony export */   s4: () => (/* binding */ setOf)
/* harmony export */ });
/* unused harmony export stackName */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _image_builds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66973);
/* harmony import */ var _image_choose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69701);
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39963);
/* harmony import */ var _image_tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57765);
/* harmony import */ var _image_wish_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91103);
/* harmony import */ var _text_defined_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97163);







/** The template as the repository knows it, so that two stacks of one repository do not share images. */
function templatePath({ template }, { directory, root }) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, directory);
    return inside === '' ? template : `${inside}/${template}`;
}
/** A stack as the account knows it: its repository, its directory, and its workspace. */
function stackName({ directory: module, workspace }, { directory, repository, root }) {
    return `${repository} ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, module)) || '.'} ${workspace}`;
}
/** Whose images a run is about. */
function placeOf({ image, stack, report }, source) {
    return {
        environment: report.environment,
        template: templatePath(image, source),
        stack: stackName(stack, source),
    };
}
/**
 * Images that releases of a stack may have been made with, in the region of the run: those of the repository, and those that
 * the stack was given, whoever owns them. A run that bakes, of a stack that is given none, asks for its own alone.
 */
async function releasedImages(inputs, source, deps) {
    const own = await imagesOf(source.repository, deps);
    if (inputs.image.from.kind === 'auto' && inputs.command !== 'rollback')
        return own;
    return withGiven(own, placeOf(inputs, source), deps);
}
/** These images, and those that a stack was given. */
async function withGiven(own, { stack }, { context, ec2 }) {
    const all = await ec2.imagesByTags(context.region, { [(0,_image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .stackTag */ .v$)(stack)]: _image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .given */ .gI }, 'anyone');
    return [...own, ...all.filter(({ id }) => !own.some((one) => one.id === id))];
}
/** All images of the repository, in the region of the run, newest first. */
function imagesOf(repository, { context, ec2 }) {
    return ec2.imagesByTags(context.region, { [_image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagNames */ .nP.repository]: repository });
}
/** What makes images of several regions one build; images baked anew have the same key. */
const tagsOfBuild = [_image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagNames */ .nP.imageKey, _image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagNames */ .nP.run, _image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagNames */ .nP.builtAt];
/**
 * The image in every region it was made for, and of every source: the copies of the same build, available or not. What
 * there should be and is not has no `copy`.
 */
async function copiesOf(record, { ec2 }) {
    if ((0,_image_choose_js__WEBPACK_IMPORTED_MODULE_2__/* .isGiven */ .qR)(record.tags))
        return givenCopies(record, { ec2 });
    const regions = (record.tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagNames */ .nP.regions] ?? record.region).split(' ');
    const build = Object.fromEntries(tagsOfBuild.map((name) => [name, record.tags[name] ?? '']));
    const size = (0,_image_builds_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeOf */ .$d)(record.tags);
    if (size > 0) {
        const found = await Promise.all(regions.map((region) => ec2.imagesByTags(region, build)));
        return withMissing(namedCopies([record, ...found.flat()]), size);
    }
    return Promise.all(regions.map(async (region) => {
        if (region === record.region)
            return { region, copy: record };
        const [first, ...others] = await ec2.imagesByTags(region, build);
        const copy = [first, ...others].find((image) => image?.state === 'available') ?? first;
        return copy === undefined ? { region } : { region, copy };
    }));
}
/** What the image was deployed with, as its tag has it. */
async function givenCopies(record, { ec2 }) {
    const members = (0,_image_image_js__WEBPACK_IMPORTED_MODULE_4__/* .membersOf */ .lS)((0,_image_wish_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePlaces */ .wf)(record.tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagNames */ .nP.given] ?? ''));
    const records = await recordsOf(members, { ec2 });
    return members.map(({ id, ...place }) => {
        const copy = records.find((one) => one.id === id && one.region === place.region);
        return copy === undefined ? place : { ...place, copy };
    });
}
/** What EC2 knows of these AMIs, each region asked once. */
async function recordsOf(members, { ec2 }) {
    const byRegion = [...Map.groupBy(members, ({ region }) => region)];
    const found = await Promise.all(byRegion.map(([region, some]) => ec2.imagesById(region, some.map(({ id }) => id))));
    return found.flat();
}
/** One image for each source and region; an available one where there are several. */
function namedCopies(records) {
    const named = records.flatMap((copy) => {
        const name = (0,_image_builds_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceOf */ .vz)(copy.tags);
        return name === undefined ? [] : [{ region: copy.region, name, copy }];
    });
    const places = Map.groupBy(named, ({ region, name }) => `${name}/${region}`);
    return [...places.values()].flatMap((some) => some.find(({ copy }) => copy.state === 'available') ?? some[0] ?? []);
}
/** Of which source and region a missing image was, nobody can tell: only how many there were is known. */
function withMissing(copies, size) {
    const missing = Math.max(0, size - copies.length);
    return [...copies, ...Array.from({ length: missing }, () => ({ region: '' }))];
}
/** The AMI ids of copies that are all available; undefined where one is not. */
function setOf(copies) {
    const found = copies.flatMap(({ copy, ...place }) => copy?.state === 'available' ? [{ ...place, id: copy.id }] : []);
    return found.length === copies.length ? (0,_image_image_js__WEBPACK_IMPORTED_MODULE_4__/* .setFrom */ .J3)(found) : undefined;
}
/** The same image in every region it was made for, and of every source; undefined where a copy is missing or not available. */
async function completeSet(record, deps) {
    return setOf(await copiesOf(record, deps));
}
/** What the run says of an image that EC2 knows. */
function imageOf(record, set, origin) {
    const provenance = provenanceOf(record, set);
    const { [_image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagNames */ .nP.gitSha]: gitSha, [_image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagNames */ .nP.imageKey]: key } = record.tags;
    return {
        origin,
        set,
        name: record.name,
        createdAt: record.createdAt,
        ...(gitSha === undefined ? {} : { gitSha }),
        ...(key === undefined ? {} : { imageKey: key }),
        ...(Object.keys(provenance).length === 0 ? {} : { provenance }),
    };
}
/**
 * What its tags tell of where an image comes from. EC2 names, as the source of a copy, the image that was copied; and
 * several sources have no base image in common.
 */
function provenanceOf({ tags, sourceImageId }, set) {
    return (0,_text_defined_js__WEBPACK_IMPORTED_MODULE_6__/* .definedOf */ .X)({
        repository: tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagNames */ .nP.repository],
        template: tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagNames */ .nP.template],
        ref: tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagNames */ .nP.ref],
        run: tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagNames */ .nP.run],
        builtAt: tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagNames */ .nP.builtAt],
        sourceImage: tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagNames */ .nP.sourceImage] ?? ((0,_image_image_js__WEBPACK_IMPORTED_MODULE_4__/* .isNamed */ .ev)(set) ? undefined : sourceImageId),
        packerVersion: tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagNames */ .nP.packerVersion],
    });
}
/** Tags an image in all its regions, and of all its sources. */
async function tagEverywhere(set, tags, { ec2 }) {
    await Promise.all((0,_image_image_js__WEBPACK_IMPORTED_MODULE_4__/* .membersOf */ .lS)(set).map(({ region, id }) => ec2.tag(region, [id], tags)));
}


/***/ }),

/***/ 20620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ liveImage),
/* harmony export */   d: () => (/* binding */ resolveRollback)
/* harmony export */ });
/* harmony import */ var _image_builds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66973);
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39963);
/* harmony import */ var _image_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57765);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76245);
/* harmony import */ var _release_choose_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96503);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(184);






/**
 * The release a rollback goes back to, its image available in every region it was made for.
 * @param live AMI ids the stack runs now
 * @throws DeployError image-not-found, image-quarantined
 */
async function resolveRollback(inputs, live, source, deps) {
    const { scope } = inputs;
    const { record, commit } = await releaseFor(inputs, live, source, deps);
    const set = await (0,_records_js__WEBPACK_IMPORTED_MODULE_4__/* .completeSet */ .qH)(record, deps);
    if (set === undefined)
        throw incomplete(record);
    deps.log.info(`Going back to ${(0,_image_image_js__WEBPACK_IMPORTED_MODULE_5__/* .formatImageSet */ .NG)(set)}, commit ${commit ?? record.tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagNames */ .nP.gitSha] ?? 'unknown'}`);
    const isWhole = scope === 'release' && commit !== undefined;
    return { image: (0,_records_js__WEBPACK_IMPORTED_MODULE_4__/* .imageOf */ .dT)(record, set, 'chosen'), ...(isWhole ? { commit } : {}) };
}
/** Who names an AMI wants that image, and no stack. */
async function releaseFor(inputs, live, source, deps) {
    const { rollbackTo: target, scope } = inputs;
    const place = (0,_records_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(inputs, source);
    if (target.kind === 'ami')
        return { record: await imageById(target.id, deps) };
    if (target.kind === 'live') {
        const record = await liveImage(live, deps);
        return (0,_release_choose_js__WEBPACK_IMPORTED_MODULE_3__/* .releasesOf */ .w0)(record, place.environment)[0] ?? { record };
    }
    const records = await (0,_records_js__WEBPACK_IMPORTED_MODULE_4__/* .releasedImages */ .i0)(inputs, source, deps);
    return (0,_release_choose_js__WEBPACK_IMPORTED_MODULE_3__/* .rollbackRelease */ .w6)(records, { ...place, target, live, scope });
}
/**
 * The one image the stack's groups launch now, in the region of the run; its copies in others are the same image.
 * @throws DeployError image-not-found where there is none, or several
 */
async function liveImage(live, deps) {
    const ids = [...new Set(live)];
    const [only, ...others] = ids;
    if (only !== undefined && others.length === 0)
        return imageById(only, deps);
    const [here] = await deps.ec2.imagesById(deps.context.region, ids);
    const set = here === undefined ? undefined : await (0,_records_js__WEBPACK_IMPORTED_MODULE_4__/* .completeSet */ .qH)(here, deps);
    if (here !== undefined && ids.every((id) => (0,_image_image_js__WEBPACK_IMPORTED_MODULE_5__/* .isPartOf */ .xm)(set ?? {}, id)))
        return here;
    throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_2__/* .DeployError */ .sH('image-not-found', only === undefined
        ? "The stack's groups launch no image yet; nothing was changed."
        : "The stack's groups launch several images; nothing was changed.", {
        evidence: ids,
        next: ['Name the image by its id or its commit (`rollback-to`), or deploy a commit.'],
    });
}
async function imageById(id, { context, ec2 }) {
    const [record] = await ec2.imagesById(context.region, [id]);
    if (record?.state === 'available')
        return record;
    const state = record === undefined ? 'does not exist' : `is ${record.state}`;
    throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_2__/* .DeployError */ .sH('image-not-found', `${id} ${state} in ${context.region}. Nothing was changed.`, {
        next: ['See that the id is of this region and that the image is shared with this account.'],
    });
}
function incomplete({ id, tags }) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_2__/* .DeployError */ .sH('image-not-found', (0,_image_builds_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(tags) === 0
        ? `${id} is not available in all of its regions. Nothing was changed.`
        : `${id} is one of the ${(0,_image_builds_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(tags)} images of its build, and not all of them are available. Nothing was changed.`, {
        evidence: [`made for ${tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagNames */ .nP.regions]}`],
        next: [
            (0,_image_builds_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(tags) === 0
                ? 'Copy the image to the region where it is missing, or roll back to another one.'
                : 'Roll back to another one, or deploy its commit: what is missing is built anew.',
        ],
    });
}


/***/ }),

/***/ 48610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ requireNone),
/* harmony export */   X_: () => (/* binding */ guardRelease),
/* harmony export */   e4: () => (/* binding */ blockedPlan),
/* harmony export */   wD: () => (/* binding */ requireAllowed),
/* harmony export */   yq: () => (/* binding */ tellFindings)
/* harmony export */ });
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);
/* harmony import */ var _plan_guard_guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20818);
/* harmony import */ var _served_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29738);
/* harmony import */ var _stack_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90455);




const REFUSALS = {
    'image-only': 'The plan changes more than the image, and nothing else may change here; nothing was changed.',
    'no-destroy': 'The plan destroys something, which `allow: no-destroy` forbids; nothing was changed.',
    any: 'The plan is not allowed; nothing was changed.',
};
/**
 * Holds a plan against what it may change. Where only the image may, and more changes, the stack is planned once more
 * with the image that serves, which tells what follows from the values that the action sets itself.
 */
async function guardRelease(guarded, inputs, deps) {
    const { plan, image, undo } = guarded;
    const options = { allow: inputs.allow, image: image.set, undo };
    const report = (0,_plan_guard_guard_js__WEBPACK_IMPORTED_MODULE_1__/* .guardPlan */ .V)(plan.model, options);
    if (inputs.allow !== 'image-only' || report.blocked.length === 0)
        return report;
    const serving = await planServing(guarded, inputs, deps);
    return (0,_plan_guard_guard_js__WEBPACK_IMPORTED_MODULE_1__/* .guardPlan */ .V)(plan.model, { ...options, serving });
}
/** Where it cannot be planned, nothing is known to follow from these values. */
async function planServing({ stack, image, plan }, inputs, deps) {
    try {
        const served = await (0,_served_js__WEBPACK_IMPORTED_MODULE_2__/* .servedImage */ .pK)((0,_served_js__WEBPACK_IMPORTED_MODULE_2__/* .replacedImages */ .hh)(plan.report, image), deps);
        if (served === undefined)
            return undefined;
        deps.log.info('More than the image changes: what follows from git_sha, git_ref and image_key is looked for.');
        return { model: await (0,_stack_js__WEBPACK_IMPORTED_MODULE_3__/* .planToLook */ .Ww)(served, stack, inputs, deps), image: served.set };
    }
    catch (error) {
        deps.log.info(`The stack cannot be planned with the image that serves: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)}`);
        return undefined;
    }
}
/**
 * Refuses a plan that the guard blocks.
 * @throws DeployError plan-blocked, with every finding and what to write for it
 */
function requireAllowed(guard, allow) {
    if (guard.blocked.length > 0)
        throw blockedPlan(guard, allow);
}
/** The refusal of a plan. */
function blockedPlan({ blocked }, allow) {
    return refusalOf(blocked, REFUSALS[allow]);
}
/**
 * Refuses for these findings, where there are any.
 * @throws DeployError plan-blocked, with every finding and what to write for it
 */
function requireNone(findings, message) {
    if (findings.length > 0)
        throw refusalOf(findings, message);
}
function refusalOf(findings, message) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('plan-blocked', message, {
        evidence: findings.map((finding) => `${placeOf(finding)}: ${finding.risk}`),
        next: [...new Set(findings.map(({ fix }) => fix))],
    });
}
/** The resource, with the attribute where the risk does not name it. */
function placeOf({ address, attribute, risk }) {
    const isNamed = attribute === undefined || risk.split(/[\s(),:]+/).includes(attribute);
    return isNamed ? address : `${address} (${attribute})`;
}
/** What is worth knowing of a plan, for the log. */
function tellFindings(findings, log) {
    for (const { address, attribute, risk, fix } of findings) {
        log.info(`Finding: ${address}${attribute === undefined ? '' : ` (${attribute})`}: ${risk} ${fix}`);
    }
}


/***/ }),

/***/ 56679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ho: () => (/* binding */ prepare_open),
  _k: () => (/* binding */ openCode),
  F3: () => (/* binding */ planRelease),
  iA: () => (/* binding */ prepare),
  BJ: () => (/* binding */ recordPlan),
  Zn: () => (/* binding */ takeSource)
});

// EXTERNAL MODULE: ./build/plan/image/images.js + 3 modules
var image_images = __webpack_require__(37179);
// EXTERNAL MODULE: ./build/plan/outputs/outputs.js
var outputs = __webpack_require__(83841);
// EXTERNAL MODULE: ./build/plan/read/aside.js
var aside = __webpack_require__(99035);
// EXTERNAL MODULE: ./build/steps/image/image.js + 4 modules
var image_image = __webpack_require__(4667);
// EXTERNAL MODULE: ./build/steps/image/key.js + 3 modules
var key = __webpack_require__(25321);
// EXTERNAL MODULE: ./build/steps/image/records.js
var records = __webpack_require__(184);
// EXTERNAL MODULE: ./build/steps/source/source.js
var source_source = __webpack_require__(83043);
// EXTERNAL MODULE: ./build/image/image.js
var build_image_image = __webpack_require__(39963);
// EXTERNAL MODULE: ./build/image/tags.js
var image_tags = __webpack_require__(57765);
;// CONCATENATED MODULE: ./build/steps/stack/discovery.js


/** How long EC2 may take until it answers a filter by tags that were just written, and between two looks at it. */
const PATIENCE_MS = 120_000;
const PAUSE_MS = 2_000;
/**
 * Waits until EC2 finds a fresh image by its tags, in every region and of every source: what describes is behind what was written for some
 * seconds (https://docs.aws.amazon.com/ec2/latest/devguide/eventual-consistency.html), and a stack that looks for it
 * too early finds another one, or none. After two minutes the plan is made all the same: it is refused without the image.
 */
async function awaitDiscoverable({ origin, set, imageKey }, { clock, ec2, log }) {
    if (origin !== 'built' || imageKey === undefined)
        return;
    const deadline = clock.now() + PATIENCE_MS;
    for (;;) {
        const found = await Promise.all((0,build_image_image/* regionsIn */.v$)(set).map((region) => ec2.imagesByTags(region, { [image_tags/* tagNames */.nP.imageKey]: imageKey })));
        const ids = found.flat().map(({ id }) => id);
        if ((0,build_image_image/* idsOf */.UX)(set).every((id) => ids.includes(id)))
            return;
        if (clock.now() >= deadline) {
            return log.warning('EC2 does not find the new image by its tags yet; the plan may be without it.');
        }
        await clock.sleep(PAUSE_MS);
    }
}

// EXTERNAL MODULE: ./build/steps/stack/guard.js
var stack_guard = __webpack_require__(48610);
;// CONCATENATED MODULE: ./build/run/alongside.js
/**
 * Runs two pieces of work at once, for their results. When one fails the other is interrupted and waited for, so that
 * nothing of it is left running. So are both when `signal` aborts.
 * @throws what the first of them failed with; after `signal` aborted, the error of `one` before that of `other`
 */
async function alongside(one, other, signal) {
    const failure = new AbortController();
    const either = AbortSignal.any([signal, failure.signal]);
    const stopBoth = (error) => {
        failure.abort(error);
        throw error;
    };
    const [first, second] = await Promise.allSettled([
        one(either).catch(stopBoth),
        other(either).catch(stopBoth),
    ]);
    if (first.status === 'fulfilled' && second.status === 'fulfilled')
        return [first.value, second.value];
    if (!signal.aborted)
        throw failure.signal.reason;
    throw first.status === 'rejected' ? first.reason : failure.signal.reason;
}

;// CONCATENATED MODULE: ./build/run/held-log.js
/** How much of what tools say is held. Characters. */
const MOST_HELD = 8_388_608;
/** For what runs beside a step that owns the log: GitHub's groups cannot be interleaved. Masks are set at once. */
function holdLog(log) {
    let held = heldLines();
    const say = (line, size = 0) => {
        if (held === undefined)
            line();
        else
            held.add(line, size);
    };
    return {
        log: {
            info: (text) => say(() => log.info(text)),
            tool: (line) => say(() => log.tool(line), line.length + 1),
            warning: (text) => say(() => log.warning(text)),
            debug: (text) => say(() => log.debug(text)),
            openGroup: (name) => say(() => log.openGroup(name)),
            closeGroup: () => say(() => log.closeGroup()),
            mask: (secret) => log.mask(secret),
            vouch: (values) => log.vouch(values),
        },
        release: () => {
            const lines = held;
            held = undefined;
            lines?.say((text) => log.info(text));
        },
    };
}
/** What is held, in bounded memory: of what tools say the latest is kept, for errors stand at the end. */
function heldLines() {
    let lines = [];
    let total = 0;
    let leftOut = 0;
    /** An eighth at once: to take one line after the other out of a long list is slow. */
    const forget = () => {
        lines = lines.filter(({ size }) => {
            if (size === 0 || total <= (MOST_HELD / 8) * 7)
                return true;
            total -= size;
            leftOut += 1;
            return false;
        });
    };
    return {
        add: (say, size) => {
            lines.push({ say, size });
            total += size;
            if (total > MOST_HELD)
                forget();
        },
        say: (tell) => {
            if (leftOut > 0)
                tell(`[the first ${leftOut} lines of what tools said are left out here]`);
            for (const { say } of lines)
                say();
        },
    };
}

// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/plan/read/state.js
var state = __webpack_require__(83178);
// EXTERNAL MODULE: ./build/steps/stack/served.js
var served = __webpack_require__(29738);
// EXTERNAL MODULE: ./build/steps/stack/stack.js + 4 modules
var stack_stack = __webpack_require__(90455);
;// CONCATENATED MODULE: ./build/steps/stack/look-ahead.js




/**
 * Finds out early whether the stack can be planned, with the image that is live; without one the configuration is only
 * validated, which a plan does first and by itself. Takes no lock.
 * @throws DeployError plan-failed, credentials
 */
async function lookAhead(stack, inputs, deps) {
    const image = await imageToLookWith(stack, deps);
    if (image === undefined)
        return deps.terraform.validate(stack);
    try {
        await (0,stack_stack/* planToLook */.Ww)(image, stack, inputs, deps);
    }
    catch (error) {
        if (!isAboutImage(error, image))
            throw error;
        deps.log.info(`Planning with the live image fails, which the new image may cure: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
    }
}
async function imageToLookWith(stack, deps) {
    const live = (0,state/* liveImageIds */.AO)(await deps.terraform.state(stack));
    try {
        return await (0,served/* servedImage */.pK)(live, deps);
    }
    catch (error) {
        deps.log.info(`There is no single live image to plan with; the stack is only validated. ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
        return undefined;
    }
}
/** A stack whose live image is gone, or is not what the stack asks of it, must still be deployable. */
function isAboutImage(error, { set }) {
    if (!(error instanceof outcome_error/* DeployError */.sH))
        return false;
    const said = [error.message, ...error.evidence].join('\n');
    return Object.values(set).some((id) => said.includes(id));
}

;// CONCATENATED MODULE: ./build/steps/stack/image-and-stack.js




/**
 * The image, and the stack initialised: both at once. While Packer bakes, the stack is planned with the image that is
 * live, so that a broken one ends the bake within seconds, instead of failing after it.
 * @throws DeployError of whichever fails first; the other one is interrupted and waited for
 */
async function imageAndStack({ inputs, source, take }, deps, journal) {
    const held = holdLog(deps.log);
    const lull = Promise.withResolvers();
    const made = new AbortController();
    const makeImage = async (signal) => {
        const { step, record } = journal.beside({ log: deps.log, signal });
        const world = deps.within({ log: deps.log, signal });
        const packer = announcing(world.packer, () => lull.resolve('bake'));
        try {
            const image = await step('Image', () => take({ ...world, packer }));
            record({ image });
            return image;
        }
        finally {
            made.abort();
            lull.resolve('no bake');
            held.release();
        }
    };
    const makeStack = async (signal) => {
        const { step } = journal.beside({ log: held.log, signal });
        const world = deps.within({ log: held.log, signal });
        const stack = await step('Initialise', () => (0,stack_stack/* openStack */.jq)(inputs, source, world));
        if ((await lull.promise) === 'bake') {
            await step('Look ahead', () => lookAheadUntil(made.signal, { stack, inputs, world }));
        }
        return stack;
    };
    const [image, stack] = await alongside(makeImage, makeStack, deps.signal);
    return { image, stack };
}
/** Once the image is there, the plan that counts need not wait for one that only looks. */
async function lookAheadUntil(made, { stack, inputs, world }) {
    const signal = AbortSignal.any([world.signal, made]);
    try {
        await lookAhead(stack, inputs, world.within({ log: world.log, signal }));
    }
    catch (error) {
        if (!made.aborted || world.signal.aborted)
            throw error;
        world.log.info('The image is there: the look ahead ends.');
    }
}
/** The same Packer, which says when it begins. */
function announcing(packer, onBuild) {
    return {
        build: (template, watch) => {
            onBuild();
            return packer.build(template, watch);
        },
    };
}

// EXTERNAL MODULE: ./build/image/builds.js
var builds = __webpack_require__(66973);
// EXTERNAL MODULE: ./build/image/choose.js
var choose = __webpack_require__(69701);
;// CONCATENATED MODULE: ./build/steps/stack/live.js





/** Commits of the live image that GitHub is asked for: an image may have been reused for many. */
const ASKED = 5;
/**
 * What is known of the AMIs that make way for the image, in each of its regions, and of the commits between. It is for
 * reading only, so that nothing here fails a run: what cannot be looked up is left out, with a warning.
 */
async function describeLive(ids, image, deps, journal) {
    if (ids.every((id) => (0,build_image_image/* isPartOf */.xm)(image.set, id)))
        return { ids };
    const repository = journal.findings.commit?.repository ?? '';
    try {
        const found = await Promise.all((0,build_image_image/* regionsIn */.v$)(image.set).map((region) => deps.ec2.imagesById(region, ids)));
        const records = found.flat();
        const commits = await commitsTo(image, ownRecords(records, repository), deps, journal);
        const images = records.map((record) => liveImage(record, repository));
        return { ids, images, ...(commits === undefined ? {} : { commits }) };
    }
    catch (error) {
        journal.warn(`The live image could not be looked up: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
        return { ids };
    }
}
function ownRecords(records, repository) {
    return records.filter(({ tags }) => tags[image_tags/* tagNames */.nP.repository] === (0,image_tags/* tagText */.em)(repository));
}
function liveImage(record, repository) {
    const { id, region, name, createdAt, tags } = record;
    const gitSha = tags[image_tags/* tagNames */.nP.gitSha];
    const isOwn = gitSha !== undefined && ownRecords([record], repository).length > 0;
    const source = (0,builds/* sourceOf */.vz)(tags);
    return {
        ...{ id, region, name, createdAt },
        ...(isOwn ? { gitSha } : {}),
        ...(isOwn && source !== undefined ? { source } : {}),
    };
}
/** The commits between live and new image; absent where the live images are of several commits, or GitHub cannot tell. */
async function commitsTo(image, records, { context, github, log }, { findings }) {
    const [record] = records;
    const built = new Set(records.map(({ tags }) => tags[image_tags/* tagNames */.nP.gitSha]));
    const next = image.origin === 'reused' ? findings.commit?.sha : image.gitSha;
    if (record === undefined || next === undefined || built.size !== 1)
        return undefined;
    if (findings.commit?.repository !== context.repository)
        return undefined;
    const asked = (0,choose/* commitsOf */.g3)(record).filter((commit) => commit !== '');
    try {
        const ranges = await Promise.all(asked.slice(0, ASKED).map((live) => github.commitsBetween(live, next)));
        const nearest = nearestOf(ranges.filter((range) => range !== undefined));
        if (nearest === undefined)
            return undefined;
        if (nearest.ahead > 0 || nearest.behind === 0)
            return { ...nearest, direction: 'brought' };
        const back = await github.commitsBetween(nearest.head, nearest.base);
        return back && { ...back, direction: 'taken-back' };
    }
    catch (error) {
        log.info(`The commits between live and new image could not be counted: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
        return undefined;
    }
}
/**
 * Of the commits that the live image serves, the one nearest to the new: an image built for a pull request serves the
 * commit of its squashed merge too, and only that is an ancestor of what comes after.
 */
function nearestOf(ranges) {
    return ranges.toSorted((a, b) => a.behind - b.behind || a.ahead - b.ahead)[0];
}

// EXTERNAL MODULE: ./build/plan/json.js
var json = __webpack_require__(60070);
// EXTERNAL MODULE: ./build/plan/read/state-resources.js
var state_resources = __webpack_require__(4578);
;// CONCATENATED MODULE: ./build/plan/read/unfinished.js


/**
 * Addresses of groups that the plan replaces for no other reason than that their create did not come to its end, while
 * AWS has them. The provider waits for the first instances of a group, gives up at the first launch that fails, and the
 * group is kept in the state as tainted, before anything of it was read back: that it has no ARN there tells it from one
 * that a person has tainted to have it replaced. The plan, which has looked at AWS, has the ARN.
 * @param stateJson the state as it is stored, not refreshed
 */
function unfinishedGroups({ changes }, stateJson) {
    const unfinished = new Set(taintedWithoutArn(stateJson));
    return changes
        .filter(({ type, mode, reason, replacePaths, before, after, deposed }) => type === 'aws_autoscaling_group' &&
        mode === 'managed' &&
        reason === 'replace_because_tainted' &&
        replacePaths.length === 0 &&
        deposed === undefined &&
        after !== null &&
        (0,json/* textOf */.b6)(before?.arn) !== undefined)
        .map(({ address }) => address)
        .filter((address) => unfinished.has(address));
}
function taintedWithoutArn(stateJson) {
    return (0,state_resources/* readResources */.M)(stateJson)
        .filter(({ tainted, values }) => tainted === true && (0,json/* textOf */.b6)(values.arn) === undefined)
        .map(({ address }) => address);
}

;// CONCATENATED MODULE: ./build/steps/stack/untaint.js


/** Plans the stack to look at it, and leaves the state as it is. @throws DeployError as `planWith` */
async function planOnly({ stack, image, inputs }, deps) {
    return { plan: await (0,stack_stack/* planWith */.ap)(image, stack, inputs, deps), kept: [] };
}
/**
 * Plans the stack to apply it. A group that an earlier apply gave up on while its first instances came up is kept: its
 * mark is taken off in the state, and the stack is planned again. What is made once is not destroyed to be made again;
 * whether its instances are well is seen when they are watched.
 * @throws DeployError state-locked; plan-failed, plan-without-image
 */
async function planKeeping({ stack, image, inputs }, deps, journal) {
    const plan = await (0,stack_stack/* planWith */.ap)(image, stack, inputs, deps);
    const isTainted = plan.model.changes.some(({ reason }) => reason === 'replace_because_tainted');
    const kept = isTainted ? unfinishedGroups(plan.model, await deps.terraform.state(stack)) : [];
    if (kept.length === 0)
        return { plan, kept };
    for (const address of kept) {
        await deps.terraform.untaint(stack, address);
        journal.warn(`${address} was marked as tainted, because an earlier apply gave up on its first instances. The group is there, so the mark was taken off (\`${stack.tool} untaint\`), and the group is kept.`);
    }
    return { plan: await (0,stack_stack/* planWith */.ap)(image, stack, inputs, deps), kept };
}

;// CONCATENATED MODULE: ./build/steps/stack/prepare.js














/** Takes the code and the stack, for what builds no image. */
async function prepare_open(inputs, deps, journal) {
    const source = await takeSource(inputs, deps, journal);
    const stack = await journal.step('Initialise', () => (0,stack_stack/* openStack */.jq)(inputs.stack, source, deps));
    return { source, stack };
}
/** Takes the code, and says which it is. */
async function openCode(inputs, deps, journal) {
    const source = await journal.step('Checkout', () => (0,source_source/* openSource */.oD)(inputs, deps));
    journal.record({ commit: { repository: source.repository, sha: source.sha, ref: source.ref } });
    return source;
}
/** Takes the code, and checks that AWS can be asked at all. */
async function takeSource(inputs, deps, journal) {
    const source = await openCode(inputs, deps, journal);
    await journal.step('Credentials', () => deps.ec2.requireCredentials(deps.context.region));
    return source;
}
/** Everything up to a plan: code, image and stack, plan. What `plan` shows is what `deploy` applies. */
async function prepare(inputs, deps, journal) {
    const source = await takeSource(inputs, deps, journal);
    await (0,stack_stack/* requireImagePlace */.g$)(inputs.stack, source, deps);
    const take = await takingImage(inputs, source, deps, journal);
    const opened = await imageAndStack({ inputs: inputs.stack, source, take }, deps, journal);
    const ready = await planRelease(opened, { ...inputs, allow: inputs.stack.allow }, deps, journal);
    return { ready, source };
}
/** How the image is come by: it is given, or that of the code, whose key is made at once. */
async function takingImage(inputs, source, deps, journal) {
    const { from } = inputs.image;
    if (from.kind !== 'auto') {
        const { givenImage } = await __webpack_require__.e(/* import() */ 2385).then(__webpack_require__.bind(__webpack_require__, 22385));
        return (world) => givenImage(from, (0,records/* placeOf */.$t)(inputs, source), { ...world, source });
    }
    // Before `init`, which writes into the work tree.
    const listing = await journal.step('Image key', () => (0,key/* keyOf */.T)(inputs.image, source, deps));
    const baking = { ...inputs.image, ...inputs.report, key: listing.key };
    return async (world) => ({ ...(await (0,image_image/* ensureImage */.Y)(baking, source, world)), inputs: listing });
}
/**
 * Plans the stack with the image, and holds the plan against what it may change.
 * @throws DeployError plan-without-image where applying it would not launch the image; plan-blocked
 */
async function planRelease(opened, inputs, deps, journal) {
    const { stack, image } = opened;
    return journal.step('Plan', async () => {
        if (inputs.stack.amiVariable === '')
            await awaitDiscoverable(image, deps);
        const planning = { stack, image, inputs: inputs.stack };
        const { plan, kept } = await (appliesPlan(inputs) ? planKeeping : planOnly)(planning, deps, journal);
        const release = { ...opened, plan, kept, state: plan.priorState };
        const guard = await (0,stack_guard/* guardRelease */.X_)(release, { ...inputs.stack, allow: inputs.allow }, deps);
        await recordPlan(release, guard, { inputs, deps, journal });
        (0,stack_guard/* requireAllowed */.wD)(guard, inputs.allow);
        return release;
    });
}
/**
 * Tells of a plan, and of what makes way for its image.
 * @throws DeployError plan-without-image where applying it would not launch the image
 */
async function recordPlan({ plan, image, state }, guard, { inputs, deps, journal }) {
    const { report, fingerprint } = plan;
    const { whenNoRefresh } = inputs.rollout;
    const ids = (0,served/* replacedImages */.hh)(report, image);
    journal.record({
        plan: { ...report, guard, fingerprint, whenNoRefresh },
        live: { ids },
        outputs: (0,outputs/* outputsIn */._)(state),
    });
    journal.record({ live: await describeLive(ids, image, deps, journal) });
    (0,stack_guard/* tellFindings */.yq)(guard.warnings, deps.log);
    for (const warning of (0,aside/* asideWarnings */.e)(plan.model.aside))
        journal.warn(warning);
    (0,image_images/* assertCarriesImage */.dH)(plan.model, { variable: inputs.stack.amiVariable, image });
    for (const { address, after } of (0,image_images/* imagesLeftBehind */.Kr)(plan.model, image.set)) {
        journal.warn(`${address} stays on ${after}, which another template of this stack leaves.`);
    }
    for (const { id, name, region } of (0,image_images/* sourcesLeftOut */.g$)(plan.model, image.set)) {
        journal.warn(`No template of this stack takes ${id}, the image of the source ${name} in ${region}.`);
    }
}
/** Only who may change the stack may change its state: never the plan of a pull request, nor a dry run. */
function appliesPlan({ command, extent = 'applied' }) {
    return (command === 'deploy' || command === 'rollback') && extent !== 'planned';
}


/***/ }),

/***/ 29738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hh: () => (/* binding */ replacedImages),
/* harmony export */   o7: () => (/* binding */ vouchForServed),
/* harmony export */   pK: () => (/* binding */ servedImage)
/* harmony export */ });
/* harmony import */ var _image_choose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69701);
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39963);
/* harmony import */ var _image_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57765);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76245);
/* harmony import */ var _plan_read_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83178);
/* harmony import */ var _image_records_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(184);
/* harmony import */ var _image_rollback_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20620);







/** The AMIs that make way for the image; the image itself where the plan changes none. */
function replacedImages({ images }, { set }) {
    const replaced = images.filter(({ after }) => after !== null && (0,_image_image_js__WEBPACK_IMPORTED_MODULE_6__/* .isPartOf */ .xm)(set, after));
    if (replaced.length === 0)
        return Object.values(set);
    return [...new Set(replaced.flatMap(({ before }) => before ?? []))];
}
/** The image that these AMI ids are of; undefined where a copy of it is gone. @throws DeployError image-not-found */
async function servedImage(ids, deps) {
    const record = await (0,_image_rollback_js__WEBPACK_IMPORTED_MODULE_5__/* .liveImage */ .a)(ids, deps);
    const set = await (0,_image_records_js__WEBPACK_IMPORTED_MODULE_4__/* .completeSet */ .qH)(record, deps);
    return set && (0,_image_records_js__WEBPACK_IMPORTED_MODULE_4__/* .imageOf */ .dT)(record, set, 'chosen');
}
/** A commit, a key of an image, or the beginning of one. */
const DIGEST = /^[0-9a-f]{7,64}$/;
/**
 * Vouches for the commits and keys of the images that serve now, where the plan marks something as sensitive that looks
 * like one: a stack that shows them (`git_sha`) has those of the release before in it. EC2 is asked in no other case.
 */
async function vouchForServed({ image, priorState, secrets }, { ec2, log }) {
    const own = [image.gitSha ?? '', image.imageKey ?? ''];
    log.vouch(own.filter((value) => value !== ''));
    const isOpen = (text) => DIGEST.test(text) && !own.some((value) => value.startsWith(text));
    const ids = secrets.some(isOpen) ? (0,_plan_read_state_js__WEBPACK_IMPORTED_MODULE_3__/* .liveImageIds */ .AO)(priorState) : [];
    if (ids.length === 0)
        return;
    try {
        const found = await Promise.all((0,_image_image_js__WEBPACK_IMPORTED_MODULE_6__/* .regionsIn */ .v$)(image.set).map((region) => ec2.imagesById(region, ids)));
        const values = found
            .flat()
            .flatMap(({ tags, ...record }) => [...(0,_image_choose_js__WEBPACK_IMPORTED_MODULE_0__/* .commitsOf */ .g3)({ tags, ...record }), tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagNames */ .nP.imageKey] ?? '']);
        log.vouch(values.filter((value) => DIGEST.test(value)));
    }
    catch (error) {
        log.info(`Which commit serves could not be asked: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`);
    }
}


/***/ }),

/***/ 90455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jq: () => (/* binding */ openStack),
  Ww: () => (/* binding */ planToLook),
  ap: () => (/* binding */ planWith),
  g$: () => (/* binding */ requireImagePlace)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(39963);
// EXTERNAL MODULE: ./build/plan/image/images.js + 3 modules
var image_images = __webpack_require__(37179);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/plan/json.js
var plan_json = __webpack_require__(60070);
// EXTERNAL MODULE: ./build/plan/reasons.js
var reasons = __webpack_require__(72863);
// EXTERNAL MODULE: ./build/plan/templates.js
var templates = __webpack_require__(44717);
;// CONCATENATED MODULE: ./build/plan/read/refresh-settings.js

/**
 * What the group's own `instance_refresh` says, as planned. What is not written, or known only after apply, is left
 * out. `skip_matching` and `auto_rollback` are not in it: see docs/decisions/0007-skip-matching-off.md, and the recovery
 * is the action's own.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/autoscaling_group#instance_refresh
 */
function refreshSettings({ after }) {
    const [preferences = {}] = (0,plan_json/* blocksOf */.SH)((0,plan_json/* blocksOf */.SH)(after, 'instance_refresh')[0], 'preferences');
    const { min_healthy_percentage: min, max_healthy_percentage: max, instance_warmup: warmup, checkpoint_percentages: checkpoints, checkpoint_delay: delay, bake_time: bake, } = preferences;
    const alarms = (0,plan_json/* blocksOf */.SH)(preferences, 'alarm_specification').flatMap((block) => textsIn(block.alarms));
    const percentages = Array.isArray(checkpoints) ? checkpoints.filter((each) => typeof each === 'number') : [];
    return {
        ...set('minHealthyPercentage', countOf(min)),
        ...set('maxHealthyPercentage', countOf(max)),
        ...set('warmupSeconds', countOf(warmup)),
        ...set('checkpointPercentages', percentages.length === 0 ? undefined : percentages),
        ...set('checkpointDelaySeconds', countOf(delay)),
        ...set('bakeTimeSeconds', countOf(bake)),
        ...set('protectedInstances', (0,plan_json/* textOf */.b6)(preferences.scale_in_protected_instances)),
        ...set('standbyInstances', (0,plan_json/* textOf */.b6)(preferences.standby_instances)),
        ...set('alarms', alarms.length === 0 ? undefined : alarms),
    };
}
function set(name, value) {
    return value === undefined ? {} : { [name]: value };
}
/** A number that is not negative; the provider writes some as text, and '' for none. */
function countOf(value) {
    const number = typeof value === 'string' && value !== '' ? Number(value) : value;
    return typeof number === 'number' && number >= 0 ? number : undefined;
}
function textsIn(value) {
    return Array.isArray(value) ? value.flatMap((each) => (0,plan_json/* textOf */.b6)(each) ?? []) : [];
}

;// CONCATENATED MODULE: ./build/plan/read/estimate.js


/** What a new instance is taken to need until it is in service, in seconds: nobody knows before it was launched. */
const LAUNCH_SECONDS = 120;
/** AWS's defaults: bounds in percent where neither preferences nor a maintenance policy set them; the pause at a checkpoint. */
const MIN_HEALTHY = 90;
const MAX_HEALTHY = 100;
const CHECKPOINT_SECONDS = 3600;
/**
 * How long a group will take to run the image, as far as the plan tells; undefined where nothing moves or the capacity
 * is not known. For a refresh (or one that somebody else can start) of `desired` instances, with AWS's bounds of healthy instances:
 *
 *     batch   = max(1, floor(desired * max / 100) - ceil(desired * min / 100))
 *     batches = ceil(desired * last checkpoint / 100 / batch)
 *     seconds = batches * (120 to launch + warm-up) + pauses at the checkpoints before 100
 *
 * A new group launches all at once. Draining, lifecycle hooks and instances that fail come on top. `group` holds the
 * attributes as planned.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/instance-refresh-overview.html
 */
function estimateRollout({ effect, desired, startable }, group) {
    if (group === null || desired === null || desired === 0)
        return undefined;
    if (effect === 'refreshed' || startable === true)
        return refreshing(desired, group);
    if (effect !== 'created' && effect !== 'replaced')
        return undefined;
    const warmupSeconds = warmupOf(group, {});
    return { ...timing(1, warmupSeconds, 0), batch: desired };
}
function refreshing(desired, group) {
    const preferences = (0,plan_json/* blocksOf */.SH)((0,plan_json/* blocksOf */.SH)(group, 'instance_refresh')[0], 'preferences')[0] ?? {};
    const [min, max] = boundsOf(group, preferences);
    const batch = Math.max(1, Math.floor((desired * max) / 100) - Math.ceil((desired * min) / 100));
    const checkpoints = numbersIn(preferences.checkpoint_percentages);
    const replaced = Math.min(desired, Math.ceil((desired * (checkpoints.at(-1) ?? 100)) / 100));
    const pauses = checkpoints.filter((percentage) => percentage < 100).length;
    const delay = countOf(preferences.checkpoint_delay) ?? CHECKPOINT_SECONDS;
    const times = timing(Math.ceil(replaced / batch), warmupOf(group, preferences), pauses * delay);
    return { ...times, batch: Math.min(batch, replaced) };
}
function timing(batches, warmupSeconds, pauseSeconds) {
    const seconds = batches * (LAUNCH_SECONDS + warmupSeconds) + pauseSeconds;
    return { seconds, batches, launchSeconds: LAUNCH_SECONDS, warmupSeconds, pauseSeconds };
}
/** The refresh's own bounds, else those of the group's maintenance policy (-1 there means none), else AWS's. */
function boundsOf(group, preferences) {
    const policy = (0,plan_json/* blocksOf */.SH)(group, 'instance_maintenance_policy')[0] ?? {};
    const bound = (name, otherwise) => countOf(preferences[name]) ?? countOf(policy[name]) ?? otherwise;
    return [bound('min_healthy_percentage', MIN_HEALTHY), bound('max_healthy_percentage', MAX_HEALTHY)];
}
/** AWS takes the refresh's warm-up, else the group's default, else the grace period. The provider keeps an unset default as 0. */
function warmupOf(group, preferences) {
    return (countOf(preferences.instance_warmup) ??
        (countOf(group.default_instance_warmup) || countOf(group.health_check_grace_period)) ??
        0);
}
function numbersIn(value) {
    return Array.isArray(value) ? value.filter((entry) => typeof entry === 'number') : [];
}

;// CONCATENATED MODULE: ./build/plan/read/groups.js






/** Attributes whose change makes the provider start a refresh, with the words for them (provider's group.go). */
const TEMPLATE_ATTRIBUTES = {
    launch_template: 'launch template',
    mixed_instances_policy: 'mixed instances policy',
    launch_configuration: 'launch configuration',
};
/** Attributes of a launch template that make no new version of it. */
const NO_NEW_VERSION = new Set(['tags', 'tags_all', 'default_version', 'update_default_version']);
/**
 * Attributes of a group whose change launches, ends and judges no instance. Every other one may: a new attribute of the
 * provider is watched rather than passed over.
 */
const STILL = new Set([
    ...['tag', 'tags', 'instance_refresh', 'timeouts', 'force_delete', 'force_delete_warm_pool', 'context'],
    ...['wait_for_capacity_timeout', 'wait_for_elb_capacity', 'min_elb_capacity', 'default_cooldown'],
    ...['ignore_failed_scaling_activities', 'enabled_metrics', 'metrics_granularity', 'termination_policies'],
    ...[
        'service_linked_role_arn',
        'initial_lifecycle_hook',
        'protect_from_scale_in',
        'default_instance_warmup',
    ],
]);
/**
 * What the plan will do to each aws_autoscaling_group, in the plan's order, unchanged groups included.
 * `refreshed` is the provider's rule: an in-place update that changes the launch template, launch
 * configuration, mixed instances policy or a `triggers` attribute, with an instance_refresh block.
 */
function forecastGroups(model) {
    return model.changes
        .filter(({ mode, type }) => mode === 'managed' && type === 'aws_autoscaling_group')
        .map((group) => forecastOf(group, model));
}
function forecastOf(group, model) {
    const effect = effectOf(group, model);
    const desired = desiredOf(group);
    const estimate = estimateRollout({ ...effect, desired }, group.after);
    return {
        address: group.address,
        name: nameOf(group),
        ...effect,
        desired,
        minHealthyPercentage: preference(group, 'min_healthy_percentage'),
        maxHealthyPercentage: preference(group, 'max_healthy_percentage'),
        ...((0,plan_json/* blocksOf */.SH)(group.after, 'instance_refresh').length === 0 ? {} : { settings: refreshSettings(group) }),
        ...(estimate === undefined ? {} : { estimate }),
    };
}
function effectOf(group, model) {
    switch (group.kind) {
        case 'create':
            return { effect: 'created', because: 'new group' };
        case 'replace-create-first':
        case 'replace-destroy-first':
            return { effect: 'replaced', because: (0,reasons/* replacementReason */.pp)(group) };
        case 'delete':
            return { effect: 'destroyed', because: (0,reasons/* removalReason */.z)(group) };
        case 'forget':
            return { effect: 'not-refreshed', because: 'leaves the state: its instances keep running as they are' };
        case 'update':
        case 'no-op':
        case 'read':
            return effectInPlace(group, model);
    }
}
function effectInPlace(group, model) {
    const changed = changedAttributes(group);
    const triggers = refreshTriggers(group, changed);
    if (triggers.length > 0) {
        const because = `${triggers.join(' and ')} ${triggers.length === 1 ? 'changes' : 'change'}`;
        if ((0,plan_json/* blocksOf */.SH)(group.after, 'instance_refresh').length > 0)
            return { effect: 'refreshed', because };
        const why = `${because}, but the group has no instance_refresh block`;
        return { effect: 'not-refreshed', because: why, startable: true };
    }
    const missed = missedChange(group, model);
    if (missed !== undefined)
        return { effect: 'not-refreshed', ...missed };
    if (changed.length > 0) {
        const stirs = changed.some((attribute) => !STILL.has(attribute));
        return { effect: 'updated', because: `${changed.join(', ')} changes`, ...(stirs && { stirs }) };
    }
    if (group.kind === 'no-op')
        return { effect: 'unchanged', because: 'no changes' };
    return { effect: 'updated', because: 'no value changes, only how the state keeps it' };
}
/** Names of attributes that differ. What becomes known only at apply is left out of `after`, so it differs too. */
function changedAttributes({ before, after }) {
    const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
    return [...names].filter((name) => !(0,external_node_util_.isDeepStrictEqual)(before?.[name], after?.[name])).sort();
}
function refreshTriggers(group, changed) {
    const template = Object.entries(TEMPLATE_ATTRIBUTES)
        .filter(([attribute]) => changed.includes(attribute))
        .map(([attribute, words]) => (onlyVersionChanges(group, attribute) ? `${words} version` : words));
    const named = (0,plan_json/* blocksOf */.SH)(group.after, 'instance_refresh').flatMap(({ triggers }) => triggers);
    const other = named.filter((name) => typeof name === 'string' && !Object.hasOwn(TEMPLATE_ATTRIBUTES, name) && changed.includes(name));
    return [...template, ...other.map((name) => `trigger "${name}"`)];
}
function onlyVersionChanges({ before, after }, attribute) {
    if (attribute !== 'launch_template')
        return false;
    const [from, to] = [(0,plan_json/* blocksOf */.SH)(before, attribute)[0], (0,plan_json/* blocksOf */.SH)(after, attribute)[0]];
    return from?.id !== undefined && from.id === to?.id && from.version !== to?.version;
}
/** Why a change of a template this group uses does not reach its instances; undefined where none changes. */
function missedChange(group, model) {
    for (const use of (0,templates/* templateUses */.tn)(group.after, group.afterUnknown)) {
        const holder = model.changes.find((change) => isChangedHolder(change, use));
        if (holder !== undefined)
            return missedReason(use, holder);
    }
    return undefined;
}
function isChangedHolder(change, use) {
    if (change.mode !== 'managed' || !(0,templates/* isHolderType */.nS)(change.type) || change.deposed !== undefined)
        return false;
    if (!(0,templates/* refersTo */.zA)(use, change.type, change.before))
        return false;
    if (change.kind !== 'update')
        return change.kind !== 'no-op' && change.kind !== 'read';
    const changed = changedAttributes(change);
    const isDefaultMoved = use.version === '$Default' && changed.includes('default_version');
    return isDefaultMoved || changed.some((attribute) => !NO_NEW_VERSION.has(attribute));
}
/** A new version becomes the default only where the template asks for it. */
function movesDefault(change) {
    return (change.after?.update_default_version === true || changedAttributes(change).includes('default_version'));
}
function missedReason({ version }, holder) {
    const { address, kind } = holder;
    if (version === '$Latest' || version === '$Default') {
        const startable = kind === 'update' && (version === '$Latest' || movesDefault(holder));
        return { because: `"${version}": the plan starts no refresh`, startable };
    }
    if (kind !== 'update') {
        return { because: `${address} is replaced or goes, but the group still refers to the old one` };
    }
    return { because: `${address} changes, but the group stays on version ${version ?? '(unknown)'}` };
}
function nameOf({ kind, before, after }) {
    const goes = kind === 'delete' || kind === 'forget';
    return (0,plan_json/* textOf */.b6)((goes ? before : after)?.name) ?? null;
}
function desiredOf({ before, after }) {
    return (0,plan_json/* numberOf */.rl)(after?.desired_capacity) ?? (0,plan_json/* numberOf */.rl)(before?.desired_capacity);
}
function preference({ after }, name) {
    const preferences = (0,plan_json/* blocksOf */.SH)(after, 'instance_refresh').flatMap((refresh) => (0,plan_json/* blocksOf */.SH)(refresh, 'preferences'));
    return (0,plan_json/* numberOf */.rl)(preferences[0]?.[name]);
}

// EXTERNAL MODULE: ./build/outcome/error.js
var error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/plan/read/aside.js
var aside = __webpack_require__(99035);
// EXTERNAL MODULE: ./build/plan/read/invocations.js
var read_invocations = __webpack_require__(54304);
// EXTERNAL MODULE: ./build/plan/read/lookups.js
var lookups = __webpack_require__(61072);
// EXTERNAL MODULE: ./build/plan/read/secrets.js
var secrets = __webpack_require__(13506);
;// CONCATENATED MODULE: ./build/plan/read/read.js






const PLAN = { name: 'plan', reason: 'plan-failed' };
/** Actions as the JSON lists them, joined in order. Replacements that forget the old object came with lifecycle `destroy = false`. */
const KINDS = {
    'no-op': 'no-op',
    create: 'create',
    read: 'read',
    update: 'update',
    delete: 'delete',
    forget: 'forget',
    'delete,create': 'replace-destroy-first',
    'create,delete': 'replace-create-first',
    'create,forget': 'replace-create-first',
    'forget,create': 'replace-create-first',
};
/**
 * Reads `terraform show -json <plan file>` (or tofu's). Unknown fields are left alone; unknown actions are
 * not, since what they do to servers cannot be told. Raises DeployError `plan-failed` for what is no plan,
 * for a format version other than 0.1 to 1.x and for a plan that ended in errors.
 * Format: https://developer.hashicorp.com/terraform/internals/json-format#plan-representation
 */
function readPlan(json) {
    return modelOf(parseDocument(PLAN, json));
}
/** The same, with the state as the plan found it: what `show -json` of a state gives. Errors as there. */
function readPlanAndState(json) {
    const document = (0,plan_json/* parseDocument */.Tp)(PLAN, json);
    // A plan of a stack that was never applied has no prior state.
    const { prior_state: state = { format_version: '1.0' } } = document;
    return { model: modelOf(document), priorState: JSON.stringify(state) };
}
function modelOf(document) {
    if (document.errored === true)
        throw erroredPlan();
    const changes = listOf(document, 'resource_changes').flatMap(readChange);
    const outputs = readOutputs(document);
    const drift = readDrift(document);
    const invocations = (0,read_invocations/* readInvocations */.E)(document, PLAN);
    const counts = countChanges(changes, { outputs: outputs.length, invoke: invocations.length });
    const plannedAt = (0,plan_json/* textOf */.b6)(document.timestamp);
    return {
        formatVersion: document.format_version,
        toolVersion: (0,plan_json/* textOf */.b6)(document.terraform_version) ?? 'unknown',
        changes,
        outputChanges: outputs.map(({ name }) => name),
        outputs,
        counts,
        hasChanges: Object.values(counts).some((count) => count > 0),
        variables: readVariables(document),
        lookups: (0,lookups/* readLookups */.O)(document, changes),
        invocations,
        secrets: readSecrets(document, [...changes, ...drift]),
        aside: (0,aside/* readAside */.z)(document, drift, changes),
        ...(plannedAt === undefined ? {} : { plannedAt }),
    };
}
function erroredPlan() {
    return new error/* DeployError */.sH('plan-failed', 'The plan ended in errors and is not complete.', {
        next: ['Fix the errors that the plan printed.'],
    });
}
/** The list of changes. A state's JSON has none of a plan's parts: it must not pass as "no changes". */
function listOf(document, field) {
    const value = document[field] ?? [];
    if (!Array.isArray(value))
        throw (0,plan_json/* malformed */.Qm)(PLAN, `${field} is not a list`);
    const isPlan = field in document || 'planned_values' in document || 'output_changes' in document;
    if (!isPlan)
        throw (0,plan_json/* malformed */.Qm)(PLAN, 'it holds no plan');
    return value;
}
/** Drift is told, and nothing is decided by it: what cannot be read of it does not stop a plan. */
function readDrift({ resource_drift }) {
    const entries = Array.isArray(resource_drift) ? resource_drift : [];
    return entries.flatMap((entry, index) => {
        try {
            return readChange(entry, index);
        }
        catch {
            return [];
        }
    });
}
function readChange(entry, index) {
    const place = `resource_changes[${index}]`;
    if (!(0,plan_json/* isRecord */.u4)(entry))
        throw (0,plan_json/* malformed */.Qm)(PLAN, `${place} is not an object`);
    // Ephemeral resources exist during a run only: there is nothing they could change.
    if (entry.mode === 'ephemeral')
        return [];
    const change = entry.change;
    if (!(0,plan_json/* isRecord */.u4)(change))
        throw (0,plan_json/* malformed */.Qm)(PLAN, `${place} has no change`);
    return [
        {
            address: requiredText(entry, 'address', place),
            type: requiredText(entry, 'type', place),
            name: requiredText(entry, 'name', place),
            mode: readMode(entry.mode, place),
            kind: readKind(change.actions, place),
            before: readValues(change.before, `${place}.change.before`),
            after: readValues(change.after, `${place}.change.after`),
            afterUnknown: change.after_unknown ?? {},
            beforeSensitive: change.before_sensitive ?? false,
            afterSensitive: change.after_sensitive ?? false,
            replacePaths: readPaths(change.replace_paths),
            ...readExtras(entry, change),
        },
    ];
}
function readExtras(entry, change) {
    const reason = (0,plan_json/* textOf */.b6)(entry.action_reason);
    const movedFrom = (0,plan_json/* textOf */.b6)(entry.previous_address);
    const deposed = (0,plan_json/* textOf */.b6)(entry.deposed);
    const importId = (0,plan_json/* isRecord */.u4)(change.importing) ? importedId(change.importing) : undefined;
    const actions = change.actions;
    return {
        ...(reason === undefined ? {} : { reason }),
        ...(movedFrom === undefined || movedFrom === entry.address ? {} : { movedFrom }),
        ...(deposed === undefined ? {} : { deposed }),
        ...((0,plan_json/* isRecord */.u4)(change.importing) ? { importing: true } : {}),
        ...(importId === undefined ? {} : { importId }),
        ...(actions.length === 2 && actions.includes('forget') ? { keepsOld: true } : {}),
    };
}
/** Since Terraform 1.12 an identity of several parts may stand in the place of the id. */
function importedId({ id, identity }) {
    return (0,plan_json/* textOf */.b6)(id) ?? ((0,plan_json/* isRecord */.u4)(identity) ? JSON.stringify(identity) : undefined);
}
function requiredText(entry, field, place) {
    const value = (0,plan_json/* textOf */.b6)(entry[field]);
    if (value === undefined)
        throw (0,plan_json/* malformed */.Qm)(PLAN, `${place} has no ${field}`);
    return value;
}
function readMode(mode, place) {
    if (mode === 'managed' || mode === 'data')
        return mode;
    throw (0,plan_json/* malformed */.Qm)(PLAN, `${place} has a mode this version does not know`);
}
function readKind(actions, place) {
    const key = Array.isArray(actions) && actions.every((item) => typeof item === 'string') ? actions.join() : '';
    const kind = Object.hasOwn(KINDS, key) ? KINDS[key] : undefined;
    if (kind === undefined)
        throw (0,plan_json/* malformed */.Qm)(PLAN, `${place} has actions this version does not know`);
    return kind;
}
function readValues(value, place) {
    if (value === null || value === undefined)
        return null;
    if (!(0,plan_json/* isRecord */.u4)(value))
        throw (0,plan_json/* malformed */.Qm)(PLAN, `${place} is not an object`);
    return value;
}
function readPaths(value) {
    if (!Array.isArray(value))
        return [];
    const isStep = (step) => typeof step === 'string' || typeof step === 'number';
    return value.filter((path) => Array.isArray(path) && path.every(isStep));
}
function readOutputs(document) {
    const outputs = document.output_changes ?? {};
    if (!(0,plan_json/* isRecord */.u4)(outputs))
        throw (0,plan_json/* malformed */.Qm)(PLAN, 'output_changes is not an object');
    return Object.entries(outputs)
        .map(([name, change]) => readOutput(name, change))
        .filter(({ kind }) => kind !== 'no-op');
}
function readOutput(name, change) {
    const place = `output_changes.${name.slice(0, 80)}`;
    if (!(0,plan_json/* isRecord */.u4)(change))
        throw (0,plan_json/* malformed */.Qm)(PLAN, `${place} is not an object`);
    return {
        name,
        kind: readKind(change.actions, place),
        before: { value: change.before },
        after: { value: change.after },
        afterUnknown: { value: change.after_unknown },
        beforeSensitive: { value: change.before_sensitive },
        afterSensitive: { value: change.after_sensitive },
    };
}
function readVariables(document) {
    const variables = (0,plan_json/* isRecord */.u4)(document.variables) ? Object.entries(document.variables) : [];
    return Object.fromEntries(variables.map(([name, held]) => [name, (0,plan_json/* isRecord */.u4)(held) ? held.value : undefined]));
}
function readSecrets(document, changes) {
    return [...new Set([...(0,secrets/* sensitiveTexts */.bl)(changes), ...(0,secrets/* withoutNames */.Fw)((0,secrets/* sensitiveElsewhere */.R2)(document), changes)])];
}
/** Each managed change counts once by its kind; imports and moves come on top, as both may go with any kind. */
function countChanges(changes, others) {
    const managed = changes.filter((change) => change.mode === 'managed');
    const count = (...kinds) => managed.filter((change) => kinds.includes(change.kind)).length;
    return {
        add: count('create'),
        change: count('update'),
        replace: count('replace-create-first', 'replace-destroy-first'),
        destroy: count('delete'),
        import: managed.filter((change) => change.importing === true).length,
        move: managed.filter((change) => change.movedFrom !== undefined).length,
        forget: count('forget'),
        ...others,
    };
}

// EXTERNAL MODULE: ./build/plan/review/fingerprint.js
var fingerprint = __webpack_require__(61571);
// EXTERNAL MODULE: ./build/text/defined.js
var defined = __webpack_require__(97163);
// EXTERNAL MODULE: ./build/steps/stack/served.js
var served = __webpack_require__(29738);
;// CONCATENATED MODULE: ./build/steps/stack/stack.js








/** Initialises the root module the inputs name. */
function openStack(inputs, source, { terraform }) {
    return terraform.open({
        ...moduleOf(inputs, source),
        workspace: inputs.workspace,
        lockTimeoutMs: inputs.lockTimeoutMs,
        backendConfig: inputs.backendConfig.map((setting) => fromHere(setting, source)),
        ...(0,defined/* definedOf */.X)({ beside: inputs.beside }),
    });
}
/**
 * Sees to it that there is a place for the image before one is built: of a variable that is an object that can be read.
 * @throws DeployError plan-without-image
 */
function requireImagePlace(inputs, source, { terraform }) {
    return terraform.requireImagePlace({ ...moduleOf(inputs, source), variable: inputs.amiVariable });
}
/** The root module, with what it is given. */
function moduleOf({ directory, tool, variables, variableFiles }, source) {
    return {
        directory: (0,external_node_path_.join)(source.directory, directory),
        tool,
        variables,
        variableFiles: variableFiles.map((file) => (0,external_node_path_.resolve)(source.directory, file)),
    };
}
/** A backend setting is `key=value`, or a file: that is relative to the working directory, as every path is. */
function fromHere(setting, { directory }) {
    return setting.includes('=') ? setting : (0,external_node_path_.resolve)(directory, setting);
}
/**
 * Plans the stack with this image, and reads the plan.
 * @throws DeployError plan-without-image where the stack takes no image, or finds none; plan-failed
 */
async function planWith(image, stack, inputs, deps) {
    const saved = await savedPlan(image, stack, inputs, { ...deps, purpose: 'apply' });
    const { model, priorState } = readPlanAndState(saved.json);
    await maskSecrets({ model, image, priorState }, deps);
    // The tool's account of the plan, in the log only when what it must not show is known.
    for (const line of saved.held?.() ?? [])
        deps.log.tool(line);
    return {
        model,
        report: reportOf(model, saved, stack),
        fingerprint: (0,fingerprint/* fingerprintOf */.a)(model, image),
        priorState,
    };
}
async function maskSecrets({ model: { secrets = [] }, ...planned }, deps) {
    await (0,served/* vouchForServed */.o7)({ ...planned, secrets }, deps);
    for (const secret of secrets)
        deps.log.mask(secret);
}
/** Plans the stack with this image only to see what that does. Takes no lock. @throws DeployError plan-failed */
async function planToLook(image, stack, inputs, deps) {
    const saved = await savedPlan(image, stack, inputs, { ...deps, purpose: 'look' });
    const { model, priorState } = readPlanAndState(saved.json);
    await maskSecrets({ model, image, priorState }, deps);
    return model;
}
async function savedPlan(image, stack, { amiVariable, targets = [] }, { terraform, context, purpose }) {
    const handover = { variable: amiVariable, image };
    const file = { apply: 'plan.tfplan', look: 'look-ahead.tfplan' }[purpose];
    const options = {
        file: (0,external_node_path_.join)(context.runDirectory, file),
        variable: amiVariable,
        value: variableValue(image.set),
        asMap: JSON.stringify((0,image_image/* handedOver */.$_)(image.set)),
        provided: {
            git_sha: image.gitSha ?? '',
            git_ref: image.provenance?.ref ?? '',
            image_key: image.imageKey ?? '',
        },
        purpose,
        ...(targets.length === 0 ? {} : { targets }),
    };
    return terraform
        .plan(stack, options)
        .catch((error) => {
        if (!(0,image_images/* isMapWanted */.KZ)(error, handover))
            throw error;
        return terraform.plan(stack, { ...options, value: options.asMap });
    })
        .catch((error) => {
        throw (0,image_images/* handoverFailure */.Ss)(error, handover);
    });
}
function reportOf(model, saved, stack) {
    return {
        tool: stack.tool,
        toolVersion: model.toolVersion || stack.toolVersion,
        hasChanges: model.hasChanges,
        counts: model.counts,
        changes: model.changes,
        images: (0,image_images/* imageChanges */.n8)(model),
        groups: forecastGroups(model),
        invocations: (model.invocations ?? []).map(({ address, trigger }) => ({ address, trigger })),
        drifted: model.aside?.drifted.length ?? 0,
        extent: model.aside?.isComplete === false || (model.aside?.deferred ?? 0) > 0 ? 'part' : 'whole',
        diff: saved.diff,
        planFile: saved.file,
    };
}
/**
 * One region: the AMI id, which is tried first, though a stack may take a map there too. More: a map of region to AMI
 * id, and of several sources a map of their names to such maps, as Terraform reads it on its command line.
 */
function variableValue(set) {
    const [only = '', ...others] = (0,image_image/* idsOf */.UX)(set);
    return others.length === 0 && !(0,image_image/* isNamed */.ev)(set) ? only : JSON.stringify((0,image_image/* handedOver */.$_)(set));
}


/***/ })

};
