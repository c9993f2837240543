export const id = 3065;
export const ids = [3065];
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

/***/ 26021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ BEYOND),
  y: () => (/* binding */ readBeyond)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/image/share/consumer.js
var consumer = __webpack_require__(97496);
// EXTERNAL MODULE: ./build/inputs/parse/values.js
var values = __webpack_require__(35988);
// EXTERNAL MODULE: ./build/plan/json.js
var json = __webpack_require__(60070);
// EXTERNAL MODULE: ./build/settings/strict.js
var strict = __webpack_require__(23763);
;// CONCATENATED MODULE: ./build/settings/promotion.js




const promotion_name = 'the name of an environment, such as `staging`';
const environment = dist/* pipe */.FsL(dist/* string */.YjP(promotion_name), dist/* regex */.yGV(/^\S([^\r\n]*\S)?$/, promotion_name));
const duration = 'a duration above zero, such as `2h`';
const promotion_long = dist/* pipe */.FsL(dist/* string */.YjP(duration), dist/* regex */.yGV(/^(?=.*[1-9])\d{1,9}(\.\d{1,9})?(ms|s|m|h|d)$/, duration));
const place = 'an environment, a mapping with `environment`, `for` and `by`, or a list of these';
const by = dist/* picklist */.KIO(['release', 'image'], '`release` or `image`');
const mapping = (0,strict/* strict */.O)({ environment, for: promotion_long, by }, `${promotion_name}, beside \`for\` and \`by\``, ['environment']);
const one = dist/* union */.KCZ([environment, mapping], place);
/** `require-proven-in`: where a release has to be proven before it is deployed. */
const requireProvenIn = {
    name: 'require-proven-in',
    description: 'Where a release has to be proven before a deploy of it: an environment, a mapping with `environment`, `for` (how long, such as `2h`) and `by` (`release`, image and commit, or `image`), or a list of these.',
    effect: 'widening',
    schema: dist/* union */.KCZ([environment, mapping, dist/* array */.YOg(one, place)], place),
    read: (value) => (Array.isArray(value) ? value : [value]).map((said) => requirementOf((0,json/* isRecord */.u4)(said) ? said : { environment: said })),
};
function requirementOf(said) {
    const time = (0,values/* parsePositiveDuration */.lj)(String(said['for'] ?? ''));
    return {
        environment: String(said['environment']),
        forMs: 'value' in time ? time.value : 0,
        by: said['by'] === 'image' ? 'image' : 'release',
    };
}
/** The digits of an id are counted: one that has too few would revoke nothing, and nobody would know. */
const ENTRY = /^(ami-[0-9a-f]{8}|ami-[0-9a-f]{17}|(?!ami-[0-9a-f]*$)\S([^\r\n]*\S)?)$/;
const entry = 'AMI ids such as `ami-0123456789abcdef0`, or names of AMIs, with `*` and `?`';
/** `revoked`: images that are not taken any more. */
const revoked = {
    name: 'revoked',
    description: 'Images that are not taken any more, nor any that was made from them: a list of AMI ids and of names of AMIs, in which `*` stands for any characters and `?` for one.',
    effect: 'widening',
    schema: dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(entry), dist/* regex */.yGV(ENTRY, entry)), `a list of ${entry}`),
    read: (listed) => listed,
};

// EXTERNAL MODULE: ./build/settings/waves.js
var waves = __webpack_require__(31022);
;// CONCATENATED MODULE: ./build/settings/beyond.js





const arn = 'the ARN of a role, such as `arn:aws:iam::111122223333:role/deploy`';
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns */
const roleArn = dist/* pipe */.FsL(dist/* string */.YjP(arn), dist/* regex */.yGV(/^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,1024}$/, arn));
const asIs = (text) => text;
const parameter = 'a parameter such as `ssm:/shop/image`, whose name does not begin with `aws` or `ssm`';
const beyond_consumer = 'a list of account numbers in quotes and ARNs of organizations and organizational units, such as `["111122223333"]`';
const beyond_duration = 'a duration above zero, such as `90d`';
/** Every key that has no input, by the field that its value gets. */
const BEYOND = {
    deprecateAfter: {
        name: 'deprecate-after',
        description: 'So long after its making an image is deprecated in EC2: no longer taken where it is not named, and still usable.',
        effect: 'widening',
        schema: dist/* pipe */.FsL(dist/* string */.YjP(beyond_duration), dist/* regex */.yGV(/^(?=.*[1-9])\d{1,9}(\.\d{1,9})?(ms|s|m|h|d)$/, beyond_duration)),
        read: (text) => {
            const parsed = (0,values/* parsePositiveDuration */.lj)(text);
            return 'value' in parsed ? parsed.value : 0;
        },
    },
    requireProvenIn: requireProvenIn,
    revoked: revoked,
    wave: {
        name: 'wave',
        description: 'Wave of the list `waves` that the stack is deployed in.',
        effect: 'plain',
        schema: waves/* WAVE_NAME */.uN,
        read: asIs,
    },
    role: {
        name: 'role',
        description: 'ARN of the IAM role that jobs of `pipeline.yml` and `rollback.yml` assume to deploy, roll back and verify the stack. Without it: the variable `AWS_DEPLOY_ROLE` of the environment.',
        effect: 'widening',
        schema: roleArn,
        read: asIs,
    },
    planRole: {
        name: 'plan-role',
        description: 'The same for plans of pull requests. Without it: the variable `AWS_PLAN_ROLE`.',
        effect: 'widening',
        schema: roleArn,
        read: asIs,
    },
    buildRole: {
        name: 'build-role',
        description: 'The same for baking the image. Without it: the variable `AWS_BUILD_ROLE`, and without that `AWS_PLAN_ROLE`.',
        effect: 'widening',
        schema: roleArn,
        read: asIs,
    },
    publishTo: {
        name: 'publish-to',
        description: 'Parameter of SSM, as `ssm:/name`, that the AMI id of a release is written to once it is proven, in each region that of the region: other tools look it up there.',
        effect: 'widening',
        schema: dist/* pipe */.FsL(dist/* string */.YjP(parameter), dist/* regex */.yGV(/^ssm:\/(?!([aA][wW][sS]|[sS][sS][mM]))[\w.-]{1,200}(\/[\w.-]{1,200}){0,14}$/, parameter)),
        read: (text) => String(text).slice('ssm:'.length),
    },
    shareWith: {
        name: 'share-with',
        description: 'Who may launch the images: a list of account numbers, ARNs of organizations and of organizational units. Set and verified on the images of all regions before the plan.',
        effect: 'widening',
        schema: dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(beyond_consumer), dist/* regex */.yGV(consumer/* CONSUMER */.t8, beyond_consumer)), beyond_consumer), dist/* minLength */.BpQ(1, beyond_consumer)),
        read: (names) => [...new Set([names].flat())],
    },
    copyTo: {
        name: 'copy-to',
        description: "`account`: what runs is not the image of another account but a copy of it in the job's own, which is made where there is none.",
        effect: 'widening',
        schema: dist/* literal */.euz('account', '`account`'),
        read: (text) => text,
    },
};
/**
 * The values of the keys that no input stands for.
 * @param said what the file says of a key by its name, checked already; undefined where it says nothing
 */
function readBeyond(said) {
    const read = Object.entries(BEYOND).flatMap(([field, key]) => {
        const value = said(key.name);
        return value === undefined ? [] : [[field, key.read(value)]];
    });
    return Object.fromEntries(read);
}


/***/ }),

/***/ 25225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Rk: () => (/* binding */ KEYS),
  ho: () => (/* binding */ NOT_HERE),
  dS: () => (/* binding */ keyNamed)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/inputs/given.js
var given = __webpack_require__(31153);
// EXTERNAL MODULE: ./build/inputs/table.js
var table = __webpack_require__(29140);
// EXTERNAL MODULE: ./build/settings/beyond.js + 1 modules
var beyond = __webpack_require__(26021);
// EXTERNAL MODULE: ./build/inputs/parse/form.js
var parse_form = __webpack_require__(6936);
// EXTERNAL MODULE: ./build/text/list.js
var list = __webpack_require__(920);
// EXTERNAL MODULE: ./build/settings/no-list.js
var no_list = __webpack_require__(42514);
// EXTERNAL MODULE: ./build/settings/value-text.js
var value_text = __webpack_require__(9457);
;// CONCATENATED MODULE: ./build/settings/input-schema.js





/** Where an input is read from a file, no run decides what it may be. */
const BESIDE = { eventName: '', rollbackTo: '', command: undefined };
/** A line that `with:` would read as one value: no comment, and not two. */
const LINE = /^[^#\s][^\r\n]*$/;
const NAME = /^[^=\s#]+$/;
/** Blanks at the ends would be lost. */
const VALUE = /^(\S([^\r\n]*\S)?)?$/;
/** What the file may have where an input has text: its form first, then what the input's own parser says to the text. */
function schemaOfInput(entry) {
    const form = (0,parse_form/* formOf */.Q)(entry.parse);
    return dist/* pipe */.FsL(schemaOfForm(form, (value) => acceptedBy(entry, form, value)), dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
        // What is not of the form is told already.
        if (!dataset.typed || dataset.issues !== undefined)
            return;
        const parsed = entry.parse((0,value_text/* textOf */.b)(dataset.value), BESIDE);
        if ('accepted' in parsed)
            addIssue({ message: parsed.accepted });
    }));
}
/** What would have been accepted in the place of a value that is not of the form. */
function acceptedBy(entry, form, value) {
    const parsed = (0,value_text/* isScalar */.j)(value) ? entry.parse((0,value_text/* textOf */.b)(value), BESIDE) : undefined;
    return parsed !== undefined && 'accepted' in parsed ? parsed.accepted : wordsOf(form);
}
function wordsOf(form) {
    switch (form.kind) {
        case 'text':
            return 'text';
        case 'words':
            return (0,list/* listed */.K)(form.words, 'or');
        case 'whole':
            return `a whole number from ${form.least} to ${form.most}`;
        case 'lines':
            return 'a list of texts, each in one line and without `#` before it';
        case 'pairs':
            return 'a mapping of names to texts in one line, numbers, `true` or `false`';
    }
}
function schemaOfForm(form, accepted) {
    const message = ({ input }) => accepted(input);
    switch (form.kind) {
        case 'text':
            return form.pattern === undefined
                ? dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig(), dist/* boolean */.zMY()], message)
                : dist/* pipe */.FsL(dist/* string */.YjP(message), dist/* regex */.yGV(form.pattern, message));
        case 'words':
            return words(form.words, message);
        case 'whole':
            return dist/* pipe */.FsL(dist/* number */.aig(message), dist/* integer */.ndf(message), dist/* minValue */.Wwf(form.least, message), dist/* maxValue */.cGV(form.most, message));
        case 'lines':
            return dist/* union */.KCZ([dist/* string */.YjP(), input_schema_list(wordsOf(form))], message);
        case 'pairs':
            return dist/* union */.KCZ([dist/* string */.YjP(), input_schema_list(wordsOf(form)), mapping(wordsOf(form))], message);
    }
}
/** `true` and `false` are values of their own in YAML. */
function words(all, message) {
    const others = all.filter((word) => word !== 'true' && word !== 'false');
    if (others.length === all.length)
        return dist/* picklist */.KIO(all, message);
    return others.length === 0 ? dist/* boolean */.zMY(message) : dist/* union */.KCZ([dist/* boolean */.zMY(), dist/* picklist */.KIO(others)], message);
}
function input_schema_list(accepted) {
    return dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(accepted), dist/* regex */.yGV(LINE, accepted)));
}
function mapping(accepted) {
    const value = dist/* union */.KCZ([dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(VALUE, accepted)), dist/* number */.aig(), dist/* boolean */.zMY()], accepted);
    return (0,no_list/* noList */.u)(dist/* record */.g1P(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(NAME, accepted)), value));
}

;// CONCATENATED MODULE: ./build/settings/keys.js





/** Inputs that have a shorter name in the file. */
const SHORT = { directory: 'terraform-directory' };
const region = {
    name: 'region',
    description: 'Region of AWS that the stack is in. Without it that of the job counts (`AWS_REGION`).',
    effect: 'plain',
    schema: dist/* pipe */.FsL(dist/* string */.YjP('a region such as `eu-west-1`'), dist/* regex */.yGV(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region such as `eu-west-1`')),
};
/** Every key, in the order in which the schema has them. */
const KEYS = [
    ...Object.entries(SHORT).flatMap(([name, input]) => keysOf(input).map((key) => ({ ...key, name }))),
    region,
    ...table/* inputNames */.vj.flatMap(keysOf),
    ...Object.values(beyond/* BEYOND */.m),
];
/** Inputs that the file may not say, by name: a run says them. */
const NOT_HERE = table/* inputNames */.vj.filter((name) => (0,given/* entryOf */.Ms)(name).setting === 'none');
/** None where it is for the job to say. */
function keysOf(input) {
    const entry = (0,given/* entryOf */.Ms)(input);
    const { setting, text } = entry;
    if (setting === 'none')
        return [];
    const key = { name: input, input, effect: setting, schema: schemaOfInput(entry) };
    return [{ ...key, description: entry.description, ...(text && { text }) }];
}
/** The key with a name, where there is one. */
function keyNamed(name) {
    return KEYS.find((key) => key.name === name);
}


/***/ }),

/***/ 63460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ NO_FILES),
/* harmony export */   F$: () => (/* binding */ changedKeys),
/* harmony export */   Sw: () => (/* binding */ choose)
/* harmony export */ });
/* harmony import */ var _beyond_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26021);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25225);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98729);
/* harmony import */ var _value_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9457);




const BY_INPUT = new Map(_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .KEYS */ .Rk.map((key) => [key.input ?? key.name, key]));
/** What counts for a stack: its own entry before the defaults, each key from the file that may say it. */
function choose({ head, widening }, stack) {
    const countsOf = (key) => valueIn(key.effect === 'widening' ? widening : head, stack, key);
    const withheld = [...BY_INPUT.values()].filter((key) => key.effect === 'widening' && !isSame(valueIn(head, stack, key), valueIn(widening, stack, key)));
    const region = countsOf(named('region'));
    return {
        text: (name) => {
            const key = BY_INPUT.get(name);
            const value = key && countsOf(key);
            return value === undefined ? undefined : (0,_value_text_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(value);
        },
        region: region === undefined ? undefined : (0,_value_text_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(region),
        beyond: (0,_beyond_js__WEBPACK_IMPORTED_MODULE_0__/* .readBeyond */ .y)((name) => countsOf(named(name))),
        withheld: withheld.map(({ name }) => name),
    };
}
/** Names of the keys that a stack has other values of in the two files, whoever's counts. */
function changedKeys({ head, widening }, stack) {
    const changed = [...BY_INPUT.values()].filter((key) => !isSame(valueIn(head, stack, key), valueIn(widening, stack, key)));
    return changed.map(({ name }) => name);
}
/** No file at all. */
const NO_FILES = { head: _read_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING */ .K, widening: _read_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING */ .K };
function valueIn({ stacks, defaults }, stack, { name, input }) {
    const key = input ?? name;
    return stacks.get(stack)?.get(key) ?? defaults.get(key);
}
function isSame(one, other) {
    return one === undefined || other === undefined ? one === other : (0,_value_text_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(one) === (0,_value_text_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(other);
}
function named(name) {
    const key = BY_INPUT.get(name);
    if (key === undefined)
        throw new Error(`${name} is no key`);
    return key;
}


/***/ }),

/***/ 42514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ noList)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

/** The schema of a mapping, for which valibot also takes a list. */
function noList(schema) {
    return {
        ...schema,
        '~run'(dataset, config) {
            if (!Array.isArray(dataset.value))
                return schema['~run'](dataset, config);
            valibot__WEBPACK_IMPORTED_MODULE_0__/* ._addIssue */ .EVe(this, 'type', dataset, config);
            return dataset;
        },
    };
}


/***/ }),

/***/ 98729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ NOTHING),
  s: () => (/* binding */ readSettings)
});

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/esm/mod.js
var mod = __webpack_require__(65336);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/plan/json.js
var json = __webpack_require__(60070);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
// EXTERNAL MODULE: ./build/text/list.js
var list = __webpack_require__(920);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
;// CONCATENATED MODULE: ./build/settings/document.js



/** More than a person writes; what is read of a stranger's file is bounded. */
const MOST_CHARACTERS = 1_048_576;
/** How often aliases may be followed in all. */
const MOST_ALIASES = 100;
/** Names by which JavaScript's objects have parts of their own: they are lost on the way through a mapping. */
const LOST = new Set(['__proto__', 'constructor', 'prototype']);
/** Reads YAML 1.2. A number that is not written as it is printed (`007`, `1.10`, `1e3`) stays the text that it is. */
function readYaml(text) {
    const lines = new yaml_dist/* LineCounter */.HN();
    const top = { line: 1, column: 1 };
    if (text.length > MOST_CHARACTERS)
        return { problems: [{ place: top, said: 'it has more than a million characters' }] };
    try {
        const document = (0,yaml_dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
        const problems = problemsIn(document, lines);
        if (problems.length > 0)
            return { problems };
        keepNumbersAsWritten(document);
        return {
            value: document.toJS({ maxAliasCount: MOST_ALIASES }),
            refused: refusedIn(document, lines),
            placeOf: (path, what) => placeIn(document, lines, { path, what }),
        };
    }
    catch (error) {
        return { problems: [{ place: top, said: `it cannot be read: ${(0,text_escape/* oneLine */.TN)((0,outcome_error/* errorMessage */.gJ)(error))}` }] };
    }
}
function problemsIn(document, lines) {
    const told = [...document.errors, ...document.warnings].map(({ pos: [at], code, message }) => ({
        place: placeAt(at, lines),
        said: code === 'MULTIPLE_DOCS' ? 'a second document begins here; one is read' : (0,text_escape/* oneLine */.TN)(message),
    }));
    (0,yaml_dist/* visit */.YR)(document, {
        Alias: (_, node) => {
            if (node.resolve(document) === undefined)
                told.push({
                    place: placeAt(startOf(node) ?? 0, lines),
                    said: `no anchor \`&${node.source}\` stands before this alias`,
                });
        },
    });
    return told;
}
function refusedIn(document, lines) {
    const refused = [];
    (0,yaml_dist/* visit */.YR)(document, {
        Pair: (_, { key }) => {
            const name = (0,yaml_dist/* isScalar */.jn)(key) ? String(key.value) : '';
            const place = placeAt(startOf(key) ?? 0, lines);
            if (LOST.has(name))
                refused.push({ place, said: `no key may be called \`${name}\`` });
            if (name === '<<')
                refused.push({ place, said: 'merge keys are not read; `defaults:` holds for every stack' });
        },
    });
    return refused;
}
function keepNumbersAsWritten(document) {
    (0,yaml_dist/* visit */.YR)(document, {
        Scalar: (_, node) => {
            if (typeof node.value === 'number' && node.source !== undefined && String(node.value) !== node.source)
                node.value = node.source;
        },
    });
}
function placeIn(document, lines, { path, what }) {
    let node = document.contents;
    let place = startOf(node);
    for (const [index, step] of path.entries()) {
        const { key, value } = partOf((0,yaml_dist/* isAlias */.Vj)(node) ? node.resolve(document) : node, step);
        const isWanted = index === path.length - 1 && what === 'key';
        place = startOf(isWanted ? key : value) ?? startOf(key) ?? place;
        node = value;
    }
    return placeAt(place ?? 0, lines);
}
function partOf(node, step) {
    if ((0,yaml_dist/* isSeq */.oP)(node))
        return { value: node.items[Number(step)] };
    if (!(0,yaml_dist/* isMap */.jh)(node))
        return {};
    return node.items.find(({ key }) => String((0,yaml_dist/* isScalar */.jn)(key) ? key.value : key) === String(step)) ?? {};
}
function startOf(node) {
    return (0,yaml_dist/* isNode */.Ll)(node) ? node.range?.[0] : undefined;
}
function placeAt(offset, lines) {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

// EXTERNAL MODULE: ./build/settings/keys.js + 1 modules
var keys = __webpack_require__(25225);
// EXTERNAL MODULE: ./build/inputs/parse/stacks.js
var stacks = __webpack_require__(95087);
// EXTERNAL MODULE: ./build/settings/no-list.js
var no_list = __webpack_require__(42514);
// EXTERNAL MODULE: ./build/settings/strict.js
var strict = __webpack_require__(23763);
// EXTERNAL MODULE: ./build/settings/waves.js
var waves = __webpack_require__(31022);
;// CONCATENATED MODULE: ./build/settings/schema.js






const mapping = 'a mapping of keys to values';
/** What is said of one stack, or of all. */
const STACK = (0,strict/* strict */.O)(Object.fromEntries(keys/* KEYS */.Rk.map(({ name, schema, description }) => [name, dist/* pipe */.FsL(schema, dist/* description */.h_(description))])), mapping);
/** One that says nothing is one of which the defaults say all. */
const stack = dist/* nullable */.mee(STACK);
const stackName = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(stacks/* STACK_NAME */.bm, 'a name of letters, digits, `_`, `.` and `-`, at most 100'));
const schema_stacks = dist/* record */.g1P(stackName, stack, 'a mapping of names to stacks');
/** The settings file. It is read by this, and `settings.schema.json` is made from it. */
const FILE = dist/* nullable */.mee((0,strict/* strict */.O)({
    waves: dist/* pipe */.FsL(waves/* WAVES */.Fy, dist/* description */.h_('The waves that stacks are deployed in, one after the other: by `pipeline.yml` and `rollback.yml`.')),
    defaults: dist/* pipe */.FsL(stack, dist/* description */.h_('What holds for every stack that does not say it itself.')),
    stacks: dist/* pipe */.FsL(dist/* nullable */.mee((0,no_list/* noList */.u)(schema_stacks)), dist/* description */.h_('The stacks, by the names that jobs call them by.')),
}, mapping));

;// CONCATENATED MODULE: ./build/settings/read.js









/** A file that says nothing. */
const NOTHING = { defaults: new Map(), stacks: new Map(), waves: [] };
/**
 * Reads and checks a whole settings file: also the stacks that this run is not about.
 * @param name of the file, as messages have it
 */
function readSettings(text, name) {
    const reading = readYaml(text);
    const told = ({ place, said }, at = '') => `${name}:${place.line}:${place.column}${at === '' ? '' : ` ${at}`}: ${said}`;
    if ('problems' in reading)
        return { settings: NOTHING, problems: few(reading.problems.map((one) => told(one))), form: 'broken' };
    const refused = reading.refused.map((one) => ({ path: [], ...one }));
    const issues = issuesOf(reading).filter(({ path }) => path.at(-1) !== '<<');
    const found = [...refused, ...issues, ...doubles(reading), ...misplaced(reading)].sort(byPlace);
    return {
        settings: settingsOf(reading.value, new Set(found.flatMap(({ path }) => (path.length === 0 ? [] : prefixes(path))))),
        problems: few(found.map((one) => told(one, one.path.join('.')))),
        form: 'yaml',
    };
}
/** A person corrects so many at once; what is said twice of a place is said once. */
const MOST_TOLD = 30;
function few(told) {
    const once = [...new Set(told)];
    const rest = once.length - MOST_TOLD;
    return rest > 0 ? [...once.slice(0, MOST_TOLD), `and ${rest} more`] : once;
}
function byPlace({ place: a }, { place: b }) {
    return a.line - b.line || a.column - b.column;
}
function issuesOf(reading) {
    const { issues = [] } = dist/* safeParse */.xLC(FILE, reading.value);
    return issues.flatMap(innermost).map((issue) => {
        const path = pathOf(issue);
        const isOfKey = issue.type === 'never' || issue.path?.at(-1)?.origin === 'key';
        return { path, place: reading.placeOf(path, isOfKey ? 'key' : 'value'), said: saidOf(issue, path) };
    });
}
/** Of the issues of a choice those that are deeper than the choice itself: it is told where in the value the fault is. */
function innermost(issue) {
    const outer = issue.path ?? [];
    const deeper = (issue.issues ?? []).filter(({ path }) => path !== undefined);
    if (deeper.length === 0)
        return [issue];
    const inner = deeper.map((one) => ({ ...one, path: [...outer, ...(one.path ?? [])] }));
    return inner.flatMap(innermost);
}
function pathOf({ path }) {
    return (path ?? []).map(({ key }) => key);
}
function saidOf({ type, requirement, input, message }, path) {
    if (type === 'never')
        return unknownKey(String(path.at(-1)), requirement);
    const isSecret = path.some((step) => (0,keys/* keyNamed */.dS)(String(step))?.text === 'secret');
    return `received ${isSecret ? 'a value that is not shown' : shown(input)}; accepted: ${message}`;
}
/** Few names are all told. */
const FEW = 8;
function unknownKey(name, known) {
    const isOfStack = known.length > FEW;
    if (isOfStack && keys/* NOT_HERE */.ho.includes(name))
        return 'it is not for the settings file; the job says it, under `with:`';
    const near = (0,mod/* closest */.k)(name, [...known]);
    const hint = (0,mod/* distance */.I)(name, near) > near.length / 2 ? '' : `; did you mean \`${near}\`?`;
    return `there is no such key${isOfStack ? '' : `; accepted: ${(0,list/* listed */.K)(known, 'or')}`}${hint}`;
}
function shown(value) {
    if (value === null || value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if ((0,json/* isRecord */.u4)(value))
        return 'a mapping';
    const text = (0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(String(value)), 80);
    // Text that would be a value of another kind without its quotes.
    const isQuoted = typeof value === 'string' && (/^(true|false|null|~|-?[\d.]+)$/i.test(text) || text === '');
    return `\`${isQuoted ? `"${text}"` : text}\``;
}
/** A key by both of its names says two things. */
function doubles({ value, placeOf }) {
    if (!(0,json/* isRecord */.u4)(value))
        return [];
    const stacks = (0,json/* isRecord */.u4)(value['stacks']) ? Object.entries(value['stacks']) : [];
    const bodies = [
        [['defaults'], value['defaults']],
        ...stacks.map(([name, body]) => [['stacks', name], body]),
    ];
    return bodies.flatMap(([path, body]) => keys/* KEYS */.Rk.flatMap(({ name, input = name }) => {
        const isDouble = (0,json/* isRecord */.u4)(body) && input !== name && name in body && input in body;
        if (!isDouble)
            return [];
        const here = [...path, name];
        return [
            { path: here, place: placeOf(here, 'key'), said: `\`${input}\` says the same; keep one of them` },
        ];
    }));
}
/** Stacks and waves that do not fit together. */
function misplaced({ value, placeOf }) {
    return (0,waves/* waveProblems */.aO)(value).map(({ path, what, said }) => ({ path, place: placeOf(path, what), said }));
}
/** The path as a key, and that of what holds it where it is about the whole of a stack, the stacks or the file. */
function prefixes(path) {
    return [JSON.stringify(path), JSON.stringify(path.slice(0, path[0] === 'stacks' ? 3 : 2))];
}
function settingsOf(value, faulty) {
    const isFine = (path) => !faulty.has(JSON.stringify(path));
    const layerOf = (body, path) => {
        if (!(0,json/* isRecord */.u4)(body) || !isFine(path))
            return new Map();
        const fine = Object.entries(body).filter(([name]) => (0,keys/* keyNamed */.dS)(name) !== undefined && isFine([...path, name]));
        return new Map(fine.map(([name, one]) => [(0,keys/* keyNamed */.dS)(name)?.input ?? name, one]));
    };
    if (!(0,json/* isRecord */.u4)(value))
        return NOTHING;
    const stacks = (0,json/* isRecord */.u4)(value['stacks']) ? Object.entries(value['stacks']) : [];
    return {
        defaults: layerOf(value['defaults'], ['defaults']),
        stacks: new Map(stacks.map(([name, body]) => [name, layerOf(body, ['stacks', name])])),
        waves: (0,waves/* wavesOf */.gt)(value),
    };
}


/***/ }),

/***/ 23763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ strict)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _no_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42514);


/**
 * A mapping in which every other key is a problem, which knows what there is.
 * @param required keys that have to be there
 */
function strict(entries, accepted, required = []) {
    const known = Object.keys(entries);
    const each = known.map((name) => {
        const schema = entries[name];
        return [name, required.includes(name) ? schema : valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(schema)];
    });
    // Without a prototype: `toString` is no key of the file.
    const own = Object.assign(Object.create(null), Object.fromEntries(each));
    return (0,_no_list_js__WEBPACK_IMPORTED_MODULE_1__/* .noList */ .u)(valibot__WEBPACK_IMPORTED_MODULE_0__/* .objectWithRest */ .U1j(own, { ...valibot__WEBPACK_IMPORTED_MODULE_0__/* .never */ .ZmZ(), requirement: known }, accepted));
}


/***/ }),

/***/ 9457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ textOf),
/* harmony export */   j: () => (/* binding */ isScalar)
/* harmony export */ });
/* harmony import */ var _plan_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60070);

/** A value that is one text in YAML: no list, no mapping, not nothing. */
function isScalar(value) {
    return ['string', 'number', 'boolean'].includes(typeof value);
}
/** The text that `with:` would have for a value of the file: a line for each of a list, `name=value` for each of a mapping. */
function textOf(value) {
    if (Array.isArray(value))
        return value.map(textOf).join('\n');
    if ((0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
        return Object.entries(value)
            .map(([name, one]) => `${name}=${textOf(one)}`)
            .join('\n');
    return String(value).trim();
}


/***/ }),

/***/ 31022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ WAVES),
/* harmony export */   aO: () => (/* binding */ waveProblems),
/* harmony export */   gt: () => (/* binding */ wavesOf),
/* harmony export */   r2: () => (/* binding */ MOST_JOBS),
/* harmony export */   uN: () => (/* binding */ WAVE_NAME)
/* harmony export */ });
/* unused harmony export MOST_MATRICES */
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65336);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _inputs_parse_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35988);
/* harmony import */ var _plan_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60070);
/* harmony import */ var _text_list_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(920);
/* harmony import */ var _strict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23763);






/** GitHub makes so many jobs of one matrix: https://docs.github.com/en/actions/reference/limits */
const MOST_JOBS = 256;
/** A workflow has to name each of its jobs: pipeline.yml and rollback.yml have so many matrices, one after the other. */
const MOST_MATRICES = 5;
const named = 'a name of letters, digits, `_`, `.` and `-`, at most 100';
const duration = 'a duration such as `30m` or `2h`';
const parallel = `a whole number from 1 to ${MOST_JOBS}`;
const most = `at most ${MOST_MATRICES} waves: pipeline.yml has so many`;
/** The name of a wave. */
const WAVE_NAME = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(named), valibot__WEBPACK_IMPORTED_MODULE_3__/* .regex */ .yGV(/^[A-Za-z0-9][\w.-]{0,99}$/, named));
const described = (schema, description) => valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(schema, valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_(description));
const wave = (0,_strict_js__WEBPACK_IMPORTED_MODULE_4__/* .strict */ .O)({
    name: described(WAVE_NAME, 'What stacks call it by.'),
    'max-parallel': described(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(parallel), valibot__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .ndf(parallel), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(1, parallel), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxValue */ .cGV(MOST_JOBS, parallel)), 'How many of its stacks are deployed at a time. Without it, all.'),
    soak: described(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(duration), valibot__WEBPACK_IMPORTED_MODULE_3__/* .regex */ .yGV(/^\d{1,9}(\.\d{1,9})?(ms|s|m|h|d)$/, duration)), 'How long the wave has to serve before the next one begins.'),
    'on-failure': described(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['stop', 'go-on'], '`stop` or `go-on`'), 'What becomes of the stacks that have not begun when one fails, in this wave and the next ones: `stop` (the default) or `go-on`.'),
}, 'a mapping with `name`, and perhaps `max-parallel`, `soak` and `on-failure`', ['name']);
/** The key `waves` of a settings file. */
const WAVES = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(wave, 'a list of waves, in their order'), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minLength */ .BpQ(1, 'a list of waves, in their order'), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxLength */ .Ru6(MOST_MATRICES, most));
/** The only wave of a file that speaks of none. */
const ALL = 'all';
/**
 * The waves of a file, in their order: those it lists; else those that its stacks name, as they first name them.
 * @param value the file as it is
 */
function wavesOf(value) {
    if (!(0,_plan_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(value))
        return [];
    const said = value['waves'];
    if (Array.isArray(said))
        return said.filter(_plan_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4).flatMap(waveOf);
    const names = [...new Set(stacksIn(value).flatMap(([, body]) => nameIn(body, value) ?? []))];
    return (names.length === 0 ? [ALL] : names).map((name) => ({ ...PLAIN, name }));
}
const PLAIN = { maxParallel: MOST_JOBS, soak: '', onFailure: 'stop' };
function waveOf(said) {
    const { name, soak } = said;
    if (typeof name !== 'string')
        return [];
    const most = said['max-parallel'];
    const isPause = typeof soak === 'string' && lasts(soak);
    return [
        {
            name,
            maxParallel: typeof most === 'number' ? most : MOST_JOBS,
            soak: isPause ? soak : '',
            onFailure: said['on-failure'] === 'go-on' ? 'go-on' : 'stop',
        },
    ];
}
function lasts(soak) {
    const parsed = (0,_inputs_parse_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9)(soak);
    return 'value' in parsed && parsed.value > 0;
}
/** What no schema can say of waves: names that are there twice or not at all, stacks in none, and more than fit. */
function waveProblems(value) {
    if (!(0,_plan_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(value))
        return [];
    const waves = wavesOf(value);
    const names = [...new Set(waves.map(({ name }) => name))];
    return [...doubles(value['waves']), ...strays(value, names), ...tooMany(value, names)];
}
function doubles(said) {
    const names = Array.isArray(said) ? said.map((one) => ((0,_plan_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(one) ? one['name'] : undefined)) : [];
    return names.flatMap((name, index) => typeof name === 'string' && names.indexOf(name) < index
        ? [{ path: ['waves', index, 'name'], what: 'value', said: `there is a wave \`${name}\` above` }]
        : []);
}
/** Stacks, and the defaults, that name no wave of the list; and stacks that name none where there are some. */
function strays(value, names) {
    const isNone = names.length === 1 && names[0] === ALL && !Array.isArray(value['waves']);
    if (isNone || names.length === 0)
        return [];
    const of = (0,_text_list_js__WEBPACK_IMPORTED_MODULE_5__/* .listed */ .K)(names, 'or');
    const misnamed = (path, body) => {
        const name = (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(body) ? body['wave'] : undefined;
        if (!valibot__WEBPACK_IMPORTED_MODULE_3__.is(WAVE_NAME, name) || names.includes(name))
            return [];
        const said = `there is no wave \`${name}\`; accepted: ${of}; did you mean \`${(0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .k)(name, names)}\`?`;
        return [{ path: [...path, 'wave'], what: 'value', said }];
    };
    const stacks = stacksIn(value).flatMap(([name, body]) => [
        ...misnamed(['stacks', name], body),
        ...(nameIn(body, value) === undefined
            ? [
                {
                    path: ['stacks', name],
                    what: 'key',
                    said: `it is in no wave; say \`wave:\` with ${of}, here or under \`defaults\``,
                },
            ]
            : []),
    ]);
    return [...misnamed(['defaults'], value['defaults']), ...stacks];
}
/** A wave of more stacks than one matrix takes has several, one after the other. */
function tooMany(value, names) {
    const of = stacksIn(value).map(([, body]) => nameIn(body, value) ?? ALL);
    const needed = names.map((name) => Math.ceil(of.filter((one) => one === name).length / MOST_JOBS));
    const matrices = needed.reduce((sum, one) => sum + one, 0);
    if (matrices <= MOST_MATRICES)
        return [];
    const path = Array.isArray(value['waves']) ? ['waves'] : ['stacks'];
    const said = `the stacks fill ${matrices} matrices of at most ${MOST_JOBS} jobs, each of one wave; accepted: ${MOST_MATRICES}, as pipeline.yml has`;
    return [{ path, what: 'key', said }];
}
function stacksIn({ stacks }) {
    return (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(stacks) ? Object.entries(stacks) : [];
}
function nameIn(body, { defaults }) {
    const [own, all] = [body, defaults].map((one) => ((0,_plan_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(one) ? one['wave'] : undefined));
    const name = own ?? all;
    return typeof name === 'string' ? name : undefined;
}


/***/ }),

/***/ 99763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ isProposed),
/* harmony export */   w: () => (/* binding */ readBase)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76245);
/* harmony import */ var _outcome_events_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51438);
/* harmony import */ var _settings_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98729);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33699);
/* harmony import */ var _source_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83043);






/** Whether the code is a proposal: a pull request's that is not merged, or what a merge queue tests. */
function isProposed({ eventName, pullRequest, }) {
    const { trusts, unmerged } = (0,_outcome_events_js__WEBPACK_IMPORTED_MODULE_2__/* .eventEntry */ .nf)(eventName);
    if (unmerged !== undefined)
        return true;
    return pullRequest !== undefined && pullRequest.mergedInto === undefined && trusts !== 'no-pull-request';
}
/**
 * Never fails: what cannot be read widens nothing. The branch is asked for as it is now; the event may be older, and a
 * branch of the checkout may be anybody's.
 */
async function readBase({ source, token, path }, { context, git, files }) {
    const { pullRequest, repository, serverUrl, runDirectory } = context;
    const branch = pullRequest?.baseRef;
    if ((0,_source_source_js__WEBPACK_IMPORTED_MODULE_5__/* .isElsewhere */ .l5)(source, context))
        return unread(path, 'the code is not that of the pull request');
    if (branch === undefined)
        return unread(path, 'the event names no base branch');
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDirectory, 'base-settings');
    const url = `${serverUrl}/${repository}.git`;
    try {
        await files.makeDirectory(directory);
        const text = await git.fileAt({ url, ref: `refs/heads/${branch}`, directory, token, path });
        if (text === undefined)
            return { settings: _settings_read_js__WEBPACK_IMPORTED_MODULE_3__/* .NOTHING */ .K, words: `the default, as \`${branch}\` has no such file,` };
        const { settings, problems } = (0,_settings_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readSettings */ .s)(text, path);
        const [problem] = problems;
        if (problem !== undefined)
            return unread(path, `on \`${branch}\` it is not usable: ${problem}`);
        return { settings, words: `what \`${branch}\` has, or the default,` };
    }
    catch (error) {
        return unread(path, `on \`${branch}\`: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)((0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error))}`);
    }
}
function unread(path, why) {
    return {
        settings: _settings_read_js__WEBPACK_IMPORTED_MODULE_3__/* .NOTHING */ .K,
        words: 'the default',
        unread: `\`${path}\` of the base branch could not be read (${why}): what only that may say has its default.`,
    };
}


/***/ }),

/***/ 13065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   USUAL: () => (/* binding */ USUAL),
/* harmony export */   readFiles: () => (/* binding */ readFiles),
/* harmony export */   settleInputs: () => (/* binding */ settleInputs)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65336);
/* harmony import */ var _inputs_parse_stacks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95087);
/* harmony import */ var _inputs_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98599);
/* harmony import */ var _outcome_commands_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50365);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76245);
/* harmony import */ var _settings_layers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63460);
/* harmony import */ var _settings_read_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98729);
/* harmony import */ var _text_list_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(920);
/* harmony import */ var _text_more_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(96161);
/* harmony import */ var _source_source_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(83043);
/* harmony import */ var _source_trust_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(90994);
/* harmony import */ var _base_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(99763);













/** Where the file is that no input names. */
const USUAL = '.github/immutable-deploy.yml';
/**
 * The inputs of a job that goes by a settings file: what `with:` gives, what the file says of the stack, its defaults, and
 * the defaults of the action, each before the next.
 * @throws DeployError invalid-input, with every problem of inputs and file; checkout-failed, untrusted-code
 */
async function settleInputs(said, deps, journal) {
    const { given, text } = said;
    const { context } = deps;
    const location = (0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readLocation */ .mb)(text);
    if (location === undefined)
        return (0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .Ko)(text, context);
    const asked = askedIn(location, text('command'));
    const { stack } = asked;
    const { files, problems, base } = await journal.step('Settings', async () => {
        const found = await readIfThere(location, asked, deps);
        if (found.told !== '')
            deps.log.info(`${found.told}: ${stack === '' ? 'the defaults' : `stack ${stack}`}`);
        return found;
    });
    const chosen = (0,_settings_layers_js__WEBPACK_IMPORTED_MODULE_6__/* .choose */ .Sw)(files, stack);
    const names = [...files.head.stacks.keys()];
    const targets = targetsOf(location.settings.stacks ?? names, files, said, context);
    const inputs = (0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .Ko)((name) => given(name) ?? chosen.text(name) ?? (name === 'label' && stack !== '' ? stack : text(name)), {
        ...context,
        ...{ region: regionOf(chosen, targets, context), beyond: chosen.beyond, settings: problems },
        ...{ targets, ...(names.length > 0 && { stacks: names }) },
    });
    for (const warning of warningsOf({ chosen, base, given, path: problems.path }))
        journal.warn(warning);
    return inputs;
}
/** The stacks that a status tells of, each with the inputs that its own job would have. Not made for any other command. */
function targetsOf(names, files, { given, text }, context) {
    if (text('command') !== 'status' || files.head.stacks.size === 0)
        return [];
    return names.map((name) => {
        const { text: saidOf, region = context.region, beyond } = (0,_settings_layers_js__WEBPACK_IMPORTED_MODULE_6__/* .choose */ .Sw)(files, name);
        const source = (input) => {
            if (input === 'stack')
                return name;
            return given(input) ?? saidOf(input) ?? (input === 'label' ? name : text(input));
        };
        try {
            const inputs = (0,_inputs_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .Ko)(source, { ...context, region, beyond });
            return inputs.command === 'status' ? { name, inputs } : { name, problem: 'it has another command' };
        }
        catch (error) {
            if (!(error instanceof _outcome_error_js__WEBPACK_IMPORTED_MODULE_5__/* .DeployError */ .sH))
                throw error;
            return { name, problem: error.evidence.join('; ') };
        }
    });
}
/** A job about several stacks needs no region of its own where they have theirs. */
function regionOf({ region }, targets, context) {
    const ofTargets = targets.flatMap((target) => ('inputs' in target ? target.inputs.region : []));
    return region ?? (context.region || (ofTargets[0] ?? ''));
}
/** What names the stacks of a merged report are those of the jobs: they need no file. */
function askedIn({ settings: { path, stacks = [] } }, command) {
    const known = _outcome_commands_js__WEBPACK_IMPORTED_MODULE_4__/* .commandNames */ .oQ.find((name) => name === command);
    const isOfSeveral = known !== undefined && (0,_inputs_parse_stacks_js__WEBPACK_IMPORTED_MODULE_2__/* .takesSeveral */ .dm)(known);
    if (!isOfSeveral)
        return { stack: stacks.join(), named: stacks, file: 'needed' };
    const isNamed = path !== '' || (known === 'status' && stacks.length > 0);
    const unnamed = known === 'report' ? 'at-hand' : 'wanted';
    return { stack: '', named: known === 'status' ? stacks : [], file: isNamed ? 'needed' : unnamed };
}
/** What a job that needs no file finds where there is none. */
const NONE = { files: _settings_layers_js__WEBPACK_IMPORTED_MODULE_6__/* .NO_FILES */ .EM, problems: _inputs_read_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_PROBLEMS */ .ve, told: '' };
async function readIfThere(location, asked, deps) {
    if (asked.file === 'at-hand' && !(await isAtHand(location, deps)))
        return NONE;
    return readFiles(location, deps, asked);
}
/**
 * The settings file of the code and, of what is not merged, that of the base branch. What is wrong is told, not raised.
 * @throws DeployError checkout-failed, untrusted-code
 */
async function readFiles(location, deps, { named, file } = { named: [], file: 'needed' }) {
    const { settings } = location;
    const path = settings.path === '' ? USUAL : settings.path;
    const code = await (0,_source_source_js__WEBPACK_IMPORTED_MODULE_8__/* .findCode */ .lh)(location, deps);
    const { root, sha } = code;
    const found = { code, told: `${path} at ${sha}` };
    const text = await textIn(root, path, deps);
    if (text === undefined && file !== 'needed')
        return { ...NONE, code };
    if (text === undefined) {
        const problems = noFile(settings.path, { stack: named.join(), path, sha });
        return { ...found, files: _settings_layers_js__WEBPACK_IMPORTED_MODULE_6__/* .NO_FILES */ .EM, problems };
    }
    const { settings: head, problems: inFile, form } = (0,_settings_read_js__WEBPACK_IMPORTED_MODULE_7__/* .readSettings */ .s)(text, path);
    const ofInputs = form === 'broken' ? [] : named.flatMap((name) => unknownStack(name, head.stacks));
    const problems = { path, inFile, ofInputs };
    if (!(0,_base_js__WEBPACK_IMPORTED_MODULE_10__/* .isProposed */ .h)(deps.context))
        return { ...found, files: { head, widening: head }, problems };
    const base = await (0,_base_js__WEBPACK_IMPORTED_MODULE_10__/* .readBase */ .w)({ ...location, path }, deps);
    return { ...found, files: { head, widening: base.settings }, problems, base };
}
/** Whether the code is there, or was asked for: a job that only merges reports needs none. */
async function isAtHand({ source }, { context, git }) {
    return (0,_source_source_js__WEBPACK_IMPORTED_MODULE_8__/* .isElsewhere */ .l5)(source, context) || (await git.head(context.workspace)) !== undefined;
}
/** What is in the file; undefined where there is none, or where a link leads out of the repository. */
async function textIn(root, path, deps) {
    const { files } = deps;
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, path);
    await (0,_source_trust_js__WEBPACK_IMPORTED_MODULE_9__/* .requireTrustedPaths */ .lu)({ root, paths: [file] }, deps);
    if ((await files.kind(file)) !== 'file')
        return undefined;
    const [inside, real] = await Promise.all([files.real(root), files.real(file)]);
    return real.startsWith((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(inside, '/')) ? files.read(file) : undefined;
}
function noFile(given, { stack, path, sha }) {
    const ofStack = stack === '' ? 'settings: received nothing' : `stack: received \`${stack}\``;
    const input = given === '' ? ofStack : `settings: received \`${given}\``;
    const said = `${input}, and \`${path}\` is no file of the repository at ${sha}`;
    return { path, inFile: [], ofInputs: [said] };
}
/** How many stacks are named to who misspells one. */
const MOST_NAMED = 20;
function unknownStack(stack, stacks) {
    if (stacks.has(stack))
        return [];
    const names = [...stacks.keys()];
    const accepted = names.length === 0
        ? 'nothing: the settings file has no stacks'
        : (0,_text_more_js__WEBPACK_IMPORTED_MODULE_11__/* .firstOf */ .K)(names.map((name) => `\`${name}\``), MOST_NAMED);
    const hint = names.length > 1 ? `; did you mean \`${(0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__/* .closest */ .k)(stack, names)}\`?` : '';
    return [`stack: received \`${stack}\`; accepted: ${accepted}${hint}`];
}
/** What a pull request says in vain, in the log and the comment. What `with:` gives comes first in any case. */
function warningsOf({ chosen, base, given, path }) {
    if (base === undefined)
        return [];
    const withheld = chosen.withheld.filter((name) => given(name) === undefined);
    const taken = withheld.length === 0
        ? []
        : [
            `${(0,_text_list_js__WEBPACK_IMPORTED_MODULE_12__/* .listed */ .K)(withheld, 'and')} in \`${path}\`: this pull request changes what it may do itself, so that takes effect once it is merged. Until then ${base.words} counts.`,
        ];
    return base.unread === undefined ? taken : [`${base.unread}${taken.map((one) => ` ${one}`).join('')}`];
}


/***/ }),

/***/ 81656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ bakes),
/* harmony export */   y: () => (/* binding */ requirePaths)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _outcome_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50365);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76245);



/**
 * Every path of the inputs that is not what it should be, in one message.
 * @throws DeployError invalid-input
 */
async function requirePaths(inputs, source, files) {
    const { image, stack } = inputs;
    const { directory } = source;
    const command = _outcome_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMANDS */ .Lo[inputs.command];
    const isBaking = bakes(inputs);
    const hasStack = command.stack === 'opened';
    const problems = [
        ...(await leavingPaths(inputs, source, files)),
        ...(isBaking || command.template === 'sought'
            ? await templateProblems(directory, image.template, files)
            : []),
        ...(isBaking
            ? await missingFiles('packer-variable-files', image.variableFiles, { directory, files })
            : []),
        ...(hasStack ? await stackProblems(directory, stack, files) : []),
        ...(hasStack
            ? await missingFiles('terraform-variable-files', stack.variableFiles, { directory, files })
            : []),
    ];
    if (problems.length === 0)
        return;
    throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_2__/* .DeployError */ .sH('invalid-input', 'What the inputs name is not in the repository; nothing was built or changed.', {
        evidence: problems,
        next: [
            `Correct the paths; they are relative to \`${inputs.source.workingDirectory}\` of the repository.`,
        ],
    });
}
/** Whether the command makes an image of the template: to one that is given, there may be no template. */
function bakes({ command, image }) {
    return _outcome_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMANDS */ .Lo[command].template === 'baked' && (command === 'build' || image.from.kind === 'auto');
}
/**
 * Paths that lead out of the repository, by `..` or by a link. An absolute path is what the workflow's author wrote, such
 * as that of a file in RUNNER_TEMP; one into the repository does not lead out of it again.
 */
async function leavingPaths(inputs, { root, directory }, files) {
    const { source, image, stack } = inputs;
    const command = _outcome_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMANDS */ .Lo[inputs.command];
    const globs = [...image.contents.beside, ...(image.contents.instead ?? [])];
    const matched = await Promise.all(globs.map((glob) => files.match(directory, glob)));
    const isBaked = bakes(inputs);
    const isOpened = command.stack === 'opened';
    const named = [
        ['working-directory', [source.workingDirectory === '.' ? '' : directory].filter((path) => path !== '')],
        ['packer-template', isBaked ? await withOwn((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, image.template), files) : []],
        ['packer-variable-files', isBaked ? image.variableFiles : []],
        ['image-inputs', isBaked ? matched.flat() : []],
        ['terraform-directory', isOpened ? await withOwn((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, stack.directory), files) : []],
        ['terraform-variable-files', isOpened ? stack.variableFiles : []],
        ['backend-config', isOpened ? stack.backendConfig.filter((setting) => !setting.includes('=')) : []],
    ];
    const real = await files.real(root);
    const leaving = named.map(async ([input, paths]) => {
        const left = await Promise.all(paths.map((path) => leaves(path, { root, real, directory }, files)));
        return paths
            .filter((_, index) => left[index])
            .map((path) => `${input}: received \`${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(directory, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, path))}\`, which leads out of the repository`);
    });
    return (await Promise.all(leaving)).flat();
}
/** A path, and the files directly in it that the tools would read as code. */
async function withOwn(path, files) {
    const names = (await files.kind(path)) === 'directory' ? await files.list(path) : [];
    const isCode = (name) => /\.(tf|tofu|tfvars|hcl)(\.json)?$|\.(pkr|pkrvars)\.(hcl|json)$/.test(name);
    return [path, ...names.filter(isCode).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, name))];
}
async function leaves(path, { root, real, directory }, files) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, path);
    const isInside = full === root || full.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
    if (!isInside)
        return !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path);
    const led = await files.real(full);
    return led !== real && !led.startsWith(real + node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
}
async function templateProblems(directory, template, files) {
    const kind = await files.kind((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, template));
    const received = `packer-template: received \`${template}\``;
    if (kind === 'missing') {
        return [`${received}, which does not exist; accepted: a file or directory of the repository`];
    }
    if (kind === 'file')
        return [];
    const names = await files.list((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, template));
    const holdsTemplate = names.some((name) => name.endsWith('.pkr.hcl') || name.endsWith('.pkr.json'));
    return holdsTemplate ? [] : [`${received}, a directory without a .pkr.hcl or .pkr.json file`];
}
async function stackProblems(root, { directory, tool }, files) {
    const received = `terraform-directory: received \`${directory}\``;
    const isUnit = tool === 'terragrunt';
    if ((await files.kind((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, directory))) !== 'directory') {
        const accepted = isUnit ? 'the directory of a Terragrunt unit' : 'the directory of a root module';
        return [`${received}, which is no directory; accepted: ${accepted}`];
    }
    const names = await files.list((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, directory));
    const holdsUnit = names.some((name) => UNIT.test(name));
    if (isUnit) {
        return holdsUnit
            ? []
            : [
                `${received}, a directory without a terragrunt.hcl or terragrunt.hcl.json, as a Terragrunt unit has it`,
            ];
    }
    if (names.some((name) => /\.(tf|tofu)(\.json)?$/.test(name)))
        return [];
    const advice = holdsUnit ? '; for its Terragrunt unit set `terraform-tool: terragrunt`' : '';
    return [`${received}, a directory without a .tf, .tf.json, .tofu or .tofu.json file${advice}`];
}
/** What Terragrunt looks for: https://terragrunt.gruntwork.io/docs/reference/hcl/ */
const UNIT = /^terragrunt\.hcl(\.json)?$/;
async function missingFiles(input, paths, { directory, files }) {
    const kinds = await Promise.all(paths.map((path) => files.kind((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, path))));
    return paths
        .filter((_, index) => kinds[index] !== 'file')
        .map((path) => `${input}: received \`${path}\`, which is no file; accepted: files, one path per line`);
}


/***/ }),

/***/ 83043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l5: () => (/* binding */ isElsewhere),
/* harmony export */   lh: () => (/* binding */ findCode),
/* harmony export */   oD: () => (/* binding */ openSource)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76245);
/* harmony import */ var _outcome_events_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51438);
/* harmony import */ var _fetched_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90561);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81656);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90994);






/**
 * Takes the code where it is checked out, or fetches it.
 * @throws DeployError checkout-failed; untrusted-code; invalid-input where a path of the inputs is not there
 */
async function openSource(inputs, deps) {
    const found = await findCode({ source: inputs.source, token: inputs.report.token }, deps);
    const { repository, sha, root } = found;
    const source = { ...found, directory: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, inputs.source.workingDirectory) };
    await (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .requireTrustedPaths */ .lu)({ root, paths: await pathsOf(inputs, source.directory, deps) }, deps);
    await (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .requirePaths */ .y)(inputs, source, deps.files);
    deps.log.info(`${repository} at ${sha}`);
    return source;
}
/**
 * The root of the code, where it is checked out or fetched to. Of a stranger's nothing may be read.
 * @throws DeployError checkout-failed; untrusted-code
 */
async function findCode(asked, deps) {
    (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .requireTrustedMachine */ .S0)(deps.context);
    (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .requireTrustedInputs */ .GL)(asked.source, deps.context);
    const { head, ...found } = await locate(asked, deps);
    await (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .requireTrustedCode */ .q3)({ root: found.root, head }, deps);
    return found;
}
/** Where the code is that the run is to run: files of a module or a template may be links, too. */
async function pathsOf({ image, stack }, directory, { context, files }) {
    if (context.stranger === undefined)
        return [];
    const named = [image.template, ...image.variableFiles, stack.directory, ...stack.variableFiles];
    const paths = [directory, ...named.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, path))];
    const beside = [...image.contents.beside, ...(image.contents.instead ?? [])];
    const matched = await Promise.all(beside.map((glob) => files.match(directory, glob)));
    const inside = [image.template, stack.directory].map(async (path) => {
        const names = await files.list((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, path)).catch(() => []);
        return names.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, path, name));
    });
    return [...paths, ...matched.flat(), ...(await Promise.all(inside)).flat()];
}
async function locate(asked, deps) {
    const { context, git, files } = deps;
    if (isElsewhere(asked.source, context))
        return fetchElsewhere(asked, deps);
    const present = await git.head(context.workspace);
    if (present !== undefined)
        return located(present, deps);
    if ((await files.list(context.workspace)).length > 0)
        throw notARepository(context.workspace);
    const fetched = await git.checkout({
        url: `${context.serverUrl}/${context.repository}.git`,
        ref: context.sha,
        directory: context.workspace,
        token: asked.token,
    });
    return located(fetched, deps);
}
/** Whether the code is another than that which the run is for. */
function isElsewhere({ repository, ref }, context) {
    return ref !== '' || (repository !== '' && repository !== context.repository);
}
/**
 * On a pull request GitHub checks out a merge commit that nobody knows; the head commit is what people look for.
 * On pull_request_target, and when it is merged, the run's commit is one of the base branch.
 */
async function located(head, { context, git }) {
    const { repository, workspace: root, sha, ref, pullRequest, eventName } = context;
    const found = { repository, root, head };
    const isOfHead = (0,_outcome_events_js__WEBPACK_IMPORTED_MODULE_2__/* .eventEntry */ .nf)(eventName).record === 'head' && pullRequest?.mergedInto === undefined;
    if (pullRequest !== undefined && ((head === sha && isOfHead) || head === pullRequest.headSha))
        return { ...found, sha: pullRequest.headSha, ref: pullRequest.headRef };
    if (head !== sha)
        return { ...found, sha: head, ref: refIn(await git.origin(root)) };
    return {
        ...found,
        sha: head,
        ref: pullRequest?.mergedInto === undefined ? ref : `refs/heads/${pullRequest.mergedInto}`,
    };
}
/** What an earlier step checked out in place of the run's commit, as GitHub names it; '' where nothing points to it. */
function refIn({ refs }) {
    const branch = refs.find((name) => name.startsWith('refs/heads/'));
    const remote = refs.find((name) => /^refs\/remotes\/[^/]+\/(?!HEAD$)/.test(name));
    const pull = /^refs\/remotes\/(pull\/\d+\/\w+)$/.exec(remote ?? '')?.[1];
    const tag = refs.find((name) => name.startsWith('refs/tags/'));
    return (branch ?? (pull && `refs/${pull}`) ?? remote?.replace(/^refs\/remotes\/[^/]+/, 'refs/heads') ?? tag ?? '');
}
/** Once for all who ask: the settings file is read before the inputs are known. */
async function fetchElsewhere({ source, token }, { context, files, git }) {
    const repository = source.repository || context.repository;
    const root = (0,_fetched_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchedRoot */ .A)(context);
    const isNew = (await files.kind(root)) === 'missing';
    const present = isNew ? undefined : await git.head(root);
    await files.makeDirectory(root);
    const ref = source.ref || 'HEAD';
    const url = `${context.serverUrl}/${repository}.git`;
    const sha = present ?? (await git.checkout({ url, ref, directory: root, token }));
    return { repository, root, head: sha, sha, ref };
}
function notARepository(workspace) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH('checkout-failed', 'The workspace has files in it but no git repository.', {
        evidence: [workspace],
        next: [
            'Run actions/checkout in a step before this one, or leave the workspace empty: it is then fetched here.',
        ],
    });
}


/***/ }),

/***/ 90994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GL: () => (/* binding */ requireTrustedInputs),
/* harmony export */   S0: () => (/* binding */ requireTrustedMachine),
/* harmony export */   lu: () => (/* binding */ requireTrustedPaths),
/* harmony export */   q3: () => (/* binding */ requireTrustedCode)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76245);


/**
 * What only those who may write to a repository can make point somewhere. A branch of the checkout alone says nothing: a
 * step of the workflow gives it any name, as `gh pr checkout` does.
 */
const BRANCH_OR_TAG = /^refs\/(tags|remotes)\//;
/** Refs of pull requests, as GitHub has them, and as checkouts keep them: `refs/remotes/origin/pr/17`. */
const PULL_REF = /(^|\/)(pull|pr)\/\d+(\/(head|merge))?$/;
/**
 * Before code is fetched: nothing of a stranger is, beside the secrets of this run.
 * @throws DeployError untrusted-code
 */
function requireTrustedInputs({ repository, ref }, context) {
    const { stranger, sha } = context;
    if (stranger === undefined)
        return;
    if (stranger.commits.includes(ref))
        throw untrusted(`ref: ${ref} is the pull request's own commit`);
    const isHere = repository === '' || repository.toLowerCase() === context.repository.toLowerCase();
    // GitHub hands out the commits of all forks by their ids.
    if (isHere && ref !== sha && /^[0-9a-f]{7,40}$/i.test(ref))
        throw untrusted(`ref: ${ref} is a commit that may be anybody's; a branch is this repository's own`);
    if (PULL_REF.test(ref))
        throw untrusted(`ref: ${ref} is a ref of a pull request`);
    if (repository !== '' && repository.toLowerCase() === stranger.repository?.toLowerCase())
        throw untrusted(`repository: ${repository} is the fork that the pull request comes from`);
    if (repository !== '' && mayBeFork(`/${repository}`, stranger, context))
        throw untrusted(`repository: ${repository} is of another owner: it may be the fork of the pull request`);
}
/** Where the event does not tell which fork it is, any repository of another owner may be. */
function mayBeFork(place, { repository }, context) {
    const [owner = ''] = context.repository.toLowerCase().split('/');
    return repository === undefined && place.toLowerCase().split('/').at(-2) !== owner;
}
/**
 * Before anything of the code is looked at: a machine that has AWS credentials of its own runs nothing of a fork's, whose
 * providers and provisioners would find them.
 * @throws DeployError untrusted-code
 */
function requireTrustedMachine({ machineCredentials = [], pullRequest }) {
    if (machineCredentials.length === 0)
        return;
    throw new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH('untrusted-code', `This runner is self-hosted and has AWS credentials, and the code is of the fork ${pullRequest?.fork}; nothing of it was run.`, {
        evidence: machineCredentials.map((name) => `the code would find ${name}`),
        next: [
            'Validate pull requests of forks on a runner that has nothing, such as `runs-on: ubuntu-latest`; see docs/forks.md.',
            'Leave them out where this runner is needed: `if: github.event.pull_request.head.repo.full_name == github.repository`.',
            "To plan a stranger's change, read it and push it to a branch of this repository.",
        ],
    });
}
/**
 * Before anything looks into code that is checked out: it is not that of a stranger. The run's own commit is the base
 * branch's, on the events in question.
 * @throws DeployError untrusted-code
 */
async function requireTrustedCode({ root, head }, { context, git }) {
    const { stranger, sha } = context;
    if (stranger === undefined || head === sha)
        return;
    const origin = await git.origin(root);
    const why = whyNot(head, origin, context, stranger);
    if (why !== undefined)
        throw untrusted(why);
    // What this action fetched has no refs; its `ref` was looked at before. The commit of a submodule is named by the code around it.
    const isFetched = root.startsWith(context.runDirectory + node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
    const isOnBranch = origin.refs.some((name) => BRANCH_OR_TAG.test(name));
    if (!isFetched && !origin.isSubmodule && !isOnBranch)
        throw untrusted(`${head} is on no branch and no tag: it may be anybody's`);
}
/**
 * The same for repositories within the repository: the base branch at the top, and the pull request checked out below
 * it (`path` of actions/checkout), is how it is often done.
 * @param paths absolute paths of what the run will read
 * @throws DeployError untrusted-code
 */
async function requireTrustedPaths({ root, paths }, deps) {
    const { context, files, git } = deps;
    if (context.stranger === undefined)
        return;
    const above = await files.real(root);
    const real = await Promise.all(paths.map((path) => files.real(path)));
    for (const directory of new Set(real.flatMap((path) => upTo(above, path)))) {
        if ((await files.kind(directory)) !== 'directory')
            continue;
        const head = await git.head(directory);
        if (head !== undefined)
            await requireTrustedCode({ root: directory, head }, deps);
    }
}
/** The path and what is above it, below the root; to the top where it lies elsewhere. */
function upTo(root, path) {
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path);
    return path === root || path === above ? [] : [path, ...upTo(root, above)];
}
function whyNot(head, origin, context, stranger) {
    const { commits, repository } = stranger;
    if (commits.includes(head))
        return `${head} is the pull request's own commit, or its merge`;
    if (origin.parents.some((parent) => commits.includes(parent)))
        return `${head} is a merge of the pull request`;
    const ref = origin.refs.find((name) => PULL_REF.test(name));
    if (ref !== undefined)
        return `${head} is checked out from ${ref}`;
    const fork = `/${repository?.toLowerCase()}`;
    const isFork = (url) => repository !== '' && nameIn(url).endsWith(fork);
    if (origin.remotes.some(isFork))
        return `${head} is checked out from ${repository}`;
    const other = origin.remotes.find((url) => mayBeFork(nameIn(url), stranger, context));
    return (other && `${head} is checked out from another owner's repository, which may be the fork: ${nameIn(other)}`);
}
/** `/owner/name` at the end of an address: `https://host/owner/name.git`, `git@host:owner/name`. */
function nameIn(url) {
    return url
        .toLowerCase()
        .replace(':', '/')
        .replace(/\/+$/, '')
        .replace(/\.git$/, '');
}
function untrusted(evidence) {
    return new _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .DeployError */ .sH('untrusted-code', "This run has the repository's secrets, and its code is that of a pull request; nothing of it was run.", {
        evidence: [evidence],
        next: [
            'Run pull requests on the event `pull_request`: those from forks are then validated without credentials.',
            'Or check out what the event is for, the base branch: without `ref` and `repository` in actions/checkout and here.',
            "To plan a stranger's change, read it and push it to a branch of this repository.",
        ],
    });
}


/***/ })

};
