export const id = 6679;
export const ids = [6679];
export const modules = {

/***/ 78876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ isSpentTemplate),
/* harmony export */   EZ: () => (/* binding */ destructions),
/* harmony export */   wr: () => (/* binding */ departures)
/* harmony export */ });
/* harmony import */ var _differences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43770);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60070);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72863);
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44717);
/* harmony import */ var _hazards_beside_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19194);





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
 * destroys first, and replacements that create first of kinds whose old half may hold data, or of a group by one
 * without an instance. Not in it: deposed launch templates and launch configurations, the old half of a replacement that
 * did not end; no instance needs them.
 */
function destructions({ changes }) {
    return changes.flatMap((change) => {
        if (change.mode !== 'managed' || isSpentTemplate(change))
            return [];
        if (change.kind === 'delete')
            return [isFormerGroup(change) ? formerGroup(change, changes) : destroyed(change)];
        if (change.kind === 'replace-destroy-first')
            return [replacedDestroyFirst(change)];
        if ((0,_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .startsEmpty */ .PP)(change))
            return [replacedByNone(change)];
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
    return kind === 'delete' && deposed !== undefined && (0,_templates_js__WEBPACK_IMPORTED_MODULE_3__/* .isHolderType */ .nS)(type);
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
        risk: `${subject} is destroyed${instances}: ${(0,_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .removalReason */ .z)(change)}.`,
        fix: change.deposed === undefined
            ? keepFix(change)
            : 'Check that nothing serves from the former object, then deploy once with `allow: any`.',
        severity: 'error',
    };
}
function isFormerGroup({ type, deposed }) {
    return type === 'aws_autoscaling_group' && deposed !== undefined;
}
/** The old half of a replacement goes on serving where the new half did not get its instances in time. */
function formerGroup(change, changes) {
    const { address } = change;
    const present = changes.find((other) => other.address === address && isPresent(other));
    const command = `aws autoscaling describe-auto-scaling-groups --auto-scaling-group-names ${(0,_hazards_beside_js__WEBPACK_IMPORTED_MODULE_4__/* .shellName */ .oy)(nameOf(present ?? change))}`;
    const check = present === undefined
        ? `Check that nothing serves from it any more (\`${command}\`)`
        : `Wait until the ${named('new group', present)} has its instances in service (\`${command}\`)`;
    return {
        rule: 'destroy',
        address,
        risk: `The ${named('former group', change)} may serve still, and is destroyed with its instances: ${(0,_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .removalReason */ .z)(change)}.`,
        fix: `${check}, then deploy once with \`allow: any\`.`,
        severity: 'error',
    };
}
/** Whether it is there now, and it or another in its place is to stay. */
function isPresent({ deposed, before, after }) {
    return deposed === undefined && before !== null && after !== null;
}
function named(what, group) {
    const name = nameOf(group);
    return name === undefined ? what : `${what} ${name}`;
}
/** The name of a group that is there now; undefined where it is sensitive. */
function nameOf(group) {
    return (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .isSensitive */ .tV)(group, ['name']) ? undefined : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(group.before?.name);
}
/** A `removed` block is about a resource as a whole, hence no hint at it where only an instance of it goes. */
function keepFix({ address, reason }) {
    const isWhole = reason === 'delete_because_no_resource_config' || reason === 'delete_because_no_module';
    const from = address.replace(/\[(\d+|"(\\.|[^"\\])*")\]/g, '');
    const keep = isWhole
        ? `write a removed block with from = ${from} and lifecycle { destroy = false }`
        : 'keep its index or key in count or for_each';
    return `Put it back into the configuration, or ${keep}. If it is to go, deploy once with \`allow: any\`.`;
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
        risk: `It is replaced (${(0,_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .replacementReason */ .pp)(change)}): ${until}.`,
        fix: change.reason === 'replace_because_tainted'
            ? `${(0,_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .untaintAdvice */ .al)(change)} If it is to be replaced, deploy once with \`allow: any\`.`
            : 'Write: lifecycle { create_before_destroy = true }, and name_prefix in place of a fixed name.',
        severity: 'error',
    };
}
function replacedWithLoss(change) {
    return {
        rule: 'replace-create-first',
        address: change.address,
        ...replacedAttribute(change),
        risk: `It is replaced (${(0,_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .replacementReason */ .pp)(change)}): what the old one holds is lost.`,
        fix: 'Undo the change that forces it, or write: lifecycle { prevent_destroy = true }. If the old one may go, deploy once with `allow: any`.',
        severity: 'error',
    };
}
/** The provider waits for as many instances as the new group wants, and so for none. */
function replacedByNone(change) {
    const { address, before } = change;
    const isHidden = (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .isSensitive */ .tV)(change, ['desired_capacity']) || (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .isSensitive */ .tV)(change, ['min_size']);
    const place = isHidden ? '' : ` in place of ${(0,_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .startSize */ .U2)(before)}`;
    return {
        rule: 'starts-empty',
        address,
        attribute: 'desired_capacity',
        risk: `The new group starts without an instance${place}, so there is none to wait for: the old group is destroyed as soon as the new one exists, and nothing serves until scaling launches some.`,
        fix: 'Write desired_capacity with the number that serves now, or a min_size that is enough. If none is to serve, deploy once with `allow: any`.',
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
    const why = (0,_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .forgetReason */ .QP)(change);
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

/***/ 35510:
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
// EXTERNAL MODULE: ./build/plan/differences.js
var differences = __webpack_require__(43770);
// EXTERNAL MODULE: ./build/plan/json.js
var json = __webpack_require__(60070);
// EXTERNAL MODULE: ./build/plan/template-name.js
var template_name = __webpack_require__(17640);
// EXTERNAL MODULE: ./build/plan/templates.js
var templates = __webpack_require__(44717);
// EXTERNAL MODULE: ./build/plan/guard/hazards/template.js + 1 modules
var template = __webpack_require__(74978);
;// CONCATENATED MODULE: ./build/plan/guard/hazards/gone.js





/**
 * As bad as what `destructions` tells of: the old half of a replacement may go where what serves has moved, and here it
 * has not.
 */
const templateGone = {
    rule: 'template-gone',
    sign: 'A template is replaced or destroyed, and the group still refers to the old one (an id or a name, or `ignore_changes`)',
    risk: 'The group launches nothing any more, not even in place of an instance that fails. Blocked but with `allow: any`.',
    cure: '`id = aws_launch_template.NAME.id`, and no `ignore_changes` of it',
    find: (group, { model }) => {
        const references = referencesOf(group).filter(({ use }) => !isNameKept(use, model));
        return model.changes.filter(isGoing).flatMap((holder) => {
            const found = references.find(({ use }) => (0,templates/* refersTo */.zA)(use, holder.type, holder.before));
            return found === undefined ? [] : [adviceOf(group, holder, found)];
        });
    },
};
function isGoing({ mode, type, kind, deposed, keepsOld }) {
    const isTemplate = mode === 'managed' && (0,templates/* isHolderType */.nS)(type) && deposed === undefined;
    return isTemplate && keepsOld !== true && (kind === 'delete' || kind.startsWith('replace-'));
}
const SPECIFICATION = 'launch_template_specification';
/** What the group refers to with the plan applied, as far as the plan tells, and where. */
function referencesOf(group) {
    const { after } = group;
    const [policy] = (0,json/* blocksOf */.SH)((0,json/* blocksOf */.SH)(after, 'mixed_instances_policy')[0], 'launch_template');
    const own = { launch_template_specification: policy?.[SPECIFICATION] };
    const overrides = (0,template/* overridesOf */.FB)(group).map(({ override, path }) => ({ block: override, path }));
    const mixed = [{ block: own, path: ['mixed_instances_policy', 0, 'launch_template', 0] }, ...overrides];
    const places = [
        { values: { launch_template: after?.launch_template }, path: ['launch_template'] },
        { values: { launch_configuration: after?.launch_configuration }, path: ['launch_configuration'] },
        ...mixed.map(({ block, path }) => ({
            values: { mixed_instances_policy: [{ launch_template: [{ [SPECIFICATION]: block[SPECIFICATION] }] }] },
            path: [...path, SPECIFICATION],
        })),
    ];
    return places
        .filter(({ path }) => !isMoved(group, path))
        .flatMap(({ values, path }) => (0,templates/* templateUses */.tn)(values).map((use) => ({ use, path })));
}
const HANDLES = ['id', 'name', 'launch_template_id', 'launch_template_name'];
/** Whether a reference follows what the plan makes: of id and name the plan then shows one, from before. */
function isMoved(group, path) {
    return HANDLES.some((handle) => (0,differences/* isUnknown */.t8)(group, [...path, 0, handle]));
}
/**
 * Whether a template has the name with the plan applied. The state keeps the id beside the name, whichever the code
 * says, so that a reference with both may be by name.
 */
function isNameKept({ type, name }, { changes }) {
    return changes.some((change) => change.mode === 'managed' &&
        change.deposed === undefined &&
        change.type === type &&
        name !== undefined &&
        (0,json/* textOf */.b6)(change.after?.name) === name);
}
function adviceOf(group, holder, { use, path }) {
    const { address, kind } = holder;
    const isReplaced = kind !== 'delete';
    const what = isReplaced
        ? `${address} is replaced, and the group still refers to the old one`
        : `${address} is destroyed, and the group still refers to it`;
    return {
        attribute: (0,differences/* pathText */.LF)(group, path),
        risk: `${what}: no instance can be launched from it any more, not even in place of one that fails.`,
        fix: `${isReplaced ? referenceTo(group, holder, { use, path }) : `Put ${address} back into the configuration, or let the group refer to another`}, and, where it is there, take ${String(path[0])} out of ignore_changes.`,
    };
}
/** The line that follows the template, whatever it is replaced by. */
function referenceTo(group, holder, { use, path }) {
    const name = (0,template_name/* templateName */.G)(group, use, { changes: [{ ...holder, after: holder.before }] });
    if (use.type === 'aws_launch_configuration')
        return `Write: launch_configuration = ${name}.name`;
    return `Write: ${path.length > 1 ? 'launch_template_id' : 'id'} = ${name}.id`;
}

// EXTERNAL MODULE: ./build/plan/guard/hazards/beside.js
var beside = __webpack_require__(19194);
// EXTERNAL MODULE: ./build/plan/attachments.js
var attachments = __webpack_require__(52288);
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
            .map((change) => order_adviceOf(change));
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
    const isAttachment = attachments/* ATTACHMENTS */.D.has(type);
    const name = (0,json/* textOf */.b6)(before?.autoscaling_group_name);
    return isAttachment && name !== undefined && name === (0,json/* textOf */.b6)(group.before?.name);
}
function order_adviceOf({ address }) {
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
        if (!(0,reasons/* hasNoTimeout */.P8)(group))
            return [];
        const balanced = (0,attachments/* isBalanced */.h)(group, model)
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

;// CONCATENATED MODULE: ./build/plan/guard/hazards/hazards.js






/** Every hazard that is looked for in a plan, in the order in which they are told. */
const HAZARDS = [
    template/* pinned */.dp,
    templateGone,
    template/* otherTemplate */.HO,
    template/* otherArchitecture */.M,
    beside/* suspended */.IU,
    beside/* unregistered */.EK,
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
function hazardsOf(planned, hazards = HAZARDS) {
    return planned.model.changes
        .filter(isGroup)
        .flatMap((group) => hazards.flatMap((hazard) => findings(hazard, group, planned)));
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
;// CONCATENATED MODULE: ./build/plan/guard/group-lints.js







/** What is known to go wrong with a group that stays or is made by this plan. */
function groupLints(group, planned) {
    return [
        ...floatingVersion(group, planned),
        ...noRefresh(group),
        ...capacityResets(group),
        ...singleInstance(group),
        ...shallowHealthCheck(group, planned),
    ];
}
function lint({ address }, advice) {
    return { address, ...advice, severity: 'warning' };
}
/**
 * The provider starts a refresh only where the group itself changes, and "$Latest" stays "$Latest". A "$Default" that
 * the plan leaves behind does not float, it is `pinned`.
 */
function floatingVersion(group, planned) {
    const floating = (0,templates/* templateUses */.tn)(group.after, group.afterUnknown).find((use) => (use.version === '$Latest' || use.version === '$Default') && !(0,template/* isHeldBack */.PT)(use, planned));
    if (floating === undefined)
        return [];
    return [
        lint(group, {
            rule: 'floating-version',
            attribute: (0,json/* blocksOf */.SH)(group.after, 'launch_template').length > 0
                ? 'launch_template[0].version'
                : 'mixed_instances_policy[0].launch_template',
            risk: `The group uses the template's ${floating.version}: a new image starts no refresh, and any launch may pick it up.`,
            fix: `Write: version = ${(0,template_name/* templateName */.G)(group, floating, planned.model)}.latest_version`,
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
/** That a group makes way for one without an instance is the guard's own finding. */
function capacityResets(group) {
    return SIZES.flatMap((attribute) => {
        if (attribute === 'desired_capacity' && (0,reasons/* startsEmpty */.PP)(group))
            return [];
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
function shallowHealthCheck(group, { model }) {
    const isOpen = (0,differences/* valueAt */.fK)(group.afterUnknown, ['health_check_type']) === true;
    const kind = (0,json/* textOf */.b6)(group.after?.health_check_type) ?? 'EC2';
    if (isOpen || kind !== 'EC2' || !(0,attachments/* isBalanced */.h)(group, model))
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
function lintPlan(planned) {
    return planned.model.changes.flatMap((change) => {
        const isGroup = change.type === 'aws_autoscaling_group';
        const isOurs = isGroup || (0,templates/* isHolderType */.nS)(change.type);
        if (change.mode !== 'managed' || change.after === null || !isOurs)
            return [];
        return [...fixedName(change), ...(isGroup ? groupLints(change, planned) : imageByParameter(change))];
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
 * old half of a replacement that creates first, of kinds that hold no data (see `destructions`), and no template that
 * a group goes on to refer to (see `templateGone`), whatever is taken back. any: everything.
 * What one allowance blocks, a wider one may let pass with a warning; what no-destroy blocks, image-only blocks too.
 * No finding quotes a value of the plan but names, versions and sizes that are not marked as sensitive.
 */
function guardPlan(model, options) {
    const { image } = options;
    const stranded = options.allow === 'any' ? [] : hazardsOf({ model, image }, [templateGone]);
    const blocked = [...blockedBy(model, options), ...stranded];
    const known = new Set(blocked.map(keyOf));
    const noticed = [
        ...(0,destruction/* destructions */.EZ)(model),
        ...(0,destruction/* departures */.wr)(model),
        ...(0,invocations/* invocationFindings */.R)(model),
        ...lintPlan({ model, image }),
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
    const beyond = (0,image_only/* changesBeyondImage */.G1)(model, image).filter(({ address }) => !named.has(address));
    const own = serving === undefined ? beyond : beyond.filter((finding) => (0,guard_serving/* standsAlready */.c)(finding, serving));
    return [...destroyed, ...own];
}
function keyOf({ rule, address, attribute }) {
    return JSON.stringify([rule, address, attribute]);
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
    const written = last === undefined ? '…, 100' : [...percentages, 100].join(', ');
    return {
        risk: `The refresh ends Successful at its last checkpoint${at}: ${last === undefined ? 'the other instances stay' : staying(desired, last)} on the old image.`,
        fix: `Write: checkpoint_percentages = [${written}]. Where the partial rollout is meant, lower \`health-threshold\` to what it reaches.`,
    };
}
/**
 * What is not replaced, in instances where the capacity is known: AWS rounds what it replaces up, which is all of a
 * small group, until it grows.
 */
function staying(desired, last) {
    if (desired === null || desired === 0)
        return `the other ${100 - last} % stay`;
    const left = desired - Math.ceil((desired * last) / 100);
    if (left > 0)
        return `${left} of ${desired} instances stay`;
    const all = desired === 1 ? 'the one instance' : `all ${desired} instances`;
    return `rounded up, that is ${all} of the group; once it is larger, some stay`;
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
        // A refresh of an empty group ends no instance, and what the group launches meanwhile is new.
        if (desiredOf(group) === 0)
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

/***/ 96696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G1: () => (/* binding */ changesBeyondImage),
/* harmony export */   dB: () => (/* binding */ broughtBy)
/* harmony export */ });
/* unused harmony export bringsImage */
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
        fix: `Deploy this change by itself with \`allow: no-destroy\`. If the stack is not to touch it, write: lifecycle { ignore_changes = [${tops.join(', ')}] }`,
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
        fix: 'Deploy this change by itself with `allow: no-destroy`, or take it out of the configuration.',
        severity: 'error',
    };
}
/** That of a plan; undefined where it does not bring the image. */
function broughtBy(plan, set) {
    if (changesBeyondImage(plan, set).length > 0)
        return 'more';
    return bringsImage(plan, set) ? 'image' : undefined;
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
    return (0,_image_only_js__WEBPACK_IMPORTED_MODULE_0__/* .changesBeyondImage */ .G1)(model, image).some((other) => other.address === address && overlap(other.attribute, attribute));
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

/***/ 23219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ untilShown),
/* harmony export */   t: () => (/* binding */ onceKnown)
/* harmony export */ });
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);

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
    return error instanceof _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH && error.cause instanceof Error && /\.NotFound$/.test(error.cause.name);
}


/***/ }),

/***/ 30791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fG: () => (/* binding */ admissionOf),
  w4: () => (/* binding */ admit)
});

// UNUSED EXPORTS: requirementsOf

// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(39963);
// EXTERNAL MODULE: ./build/image/tags.js
var tags = __webpack_require__(57765);
// EXTERNAL MODULE: ./build/outcome/error.js
var error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/text/list.js
var list = __webpack_require__(920);
// EXTERNAL MODULE: ./build/release/promotion-words.js
var promotion_words = __webpack_require__(51959);
;// CONCATENATED MODULE: ./build/release/not-promoted.js



/** What is to be done about it, one sentence. */
function cureOf(lack, commit) {
    const { environment } = lack.requirement;
    switch (lack.kind) {
        case 'never':
            return `Deploy ${commit} to ${environment}, and run this again when it is proven there.`;
        case 'quarantined':
            return `Deploy a commit that cures what was wrong. Where the image was not to blame, prove it anew: take it in ${environment} by its id (\`rollback-to\`).`;
        case 'other-commit':
            return `Deploy ${commit} to ${environment}, and run this again; a commit of a merge is one of its own. Where the stack of another commit will do, set \`by: image\` in \`require-proven-in\`.`;
        case 'young':
            return `Run this again from ${(0,promotion_words/* fromWords */.ex)(lack.from)} on.`;
    }
}
/** A release is not proven where it has to be. */
function notPromoted({ image, commit, lacks, now }) {
    const where = (0,list/* listed */.K)([...new Set(lacks.map(({ requirement }) => requirement.environment))], 'and');
    return new error/* DeployError */.sH('not-promoted', `${image} is not proven as it has to be in ${where} (\`require-proven-in\`); nothing was built or changed.`, {
        evidence: lacks.map((lack) => `${lack.requirement.environment}: ${(0,promotion_words/* lackWords */.XX)(lack, commit, now)}`),
        next: [...new Set(lacks.map((lack) => cureOf(lack, commit)))],
    });
}
/** An image that is baked now was proven nowhere: it is not baked. */
function notBakedToPromote({ imageKey, commit, requirements, why }) {
    const where = (0,list/* listed */.K)([...new Set(requirements.map(({ environment }) => environment))], 'and');
    return new error/* DeployError */.sH('not-promoted', `No image that can be taken has the key ${imageKey}, and one that is baked now was never proven in ${where} (\`require-proven-in\`); nothing was built or changed.`, {
        evidence: why,
        next: [
            `Deploy ${commit} to ${where}, and run this again when it is proven there.`,
            'Where it is proven there, its content is another one here: see that the files of the image and its variables are the same in both jobs. `build: always` and a `max-image-age` that has passed ask for a new one, too.',
        ],
    });
}

// EXTERNAL MODULE: ./build/release/promotion.js
var promotion = __webpack_require__(44655);
// EXTERNAL MODULE: ./build/steps/image/admission/records.js
var records = __webpack_require__(46822);
// EXTERNAL MODULE: ./build/steps/image/admission/revoked.js + 1 modules
var revoked = __webpack_require__(33337);
;// CONCATENATED MODULE: ./build/steps/image/admission/promoted.js






/** Where a release has to be proven before this run. What holds for all stacks holds for that environment, too: it is left out. */
function requirementsOf({ beyond, report, }) {
    const own = (0,tags/* environmentKey */.J4)(report.environment);
    return (beyond.requireProvenIn ?? []).filter(({ environment }) => (0,tags/* environmentKey */.J4)(environment) !== own);
}
/** What the search for an image goes by: what is revoked, and that a deploy does not bake what was proven nowhere. */
function admissionOf(inputs, { commit, imageKey }) {
    const requirements = requirementsOf(inputs);
    const isHeld = inputs.command === 'deploy' && requirements.length > 0;
    return {
        ...(0,revoked/* revokingOf */.$3)(inputs),
        ...(isHeld ? { unbaked: (why) => notBakedToPromote({ imageKey, commit, requirements, why }) } : {}),
    };
}
/**
 * Lets a release pass: a deploy of one that is not proven where it has to be is refused, and a plan tells what it lacks.
 * @throws DeployError not-promoted
 */
async function admit(release, inputs, deps, { step, record }) {
    const { image, commit } = release;
    const requirements = requirementsOf(inputs);
    if (requirements.length === 0)
        return;
    await step('Promotion', async () => {
        const lacks = await lacksOf(release, requirements, deps);
        record({ promotion: { requirements, lacks } });
        if (lacks.length === 0 || inputs.command === 'plan')
            return;
        throw notPromoted({ image: (0,image_image/* formatImageSet */.NG)(image.set), commit, lacks, now: deps.clock.now() });
    });
}
async function lacksOf({ image, commit }, requirements, deps) {
    const images = await standingOf(image, deps);
    const now = deps.clock.now();
    return requirements.flatMap((requirement) => (0,promotion/* lackOf */.Zs)({ images, commit }, requirement, now) ?? []);
}
/**
 * Of what the run has found or baked, the images of all sources in one region: that of the run, where the set has it. The
 * record is the same in all regions. Of what was given, all: nobody knows that AMIs which are named together are one image.
 * One that EC2 does not know has no record, and is proven nowhere.
 */
async function standingOf({ origin, set }, { context, ec2 }) {
    const members = (0,image_image/* membersOf */.lS)(set);
    const region = members.find((one) => one.region === context.region)?.region ?? members[0]?.region ?? '';
    const looked = origin === 'chosen' ? members : members.filter((one) => one.region === region);
    const found = await (0,records/* recordsOf */.M)(looked, { ec2 });
    return looked.map(({ id, region: home }) => found.find((one) => one.id === id && one.region === home) ?? { tags: {} });
}


/***/ }),

/***/ 54041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ bakeOnce)
/* harmony export */ });
/* harmony import */ var _image_bake_bake_lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99141);
/* harmony import */ var _image_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57765);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76245);
/* harmony import */ var _run_patience_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26367);
/* harmony import */ var _run_shown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23219);





/** Time between two looks for what another run bakes, and between two lines in the log. Milliseconds. */
const POLL_MS = 10_000;
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
    const mark = deps.leftovers.mark();
    if (turn.kind === 'ours')
        return bakeLocked({ ...turn, what: facts.what, mark }, work, deps);
    const baked = await work.bake({ lock: 'none', dead: [] });
    deps.leftovers.forget(mark);
    return baked;
}
/** What is being done, as the log has it. */
const WORDS = {
    bake: { doing: 'baking the same image', done: 'baked', same: 'bake the same', too: 'bake too' },
    test: { doing: 'testing the same image', done: 'tested', same: 'test the same', too: 'test too' },
};
/** What the bake noted is forgotten when all of it is dealt with: the post step tries once more to give back a lock. */
async function bakeLocked(locked, work, deps) {
    const { id, mark, what, ...ours } = locked;
    let isBaked = false;
    try {
        deps.leftovers.note({ kind: 'lock', region: deps.context.region, id });
        const baked = await whileBeating({ id, what }, deps, async () => {
            return (await lookAgain(ours, work, deps)) ?? (await work.bake({ lock: 'held', dead: ours.dead }));
        });
        isBaked = true;
        return baked;
    }
    finally {
        const isFree = await release({ id, what }, deps);
        if (isBaked && isFree)
            deps.leftovers.forget(mark);
    }
}
/**
 * EC2 may show new tags up to two minutes late: where another run has just given its lock back, its image is looked for as
 * long. Who died has not tagged anything.
 */
async function lookAgain({ after, dead }, { find }, { clock }) {
    return after === 'nobody' || dead.length > 0 ? find() : (0,_run_shown_js__WEBPACK_IMPORTED_MODULE_4__/* .untilShown */ .i)(find, clock);
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
            const time = (0,_image_bake_bake_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .heldFor */ .x8)(look.holder, clock.now());
            log.info(`Waiting for ${(0,_image_bake_bake_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .ownerOf */ .bf)(look.holder)}, which has been ${WORDS[facts.what].doing} for ${time}.`);
        }
        await clock.sleep(look.kind === 'again' ? POLL_MS / 10 : POLL_MS);
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
        if ((0,_run_patience_js__WEBPACK_IMPORTED_MODULE_3__/* .isTrouble */ .KM)(error))
            return undefined;
        throw error;
    }
}
async function tryLock(facts, deps) {
    try {
        return await lookAtLock(facts, deps);
    }
    catch (error) {
        if (!(error instanceof _outcome_error_js__WEBPACK_IMPORTED_MODULE_2__/* .DeployError */ .sH) || error.reason === 'cancelled')
            throw error;
        if ((0,_run_patience_js__WEBPACK_IMPORTED_MODULE_3__/* .isTrouble */ .KM)(error))
            return { kind: 'unanswered', error };
        deps.log.warning(`The image is ${WORDS[facts.what].done} without a lock, so that another run may ${WORDS[facts.what].same} at the same time: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`);
        return { kind: 'unlocked' };
    }
}
async function lookAtLock(facts, { clock, context, locks, log }) {
    const name = (0,_image_bake_bake_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockName */ .l4)(facts);
    const holder = await locks.find(context.region, name);
    // EC2 made it, and its answer was lost: nobody else would give it back.
    if (holder?.tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagNames */ .nP.owner] === (0,_image_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagText */ .em)(facts.owner))
        return { kind: 'ours', id: holder.id, dead: [] };
    if (holder !== undefined && !(0,_image_bake_bake_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .isDead */ .XU)(holder, clock.now()))
        return { kind: 'held', holder };
    if (holder !== undefined) {
        log.info(`Taking over the ${facts.what} of ${(0,_image_bake_bake_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .ownerOf */ .bf)(holder)}: it gives no sign of life.`);
        await locks.free(context.region, holder.id);
    }
    const dead = holder?.tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagNames */ .nP.owner];
    const id = await locks.take(context.region, { name, tags: (0,_image_bake_bake_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockTags */ .BP)(facts, clock.now()) });
    return id === undefined ? { kind: 'again' } : { kind: 'ours', id, dead: dead === undefined ? [] : [dead] };
}
/** Tells the others that this run is alive, until the work is done. One that cannot be told is said once. */
async function whileBeating({ id, what }, deps, work) {
    const { clock, context, ec2, log } = deps;
    let isOver = false;
    let failures = 0;
    const beat = async () => {
        for (;;) {
            await clock.sleep(_image_bake_bake_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .HEARTBEAT_MS */ .m);
            if (isOver)
                return;
            await ec2.tag(context.region, [id], (0,_image_bake_bake_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .heartbeat */ .jQ)(clock.now())).catch((error) => {
                failures += 1;
                if (failures === 1)
                    log.warning(`Other runs may take this one for dead and ${WORDS[what].too}: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`);
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
async function release({ id, what }, { context, locks, log }) {
    try {
        await locks.free(context.region, id);
        return true;
    }
    catch (error) {
        log.warning(`The lock ${id} on the ${what} stays, and other runs wait for it for three minutes: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`);
        return false;
    }
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
/* harmony import */ var _image_revoked_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29096);
/* harmony import */ var _image_tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57765);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76245);
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29556);
/* harmony import */ var _admission_revoked_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33337);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(184);








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
        if (said.has(text))
            return;
        said.add(text);
        deps.log.info(text);
        deps.tell?.(text);
    };
    return async () => {
        const until = deps.clock.now() + MADE_MS;
        for (;;) {
            const look = await lookOnce(await (0,_records_js__WEBPACK_IMPORTED_MODULE_7__/* .imagesOf */ .IC)(repository, deps), inputs, wanted, { ...deps, say });
            if (look === 'none')
                return undefined;
            if ('set' in look)
                return look;
            if (inputs.unbaked !== undefined) {
                say(`${look.pending.join(', ')} is not waited for: EC2 is still making it, so it was never proven.`);
                return undefined;
            }
            if (deps.clock.now() >= until) {
                say(`${look.pending.join(', ')} is not waited for any longer: EC2 has been making it for two hours.`);
                return undefined;
            }
            say(`Waiting for ${look.pending.join(', ')}: EC2 is still making it.`);
            await deps.clock.sleep(POLL_MS);
        }
    };
}
async function lookOnce(all, inputs, wanted, deps) {
    const records = await withoutRevoked(all, inputs, wanted, deps);
    const pending = records.filter((record) => (0,_image_choose_js__WEBPACK_IMPORTED_MODULE_1__/* .isPendingFor */ .hZ)(record, wanted)).map(({ id }) => id);
    const record = (0,_image_choose_js__WEBPACK_IMPORTED_MODULE_1__/* .reusable */ .Ez)(records, wanted, deps.clock.now());
    const isFresh = record !== undefined && Date.parse(timeOf(record, inputs)) >= wanted.notBefore;
    if (record === undefined || (inputs.build === 'always' && !isFresh))
        return pendingOrNone(pending);
    refuseQuarantined(record, records, inputs);
    if (isFresh)
        return withCopies(record, deps);
    const age = (0,_text_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .formatAge */ .nV)(record.createdAt, deps.clock.now());
    deps.say(`${record.id} has the same content, but is ${age} old: older than \`max-image-age\`.`);
    return pendingOrNone(pending);
}
/**
 * What an image's age counts from. Who wants one that is baked anew (`build: always`) wants what there is to fetch now: a
 * bake that was begun before, and ends while it is waited for, may have fetched what was there then.
 */
function timeOf({ createdAt, tags }, { build }) {
    return build === 'always' ? (tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagNames */ .nP.begunAt] ?? '') : createdAt;
}
function pendingOrNone(pending) {
    return pending.length > 0 ? { pending } : 'none';
}
/** The images without those of the same content that are revoked: what is baked anew may have another base image. */
async function withoutRevoked(all, inputs, wanted, deps) {
    const revoked = await (0,_admission_revoked_js__WEBPACK_IMPORTED_MODULE_6__/* .findRevoked */ .Ix)((0,_image_choose_js__WEBPACK_IMPORTED_MODULE_1__/* .sameContent */ .Cm)(all, wanted), all, inputs, deps);
    for (const [id, revocation] of revoked)
        deps.say(`${id} has the same content, but is revoked: it ${(0,_image_revoked_js__WEBPACK_IMPORTED_MODULE_2__/* .revocationWords */ .ww)(revocation)}.`);
    return all.filter(({ id }) => !revoked.has(id));
}
async function withCopies(record, deps) {
    const copies = await (0,_records_js__WEBPACK_IMPORTED_MODULE_7__/* .copiesOf */ .lS)(record, deps);
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
    const set = (0,_records_js__WEBPACK_IMPORTED_MODULE_7__/* .setOf */ .s4)(copies);
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
function refuseQuarantined(record, records, { environment, subject = 'The image of this commit', done = 'nothing was built or changed', }) {
    const ids = (0,_image_builds_js__WEBPACK_IMPORTED_MODULE_0__/* .withSiblings */ .Ag)([record.id], records);
    const failed = [record, ...records.filter(({ id }) => ids.includes(id))].find(({ tags }) => (0,_image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .isQuarantined */ .fK)(tags, environment));
    if (failed !== undefined)
        throw quarantined(failed, ids, { environment, subject, done });
}
function quarantined({ id, tags }, ids, { environment, subject, done }) {
    const tag = (0,_image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .quarantinedTag */ .p)(environment);
    const what = (0,_image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .quarantineOf */ .KS)(tags, environment) === 'left' ? 'was rolled back from' : 'failed';
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_4__/* .DeployError */ .sH('image-quarantined', `${subject} (${id}) ${what} in this environment at ${tags[tag]?.split(' ')[0]}; ${done}.`, {
        next: [
            'Deploy a commit that cures what was wrong: it gets an image of its own.',
            `Where the image was not to blame, take it by its id (\`rollback-to: ${id}\`), or remove its tag: \`aws ec2 delete-tags --resources ${ids.toSorted().join(' ')} --tags Key=${tag}\``,
        ],
    });
}


/***/ }),

/***/ 92741:
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
// EXTERNAL MODULE: ./build/steps/image/admission/revoked.js + 1 modules
var revoked = __webpack_require__(33337);
// EXTERNAL MODULE: ./build/steps/image/bake.js
var image_bake = __webpack_require__(54041);
// EXTERNAL MODULE: ./build/steps/image/find.js
var image_find = __webpack_require__(7271);
// EXTERNAL MODULE: ./build/steps/image/leftovers/sweep.js
var leftovers_sweep = __webpack_require__(96721);
// EXTERNAL MODULE: ./build/image/bake/failure.js + 3 modules
var failure = __webpack_require__(58797);
// EXTERNAL MODULE: ./build/image/bake/leftover.js
var leftover = __webpack_require__(43651);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/run/shown.js
var shown = __webpack_require__(23219);
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
    const image = primary === undefined
        ? { origin: 'built', set, name: '', gitSha: wanted.gitSha, imageKey: wanted.imageKey }
        : (0,image_records/* imageOf */.dT)(primary, set, 'built');
    return { image, records };
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
        return (0,shown/* onceKnown */.t)(() => deps.ec2.tag(region, here.flatMap(partsOf), tags), deps.clock);
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
    const record = await (0,shown/* untilShown */.i)(async () => (await ec2.imagesById(region, [id]))[0], clock);
    if (record === undefined)
        throw notThere(id, region);
    if (name === undefined)
        return record;
    const tags = sourceTag(name);
    await (0,shown/* onceKnown */.t)(() => ec2.tag(region, partsOf(record), tags), clock);
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
 * The image for this commit: the one that is there already, on which nothing is written, or a fresh build.
 * @throws DeployError image-build-failed, image-not-found, image-quarantined, image-revoked, not-promoted, tool-missing, credentials
 */
async function ensureImage(inputs, source, deps) {
    const wanted = {
        gitSha: source.sha,
        imageKey: inputs.key,
        template: (0,image_records/* templatePath */.Y7)(inputs, source),
        notBefore: notBefore(inputs, deps.clock.now()),
    };
    const why = [];
    const lookUp = (0,image_find/* finder */.n)(inputs, wanted, source.repository, { ...deps, tell: (line) => why.push(line) });
    const find = async () => {
        const found = await lookUp();
        return found && reuse(found, source, deps);
    };
    const found = await find();
    if (found !== undefined)
        return found;
    if (inputs.unbaked !== undefined)
        throw inputs.unbaked(why);
    if (inputs.build === 'never')
        throw (0,choose/* notBaked */.Xd)(await (0,image_records/* imagesOf */.IC)(source.repository, deps), wanted, why);
    const facts = lockFacts(wanted, source, deps);
    let others = [];
    let baked = [];
    const bake = async (turn) => {
        others = await (0,image_records/* imagesOf */.IC)(source.repository, deps);
        const made = await cleanAndPack({ inputs, wanted, source, owner: facts.owner, others, ...turn }, deps);
        baked = made.records;
        return { image: made.image };
    };
    const taken = await (0,image_bake/* bakeOnce */.b)({ find, bake }, facts, deps);
    // What was found meanwhile was looked at when it was found: nothing is baked then.
    await (0,revoked/* requireUnrevoked */.rW)({ records: baked, instead: OTHER_BASE, origin: 'built' }, others, inputs, deps);
    return taken;
}
const OTHER_BASE = 'Let the template take another base image (`source_ami`, or the filter that finds it): until then, every run bakes an image that is not taken.';
/** What dead runs left goes first; without a lock it cannot be told who is dead. */
async function cleanAndPack(job, deps) {
    const { repository } = job.source;
    const regions = regionsOf(job.others, deps.context.region);
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
    return { what: 'bake', imageKey, repository, run, runUrl, owner: (0,external_node_path_.basename)(runDirectory) };
}
/** Images older than this are not taken: all that were there before, or those past their age. */
function notBefore({ build, maxAgeMs }, now) {
    return build === 'always' ? now : now - maxAgeMs;
}
function reuse({ record, set }, source, { log }) {
    log.info(`Reusing ${(0,image_image/* formatImageSet */.NG)(set)}: its content is the same, nothing is built.`);
    const image = (0,image_records/* imageOf */.dT)(record, set, 'reused');
    const tag = (0,image_tags/* commitTag */.m)(source.sha);
    if (record.tags[image_tags/* tagNames */.nP.gitSha] === source.sha || tag in record.tags)
        return { image };
    if ((0,image_tags/* hasRoom */.AB)(record.tags))
        return { image, learns: { [tag]: (0,image_tags/* tagText */.em)(source.ref) } };
    log.warning(`${(0,image_image/* formatImageSet */.NG)(set)} has no room for another tag: a rollback finds it by its id, not by ${source.sha}.`);
    return { image };
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

/***/ 70703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ launchable)
/* harmony export */ });
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39963);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);
/* harmony import */ var _admission_records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46822);
/* harmony import */ var _offered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62485);




/**
 * The image as `offered` has it, once the account of the job may launch it. Where images live there, AWS is asked nothing.
 * @throws DeployError image-not-shared, and what `offered` throws
 */
async function launchable(image, inputs, deps) {
    const shown = await (0,_offered_js__WEBPACK_IMPORTED_MODULE_1__/* .offered */ .I)(image, inputs, deps);
    if (inputs.accounts.imageRole === undefined || shown.original !== undefined)
        return shown;
    const unshared = await stillUnshared(shown, deps);
    if (unshared.length > 0)
        throw notShared(unshared, image.origin);
    return shown;
}
/** EC2 shows to another account what was shared with it a little later. */
const LOOKS = 3;
const PAUSE_MS = 5_000;
async function stillUnshared({ set }, { clock, ec2 }) {
    for (let looks = 1;; looks += 1) {
        const unshared = (await (0,_admission_records_js__WEBPACK_IMPORTED_MODULE_2__/* .recordsOf */ .M)((0,_image_image_js__WEBPACK_IMPORTED_MODULE_3__/* .membersOf */ .lS)(set), { ec2 })).filter(({ isUnshared }) => isUnshared);
        if (unshared.length === 0 || looks === LOOKS)
            return unshared;
        await clock.sleep(PAUSE_MS);
    }
}
function notShared(unshared, origin) {
    const ids = unshared.map(({ id }) => id).join(', ');
    // It may be shared with others by now.
    const done = origin === 'built' ? 'It was built, and not deployed.' : 'Nothing was built or deployed.';
    const [{ id, region } = { id: '', region: '' }] = unshared;
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('image-not-shared', `${ids}: it lives in the account of \`image-role\`, which has not shared it with the account of this job, so that nothing here can launch it. ${done}`, {
        evidence: unshared.map((one) => `${one.id} (${one.name}) in ${one.region} is not shown to this account`),
        next: [
            'Let the settings file share it with this account (`share-with`), or copy it into this account (`copy-to: account`).',
            `Or let the account where it lives do it: \`aws ec2 modify-image-attribute --region ${region} --image-id ${id} --launch-permission "Add=[{UserId=ACCOUNT}]"\`, with the number of this account; then run again.`,
        ],
    });
}


/***/ }),

/***/ 62485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ offered)
/* harmony export */ });
/**
 * The image, with which all is done that the settings file wishes; its copy in the job's own account, where that is wished.
 * Where nothing is, nothing is loaded, and AWS is asked nothing.
 * @throws DeployError image-not-shared, image-quarantined; credentials, aws-unavailable, aws-refused
 */
async function offered(image, { beyond, report }, deps) {
    const { shareWith, copyTo, deprecateAfter } = beyond;
    if (shareWith !== undefined || deprecateAfter !== undefined) {
        const { offerImage } = await __webpack_require__.e(/* import() */ 6431).then(__webpack_require__.bind(__webpack_require__, 96431));
        await offerImage(image, beyond, deps);
    }
    if (copyTo === undefined)
        return image;
    const { copyHere } = await __webpack_require__.e(/* import() */ 8673).then(__webpack_require__.bind(__webpack_require__, 8673));
    return copyHere(image, report.environment, deps);
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
/* harmony import */ var _plan_guard_guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35510);
/* harmony import */ var _served_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29738);
/* harmony import */ var _stack_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68768);




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
    const report = await heldAgainst(guarded, inputs, deps);
    return inputs.steps === undefined ? report : { ...report, warnings: report.warnings.filter(isForSteps) };
}
/** With `steps` the action starts the refreshes, and a group that starts one by itself is refused. */
function isForSteps({ rule }) {
    return rule !== 'no-instance-refresh';
}
async function heldAgainst(guarded, inputs, deps) {
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
// EXTERNAL MODULE: ./build/steps/image/admission/promoted.js + 1 modules
var promoted = __webpack_require__(30791);
// EXTERNAL MODULE: ./build/steps/source/source.js
var source_source = __webpack_require__(83043);
// EXTERNAL MODULE: ./build/steps/taking/taking.js
var taking_taking = __webpack_require__(70529);
// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(39963);
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
        const found = await Promise.all((0,image_image/* regionsIn */.v$)(set).map((region) => ec2.imagesByTags(region, { [image_tags/* tagNames */.nP.imageKey]: imageKey })));
        const ids = found.flat().map(({ id }) => id);
        if ((0,image_image/* idsOf */.UX)(set).every((id) => ids.includes(id)))
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
// EXTERNAL MODULE: ./build/steps/stack/stack.js + 2 modules
var stack_stack = __webpack_require__(68768);
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
 * @throws DeployError of whichever fails first, not-promoted among them; the other one is interrupted and waited for
 */
async function imageAndStack({ inputs, source, take, ready, admit }, deps, journal) {
    const held = holdLog(deps.log);
    const lull = Promise.withResolvers();
    const made = new AbortController();
    const makeImage = async (signal) => {
        const beside = journal.beside({ log: deps.log, signal });
        const { step, record } = beside;
        const world = deps.within({ log: deps.log, signal });
        const begins = () => lull.resolve('bake');
        const packer = announcing(world.packer, begins);
        try {
            const taken = await step('Image', () => take({ ...world, packer }));
            record({ image: taken.image });
            // Before anything is written on it, and anybody else gets it: what is refused stays as it was.
            await admit(taken.image, world, beside);
            const image = await ready(taken, launching(world, begins), beside);
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
/** The same world, which says when an instance is launched to test an image. */
function launching(world, onLaunch) {
    const { testInstances: each } = world;
    return {
        ...world,
        testInstances: {
            launch: (...asked) => {
                onLaunch();
                return each.launch(...asked);
            },
            look: (...asked) => each.look(...asked),
            examine: (...asked) => each.examine(...asked),
            architectures: (...asked) => each.architectures(...asked),
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
    if (ids.every((id) => (0,image_image/* isPartOf */.xm)(image.set, id)))
        return { ids };
    const repository = journal.findings.commit?.repository ?? '';
    try {
        const found = await Promise.all((0,image_image/* regionsIn */.v$)(image.set).map((region) => deps.ec2.imagesById(region, ids)));
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
        journal.warn(`${address} was marked as tainted, because an earlier apply gave up on its first instances. The group is there, so the mark was taken off (\`${stack.by?.name ?? stack.tool} untaint\`), and the group is kept.`);
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
    const taking = await (0,taking_taking/* takingImage */.yx)(inputs, source, deps, journal);
    const pass = (image, world, beside) => (0,promoted/* admit */.w4)({ image, commit: source.sha }, inputs, world, beside);
    const opened = await imageAndStack({ inputs: inputs.stack, source, ...taking, admit: pass }, deps, journal);
    const ready = await planRelease(opened, { ...inputs, allow: inputs.stack.allow }, deps, journal);
    return { ready, source };
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
        const guard = await (0,stack_guard/* guardRelease */.X_)(release, { ...inputs.stack, allow: inputs.allow, steps: inputs.beyond.steps }, deps);
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

/***/ 70529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vo: () => (/* binding */ readyImage),
/* harmony export */   kT: () => (/* binding */ testOf),
/* harmony export */   yx: () => (/* binding */ takingImage)
/* harmony export */ });
/* harmony import */ var _image_admission_promoted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30791);
/* harmony import */ var _image_admission_revoked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33337);
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92741);
/* harmony import */ var _image_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25321);
/* harmony import */ var _image_records_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(184);
/* harmony import */ var _image_share_launchable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70703);
/* harmony import */ var _image_share_offered_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62485);







/** It is given, or that of the code, whose key is made at once. */
async function takingImage(inputs, source, deps, journal) {
    const take = await finding(inputs, source, deps, journal);
    const plan = await testOf(inputs, source, deps, journal);
    // One that is given was looked at when it was found.
    const offer = inputs.image.from.kind === 'auto' ? _image_share_launchable_js__WEBPACK_IMPORTED_MODULE_5__/* .launchable */ .o : _image_share_offered_js__WEBPACK_IMPORTED_MODULE_6__/* .offered */ .I;
    return {
        take,
        ready: (taken, world, beside) => readyImage({ ...taken, plan, source, offer }, inputs, world, beside),
    };
}
async function finding(inputs, source, deps, journal) {
    const { from } = inputs.image;
    if (from.kind !== 'auto') {
        const { givenImage } = await __webpack_require__.e(/* import() */ 2385).then(__webpack_require__.bind(__webpack_require__, 22385));
        const place = { ...(0,_image_records_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(inputs, source), ...(0,_image_admission_revoked_js__WEBPACK_IMPORTED_MODULE_1__/* .revokingOf */ .$3)(inputs) };
        return async (world) => ({ image: await givenImage(from, place, { ...world, source }) });
    }
    // Before `init`, which writes into the work tree.
    const listing = await journal.step('Image key', () => (0,_image_key_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOf */ .T)(inputs.image, source, deps));
    const release = { commit: source.sha, imageKey: listing.key };
    const baking = { ...inputs.image, ...inputs.report, key: listing.key, ...(0,_image_admission_promoted_js__WEBPACK_IMPORTED_MODULE_0__/* .admissionOf */ .fG)(inputs, release) };
    return async (world) => {
        const { image, ...rest } = await (0,_image_image_js__WEBPACK_IMPORTED_MODULE_2__/* .ensureImage */ .Y)(baking, source, world);
        return { ...rest, image: { ...image, inputs: listing } };
    };
}
function offersAny({ beyond }) {
    const { shareWith, copyTo, deprecateAfter } = beyond;
    return shareWith !== undefined || copyTo !== undefined || deprecateAfter !== undefined;
}
/**
 * The test of the settings file, as the code of this run has it; undefined where there is none, and nothing is loaded then.
 * @throws DeployError invalid-input, untrusted-code
 */
async function testOf({ beyond }, source, deps, journal) {
    const { test } = beyond;
    if (test === undefined)
        return undefined;
    const { readTest } = await __webpack_require__.e(/* import() */ 7066).then(__webpack_require__.bind(__webpack_require__, 17066));
    return journal.step('Read the test', () => readTest(test, source, deps));
}
/**
 * Lets an image go on: it learns its commit, is tested, and is offered to others only then. Where there is nothing to do,
 * there is no step.
 * @throws DeployError image-test-failed, image-test-not-run; what `offered` throws
 */
async function readyImage({ image, learns, plan, source, offer = _image_share_offered_js__WEBPACK_IMPORTED_MODULE_6__/* .offered */ .I }, inputs, deps, journal) {
    if (learns !== undefined)
        await journal.step('Image tags', () => (0,_image_records_js__WEBPACK_IMPORTED_MODULE_4__/* .tagEverywhere */ .lk)(image.set, learns, deps));
    if (plan !== undefined) {
        const { testImage } = await __webpack_require__.e(/* import() */ 956).then(__webpack_require__.bind(__webpack_require__, 10956));
        await journal.step('Image test', () => testImage({ image, plan, source }, deps, journal));
    }
    const looks = offer === _image_share_launchable_js__WEBPACK_IMPORTED_MODULE_5__/* .launchable */ .o && inputs.accounts.imageRole !== undefined;
    if (!looks && !offersAny(inputs))
        return image;
    return journal.step('Offer', () => offer(image, inputs, { ...deps, source }));
}


/***/ })

};
