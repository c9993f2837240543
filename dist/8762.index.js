export const id = 8762;
export const ids = [8762];
export const modules = {

/***/ 58762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cachedProgram: () => (/* binding */ cachedProgram),
  download: () => (/* binding */ download)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/tool-cache/lib/tool-cache.js + 11 modules
var tool_cache = __webpack_require__(84255);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/tools/constraint.js
var tools_constraint = __webpack_require__(89073);
// EXTERNAL MODULE: ./build/tools/product.js + 2 modules
var product = __webpack_require__(38606);
// EXTERNAL MODULE: ./build/tools/release.js
var tools_release = __webpack_require__(51677);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(44942);
;// CONCATENATED MODULE: ./build/adapters/tools/fetch/download.js






/** Fetches a small file into memory. @throws DeployError tool-missing, cancelled */
function fetchBytes(url, parts) {
    return withRetries(url, parts, async (body) => {
        const chunks = [];
        for await (const chunk of body)
            chunks.push(chunk);
        return Buffer.concat(chunks);
    });
}
/** Fetches text. @throws DeployError tool-missing, cancelled */
function fetchText(url, parts) {
    return withRetries(url, parts, consumers_.text);
}
/** Fetches a file to a path, which it returns. @throws DeployError tool-missing, cancelled */
function fetchFile(url, path, parts) {
    return withRetries(url, parts, async (body) => {
        await (0,external_node_stream_promises_.pipeline)(body, (0,external_node_fs_.createWriteStream)(path));
        return path;
    });
}
/**
 * The client of the tool cache knows the runner's proxies, but its download can neither be cancelled nor does it end
 * when nothing more comes. So the client is used, and the download is ours.
 */
async function withRetries(url, parts, take) {
    const { patience, clock, log, signal } = parts;
    const attempts = patience.pausesMs.length + 1;
    for (let attempt = 1;; attempt += 1) {
        try {
            return await attemptOnce(url, parts, take);
        }
        catch (error) {
            signal.throwIfAborted();
            if (attempt === attempts)
                throw unreachable(url, attempts, error);
            log.info(`${url}: ${(0,outcome_error/* errorMessage */.gJ)(error)}; trying again (${attempt + 1} of ${attempts})`);
            await clock.sleep(patience.pausesMs[attempt - 1] ?? 0);
        }
    }
}
async function attemptOnce(url, parts, take) {
    const { patience } = parts;
    const client = new lib/* HttpClient */.Qq('immutable-deploy', [], {
        allowRetries: false,
        socketTimeout: 2 * patience.idleMs,
    });
    const idle = watchdog(patience.timer, patience.idleMs, `nothing came for ${patience.idleMs / 1000} s`);
    const late = watchdog(patience.timer, patience.attemptMs, 'it took too long');
    const ended = AbortSignal.any([parts.signal, idle.signal, late.signal]);
    try {
        const { message } = await unless(ended, client.get(url));
        ended.addEventListener('abort', () => message.destroy(reasonOf(ended)), { once: true });
        const status = message.statusCode ?? 0;
        if (status !== 200)
            return refused(status);
        return { value: await take(metered(message, { url, fed: idle.feed, ...parts })) };
    }
    finally {
        idle.stop();
        late.stop();
        client.dispose();
    }
}
/** "Not there" is an answer (buckets say 403 for it too); anything else is trouble. */
function refused(status) {
    if ([403, 404, 410].includes(status))
        return { status };
    throw new Error(`HTTP ${status}`);
}
/** The work, or the reason for which it was ended before. */
async function unless(ended, work) {
    let stop = () => { };
    const aborted = new Promise((_, reject) => {
        stop = () => reject(reasonOf(ended));
        ended.addEventListener('abort', stop, { once: true });
        if (ended.aborted)
            stop();
    });
    try {
        return await Promise.race([work, aborted]);
    }
    finally {
        ended.removeEventListener('abort', stop);
        work.catch(() => { });
    }
}
function reasonOf({ reason }) {
    return reason;
}
/** Aborts for this reason when it was not fed for so long. */
function watchdog(timer, ms, why) {
    const hungry = new AbortController();
    const bite = () => hungry.abort(new Error(why));
    let callOff = timer(ms, bite);
    return {
        signal: hungry.signal,
        feed: () => {
            callOff();
            callOff = timer(ms, bite);
        },
        stop: () => callOff(),
    };
}
/** The body, with a line on how far it is every now and then. */
function metered(message, { url, fed, log, clock, patience }) {
    const name = new URL(url).pathname.split('/').at(-1);
    const size = Number(message.headers['content-length']);
    let come = 0;
    let told = clock.now();
    const meter = new external_node_stream_.Transform({
        transform: (chunk, _, done) => {
            come += chunk.length;
            fed();
            if (clock.now() - told >= patience.progressMs) {
                told = clock.now();
                log.info(`${name}: ${megabytes(come)}${size > 0 ? ` of ${megabytes(size)}` : ''}`);
            }
            done(null, chunk);
        },
    });
    message.on('error', (cause) => meter.destroy(new Error(`it broke off after ${come} bytes`, { cause })));
    return message.pipe(meter);
}
function megabytes(bytes) {
    return `${(bytes / 1e6).toFixed(1)} MB`;
}
function unreachable(url, attempts, cause) {
    return new outcome_error/* DeployError */.sH('tool-missing', `${url} could not be fetched.`, {
        cause,
        evidence: [`${(0,outcome_error/* errorMessage */.gJ)(cause)} (${attempts} attempts)`],
        next: [
            `See that the runner reaches ${new URL(url).host}; a proxy is taken from HTTPS_PROXY and NO_PROXY.`,
            'Where it may not, name a mirror in `hashicorp-mirror` or `opentofu-mirror`, or install the tools in a step before.',
        ],
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
// EXTERNAL MODULE: ./node_modules/openpgp/dist/node/openpgp.mjs
var openpgp = __webpack_require__(13074);
;// CONCATENATED MODULE: ./build/tools/signature.js


/**
 * Why this is not signed by the publisher, or undefined where it is.
 * It is when the signature is right, and the key was valid at the time the signature was made: releases do not go bad
 * when a key expires later, and a key that is replaced is not trusted for what comes after.
 */
async function distrust(signed, publisher) {
    let why = 'there is no key to hold it against';
    for (const armoredKey of publisher.keys) {
        try {
            await verifyWith(await keyOf(armoredKey, publisher), signed);
            return undefined;
        }
        catch (error) {
            why = (0,outcome_error/* errorMessage */.gJ)(error);
        }
    }
    return why;
}
/** The key, after its fingerprint proved to be the one expected: a text that was swapped does not pass. */
async function keyOf(armoredKey, { fingerprint }) {
    const key = await (0,openpgp/* readKey */.YZ)({ armoredKey });
    if (key.getFingerprint() === fingerprint)
        return key;
    throw new Error(`the key's fingerprint is ${key.getFingerprint()} instead of ${fingerprint}`);
}
async function verifyWith(key, { data, signature, now }) {
    const text = new TextDecoder().decode(signature);
    const detached = text.startsWith('-----BEGIN')
        ? await (0,openpgp/* readSignature */.Bc)({ armoredSignature: text })
        : await (0,openpgp/* readSignature */.Bc)({ binarySignature: signature });
    await (0,openpgp/* verify */.MX)({
        message: await (0,openpgp/* createMessage */.oH)({ binary: data }),
        signature: detached,
        verificationKeys: key,
        expectSigned: true,
        date: now,
    });
}

;// CONCATENATED MODULE: ./build/adapters/tools/fetch/release.js












/**
 * Downloads a release, verifies it, and unpacks it into the run's directory.
 * Nothing of it is unpacked or run before the signature of the list of sums and the archive's sum are right.
 * @returns path of the program, or the HTTP status that says that there is no such release
 * @throws DeployError tool-missing, tool-untrusted, cancelled
 */
async function install(tool, version, parts) {
    const release = (0,tools_release/* releaseOf */.l7)(tool, version, parts.machine, parts.mirrors);
    if (release === undefined)
        throw noBuildFor(tool, version, parts.machine);
    const sums = await trustedSums(release, parts);
    if ('status' in sums)
        return sums;
    const sum = (0,tools_release/* sumOf */.XN)(sums.value, release.archive);
    if (!(0,tools_release/* isListOf */.sh)(sums.value, tool, version))
        throw otherProduct(release, sums.value);
    if (sum === undefined)
        throw noBuildFor(tool, version, parts.machine);
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parts.runDirectory, `${tool}-`));
    const archive = (0,external_node_path_.join)(directory, release.archive);
    const fetched = await fetchFile(release.archiveUrl, archive, parts);
    if ('status' in fetched)
        return fetched;
    await requireSum(archive, sum, release);
    parts.log.info(`${release.archive}: signed by ${(0,tools_release/* publisherOf */.Kl)(tool, parts.publishers).fingerprint}, SHA-256 ${sum}`);
    return { value: await unpack(archive, release) };
}
/** The list of sums, after its signature proved good. */
async function trustedSums(release, parts) {
    parts.log.info(`Downloading ${release.archiveUrl}`);
    const sums = await fetchBytes(release.sumsUrl, parts);
    if ('status' in sums)
        return sums;
    const signature = await fetchBytes(release.signatureUrl, parts);
    if ('status' in signature) {
        throw untrusted(release, [`${release.signatureUrl} is not there (HTTP ${signature.status})`]);
    }
    const now = new Date(parts.clock.now());
    const signed = { data: sums.value, signature: signature.value, now };
    const why = await distrust(signed, (0,tools_release/* publisherOf */.Kl)(release.tool, parts.publishers));
    if (why !== undefined)
        throw untrusted(release, [`${release.signatureUrl}: ${why}`]);
    return { value: new TextDecoder().decode(sums.value) };
}
async function requireSum(archive, expected, release) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(archive), hash);
    const actual = hash.digest('hex');
    if (actual === expected)
        return;
    await (0,promises_.rm)(archive);
    throw untrusted(release, [`SHA-256 of ${release.archiveUrl}: ${actual}`, `signed is: ${expected}`]);
}
async function unpack(archive, release) {
    const directory = await (0,tool_cache/* extractZip */.JE)(archive, (0,external_node_path_.join)(archive, '..', 'unpacked')).catch((error) => {
        throw notUnpacked(release, error);
    });
    const program = (0,external_node_path_.join)(directory, release.program);
    await (0,promises_.chmod)(program, 0o755).catch(async () => {
        throw untrusted(release, [
            `${release.archive} has no ${release.program} in it, but ${(await (0,promises_.readdir)(directory)).slice(0, 5).join(', ') || 'nothing'}`,
        ]);
    });
    await (0,promises_.rm)(archive);
    return program;
}
function untrusted({ tool, version }, evidence) {
    const { title, mirror } = product/* PRODUCTS */.zv[tool];
    return new outcome_error/* DeployError */.sH('tool-untrusted', `What was downloaded as ${title} ${version} is not what its makers signed; nothing of it was run.`, {
        evidence,
        next: [
            `Find out who answers for that address: a proxy, a cache, or the one in \`${mirror}\`. Run again only when you know.`,
            'Where the makers have a new key, take a newer version of this action, which carries it.',
        ],
    });
}
/** A good signature is of the maker, and says nothing of what was asked for. */
function otherProduct(release, sums) {
    const [named = 'nothing'] = sums.split('\n').flatMap((line) => line.trim().split(/\s+/)[1] ?? []);
    return untrusted(release, [
        `${release.sumsUrl} is signed, and is of something else: it names ${(0,text_escape/* clip */.$Q)(named, 100)}`,
    ]);
}
function notUnpacked({ archive }, cause) {
    return new outcome_error/* DeployError */.sH('tool-missing', `${archive} could not be unpacked.`, {
        cause,
        evidence: [(0,outcome_error/* errorMessage */.gJ)(cause)],
        next: ['On Linux and macOS `unzip` is needed on the runner.'],
    });
}
function noBuildFor(tool, version, { platform, arch }) {
    const { title, input, setup } = product/* PRODUCTS */.zv[tool];
    return new outcome_error/* DeployError */.sH('tool-missing', `There is no ${title} ${version} for ${platform} on ${arch}.`, {
        next: [
            `Ask for another version in \`${input}\`, or install it in a step before, for example with ${setup}.`,
        ],
    });
}

;// CONCATENATED MODULE: ./build/adapters/tools/fetch/fetch.js









/** The newest that fits. What is in the cache is believed, as what is on PATH is: both are the runner's own. */
async function cachedProgram(tool, constraint, { env, machine }) {
    if (!env['RUNNER_TOOL_CACHE'])
        return undefined;
    const version = (0,tools_constraint/* newestFitting */.Gd)((0,tool_cache/* findAllVersions */.iq)(tool, machine.arch), constraint);
    if (version === undefined)
        return undefined;
    const path = (0,external_node_path_.join)((0,tool_cache/* find */.I6)(tool, version, machine.arch), (0,tools_release/* programName */.kX)(tool, machine));
    return (0,promises_.access)(path).then(() => ({ path, version }), () => undefined);
}
/**
 * Fetches the newest version that fits from its makers, proves it, and keeps a copy for later runs.
 * @throws DeployError tool-missing, tool-untrusted, cancelled
 */
async function download(tool, constraint, parts) {
    const only = constraint.otherwise === undefined ? constraint.exact : undefined;
    const version = only ?? (0,tools_constraint/* newestFitting */.Gd)(await listed(tool, parts), constraint);
    if (version === undefined)
        throw await notPublished(tool, constraint, parts);
    const installed = await install(tool, version, parts);
    if ('status' in installed)
        throw await notPublished(tool, constraint, parts, installed.status);
    const program = { path: installed.value, version };
    await keep(tool, program, parts);
    return program;
}
/** A copy for later runs. The run itself keeps to its own, which no other run can replace. */
async function keep(tool, { path, version }, { log, machine }) {
    await (0,tool_cache/* cacheDir */.e8)((0,external_node_path_.dirname)(path), tool, version, machine.arch).catch((error) => {
        log.info(`${tool} ${version} is not kept for later runs: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
    });
}
/** All versions there are. @throws DeployError tool-missing */
async function listed(tool, parts) {
    const url = (0,tools_release/* listUrl */.MW)(tool, parts.mirrors);
    const list = await fetchText(url, parts);
    try {
        if ('value' in list)
            return (0,tools_release/* versionsIn */.bS)(list.value);
    }
    catch {
        throw noList(tool, url, 'it is not JSON');
    }
    throw noList(tool, url, `HTTP ${list.status}`);
}
function noList(tool, url, why) {
    const { title, input } = product/* PRODUCTS */.zv[tool];
    return new outcome_error/* DeployError */.sH('tool-missing', `Which versions of ${title} there are could not be learnt.`, {
        evidence: [`${url}: ${why}`],
        next: [`Ask for one version in \`${input}\`, such as \`1.11.4\`: that needs no list.`],
    });
}
async function notPublished(tool, constraint, parts, status) {
    const near = (0,tools_constraint/* nearest */.pA)(await listed(tool, parts).catch(() => []), constraint);
    const { title, input } = product/* PRODUCTS */.zv[tool];
    const evidence = [
        ...(status === undefined ? [] : [`HTTP ${status}`]),
        ...(near.length === 0 ? [] : [`there are: ${near.join(', ')}`]),
    ];
    return new outcome_error/* DeployError */.sH('tool-missing', `There is no ${title} \`${constraint.text}\` to download.`, {
        evidence,
        next: [`Ask for a version that there is, in \`${input}\` or where the repository names it.`],
    });
}


/***/ })

};
