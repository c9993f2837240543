export const id = 9723;
export const ids = [9723];
export const modules = {

/***/ 49723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  matrix: () => (/* binding */ matrix_matrix)
});

// EXTERNAL MODULE: ./build/inputs/parse/values.js
var values = __webpack_require__(35988);
// EXTERNAL MODULE: ./build/settings/waves.js
var waves = __webpack_require__(31022);
// EXTERNAL MODULE: ./build/text/defined.js
var defined = __webpack_require__(97163);
// EXTERNAL MODULE: ./build/text/parts.js
var parts = __webpack_require__(34956);
;// CONCATENATED MODULE: ./build/fleet/matrices.js




/**
 * The stacks as matrices of jobs: a build for each image, plans, and the waves in their order, each stack in the one it
 * names. None has more jobs than GitHub takes.
 */
function matricesOf(stacks, waves) {
    // Most fleets take a few images: a matrix of its own needs no further workflow.
    const [builds = { include: [] }, ...others] = chunks(builders(stacks).map(build));
    return {
        builds,
        'more-builds': others,
        plans: chunks(stacks.map(job)),
        waves: withParts(withoutLastSoak(waves.flatMap((wave) => matricesOfWave(wave, stacks)))),
    };
}
/** The first of the stacks that take the same image bakes it, in its region. */
function builders(stacks) {
    const first = new Map();
    for (const stack of stacks) {
        const { build, from } = stack.inputs.image;
        const isBaked = build !== 'never' && from.kind === 'auto';
        if (isBaked && !first.has(stack.imageIdentity))
            first.set(stack.imageIdentity, stack);
    }
    return [...first.values()];
}
function build({ name, region, roles, inputs }) {
    return { stack: name, ...said({ region, role: roles.build }), template: inputs.image.template };
}
function job({ name, wave, region, roles, inputs }) {
    const { environment } = inputs.report;
    return { stack: name, ...said({ environment, wave, region, role: roles.deploy, 'plan-role': roles.plan }) };
}
/** Each after the one before; how long they soak counts after the last of them. */
function matricesOfWave(wave, stacks) {
    const own = stacks.filter((stack) => stack.wave === wave.name);
    const parts = chunks(own.map(job));
    return parts.map((matrix, index) => ({
        wave: wave.name,
        'max-parallel': wave.maxParallel,
        'on-failure': wave.onFailure,
        soak: index === parts.length - 1 ? secondsOf(wave.soak) : 0,
        matrix,
    }));
}
function withoutLastSoak(waves) {
    return waves.map((wave, index) => (index === waves.length - 1 ? { ...wave, soak: 0 } : wave));
}
/** At the end of a pause all of the wave is looked at. */
function withParts(waves) {
    const partsOf = (name) => waves.flatMap(({ wave }, index) => (wave === name ? [index] : []));
    return waves.map((wave) => (wave.soak === 0 ? wave : { ...wave, parts: partsOf(wave.wave) }));
}
function chunks(jobs) {
    return (0,parts/* inParts */.o)(jobs, waves/* MOST_JOBS */.r2).map((include) => ({ include }));
}
function secondsOf(soak) {
    const parsed = (0,values/* parseDuration */.E9)(soak);
    return 'value' in parsed ? Math.ceil(parsed.value / 1000) : 0;
}
/** Without what is ''. */
function said(fields) {
    const given = Object.entries(fields).map(([name, text]) => [name, text === '' ? undefined : text]);
    return (0,defined/* definedOf */.X)(Object.fromEntries(given));
}

// EXTERNAL MODULE: ./build/fleet/removed.js
var fleet_removed = __webpack_require__(35043);
// EXTERNAL MODULE: ./build/image/tags.js
var tags = __webpack_require__(57765);
;// CONCATENATED MODULE: ./build/fleet/states.js

/**
 * Names of stacks that have the same state, as far as the settings file tells: the same code, workspace and backend, and
 * the same variables, which OpenTofu takes for a backend. What a job adds by its own environment is not known here.
 */
function sharedStates(stacks) {
    const byState = Map.groupBy(stacks, ({ inputs: { source, stack } }) => JSON.stringify([
        ...[source.workingDirectory, stack.directory, stack.workspace, stack.backendConfig.toSorted()],
        ...[stack.variables, stack.variableFiles],
    ]));
    return [...byState.values()].filter(({ length }) => length > 1).map((some) => some.map(({ name }) => name));
}
/**
 * Stacks that take the same image in the same environment: an image is proven, and quarantined, for an environment, and so
 * for all of them at once.
 */
function sharedRecords(stacks) {
    const byRecord = Map.groupBy(stacks, ({ inputs, imageIdentity }) => JSON.stringify([(0,tags/* environmentKey */.J4)(inputs.report.environment), imageIdentity]));
    return [...byRecord.values()]
        .filter(({ length }) => length > 1)
        .map((some) => ({
        environment: some[0]?.inputs.report.environment ?? '',
        names: some.map(({ name }) => name),
    }));
}

// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/report/matrix.js
var matrix = __webpack_require__(51934);
// EXTERNAL MODULE: ./build/report/parts/matrix-list.js
var matrix_list = __webpack_require__(28566);
// EXTERNAL MODULE: ./build/settings/layers.js
var settings_layers = __webpack_require__(63460);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/inputs/given.js
var given = __webpack_require__(31153);
// EXTERNAL MODULE: ./build/inputs/read.js + 2 modules
var read = __webpack_require__(98599);
// EXTERNAL MODULE: ./build/inputs/sections/image.js + 1 modules
var sections_image = __webpack_require__(80324);
;// CONCATENATED MODULE: ./build/fleet/stack.js





/** The stacks of the file, in its order: each as a job reads it that says nothing but its name. */
function stacksOf(files, where) {
    const [stacks, problems] = [[], []];
    for (const name of files.head.stacks.keys()) {
        try {
            stacks.push(stackOf(name, (0,settings_layers/* choose */.Sw)(files, name), { ...files, where }));
        }
        catch (error) {
            if (!(error instanceof outcome_error/* DeployError */.sH))
                throw error;
            problems.push(...error.evidence);
        }
    }
    return { stacks, problems };
}
function stackOf(name, chosen, { head, where }) {
    const { beyond, region = '' } = chosen;
    const text = (input) => textFor(input, name, chosen);
    const saidAt = (input) => where(name, input) ?? where(name);
    const facts = { eventName: '', region: region || 'unsaid', terraformEnvironment: {}, beyond, saidAt };
    const { role = '', planRole = '', buildRole = '', wave = head.waves[0]?.name ?? '' } = beyond;
    return {
        name,
        wave,
        region,
        inputs: (0,read/* readInputs */.Ko)(text, facts),
        roles: { deploy: role, plan: planRole, build: buildRole },
        imageIdentity: JSON.stringify([buildRole, ...IMAGE.map(text)]),
    };
}
/** When to bake does not decide what is baked. */
const { build: _, maxAgeMs: __, ...ofImage } = sections_image/* image */.S;
/** What decides which image a stack takes, and whose it is. Regions do not: a template says where its image is copied. */
const IMAGE = [
    'working-directory',
    'image-role',
    ...Object.values(ofImage).map(({ name }) => name),
];
function textFor(input, name, chosen) {
    if (input === 'command')
        return 'plan';
    return chosen.text(input) ?? (input === 'label' ? name : (0,given/* entryOf */.Ms)(input).default);
}

// EXTERNAL MODULE: ./build/settings/read.js + 3 modules
var settings_read = __webpack_require__(35509);
// EXTERNAL MODULE: ./build/steps/settings/settle.js + 1 modules
var settle = __webpack_require__(70185);
// EXTERNAL MODULE: ./build/steps/source/paths.js
var paths = __webpack_require__(81656);
;// CONCATENATED MODULE: ./build/steps/fleet/stacks.js







/**
 * Reads the settings file, and looks whether what each of its stacks names is there.
 * @throws DeployError invalid-input, with every problem of file and stacks; checkout-failed, untrusted-code
 */
async function readStacks({ settings, source, report }, deps) {
    const { files, problems, base, code, told, where } = await (0,settle.readFiles)({ source, token: report.token, settings }, deps);
    const { path, inFile, ofInputs } = problems;
    if (inFile.length + ofInputs.length > 0)
        throw (0,read/* invalidInputs */.Rg)(ofInputs, problems);
    const { stacks, problems: ofStacks } = stacksOf(files, where);
    if (files.head.stacks.size === 0)
        throw (0,read/* invalidInputs */.Rg)([], { path, inFile: [`${path}: it has no stacks`], ofInputs });
    const missing = await Promise.all(stacks.map((stack) => pathProblems(stack, { code, where }, deps)));
    const unusable = (0,settings_read/* few */.H$)([...ofStacks, ...missing.flat()]);
    if (unusable.length > 0)
        throw (0,read/* invalidInputs */.Rg)([], { path, inFile: unusable, ofInputs });
    deps.log.info(`${told}: ${stacks.length} stacks`);
    return { code, path, files, stacks, ...(base && { base }) };
}
async function pathProblems({ name, inputs }, { code: { root }, where }, { files }) {
    const place = { root, directory: (0,external_node_path_.join)(root, inputs.source.workingDirectory) };
    return (0,paths/* requirePaths */.y)(inputs, place, files).then(() => [], (error) => {
        const { evidence } = (0,outcome_error/* failureOf */.g5)(error);
        if (evidence.length === 0)
            throw error;
        return evidence.map((problem) => `${where(name, (0,read/* inputIn */.cP)(problem)) ?? where(name)}: ${problem}`);
    });
}

// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
;// CONCATENATED MODULE: ./build/fleet/touched.js


/** Why a stack is touched by files that changed: a sentence each, without a full stop; none where it is not. */
function reasonsFor(dependencies, changed) {
    const isAnything = (one) => 'path' in one && one.path === '';
    const [told, anything] = [dependencies.filter((one) => !isAnything(one)), dependencies.filter(isAnything)];
    return changed.flatMap((file) => {
        const found = [...told, ...anything].find((one) => 'glob' in one ? isMatched(one.glob, file) : holds(one.path, file));
        return found === undefined ? [] : [`${(0,text_escape/* inlineCode */.ti)(file)} ${found.role}`];
    });
}
/** Also the other way about: a link or a submodule changes with all that is below it. */
function holds(path, file) {
    return path === '' || path === file || file.startsWith(`${path}/`) || path.startsWith(`${file}/`);
}
/** By itself, or by a directory that it is in. */
function isMatched(glob, file) {
    const parts = file.split('/');
    return parts.some((_, at) => external_node_path_.posix.matchesGlob(parts.slice(0, at + 1).join('/'), glob));
}
/** What of many reasons is told. */
const MOST = 3;
/** The first reasons, and how many more there are. */
function fewOf(reasons) {
    const rest = reasons.length - MOST;
    return rest > 0 ? [...reasons.slice(0, MOST), `and ${rest} more`] : [...reasons];
}

// EXTERNAL MODULE: ./build/text/duration.js
var duration = __webpack_require__(29556);
// EXTERNAL MODULE: ./build/text/more.js
var more = __webpack_require__(96161);
// EXTERNAL MODULE: ./build/steps/source/trust.js
var trust = __webpack_require__(90994);
// EXTERNAL MODULE: ./build/outcome/events.js
var events = __webpack_require__(51438);
;// CONCATENATED MODULE: ./build/steps/fleet/changes.js



/**
 * The files that a pull request changes: of the checkout, where its history is there; else GitHub tells them.
 * @param code the commit that is checked out at `root`
 */
async function changesOf(code, deps) {
    const { context, git } = deps;
    const { pullRequest, eventName, sha } = context;
    if (pullRequest?.baseRef === undefined)
        return { untold: 'the event names no pull request' };
    const isMerge = code.head === sha && code.head !== pullRequest.headSha;
    if (!isMerge && code.head !== pullRequest.headSha)
        return { untold: 'the code that is checked out is not that of the pull request' };
    const base = isMerge ? 'HEAD^1' : `refs/remotes/origin/${pullRequest.baseRef}`;
    const files = await git.changed(code.root, base);
    if (files !== undefined)
        return { files, told: `git, since ${isMerge ? 'its base' : pullRequest.baseRef}` };
    // A queue tests several pull requests at once, of which GitHub would tell one.
    if ((0,events/* eventEntry */.nf)(eventName).unmerged !== undefined)
        return { untold: 'the history of the merge queue is not in the checkout; `fetch-depth: 0` brings it' };
    return fromGitHub(pullRequest.number, deps);
}
async function fromGitHub(pull, { github }) {
    try {
        const files = await github.changedFiles(pull);
        if (files === undefined)
            return { untold: 'GitHub tells at most 3000 files, and there are more' };
        return { files, told: 'GitHub' };
    }
    catch (error) {
        const why = (0,text_escape/* oneLine */.TN)((0,outcome_error/* errorMessage */.gJ)(error)).replace(/\.$/, '');
        return { untold: `the checkout has no history, and GitHub does not tell: ${why}` };
    }
}

// EXTERNAL MODULE: ./build/plan/json.js
var json = __webpack_require__(60070);
// EXTERNAL MODULE: ./build/template/hcl.js
var hcl = __webpack_require__(42984);
// EXTERNAL MODULE: ./build/template/hcl-expressions.js
var hcl_expressions = __webpack_require__(77010);
;// CONCATENATED MODULE: ./build/fleet/module.js




/** Which files Terraform and OpenTofu read of a directory. */
const MODULE_FILE = /\.(tf|tofu)(\.json)?$/;
/**
 * What a file of a module reaches for. A path that is made of what only a plan knows counts with all that is below the
 * part before it.
 * @throws Error with the line, where the file cannot be read
 */
function reachOfFile(file, place) {
    return file.name.endsWith('.json')
        ? reachOfJson(JSON.parse(file.text), place)
        : reachOfBody((0,hcl/* parseHcl */.z)(file.text), place);
}
/** Which files of values Terraform and OpenTofu read of a root module unasked. */
const VALUES_FILE = /(^terraform|\.auto)\.tfvars(\.json)?$/;
/** What values of variables name outside of the root module: its code may open that. */
function pathsOfValues(values, place) {
    return values.flatMap((value) => pathsOf({ kind: 'text', parts: [value], line: 1 }, place));
}
function reachOfBody(body, place) {
    const sources = body.blocks
        .filter(isCall)
        .flatMap((block) => block.body.attributes)
        .filter(isSource)
        .map(({ value }) => value);
    return {
        modules: modulesIn(sources, place),
        paths: [
            ...anywhere(sources),
            ...valuesIn(body)
                .flatMap(expressionsIn)
                .flatMap((expression) => pathsOf(expression, place)),
        ],
    };
}
function isCall({ type }) {
    return type === 'module';
}
function isSource({ name }) {
    return name === 'source';
}
/** Every value, but for where modules are: that is relative to another directory than paths are. */
function valuesIn({ attributes, blocks }) {
    const inside = blocks.flatMap((block) => {
        const { body } = block;
        return valuesIn(isCall(block) ? { ...body, attributes: body.attributes.filter((one) => !isSource(one)) } : body);
    });
    return [...attributes.map(({ value }) => value), ...inside];
}
/** An expression and all that stand in it. */
function expressionsIn(expression) {
    return [expression, ...(0,hcl_expressions/* innerOf */._$)(expression).flatMap(expressionsIn)];
}
/** The texts that a text is: whole, and from each place on where it puts in a path. */
function textsIn(expression) {
    if (expression.kind !== 'text')
        return [];
    const { parts } = expression;
    const begins = parts.flatMap((part, at) => (at > 0 && startOf(part) === 'plain' ? [] : [at]));
    return begins.flatMap((at) => textFrom(parts.slice(at)));
}
function textFrom([first, ...others]) {
    if (first === undefined)
        return [];
    if (typeof first === 'string')
        return wordsOf(told('plain', [first, ...others]));
    const text = told(startOf(first), others);
    const [, later] = /^\S*\s+(.*)$/s.exec(text.text) ?? [];
    return later === undefined ? [text] : [text, ...wordsOf({ ...text, start: 'plain', text: later })];
}
/** What `format` puts in comes first: `%s/../motd`; a command has several paths: `bash ../a.sh`. */
function wordsOf(text) {
    const words = text.text.split(/[\s"'=]+/);
    const each = words.flatMap((word, index) => {
        const [, verb = '', rest = ''] = /^(%[^/]*)?(.*)$/s.exec(word) ?? [];
        const end = index === words.length - 1 ? text.end : 'whole';
        return words.length > 1 && /^[./]*$/.test(rest) && verb === ''
            ? []
            : [{ start: verb === '' ? 'plain' : 'untold', text: rest, end }];
    });
    return words.length === 1 ? each : [text, ...each];
}
function startOf(part) {
    if (typeof part === 'string')
        return 'plain';
    const named = part.kind === 'reference' ? part.name : '';
    if (named === 'path.root' || named === 'path.cwd')
        return 'root';
    return named === 'path.module' ? 'module' : 'untold';
}
function told(start, parts) {
    const cut = parts.findIndex((part) => typeof part !== 'string');
    const plain = cut < 0 ? parts : parts.slice(0, cut);
    return { start, text: plain.join(''), end: cut < 0 ? 'whole' : 'cut' };
}
/** Where a source is written as a text, it begins with what tells whether it is a local one. */
function modulesIn(sources, place) {
    return sources.flatMap(choicesOf).flatMap((source) => {
        const [text] = source.kind === 'text' ? textFrom(source.parts) : [];
        return text === undefined ? [] : moduleIn(text, place);
    });
}
function moduleIn(text, { directory, root }) {
    if (text.start === 'untold')
        return [];
    if (text.start === 'plain' && !/^\.\.?(\/|$)/.test(text.text))
        return [];
    return [inside(text.start === 'root' ? root : directory, withoutRest(text))];
}
/** OpenTofu takes what variables say for a source: it may be anywhere. */
function anywhere(sources) {
    const isTold = (source) => source.kind === 'text' && textFrom(source.parts)[0]?.start !== 'untold';
    return sources.flatMap(choicesOf).every(isTold) ? [] : [''];
}
function choicesOf(expression) {
    return expression.kind === 'several' ? expression.items.flatMap(choicesOf) : [expression];
}
/** What an expression names; not what those in it do. */
function pathsOf(expression, place) {
    const above = expression.kind === 'call' && expression.name === 'dirname' && expression.args.some(isPath);
    const { directory, root } = place;
    return above
        ? [...new Set([directory, root].map((base) => inside(base, '..')))].filter((one) => !isOutside(one))
        : textsIn(expression).flatMap((text) => pathsIn(text, place));
}
function isPath(expression) {
    return expressionsIn(expression).some((one) => one.kind === 'reference' && one.name.startsWith('path.'));
}
/** Only what leads upwards can lead out of the directory, which counts with all below it. */
function pathsIn(text, { directory, root }) {
    if (!/(^|\/)\.\.(\/|$)/.test(text.text))
        return [];
    const path = withoutRest(text);
    if (text.start !== 'plain' && !path.startsWith('/'))
        return [];
    if (text.start === 'plain' && /^(\/|\w+:|~)/.test(path))
        return [];
    // One of several that `join` makes a path of.
    const isPart = /^[./]+$/.test(path) && text.end === 'whole';
    const plain = isPart ? [directory, root] : [root];
    const bases = { module: [directory], root: [root], plain, untold: [directory, root] }[text.start];
    return [...new Set(bases.map((base) => inside(base, path)))].filter((one) => !isOutside(one));
}
function withoutRest({ text, end }) {
    return end === 'whole' ? text : text.slice(0, text.lastIndexOf('/') + 1);
}
/** A path from the root of the repository, without a `/` at its end; '' is the root itself. */
function inside(base, path) {
    const joined = external_node_path_.posix.join(base, path).replace(/\/+$/, '');
    return joined === '.' ? '' : joined;
}
function isOutside(path) {
    return path === '..' || path.startsWith('../');
}
/** A text of JSON is one of a template: https://developer.hashicorp.com/terraform/language/syntax/json#expression-mapping */
function reachOfJson(value, place) {
    const { module: calls, ...others } = (0,json/* isRecord */.u4)(value) ? value : {};
    const called = listOf(calls)
        .flatMap((one) => ((0,json/* isRecord */.u4)(one) ? Object.values(one) : []))
        .flatMap(listOf)
        .filter(json/* isRecord */.u4);
    const values = called.map(({ source: _, ...values }) => values);
    const written = (one) => stringsIn(one).map((text) => (0,hcl_expressions/* parseTemplate */.QC)(text));
    const sources = called.flatMap(({ source }) => written(source));
    return {
        modules: modulesIn(sources, place),
        paths: [
            ...anywhere(sources),
            ...written([others, values])
                .flatMap(expressionsIn)
                .flatMap((text) => pathsOf(text, place)),
        ],
    };
}
function listOf(value) {
    return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
function stringsIn(value) {
    if (typeof value === 'string')
        return [value];
    if (Array.isArray(value))
        return value.flatMap(stringsIn);
    return (0,json/* isRecord */.u4)(value) ? Object.values(value).flatMap(stringsIn) : [];
}

// EXTERNAL MODULE: ./build/steps/image/files.js
var files = __webpack_require__(45581);
;// CONCATENATED MODULE: ./build/steps/fleet/paths.js

/** A path from the root of the repository, with `/`; '' is the root. */
function named(root, path) {
    return (0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join('/');
}
/** The root itself is named by who means all of it; a path in passing that is the root means nothing. */
function paths_isOutside(name) {
    return name === '' || name === '..' || name.startsWith('../');
}

;// CONCATENATED MODULE: ./build/steps/fleet/code.js





/** Only Terragrunt reads its units: what they include, depend on and name as their module. */
const ANYTHING = { path: '', role: 'may be read by its Terragrunt unit' };
/** What the code of a stack is made of: its directory, modules that it reaches by local paths, what they name or link to. */
async function codeOf({ inputs }, root, deps) {
    if (inputs.stack.tool === 'terragrunt')
        return [ANYTHING];
    const directory = named(root, (0,external_node_path_.join)(root, inputs.source.workingDirectory, inputs.stack.directory));
    const modules = new Map();
    const doubts = [];
    const open = [directory];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (modules.has(next))
            continue;
        const reach = await reachIn({ directory: next, root: directory }, { root, doubts }, deps);
        modules.set(next, reach);
        open.push(...reach.modules);
    }
    const [, ...called] = [...modules.keys()];
    return [
        { path: directory, role: 'is in its directory' },
        ...called.map((path) => ({ path, role: `is in the module ${(0,text_escape/* inlineCode */.ti)(path)}, which it reaches` })),
        ...[...modules.values()]
            .flatMap(({ paths }) => paths)
            .map((path) => ({ path, role: 'is named by its code' })),
        ...(await linked([...modules.keys()], root, deps)),
        ...doubts,
    ];
}
async function reachIn(place, { root, doubts }, { files }) {
    const directory = (0,external_node_path_.join)(root, place.directory);
    if ((await files.kind(directory)) !== 'directory')
        return { modules: [], paths: [] };
    const names = (await files.list(directory)).filter((name) => MODULE_FILE.test(name));
    const all = await Promise.all(names.map(async (name) => {
        try {
            return reachOfFile({ name, text: await files.read((0,external_node_path_.join)(directory, name)) }, place);
        }
        catch (error) {
            const why = `${(0,text_escape/* inlineCode */.ti)((0,external_node_path_.join)(place.directory, name))} cannot be read: ${(0,text_escape/* oneLine */.TN)((0,outcome_error/* errorMessage */.gJ)(error))}`;
            doubts.push({ path: '', role: `may be reached by its code (${why})` });
            return { modules: [], paths: [] };
        }
    }));
    return { modules: all.flatMap(({ modules }) => modules), paths: all.flatMap(({ paths }) => paths) };
}
/** What symbolic links in the directories lead to, elsewhere in the repository. */
async function linked(directories, root, { files }) {
    const found = await files.below(root, directories.map((path) => (0,external_node_path_.join)(root, path)));
    const elsewhere = found
        .map(({ name }) => name)
        .filter((name) => !name.startsWith('../') && !directories.some((path) => isBelow(name, path)));
    const kinds = await Promise.all(found.map(({ path }) => files.kind(path)));
    return [
        ...elsewhere.map((path) => ({ path, role: 'is linked to by its code' })),
        // What it led to may be what the change takes away.
        ...found
            .filter((_, index) => kinds[index] === 'missing')
            .map(({ name }) => ({
            path: '',
            role: `may be linked to by its code (${(0,text_escape/* inlineCode */.ti)(name)} leads nowhere)`,
        })),
    ];
}
function isBelow(name, directory) {
    return directory === '' || name.startsWith(`${directory}/`);
}

;// CONCATENATED MODULE: ./build/steps/fleet/given.js


/** The files that the settings file names for a stack beside its code and its template, and what links lead to. */
async function givenFilesOf({ inputs }, root, { files }) {
    const { source, stack, beyond } = inputs;
    const { test, probes = [] } = beyond;
    const words = probes.flatMap(({ ask }) => ask.kind === 'command' && ask.on === 'runner' ? given_wordsOf(ask) : []);
    const base = (0,external_node_path_.resolve)(root, source.workingDirectory);
    const given = [
        { paths: within(base, stack.variableFiles), role: 'is a variable file of it' },
        {
            paths: within(base, stack.backendConfig.filter((setting) => !setting.includes('='))),
            role: 'is a backend file of it',
        },
        { paths: within(base, test?.script === undefined ? [] : [test.script]), role: 'tests its image' },
        // They run in the directory of the code, whatever `working-directory` says.
        { paths: within(root, words), role: 'is named by a probe of it' },
    ];
    const all = given.map(async ({ paths, role }) => {
        const inside = paths.filter((path) => !paths_isOutside(named(root, path)));
        const found = inside.length === 0 ? [] : await files.below(root, inside);
        const names = [...inside.map((path) => named(root, path)), ...found.map(({ name }) => name)];
        return [...new Set(names)].map((path) => ({ path, role }));
    });
    return (await Promise.all(all)).flat();
}
function within(base, paths) {
    return paths.map((path) => (0,external_node_path_.resolve)(base, path));
}
/** A program without a `/` is one of PATH. */
function given_wordsOf({ argv: [program, ...args] }) {
    return program.includes('/') ? [program, ...args] : args;
}

// EXTERNAL MODULE: ./build/tools/product.js + 2 modules
var product = __webpack_require__(38606);
;// CONCATENATED MODULE: ./build/steps/fleet/versions.js



/** The version files that say with which tools a stack runs, as far as no input does. */
async function versionFilesOf({ inputs }, root, deps) {
    const { source, stack, image, tools } = inputs;
    const base = (0,external_node_path_.resolve)(root, source.workingDirectory);
    const isBaked = image.from.kind === 'auto' && tools.versions.packer === undefined;
    const wanted = [
        ...(isBaked ? [['packer', (0,external_node_path_.join)(base, image.template)]] : []),
        ...(tools.versions.terraform === undefined ? toolsOf(stack.tool) : []).map((tool) => [
            tool,
            (0,external_node_path_.join)(base, stack.directory),
        ]),
    ];
    const all = wanted.map(async ([tool, place]) => {
        const { title, versionFile } = product/* PRODUCTS */.zv[tool];
        const paths = await lookedFor(versionFile, { place, root }, deps);
        return paths.map((path) => ({ path, role: `says with which version of ${title} it runs` }));
    });
    return (await Promise.all(all)).flat();
}
/** Which tool `auto` is, the lock file and what is on PATH may say. */
function toolsOf(choice) {
    return choice === 'terraform' || choice === 'tofu' ? [choice] : ['terraform', 'tofu'];
}
/**
 * Where a version file is looked for, from the place up to the root of the repository: as far as the first that is there,
 * which counts. One that a change takes away has been there.
 */
async function lookedFor(name, { place, root }, { files }) {
    const looked = [];
    const first = (await files.kind(place)) === 'directory' ? place : (0,external_node_path_.dirname)(place);
    for (let at = first; at === root || !paths_isOutside(named(root, at)); at = (0,external_node_path_.dirname)(at)) {
        const path = (0,external_node_path_.join)(at, name);
        looked.push(named(root, path));
        if ((await files.kind(path)) === 'file')
            return looked;
    }
    return looked;
}

;// CONCATENATED MODULE: ./build/steps/fleet/dependencies.js









/** Tells what each stack depends on; what several share is looked at once. */
function dependencyReader(source, deps) {
    const once = onceEach();
    return async (stack) => {
        const { workingDirectory } = stack.inputs.source;
        const { directory, tool } = stack.inputs.stack;
        const [code, versions, given, values, image] = await Promise.all([
            once(`code ${tool} ${workingDirectory} ${directory}`, () => codeOf(stack, source.root, deps)),
            versionFilesOf(stack, source.root, deps),
            givenFilesOf(stack, source.root, deps),
            ofValues(stack, source.root, deps),
            once(`image ${stack.imageIdentity}`, () => imageOf(stack, source, deps)),
        ]);
        return [...code, ...versions, ...given, ...values, ...image];
    };
}
function onceEach() {
    const kept = new Map();
    return (key, make) => {
        const made = kept.get(key) ?? make();
        kept.set(key, made);
        return made;
    };
}
/** What values of its variables name: those of the settings file, and of files. */
async function ofValues({ inputs }, root, { files }) {
    const base = (0,external_node_path_.join)(root, inputs.source.workingDirectory);
    const home = (0,external_node_path_.join)(base, inputs.stack.directory);
    const place = { directory: named(root, home), root: named(root, home) };
    const unasked = (await files.list(home)).filter((name) => VALUES_FILE.test(name));
    const paths = [
        ...unasked.map((name) => (0,external_node_path_.join)(home, name)),
        ...inputs.stack.variableFiles.map((path) => (0,external_node_path_.resolve)(base, path)),
    ];
    const role = 'is named by its variables';
    const ofFile = async (path) => {
        try {
            const reach = reachOfFile({ name: path, text: await files.read(path) }, place);
            return reach.paths.map((found) => ({ path: found, role }));
        }
        catch (error) {
            const why = `${(0,text_escape/* inlineCode */.ti)(named(root, path))} cannot be read: ${(0,text_escape/* oneLine */.TN)((0,outcome_error/* errorMessage */.gJ)(error))}`;
            return [{ path: '', role: `may be named by its variables (${why})` }];
        }
    };
    const given = pathsOfValues(inputs.stack.variables.map(({ value }) => value), place);
    return [...given.map((path) => ({ path, role })), ...(await Promise.all(paths.map(ofFile))).flat()];
}
/**
 * What feeds the key of its image, where it is not given. Files that are named and are gone count, too: the image had them,
 * or none can be made.
 */
async function imageOf({ inputs }, { root, ...code }, deps) {
    const { image, source: of } = inputs;
    if (image.from.kind !== 'auto')
        return [];
    const source = { ...code, root, directory: (0,external_node_path_.join)(root, of.workingDirectory) };
    const { template, paths, missing, doubts } = await (0,files/* namedFiles */.V)(image, source, deps);
    const found = await deps.files.below(root, paths);
    const names = [...paths, ...missing].map((path) => named(root, path)).concat(found.map(({ name }) => name));
    const globs = [
        ...[...(image.contents.instead ?? []), ...image.contents.beside].map((glob) => (0,external_node_path_.join)(source.directory, glob)),
        (0,external_node_path_.join)(template.directory, '*.auto.pkrvars.{hcl,json}'),
    ];
    const role = 'goes into its image';
    return [
        ...template.whole.map((path) => ({ path: named(root, path), role })),
        ...[...new Set(names)].filter((name) => !paths_isOutside(name)).map((path) => ({ path, role })),
        ...globs.map((glob) => ({ glob: named(root, glob), role })),
        ...doubts.map((doubt) => ({ path: '', role: `may go into its image (${(0,text_escape/* oneLine */.TN)(doubt)})` })),
    ];
}

;// CONCATENATED MODULE: ./build/steps/fleet/touched.js










/** Of a pull request those stacks that it changes something of; of anything else, or where that cannot be told, all. */
async function touchedStacks(fleet, deps) {
    const { stacks, code } = fleet;
    const all = (whole) => ({ stacks, touched: [], whole });
    if ((0,trust/* proposedOn */.it)(deps.context) !== 'all')
        return all('this is no pull request');
    const head = (await deps.git.head(code.root)) ?? '';
    const changes = await changesOf({ root: code.root, head }, deps);
    if ('untold' in changes)
        return all(`which files change cannot be told (${changes.untold})`);
    deps.log.info(`${(0,duration/* count */.U9)(changes.files.length, 'file')} changed, as ${changes.told} tells`);
    for (const file of changes.files)
        deps.log.debug(file);
    const { workflow } = deps.context;
    if (workflow !== undefined && changes.files.includes(workflow))
        return all(`${(0,text_escape/* inlineCode */.ti)(workflow)} changes, which says with what they run`);
    const isOfSettings = await changesSettings(fleet, changes.files, deps);
    if (isOfSettings && fleet.base?.unread !== undefined)
        return all(`${(0,text_escape/* inlineCode */.ti)(fleet.path)} changes, and that of the base branch could not be read`);
    const dependencies = dependencyReader(code, deps);
    const found = await Promise.all(stacks.map(async (stack) => {
        const bySettings = isOfSettings ? settingsReasons(stack.name, fleet) : [];
        const byFiles = reasonsFor(await dependencies(stack), changes.files);
        return { stack, reasons: fewOf([...bySettings, ...byFiles]) };
    }));
    const touched = found.filter(({ reasons }) => reasons.length > 0);
    return {
        stacks: touched.map(({ stack }) => stack),
        touched: touched.map(({ stack, reasons }) => ({ stack: stack.name, reasons })),
        whole: '',
    };
}
/** Also where the file is a link, or is named in another way than git does. */
async function changesSettings({ code: { root }, path }, changed, { files }) {
    const file = (0,external_node_path_.join)(root, path);
    const [base, real] = await Promise.all([files.real(root), files.real(file)]);
    return [named(root, file), named(base, real)].some((name) => changed.includes(name));
}
/** How many keys are named. */
const MOST_KEYS = 5;
function settingsReasons(name, { files, path }) {
    if (!files.widening.stacks.has(name))
        return [`it is new in ${(0,text_escape/* inlineCode */.ti)(path)}`];
    const changed = (0,settings_layers/* changedKeys */.F$)(files, name);
    return changed.length === 0
        ? []
        : [`${(0,text_escape/* inlineCode */.ti)(path)} has another ${(0,more/* firstOf */.K)(changed.map(text_escape/* inlineCode */.ti), MOST_KEYS)} for it`];
}

;// CONCATENATED MODULE: ./build/commands/matrix.js











/** The stacks of the settings file as matrices of jobs; on a pull request those that it touches. Asks nothing of AWS. */
async function matrix_matrix(inputs, deps, journal) {
    const fleet = await journal.step('Settings', () => readStacks(inputs, deps));
    const { code, path, files, stacks: all } = fleet;
    journal.record({ commit: { repository: code.repository, sha: code.sha, ref: code.ref } });
    for (const names of sharedStates(all))
        journal.warn(sharing(names));
    for (const record of sharedRecords(all))
        journal.warn(oneRecord(record));
    const removed = (0,settings_layers/* removedStacks */.Wf)(files);
    if (removed.length > 0)
        journal.warn((0,fleet_removed/* removedWords */.Q)(removed, path));
    const { stacks, touched, whole } = await journal.step('Changes', () => touchedStacks(fleet, deps));
    const matrices = matricesOf(stacks, files.head.waves);
    const report = { settings: path, matrices, all: all.length, touched, whole };
    requireRoom((0,matrix/* matrixOutput */.F)(report));
    journal.record({ matrix: report });
    for (const line of (0,matrix_list/* matrixLines */.z6)(report))
        deps.log.info(line);
    return 'planned';
}
/** How many stacks are named. */
const MOST_NAMES = 10;
function sharing(names) {
    const of = (0,more/* firstOf */.K)(names.map(text_escape/* inlineCode */.ti), MOST_NAMES);
    return `${of} have the same directory, workspace, backend settings and variables, and so one state, unless their jobs tell them apart: give each a \`backend-config\` or a \`workspace\` of its own.`;
}
function oneRecord({ environment, names }) {
    const of = (0,more/* firstOf */.K)(names.map(text_escape/* inlineCode */.ti), MOST_NAMES);
    const where = environment === '' ? 'no environment' : `the environment ${(0,text_escape/* inlineCode */.ti)(environment)}`;
    return `${of} take the same image in ${where}: what is recorded of an image is recorded for an environment, so that the first of them that is well proves it for all, and one that fails puts it into quarantine for all. Give each an \`environment\` of its own.`;
}
const PART = 'Part the stacks into several settings files, each with a workflow of its own; the input `settings` names one.';
function requireRoom(output) {
    if (output.length <= matrix/* MOST_CHARACTERS */.v)
        return;
    throw new outcome_error/* DeployError */.sH('invalid-input', 'The stacks are more than an output of a job can hold.', {
        evidence: [`the output \`matrix\` has ${output.length} characters; GitHub takes ${matrix/* MOST_CHARACTERS */.v}`],
        next: [PART],
    });
}


/***/ }),

/***/ 77010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jn: () => (/* binding */ readExpression),
/* harmony export */   QC: () => (/* binding */ parseTemplate),
/* harmony export */   U$: () => (/* binding */ trouble),
/* harmony export */   YK: () => (/* binding */ parseExpression),
/* harmony export */   _$: () => (/* binding */ innerOf),
/* harmony export */   qi: () => (/* binding */ isMark),
/* harmony export */   tu: () => (/* binding */ expectMark)
/* harmony export */ });
/* harmony import */ var _hcl_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18379);

/** The expressions that one is made of. */
function innerOf(expression) {
    switch (expression.kind) {
        case 'text':
            return expression.parts.filter((part) => typeof part !== 'string');
        case 'several':
            return [...expression.items, ...expression.beside];
        case 'reference':
        case 'other':
            return expression.beside;
        case 'call':
            return expression.args;
        case 'constant':
            return [];
    }
}
/** Reads a file as `templatefile` does. @throws Error where what it puts in is no HCL */
function parseTemplate(text) {
    return textOf((0,_hcl_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .partsOf */ .C)(text), 1);
}
/** Reads one expression, as a variable of type list is given on the command line. @throws Error */
function parseExpression(text) {
    const reader = { tokens: (0,_hcl_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .tokensOf */ .k)(text).filter(({ kind }) => kind !== 'newline'), at: 0 };
    return readExpression(reader, []);
}
/** Reads to an end, which is left to the caller. @throws Error with the line, where there is no value */
function readExpression(reader, ends) {
    const line = reader.tokens[reader.at]?.line ?? 0;
    const terms = [];
    const marks = [];
    for (;;) {
        const token = reader.tokens[reader.at];
        if (token === undefined || isEnd(token, ends))
            break;
        const isTerm = token.kind !== 'mark' || /^[([{]$/.test(token.text);
        if (isTerm)
            terms.push(readTerm(reader, token));
        else {
            if (/^[)\]}]$/.test(token.text))
                throw trouble(reader);
            marks.push(token.text);
            reader.at += 1;
        }
    }
    const [first, second, third] = terms;
    if (first === undefined)
        throw trouble(reader);
    if (terms.length === 1 && marks.length === 0)
        return first;
    const isChoice = marks.join() === '?,:' && second !== undefined && third !== undefined && terms.length === 3;
    return isChoice
        ? { kind: 'several', items: [second, third], beside: [first], line }
        : { kind: 'other', beside: terms, line };
}
function readTerm(reader, token) {
    const { line } = token;
    reader.at += 1;
    switch (token.kind) {
        case 'text':
            return followed(reader, textOf(token.parts, line));
        case 'name':
            return readNamed(reader, token.text, line);
        case 'number':
            return { kind: 'constant', text: token.text, line };
        case 'newline':
            return { kind: 'constant', text: 'null', line };
        case 'mark':
            return followed(reader, readBracket(reader, token.text, line));
    }
}
/** A step into a value (`.name`, `[0]`, `[*]`) leads to one of the values in it. */
function followed(reader, start) {
    const beside = readSteps(reader).beside;
    return beside.length === 0 ? start : { kind: 'several', items: [start], beside, line: start.line };
}
function readNamed(reader, name, line) {
    if (/^(true|false|null)$/.test(name))
        return { kind: 'constant', text: name, line };
    if (isMark(reader.tokens[reader.at], '(')) {
        reader.at += 1;
        return followed(reader, { kind: 'call', name, args: readItems(reader, ')'), line });
    }
    const { names, beside } = readSteps(reader);
    return { kind: 'reference', name: [name, ...names.slice(0, 1)].join('.'), beside, line };
}
function readSteps(reader) {
    const names = [];
    const beside = [];
    for (;;) {
        const [mark, next] = reader.tokens.slice(reader.at, reader.at + 2);
        if (isMark(mark, '.') && next !== undefined && next.kind !== 'newline') {
            if (next.kind === 'name')
                names.push(next.text);
            reader.at += 2;
        }
        else if (isMark(mark, '[')) {
            reader.at += 1;
            if (isMark(next, '*'))
                reader.at += 1;
            else
                beside.push(readExpression(reader, [']']));
            expectMark(reader, ']');
        }
        else {
            return { names, beside };
        }
    }
}
function readBracket(reader, bracket, line) {
    const isLoop = reader.tokens[reader.at]?.kind === 'name' && isName(reader.tokens[reader.at], 'for');
    const end = bracket === '(' ? ')' : bracket === '[' ? ']' : '}';
    if (isLoop)
        return { kind: 'other', beside: readLoose(reader, end), line };
    if (bracket === '{')
        return { kind: 'several', items: readEntries(reader), beside: [], line };
    const items = readItems(reader, end);
    return { kind: 'several', items, beside: [], line };
}
/** Everything between the brackets of a `for`, in whatever order. */
function readLoose(reader, end) {
    const found = [];
    for (;;) {
        const token = reader.tokens[reader.at];
        if (token === undefined)
            throw trouble(reader);
        if (isMark(token, end))
            break;
        if (token.kind !== 'mark' || /^[([{]$/.test(token.text))
            found.push(readTerm(reader, token));
        else
            reader.at += 1;
    }
    reader.at += 1;
    return found;
}
function readItems(reader, end) {
    const items = [];
    while (!isMark(reader.tokens[reader.at], end)) {
        items.push(readExpression(reader, [',', end]));
        // A last argument may be spread over several: `f(list...)` is read as `other`.
        if (isMark(reader.tokens[reader.at], ','))
            reader.at += 1;
    }
    reader.at += 1;
    return items;
}
/** The values of an object; what its keys are made of counts too. */
function readEntries(reader) {
    const values = [];
    for (;;) {
        while (reader.tokens[reader.at]?.kind === 'newline' || isMark(reader.tokens[reader.at], ','))
            reader.at += 1;
        if (isMark(reader.tokens[reader.at], '}'))
            break;
        const key = readExpression(reader, ['=', ':']);
        if (key.kind !== 'reference' || key.name.includes('.'))
            values.push(key);
        reader.at += 1;
        values.push(readExpression(reader, [',', 'newline', '}']));
    }
    reader.at += 1;
    return values;
}
function textOf(parts, line) {
    return {
        kind: 'text',
        line,
        parts: parts.map((part) => {
            if (typeof part === 'string')
                return part;
            const tokens = part.tokens.filter(({ kind }) => kind !== 'newline');
            return part.kind === 'value'
                ? readExpression({ tokens, at: 0 }, [])
                : { kind: 'other', beside: readLoose({ tokens: [...tokens, endMark], at: 0 }, '}'), line };
        }),
    };
}
const endMark = { kind: 'mark', text: '}', line: 0 };
function isEnd(token, ends) {
    return ends.some((end) => (end === 'newline' ? token.kind === 'newline' : isMark(token, end)));
}
/** Whether a token is this mark. */
function isMark(token, text) {
    return token?.kind === 'mark' && token.text === text;
}
function isName(token, text) {
    return token?.kind === 'name' && token.text === text;
}
/** Takes a mark. @throws Error with the line, where another stands */
function expectMark(reader, text) {
    if (!isMark(reader.tokens[reader.at], text))
        throw trouble(reader);
    reader.at += 1;
}
/** What to throw where the reading is. */
function trouble({ tokens, at }) {
    const token = tokens[at] ?? tokens.at(-1);
    return new Error(`line ${token?.line ?? 1}: not understood`);
}


/***/ }),

/***/ 18379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf),
/* harmony export */   k: () => (/* binding */ tokensOf)
/* harmony export */ });
const startOf = (text) => ({ text, at: 0, line: 1, counted: 0 });
/** @throws Error with the line, where the text is not HCL */
function tokensOf(text) {
    const cursor = startOf(text);
    const tokens = readTokens(cursor, '');
    if (cursor.at < text.length)
        throw trouble(cursor, `unexpected \`${text[cursor.at]}\``);
    return tokens;
}
/** The pieces of a file that `templatefile` renders: one text from its first character to its last. */
function partsOf(text) {
    return readParts(startOf(text), { isEnd: () => false, escapes: 'none' });
}
const closing = { '(': ')', '[': ']', '{': '}' };
/** Line ends count between attributes and between the items of an object; not inside of `(` and `[`. */
function readTokens(cursor, end) {
    const tokens = [];
    const open = [];
    while (cursor.at < cursor.text.length) {
        const token = readToken(cursor);
        if (token === undefined)
            continue;
        if (token.kind === 'mark') {
            if (open.length === 0 && token.text === end)
                return tokens;
            const opened = closing[token.text];
            if (opened !== undefined)
                open.push(opened);
            else if (/^[)\]}]$/.test(token.text) && open.pop() !== token.text)
                throw trouble(cursor, 'brackets');
        }
        const matters = token.kind !== 'newline' || (open.at(-1) ?? (end === '' ? '}' : end)) === '}';
        if (matters)
            tokens.push(token);
    }
    if (end !== '' || open.length > 0)
        throw trouble(cursor, 'the end came too early');
    return tokens;
}
/** Longest first. */
const patterns = {
    blank: /[ \t\r\uFEFF]+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/|~(?=\})/y,
    newline: /\n/y,
    heredoc: /<<(-?)([\p{L}_][\p{L}\p{N}_-]*)\r?\n/uy,
    name: /[\p{L}_][\p{L}\p{N}_-]*/uy,
    number: /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y,
    mark: /\.\.\.|==|!=|<=|>=|&&|\|\||=>|::|[()[\]{}.,:=?!<>+*/%&|-]/y,
};
function readToken(cursor) {
    if (take(cursor, patterns.blank) !== undefined)
        return undefined;
    const line = lineOf(cursor);
    if (take(cursor, patterns.newline) !== undefined)
        return { kind: 'newline', line };
    if (cursor.text[cursor.at] === '"')
        return { kind: 'text', parts: readQuoted(cursor), line };
    const [, dash, marker] = take(cursor, patterns.heredoc) ?? [];
    if (marker !== undefined) {
        const parts = readHeredoc(cursor, marker);
        return { kind: 'text', parts, line, ...(dash === '-' && { indented: true }) };
    }
    for (const kind of ['name', 'number', 'mark']) {
        const text = take(cursor, patterns[kind])?.[0];
        if (text !== undefined)
            return { kind, text, line };
    }
    throw trouble(cursor, `unexpected \`${cursor.text[cursor.at]}\``);
}
function readQuoted(cursor) {
    cursor.at += 1;
    const parts = readParts(cursor, { isEnd: ({ text, at }) => text[at] === '"', escapes: 'backslash' });
    if (cursor.text[cursor.at] !== '"')
        throw trouble(cursor, 'a text without its end');
    cursor.at += 1;
    return parts;
}
/** Its last line holds the marker alone, and is not part of it; the line end after it is. */
function readHeredoc(cursor, marker) {
    const last = new RegExp(`[ \\t]*${marker}[ \\t]*(?=\\r?\\n|$)`, 'y');
    const isEnd = ({ text, at }) => {
        last.lastIndex = at;
        return (at === 0 || text[at - 1] === '\n') && last.test(text);
    };
    const parts = readParts(cursor, { isEnd, escapes: 'none' });
    if (take(cursor, last) === undefined)
        throw trouble(cursor, `a text without its \`${marker}\``);
    return parts;
}
function readParts(cursor, { isEnd, escapes }) {
    const parts = [];
    let said = '';
    while (cursor.at < cursor.text.length && !isEnd(cursor)) {
        const two = cursor.text.slice(cursor.at, cursor.at + 2);
        if (two === '${' || two === '%{') {
            if (said !== '')
                parts.push(said);
            said = '';
            cursor.at += 2;
            parts.push(readInserted(cursor, two));
        }
        else {
            said += readCharacter(cursor, escapes);
        }
    }
    return said === '' ? parts : [...parts, said];
}
/** `~` at either end trims the text around it: what comes of that is not followed. */
function readInserted(cursor, opening) {
    const before = take(cursor, /~/y);
    const tokens = readTokens(cursor, '}');
    const isTrimmed = before !== undefined || cursor.text[cursor.at - 2] === '~';
    return { kind: opening === '%{' || isTrimmed ? 'directive' : 'value', tokens };
}
const escaped = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
function readCharacter(cursor, escapes) {
    const plain = take(cursor, /\$(?=\$\{)|%(?=%\{)/y);
    if (plain !== undefined)
        return `${take(cursor, /.\{/y)?.[0]}`;
    const [character = ''] = take(cursor, /[\s\S]/uy) ?? [];
    if (escapes === 'none')
        return character;
    if (character === '\n')
        throw trouble(cursor, 'a line end in a text');
    if (character !== '\\')
        return character;
    const code = take(cursor, /u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})/y);
    if (code !== undefined)
        return String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? '', 16));
    const meant = escaped[take(cursor, /[\s\S]/y)?.[0] ?? ''];
    if (meant === undefined)
        throw trouble(cursor, 'an unknown escape');
    return meant;
}
/** Takes what a sticky pattern matches here. */
function take(cursor, pattern) {
    pattern.lastIndex = cursor.at;
    const match = pattern.exec(cursor.text);
    if (match === null)
        return undefined;
    cursor.at = pattern.lastIndex;
    return match;
}
function lineOf(cursor) {
    cursor.line += cursor.text.slice(cursor.counted, cursor.at).split('\n').length - 1;
    cursor.counted = cursor.at;
    return cursor.line;
}
function trouble(cursor, what) {
    return new Error(`line ${lineOf(cursor)}: ${what}`);
}


/***/ }),

/***/ 42984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseHcl)
/* harmony export */ });
/* harmony import */ var _hcl_expressions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77010);
/* harmony import */ var _hcl_tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18379);


/** Reads a file of HCL's native syntax. @throws Error with the line, where it is none */
function parseHcl(text) {
    const reader = { tokens: (0,_hcl_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .tokensOf */ .k)(text), at: 0 };
    const body = readBody(reader);
    if (reader.at < reader.tokens.length)
        throw (0,_hcl_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .trouble */ .U$)(reader);
    return body;
}
function readBody(reader) {
    const attributes = [];
    const blocks = [];
    for (;;) {
        while (reader.tokens[reader.at]?.kind === 'newline')
            reader.at += 1;
        const token = reader.tokens[reader.at];
        if (token === undefined || (0,_hcl_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .isMark */ .qi)(token, '}'))
            return { attributes, blocks };
        if (token.kind !== 'name')
            throw (0,_hcl_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .trouble */ .U$)(reader);
        reader.at += 1;
        if ((0,_hcl_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .isMark */ .qi)(reader.tokens[reader.at], '=')) {
            reader.at += 1;
            attributes.push({ name: token.text, value: (0,_hcl_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .readExpression */ .Jn)(reader, ['newline', '}']) });
        }
        else {
            blocks.push(readBlock(reader, token.text));
        }
    }
}
function readBlock(reader, type) {
    const line = reader.tokens[reader.at]?.line ?? 0;
    const labels = [];
    for (;;) {
        const token = reader.tokens[reader.at];
        reader.at += 1;
        if (token?.kind === 'name')
            labels.push(token.text);
        else if (token?.kind === 'text')
            labels.push(token.parts.join(''));
        else if ((0,_hcl_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .isMark */ .qi)(token, '{'))
            break;
        else
            throw (0,_hcl_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .trouble */ .U$)(reader);
    }
    const body = readBody(reader);
    (0,_hcl_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .expectMark */ .tu)(reader, '}');
    return { type, labels, body, line };
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
