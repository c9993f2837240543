export const id = 7226;
export const ids = [7226];
export const modules = {

/***/ 69701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ sameContent),
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
/** The images of the same content, whatever became of them. */
function sameContent(records, { imageKey }) {
    return records.filter(({ tags }) => tags[_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagNames */ .nP.imageKey] === imageKey);
}
/** Whether EC2 is still making an image with the same content. */
function isPendingFor({ state, createdAt, tags }, wanted) {
    const isYoung = Date.parse(createdAt) >= wanted.notBefore;
    return state === 'pending' && tags[_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagNames */ .nP.imageKey] === wanted.imageKey && isYoung;
}
const MOST_OTHERS = 10;
/**
 * Where an image was to be found and none may be baked. What there is of the template is the evidence.
 * @param why of those with the key, why they are not taken, a line each
 */
function notBaked(records, { imageKey, ...place }, why = []) {
    const others = candidates(records, place);
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('image-not-found', `No image that can be taken has the key ${imageKey}, and \`build: never\` lets none be baked. Nothing was changed.`, {
        evidence: [
            ...why,
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

/***/ 29096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ liftWords),
/* harmony export */   Vx: () => (/* binding */ refusedAsRevoked),
/* harmony export */   ww: () => (/* binding */ revocationWords)
/* harmony export */ });
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76245);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33699);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57765);



/** Why an image is revoked, in words that follow its id: `was made from ami-2 (base), which is listed in ...`. */
function revocationWords({ path, name, entry, failedAt = '' }) {
    const line = path.slice(1).map((id, index) => `${index === 0 ? 'was made from' : 'that from'} ${id}`);
    const what = entry === undefined
        ? `failed in this environment at ${failedAt}`
        : `is listed in \`revoked\`${as(entry, path)}`;
    if (line.length === 0)
        return what;
    return `${line.join(', and ')}${name === '' ? '' : ` (${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(name), 80)})`}, which ${what}`;
}
function as(entry, path) {
    return entry === path.at(-1) ? '' : ` as \`${entry}\``;
}
/** How an image is taken all the same, a sentence. */
function liftWords({ path, entry }, environment) {
    if (entry !== undefined)
        return `To take it all the same, take \`${entry}\` out of \`revoked\` in the settings file.`;
    const [id, tag] = [path.at(-1), (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .quarantinedTag */ .p)(environment)];
    return `Where ${id} was not to blame, remove its tag: \`aws ec2 delete-tags --resources ${id} --tags Key=${tag}\``;
}
/** An image that was named, or that was the only one, is revoked. */
function refusedAsRevoked({ id, revocation, environment, instead, origin }) {
    const done = origin === 'built' ? 'It was built, and nothing else was changed.' : 'Nothing was built or changed.';
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeployError */ .sH('image-revoked', `${id} is revoked: it ${revocationWords(revocation)}. ${done}`, {
        evidence: revocation.path.length < 2 ? [] : [revocation.path.join(' ← ')],
        next: [instead, liftWords(revocation, environment)],
    });
}


/***/ }),

/***/ 52288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ ATTACHMENTS),
/* harmony export */   h: () => (/* binding */ isBalanced)
/* harmony export */ });
/* harmony import */ var _differences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43770);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60070);


/** Whether a group is behind a load balancer, by its own attributes or by an attachment of the plan. */
function isBalanced(group, model) {
    return hasTargets(group) || isAttached(group, model);
}
function hasTargets({ after, afterUnknown }) {
    return ['target_group_arns', 'load_balancers', 'traffic_source'].some((attribute) => [after?.[attribute], (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(afterUnknown, [attribute])].some((value) => Array.isArray(value) && value.length > 0));
}
/** Kinds that tie a group to a load balancer from outside of it. */
const ATTACHMENTS = new Set([
    'aws_autoscaling_attachment',
    'aws_autoscaling_traffic_source_attachment',
]);
function isAttached({ after }, { changes }) {
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(after?.name);
    return changes.some((change) => change.mode === 'managed' &&
        ATTACHMENTS.has(change.type) &&
        name !== undefined &&
        (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(change.after?.autoscaling_group_name) === name);
}


/***/ }),

/***/ 19194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ protectedInstances),
/* harmony export */   D1: () => (/* binding */ registeringOf),
/* harmony export */   EK: () => (/* binding */ unregistered),
/* harmony export */   I: () => (/* binding */ suspendedAdvice),
/* harmony export */   IU: () => (/* binding */ suspended),
/* harmony export */   YO: () => (/* binding */ warmPool),
/* harmony export */   aZ: () => (/* binding */ unregisteredAdvice),
/* harmony export */   b1: () => (/* binding */ neededOf),
/* harmony export */   oy: () => (/* binding */ shellName),
/* harmony export */   uN: () => (/* binding */ resumed)
/* harmony export */ });
/* harmony import */ var _attachments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52288);
/* harmony import */ var _differences_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43770);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60070);
/* harmony import */ var _choice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68647);
/* harmony import */ var _hazard_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45056);





/** The group protects every instance that it launches; see `Observation` for those that were protected by hand. */
const protectedInstances = {
    rule: 'protected',
    sign: 'Instances protected from scale in, and `scale_in_protected_instances` absent, `Ignore` or `Wait`',
    risk: 'Ignore: they stay on the old image, and the refresh ends Successful. Wait: it waits for an hour, and fails.',
    cure: '`scale_in_protected_instances = "Refresh"`, or take the protection off',
    find: (group) => {
        const name = 'scale_in_protected_instances';
        const choice = (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .choiceOf */ .F)(group, name);
        const isProtected = (0,_hazard_js__WEBPACK_IMPORTED_MODULE_4__/* .settingOf */ .y7)(group, ['protect_from_scale_in']) === true;
        const hasRefresh = (0,_hazard_js__WEBPACK_IMPORTED_MODULE_4__/* .presenceOf */ .Fq)(group, ['instance_refresh', 0]) === 'there';
        if (!isProtected || !hasRefresh || choice === undefined || choice === 'replaced')
            return [];
        // AWS protects with it what is launched from then on.
        const [who, which] = group.before?.['protect_from_scale_in'] === false
            ? ['Every instance that is launched from now on', 'the next refresh']
            : ['Every instance of the group', 'the refresh'];
        const consequence = choice === 'spared'
            ? `${which} leaves them as they are: it ends Successful and has replaced none.`
            : `${which} waits for an hour, and then fails.`;
        return [
            {
                ...(0,_hazard_js__WEBPACK_IMPORTED_MODULE_4__/* .attributeAt */ .gu)(group, (0,_hazard_js__WEBPACK_IMPORTED_MODULE_4__/* .preferencePath */ .n2)(name)),
                risk: `${who} is protected from scale in, and ${consequence}`,
                fix: (0,_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .choiceFix */ .b)(group, name),
            },
        ];
    },
};
/** Processes without which a refresh replaces nothing. */
const NEEDED = ['Launch', 'Terminate', 'InstanceRefresh'];
/** The process without which a refresh goes on, and takes the group out of its load balancer. */
const REGISTERING = ['AddToLoadBalancer'];
/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-suspend-resume-processes.html */
const suspended = {
    rule: 'suspended',
    sign: '`Launch`, `Terminate` or `InstanceRefresh` suspended',
    risk: 'The refresh replaces nothing, and waits.',
    cure: 'Find out who suspended it, and why; then `aws autoscaling resume-processes`',
    find: (group) => {
        const path = ['suspended_processes'];
        const names = (0,_differences_js__WEBPACK_IMPORTED_MODULE_1__/* .isSensitive */ .tV)(group, path) ? [] : neededOf((0,_hazard_js__WEBPACK_IMPORTED_MODULE_4__/* .settingOf */ .y7)(group, path));
        if (names.length === 0)
            return [];
        return [{ ...(0,_hazard_js__WEBPACK_IMPORTED_MODULE_4__/* .attributeAt */ .gu)(group, path), ...suspendedAdvice(names, nameOf(group)) }];
    },
};
/** The same page: what is launched while it is suspended is not registered later either. */
const unregistered = {
    rule: 'unregistered',
    sign: '`AddToLoadBalancer` suspended on a group behind a load balancer',
    risk: 'New instances get into no target group, while the refresh takes out the old ones that are in one.',
    cure: 'Find out who suspended it, and why; then `aws autoscaling resume-processes`, and register by hand what was launched meanwhile',
    find: (group, { model }) => {
        const path = ['suspended_processes'];
        const names = (0,_differences_js__WEBPACK_IMPORTED_MODULE_1__/* .isSensitive */ .tV)(group, path) ? [] : registeringOf((0,_hazard_js__WEBPACK_IMPORTED_MODULE_4__/* .settingOf */ .y7)(group, path));
        if (names.length === 0 || !(0,_attachments_js__WEBPACK_IMPORTED_MODULE_0__/* .isBalanced */ .h)(group, model))
            return [];
        return [{ ...(0,_hazard_js__WEBPACK_IMPORTED_MODULE_4__/* .attributeAt */ .gu)(group, path), ...unregisteredAdvice(nameOf(group)) }];
    },
};
/** The provider resumes what the code does not list, at the end of its update. */
const resumed = {
    rule: 'resumed',
    sign: 'The plan takes a suspended process out of `suspended_processes`',
    risk: 'Applying it resumes what somebody has suspended.',
    cure: 'Find out who suspended it, and why, before it is applied',
    find: (group, { model }) => {
        const path = ['suspended_processes'];
        if ((0,_differences_js__WEBPACK_IMPORTED_MODULE_1__/* .isSensitive */ .tV)(group, path) || (0,_hazard_js__WEBPACK_IMPORTED_MODULE_4__/* .presenceOf */ .Fq)(group, path) === 'unknown' || group.kind !== 'update')
            return [];
        const missed = (value) => [
            ...neededOf(value),
            ...((0,_attachments_js__WEBPACK_IMPORTED_MODULE_0__/* .isBalanced */ .h)(group, model) ? registeringOf(value) : []),
        ];
        const after = missed(group.after?.suspended_processes);
        const names = missed(group.before?.suspended_processes).filter((name) => !after.includes(name));
        if (names.length === 0)
            return [];
        return [
            {
                ...(0,_hazard_js__WEBPACK_IMPORTED_MODULE_4__/* .attributeAt */ .gu)(group, path),
                risk: `${listed(names)} suspended on the group, and this plan resumes it, after the refresh has begun: somebody may have stopped it on purpose.`,
                fix: 'Find out who suspended it, and why, before this is applied. If a deploy is not to resume it: lifecycle { ignore_changes = [suspended_processes] }',
            },
        ];
    },
};
function nameOf(group) {
    return (0,_differences_js__WEBPACK_IMPORTED_MODULE_1__/* .isSensitive */ .tV)(group, ['name']) ? undefined : (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(group.after?.name);
}
/** Of these processes, those that are needed. */
function neededOf(value) {
    return among(value, NEEDED);
}
/** Of these processes, the one that a group behind a load balancer needs as well. */
function registeringOf(value) {
    return among(value, REGISTERING);
}
function among(value, names) {
    const given = Array.isArray(value) ? value : [];
    return names.filter((name) => given.includes(name));
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
    return {
        risk: `${listed(names)} suspended on the group: a refresh replaces nothing and waits.`,
        fix: `Find out who suspended it, and why; AWS does so itself where launches have failed for a day. Then run ${resuming(names, group)}.`,
    };
}
/** The same of the process that registers instances. */
function unregisteredAdvice(group) {
    return {
        risk: `${listed(REGISTERING)} suspended on the group: new instances get into no target group, while a refresh takes out the old ones that are in one, until nothing serves.`,
        fix: `Find out who suspended it, and why. Then run ${resuming(REGISTERING, group)}. What was launched meanwhile stays out: register it by hand (\`aws elbv2 register-targets\`), or let it be replaced.`,
    };
}
function resuming(names, group) {
    const command = `aws autoscaling resume-processes --auto-scaling-group-name ${shellName(group)} --scaling-processes ${names.join(' ')}`;
    return `\`${command}\`, and take ${names.join(', ')} out of suspended_processes where the code lists it`;
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
        if ((0,_hazard_js__WEBPACK_IMPORTED_MODULE_4__/* .presenceOf */ .Fq)(group, ['warm_pool', 0]) !== 'there')
            return [];
        if ((0,_hazard_js__WEBPACK_IMPORTED_MODULE_4__/* .presenceOf */ .Fq)(group, reuse) === 'unknown' || (0,_hazard_js__WEBPACK_IMPORTED_MODULE_4__/* .settingOf */ .y7)(group, reuse) === true)
            return [];
        return [
            {
                ...(0,_hazard_js__WEBPACK_IMPORTED_MODULE_4__/* .attributeAt */ .gu)(group, path),
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

/***/ 74978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xk: () => (/* binding */ imagesHeldBy),
  PT: () => (/* binding */ isHeldBack),
  $T: () => (/* binding */ isToRun),
  Nw: () => (/* binding */ launchesAnew),
  aU: () => (/* binding */ leftBehind),
  M: () => (/* binding */ otherArchitecture),
  HO: () => (/* binding */ otherTemplate),
  FB: () => (/* binding */ overridesOf),
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
    sign: 'A group that stays on an older version of its template (a number, a `$Default` that does not move, or `ignore_changes`)',
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
        fix: `Write: version = ${name}.latest_version, and, where it is there, take ${String(path[0])} out of ignore_changes.`,
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

/***/ 11301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ CHECKPOINT_SECONDS),
/* harmony export */   Y: () => (/* binding */ estimateRollout)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60070);
/* harmony import */ var _refresh_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57368);


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
    const preferences = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(group, 'instance_refresh')[0], 'preferences')[0] ?? {};
    const [min, max] = boundsOf(group, preferences);
    const batch = Math.max(1, Math.floor((desired * max) / 100) - Math.ceil((desired * min) / 100));
    const checkpoints = numbersIn(preferences.checkpoint_percentages);
    const replaced = Math.min(desired, Math.ceil((desired * (checkpoints.at(-1) ?? 100)) / 100));
    const pauses = checkpoints.filter((percentage) => percentage < 100).length;
    const delay = (0,_refresh_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .p)(preferences.checkpoint_delay) ?? CHECKPOINT_SECONDS;
    const times = timing(Math.ceil(replaced / batch), warmupOf(group, preferences), pauses * delay);
    return { ...times, batch: Math.min(batch, replaced) };
}
function timing(batches, warmupSeconds, pauseSeconds) {
    const seconds = batches * (LAUNCH_SECONDS + warmupSeconds) + pauseSeconds;
    return { seconds, batches, launchSeconds: LAUNCH_SECONDS, warmupSeconds, pauseSeconds };
}
/** The refresh's own bounds, else those of the group's maintenance policy (-1 there means none), else AWS's. */
function boundsOf(group, preferences) {
    const policy = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(group, 'instance_maintenance_policy')[0] ?? {};
    const bound = (name, otherwise) => (0,_refresh_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .p)(preferences[name]) ?? (0,_refresh_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .p)(policy[name]) ?? otherwise;
    return [bound('min_healthy_percentage', MIN_HEALTHY), bound('max_healthy_percentage', MAX_HEALTHY)];
}
/** AWS takes the refresh's warm-up, else the group's default, else the grace period. The provider keeps an unset default as 0. */
function warmupOf(group, preferences) {
    return ((0,_refresh_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .p)(preferences.instance_warmup) ??
        ((0,_refresh_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .p)(group.default_instance_warmup) || (0,_refresh_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .p)(group.health_check_grace_period)) ??
        0);
}
function numbersIn(value) {
    return Array.isArray(value) ? value.filter((entry) => typeof entry === 'number') : [];
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

/***/ 57368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ refreshSettings),
/* harmony export */   p: () => (/* binding */ countOf)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60070);

/**
 * What the group's own `instance_refresh` says, as planned. What is not written, or known only after apply, is left
 * out. `skip_matching` and `auto_rollback` are not in it: see docs/decisions/0007-skip-matching-off.md, and the recovery
 * is the action's own.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/autoscaling_group#instance_refresh
 */
function refreshSettings({ after }) {
    const [preferences = {}] = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(after, 'instance_refresh')[0], 'preferences');
    const { min_healthy_percentage: min, max_healthy_percentage: max, instance_warmup: warmup, checkpoint_percentages: checkpoints, checkpoint_delay: delay, bake_time: bake, } = preferences;
    const alarms = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(preferences, 'alarm_specification').flatMap((block) => textsIn(block.alarms));
    const percentages = Array.isArray(checkpoints) ? checkpoints.filter((each) => typeof each === 'number') : [];
    return {
        ...set('minHealthyPercentage', countOf(min)),
        ...set('maxHealthyPercentage', countOf(max)),
        ...set('warmupSeconds', countOf(warmup)),
        ...set('checkpointPercentages', percentages.length === 0 ? undefined : percentages),
        ...set('checkpointDelaySeconds', countOf(delay)),
        ...set('bakeTimeSeconds', countOf(bake)),
        ...set('protectedInstances', (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(preferences.scale_in_protected_instances)),
        ...set('standbyInstances', (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(preferences.standby_instances)),
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
    return Array.isArray(value) ? value.flatMap((each) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(each) ?? []) : [];
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
/* harmony export */   P8: () => (/* binding */ hasNoTimeout),
/* harmony export */   PP: () => (/* binding */ startsEmpty),
/* harmony export */   QP: () => (/* binding */ forgetReason),
/* harmony export */   U2: () => (/* binding */ startSize),
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
/** Whether no instance of a new group is waited for before the old one goes: nobody is to wait, or there is none. */
function isNotWaitedFor(change) {
    return hasNoTimeout(change) || startsEmpty(change);
}
/**
 * Whether the provider is not to wait for the instances of a new group. Go writes no time as 0, 0s, 0m.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/autoscaling_group#waiting-for-capacity
 */
function hasNoTimeout(change) {
    if (!takesOver(change))
        return false;
    const timeout = (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t8)(change, ['wait_for_capacity_timeout'])
        ? undefined
        : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(change.after?.wait_for_capacity_timeout);
    return timeout !== undefined && /^[+-]?(0+(\.0*)?(ns|us|µs|ms|s|m|h)?)+$/.test(timeout);
}
/** Whether a new group starts without an instance, and takes the place of one that has some before it gets any. */
function startsEmpty(change) {
    if (!takesOver(change) || startSize(change.after) !== 0)
        return false;
    return (startSize(change.before) ?? 0) > 0 && (hasNoTimeout(change) || !awaitsBalancer(change));
}
/** Whether the provider waits for instances behind a load balancer, however few the group wants; or may, if not known. */
function awaitsBalancer(change) {
    return ['min_elb_capacity', 'wait_for_elb_capacity'].some((name) => (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t8)(change, [name]) || ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(change.after?.[name]) ?? 0) > 0);
}
/** Whether a new group is made, and the old one destroyed after it. */
function takesOver({ type, kind, keepsOld }) {
    return type === 'aws_autoscaling_group' && kind === 'replace-create-first' && keepsOld !== true;
}
/**
 * With how many instances a group starts that is made with these values; null where that is not known. The provider
 * sends no desired capacity that is unset or 0, and AWS takes the minimum then.
 */
function startSize(values) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(values?.desired_capacity) || (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(values?.min_size);
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
  _8: () => (/* binding */ liveRelease),
  lz: () => (/* binding */ provenReleases),
  w0: () => (/* binding */ releasesOf),
  w6: () => (/* binding */ rollbackRelease)
});

// UNUSED EXPORTS: namesOf

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
    const serving = scope === 'release' ? (query.held ?? liveRelease(records, query)?.commit) : undefined;
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

/***/ 44655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ provenSince),
/* harmony export */   F3: () => (/* binding */ standingsOf),
/* harmony export */   Zs: () => (/* binding */ lackOf)
/* harmony export */ });
/* harmony import */ var _image_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57765);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79253);


/** The end of the last year that a time can be written of. */
const NEVER = Date.parse('9999-12-31T23:59:00.000Z');
/** The graver comes first: what is said of an image that lacks several things. */
const GRAVITY = ['quarantined', 'never', 'other-commit', 'young'];
/**
 * What a release lacks of a requirement; undefined where it has all of it. Of several images each has to have it.
 * @param now milliseconds since the epoch
 */
function lackOf({ images, commit }, requirement, now) {
    const lacks = images.flatMap(({ tags }) => lackOfImage(tags, commit, requirement, now) ?? []);
    const [gravest] = lacks.toSorted((a, b) => GRAVITY.indexOf(a.kind) - GRAVITY.indexOf(b.kind) || untilOf(b).localeCompare(untilOf(a)));
    return gravest;
}
function untilOf(lack) {
    return lack.kind === 'young' ? lack.from : '';
}
function lackOfImage(tags, commit, requirement, now) {
    const { environment, forMs, by } = requirement;
    const reason = (0,_image_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantineOf */ .KS)(tags, environment);
    if (reason !== undefined)
        return { requirement, kind: 'quarantined', at: (0,_image_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantinedAt */ .c6)(tags, environment), reason };
    const proofs = standingProofs(tags, environment);
    if (proofs.length === 0)
        return { requirement, kind: 'never' };
    const counting = by === 'image' ? proofs : proofs.filter((proof) => proof.commit === commit);
    if (counting.length === 0) {
        const commits = [...new Set(proofs.flatMap((proof) => proof.commit ?? []))];
        return { requirement, kind: 'other-commit', commits };
    }
    const since = sinceOf(counting);
    const from = Math.min(Date.parse(since) + forMs, NEVER);
    return forMs === 0 || from <= now
        ? undefined
        : { requirement, kind: 'young', since, from: new Date(from).toISOString() };
}
/** How an image stands in every environment that has a record of it: the one of the longest time first. */
function standingsOf(tags) {
    const standings = (0,_image_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .recordedIn */ .AK)(tags).flatMap((environment) => {
        if ((0,_image_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .isQuarantined */ .fK)(tags, environment))
            return [{ environment, state: 'quarantined', since: (0,_image_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantinedAt */ .c6)(tags, environment) }];
        const since = provenSince(tags, environment);
        return since === undefined ? [] : [{ environment, state: 'proven', since }];
    });
    return standings.toSorted((a, b) => a.since.localeCompare(b.since));
}
/** Since when an image is proven in an environment, ISO 8601; undefined where it is not. */
function provenSince(tags, environment) {
    const proofs = standingProofs(tags, environment);
    return proofs.length === 0 ? undefined : sinceOf(proofs);
}
/**
 * What an image was proven with and is not quarantined since. `since` is that of the proof that followed the quarantine:
 * one from before it does not count.
 */
function standingProofs(tags, environment) {
    if ((0,_image_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .isQuarantined */ .fK)(tags, environment))
        return [];
    const failed = Date.parse((0,_image_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .quarantinedAt */ .c6)(tags, environment));
    const isBefore = (time) => Date.parse(time) <= failed;
    const built = tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.gitSha];
    return (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .parseProofs */ .pR)(tags[(0,_image_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .provenTag */ .ld)(environment)] ?? '')
        .filter(({ at }) => !Number.isNaN(Date.parse(at)) && !isBefore(at))
        .map(({ since, ...proof }) => ({
        // A version before this told no commit: it was that of the image.
        ...(built === undefined ? {} : { commit: built }),
        ...proof,
        ...(since === undefined || isBefore(since) ? {} : { since }),
    }));
}
function sinceOf(proofs) {
    const times = proofs.map(({ at, since = at }) => since);
    return times.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? '';
}


/***/ }),

/***/ 79253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VC: () => (/* binding */ formatProofs),
/* harmony export */   pR: () => (/* binding */ parseProofs),
/* harmony export */   rX: () => (/* binding */ withProof)
/* harmony export */ });
/* harmony import */ var _text_defined_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97163);

/** EC2 takes 256 characters in a value: three entries, each of 24 for the time, 40 for a commit, 16, 3 and blanks. */
const mostEntries = 3;
const longest = 256;
const separator = ' / ';
/**
 * The value of the one tag that an image has for an environment: the releases with this image that were proven there,
 * newest first, each as `TIME COMMIT PLAN SINCE`. Several releases have one image where commits change the stack alone. As
 * many of the older ones are left out as EC2's limit asks for; behind the first, SINCE takes the place of milliseconds.
 */
function formatProofs(proofs) {
    const entries = proofs
        .slice(0, mostEntries)
        .map((proof, index) => formatProof(index === 0 || proof.since === undefined ? proof : toTheSecond(proof)));
    const fitting = entries.findLastIndex((_, last) => joined(entries, last).length <= longest);
    return joined(entries, Math.max(fitting, 0));
}
function joined(entries, last) {
    return entries.slice(0, last + 1).join(separator);
}
function toTheSecond(proof) {
    return { ...proof, at: proof.at.replace(/\.\d+Z$/, 'Z') };
}
function formatProof({ at, commit = '', plan = '', since }) {
    if (commit === '')
        return at;
    const first = since === undefined ? '' : minuteCode(since, at);
    return [at, commit, plan, first].filter((part) => part !== '').join(' ');
}
/** Minutes that three digits of base 36 tell apart: those of 32 days. */
const MINUTES = 36 ** 3;
const MINUTE_MS = 60_000;
/**
 * The minute in which a release was proven first, in the room that EC2 leaves: its number since the epoch, by its last
 * three digits in base 36. Rounded up, and never more than 32 days before `at`: what is read is never too early.
 * '' where `at` comes before the next minute begins, or a time cannot be read.
 */
function minuteCode(since, at) {
    const last = Math.floor(Date.parse(at) / MINUTE_MS);
    const first = Math.max(Math.ceil(Date.parse(since) / MINUTE_MS), last - MINUTES + 1);
    return first <= last ? (first % MINUTES).toString(36).padStart(3, '0') : '';
}
/** The minute that a code tells: the last one that has it when `at` came. */
function minuteOf(code, at) {
    const last = Math.floor(Date.parse(at) / MINUTE_MS);
    const before = (((last - Number.parseInt(code, 36)) % MINUTES) + MINUTES) % MINUTES;
    const first = new Date((last - before) * MINUTE_MS);
    return Number.isNaN(first.getTime()) ? undefined : first.toISOString();
}
const hex = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
/** The releases that a tag's value tells of, in its order. What is not understood of an entry is left out. */
function parseProofs(value) {
    return value.split(separator).flatMap((entry) => {
        const [at = '', commit = '', ...more] = entry.trim().split(' ');
        if (at === '')
            return [];
        if (!hex.test(commit))
            return [{ at }];
        const plan = more.find((part) => /^[0-9a-f]{16}$/.test(part));
        const code = more.find((part) => /^[0-9a-z]{3}$/.test(part));
        const since = code === undefined ? undefined : minuteOf(code, at);
        return [{ at, commit, ...(0,_text_defined_js__WEBPACK_IMPORTED_MODULE_0__/* .definedOf */ .X)({ plan, since }) }];
    });
}
/**
 * The record with a release that was proven now. A commit stands in it once. An empty plan does not tell that the commit
 * before does the same: where nothing changed, no release drops out that was applied, and one is left in any case. Of
 * those that changed nothing the newest stands for all, or they would fill the record.
 * @param standing quarantined: the image is, until now; it is proven since now, whatever was before
 */
function withProof(proofs, fresh, course, standing = 'clear') {
    const known = proofs.findIndex((other) => isSame(other, fresh));
    const former = standing === 'clear' ? proofs[known] : undefined;
    const proof = former === undefined ? fresh : { ...fresh, since: former.since ?? former.at };
    if (course === 'returned' && known >= 0)
        return [proof, ...proofs.slice(known + 1)];
    const others = proofs.filter((other) => !isSame(other, proof));
    if (course !== 'unchanged')
        return [proof, ...others];
    const { plan: _, ...unapplied } = proof;
    const before = proofs[known]?.plan;
    const isRepeated = others.length > 1 && appliedNothing(others[0]);
    const rest = isRepeated ? others.slice(1) : others;
    return [before === undefined ? unapplied : { ...unapplied, plan: before }, ...rest];
}
function isSame({ commit }, proof) {
    return commit !== undefined && commit === proof.commit;
}
/** A version before this one wrote no commit either. */
function appliedNothing(proof) {
    return proof?.commit !== undefined && proof.plan === undefined;
}


/***/ }),

/***/ 54158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ formatHold),
/* harmony export */   Hy: () => (/* binding */ openHoldIn),
/* harmony export */   On: () => (/* binding */ endTag),
/* harmony export */   R8: () => (/* binding */ parseHold),
/* harmony export */   ZR: () => (/* binding */ holdIn),
/* harmony export */   ZW: () => (/* binding */ holdWords),
/* harmony export */   _U: () => (/* binding */ holdTag),
/* harmony export */   mC: () => (/* binding */ holdAdvice),
/* harmony export */   nT: () => (/* binding */ isOpen)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _image_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57765);
/* harmony import */ var _text_defined_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97163);
/* harmony import */ var _text_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95853);




const STATES = ['holding', 'aborting', 'promoted', 'aborted', 'replaced'];
/** Characters of an environment's name in a key, which EC2 lets have 128. */
const longestName = 80;
/**
 * The tag of a hold, on the image that is held: of an environment and a stack, since several stacks of one environment may
 * launch one image. A tag on the group would be drift for Terraform; this one is none.
 * @param stack repository, directory and workspace
 */
function holdTag(environment, stack) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${environment}\n${stack}`).digest('hex').slice(0, 12);
    return `${_image_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .holdPrefix */ .Og}${[...(0,_image_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentKey */ .J4)(environment)].slice(0, longestName).join('')}:${digest}`;
}
/** The value of that tag: `TIME STATE AT COMMIT PLAN RUN [BROUGHT]`. The time comes first, so that values sort by it. */
function formatHold(hold) {
    const { since, state, at, commit, plan = '-', run = '-', brought } = hold;
    return [since, state, at, commit, plan, run, ...(brought === undefined ? [] : [brought])].join(' ');
}
const commitForm = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
const timeForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
/** What a tag's value tells; undefined where it cannot be read: nobody goes on from half a record. */
function parseHold(value) {
    const [since = '', word = '', percent = '', commit = '', plan = '', run = '', what = ''] = value.split(' ');
    const state = STATES.find((one) => one === word);
    const at = /^[1-9]\d?$/.test(percent) ? Number(percent) : undefined;
    if (!timeForm.test(since) || state === undefined || at === undefined || !commitForm.test(commit))
        return undefined;
    return {
        ...{ since, state, at, commit },
        ...(0,_text_defined_js__WEBPACK_IMPORTED_MODULE_2__/* .definedOf */ .X)({
            plan: /^[0-9a-f]{16}$/.test(plan) ? plan : undefined,
            run: /^\d+(-\d+)?$/.test(run) ? run : undefined,
            brought: what === 'image' || what === 'more' ? what : undefined,
        }),
    };
}
/** The hold that tags tell of under this key; undefined where nothing holds, or no more. */
function holdIn(tags, key) {
    const record = openHoldIn(tags, key);
    return record?.state === 'holding' ? record : undefined;
}
/** The same, or one whose abort is not through: its commit is not proven, and something of it may serve. */
function openHoldIn(tags, key) {
    const record = parseHold(tags[key] ?? '');
    return record !== undefined && isOpen(record) ? record : undefined;
}
/** Whether it has not come to an end yet. */
function isOpen({ state }) {
    return state === 'holding' || state === 'aborting';
}
/** That not all instances are of the release that is live, and why. */
function holdWords({ commit, at, since }) {
    return `It holds at ${at} % with commit ${commit} since ${(0,_text_time_js__WEBPACK_IMPORTED_MODULE_3__/* .timeWords */ .r)(since)}: the other instances are of the release before it`;
}
/** How who sees a hold gets on. */
function holdAdvice({ commit }) {
    return `\`command: promote\` in a job of commit ${commit} goes on with it, \`command: abort\` there takes it back. Nothing is the matter until then.`;
}
/**
 * The tag of a hold that is over, since a release has come to its end with the image; none where nothing held.
 * @param end its commit, when that was (ISO 8601), and whether the run brought a release forward or went back
 */
function endTag(tags, key, end) {
    const hold = openHoldIn(tags, key);
    if (hold === undefined)
        return {};
    const forward = hold.commit === end.commit ? 'promoted' : 'replaced';
    return { [key]: formatHold({ ...hold, since: end.at, state: end.way === 'back' ? 'aborted' : forward }) };
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

/***/ 46822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ recordsOf)
/* harmony export */ });
/** What EC2 knows of these AMIs, each region asked once. */
async function recordsOf(members, { ec2 }) {
    const byRegion = [...Map.groupBy(members, ({ region }) => region)];
    const found = await Promise.all(byRegion.map(([region, some]) => ec2.imagesById(region, some.map(({ id }) => id))));
    return found.flat();
}


/***/ }),

/***/ 33337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ix: () => (/* binding */ findRevoked),
  rW: () => (/* binding */ requireUnrevoked),
  $3: () => (/* binding */ revokingOf)
});

// EXTERNAL MODULE: ./build/image/builds.js
var builds = __webpack_require__(66973);
// EXTERNAL MODULE: ./build/image/tags.js
var image_tags = __webpack_require__(57765);
;// CONCATENATED MODULE: ./build/image/revocation.js

const AMI_ID = /^ami-[0-9a-f]+$/;
/**
 * The AMIs that an image was made from: its base image, which its tag names, and what EC2 calls its source, which of a
 * copy is the image that was copied.
 */
function parentsOf({ id, tags, sourceImageId }) {
    const named = [tags[image_tags/* tagNames */.nP.sourceImage], sourceImageId];
    return [...new Set(named)].filter((parent) => parent !== undefined && AMI_ID.test(parent) && parent !== id);
}
/**
 * Why an image is not to be taken any more, by itself or by what it was made from, as far as that is known; the nearest
 * reason. Undefined for one that may be taken. That the image itself, or a copy of it, failed is not looked at: there are
 * other rules for that.
 */
function revocationOf(image, known, rule) {
    const twins = [...known.values()].filter((one) => rule.listed.some((entry) => isMeant(entry, one)));
    const found = lineOf(image, known).map((link) => judged(link, { image, twins }, rule));
    return found.find((revocation) => revocation !== undefined);
}
/** The ancestors of an image of which nothing but the id is known. */
function unknownAncestors(image, known) {
    return lineOf(image, known).flatMap(({ record, path, child = image }) => {
        if (record !== undefined)
            return [];
        const { region, sourceRegion = region } = child;
        return [{ id: path.at(-1) ?? '', regions: [...new Set([region, sourceRegion])] }];
    });
}
/** Nearest first, each once: that EC2 tells of a circle is not to be feared, and would not be followed for ever. */
function lineOf(image, known) {
    const line = [{ path: [image.id], record: image }];
    const seen = new Set([image.id]);
    for (const { path, record: child } of line) {
        for (const parent of child === undefined ? [] : parentsOf(child)) {
            if (seen.has(parent))
                continue;
            seen.add(parent);
            line.push({ path: [...path, parent], record: known.get(parent), ...(child && { child }) });
        }
    }
    return line;
}
/** @param twins images that the list may mean: a copy of one image is the same image */
function judged({ path, record }, { image, twins }, rule) {
    const name = record?.name ?? '';
    const self = { id: path.at(-1) ?? '', name };
    const meant = [self, ...twins.filter((twin) => record !== undefined && isOfOneBuild(twin, record))];
    const entry = rule.listed.find((one) => meant.some((each) => isMeant(one, each)));
    if (entry !== undefined)
        return { path, name, entry };
    if (record === undefined || isOfOneBuild(record, image))
        return undefined;
    if (!(0,image_tags/* isQuarantined */.fK)(record.tags, rule.environment))
        return undefined;
    return { path, name, failedAt: (0,image_tags/* quarantinedAt */.c6)(record.tags, rule.environment) };
}
/** Copies of one bake are one image. */
function isOfOneBuild(one, other) {
    const names = [image_tags/* tagNames */.nP.imageKey, image_tags/* tagNames */.nP.run, image_tags/* tagNames */.nP.builtAt];
    const isSame = (name) => one.tags[name] !== undefined && one.tags[name] === other.tags[name];
    return one.id === other.id || names.every(isSame);
}
/** The entries of a list that are AMI ids. */
function idsIn(listed) {
    return listed.filter((entry) => AMI_ID.test(entry));
}
/** Whether an entry of the list means this AMI. */
function isMeant(entry, { id, name }) {
    return entry === id || (!AMI_ID.test(entry) && name !== '' && matches(entry, name));
}
/** Whether a pattern of `*` and `?` is all of a text. In time of the product of their lengths, whatever is in them. */
function matches(pattern, text) {
    let [at, star, from] = [0, -1, 0];
    for (let index = 0; index < text.length;) {
        if (pattern[at] === '*') {
            ;
            [star, from] = [at, index];
            at += 1;
        }
        else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === text[index])) {
            at += 1;
            index += 1;
        }
        else if (star >= 0) {
            from += 1;
            [at, index] = [star + 1, from];
        }
        else {
            return false;
        }
    }
    return [...pattern.slice(at)].every((rest) => rest === '*');
}

// EXTERNAL MODULE: ./build/image/revoked.js
var revoked = __webpack_require__(29096);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/text/parts.js
var parts = __webpack_require__(34956);
;// CONCATENATED MODULE: ./build/steps/image/admission/revoked.js





/** What the inputs say of it. */
function revokingOf({ beyond, report }) {
    return { environment: report.environment, revoked: beyond.revoked ?? [] };
}
/**
 * Which of some images are not to be taken any more, by id; of several sources one is enough for all. What they were made
 * from is known from `others`; EC2 is asked for the rest, all of a generation at once.
 */
async function findRevoked(images, others, { revoked, environment }, deps) {
    const known = new Map([...others, ...images].map((record) => [record.id, record]));
    await learnCopies(images, revoked, known, deps);
    await learnAncestors(images, known, deps);
    const rule = { listed: revoked, environment };
    const found = images.flatMap((image) => {
        const revocation = revocationOf(image, known, rule);
        if (revocation === undefined)
            return [];
        return (0,builds/* withSiblings */.Ag)([image.id], images).map((id) => [id, revocation]);
    });
    // The reason of its own, where an image has one, comes last and counts.
    return new Map([...found, ...found.filter(([id, { path }]) => path[0] === id)]);
}
/**
 * Refuses an image of which a part is revoked.
 * @throws DeployError image-revoked
 */
async function requireUnrevoked({ records, ...refused }, others, revoking, deps) {
    const [first] = await findRevoked(records, others, revoking, deps);
    if (first === undefined)
        return;
    const [id, revocation] = first;
    throw (0,revoked/* refusedAsRevoked */.Vx)({ id, revocation, environment: revoking.environment, ...refused });
}
/** Asks for what is listed in the other regions of images: a copy that is listed is the same image. */
async function learnCopies(images, revoked, known, { context, ec2 }) {
    const ids = idsIn(revoked);
    const regions = new Set(images.flatMap(builds/* regionsOf */.NV).filter((region) => region !== context.region));
    const parts = [...regions].flatMap((region) => asksOf({ region, ids }));
    const found = await Promise.all(parts.map((part) => ec2.imagesById(part.region, part.ids)));
    for (const record of found.flat())
        known.set(record.id, record);
}
/** Generations that are asked for: more than anybody builds on one another. */
const GENERATIONS = 20;
/** Values that EC2 takes in one filter. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html */
const AT_ONCE = 200;
/** Asks for what images were made from, generation by generation, as far as this account can see. */
async function learnAncestors(images, known, deps) {
    const asked = new Set();
    for (let generation = 0; generation < GENERATIONS; generation += 1) {
        const due = placesOf(images.flatMap((image) => unknownAncestors(image, known))).filter(({ id, region }) => !asked.has(`${region} ${id}`));
        if (due.length === 0)
            return;
        for (const { id, region } of due)
            asked.add(`${region} ${id}`);
        const parts = [...Map.groupBy(due, ({ region }) => region)].flatMap(([region, some]) => asksOf({ region, ids: some.map(({ id }) => id) }));
        const found = await Promise.all(parts.map((part) => seen(part, deps)));
        for (const record of found.flat())
            known.set(record.id, record);
    }
}
/** Each once: many images have one base image. */
function placesOf(unknown) {
    const places = unknown.flatMap(({ id, regions }) => regions.map((region) => ({ id, region })));
    return [...new Map(places.map((place) => [`${place.region} ${place.id}`, place])).values()];
}
/** Where who asks is known, and may not ask there; a region that the account has not enabled does not know him. */
const NOT_HERE = /^(AccessDenied(Exception)?|UnauthorizedOperation|OptInRequired|AuthFailure)$/;
/** Where the organization closes another region to the account, what is there is not to be seen. */
async function seen({ region, ids }, { context, ec2 }) {
    try {
        return await ec2.imagesById(region, ids);
    }
    catch (error) {
        const cause = error instanceof outcome_error/* DeployError */.sH ? error.cause : undefined;
        if (region !== context.region && cause instanceof Error && NOT_HERE.test(cause.name))
            return [];
        throw error;
    }
}
function asksOf({ region, ids }) {
    return (0,parts/* inParts */.o)(ids, AT_ONCE).map((part) => ({ region, ids: part }));
}


/***/ }),

/***/ 184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Ci: () => (/* binding */ takeableImages),
/* harmony export */   IC: () => (/* binding */ imagesOf),
/* harmony export */   Y7: () => (/* binding */ templatePath),
/* harmony export */   aP: () => (/* binding */ withGiven),
/* harmony export */   dT: () => (/* binding */ imageOf),
/* harmony export */   i0: () => (/* binding */ releasedImages),
/* harmony export */   lS: () => (/* binding */ copiesOf),
/* harmony export */   lk: () => (/* binding */ tagEverywhere),
/* harmony export */   qH: () => (/* binding */ completeSet),
/* harmony export */   s4: () => (/* binding */ setOf),
/* harmony export */   xU: () => (/* binding */ holdTagOf)
/* harmony export */ });
/* unused harmony export stackName */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _image_builds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66973);
/* harmony import */ var _image_choose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69701);
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39963);
/* harmony import */ var _image_revoked_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29096);
/* harmony import */ var _image_tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57765);
/* harmony import */ var _image_wish_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(91103);
/* harmony import */ var _release_promotion_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44655);
/* harmony import */ var _rollout_holds_record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54158);
/* harmony import */ var _text_defined_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(97163);
/* harmony import */ var _admission_records_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(46822);
/* harmony import */ var _admission_revoked_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33337);












/** The template as the repository knows it, so that two stacks of one repository do not share images. */
function templatePath({ template }, { directory, root }) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, directory);
    return inside === '' ? template : `${inside}/${template}`;
}
/** A stack as the account knows it: its repository, its directory, and its workspace. */
function stackName({ directory: module, workspace }, { directory, repository, root }) {
    return `${repository} ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, module)) || '.'} ${workspace}`;
}
/** The key of the tag that tells, on an image, where a stack holds with it. */
function holdTagOf({ stack, report }, source) {
    return (0,_rollout_holds_record_js__WEBPACK_IMPORTED_MODULE_6__/* .holdTag */ ._U)(report.environment, stackName(stack, source));
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
    const all = await ec2.imagesByTags(context.region, { [(0,_image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .stackTag */ .v$)(stack)]: _image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .given */ .gI }, 'anyone');
    return [...own, ...all.filter(({ id }) => !own.some((one) => one.id === id))];
}
/** All images of the repository, in the region of the run, newest first. */
function imagesOf(repository, { context, ec2 }) {
    return ec2.imagesByTags(context.region, { [_image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .tagNames */ .nP.repository]: repository });
}
/** The same without those that are revoked; the log tells which of them were proven. */
async function takeableImages(inputs, source, deps) {
    const all = await releasedImages(inputs, source, deps);
    const place = placeOf(inputs, source);
    const ours = (0,_image_choose_js__WEBPACK_IMPORTED_MODULE_2__/* .candidates */ .Xi)(all, place);
    const revoked = await (0,_admission_revoked_js__WEBPACK_IMPORTED_MODULE_7__/* .findRevoked */ .Ix)(ours, all, (0,_admission_revoked_js__WEBPACK_IMPORTED_MODULE_7__/* .revokingOf */ .$3)(inputs), deps);
    const proven = ours.filter(({ id, tags }) => revoked.has(id) && (0,_image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .isProven */ .nn)(tags, place.environment));
    for (const { id } of proven) {
        const revocation = revoked.get(id);
        if (revocation !== undefined)
            deps.log.info(`${id} was proven here, and is not gone back to: it ${(0,_image_revoked_js__WEBPACK_IMPORTED_MODULE_3__/* .revocationWords */ .ww)(revocation)}.`);
    }
    return { images: all.filter(({ id }) => !revoked.has(id)), passedOver: proven.map(({ id }) => id) };
}
/** What makes images of several regions one build; images baked anew have the same key. */
const tagsOfBuild = [_image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .tagNames */ .nP.imageKey, _image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .tagNames */ .nP.run, _image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .tagNames */ .nP.builtAt];
/**
 * The image in every region it was made for, and of every source: the copies of the same build, available or not. What
 * there should be and is not has no `copy`.
 */
async function copiesOf(record, { ec2 }) {
    if ((0,_image_choose_js__WEBPACK_IMPORTED_MODULE_2__/* .isGiven */ .qR)(record.tags))
        return givenCopies(record, { ec2 });
    const regions = (record.tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .tagNames */ .nP.regions] ?? record.region).split(' ');
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
    const members = (0,_image_image_js__WEBPACK_IMPORTED_MODULE_8__/* .membersOf */ .lS)((0,_image_wish_js__WEBPACK_IMPORTED_MODULE_9__/* .parsePlaces */ .wf)(record.tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .tagNames */ .nP.given] ?? ''));
    const records = await (0,_admission_records_js__WEBPACK_IMPORTED_MODULE_10__/* .recordsOf */ .M)(members, { ec2 });
    return members.map(({ id, ...place }) => {
        const copy = records.find((one) => one.id === id && one.region === place.region);
        return copy === undefined ? place : { ...place, copy };
    });
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
    return found.length === copies.length ? (0,_image_image_js__WEBPACK_IMPORTED_MODULE_8__/* .setFrom */ .J3)(found) : undefined;
}
/** The same image in every region it was made for, and of every source; undefined where a copy is missing or not available. */
async function completeSet(record, deps) {
    return setOf(await copiesOf(record, deps));
}
/** What the run says of an image that EC2 knows. */
function imageOf(record, set, origin) {
    const provenance = provenanceOf(record, set);
    const standings = (0,_release_promotion_js__WEBPACK_IMPORTED_MODULE_5__/* .standingsOf */ .F3)(record.tags);
    const { [_image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .tagNames */ .nP.gitSha]: gitSha, [_image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .tagNames */ .nP.imageKey]: key } = record.tags;
    return {
        origin,
        set,
        name: record.name,
        createdAt: record.createdAt,
        ...(gitSha === undefined ? {} : { gitSha }),
        ...(key === undefined ? {} : { imageKey: key }),
        ...(Object.keys(provenance).length === 0 ? {} : { provenance }),
        ...(standings.length === 0 ? {} : { standings }),
    };
}
/**
 * What its tags tell of where an image comes from. EC2 names, as the source of a copy, the image that was copied; and
 * several sources have no base image in common.
 */
function provenanceOf({ tags, sourceImageId }, set) {
    return (0,_text_defined_js__WEBPACK_IMPORTED_MODULE_11__/* .definedOf */ .X)({
        repository: tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .tagNames */ .nP.repository],
        template: tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .tagNames */ .nP.template],
        ref: tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .tagNames */ .nP.ref],
        run: tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .tagNames */ .nP.run],
        builtAt: tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .tagNames */ .nP.builtAt],
        sourceImage: tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .tagNames */ .nP.sourceImage] ?? ((0,_image_image_js__WEBPACK_IMPORTED_MODULE_8__/* .isNamed */ .ev)(set) ? undefined : sourceImageId),
        packerVersion: tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .tagNames */ .nP.packerVersion],
    });
}
/** Tags an image in all its regions, and of all its sources. */
async function tagEverywhere(set, tags, { ec2 }) {
    await Promise.all((0,_image_image_js__WEBPACK_IMPORTED_MODULE_8__/* .membersOf */ .lS)(set).map(({ region, id }) => ec2.tag(region, [id], tags)));
}


/***/ }),

/***/ 20620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ liveImage),
/* harmony export */   d: () => (/* binding */ resolveRollback)
/* harmony export */ });
/* harmony import */ var _image_builds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66973);
/* harmony import */ var _image_choose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69701);
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(39963);
/* harmony import */ var _image_revoked_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29096);
/* harmony import */ var _image_tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57765);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76245);
/* harmony import */ var _release_choose_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96503);
/* harmony import */ var _rollout_holds_record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54158);
/* harmony import */ var _text_defined_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(97163);
/* harmony import */ var _admission_revoked_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33337);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(184);











/**
 * The release a rollback goes back to, its image available in every region it was made for.
 * @param live AMI ids the stack runs now
 * @throws DeployError image-not-found, image-quarantined, image-revoked
 */
async function resolveRollback(inputs, live, source, deps) {
    const { scope } = inputs;
    const { record, commit } = await releaseFor(inputs, live, source, deps);
    const set = await (0,_records_js__WEBPACK_IMPORTED_MODULE_8__/* .completeSet */ .qH)(record, deps);
    if (set === undefined)
        throw incomplete(record);
    deps.log.info(`Going back to ${(0,_image_image_js__WEBPACK_IMPORTED_MODULE_9__/* .formatImageSet */ .NG)(set)}, commit ${commit ?? record.tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagNames */ .nP.gitSha] ?? 'unknown'}`);
    const isWhole = scope === 'release' && commit !== undefined;
    return { image: (0,_records_js__WEBPACK_IMPORTED_MODULE_8__/* .imageOf */ .dT)(record, set, 'chosen'), ...(isWhole ? { commit } : {}) };
}
/** Who names an AMI wants that image, and no stack. */
async function releaseFor(inputs, live, source, deps) {
    const { rollbackTo: target, scope } = inputs;
    const place = (0,_records_js__WEBPACK_IMPORTED_MODULE_8__/* .placeOf */ .$t)(inputs, source);
    const revoking = (0,_admission_revoked_js__WEBPACK_IMPORTED_MODULE_7__/* .revokingOf */ .$3)(inputs);
    if (target.kind === 'ami') {
        const record = await imageById(target.id, deps);
        await (0,_admission_revoked_js__WEBPACK_IMPORTED_MODULE_7__/* .requireUnrevoked */ .rW)({ ...OTHER_TARGET, records: [record] }, [], revoking, deps);
        return { record };
    }
    if (target.kind === 'live') {
        const record = await liveImage(live, deps);
        await (0,_admission_revoked_js__WEBPACK_IMPORTED_MODULE_7__/* .requireUnrevoked */ .rW)({ ...OTHER_TARGET, records: [record] }, [], revoking, deps);
        return (0,_release_choose_js__WEBPACK_IMPORTED_MODULE_5__/* .releasesOf */ .w0)(record, place.environment)[0] ?? { record };
    }
    const records = await (0,_records_js__WEBPACK_IMPORTED_MODULE_8__/* .releasedImages */ .i0)(inputs, source, deps);
    const revoked = await (0,_admission_revoked_js__WEBPACK_IMPORTED_MODULE_7__/* .findRevoked */ .Ix)((0,_image_choose_js__WEBPACK_IMPORTED_MODULE_1__/* .candidates */ .Xi)(records, place), records, revoking, deps);
    const held = heldBy(live, records, (0,_records_js__WEBPACK_IMPORTED_MODULE_8__/* .holdTagOf */ .xU)(inputs, source), deps);
    const serving = inputs.beyond.copyTo === undefined ? live : await withOriginals(live, deps);
    return takeable(records, revoked, place.environment, (among) => (0,_release_choose_js__WEBPACK_IMPORTED_MODULE_5__/* .rollbackRelease */ .w6)(among, { ...place, target, live: serving, scope, ...(0,_text_defined_js__WEBPACK_IMPORTED_MODULE_10__/* .definedOf */ .X)({ held }) }));
}
/** The commit that holds with the live image; the log tells of it. */
function heldBy(live, records, tag, { log }) {
    const [hold] = records.flatMap(({ id, tags }) => (live.includes(id) ? ((0,_rollout_holds_record_js__WEBPACK_IMPORTED_MODULE_6__/* .openHoldIn */ .Hy)(tags, tag) ?? []) : []));
    if (hold === undefined)
        return undefined;
    log.info(`Commit ${hold.commit} holds here at ${hold.at} % since ${hold.since}: it is left for good.`);
    return hold.commit;
}
/** AMIs of the region of the run, and those of another account that they are copies of: a release is recorded on both. */
async function withOriginals(ids, { context, ec2 }) {
    const records = await ec2.imagesById(context.region, ids);
    return [...ids, ...records.flatMap(({ tags }) => tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagNames */ .nP.copyOf] ?? [])];
}
const OTHER_TARGET = {
    instead: 'Name another image or commit by `rollback-to`, or deploy a commit: it gets an image that is not revoked.',
    origin: 'found',
};
/**
 * What is picked among the images that are not revoked. Where that is nothing, and would be something with those, the
 * error tells of it.
 * @throws DeployError image-revoked
 */
function takeable(records, revoked, environment, pick) {
    try {
        return pick(records.filter(({ id }) => !revoked.has(id)));
    }
    catch (error) {
        if (!(error instanceof _outcome_error_js__WEBPACK_IMPORTED_MODULE_4__/* .DeployError */ .sH) || error.reason !== 'image-not-found')
            throw error;
        const { record } = pick(records);
        const revocation = revoked.get(record.id);
        if (revocation === undefined)
            throw error;
        throw (0,_image_revoked_js__WEBPACK_IMPORTED_MODULE_2__/* .refusedAsRevoked */ .Vx)({ ...OTHER_TARGET, id: record.id, revocation, environment });
    }
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
    const set = here === undefined ? undefined : await (0,_records_js__WEBPACK_IMPORTED_MODULE_8__/* .completeSet */ .qH)(here, deps);
    if (here !== undefined && ids.every((id) => (0,_image_image_js__WEBPACK_IMPORTED_MODULE_9__/* .isPartOf */ .xm)(set ?? {}, id)))
        return here;
    throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_4__/* .DeployError */ .sH('image-not-found', only === undefined
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
    throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_4__/* .DeployError */ .sH('image-not-found', `${id} ${state} in ${context.region}. Nothing was changed.`, {
        next: ['See that the id is of this region and that the image is shared with this account.'],
    });
}
function incomplete({ id, tags }) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_4__/* .DeployError */ .sH('image-not-found', (0,_image_builds_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(tags) === 0
        ? `${id} is not available in all of its regions. Nothing was changed.`
        : `${id} is one of the ${(0,_image_builds_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(tags)} images of its build, and not all of them are available. Nothing was changed.`, {
        evidence: [`made for ${tags[_image_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagNames */ .nP.regions]}`],
        next: [
            (0,_image_builds_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(tags) === 0
                ? 'Copy the image to the region where it is missing, or roll back to another one.'
                : 'Roll back to another one, or deploy its commit: what is missing is built anew.',
        ],
    });
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

/***/ 68768:
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
// EXTERNAL MODULE: ./build/plan/read/estimate.js
var read_estimate = __webpack_require__(11301);
// EXTERNAL MODULE: ./build/plan/read/refresh-settings.js
var refresh_settings = __webpack_require__(57368);
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
    const estimate = (0,read_estimate/* estimateRollout */.Y)({ ...effect, desired }, group.after);
    return {
        address: group.address,
        name: nameOf(group),
        ...effect,
        desired,
        minHealthyPercentage: preference(group, 'min_healthy_percentage'),
        maxHealthyPercentage: preference(group, 'max_healthy_percentage'),
        ...((0,plan_json/* blocksOf */.SH)(group.after, 'instance_refresh').length === 0 ? {} : { settings: (0,refresh_settings/* refreshSettings */.X)(group) }),
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
/** A new group has nothing of the size that scaling gave the one before it. */
function desiredOf({ kind, before, after }) {
    if (kind.startsWith('replace-'))
        return (0,reasons/* startSize */.U2)(after);
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
        ...(0,defined/* definedOf */.X)({ beside: inputs.beside, region: inputs.region, workspaces: inputs.workspaces }),
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
        ...(stack.by && { by: { name: stack.by.name, version: stack.by.version } }),
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


/***/ }),

/***/ 34956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ inParts)
/* harmony export */ });
/** The items in parts of so many at the most, in their order; none of no items. */
function inParts(items, most) {
    const count = Math.ceil(items.length / most);
    return Array.from({ length: count }, (_, part) => items.slice(part * most, (part + 1) * most));
}


/***/ })

};
