export const id = 3362;
export const ids = [3362];
export const modules = {

/***/ 58509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   lq: () => (/* binding */ _ep0),
/* harmony export */   yt: () => (/* binding */ _mw0)
/* harmony export */ });
/* unused harmony export _mw1 */
/* harmony import */ var _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92658);
/* harmony import */ var _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62085);
/* harmony import */ var _endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73358);




const command = (0,_smithy_core_client__WEBPACK_IMPORTED_MODULE_0__.makeBuilder)(_endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__/* .commonParams */ .S, "AmazonEC2", "EC2Client", _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__.getEndpointPlugin);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];
const _mw1 = (Command, cs, config, o) => [
    getCopySnapshotPresignedUrlPlugin(config),
];


/***/ }),

/***/ 11389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ DeleteKeyPairCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58509);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80230);


class DeleteKeyPairCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DeleteKeyPair", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DeleteKeyPair$ */ .dfL) {
}


/***/ }),

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

/***/ 43414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ DescribeKeyPairsCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58509);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80230);


class DescribeKeyPairsCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DescribeKeyPairs", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DescribeKeyPairs$ */ .opO) {
}


/***/ }),

/***/ 79106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ DescribeLaunchTemplateVersionsCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58509);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80230);


class DescribeLaunchTemplateVersionsCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DescribeLaunchTemplateVersions", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DescribeLaunchTemplateVersions$ */ .q_Y) {
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

/***/ 3362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createLeftovers: () => (/* binding */ createLeftovers)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/pagination/DescribeInstancesPaginator.js + 1 modules
var DescribeInstancesPaginator = __webpack_require__(25183);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/index.js
var dist_cjs = __webpack_require__(90402);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(58509);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/schemas/schemas_0.js + 1 modules
var schemas_0 = __webpack_require__(80230);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeSecurityGroupsCommand.js


class DescribeSecurityGroupsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeSecurityGroups", schemas_0/* DescribeSecurityGroups$ */.GZZ) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/EC2Client.js + 8 modules
var EC2Client = __webpack_require__(64601);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/pagination/DescribeSecurityGroupsPaginator.js



const paginateDescribeSecurityGroups = (0,dist_cjs.createPaginator)(EC2Client/* EC2Client */.g, DescribeSecurityGroupsCommand, "NextToken", "NextToken", "MaxResults");

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeKeyPairsCommand.js
var DescribeKeyPairsCommand = __webpack_require__(43414);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeVolumesCommand.js


class DescribeVolumesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeVolumes", schemas_0/* DescribeVolumes$ */.RAL) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/pagination/DescribeVolumesPaginator.js



const paginateDescribeVolumes = (0,dist_cjs.createPaginator)(EC2Client/* EC2Client */.g, DescribeVolumesCommand, "NextToken", "NextToken", "MaxResults");

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/pagination/DescribeImagesPaginator.js + 1 modules
var DescribeImagesPaginator = __webpack_require__(52738);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/TerminateInstancesCommand.js


class TerminateInstancesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "TerminateInstances", schemas_0/* TerminateInstances$ */.CEm) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/DeleteSecurityGroupCommand.js


class DeleteSecurityGroupCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteSecurityGroup", schemas_0/* DeleteSecurityGroup$ */.Tnk) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/DeleteKeyPairCommand.js
var DeleteKeyPairCommand = __webpack_require__(11389);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/DeleteVolumeCommand.js


class DeleteVolumeCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteVolume", schemas_0/* DeleteVolume$ */.oxS) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/DeleteSnapshotCommand.js
var DeleteSnapshotCommand = __webpack_require__(42620);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/DeregisterImageCommand.js
var DeregisterImageCommand = __webpack_require__(39074);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/pagination/DescribeSnapshotsPaginator.js
var DescribeSnapshotsPaginator = __webpack_require__(9977);
// EXTERNAL MODULE: ./build/image/bake/leftover.js
var bake_leftover = __webpack_require__(43651);
// EXTERNAL MODULE: ./build/adapters/runner/trail.js
var trail = __webpack_require__(54968);
// EXTERNAL MODULE: ./build/adapters/aws/pages.js
var aws_pages = __webpack_require__(38991);
// EXTERNAL MODULE: ./build/adapters/aws/trouble.js
var trouble = __webpack_require__(10820);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/pagination/DescribeLaunchTemplatesPaginator.js + 1 modules
var DescribeLaunchTemplatesPaginator = __webpack_require__(46871);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/DeleteLaunchTemplateCommand.js


class DeleteLaunchTemplateCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteLaunchTemplate", schemas_0/* DeleteLaunchTemplate$ */.Zcz) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeLaunchTemplateVersionsCommand.js
var DescribeLaunchTemplateVersionsCommand = __webpack_require__(79106);
;// CONCATENATED MODULE: ./build/adapters/aws/images/launch-templates.js


/** How Packer's spot builders name theirs: https://github.com/hashicorp/packer-plugin-amazon (step_run_spot_instance.go) */
const PACKERS = 'packer-fleet-launch-template-*';
/**
 * Launch templates by EC2's filters, and by `launch-template-id` and `key-name`, for which EC2 has none: of Packer's
 * those that launch with this key pair.
 */
async function launchTemplates(client, filters) {
    const filtered = (name) => filters.find(({ Name }) => Name === name)?.Values?.[0];
    const [id, key] = [filtered('launch-template-id'), filtered('key-name')];
    const rest = filters.filter(({ Name }) => Name !== 'launch-template-id' && Name !== 'key-name');
    const byName = key === undefined ? [] : [{ Name: 'launch-template-name', Values: [PACKERS] }];
    const templates = await (0,aws_pages/* allOf */.b)((0,DescribeLaunchTemplatesPaginator/* paginateDescribeLaunchTemplates */.d)({ client }, { Filters: [...rest, ...byName] }), ({ LaunchTemplates }) => LaunchTemplates);
    const found = id === undefined ? templates : templates.filter((one) => one.LaunchTemplateId === id);
    if (key === undefined)
        return found;
    const keys = await Promise.all(found.map((one) => keyOf(client, one)));
    return found.filter((_, index) => keys[index] === key);
}
/** Deletes a launch template with all of its versions. */
async function removeLaunchTemplate(client, id) {
    await client.send(new DeleteLaunchTemplateCommand({ LaunchTemplateId: id }));
}
async function keyOf(client, { LaunchTemplateId }) {
    const query = new DescribeLaunchTemplateVersionsCommand/* DescribeLaunchTemplateVersionsCommand */.P({ LaunchTemplateId, Versions: ['$Default'] });
    const { LaunchTemplateVersions = [] } = await client.send(query);
    return LaunchTemplateVersions[0]?.LaunchTemplateData?.KeyName;
}

;// CONCATENATED MODULE: ./build/adapters/aws/images/leftovers.js






/** What bakes leave in EC2 and IAM, and the run's own notes of it. @param parts of IAM's client, loaded where it is needed */
function createLeftovers(clientFor, runDirectory, parts = {}) {
    let loading;
    const profiles = () => {
        loading ??= Promise.all(/* import() */[__webpack_require__.e(9520), __webpack_require__.e(42)]).then(__webpack_require__.bind(__webpack_require__, 60042)).then(({ createProfiles }) => createProfiles(parts));
        return loading;
    };
    return {
        list: async (region, kind, filters) => {
            const Filters = Object.entries(filters).map(([Name, value]) => ({ Name, Values: [value] }));
            const found = await (0,trouble/* asking */.os)(`look for what bakes left (${kind})`, () => listers[kind](clientFor(region), Filters, { region, profiles }));
            return found.map((one) => ({ ...one, kind, region }));
        },
        remove: (leftover) => (0,trouble/* asking */.os)(`remove the ${(0,bake_leftover/* nameOf */.Vb)(leftover)}`, async () => {
            const remove = () => removers[leftover.kind](clientFor(leftover.region), leftover, profiles);
            // EC2 shows a terminated instance for an hour: one that it does not know was launched a moment ago.
            await (leftover.kind === 'instance' ? remove() : gone(remove));
        }),
        note: (entry) => (0,trail/* noteIn */.Cr)(runDirectory, entry),
        mark: () => (0,trail/* markIn */.bk)(runDirectory),
        forget: (mark) => (0,trail/* forgetIn */.tb)(runDirectory, mark),
    };
}
const listers = {
    instance: async (client, Filters) => {
        const pages = (0,DescribeInstancesPaginator/* paginateDescribeInstances */.H)({ client }, { Filters });
        const reservations = await (0,aws_pages/* allOf */.b)(pages, ({ Reservations }) => Reservations);
        return reservations
            .flatMap(({ Instances = [] }) => Instances)
            .map((one) => ({
            ...common(one.InstanceId, one.Tags, one.LaunchTime),
            state: one.State?.Name ?? '',
            launchedWith: {
                ...(one.KeyName === undefined ? {} : { keyPair: one.KeyName }),
                groups: (one.SecurityGroups ?? []).flatMap(({ GroupName }) => GroupName ?? []),
            },
        }));
    },
    'security-group': async (client, Filters) => {
        const pages = paginateDescribeSecurityGroups({ client }, { Filters });
        const groups = await (0,aws_pages/* allOf */.b)(pages, ({ SecurityGroups }) => SecurityGroups);
        return groups.map((one) => common(one.GroupId, one.Tags, undefined));
    },
    'key-pair': async (client, Filters) => {
        const { KeyPairs = [] } = await client.send(new DescribeKeyPairsCommand/* DescribeKeyPairsCommand */.D({ Filters }));
        return KeyPairs.map((one) => ({
            ...common(one.KeyPairId, one.Tags, one.CreateTime),
            ...(one.KeyName === undefined ? {} : { name: one.KeyName }),
        }));
    },
    'launch-template': async (client, Filters) => {
        const found = await launchTemplates(client, Filters);
        return found.map((one) => common(one.LaunchTemplateId, one.Tags, one.CreateTime));
    },
    'instance-profile': async (_, Filters, { region, profiles }) => ofIam(await namedIn(Filters, async (name) => (await profiles()).instanceProfiles(region, name))),
    role: async (_, Filters, { region, profiles }) => ofIam(await namedIn(Filters, async (name) => (await profiles()).roles(region, name))),
    volume: async (client, Filters) => {
        const volumes = await (0,aws_pages/* allOf */.b)(paginateDescribeVolumes({ client }, { Filters }), ({ Volumes }) => Volumes);
        return volumes.map((one) => ({
            ...common(one.VolumeId, one.Tags, one.CreateTime),
            state: one.State ?? '',
        }));
    },
    image: async (client, Filters) => {
        const pages = (0,DescribeImagesPaginator/* paginateDescribeImages */.X)({ client }, { Owners: ['self'], Filters });
        const images = await (0,aws_pages/* allOf */.b)(pages, ({ Images }) => Images);
        return images.map((one) => ({
            ...common(one.ImageId, one.Tags, one.CreationDate),
            ...(one.Name === undefined ? {} : { name: one.Name }),
            state: one.State ?? '',
            parts: (one.BlockDeviceMappings ?? []).flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []),
        }));
    },
    snapshot: async (client, Filters) => {
        const snapshots = await snapshotsBy(client, Filters);
        return snapshots.map((one) => ({
            ...common(one.SnapshotId, one.Tags, one.StartTime),
            state: one.State ?? '',
        }));
    },
};
/** IAM finds by name alone; nothing there is found by tags. Its client is loaded where there is a name. */
async function namedIn(Filters, find) {
    const name = Filters.find(({ Name }) => Name === 'name')?.Values?.[0];
    return name === undefined ? [] : find(name);
}
function ofIam(found) {
    return found.map(({ name, madeAt }) => common(name, [], madeAt));
}
function common(id = '', tags = [], made) {
    const since = made === undefined ? Number.NaN : new Date(made).getTime();
    return {
        id,
        state: '',
        parts: [],
        tags: Object.fromEntries(tags.map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
        ...(Number.isNaN(since) ? {} : { since }),
    };
}
const removers = {
    instance: (client, { id }) => client.send(new TerminateInstancesCommand({ InstanceIds: [id] })),
    'security-group': (client, { id }) => client.send(new DeleteSecurityGroupCommand({ GroupId: id })),
    'key-pair': (client, { id }) => client.send(new DeleteKeyPairCommand/* DeleteKeyPairCommand */.E({ KeyPairId: id })),
    'launch-template': (client, { id }) => removeLaunchTemplate(client, id),
    'instance-profile': async (_, { id, region }, profiles) => (await profiles()).removeProfile(region, id),
    role: async (_, { id, region }, profiles) => (await profiles()).removeRole(region, id),
    volume: (client, { id }) => client.send(new DeleteVolumeCommand({ VolumeId: id })),
    snapshot: (client, { id }) => client.send(new DeleteSnapshotCommand/* DeleteSnapshotCommand */.t({ SnapshotId: id })),
    image: async (client, { id, parts }) => {
        const snapshots = new Set([...parts, ...(await snapshotsFor(client, id))]);
        await gone(() => client.send(new DeregisterImageCommand/* DeregisterImageCommand */.x({ ImageId: id })));
        for (const SnapshotId of snapshots)
            await gone(() => client.send(new DeleteSnapshotCommand/* DeleteSnapshotCommand */.t({ SnapshotId })));
    },
};
/**
 * An image that is still being made does not name its snapshots; their descriptions, which EC2 writes, name the image.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/creating-an-ami-ebs.html
 */
async function snapshotsFor(client, image) {
    const descriptions = [`Created by CreateImage(*) for ${image}*`, `Copied for DestinationAmi ${image} *`];
    const Filters = [{ Name: 'description', Values: descriptions }];
    return (await snapshotsBy(client, Filters)).flatMap(({ SnapshotId }) => SnapshotId ?? []);
}
function snapshotsBy(client, Filters) {
    const pages = (0,DescribeSnapshotsPaginator/* paginateDescribeSnapshots */.C)({ client }, { OwnerIds: ['self'], Filters });
    return (0,aws_pages/* allOf */.b)(pages, ({ Snapshots }) => Snapshots);
}
/** Another run, or Packer itself, may have been faster. */
async function gone(remove) {
    try {
        await remove();
    }
    catch (error) {
        const isGone = error instanceof Error && /\.(NotFound|NotFoundException|Unavailable)$/.test(error.name);
        if (!isGone)
            throw error;
    }
}


/***/ }),

/***/ 38991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ allOf)
/* harmony export */ });
/**
 * All items of a list of AWS's. A service ends a page where it likes, one with nothing on it too, and what is on the next
 * one is there all the same. https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-pagination.html
 * @param pages of a paginator of the SDK; without a size, so that a list by ids may be asked for
 */
async function allOf(pages, itemsOf) {
    const items = [];
    for await (const page of pages)
        items.push(...(itemsOf(page) ?? []));
    return items;
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
