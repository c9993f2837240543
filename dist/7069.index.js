export const id = 7069;
export const ids = [7069,1151];
export const modules = {

/***/ 42620:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ DeleteSnapshotCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58509);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80230);


class DeleteSnapshotCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DeleteSnapshot", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DeleteSnapshot$ */ .ql1) {
}


/***/ }),

/***/ 39074:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ DeregisterImageCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58509);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80230);


class DeregisterImageCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DeregisterImage", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DeregisterImage$ */ .ei_) {
}


/***/ }),

/***/ 84219:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ DescribeImageAttributeCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58509);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80230);


class DescribeImageAttributeCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DescribeImageAttribute", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DescribeImageAttribute$ */ .THX) {
}


/***/ }),

/***/ 99861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ DescribeSnapshotsCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58509);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80230);


class DescribeSnapshotsCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DescribeSnapshots", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DescribeSnapshots$ */ .FJ$) {
}


/***/ }),

/***/ 52738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ paginateDescribeImages)
});

// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/index.js
var dist_cjs = __webpack_require__(90402);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(58509);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/schemas/schemas_0.js + 1 modules
var schemas_0 = __webpack_require__(80230);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeImagesCommand.js


class DescribeImagesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeImages", schemas_0/* DescribeImages$ */.gyn) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/EC2Client.js + 8 modules
var EC2Client = __webpack_require__(64601);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/pagination/DescribeImagesPaginator.js



const paginateDescribeImages = (0,dist_cjs.createPaginator)(EC2Client/* EC2Client */.g, DescribeImagesCommand, "NextToken", "NextToken", "MaxResults");


/***/ }),

/***/ 25183:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ paginateDescribeInstances)
});

// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/index.js
var dist_cjs = __webpack_require__(90402);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(58509);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/schemas/schemas_0.js + 1 modules
var schemas_0 = __webpack_require__(80230);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeInstancesCommand.js


class DescribeInstancesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeInstances", schemas_0/* DescribeInstances$ */.eO1) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/EC2Client.js + 8 modules
var EC2Client = __webpack_require__(64601);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/pagination/DescribeInstancesPaginator.js



const paginateDescribeInstances = (0,dist_cjs.createPaginator)(EC2Client/* EC2Client */.g, DescribeInstancesCommand, "NextToken", "NextToken", "MaxResults");


/***/ }),

/***/ 46871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ paginateDescribeLaunchTemplates)
});

// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/index.js
var dist_cjs = __webpack_require__(90402);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(58509);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/schemas/schemas_0.js + 1 modules
var schemas_0 = __webpack_require__(80230);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeLaunchTemplatesCommand.js


class DescribeLaunchTemplatesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeLaunchTemplates", schemas_0/* DescribeLaunchTemplates$ */._zK) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/EC2Client.js + 8 modules
var EC2Client = __webpack_require__(64601);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/pagination/DescribeLaunchTemplatesPaginator.js



const paginateDescribeLaunchTemplates = (0,dist_cjs.createPaginator)(EC2Client/* EC2Client */.g, DescribeLaunchTemplatesCommand, "NextToken", "NextToken", "MaxResults");


/***/ }),

/***/ 9977:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ paginateDescribeSnapshots)
/* harmony export */ });
/* harmony import */ var _smithy_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90402);
/* harmony import */ var _commands_DescribeSnapshotsCommand__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99861);
/* harmony import */ var _EC2Client__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64601);



const paginateDescribeSnapshots = (0,_smithy_core__WEBPACK_IMPORTED_MODULE_0__.createPaginator)(_EC2Client__WEBPACK_IMPORTED_MODULE_1__/* .EC2Client */ .g, _commands_DescribeSnapshotsCommand__WEBPACK_IMPORTED_MODULE_2__/* .DescribeSnapshotsCommand */ .M, "NextToken", "NextToken", "MaxResults");


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

/***/ 47069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createImageRemoval: () => (/* binding */ createImageRemoval)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/AutoScalingClient.js + 8 modules
var AutoScalingClient = __webpack_require__(70642);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/pagination/DescribeSnapshotsPaginator.js
var DescribeSnapshotsPaginator = __webpack_require__(9977);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/pagination/DescribeImagesPaginator.js + 1 modules
var DescribeImagesPaginator = __webpack_require__(52738);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/DeregisterImageCommand.js
var DeregisterImageCommand = __webpack_require__(39074);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/DeleteSnapshotCommand.js
var DeleteSnapshotCommand = __webpack_require__(42620);
// EXTERNAL MODULE: ./build/adapters/aws/client.js
var client = __webpack_require__(23532);
// EXTERNAL MODULE: ./build/adapters/aws/trouble.js
var trouble = __webpack_require__(10820);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/pagination/DescribeLaunchTemplatesPaginator.js + 1 modules
var DescribeLaunchTemplatesPaginator = __webpack_require__(46871);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/index.js
var dist_cjs = __webpack_require__(90402);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeLaunchTemplateVersionsCommand.js
var DescribeLaunchTemplateVersionsCommand = __webpack_require__(79106);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/EC2Client.js + 8 modules
var EC2Client = __webpack_require__(64601);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/pagination/DescribeLaunchTemplateVersionsPaginator.js



const paginateDescribeLaunchTemplateVersions = (0,dist_cjs.createPaginator)(EC2Client/* EC2Client */.g, DescribeLaunchTemplateVersionsCommand/* DescribeLaunchTemplateVersionsCommand */.P, "NextToken", "NextToken", "MaxResults");

// EXTERNAL MODULE: ./build/outcome/error.js
var error = __webpack_require__(76245);
;// CONCATENATED MODULE: ./build/adapters/aws/images/template-images.js



/** The most of one page that EC2 gives. */
const pageSize = 200;
/** How many templates are asked for at a time: an account may have thousands. */
const atOnce = 8;
/** EC2 through the AWS SDK. A version never changes, so that each is asked for once, however often one looks. */
function createTemplateImages(clientFor) {
    const known = new Map();
    return {
        naming: async (region, ids) => {
            const client = clientFor(region);
            const templates = await allTemplates(client);
            const uses = [];
            for (let start = 0; start < templates.length; start += atOnce) {
                const some = templates.slice(start, start + atOnce);
                const found = await Promise.all(some.map((template) => usesOf(template, ids, { client, known })));
                uses.push(...found.flat());
            }
            return uses;
        },
    };
}
async function allTemplates(client) {
    return (0,trouble/* asking */.os)('list the launch templates', async () => {
        const templates = [];
        for await (const { LaunchTemplates = [] } of (0,DescribeLaunchTemplatesPaginator/* paginateDescribeLaunchTemplates */.d)({ client, pageSize }, {})) {
            templates.push(...LaunchTemplates);
        }
        return templates;
    });
}
async function usesOf(template, ids, memory) {
    const { LaunchTemplateId: id = '', LaunchTemplateName: name = '' } = template;
    const { LatestVersionNumber, DefaultVersionNumber } = template;
    const uses = [];
    for (const { number, image } of await versionsOf(template, memory)) {
        const imageId = isAlias(image) ? await resolved({ id, number, alias: image }, memory.client) : image;
        if (imageId === undefined || !ids.includes(imageId))
            continue;
        const age = number === LatestVersionNumber || number === DefaultVersionNumber ? '' : 'old ';
        uses.push({ imageId, what: `${age}version ${number} of launch template ${name} (${id}) names it` });
    }
    return uses;
}
async function versionsOf({ LaunchTemplateId: id = '', LatestVersionNumber: latest = 0 }, { client, known }) {
    const before = known.get(id) ?? [];
    const seen = Math.max(0, ...before.map(({ number }) => number));
    if (seen >= latest && latest > 0)
        return before;
    const newer = (await describeVersions(id, seen, client)).filter(({ number }) => number > seen);
    const versions = [...before, ...newer];
    known.set(id, versions);
    return versions;
}
async function describeVersions(id, from, client) {
    const query = { LaunchTemplateId: id, ...(from === 0 ? {} : { MinVersion: String(from) }) };
    return (0,trouble/* asking */.os)(`list the versions of launch template ${id}`, async () => {
        const versions = [];
        for await (const page of paginateDescribeLaunchTemplateVersions({ client, pageSize }, query)) {
            versions.push(...(page.LaunchTemplateVersions ?? []));
        }
        return versions.map(({ VersionNumber: number = 0, LaunchTemplateData: data }) => ({
            number,
            image: data?.ImageId,
        }));
    });
}
/** A parameter of the account's own; the public ones of AWS below /aws/service/ name AMIs of AWS and its partners. */
function isAlias(image) {
    return image?.startsWith('resolve:ssm:') === true && !image.startsWith('resolve:ssm:/aws/service/');
}
/** What the parameter holds now, which changes without a new version. */
async function resolved({ id, number, alias }, client) {
    const command = new DescribeLaunchTemplateVersionsCommand/* DescribeLaunchTemplateVersionsCommand */.P({
        LaunchTemplateId: id,
        Versions: [String(number)],
        ResolveAlias: true,
    });
    const doing = `tell which AMI version ${number} of launch template ${id} takes from ${alias}`;
    const { LaunchTemplateVersions = [] } = await (0,trouble/* asking */.os)(doing, () => client.send(command));
    const image = LaunchTemplateVersions[0]?.LaunchTemplateData?.ImageId;
    if (image?.startsWith('ami-') === true)
        return image;
    throw new error/* DeployError */.sH('prune-failed', `AWS did not ${doing}.`, {
        next: ['Let the role call ssm:GetParameters for this parameter, or delete the version.'],
    });
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/DescribeLaunchConfigurationsCommand.js
var DescribeLaunchConfigurationsCommand = __webpack_require__(13371);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/pagination/DescribeLaunchConfigurationsPaginator.js



const paginateDescribeLaunchConfigurations = (0,dist_cjs.createPaginator)(AutoScalingClient/* AutoScalingClient */.y, DescribeLaunchConfigurationsCommand/* DescribeLaunchConfigurationsCommand */.b, "NextToken", "NextToken", "MaxRecords");

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/pagination/DescribeInstancesPaginator.js + 1 modules
var DescribeInstancesPaginator = __webpack_require__(25183);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeImageAttributeCommand.js
var DescribeImageAttributeCommand = __webpack_require__(84219);
;// CONCATENATED MODULE: ./build/adapters/aws/images/uses.js



/** The most values of one filter: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html */
const idsPerFilter = 200;
/** The instances that were launched from these AMIs and have not ended: stopped ones may have to be replaced. */
async function instancesOf(client, ids) {
    const uses = [];
    for (let start = 0; start < ids.length; start += idsPerFilter) {
        const Values = ids.slice(start, start + idsPerFilter);
        const query = { Filters: [{ Name: 'image-id', Values }] };
        await (0,trouble/* asking */.os)('list the instances of the images', async () => {
            for await (const page of (0,DescribeInstancesPaginator/* paginateDescribeInstances */.H)({ client, pageSize: 1000 }, query)) {
                const instances = (page.Reservations ?? []).flatMap(({ Instances = [] }) => Instances);
                for (const { InstanceId, ImageId = '', State } of instances) {
                    if (State?.Name === 'terminated')
                        continue;
                    uses.push({ imageId: ImageId, what: `instance ${InstanceId} is ${State?.Name ?? 'there'}` });
                }
            }
        });
    }
    return uses;
}
/** The launch configurations that name one of these AMIs. */
async function configurationsOf(client, ids) {
    const uses = [];
    await (0,trouble/* asking */.os)('list the launch configurations', async () => {
        for await (const page of paginateDescribeLaunchConfigurations({ client, pageSize: 100 }, {})) {
            for (const { ImageId, LaunchConfigurationName } of page.LaunchConfigurations ?? []) {
                if (ImageId === undefined || !ids.includes(ImageId))
                    continue;
                uses.push({ imageId: ImageId, what: `launch configuration ${LaunchConfigurationName} names it` });
            }
        }
    });
    return uses;
}
/** How many images are asked for at a time: there is no call for several. */
const uses_atOnce = 8;
/** Who else may launch these images. What others do with them is not to be seen from here. */
async function sharesOf(client, images) {
    const uses = [];
    for (let start = 0; start < images.length; start += uses_atOnce) {
        const some = images.slice(start, start + uses_atOnce);
        uses.push(...(await Promise.all(some.map((image) => shareOf(client, image)))).flat());
    }
    return uses;
}
async function shareOf(client, { id, ownerId }) {
    const command = new DescribeImageAttributeCommand/* DescribeImageAttributeCommand */.O({ ImageId: id, Attribute: 'launchPermission' });
    const { LaunchPermissions = [] } = await (0,trouble/* asking */.os)(`tell whom ${id} is shared with`, () => client.send(command));
    const others = LaunchPermissions.map(nameOf).filter((name) => name !== ownerId);
    return others.length === 0 ? [] : [{ imageId: id, what: `shared with ${others.join(', ')}` }];
}
function nameOf({ Group, UserId, OrganizationArn, OrganizationalUnitArn }) {
    if (Group !== undefined)
        return Group === 'all' ? 'everybody' : Group;
    return UserId ?? OrganizationArn ?? OrganizationalUnitArn ?? 'somebody';
}

;// CONCATENATED MODULE: ./build/adapters/aws/images/removal.js






/**
 * EC2 and Auto Scaling through the AWS SDK.
 * @param home where the images live
 * @param others accounts beside it whose instances and templates count too
 */
function createImageRemoval(home, others = []) {
    const { clientFor } = home;
    const accounts = [home, ...others].map(usesIn);
    return {
        uses: async (region, images) => {
            const ids = images.map(({ id }) => id);
            if (ids.length === 0)
                return [];
            const shares = sharesOf(clientFor(region), images);
            const found = await Promise.all([...accounts.map((uses) => uses(region, ids)), shares]);
            return found.flat();
        },
        snapshotsByTags: (region, tags) => snapshotsByTags(clientFor(region), region, tags),
        holders: (region, snapshotIds) => holders(clientFor(region), snapshotIds),
        deregister: (region, id) => deregister(clientFor(region), id),
        deleteSnapshot: (region, id) => deleteSnapshot(clientFor(region), id),
    };
}
/** What needs images in one account. */
function usesIn({ clientFor, parts = {} }) {
    const templates = createTemplateImages(clientFor);
    const scaling = (0,client.clientsByRegion)((region) => new AutoScalingClient/* AutoScalingClient */.y({ region, ...(0,client.clientSettings)(parts) }), parts);
    return async (region, ids) => {
        const found = await Promise.all([
            instancesOf(clientFor(region), ids),
            templates.naming(region, ids),
            configurationsOf(scaling(region), ids),
        ]);
        return found.flat();
    };
}
async function snapshotsByTags(client, region, tags) {
    const Filters = Object.entries(tags).map(([key, value]) => ({ Name: `tag:${key}`, Values: [value] }));
    const query = { OwnerIds: ['self'], Filters };
    return (0,trouble/* asking */.os)('list the snapshots', async () => {
        const records = [];
        for await (const { Snapshots = [] } of (0,DescribeSnapshotsPaginator/* paginateDescribeSnapshots */.C)({ client, pageSize: 1000 }, query)) {
            for (const { SnapshotId: id = '', StartTime, Tags = [] } of Snapshots) {
                const own = Object.fromEntries(Tags.map(({ Key, Value }) => [Key ?? '', Value ?? '']));
                records.push({ id, region, startedAt: StartTime?.toISOString() ?? '', tags: own });
            }
        }
        return records;
    });
}
async function holders(client, snapshotIds) {
    if (snapshotIds.length === 0)
        return [];
    const Filters = [{ Name: 'block-device-mapping.snapshot-id', Values: [...snapshotIds] }];
    const query = { Owners: ['self'], IncludeDisabled: true, Filters };
    return (0,trouble/* asking */.os)('list the images that hold the snapshots', async () => {
        const found = [];
        for await (const { Images = [] } of (0,DescribeImagesPaginator/* paginateDescribeImages */.X)({ client, pageSize: 1000 }, query)) {
            for (const { ImageId: id = '', BlockDeviceMappings = [] } of Images) {
                found.push({ id, snapshotIds: BlockDeviceMappings.flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []) });
            }
        }
        return found;
    });
}
/** EC2's words for an image that is not there, or not any more. */
const goneImage = /^InvalidAMIID\.(NotFound|Unavailable)$/;
async function deregister(client, id) {
    await (0,trouble/* asking */.os)(`deregister ${id}`, async () => {
        try {
            await client.send(new DeregisterImageCommand/* DeregisterImageCommand */.x({ ImageId: id }));
        }
        catch (error) {
            if (!(error instanceof Error) || !goneImage.test(error.name))
                throw error;
        }
    });
}
async function deleteSnapshot(client, id) {
    return (0,trouble/* asking */.os)(`delete ${id}`, async () => {
        try {
            await client.send(new DeleteSnapshotCommand/* DeleteSnapshotCommand */.t({ SnapshotId: id }));
            return 'gone';
        }
        catch (error) {
            if (error instanceof Error && error.name === 'InvalidSnapshot.InUse')
                return 'in-use';
            if (error instanceof Error && error.name === 'InvalidSnapshot.NotFound')
                return 'gone';
            throw error;
        }
    });
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


/***/ })

};
