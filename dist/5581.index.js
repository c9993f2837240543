export const id = 5581;
export const ids = [5581];
export const modules = {

/***/ 45581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ namedFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76245);
/* harmony import */ var _template_hcl_expressions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77010);
/* harmony import */ var _template_reach_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22660);
/* harmony import */ var _reach_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70891);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36250);






/**
 * Finds what a template and its variable files name, or takes what `image-inputs` says instead.
 * @throws DeployError invalid-input where a glob of `image-inputs` finds nothing
 */
async function namedFiles(inputs, source, deps) {
    const template = await (0,_template_js__WEBPACK_IMPORTED_MODULE_5__/* .openTemplate */ .x)(inputs, source, deps);
    const { contents } = inputs;
    const own = template.files.map(({ path }) => path);
    const beside = await matches(contents.beside, source, deps);
    if (contents.instead !== undefined) {
        const instead = await matches(contents.instead, source, deps);
        return { template, paths: [...own, ...instead, ...beside], missing: [], doubts: [] };
    }
    const { reach, scope } = (0,_reach_js__WEBPACK_IMPORTED_MODULE_4__/* .readReach */ .e)(inputs, template, deps);
    const all = await withRendered(reach, scope, { template, source, deps });
    const found = await located(all, { template, source, deps });
    return {
        template,
        paths: [...own, ...template.whole, ...found.paths, ...beside],
        missing: found.missing,
        doubts: [...new Set(all.doubts)],
    };
}
async function matches(globs, { directory }, { files }) {
    const found = await Promise.all(globs.map((glob) => files.match(directory, glob)));
    const empty = globs.filter((_, index) => found[index]?.length === 0);
    if (empty.length === 0)
        return found.flat();
    throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH('invalid-input', '`image-inputs` names files that are not there; nothing was built or changed.', {
        evidence: empty.map((glob) => `image-inputs: \`${glob}\` finds no file`),
        next: [
            'Correct the globs, or make the files in a step before this one; they are relative to `working-directory`.',
        ],
    });
}
/** A file that `templatefile` renders may name others; its own variables are not known. */
async function withRendered(reach, { root, environment }, place) {
    const scope = { given: new Map(), root, environment };
    const read = new Set();
    let all = reach;
    for (;;) {
        const { paths } = await located({ ...nothing, read: all.rendered }, place);
        const next = paths.filter((path) => !read.has(path));
        if (next.length === 0)
            return all;
        for (const path of next) {
            read.add(path);
            all = (0,_template_reach_js__WEBPACK_IMPORTED_MODULE_3__/* .merged */ .Zu)([all, await rendered(path, scope, place)]);
        }
    }
}
const nothing = { read: [], rendered: [], mentioned: [], doubts: [] };
async function rendered(path, scope, { source, deps }) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(source.directory, path);
    try {
        return (0,_template_reach_js__WEBPACK_IMPORTED_MODULE_3__/* .reachOfValue */ .Au)((0,_template_hcl_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTemplate */ .QC)(await deps.files.read(path)), scope, name);
    }
    catch (error) {
        return { ...nothing, doubts: [`${name}: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`] };
    }
}
/**
 * Where the paths lead. Packer reads those of a provisioner from where it runs, those of a function from the
 * template's directory; any that exists counts.
 */
async function located({ read, mentioned }, { source, template, deps }) {
    const bases = [source.directory, template.directory];
    const resolved = (texts) => texts.flatMap((text) => bases.map((base) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(base, text)));
    const meant = resolved(read.filter((path) => path !== ''));
    const perhaps = resolved(mentioned.filter((text) => text.length < 1000)).filter((path) => isBelow(path, source, bases));
    const paths = [...new Set([...meant, ...perhaps])];
    const kinds = await Promise.all(paths.map((path) => deps.files.kind(path)));
    const isMissing = (_, index) => kinds[index] === 'missing';
    return {
        paths: paths.filter((path, index) => !isMissing(path, index)),
        missing: paths.filter(isMissing),
    };
}
/** A text such as `/tmp` or `.` in passing is not meant to take everything. */
function isBelow(path, { root }, bases) {
    return path.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_0__.sep) && !bases.some((base) => base === path || base.startsWith(path + node_path__WEBPACK_IMPORTED_MODULE_0__.sep));
}


/***/ }),

/***/ 70891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ readOffer),
  e: () => (/* binding */ readReach)
});

// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/template/hcl.js
var hcl = __webpack_require__(42984);
// EXTERNAL MODULE: ./build/template/packer-parts.js
var packer_parts = __webpack_require__(31818);
;// CONCATENATED MODULE: ./build/template/legacy.js

/** Reads what such a template reaches for. @param file its name, for the doubts */
function reachOfLegacy(legacy, file) {
    const { builders, provisioners: provisions, 'post-processors': processors } = object(legacy.json);
    const parts = [
        ...partsOf(builders).map((part) => ({ ...part, list: packer_parts/* sources */.Tj })),
        ...partsOf(provisions).map((part) => ({ ...part, list: packer_parts/* provisioners */.yQ })),
        ...partsOf(processors).map((part) => ({ ...part, list: packer_parts/* postProcessors */.EQ })),
    ];
    const unknown = parts.filter(({ type, list }) => !list.has(type));
    const paths = parts.flatMap(({ type, value }) => pathsOf(type, value));
    const filled = paths.map((path) => ({ path, values: fill(path, legacy) }));
    const open = filled.filter(({ values }) => values.some((value) => /\{\{|^~/.test(value)));
    return {
        read: filled.flatMap(({ values }) => values),
        rendered: [],
        mentioned: textsIn(legacy.json).flatMap((text) => fill(text, legacy)),
        doubts: [
            ...unknown.map(({ type }) => `${file}: \`${type}\`, which may read any file`),
            ...open.map(({ path }) => `${file}: the path \`${path}\``),
        ],
    };
}
/** The texts of a variable file of JSON, each as a value of its variable; also those in lists. */
function variablesOf(json) {
    return Object.entries(object(json)).flatMap(([name, value]) => textsIn(value).map((text) => ({ name, value: text })));
}
/** Post-processors are names, objects, or lists of both. */
function partsOf(value) {
    if (Array.isArray(value))
        return value.flatMap(partsOf);
    if (typeof value === 'string')
        return [{ type: value, value: {} }];
    return value === undefined ? [] : [{ type: String(object(value)['type']), value }];
}
function pathsOf(type, value) {
    return Object.entries(object(value)).flatMap(([name, inner]) => {
        if ((0,packer_parts/* isRead */.H9)(type, name))
            return object(value)['direction'] === 'download' ? [] : textsIn(inner);
        return typeof inner === 'object' && inner !== null ? pathsOf(type, inner) : [];
    });
}
/** Every text it can be with what `{{…}}` stands for; what is not known, or leads nowhere, stays as it is. */
function fill(text, legacy, depth = 8) {
    const start = text
        .replaceAll(/\{\{\s*template_dir\s*\}\}/g, () => legacy.root)
        .replaceAll(/\{\{\s*pwd\s*\}\}/g, '.');
    const [whole, asked, name = ''] = /\{\{\s*(user|env)\s+[`"]([^`"]+)[`"]\s*\}\}/.exec(start) ?? [];
    if (whole === undefined || depth === 0)
        return [start];
    const values = asked === 'env' ? [legacy.environment[name] ?? ''] : valuesOf(name, legacy);
    if (values.length === 0)
        return [start];
    return [
        ...new Set(values.flatMap((value) => fill(start.replace(whole, () => value), legacy, depth - 1))),
    ];
}
function valuesOf(variable, { json, given }) {
    const own = object(object(json)['variables'])[variable];
    const others = given.filter(({ name }) => name === variable).map(({ value }) => value);
    return typeof own === 'string' || typeof own === 'number' ? [...others, String(own)] : others;
}
function textsIn(value) {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
function object(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

// EXTERNAL MODULE: ./build/template/possible-values.js
var possible_values = __webpack_require__(94807);
;// CONCATENATED MODULE: ./build/template/offers.js

/**
 * What a source leaves to chance or to AWS, so that the next build may find what this one did not; undefined where one of
 * the builds leaves nothing, or its source is not found.
 * `most_free` picks the same subnet again: https://github.com/hashicorp/packer-plugin-amazon/issues/425
 * @param builds as Packer names them: `amazon-ebs.web`, or with the name of the build block before it
 */
function offerOf(builds, bodies, scope) {
    const sources = sourcesIn(bodies);
    const offers = builds.map((build) => {
        const source = sources.find(({ id }) => build === id || build.endsWith(`.${id}`));
        return source && offered(source, scope);
    });
    return offers.every((offer) => offer !== undefined) ? offers[0] : undefined;
}
/** Sources as builds have them, what a build adds first; then those at the top. */
function sourcesIn(bodies) {
    const all = bodies.flatMap(({ blocks }) => blocks);
    const tops = all
        .filter(({ type }) => type === 'source')
        .map(({ labels, body }) => ({ ...body, id: labels.join('.') }));
    const inBuilds = all
        .filter(({ type }) => type === 'build')
        .flatMap(({ body }) => body.blocks)
        .filter(({ type }) => type === 'source')
        .map(({ labels, body }) => {
        const id = (labels[0] ?? '').replace(/^source\./, '');
        const top = tops.find((source) => source.id === id);
        return {
            id: renamed(id, body),
            attributes: [...body.attributes, ...(top?.attributes ?? [])],
            blocks: [...body.blocks, ...(top?.blocks ?? [])],
        };
    });
    return [...inBuilds, ...tops];
}
/** A build may call its source by another name. */
function renamed(id, { attributes }) {
    const name = attributes.find((attribute) => attribute.name === 'name')?.value;
    const [text] = name?.kind === 'text' ? name.parts : [];
    return typeof text === 'string' ? id.replace(/\.[^.]*$/, `.${text}`) : id;
}
function offered({ attributes, blocks }, scope) {
    const values = (name, all = attributes) => {
        const value = all.find((attribute) => attribute.name === name)?.value;
        return value === undefined ? [] : (0,possible_values/* possibleValues */.M)(value, scope);
    };
    const isGiven = (name) => {
        const given = values(name);
        return given === 'unknown' || given.some((value) => value !== '');
    };
    const types = values('spot_instance_types');
    if (types !== 'unknown' && types.length > 1)
        return 'another instance type';
    if (isGiven('subnet_id'))
        return undefined;
    const filter = blocks.find(({ type }) => type === 'subnet_filter');
    // Without both, EC2 picks the zone itself, unless it is named.
    if (filter === undefined)
        return isGiven('availability_zone') ? undefined : 'another subnet';
    const random = values('random', filter.body.attributes);
    return random !== 'unknown' && random.includes('true') ? 'another subnet' : undefined;
}
/** The same of a template of the older JSON format. Its builds have the names of their builders, or their types. */
function offerOfLegacy(builds, json) {
    const { builders } = offers_object(json);
    const all = Array.isArray(builders) ? builders.map(offers_object) : [];
    const offers = builds.map((build) => {
        const builder = all.find(({ name, type }) => build === (name ?? type));
        return builder && offeredByBuilder(builder);
    });
    return offers.every((offer) => offer !== undefined) ? offers[0] : undefined;
}
function offeredByBuilder(builder) {
    const types = builder['spot_instance_types'];
    if (Array.isArray(types) && types.length > 1)
        return 'another instance type';
    if ((builder['subnet_id'] ?? '') !== '')
        return undefined;
    if (builder['subnet_filter'] !== undefined)
        return String(offers_object(builder['subnet_filter'])['random']) === 'true' ? 'another subnet' : undefined;
    return (builder['availability_zone'] ?? '') === '' ? 'another subnet' : undefined;
}
function offers_object(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

// EXTERNAL MODULE: ./build/template/reach.js
var template_reach = __webpack_require__(22660);
// EXTERNAL MODULE: ./build/template/scope.js
var template_scope = __webpack_require__(78351);
// EXTERNAL MODULE: ./build/steps/image/template.js
var template = __webpack_require__(36250);
;// CONCATENATED MODULE: ./build/steps/image/reach.js







/** What a template and its variables reach for. */
function readReach(inputs, template, deps) {
    const { files, scope, given, texts } = readTemplate(inputs, template, deps);
    const { root, environment } = scope;
    const legacy = { given: [...given, ...texts], root, environment };
    const mentioned = [...given, ...texts].map(({ value }) => value);
    const reach = (0,template_reach/* merged */.Zu)([
        { read: [], rendered: [], mentioned, doubts: files.flatMap(({ doubts }) => doubts) },
        ...files.map((each) => reachOf(each, scope, legacy)),
    ]);
    return { reach, scope };
}
/** What the template leaves open to these builds, so that another try may go better; undefined for nothing. */
async function readOffer(inputs, builds, source, deps) {
    const { files, scope } = readTemplate(inputs, await (0,template/* openTemplate */.x)(inputs, source, deps), deps);
    const [legacy] = files.flatMap(({ json }) => json ?? []);
    return legacy === undefined
        ? offerOf(builds, bodiesIn(files, 'template'), scope)
        : offerOfLegacy(builds, legacy);
}
function readTemplate({ variables }, template, { context }) {
    const files = template.files.map(readFile);
    const given = [...variables, ...exported(context.packerEnvironment)];
    const texts = files.flatMap(({ texts: own }) => own);
    const scope = (0,template_scope/* scopeOf */.O)({
        template: bodiesIn(files, 'template'),
        variableFiles: bodiesIn(files, 'variables'),
        texts,
        variables: given,
    }, { root: template.root, environment: context.environment });
    return { files, scope, given, texts };
}
function bodiesIn(files, role) {
    return files.flatMap(({ body, file }) => (body !== undefined && file.role === role ? [body] : []));
}
/** `PKR_VAR_*` as variables. */
function exported(environment) {
    return Object.entries(environment).map(([name, value]) => ({ name: name.replace(/^PKR_VAR_/, ''), value }));
}
function readFile(file) {
    const { name, role, text } = file;
    const none = { file, texts: [], doubts: [] };
    try {
        if (!name.endsWith('.json'))
            return { ...none, body: (0,hcl/* parseHcl */.z)(text) };
        if (name.endsWith('.pkr.json'))
            return { ...none, doubts: [`${name}: HCL in JSON, which is not read`] };
        const json = JSON.parse(text);
        return role === 'variables' ? { ...none, texts: variablesOf(json) } : { ...none, json };
    }
    catch (error) {
        return { ...none, doubts: [`${name}: ${(0,outcome_error/* errorMessage */.gJ)(error)}`] };
    }
}
function reachOf({ file, body, json }, scope, legacy) {
    const { name, role } = file;
    if (body !== undefined && role === 'template')
        return (0,template_reach/* reachOfTemplate */.Hc)(body, scope, name);
    const values = body?.attributes ?? [];
    return (0,template_reach/* merged */.Zu)([
        ...values.map(({ value }) => (0,template_reach/* reachOfValue */.Au)(value, scope, name)),
        ...(json === undefined ? [] : [reachOfLegacy({ ...legacy, json }, name)]),
    ]);
}


/***/ }),

/***/ 36250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ openTemplate)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Reads the template, and its variable files: those that are named, and those that Packer finds by itself. */
async function openTemplate({ template, variableFiles }, source, deps) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(source.directory, template);
    const isDirectory = (await deps.files.kind(path)) === 'directory';
    const directory = isDirectory ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path);
    const names = [...(await deps.files.list(directory))].sort();
    const beside = (ending) => names.filter((name) => ending.test(name)).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, name));
    const named = isDirectory ? beside(/\.pkr\.(hcl|json)$/) : [path];
    const variables = [
        ...beside(/\.auto\.pkrvars\.(hcl|json)$/),
        ...variableFiles.map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(source.directory, file)),
    ];
    const read = (role) => async (file) => ({
        path: file,
        name: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(source.directory, file),
        role,
        text: await deps.files.read(file),
    });
    return {
        directory,
        root: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(source.directory, directory) || '.',
        files: await Promise.all([...named.map(read('template')), ...variables.map(read('variables'))]),
        whole: isDirectory ? [path] : [],
    };
}


/***/ }),

/***/ 31818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EQ: () => (/* binding */ postProcessors),
/* harmony export */   H9: () => (/* binding */ isRead),
/* harmony export */   MN: () => (/* binding */ pureFunctions),
/* harmony export */   QH: () => (/* binding */ isWritten),
/* harmony export */   Tj: () => (/* binding */ sources),
/* harmony export */   x6: () => (/* binding */ dataSources),
/* harmony export */   yQ: () => (/* binding */ provisioners)
/* harmony export */ });
/**
 * What is known of Packer and its plugins: the parts that read no other local files than those their attributes
 * name. A part that is not here may read anything.
 * https://developer.hashicorp.com/packer/docs/provisioners and /packer/integrations/hashicorp/amazon
 */
const words = (text) => new Set(text.split(/\s+/));
const sources = words('amazon-ebs amazon-ebssurrogate amazon-ebsvolume null');
const provisioners = words('file shell powershell windows-shell windows-restart breakpoint sleep');
const postProcessors = words('manifest checksum');
/** What they find lies elsewhere, and is not in the key: neither is the base image. */
const dataSources = words('amazon-ami amazon-parameterstore amazon-secretsmanager http null hcp-packer-artifact hcp-packer-image hcp-packer-iteration hcp-packer-version');
/** https://developer.hashicorp.com/packer/docs/templates/hcl_templates/functions, without those that read files. */
const pureFunctions = words(`abs abspath alltrue anytrue aws_secretsmanager aws_secretsmanager_raw azure_keyvault_secret base64decode
  base64encode base64gzip basename bcrypt can ceil chomp chunklist cidrhost cidrnetmask cidrsubnet cidrsubnets
  coalesce coalescelist compact concat consul_key contains convert csvdecode dirname distinct element endswith env
  flatten floor format formatdate formatlist indent index join jsondecode jsonencode keys legacy_isotime
  legacy_strftime length log lookup lower matchkeys max md5 merge min parseint pathexpand pow range regex regex_replace
  regexall replace reverse rfc3339_parse rsadecrypt setintersection setproduct setunion sha1 sha256 sha512 signum
  slice sort split startswith strcontains strrev substr sum textdecodebase64 textencodebase64 timeadd timestamp
  title tobool tolist tomap tonumber toset tostring trim trimprefix trimspace trimsuffix try
  unix_timestamp_parse upper urlencode uuidv4 uuidv5 values vault yamldecode yamlencode zipmap`);
/** Keys and credentials decide who may build, and not what. */
const credentials = /^(ssh|winrm)_|^shared_credentials_file$/;
const noLocalFiles = /^remote_|^strip_path$/;
/** Whether an attribute of a part names local files that the part reads. */
function isRead(part, attribute) {
    if (credentials.test(attribute) || noLocalFiles.test(attribute) || isWritten(attribute))
        return false;
    if (/^(source|sources)$/.test(attribute))
        return part === 'file';
    return /^(script|scripts|override)$|(^|_)(file|files|path|paths|dir|directory)$/.test(attribute);
}
/** Whether an attribute names what is written, here or on the machine. */
function isWritten(attribute) {
    return attribute === 'destination' || attribute === 'output';
}


/***/ }),

/***/ 94807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ possibleValues)
/* harmony export */ });
/** Functions whose result is one of the texts they are given, or a list of such. */
const handingOn = new Set('abspath coalesce coalescelist compact concat distinct element flatten lookup matchkeys merge reverse setunion slice sort tolist tomap toset tostring try values'.split(' '));
/** So many that nobody wrote them for files. */
const most = 200;
/** Every text that an expression can be, or hold in it. */
function possibleValues(expression, scope, within = []) {
    switch (expression.kind) {
        case 'constant':
            return constant(expression.text);
        case 'several':
            return together(expression.items.map((item) => possibleValues(item, scope, within)));
        case 'text':
            return joined(expression.parts.map((part) => typeof part === 'string' ? [part] : possibleValues(part, scope, within)));
        case 'reference':
            return referred(expression.name, scope, within);
        case 'call':
            return called(expression, scope, within);
        case 'other':
            return 'unknown';
    }
}
/** Other numbers than whole ones have several ways to be written. */
function constant(text) {
    if (text === 'null')
        return [];
    return /^(true|false|0|[1-9]\d*)$/.test(text) ? [text] : 'unknown';
}
function referred(name, scope, within) {
    if (name === 'path.root')
        return [scope.root];
    if (name === 'path.cwd')
        return ['.'];
    const given = scope.given.get(name);
    if (given === undefined || given.length === 0 || within.includes(name))
        return 'unknown';
    return together(given.map((value) => typeof value === 'string' ? [value] : possibleValues(value, scope, [...within, name])));
}
function called({ name, args }, scope, within) {
    if (handingOn.has(name))
        return together(args.map((arg) => possibleValues(arg, scope, within)));
    const asked = name === 'env' && args[0] !== undefined ? possibleValues(args[0], scope, within) : 'unknown';
    return asked === 'unknown' ? 'unknown' : asked.map((variable) => scope.environment[variable] ?? '');
}
function together(all) {
    const known = all.filter((each) => each !== 'unknown');
    return known.length < all.length ? 'unknown' : limited(known.flat());
}
function joined(parts) {
    return parts.reduce((starts, ends) => {
        if (starts === 'unknown' || ends === 'unknown' || ends.length === 0)
            return 'unknown';
        return limited(starts.flatMap((start) => ends.map((end) => start + end)));
    }, ['']);
}
function limited(values) {
    const distinct = [...new Set(values)];
    return distinct.length > most ? 'unknown' : distinct;
}


/***/ }),

/***/ 22660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ reachOfValue),
/* harmony export */   Hc: () => (/* binding */ reachOfTemplate),
/* harmony export */   Zu: () => (/* binding */ merged)
/* harmony export */ });
/* harmony import */ var _hcl_expressions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77010);
/* harmony import */ var _packer_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31818);
/* harmony import */ var _possible_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94807);



/** Reads what a template reaches for. @param file its name, for the doubts */
function reachOfTemplate(body, scope, file) {
    return merged([...body.blocks.map((block) => reachOfTop(block, scope, file)), inBody(body, scope, file)]);
}
/** What one value reaches for: of a variable file, or the text of a file that `templatefile` renders. */
function reachOfValue(expression, scope, file) {
    const own = expression.kind === 'call' ? reachOfCall(expression, scope, file) : nothing;
    const mentioned = textsOf(expression, scope);
    return merged([
        own,
        { ...nothing, mentioned },
        ...(0,_hcl_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .innerOf */ ._$)(expression).map((each) => reachOfValue(each, scope, file)),
    ]);
}
const nothing = { read: [], rendered: [], mentioned: [], doubts: [] };
/** All of them as one. */
function merged(all) {
    return {
        read: all.flatMap(({ read }) => read),
        rendered: all.flatMap(({ rendered }) => rendered),
        mentioned: all.flatMap(({ mentioned }) => mentioned),
        doubts: all.flatMap(({ doubts }) => doubts),
    };
}
function doubtful(doubt) {
    return { ...nothing, doubts: [doubt] };
}
/** `hcp_packer_registry` may stand in a build too: https://developer.hashicorp.com/packer/docs/templates/hcl_templates/blocks */
const plainBlocks = new Set(['packer', 'variables', 'locals', 'local', 'hcp_packer_registry']);
/** A block of the file itself. */
function reachOfTop(block, scope, file) {
    const { type, labels, body } = block;
    if (plainBlocks.has(type))
        return inBlocks(body, scope, file);
    if (type === 'variable')
        return inBlocks(withoutType(body), scope, file);
    if (type === 'source')
        return known(block, labels[0], _packer_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .sources */ .Tj, { scope, file });
    if (type === 'data')
        return known(block, labels[0], _packer_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .dataSources */ .x6, { scope, file });
    if (type === 'build') {
        return merged([inBody(body, scope, file), ...body.blocks.map((each) => reachOfPart(each, scope, file))]);
    }
    return doubtful(`${file}, line ${block.line}: a block \`${type}\``);
}
/** What looks like a call in the type of a variable, `list(string)`, is none. */
function withoutType({ attributes, blocks }) {
    return { attributes: attributes.filter(({ name }) => name !== 'type'), blocks };
}
/** A block of a `build`. */
function reachOfPart(block, scope, file) {
    const { type, labels, body } = block;
    switch (type) {
        case 'source':
            return known(block, labels[0]?.split('.').at(-2), _packer_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .sources */ .Tj, { scope, file });
        case 'provisioner':
        case 'error-cleanup-provisioner':
            return known(block, labels[0], _packer_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .provisioners */ .yQ, { scope, file });
        case 'post-processor':
            return known(block, labels[0], _packer_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .postProcessors */ .EQ, { scope, file });
        case 'post-processors':
            return merged(body.blocks.map((each) => reachOfPart(each, scope, file)));
        case 'hcp_packer_registry':
            return inBlocks(body, scope, file);
        default:
            return doubtful(`${file}, line ${block.line}: a block \`${type}\``);
    }
}
/** A part of Packer or of a plugin: of one that is not known, nobody can tell what it reads. */
function known(block, name, list, { scope, file }) {
    const { type, body, line } = block;
    if (name === undefined || !list.has(name)) {
        return doubtful(`${file}, line ${line}: the ${type} \`${name ?? ''}\`, which may read any file`);
    }
    const read = attributesOf(body)
        .filter((attribute) => (0,_packer_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .isRead */ .H9)(name, attribute.name) && !isDownload(body))
        .map(({ name: attribute, value }) => reachOfPath(value, { scope, file }, `\`${attribute}\``));
    return merged([...read, inBlocks(body, scope, file)]);
}
/** What a `file` provisioner fetches from the machine lies there. */
function isDownload({ attributes }) {
    const direction = attributes.find(({ name }) => name === 'direction')?.value;
    return direction?.kind === 'text' && direction.parts.length === 1 && direction.parts[0] === 'download';
}
/** Also those of the blocks inside, `dynamic` ones among them. */
function attributesOf({ attributes, blocks }) {
    return [...attributes, ...blocks.flatMap(({ body }) => attributesOf(body))];
}
function inBlocks(body, scope, file) {
    return merged([inBody(body, scope, file), ...body.blocks.map((block) => inBlocks(block.body, scope, file))]);
}
/** What Packer writes may lie there from the run before, and be another file each time. */
function inBody({ attributes }, scope, file) {
    return merged(attributes.map(({ name, value }) => {
        const reach = reachOfValue(value, scope, file);
        return (0,_packer_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .isWritten */ .QH)(name) ? { ...reach, mentioned: [] } : reach;
    }));
}
/** `{{ … }}` is put in by Packer later, `~` is somebody's home, and longer texts lose blanks on their way. */
function reachOfPath(value, { scope, file }, what) {
    const possible = (0,_possible_values_js__WEBPACK_IMPORTED_MODULE_2__/* .possibleValues */ .M)(value, scope);
    if (possible === 'unknown')
        return doubtful(`${file}, line ${value.line}: the path in ${what}`);
    const odd = possible.find((path) => /\{\{|^~|\n/.test(path));
    if (odd !== undefined)
        return doubtful(`${file}, line ${value.line}: the path \`${odd}\` in ${what}`);
    return { ...nothing, read: possible };
}
function reachOfCall({ name, args, line }, scope, file) {
    if (_packer_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .pureFunctions */ .MN.has(name))
        return nothing;
    const [path] = args;
    if (path === undefined || !/^(file.*|templatefile)$/.test(name)) {
        return doubtful(`${file}, line ${line}: the function \`${name}\``);
    }
    const reach = reachOfPath(path, { scope, file }, `\`${name}(…)\``);
    if (name === 'templatefile')
        return { ...reach, rendered: reach.read };
    return name === 'fileset' ? merged([reach, reachOfPattern(args[1], { scope, file })]) : reach;
}
/** A directory counts with all below it, which holds what a pattern finds unless it leads out again. */
function reachOfPattern(pattern, { scope, file }) {
    const possible = pattern === undefined ? 'unknown' : (0,_possible_values_js__WEBPACK_IMPORTED_MODULE_2__/* .possibleValues */ .M)(pattern, scope);
    const isInside = possible !== 'unknown' && possible.every((each) => !/(^|[\\/{,])\.\.([\\/},]|$)|^[\\/]/.test(each));
    return isInside ? nothing : doubtful(`${file}, line ${pattern?.line ?? 0}: the pattern in \`fileset(…)\``);
}
/** What a text says; of a longer one, each of its lines. */
function textsOf(expression, scope) {
    const possible = expression.kind === 'text' ? (0,_possible_values_js__WEBPACK_IMPORTED_MODULE_2__/* .possibleValues */ .M)(expression, scope) : 'unknown';
    return possible === 'unknown' ? [] : possible.flatMap((text) => text.split('\n')).map((line) => line.trim());
}


/***/ }),

/***/ 78351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ scopeOf),
/* harmony export */   u: () => (/* binding */ ownVariables)
/* harmony export */ });
/* harmony import */ var _hcl_expressions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77010);

/** Set by the action itself, and another for each commit: no path can be told from them. */
const ownVariables = ['git_sha', 'git_ref', 'image_key', 'bake_tags'];
/**
 * All values that a variable or local may have. Which of several givers wins is left to Packer: a file that none of
 * them names cannot be meant.
 */
function scopeOf(givers, place) {
    const values = [
        ...givers.template.flatMap(declared),
        ...givers.variableFiles.flatMap(({ attributes }) => attributes.map(({ name, value }) => [`var.${name}`, value])),
        ...givers.texts.map(({ name, value }) => [`var.${name}`, value]),
        ...givers.variables.flatMap(commandLine),
    ].filter(([name]) => !ownVariables.some((own) => name === `var.${own}`));
    const given = new Map();
    for (const [name, value] of values)
        given.set(name, [...(given.get(name) ?? []), value]);
    return { given, ...place };
}
function declared({ blocks }) {
    return blocks.flatMap(({ type, labels, body }) => {
        const value = (wanted) => body.attributes.find(({ name }) => name === wanted)?.value;
        const [label = ''] = labels;
        const single = type === 'variable' ? value('default') : type === 'local' ? value('expression') : undefined;
        if (single !== undefined)
            return [[`${type === 'variable' ? 'var' : 'local'}.${label}`, single]];
        const prefix = { locals: 'local', variables: 'var' }[type];
        return prefix === undefined ? [] : body.attributes.map(({ name, value }) => [`${prefix}.${name}`, value]);
    });
}
/** A text as it is, or a list or an object: the variable's type decides, and both count. */
function commandLine({ name, value }) {
    const texts = [[`var.${name}`, value]];
    if (!/^\s*[[{"]/.test(value))
        return texts;
    try {
        return [...texts, [`var.${name}`, (0,_hcl_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .parseExpression */ .YK)(value)]];
    }
    catch {
        return texts;
    }
}


/***/ })

};
