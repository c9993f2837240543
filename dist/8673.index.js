export const id = 8673;
export const ids = [8673];
export const modules = {

/***/ 8673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   copyHere: () => (/* binding */ copyHere)
/* harmony export */ });
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39963);
/* harmony import */ var _image_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57765);
/* harmony import */ var _image_wish_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91103);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76245);
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29556);
/* harmony import */ var _admission_records_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46822);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7271);







/** Time between two looks at copies that EC2 makes, and between two lines in the log; how long it may take. Milliseconds. */
const POLL_MS = 10_000;
const PROGRESS_MS = 60_000;
const MADE_MS = 7_200_000;
/**
 * The image as the job's own account has it: a copy of each AMI that another account owns. One that is there already is
 * taken. Nothing is copied of what the account owns itself.
 * @throws DeployError image-not-shared where EC2 does not finish a copy, image-quarantined where one failed here; aws-refused
 */
async function copyHere(image, environment, deps) {
    const members = (0,_image_image_js__WEBPACK_IMPORTED_MODULE_4__/* .membersOf */ .lS)(image.set);
    const foreign = (await Promise.all(members.map((one) => isForeign(one, deps)))).filter((one) => one !== undefined);
    if (foreign.length === 0)
        return image;
    const facts = await (0,_admission_records_js__WEBPACK_IMPORTED_MODULE_5__/* .recordsOf */ .M)(foreign, deps);
    const there = await Promise.all(foreign.map(async (one) => ({ ...one, held: await heldOf(one, deps) })));
    const held = there.flatMap((one) => one.held ?? []);
    const suspect = held.find(({ tags }) => (0,_image_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .isQuarantined */ .fK)(tags, environment));
    if (suspect !== undefined)
        (0,_find_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseQuarantined */ .N)(suspect, held, { environment, ...COPY });
    const copies = new Map();
    for (const { id, region, held } of there) {
        const fact = facts.find((one) => one.id === id && one.region === region);
        copies.set(`${region}/${id}`, held ?? (await beginCopy({ id, region }, fact, deps)));
    }
    await available([...copies.values()], deps);
    const set = (0,_image_image_js__WEBPACK_IMPORTED_MODULE_4__/* .setFrom */ .J3)(members.map((one) => ({ ...one, id: copies.get(`${one.region}/${one.id}`)?.id ?? one.id })));
    deps.log.info(`${(0,_image_image_js__WEBPACK_IMPORTED_MODULE_4__/* .formatImageSet */ .NG)(set)} is the copy of ${(0,_image_image_js__WEBPACK_IMPORTED_MODULE_4__/* .formatImageSet */ .NG)(image.set)} in this account.`);
    return { ...image, set, original: image.set, ...adopted(image, set) };
}
/** What is refused of it; the image may have learnt its commit, and may be shared. */
const COPY = { subject: 'The copy of the image', done: 'nothing was built or deployed' };
/** Where it is of another account. */
async function isForeign(member, { copies }) {
    const own = await copies.owned(member.region, [member.id]);
    return own.length === 0 ? member : undefined;
}
/** An image that the action did not make is found again by what runs, which is the copy. */
function adopted({ adoption }, set) {
    if (adoption === undefined || !(_image_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.given in adoption))
        return {};
    return { adoption: { ...adoption, [_image_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.given]: (0,_image_wish_js__WEBPACK_IMPORTED_MODULE_6__/* .formatPlaces */ .ux)(set) } };
}
/** The copy that is there, or being made. */
async function heldOf({ id, region }, { copies }) {
    const there = await copies.ownedWith(region, [_image_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagNames */ .nP.copyOf, id]);
    return (there.find(({ state, tags }) => state === 'available' && !(_image_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .prunedTag */ .HI in tags)) ??
        there.find(({ state }) => state === 'pending'));
}
async function beginCopy({ id, region }, fact, { clock, copies, log, source }) {
    const tags = (0,_image_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .copyTags */ .xi)(fact?.tags ?? {}, { source: id, repository: source.repository });
    const name = `${(fact?.name ?? 'image').slice(0, 100)} ${id}`;
    const copy = await copies.copy(region, { id, name, tags });
    log.info(`Copying ${id} in ${region} into this account, as ${copy}.`);
    return {
        id: copy,
        region,
        name,
        state: 'pending',
        createdAt: new Date(clock.now()).toISOString(),
        tags,
        snapshotIds: [],
    };
}
/** Waits until EC2 has made them all. */
async function available(made, { clock, copies, log }) {
    const since = clock.now();
    let saidAt = since;
    let pending = made.filter(({ state }) => state !== 'available');
    while (pending.length > 0) {
        await clock.sleep(POLL_MS);
        const looks = await Promise.all(pending.map(({ id, region }) => copies.owned(region, [id])));
        const seen = looks.flat();
        const lost = seen.find(({ state }) => state !== 'available' && state !== 'pending');
        if (lost !== undefined)
            throw notCopied(lost.id, `EC2 calls it ${lost.state}`);
        pending = pending.filter(({ id }) => seen.find((one) => one.id === id)?.state !== 'available');
        const names = pending.map(({ id, region }) => `${id} in ${region}`).join(', ');
        if (pending.length > 0 && clock.now() - since >= MADE_MS)
            throw notCopied(names, 'EC2 has been making it for two hours');
        if (pending.length > 0 && clock.now() - saidAt >= PROGRESS_MS) {
            saidAt = clock.now();
            log.info(`Waiting for ${names}: EC2 has been copying for ${(0,_text_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAge */ .nV)(new Date(since).toISOString(), clock.now())}.`);
        }
    }
}
function notCopied(what, why) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH('image-not-shared', `The copy ${what} of the image was not made: ${why}. Nothing was deployed.`, {
        next: [
            'Deregister it, where it is there, and run again. See AWS for why: the key of the image, or the quota of copies at a time.',
        ],
    });
}


/***/ })

};
