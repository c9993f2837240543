export const id = 2385;
export const ids = [2385];
export const modules = {

/***/ 22385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  givenImage: () => (/* binding */ givenImage)
});

// EXTERNAL MODULE: ./build/image/choose.js
var choose = __webpack_require__(69701);
// EXTERNAL MODULE: ./build/image/image.js
var image_image = __webpack_require__(39963);
// EXTERNAL MODULE: ./build/image/tags.js
var image_tags = __webpack_require__(57765);
// EXTERNAL MODULE: ./build/image/wish.js
var wish = __webpack_require__(91103);
// EXTERNAL MODULE: ./build/steps/image/admission/revoked.js + 1 modules
var admission_revoked = __webpack_require__(33337);
// EXTERNAL MODULE: ./build/steps/image/find.js
var find = __webpack_require__(7271);
// EXTERNAL MODULE: ./build/steps/image/records.js
var image_records = __webpack_require__(184);
// EXTERNAL MODULE: ./build/image/revoked.js
var image_revoked = __webpack_require__(29096);
// EXTERNAL MODULE: ./build/outcome/error.js
var error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/text/more.js
var more = __webpack_require__(96161);
;// CONCATENATED MODULE: ./build/steps/image/given/refusals.js





/** Why AMIs cannot be launched, as far as EC2 tells: a line for each. */
function notUsable(members, records) {
    const problems = members.flatMap(({ id, region }) => {
        const record = records.find((one) => one.id === id && one.region === region);
        if (record === undefined)
            return [`${id}: in ${region} there is no such image, or it is not shared with this account`];
        if (record.state !== 'available')
            return [`${id}: it is ${record.state} in ${region}`];
        return record.isUnshared ? [`${id}: in ${region} it is not shared with the account of this job`] : [];
    });
    return problems.length > 0 ? problems : mixed(members, records);
}
/** The copies of one image, of one source, are of one architecture. */
function mixed(members, records) {
    const sources = Map.groupBy(members, ({ name }) => name ?? '');
    return [...sources.values()].flatMap((some) => {
        const own = records.filter(({ id }) => some.some((member) => member.id === id));
        const kinds = new Set(own.flatMap(({ architecture }) => architecture ?? []));
        if (kinds.size < 2)
            return [];
        return own.map(({ id, region, architecture }) => `${id}: in ${region} it is ${architecture}`);
    });
}
/** An image that was named, and cannot be taken. */
function notTaken(problems, records) {
    const named = problems.map((problem) => problem.split(':')[0]);
    const there = records
        .filter(({ id }) => !named.includes(id))
        .map(({ id, region, state, name }) => `${id}: ${state} in ${region} (${name})`);
    return new error/* DeployError */.sH('image-not-found', `The image that \`image\` names cannot be taken: ${problems[0]}. Nothing was built or changed.`, {
        evidence: [...problems, ...there],
        next: [
            'See that each id is of the region it is named for, and of this account, or shared with it (launch permission).',
            'Where another job or tool gives it, see that this has ended well before this job begins.',
        ],
    });
}
/** What a parameter holds may be a secret: it is never told. */
function unread(name, region, why) {
    return new error/* DeployError */.sH('image-not-found', `The parameter ${name} in ${region} gives no image: ${why}. Nothing was built or changed.`, {
        next: [
            'Let who writes it write an AMI id, or JSON of region to AMI id, as a parameter of type String in this region.',
        ],
    });
}
const MOST = 10;
/** No image of this content that a lookup may take. */
function noKey(key, region, records) {
    return new error/* DeployError */.sH('image-not-found', `No image that can be taken has the key ${key} in ${region}. Nothing was built or changed.`, {
        evidence: states(records),
        next: [
            'Take the key from the output `image-key` of the job that bakes, and bake in this account and region.',
            'An image of another account has no tags here: name it by its id (output `image-ids`).',
        ],
    });
}
function states(records) {
    const lines = records.map((record) => {
        const since = record.deprecatedAt === undefined ? '' : `, deprecated from ${record.deprecatedAt}`;
        return `${(0,choose/* described */.WY)(record)}: ${record.state}${since}`;
    });
    return [...lines.slice(0, MOST), ...(0,more/* more */.O)(lines, MOST, 'in EC2')];
}
/** No image that is proven in an environment. */
function noneProven({ environment, place, own, records }) {
    const lines = own.map((record) => `${(0,choose/* described */.WY)(record)}: ${record.state}, ${historyOf(record, environment)}`);
    const proven = records.filter((record) => !own.includes(record) && (0,image_tags/* isProven */.nn)(record.tags, environment));
    const others = new Set(proven.flatMap(({ tags }) => tags[image_tags/* tagNames */.nP.template] ?? []));
    const elsewhere = [...others].map((template) => `of the template ${template} there are`);
    return new error/* DeployError */.sH('image-not-found', `No image of the template ${place.template} is proven in ${environment} and can be taken. Nothing was built or changed.`, {
        evidence: [...lines.slice(0, MOST), ...(0,more/* more */.O)(lines, MOST, 'in EC2'), ...elsewhere],
        next: [
            `Deploy to ${environment} first: an image is proven there when its instances are healthy.`,
            ...(elsewhere.length > 0 ? ['Name the template of the image with `packer-template`.'] : []),
        ],
    });
}
function historyOf({ tags }, environment) {
    const quarantine = (0,image_tags/* quarantineOf */.KS)(tags, environment);
    if (quarantine === 'failed')
        return `failed in ${environment}`;
    if (quarantine === 'left')
        return `rolled back from in ${environment}`;
    const proven = (0,image_tags/* environmentsOf */.M2)(tags);
    return proven.length === 0 ? 'proven nowhere' : `proven in ${proven.join(', ')}`;
}
/**
 * Each image that would do is revoked.
 * @param fit newest first, never empty
 * @param what they are, in words that follow `each image`
 */
function allRevoked(fit, revoked, { what, environment }) {
    const reasons = fit.flatMap(({ id }) => revoked.get(id) ?? []);
    const lines = fit.flatMap((record) => {
        const revocation = revoked.get(record.id);
        return revocation === undefined ? [] : `${(0,choose/* described */.WY)(record)}: it ${(0,image_revoked/* revocationWords */.ww)(revocation)}`;
    });
    return new error/* DeployError */.sH('image-revoked', `Each image ${what} is revoked. Nothing was built or changed.`, {
        evidence: [...lines.slice(0, MOST), ...(0,more/* more */.O)(lines, MOST, 'in EC2')],
        next: [
            'Bake one on another base image (`command: build` with `build: always`), or name another image.',
            ...new Set(reasons.map((revocation) => (0,image_revoked/* liftWords */.B_)(revocation, environment))),
        ].slice(0, MOST),
    });
}
/** An image of which a copy is missing. */
function incomplete({ id }, copies) {
    const lines = copies.map(({ region, name, copy }) => {
        const place = [name, region].filter((part) => part !== undefined && part !== '').join(' in ');
        return `${place || 'another one of its build'}: ${copy === undefined ? 'missing' : `${copy.id} is ${copy.state}`}`;
    });
    return new error/* DeployError */.sH('image-not-found', `${id} is not available in all regions, and of all sources, that it was made for. Nothing was built or changed.`, {
        evidence: lines,
        next: ['Copy it to where it is missing, take another one, or name those that are wanted as JSON.'],
    });
}

;// CONCATENATED MODULE: ./build/steps/image/given/lookups.js






/**
 * The newest image with a key, of whatever repository, that is not revoked.
 * @throws DeployError image-not-found, image-revoked
 */
async function byKey(key, revoking, deps) {
    const { clock, context, ec2 } = deps;
    const records = await ec2.imagesByTags(context.region, { [image_tags/* tagNames */.nP.imageKey]: key });
    const fit = (0,choose/* withKey */.iC)(records, key, clock.now());
    if (fit.length === 0)
        throw noKey(key, context.region, records);
    return newestOf({ fit, records, what: `with the key ${key} in ${context.region}` }, revoking, deps);
}
/**
 * The newest image of the template, or of what this stack was given, that is proven in an environment and has not failed
 * there since, and is not revoked.
 * @throws DeployError image-not-found, image-revoked
 */
async function provenElsewhere(environment, place, deps) {
    const { clock, source } = deps;
    const records = await (0,image_records/* withGiven */.aP)(await (0,image_records/* imagesOf */.IC)(source.repository, deps), place, deps);
    const own = records.filter(({ tags }) => (0,choose/* isOf */.yW)(tags, place));
    const fit = (0,choose/* newestFirst */.ll)(own).filter((record) => (0,choose/* isOffered */.kd)(record, clock.now()) && (0,image_tags/* isProven */.nn)(record.tags, environment));
    if (fit.length === 0)
        throw noneProven({ environment, place, own, records });
    const what = `of the template ${place.template} that is proven in ${environment}`;
    return newestOf({ fit, records, what }, place, deps);
}
/** The newest that is not revoked; the log tells of those that are passed over. */
async function newestOf({ fit, records, what }, revoking, deps) {
    const revoked = await (0,admission_revoked/* findRevoked */.Ix)(fit, records, revoking, deps);
    const at = fit.findIndex(({ id }) => !revoked.has(id));
    const newest = fit[at];
    if (newest === undefined)
        throw allRevoked(fit, revoked, { what, environment: revoking.environment });
    for (const { id } of fit.slice(0, at)) {
        const revocation = revoked.get(id);
        if (revocation !== undefined)
            deps.log.info(`${id} is passed over: it is revoked, since it ${(0,image_revoked/* revocationWords */.ww)(revocation)}.`);
    }
    const { id, region } = newest;
    return { members: [{ id, region }], records: [newest], regions: 'open' };
}

// EXTERNAL MODULE: ./build/steps/image/admission/records.js
var admission_records = __webpack_require__(46822);
;// CONCATENATED MODULE: ./build/steps/image/given/told.js



/**
 * The AMIs that a run is told to take.
 * @throws DeployError image-not-found, with what was found
 */
async function takeTold(told, deps) {
    const all = (await Promise.all(told.map((one) => idsFor(one, deps)))).flat();
    const members = all.map(({ id, region = deps.context.region, name }) => name === undefined ? { id, region } : { id, region, name });
    const records = await shown(members, deps);
    const problems = notUsable(members, records);
    if (problems.length > 0)
        throw notTaken(problems, records);
    const ordered = members.flatMap(({ id, region }) => records.filter((record) => record.id === id && record.region === region));
    return {
        members,
        records: ordered,
        regions: all.some(({ region }) => region !== undefined) ? 'told' : 'open',
    };
}
/** What is told; what the parameter says where one is named. */
async function idsFor(told, { context, parameters }) {
    if ('id' in told)
        return [told];
    const { parameter: name, ...place } = told;
    const region = /^arn:[\w-]+:ssm:([\w-]+):/.exec(name)?.[1] ?? place.region ?? context.region;
    const found = await parameters.read(region, name);
    if (found === undefined)
        throw unread(name, region, 'there is no such parameter');
    if (found.type !== 'String')
        throw unread(name, region, `it is of type ${found.type}, and not String`);
    const read = (0,wish/* readIds */.Zm)(found.value);
    if ('problem' in read)
        throw unread(name, region, 'it holds no AMI id, and no JSON of such');
    return placed(read.value, place, { name, region, isElsewhere: region !== context.region });
}
/** A parameter is of one region, and so is an id in it; where a place is told, it has to hold the one AMI of that place. */
function placed(found, place, { name, region, isElsewhere }) {
    const ids = found.filter((one) => 'id' in one);
    const isPlaced = place.region !== undefined || place.name !== undefined;
    const [only] = ids;
    if (isPlaced && (ids.length > 1 || only?.region !== undefined || only?.name !== undefined))
        throw unread(name, region, 'it holds JSON, where one AMI id is wanted');
    return ids.map((id) => ({ ...(isElsewhere && { region }), ...id, ...place }));
}
/** EC2 shows to another account, or in another region, what was made just now a little later. */
const LOOKS = 3;
const PAUSE_MS = 5_000;
async function shown(members, { clock, ec2 }) {
    for (let looks = 1;; looks += 1) {
        const records = await (0,admission_records/* recordsOf */.M)(members, { ec2 });
        const isThere = members.every(({ id, region }) => records.some((record) => record.id === id && record.region === region && !record.isUnshared));
        if (isThere || looks === LOOKS)
            return records;
        await clock.sleep(PAUSE_MS);
    }
}

;// CONCATENATED MODULE: ./build/steps/image/given/given.js










/**
 * The image that the input `image` names. Nothing is baked, and no tag is written: an image that the action did not make
 * is told apart, and gets its tags with its first record. One that is revoked is not taken: where it is looked up, the
 * next one is.
 * @throws DeployError image-not-found, with what was found; image-quarantined, image-revoked, credentials, aws-unavailable
 */
async function givenImage(wish, place, deps) {
    const { records, set } = await whole(await taken(wish, place, deps), deps);
    const [primary] = records;
    if (primary === undefined)
        throw new Error('an image has been taken that no record is of');
    // A look-up finds, and a build has copies, that the account may not launch.
    const problems = notUsable((0,image_image/* membersOf */.lS)(set), records);
    if (problems.length > 0)
        throw notTaken(problems, records);
    const suspect = records.find(({ tags }) => (0,image_tags/* isQuarantined */.fK)(tags, place.environment)) ?? primary;
    (0,find/* refuseQuarantined */.N)(suspect, records, { ...place, subject: 'The image that `image` names' });
    const told = { records, instead: OTHER_IMAGE, origin: 'found' };
    if (wish.kind === 'told')
        await (0,admission_revoked/* requireUnrevoked */.rW)(told, [], place, deps);
    const said = wish.kind === 'told' ? 'named by `image`' : `\`image: ${wordsOf(wish)}\``;
    deps.log.info(`Taking ${(0,image_image/* formatImageSet */.NG)(set)} (${primary.name}), ${said}: nothing is baked.`);
    const old = records.filter((record) => (0,choose/* isDeprecated */.oT)(record, deps.clock.now()));
    for (const { id, deprecatedAt } of old)
        deps.log.warning(`${id} is deprecated since ${deprecatedAt}; it is taken because it is named.`);
    const adoption = adoptionOf(primary, set, place, deps);
    return { ...(0,image_records/* imageOf */.dT)(primary, set, 'chosen'), ...(adoption && { adoption }) };
}
const OTHER_IMAGE = 'Give another image, or let the run find or bake one of its own.';
function taken(wish, place, deps) {
    switch (wish.kind) {
        case 'told':
            return takeTold(wish.amis, deps);
        case 'key':
            return byKey(wish.key, place, deps);
        case 'proven':
            return provenElsewhere(wish.environment, place, deps);
    }
}
function wordsOf(wish) {
    return wish.kind === 'key' ? `key:${wish.key}` : `proven:${wish.environment}`;
}
/** Where no region was told, the image in every region that it was made for, and of every source. */
async function whole({ members, records, regions }, deps) {
    const told = (0,image_image/* setFrom */.J3)(members);
    const [primary] = records;
    if (regions === 'told' || primary === undefined)
        return { records, set: told };
    const copies = await (0,image_records/* copiesOf */.lS)(primary, deps);
    const set = (0,image_records/* setOf */.s4)(copies);
    if (set === undefined)
        throw incomplete(primary, copies);
    const ids = (0,image_image/* membersOf */.lS)(set).map(({ id }) => id);
    // Several that are not one build are what was told, and nothing more.
    if (!members.every(({ id }) => ids.includes(id)))
        return { records, set: told };
    return { records: [primary, ...copies.flatMap(({ copy }) => (copy === undefined ? [] : [copy]))], set };
}
/** Most of a tag's value: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions */
const LONGEST = 256;
/**
 * The tags that an image gets here with its first record, where it is of no bake of this repository with the template that
 * this job names: so the stack finds it again. What the action did not make at all gets a tag with its AMIs, too.
 */
function adoptionOf({ tags }, set, { stack, template }, { source: { repository }, log }) {
    if (tags[image_tags/* tagNames */.nP.repository] === (0,image_tags/* tagText */.em)(repository) && (0,choose/* isOf */.yW)(tags, { template }))
        return undefined;
    const places = (0,wish/* formatPlaces */.ux)(set);
    const isOurs = tags[image_tags/* tagNames */.nP.imageKey] !== undefined;
    if ((!isOurs && places.length > LONGEST) || !(0,image_tags/* hasRoom */.AB)(tags)) {
        log.info('The tags of the image have no room for what it is: a rollback does not find it.');
        return undefined;
    }
    return { [(0,image_tags/* stackTag */.v$)(stack)]: image_tags/* given */.gI, ...(!isOurs && { [image_tags/* tagNames */.nP.given]: places }) };
}


/***/ })

};
