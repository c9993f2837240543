export const id = 6508;
export const ids = [6508];
export const modules = {

/***/ 66508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  composedFor: () => (/* binding */ composedFor),
  requireImagePlace: () => (/* binding */ requireImagePlace)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/template/hcl-expressions.js
var hcl_expressions = __webpack_require__(77010);
// EXTERNAL MODULE: ./build/template/hcl-tokens.js
var hcl_tokens = __webpack_require__(18379);
;// CONCATENATED MODULE: ./build/plan/image/nested/written.js


/** Reads one value of HCL, as a variable is given on the command line. @throws Error with the line, for what is not written out */
function readHclValue(text) {
    const reader = { tokens: (0,hcl_tokens/* tokensOf */.k)(text), at: 0 };
    skipNewlines(reader);
    const value = readWritten(reader);
    skipNewlines(reader);
    if (reader.at < reader.tokens.length)
        throw (0,hcl_expressions/* trouble */.U$)(reader);
    return value;
}
/**
 * Reads a value or a type from here on. Nothing is worked out: a value with functions, references or templates in it is
 * not written out.
 * @throws Error with the line
 */
function readWritten(reader) {
    const token = reader.tokens[reader.at];
    if (token === undefined)
        throw (0,hcl_expressions/* trouble */.U$)(reader);
    reader.at += 1;
    switch (token.kind) {
        case 'text':
            return { kind: 'text', text: textOf(token) };
        case 'number':
            return { kind: 'number', text: numberOf(token.text) };
        case 'name':
            return readNamed(reader, token.text);
        default:
            return readMarked(reader, token);
    }
}
function readNamed(reader, name) {
    if (!(0,hcl_expressions/* isMark */.qi)(reader.tokens[reader.at], '('))
        return { kind: 'word', text: name };
    reader.at += 1;
    return { kind: 'call', name, args: readItems(reader, ')') };
}
function readMarked(reader, token) {
    const next = reader.tokens[reader.at];
    if ((0,hcl_expressions/* isMark */.qi)(token, '['))
        return { kind: 'list', items: readItems(reader, ']') };
    if ((0,hcl_expressions/* isMark */.qi)(token, '{'))
        return { kind: 'object', entries: readEntries(reader) };
    if ((0,hcl_expressions/* isMark */.qi)(token, '-') && next?.kind === 'number') {
        reader.at += 1;
        return { kind: 'number', text: `-${numberOf(next.text)}` };
    }
    reader.at -= 1;
    if (!(0,hcl_expressions/* isMark */.qi)(token, '('))
        throw (0,hcl_expressions/* trouble */.U$)(reader);
    reader.at += 1;
    const value = readWritten(reader);
    (0,hcl_expressions/* expectMark */.tu)(reader, ')');
    return value;
}
function readItems(reader, end) {
    const items = [];
    while (!(0,hcl_expressions/* isMark */.qi)(reader.tokens[reader.at], end)) {
        items.push(readWritten(reader));
        if ((0,hcl_expressions/* isMark */.qi)(reader.tokens[reader.at], ','))
            reader.at += 1;
        else if (!(0,hcl_expressions/* isMark */.qi)(reader.tokens[reader.at], end))
            throw (0,hcl_expressions/* trouble */.U$)(reader);
    }
    reader.at += 1;
    return items;
}
function readEntries(reader) {
    const entries = new Map();
    for (;;) {
        skipNewlines(reader);
        if ((0,hcl_expressions/* isMark */.qi)(reader.tokens[reader.at], '}'))
            break;
        const name = nameOf(readWritten(reader));
        const sign = reader.tokens[reader.at];
        if (name === undefined || !((0,hcl_expressions/* isMark */.qi)(sign, '=') || (0,hcl_expressions/* isMark */.qi)(sign, ':')))
            throw (0,hcl_expressions/* trouble */.U$)(reader);
        reader.at += 1;
        skipNewlines(reader);
        entries.set(name, readWritten(reader));
        const after = reader.tokens[reader.at];
        if ((0,hcl_expressions/* isMark */.qi)(after, ','))
            reader.at += 1;
        else if (after?.kind !== 'newline' && !(0,hcl_expressions/* isMark */.qi)(after, '}'))
            throw (0,hcl_expressions/* trouble */.U$)(reader);
    }
    reader.at += 1;
    return entries;
}
function nameOf(key) {
    return 'text' in key ? key.text : undefined;
}
/** Goes over line ends. */
function skipNewlines(reader) {
    while (reader.tokens[reader.at]?.kind === 'newline')
        reader.at += 1;
}
function textOf(token) {
    const { parts, indented, line } = token;
    const said = parts.map((part) => {
        if (typeof part !== 'string')
            throw new Error(`line ${line}: a text with something put in`);
        return part;
    });
    return indented ? outdented(said.join('')) : said.join('');
}
/** Blank lines do not count, and stay. https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions */
function outdented(text) {
    const lines = text.split('\n');
    const depths = lines
        .filter((line) => line.trim() !== '')
        .map((line) => line.length - line.trimStart().length);
    const depth = Math.min(...depths);
    return lines.map((line) => (line.trim() === '' ? line : line.slice(depth))).join('\n');
}
/** JSON has no zeros in front. */
function numberOf(text) {
    return text.replace(/^0+(?=\d)/, '');
}
/** Reads JSON. @throws Error where it is none; JavaScript's own quotes what it could not read, which may be a secret */
function readJsonValue(text) {
    let read;
    try {
        read = JSON.parse(text, keepDigits);
    }
    catch {
        throw new Error('it is not JSON');
    }
    return ofJson(read);
}
/** A number with its digits. */
class Digits {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** Node 22 and newer tell how a number is written: one of more than 16 digits would not be the same. */
function keepDigits(_, value, context) {
    return typeof value === 'number' ? new Digits(context?.source ?? String(value)) : value;
}
function ofJson(value) {
    if (typeof value === 'string')
        return { kind: 'text', text: value };
    if (value instanceof Digits)
        return { kind: 'number', text: value.text };
    if (Array.isArray(value))
        return { kind: 'list', items: value.map(ofJson) };
    if (typeof value !== 'object' || value === null)
        return { kind: 'word', text: String(value) };
    return {
        kind: 'object',
        entries: new Map(Object.entries(value).map(([name, held]) => [name, ofJson(held)])),
    };
}
/** The value as JSON. @throws Error for what is not written out */
function jsonOf(value) {
    switch (value.kind) {
        case 'text':
            return JSON.stringify(value.text);
        case 'number':
            return value.text;
        case 'word':
            if (!/^(true|false|null)$/.test(value.text))
                throw new Error('a value that is a reference');
            return value.text;
        case 'list':
            return `[${value.items.map(jsonOf).join(',')}]`;
        case 'object':
            return `{${[...value.entries].map(([name, held]) => `${JSON.stringify(name)}:${jsonOf(held)}`).join(',')}}`;
        case 'call':
            throw new Error('a value with a function');
    }
}

;// CONCATENATED MODULE: ./build/plan/image/nested/declaration.js



/**
 * How a variable is declared; undefined where it is not. What an override file says goes before the rest.
 * https://developer.hashicorp.com/terraform/language/files/override
 * @param files those that the tool reads
 * @throws Error for a file that seems to declare it and is not HCL
 */
function declarationOf(variable, files) {
    const found = files
        .toSorted((a, b) => Number(isOverride(a)) - Number(isOverride(b)) || (a.name < b.name ? -1 : 1))
        .flatMap((file) => declaredIn(file, variable) ?? []);
    return found[0] && Object.assign({}, ...found);
}
function isOverride({ name }) {
    return /(^|_)override\.(tf|tofu)(\.json)?$/.test(name);
}
function declaredIn({ name, text }, variable) {
    if (!text.includes(variable))
        return undefined;
    const body = name.endsWith('.json') ? inJson(text, variable) : inHcl(text, variable);
    return body && { ...body, file: name };
}
function inJson(text, variable) {
    const body = stepsInto(readJsonValue(text), ['variable', variable]);
    if (body === undefined)
        return undefined;
    const [type, preset] = ['type', 'default'].map((name) => stepsInto(body, [name]));
    return {
        ...(type?.kind === 'text' && { type: () => readHclValue(type.text) }),
        ...(preset && { default: () => preset }),
    };
}
/** A block in JSON is an object, or a list of them. https://developer.hashicorp.com/terraform/language/syntax/json#nested-block-mapping */
function stepsInto(start, steps) {
    const found = steps.reduce((values, name) => values
        .flatMap((value) => (value.kind === 'list' ? value.items : [value]))
        .flatMap((value) => (value.kind === 'object' ? (value.entries.get(name) ?? []) : [])), [start]);
    return found[0];
}
function inHcl(text, variable) {
    const begins = new RegExp(`\\bvariable\\s+"?${variable}"?\\s*\\{`);
    if (!begins.test(text))
        return undefined;
    const reader = { tokens: (0,hcl_tokens/* tokensOf */.k)(text), at: 0 };
    for (; reader.at < reader.tokens.length; reader.at += 1) {
        const [block, label, bracket] = reader.tokens.slice(reader.at, reader.at + 3);
        const isIt = block?.kind === 'name' && block.text === 'variable' && labelOf(label) === variable;
        if (!isIt || !(0,hcl_expressions/* isMark */.qi)(bracket, '{'))
            continue;
        reader.at += 3;
        return readBody(reader);
    }
    return undefined;
}
function labelOf(token) {
    if (token?.kind === 'text')
        return token.parts.join('');
    return token?.kind === 'name' ? token.text : undefined;
}
function readBody(reader) {
    const found = new Map();
    for (;;) {
        skipNewlines(reader);
        const token = reader.tokens[reader.at];
        if (token === undefined || (0,hcl_expressions/* isMark */.qi)(token, '}'))
            break;
        if (token.kind === 'name' && (0,hcl_expressions/* isMark */.qi)(reader.tokens[reader.at + 1], '=')) {
            found.set(token.text, later(reader.tokens, reader.at + 2));
        }
        skipLine(reader);
    }
    const [type, preset] = [found.get('type'), found.get('default')];
    return { ...(type && { type }), ...(preset && { default: preset }) };
}
function later(tokens, at) {
    return () => {
        const reader = { tokens, at };
        const value = readWritten(reader);
        const next = tokens[reader.at];
        if (next !== undefined && next.kind !== 'newline' && !(0,hcl_expressions/* isMark */.qi)(next, '}'))
            throw (0,hcl_expressions/* trouble */.U$)(reader);
        return value;
    };
}
/** To the end of an attribute or a block: a line end outside of its brackets, or the bracket that closes what it is in. */
function skipLine(reader) {
    let depth = 0;
    for (; reader.at < reader.tokens.length; reader.at += 1) {
        const token = reader.tokens[reader.at];
        const sign = token?.kind === 'mark' ? token.text : '';
        if (depth === 0 && (token?.kind === 'newline' || sign === '}'))
            return;
        if (/^[([{]$/.test(sign))
            depth += 1;
        if (/^[)\]}]$/.test(sign))
            depth -= 1;
    }
}
/** The value that a file of variables gives a variable, to be read when it counts; undefined where it gives none. @throws Error where it is no HCL */
function assignedIn({ name, text }, variable) {
    if (!text.includes(variable))
        return undefined;
    if (name.endsWith('.json')) {
        const whole = readJsonValue(text);
        const value = whole.kind === 'object' ? whole.entries.get(variable) : undefined;
        return value && (() => value);
    }
    const reader = { tokens: (0,hcl_tokens/* tokensOf */.k)(text), at: 0 };
    let found;
    while (reader.at < reader.tokens.length) {
        skipNewlines(reader);
        const token = reader.tokens[reader.at];
        if (labelOf(token) === variable && (0,hcl_expressions/* isMark */.qi)(reader.tokens[reader.at + 1], '=')) {
            found = later(reader.tokens, reader.at + 2);
        }
        skipLine(reader);
        if ((0,hcl_expressions/* isMark */.qi)(reader.tokens[reader.at], '}'))
            reader.at += 1;
    }
    return found;
}

// EXTERNAL MODULE: ./build/plan/image/nested/place.js
var place = __webpack_require__(77381);
// EXTERNAL MODULE: ./build/plan/image/nested/refusal.js
var refusal = __webpack_require__(90286);
;// CONCATENATED MODULE: ./build/plan/image/nested/compose.js





/**
 * The text of a variable file in JSON that gives an object's variable the value it would have, with the image in its place.
 * @param variable with its path, `app.image.id`
 * @throws DeployError plan-without-image where that cannot be told, or there is no such place
 */
function composed(variable, image, around) {
    const path = (0,place/* pathOf */.XM)(variable);
    const { type, held } = readPlace(path, around);
    const end = (0,place/* typeAt */.SE)(type, path);
    const isMap = end?.kind === 'call' && end.name === 'map';
    const form = isMap ? image.map : image.plain;
    if (end !== undefined && !isMap && !isText(end))
        throw takesNone(variable);
    if (isText(end) && form.kind !== 'text')
        throw severalForOne(variable);
    return readable(path, held.by, () => `${jsonOf(wrapped(path, (0,place/* placed */.GS)(form, path, held, type)))}\n`);
}
/**
 * Whether an image could be put into the variable, before there is one.
 * @throws DeployError plan-without-image
 */
function requirePlace(variable, around) {
    const text = { kind: 'text', text: '' };
    composed(variable, { plain: text, map: { kind: 'object', entries: new Map() } }, around);
}
function wrapped({ variable }, value) {
    return { kind: 'object', entries: new Map([[variable, value]]) };
}
function isText(type) {
    return type?.kind === 'word' && type.text === 'string';
}
function takesNone(variable) {
    return (0,refusal/* noPlace */.z)(variable, {
        why: 'by its type neither a text nor a map stands there',
        next: ['Let the path in `ami-variable` lead to an attribute of type string, or map(string).'],
    });
}
function severalForOne(variable) {
    return (0,refusal/* noPlace */.z)(variable, {
        why: 'by its type a text stands there, and the image is several AMIs',
        next: [
            'Let it be a map: map(string) of region to AMI id, or of a template with several sources map(map(string)).',
        ],
    });
}
function readPlace(path, { code, givers }) {
    const { variable } = path;
    const declaration = readable(path, 'the code', () => declarationOf(variable, code));
    if (declaration === undefined)
        throw undeclared(path);
    const type = declaration.type && readable(path, `the type in ${declaration.file}`, declaration.type);
    return { type, held: lastGiven(path, givers) ?? presetOf(path, declaration) };
}
function lastGiven(path, givers) {
    for (const giver of givers.toReversed()) {
        const given = readable(path, giver.name, () => givenBy(giver, path)?.());
        if (given?.kind === 'word' && given.text === 'null')
            throw isNull(path, giver.name);
        if (given !== undefined)
            return { value: given, by: giver.name };
    }
    return undefined;
}
function givenBy(giver, { variable }) {
    return giver.form === 'file' ? assignedIn(giver, variable) : () => readHclValue(giver.text);
}
function presetOf(path, { default: preset, file }) {
    const by = `the default in ${file}`;
    return { value: preset && readable(path, by, preset), by };
}
/** What the work comes to; what cannot be read becomes a refusal that says where. */
function readable(path, by, work) {
    try {
        return work();
    }
    catch (error) {
        if (!isPlainError(error))
            throw error;
        throw (0,refusal/* noPlace */.z)(path.whole, {
            why: `what ${by} says of "${path.variable}" cannot be read (${(0,outcome_error/* errorMessage */.gJ)(error)})`,
            next: [
                `Write the value of "${path.variable}" out there, as an object without functions, references and templates; \`terraform-variables\` takes it as JSON and goes before files.`,
            ],
        });
    }
}
/** Not a refusal already. */
function isPlainError(error) {
    return error instanceof Error && error.name !== 'DeployError';
}
function undeclared({ whole, variable }) {
    return (0,refusal/* noPlace */.z)(whole, {
        why: `the root module has no variable "${variable}"`,
        next: [`Declare it in the root module, or name the variable that takes the image in \`ami-variable\`.`],
    });
}
/** Whether its default takes the place of null, is for the tool to say. */
function isNull({ whole, variable }, by) {
    return (0,refusal/* noPlace */.z)(whole, {
        why: `${by} gives "${variable}" no value (null)`,
        next: [`Give "${variable}" an object, which may be empty.`],
    });
}

// EXTERNAL MODULE: ./build/tools/required-version.js
var required_version = __webpack_require__(28950);
// EXTERNAL MODULE: ./build/adapters/tools/variables/terraform.js
var terraform = __webpack_require__(66383);
;// CONCATENATED MODULE: ./build/adapters/tools/variables/nested.js







/**
 * The variable file, in JSON, with the image in its place and all else as it would be.
 * @throws DeployError plan-without-image
 */
async function composedFor(module, { variable, value, asMap }, env) {
    const plain = value.startsWith('{') ? readJsonValue(value) : { kind: 'text', text: value };
    const around = await surroundingsOf(module, variable, env);
    return composed(variable, { plain, map: readJsonValue(asMap) }, around);
}
/** Whether there is a place for an image, before there is one. @throws DeployError plan-without-image */
async function requireImagePlace(module, variable, env) {
    requirePlace(variable, await surroundingsOf(module, variable, env));
}
/**
 * What gives the variable its value, in the order of the tools.
 * https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence
 */
async function surroundingsOf(module, whole, env) {
    const { directory, tool, variables, variableFiles } = module;
    const { variable } = (0,place/* pathOf */.XM)(whole);
    const names = (await (0,promises_.readdir)(directory)).sort();
    const here = (name) => (0,external_node_path_.join)(directory, name);
    const code = await textsOf(names.filter((name) => /\.(tf|tofu)(\.json)?$/.test(name)).map(here));
    const ofJob = env[`TF_VAR_${variable}`];
    return {
        code: (0,required_version/* filesRead */.E)(code, tool),
        givers: [
            ...(ofJob === undefined ? [] : [expression(`TF_VAR_${variable}`, ofJob)]),
            ...(await filesOf([...names.filter(isFirst), ...names.filter(isAutomatic)].map(here))),
            ...(await ofOptions(module, variable, env)),
            ...(await filesOf(variableFiles.map((file) => (0,external_node_path_.resolve)(directory, file)))),
            ...variables
                .filter(({ name }) => name === variable)
                .map(({ value }) => expression('`terraform-variables`', value)),
        ],
    };
}
/** `terraform.tfvars`, then that in JSON: in this order by name, too. */
function isFirst(name) {
    return (0,terraform/* isLoaded */.s1)(name) && !isAutomatic(name);
}
function isAutomatic(name) {
    return /\.auto\.tfvars(\.json)?$/.test(name);
}
function expression(name, text) {
    return { name, text, form: 'expression' };
}
async function filesOf(paths) {
    return (await textsOf(paths)).map((file) => ({ ...file, form: 'file' }));
}
/** What cannot be read the tool itself will tell. */
async function textsOf(paths) {
    const read = paths.map(async (path) => {
        const text = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
        return text === undefined ? [] : [{ name: (0,external_node_path_.basename)(path), text }];
    });
    return (await Promise.all(read)).flat();
}
/** The options of TF_CLI_ARGS*, which stand before those of the action. */
async function ofOptions({ directory, tool }, variable, env) {
    const words = (0,terraform/* jobWords */.nZ)({ directory, tool, version: '', args: ['plan'] }, env);
    const given = words.map(async (word, at) => {
        const [, option, joined] = /^--?(var|var-file)(?:=(.*))?$/s.exec(word) ?? [];
        const said = joined ?? words[at + 1] ?? '';
        if (option === 'var-file')
            return filesOf([(0,external_node_path_.resolve)(directory, said)]);
        const [name, ...value] = said.split('=');
        return option === 'var' && name?.trim() === variable ? [expression('TF_CLI_ARGS', value.join('='))] : [];
    });
    return (await Promise.all(given)).flat();
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


/***/ })

};
