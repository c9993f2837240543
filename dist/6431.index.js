export const id = 6431;
export const ids = [6431];
export const modules = {

/***/ 97496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OA: () => (/* binding */ consumerOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   bu: () => (/* binding */ othersOf),
/* harmony export */   t8: () => (/* binding */ CONSUMER)
/* harmony export */ });
/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_arn-formats.html */
const CONSUMER = /^(\d{12}|arn:aws[\w-]*:organizations::\d{12}:(organization\/o-[a-z0-9]{4,32}|ou\/o-[a-z0-9]{4,32}\/ou-[a-z0-9]{4,32}-[a-z0-9]{4,32}))$/;
/** A consumer by its account number or ARN. @throws Error for what is none, which the settings file refuses */
function consumerOf(text) {
    if (!CONSUMER.test(text))
        throw new Error(`${text} is no account, organization or unit`);
    if (/^\d+$/.test(text))
        return { kind: 'account', id: text };
    const [, id = '', unit] = text.split('/');
    return unit === undefined ? { kind: 'organization', arn: text, id } : { kind: 'unit', arn: text, id, unit };
}
/** How EC2 names a consumer in a launch permission. */
function nameOf(consumer) {
    return consumer.kind === 'account' ? consumer.id : consumer.arn;
}
/** Those who are not the owner of an image: it may launch it anyway. */
function othersOf({ ownerId }, consumers) {
    return consumers.filter((one) => one.kind !== 'account' || one.id !== ownerId);
}


/***/ }),

/***/ 96431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  offerImage: () => (/* binding */ offerImage)
});

// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(39963);
// EXTERNAL MODULE: ./build/image/share/consumer.js
var share_consumer = __webpack_require__(97496);
;// CONCATENATED MODULE: ./build/image/share/deprecation.js
const MINUTE = 60_000;
/**
 * When an image is to be deprecated, as EC2 takes it; undefined where that is set already. EC2 rounds to the minute, and takes
 * no time that is past: an image that is too old already is deprecated at once, which is in two minutes.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EnableImageDeprecation.html
 * @param after milliseconds since its making
 * @param now milliseconds since the epoch
 */
function deprecationOf({ createdAt, deprecatedAt }, after, now) {
    const wanted = Date.parse(createdAt) + after;
    const soonest = now + 2 * MINUTE;
    const isSet = isAt(deprecatedAt, wanted) || (wanted < soonest && isPast(deprecatedAt, now));
    return isSet ? undefined : new Date(Math.max(wanted, soonest)).toISOString();
}
/** Whether EC2 has the time that was asked for. */
function isAt(deprecatedAt, wanted) {
    return deprecatedAt !== undefined && Math.abs(Date.parse(deprecatedAt) - wanted) <= MINUTE;
}
/** What was too late is as good as set where it is at hand. */
function isPast(deprecatedAt, now) {
    return deprecatedAt !== undefined && Date.parse(deprecatedAt) <= now + 3 * MINUTE;
}

// EXTERNAL MODULE: ./build/run/shown.js
var shown = __webpack_require__(23219);
// EXTERNAL MODULE: ./build/outcome/error.js
var error = __webpack_require__(76245);
;// CONCATENATED MODULE: ./build/steps/image/share/held.js

/** EC2 took something, and still does not have it. */
function notHeld(record, what) {
    return new error/* DeployError */.sH('image-not-shared', `EC2 took it that ${record.id} in ${record.region} ${what}, and does not show it two minutes later. Nothing was deployed.`, {
        next: [
            'Run again. Where it stays, see who else changes the image: what takes permissions back by a rule of the account or the organization.',
        ],
    });
}

;// CONCATENATED MODULE: ./build/steps/image/share/deprecate.js



/**
 * Sets when images are deprecated, and reads it again.
 * @param after milliseconds since the making of each
 * @throws DeployError image-not-shared where EC2 does not show what it took
 */
async function deprecateImages(records, after, deps) {
    const { clock, log, sharing } = deps;
    for (const record of records) {
        const { id, region } = record;
        const at = deprecationOf(record, after, clock.now());
        if (at === undefined)
            continue;
        await sharing.deprecate(region, id, at);
        const isSet = async () => {
            const [now] = await sharing.owned(region, [id]);
            return isAt(now?.deprecatedAt, Date.parse(at)) ? true : undefined;
        };
        if ((await (0,shown/* untilShown */.i)(isSet, clock)) === undefined)
            throw notHeld(record, `is deprecated from ${at} on`);
        log.info(`${id} in ${region} is deprecated from ${at} on.`);
    }
}

;// CONCATENATED MODULE: ./build/image/share/key-policy.js
/**
 * What has to be allowed on the key of an encrypted image to whom launches or copies it.
 * https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption-requirements.html#ebs-encryption-permissions
 */
const NEEDED = [
    'kms:CreateGrant',
    'kms:Decrypt',
    'kms:DescribeKey',
    'kms:GenerateDataKeyWithoutPlaintext',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
];
/**
 * The statement that a key policy lacks for a consumer; undefined where it lacks none. What a condition asks for beside the
 * account or the organization cannot be told here, and counts as held.
 * @param policy JSON, as KMS gives it
 */
function missingStatement(policy, consumer) {
    const own = statementsOf(policy).filter(({ Principal, Condition }) => principalsOf(Principal).some((one) => names(one, consumer)) && !isOfOthers(Condition, consumer));
    const allowing = own.filter(({ Effect }) => Effect === 'Allow');
    const denying = own.filter(({ Effect, Condition }) => Effect === 'Deny' && Condition === undefined);
    const missing = NEEDED.filter((action) => !allowing.some((one) => covers(one, action)) || denying.some((one) => covers(one, action)));
    return missing.length === 0 ? undefined : { ...statementOf(consumer), Action: missing };
}
/**
 * Whether grants let Auto Scaling of another account start instances from an image that is encrypted with the key. It does
 * so with a role of its own, to which nobody can give a policy; and what a key policy allows to another account counts only
 * with a policy there. So the key's policy does not help it: it needs a grant.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html
 */
function isGranted(grants, account) {
    return grantedTo(grants).includes(account);
}
/** The accounts whose Auto Scaling has such a grant, each once. */
function grantedTo(grants) {
    const whole = grants.filter(({ operations }) => OPERATIONS.every((one) => operations.includes(one)));
    return [...new Set(whole.flatMap(({ grantee }) => SCALING_ROLE.exec(grantee)?.[1] ?? []))];
}
const OPERATIONS = NEEDED.map((action) => action.slice('kms:'.length));
const AUTO_SCALING = 'aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling';
const SCALING_ROLE = new RegExp(`^arn:[\\w-]+:iam::(\\d{12}):role/${AUTO_SCALING}(?:_|$)`);
/** The command that makes the grant, for somebody of that account whom the key's policy lets make grants. */
function grantCommand(key, account) {
    const [, partition = 'aws', , region = ''] = key.split(':');
    return `aws kms create-grant --region ${region} --key-id ${key} --grantee-principal arn:${partition}:iam::${account}:role/${AUTO_SCALING} --operations ${OPERATIONS.join(' ')}`;
}
/** The command that tells who has grants on the key, for somebody of its own account. */
function grantsCommand(key) {
    const [, , , region = ''] = key.split(':');
    return `aws kms list-grants --region ${region} --key-id ${key} --query "Grants[].GranteePrincipal"`;
}
function statementsOf(policy) {
    try {
        const { Statement = [] } = JSON.parse(policy);
        return [Statement].flat();
    }
    catch {
        return [];
    }
}
/** ARNs, account numbers and `*`; services and federated users are others. */
function principalsOf(principal) {
    if (principal === '*')
        return ['*'];
    const aws = typeof principal === 'object' && principal !== null ? principal.AWS : undefined;
    return textsIn(aws);
}
function textsIn(value) {
    return [value].flat().filter((one) => typeof one === 'string');
}
/** Whoever of an account is named may launch there: which of its roles does is not known here. */
function names(principal, consumer) {
    if (principal === '*')
        return true;
    if (consumer.kind !== 'account')
        return false;
    return principal === consumer.id || principal.split(':')[4] === consumer.id;
}
/** Whether a condition holds for others alone: another account, another organization. */
function isOfOthers(condition, consumer) {
    const asking = Object.entries((condition ?? {}));
    const keys = asking
        .filter(([operator]) => !/Not|Null/.test(operator))
        .flatMap(([, one]) => Object.entries(one ?? {}))
        .map(([key, value]) => [key.toLowerCase(), textsIn(value)]);
    const asked = (key) => keys.filter(([name]) => name === key).flatMap(([, values]) => values);
    if (consumer.kind === 'account') {
        const accounts = [...asked('kms:calleraccount'), ...asked('aws:principalaccount')];
        return accounts.length > 0 && !accounts.some((one) => like(one, consumer.id));
    }
    if (asked('kms:calleraccount').length > 0 || asked('aws:principalaccount').length > 0)
        return true;
    const [organizations, paths] = [asked('aws:principalorgid'), asked('aws:principalorgpaths')];
    if (organizations.length > 0 && !organizations.some((one) => like(one, consumer.id)))
        return true;
    return paths.length > 0 && !paths.some((one) => isWithin(one, consumer));
}
/** Whether a pattern of paths in an organization takes in all of the consumer: `o-1/r-1/ou-1/*`. */
function isWithin(path, consumer) {
    const [organization = '', ...rest] = path.split('/');
    if (!like(organization, consumer.id))
        return false;
    if (consumer.kind === 'organization')
        return rest.length > 0 && rest.every((one) => one === '*');
    return rest.includes(consumer.unit) || (rest.length > 0 && rest.every((one) => one === '*'));
}
function covers({ Action, NotAction }, action) {
    if (NotAction !== undefined)
        return !textsIn(NotAction).some((one) => like(one, action));
    return textsIn(Action).some((one) => like(one, action));
}
/** Whether a pattern with `*` and `?` stands for a text; actions have no case. */
function like(pattern, text) {
    const source = pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.');
    return new RegExp(`^${source}$`, 'i').test(text);
}
function statementOf(consumer) {
    const common = { Effect: 'Allow', Action: NEEDED, Resource: '*' };
    switch (consumer.kind) {
        case 'account':
            return {
                Sid: `ImagesFor${consumer.id}`,
                ...common,
                Principal: { AWS: `arn:aws:iam::${consumer.id}:root` },
            };
        case 'organization':
            return {
                Sid: 'ImagesForTheOrganization',
                ...common,
                Principal: { AWS: '*' },
                Condition: { StringEquals: { 'aws:PrincipalOrgID': consumer.id } },
            };
        case 'unit':
            return {
                Sid: 'ImagesForTheUnit',
                ...common,
                Principal: { AWS: '*' },
                Condition: {
                    'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': `${consumer.id}/*/${consumer.unit}/*` },
                },
            };
    }
}

;// CONCATENATED MODULE: ./build/steps/image/share/keys.js



/**
 * Sees, before anything is shared, that whom images are to be shared with can use the keys that these are encrypted with:
 * EC2 shares an image nobody else can start, and tells only when an instance is launched.
 * @throws DeployError image-not-shared with the statements that key policies lack
 */
async function requireUsableKeys(records, { consumers, purpose }, deps) {
    const untold = [];
    for (const record of records) {
        const others = (0,share_consumer/* othersOf */.bu)(record, consumers);
        const keys = others.length === 0 ? [] : await keysOf(record, deps);
        for (const id of keys) {
            const granted = await requireUsable({ record, id, others, purpose }, deps);
            if (granted !== undefined)
                untold.push(granted);
        }
    }
    const organizations = consumers.filter(({ kind }) => kind !== 'account');
    if (purpose === 'launch' && organizations.length > 0 && untold.length > 0)
        deps.log.warning(grantsUntold(organizations, untold));
}
async function keysOf({ region, snapshotIds }, { sharing }) {
    if (snapshotIds.length === 0)
        return [];
    const storages = await sharing.storages(region, snapshotIds);
    return [...new Set(storages.flatMap(({ key }) => key ?? []))];
}
/** @returns of a key of the images' account, who has grants on it for Auto Scaling */
async function requireUsable(use, { imageKeys, log }) {
    const { record, id, others, purpose } = use;
    const key = await imageKeys.describe(record.region, id);
    if (key.manager === 'aws')
        throw defaultKey(use);
    if (key.state !== 'Enabled')
        throw notEnabled(use, key);
    if (key.arn.split(':')[4] !== record.ownerId) {
        // KMS tells the policy of a key to its own account alone.
        log.warning(`${key.arn} is of another account: whether ${namesOf(others)} may use it is not known here.`);
        return undefined;
    }
    const [policy, grants] = await Promise.all([
        imageKeys.policy(record.region, id),
        imageKeys.grants(record.region, id),
    ]);
    const lacking = others
        .map((consumer) => ({ consumer, lacks: lacksOf(consumer, { key, policy, grants, purpose }) }))
        .filter(({ lacks }) => lacks.length > 0);
    if (lacking.length > 0)
        throw notAllowed(record, key, lacking);
    return { key: key.arn, accounts: grantedTo(grants).filter((id) => id !== record.ownerId) };
}
function grantsUntold(organizations, keys) {
    return [
        `Which accounts are in ${namesOf(organizations)} is not known here, so whether Auto Scaling of each can start instances from the image was not checked: each account needs a grant of its own on the key.`,
        ...keys.map(({ key, accounts }) => {
            const has = accounts.length === 0
                ? 'no grant for Auto Scaling of another account'
                : `grants for Auto Scaling of ${accounts.join(', ')}`;
            return `${key} has ${has}. To see them: ${grantsCommand(key)}. To make one, as the account that lacks it: ${grantCommand(key, 'ACCOUNT')}`;
        }),
    ].join('\n');
}
/** What a consumer lacks: lines of evidence. Which accounts an organization has is not known here, nor their grants. */
function lacksOf(consumer, { key, policy, grants, purpose }) {
    const isLaunch = consumer.kind === 'account' && purpose === 'launch';
    if (isLaunch && isGranted(grants, consumer.id))
        return [];
    const statement = missingStatement(policy, consumer);
    const ofPolicy = statement === undefined
        ? []
        : [`The key policy lacks, for ${(0,share_consumer/* nameOf */.Vb)(consumer)}:`, JSON.stringify(statement)];
    if (!isLaunch)
        return ofPolicy;
    return [
        ...ofPolicy,
        `A grant is missing for Auto Scaling of ${consumer.id}; to be made once by that account:`,
        grantCommand(key.arn, consumer.id),
    ];
}
function defaultKey({ record: { id, region }, others }) {
    return new error/* DeployError */.sH('image-not-shared', `${id} in ${region} is encrypted with the default key of its account (aws/ebs), which no other account can use: ${namesOf(others)} could not start it. Nothing was shared or deployed.`, {
        next: [
            'Bake it with a customer managed key (`kms_key_id` of the source in the template, `region_kms_key_ids` for its copies) whose policy lets the others use it. Where the account encrypts by default, set another default key for EBS.',
            'Or bake in each account for itself, without `share-with`.',
        ],
    });
}
function notEnabled({ record: { id, region } }, { arn, state }) {
    return new error/* DeployError */.sH('image-not-shared', `${id} in ${region} is encrypted with a key that is ${state}: nobody can start it. Nothing was shared or deployed.`, { evidence: [`${arn}: ${state}`], next: [`Enable ${arn}, or bake with another key.`] });
}
function notAllowed({ id, region }, key, lacking) {
    const who = namesOf(lacking.map(({ consumer }) => consumer));
    return new error/* DeployError */.sH('image-not-shared', `${id} in ${region} is encrypted with a key that ${who} may not use. Nothing was shared or deployed.`, {
        evidence: [`Key ${key.arn}`, ...lacking.flatMap(({ lacks }) => ['', ...lacks])],
        next: [
            'Add the statements above to the policy of the key, and have the grants made; then run again.',
            'Who launches or copies it in the other account needs the same actions on the key in a policy of its own.',
        ],
    });
}
function namesOf(consumers) {
    return consumers.map(share_consumer/* nameOf */.Vb).join(', ');
}

;// CONCATENATED MODULE: ./build/steps/image/share/share.js



/**
 * Lets these launch the images, beside those who may already, and reads it again.
 * @throws DeployError image-not-shared where EC2 does not show what it took
 */
async function shareImages(records, consumers, deps) {
    for (const record of records) {
        const others = (0,share_consumer/* othersOf */.bu)(record, consumers);
        if (others.length > 0)
            await share(record, others, deps);
    }
}
async function share(record, others, { clock, log, sharing }) {
    const { id, region } = record;
    const lacking = async () => {
        const held = await sharing.sharedWith(region, id);
        return others.filter((one) => !held.includes((0,share_consumer/* nameOf */.Vb)(one)));
    };
    const missing = await lacking();
    const names = others.map(share_consumer/* nameOf */.Vb).join(', ');
    if (missing.length === 0)
        return log.info(`${id} in ${region} is shared with ${names} already.`);
    await sharing.share(region, id, missing);
    const isShared = await (0,shown/* untilShown */.i)(async () => ((await lacking()).length === 0 ? true : undefined), clock);
    if (isShared === undefined)
        throw notHeld(record, `is shared with ${names}`);
    log.info(`${id} in ${region} is shared with ${names}.`);
}

;// CONCATENATED MODULE: ./build/steps/image/share/snapshots.js



/**
 * Lets these copy images: for that they need the snapshots too, which EC2 shares with accounts alone.
 * @throws DeployError image-not-shared where EC2 does not show what it took
 */
async function letCopy(records, consumers, deps) {
    const unnamed = consumers.filter(({ kind }) => kind !== 'account').map(share_consumer/* nameOf */.Vb);
    if (unnamed.length > 0)
        deps.log.warning(`EC2 shares snapshots with accounts alone: who is of ${unnamed.join(', ')} and not in \`share-with\` by its number can launch the image, and not copy it.`);
    for (const record of records) {
        const accounts = (0,share_consumer/* othersOf */.bu)(record, consumers).flatMap((one) => (one.kind === 'account' ? [one.id] : []));
        for (const id of record.snapshotIds)
            await snapshots_share({ record, id, accounts }, deps);
    }
}
async function snapshots_share({ record, id, accounts }, { clock, sharing }) {
    const { region } = record;
    const lacking = async () => {
        const held = await sharing.copiedBy(region, id);
        return accounts.filter((one) => !held.includes(one));
    };
    const missing = accounts.length === 0 ? [] : await lacking();
    if (missing.length === 0)
        return;
    await sharing.letCopy(region, id, missing);
    const isHeld = await (0,shown/* untilShown */.i)(async () => ((await lacking()).length === 0 ? true : undefined), clock);
    if (isHeld === undefined)
        throw notHeld(record, `may be copied by ${accounts.join(', ')} (${id})`);
}

;// CONCATENATED MODULE: ./build/steps/image/share/offer.js






/**
 * Lets others use an image in all its regions, and sets when it is deprecated; each is read again. An image of another
 * account is for that account to share. One that was chosen, and not made for this commit, is not deprecated.
 * @throws DeployError image-not-shared; credentials, aws-unavailable, aws-refused
 */
async function offerImage(image, { shareWith = [], copyTo, deprecateAfter }, deps) {
    const records = await ownedOf(image, deps);
    if (records.length === 0) {
        deps.log.info(`${(0,image_image/* formatImageSet */.NG)(image.set)} is of another account, which lets others use it or not.`);
        return;
    }
    const consumers = shareWith.map(share_consumer/* consumerOf */.OA);
    const purpose = copyTo === undefined ? 'launch' : 'copy';
    await requireUsableKeys(records, { consumers, purpose }, deps);
    await shareImages(records, consumers, deps);
    if (purpose === 'copy')
        await letCopy(records, consumers, deps);
    if (deprecateAfter !== undefined && image.origin !== 'chosen')
        await deprecateImages(records, deprecateAfter, deps);
}
async function ownedOf({ set }, { sharing }) {
    const byRegion = [...Map.groupBy((0,image_image/* membersOf */.lS)(set), ({ region }) => region)];
    const found = await Promise.all(byRegion.map(([region, some]) => sharing.owned(region, some.map(({ id }) => id))));
    return found.flat();
}


/***/ })

};
