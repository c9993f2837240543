export const id = 3738;
export const ids = [3738];
export const modules = {

/***/ 43738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prune: () => (/* binding */ prune_prune)
});

// EXTERNAL MODULE: ./build/image/builds.js
var image_builds = __webpack_require__(66973);
// EXTERNAL MODULE: ./build/image/tags.js
var image_tags = __webpack_require__(57765);
;// CONCATENATED MODULE: ./build/image/retention.js


/** Judges each build as a whole: what keeps it in one region keeps it in all. */
function judgeRetention(builds, facts, policy) {
    const environments = [...new Set(builds.flatMap(environmentsOfBuild))].toSorted();
    const kept = environments.flatMap((environment) => [
        ...lastProven(builds, environment, policy),
        ...inWindow(builds, environment, policy),
    ]);
    return builds.map((build) => {
        const reasons = [
            ...useReasons(build, facts),
            ...kept.filter((each) => each.build === build).map(({ reason }) => reason),
            ...ownReasons(build, policy),
        ];
        return reasons.length > 0
            ? { build, decision: 'keep', reasons }
            : { build, decision: 'remove', reasons: removalReasons(build, policy) };
    });
}
/** Why what EC2 and the stack tell of its use keeps a build; also asked right before it is removed. */
function useReasons({ images }, { live, uses }) {
    const ids = images.map(({ id }) => id);
    return [
        ...(ids.some((id) => live.includes(id)) ? ["live: the stack's groups launch it"] : []),
        ...uses.filter(({ imageId }) => ids.includes(imageId)).map(({ what }) => what),
    ];
}
/** A build that lacks a region cannot be gone back to: it stays, but does not count. */
function lastProven(builds, environment, { keep }) {
    const ranked = provenFirst(builds, environment).filter((build) => isProvenBuild(build, environment));
    return ranked
        .filter((_, index) => ranked.slice(0, index).filter(image_builds/* isComplete */.As).length < keep)
        .map((build) => ({ build, reason: `among the last ${keep} proven in ${environment}` }));
}
/** What served within the window may have to be gone back to: a proven build serves until the next is proven. */
function inWindow(builds, environment, policy) {
    const ranked = provenFirst(builds, environment);
    return ranked.flatMap((build, index) => {
        const next = ranked[index - 1];
        if (next === undefined || !isProvenBuild(build, environment))
            return [];
        const until = buildProvenAt(next, environment);
        return isOlder(until, policy) ? [] : [{ build, reason: `served ${environment} until ${until}` }];
    });
}
function provenFirst(builds, environment) {
    return builds
        .filter((build) => buildProvenAt(build, environment) !== '')
        .toSorted((a, b) => buildProvenAt(b, environment).localeCompare(buildProvenAt(a, environment)));
}
function buildProvenAt({ images }, environment) {
    const times = images.map(({ tags }) => (0,image_tags/* provenAt */.SO)(tags, environment));
    return times.toSorted().at(-1) ?? '';
}
function isProvenBuild({ images }, environment) {
    return images.some(({ tags }) => (0,image_tags/* isProven */.nn)(tags, environment));
}
function environmentsOfBuild({ images }) {
    return [...new Set(images.flatMap(({ tags }) => (0,image_tags/* environmentsOf */.M2)(tags)))];
}
/** Reasons that lie in the build itself. */
function ownReasons(build, policy) {
    if (build.images.length === 0)
        return [];
    const isYoung = !isOlder((0,image_builds/* madeAt */.ZM)(build), policy);
    const days = Math.round(policy.keepMs / 86_400_000);
    return [
        ...new Set(build.images.flatMap(imageReasons)),
        ...(isYoung ? [`made ${(0,image_builds/* madeAt */.ZM)(build) || 'at an unknown time'}, not ${days} days ago`] : []),
    ];
}
/** States in which an image stays as it is, whatever becomes of it: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Image.html */
const settled = new Set(['available', 'disabled', 'failed', 'error', 'invalid']);
function imageReasons(image) {
    const { state, region, protection } = image;
    const missing = (0,image_builds/* missingTags */.Ys)(image.tags);
    return [
        ...(settled.has(state) ? [] : [`${state} in ${region}: it is still being made`]),
        ...(missing.length === 0 ? [] : [`not tagged to the end: ${missing.join(', ')} is missing`]),
        ...(protection === undefined ? [] : [`protected against deregistration in ${region} (${protection})`]),
    ];
}
/** Whether a time lies before what is kept for its age. One that cannot be read does not. */
function isOlder(time, { keepMs, now }) {
    return now - Date.parse(time) > keepMs;
}
function removalReasons(build, { keep }) {
    if (build.images.length === 0)
        return ['left over from an earlier removal'];
    const environments = environmentsOfBuild(build);
    const histories = environments.map((environment) => {
        const quarantine = build.images
            .map(({ tags }) => (0,image_tags/* quarantineOf */.KS)(tags, environment))
            .find((reason) => reason !== undefined);
        if (quarantine === 'failed')
            return `failed in ${environment}`;
        if (quarantine === 'left')
            return `rolled back from in ${environment}`;
        return `no more among the last ${keep} proven in ${environment}`;
    });
    return ['not in use', ...(histories.length === 0 ? ['never proven'] : histories)];
}

// EXTERNAL MODULE: ./build/report/parts/prune-list.js
var prune_list = __webpack_require__(30467);
// EXTERNAL MODULE: ./build/report/prune.js
var prune = __webpack_require__(12955);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
;// CONCATENATED MODULE: ./build/steps/prune/in-region.js

/** Asks something of a region; an error says which it was, and that what cannot be seen is not removed. */
async function inRegion(region, ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (!(error instanceof outcome_error/* DeployError */.sH))
            throw error;
        const { reason, message, evidence, next, cause } = error;
        const text = `In ${region}: ${message} What cannot be seen or changed there stays.`;
        throw new outcome_error/* DeployError */.sH(reason, text, { evidence, next, cause });
    }
}

// EXTERNAL MODULE: ./build/plan/read/state.js
var state = __webpack_require__(83178);
// EXTERNAL MODULE: ./build/run/patience.js
var patience = __webpack_require__(26367);
// EXTERNAL MODULE: ./build/steps/image/records.js
var records = __webpack_require__(184);
;// CONCATENATED MODULE: ./build/steps/prune/survey.js






/**
 * Looks at every region that an image of the repository was made for. What cannot be seen may be in use: one question
 * without an answer, and there is no survey.
 */
async function takeSurvey({ source, stack }, { image }, deps) {
    const owner = { repository: source.repository, template: (0,records/* templatePath */.Y7)(image, source) };
    const groups = (0,state/* allGroups */.Sm)(await deps.terraform.state(stack));
    const { images, snapshots } = await findEverywhere(owner, deps);
    const builds = (0,image_builds/* buildsOf */.jV)(images, snapshots, owner);
    const refs = groups.map(({ ref }) => ref);
    const live = [...groups.flatMap(({ imageIds }) => imageIds), ...(await launchedBy(refs, deps))];
    const uses = await usesIn(builds.flatMap((build) => build.images), deps);
    return { builds, groups: refs, facts: { live: [...new Set(live)], uses } };
}
/** Each region may name further ones. */
async function findEverywhere({ repository }, deps) {
    const found = new Map();
    for (let next = [deps.context.region]; next.length > 0;) {
        const fresh = await Promise.all(next.map((region) => findIn(region, repository, deps)));
        next.forEach((region, index) => {
            found.set(region, fresh[index] ?? { images: [], snapshots: [] });
        });
        const named = fresh.flatMap(({ images, snapshots }) => [...images, ...snapshots].flatMap(image_builds/* regionsOf */.NV));
        next = [...new Set(named)].filter((region) => !found.has(region));
    }
    const all = [...found.values()];
    return {
        images: all.flatMap(({ images }) => images),
        snapshots: all.flatMap(({ snapshots }) => snapshots),
    };
}
async function findIn(region, repository, { ec2, removal }) {
    const tags = { [image_tags/* tagNames */.nP.repository]: (0,image_tags/* tagText */.em)(repository) };
    return inRegion(region, async () => {
        const [images, snapshots] = await Promise.all([
            ec2.imagesByTags(region, tags),
            removal.snapshotsByTags(region, tags),
        ]);
        return { images, snapshots };
    });
}
/** What needs these images, each asked for in its own region. */
async function usesIn(images, { removal }) {
    const byRegion = [...Map.groupBy(images, ({ region }) => region)];
    const uses = await Promise.all(byRegion.map(([region, some]) => inRegion(region, () => removal.uses(region, some))));
    return uses.flat();
}
/** The AMIs that these groups launch now, as EC2 tells. */
async function launchedBy(groups, { autoscaling, clock }) {
    const ids = await Promise.all(groups.map((group) => inRegion(group.region, () => (0,patience/* patiently */.d_)(() => autoscaling.launchImages(group), { clock }))));
    return ids.flat();
}

;// CONCATENATED MODULE: ./build/steps/prune/remove.js






/**
 * Removes what is ruled to go, one build after the other, and keeps the journal's table true all the time. The first
 * trouble ends it: what would follow stays as it is.
 * @throws DeployError prune-failed
 */
async function removeAll(rulings, survey, deps, journal) {
    const rows = rulings.map((ruling) => (0,prune/* rowOf */.O)(ruling));
    for (const [index, ruling] of rulings.entries()) {
        if (ruling.decision === 'keep')
            continue;
        deps.signal.throwIfAborted();
        const { row, error } = await attempt(ruling, survey, deps);
        rows[index] = row;
        journal.record({ prune: { extent: 'applied', builds: [...rows] } });
        deps.log.info(`${row.result}: ${row.name}: ${row.reasons.join('; ')}`);
        if (error !== undefined)
            throw notRemoved(row, error);
    }
    return rows;
}
/** One build, to its end or as far as it goes: what was removed before the trouble is told too. */
async function attempt(ruling, survey, deps) {
    const gone = [];
    try {
        const now = await reviewed(ruling.build, survey, deps);
        if (now.length > 0)
            return { row: { ...(0,prune/* rowOf */.O)(ruling), result: 'kept', reasons: now } };
        const stays = await remove(ruling.build, gone, deps);
        return { row: { ...(0,prune/* rowOf */.O)(ruling), result: 'removed', reasons: [...ruling.reasons, ...stays], gone } };
    }
    catch (error) {
        return { row: { ...(0,prune/* rowOf */.O)(ruling), result: 'failed', reasons: [(0,outcome_error/* errorMessage */.gJ)(error)], gone }, error };
    }
}
/** Why the build stays after all: it went into use, or was changed, since it was judged. */
async function reviewed({ images }, survey, deps) {
    const changes = await Promise.all(images.map((image) => changeOf(image, deps)));
    const live = [...survey.facts.live, ...(await launchedBy(survey.groups, deps))];
    const facts = { live, uses: await usesIn(images, deps) };
    return [...changes.flat(), ...useReasons({ images, snapshots: [] }, facts)].map((why) => `just now: ${why}`);
}
/** A deploy that takes an old image again tags it before it plans. */
async function changeOf(image, { ec2 }) {
    const [now] = await inRegion(image.region, () => ec2.imagesById(image.region, [image.id]));
    const isSame = now?.state === image.state && sorted(now.tags) === sorted(image.tags);
    return isSame ? [] : [`${image.id} was changed by somebody else`];
}
function sorted(tags) {
    return JSON.stringify(Object.entries(tags).toSorted(([a], [b]) => a.localeCompare(b)));
}
/**
 * The run's own region comes last: as long as the image is there, a later run finds what a failure left elsewhere. The
 * tag tells a later run which snapshots are left of a removal and which somebody keeps on purpose.
 */
async function remove({ images, snapshots }, gone, deps) {
    const home = deps.context.region;
    const regions = [...new Set([...images, ...snapshots].map(({ region }) => region))];
    const stays = [];
    for (const region of regions.toSorted((a, b) => Number(a === home) - Number(b === home))) {
        const isHere = (part) => part.region === region;
        const here = { images: images.filter(isHere), snapshots: snapshots.filter(isHere) };
        stays.push(...(await inRegion(region, () => removeIn(region, here, gone, deps))));
    }
    return stays;
}
/** Removes what a build has in one region; says which snapshots stay, and why. */
async function removeIn(region, here, gone, deps) {
    const [own, ids] = [here.images.map(({ id }) => id), here.snapshots.map(({ id }) => id)];
    const time = new Date(deps.clock.now()).toISOString();
    await deps.ec2.tag(region, [...own, ...ids], { [image_tags/* prunedTag */.HI]: time });
    for (const id of own) {
        await deps.removal.deregister(region, id);
        gone.push(id);
    }
    const holders = (await deps.removal.holders(region, ids)).filter(({ id }) => !own.includes(id));
    const stays = [];
    for (const id of ids) {
        const holder = holders.find(({ snapshotIds }) => snapshotIds.includes(id));
        if (holder !== undefined)
            stays.push(`${id} stays: ${holder.id} is made of it`);
        else if ((await deleteSnapshot(region, id, deps)) === 'in-use')
            stays.push(`${id} stays: EC2 says it is in use`);
    }
    return stays;
}
const tries = 3;
const pauseMs = 5_000;
/** EC2 may take a while to notice that the image is gone. */
async function deleteSnapshot(region, id, deps) {
    for (let left = tries; left > 1; left -= 1) {
        if ((await deps.removal.deleteSnapshot(region, id)) === 'gone')
            return 'gone';
        await deps.clock.sleep(pauseMs);
    }
    return deps.removal.deleteSnapshot(region, id);
}
function notRemoved({ name, images, gone = [] }, cause) {
    const left = images.filter(({ id }) => !gone.includes(id)).map(({ id, region }) => `${id} in ${region}`);
    return new outcome_error/* DeployError */.sH('prune-failed', `${name} was not removed in full; nothing after it was touched.`, {
        cause,
        evidence: [
            (0,outcome_error/* errorMessage */.gJ)(cause),
            ...(gone.length === 0 ? [] : [`deregistered: ${gone.join(', ')}`]),
            ...(left.length === 0 ? [] : [`still there: ${left.join(', ')}`]),
        ],
        next: ['Cure what the message says and run again: what is left is found by its tags and removed.'],
    });
}

// EXTERNAL MODULE: ./build/steps/stack/prepare.js + 8 modules
var prepare = __webpack_require__(56679);
;// CONCATENATED MODULE: ./build/commands/prune.js






/** Removes the images that nothing needs any more, with their snapshots, in all regions; or only says which. */
async function prune_prune(inputs, deps, journal) {
    const opened = await (0,prepare/* open */.ho)(inputs, deps, journal);
    const survey = await journal.step('Survey', () => takeSurvey(opened, inputs, deps));
    const rulings = judgeRetention(survey.builds, survey.facts, { ...inputs.retention, now: deps.clock.now() });
    const builds = rulings.map((ruling) => (0,prune/* rowOf */.O)(ruling));
    journal.record({ prune: { extent: inputs.extent, builds } });
    for (const line of (0,prune_list/* pruneLines */.O1)(builds))
        deps.log.info(line);
    if (inputs.extent === 'planned')
        return 'planned';
    const rows = await journal.step('Remove', () => removeAll(rulings, survey, deps, journal));
    return rows.some(({ result }) => result === 'removed') ? 'pruned' : 'unchanged';
}


/***/ })

};
