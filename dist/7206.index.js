export const id = 7206;
export const ids = [
    7206
];
export const modules = {
    /***/ 47206: /***/ (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        // ESM COMPAT FLAG
        __webpack_require__.r(__webpack_exports__);
        // EXPORTS
        __webpack_require__.d(__webpack_exports__, {
            USUAL: ()=>/* binding */ USUAL,
            settleInputs: ()=>/* binding */ settleInputs
        });
        // EXTERNAL MODULE: external "node:path"
        var external_node_path_ = __webpack_require__(76760);
        // EXTERNAL MODULE: ./node_modules/fastest-levenshtein/esm/mod.js
        var mod = __webpack_require__(65336);
        // EXTERNAL MODULE: ./build/inputs/read.js + 1 modules
        var read = __webpack_require__(47996);
        // EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
        var dist = __webpack_require__(77934);
        // EXTERNAL MODULE: ./build/inputs/given.js
        var given = __webpack_require__(31153);
        // EXTERNAL MODULE: ./build/inputs/table.js
        var table = __webpack_require__(29140);
        // EXTERNAL MODULE: ./build/inputs/parse/form.js
        var parse_form = __webpack_require__(6936);
        // EXTERNAL MODULE: ./build/text/list.js
        var list = __webpack_require__(920);
        // CONCATENATED MODULE: ./build/settings/no-list.js
        /** The schema of a mapping, for which valibot also takes a list. */ function noList(schema) {
            return {
                ...schema,
                '~run' (dataset, config) {
                    if (!Array.isArray(dataset.value)) return schema['~run'](dataset, config);
                    dist./* _addIssue */ EVe(this, 'type', dataset, config);
                    return dataset;
                }
            };
        }
        // EXTERNAL MODULE: ./build/plan/json.js
        var json = __webpack_require__(60070);
        // CONCATENATED MODULE: ./build/settings/value-text.js
        /** A value that is one text in YAML: no list, no mapping, not nothing. */ function isScalar(value) {
            return [
                'string',
                'number',
                'boolean'
            ].includes(typeof value);
        }
        /** The text that `with:` would have for a value of the file: a line for each of a list, `name=value` for each of a mapping. */ function textOf(value) {
            if (Array.isArray(value)) return value.map(textOf).join('\n');
            if ((0, json./* isRecord */ u4)(value)) return Object.entries(value).map(([name, one])=>`${name}=${textOf(one)}`).join('\n');
            return String(value).trim();
        }
        // CONCATENATED MODULE: ./build/settings/input-schema.js
        /** Where an input is read from a file, no run decides what it may be. */ let BESIDE = {
            eventName: '',
            rollbackTo: '',
            command: void 0
        };
        /** A line that `with:` would read as one value: no comment, and not two. */ let LINE = /^[^#\s][^\r\n]*$/;
        let NAME = /^[^=\s#]+$/;
        /** Blanks at the ends would be lost. */ let VALUE = /^(\S([^\r\n]*\S)?)?$/;
        /** What the file may have where an input has text: its form first, then what the input's own parser says to the text. */ function schemaOfInput(entry) {
            let form = (0, parse_form./* formOf */ Q)(entry.parse);
            return dist./* pipe */ FsL(schemaOfForm(form, (value)=>acceptedBy(entry, form, value)), dist./* rawCheck */ H0v(({ dataset, addIssue })=>{
                // What is not of the form is told already.
                if (!dataset.typed || void 0 !== dataset.issues) return;
                let parsed = entry.parse(textOf(dataset.value), BESIDE);
                if ('accepted' in parsed) addIssue({
                    message: parsed.accepted
                });
            }));
        }
        /** What would have been accepted in the place of a value that is not of the form. */ function acceptedBy(entry, form, value) {
            let parsed = isScalar(value) ? entry.parse(textOf(value), BESIDE) : void 0;
            return void 0 !== parsed && 'accepted' in parsed ? parsed.accepted : wordsOf(form);
        }
        function wordsOf(form) {
            switch(form.kind){
                case 'text':
                    return 'text';
                case 'words':
                    return (0, list./* listed */ K)(form.words, 'or');
                case 'whole':
                    return `a whole number from ${form.least} to ${form.most}`;
                case 'lines':
                    return 'a list of texts, each in one line and without `#` before it';
                case 'pairs':
                    return 'a mapping of names to texts in one line, numbers, `true` or `false`';
            }
        }
        function schemaOfForm(form, accepted) {
            let message = ({ input })=>accepted(input);
            switch(form.kind){
                case 'text':
                    return void 0 === form.pattern ? dist./* union */ KCZ([
                        dist./* string */ YjP(),
                        dist./* number */ aig(),
                        dist./* boolean */ zMY()
                    ], message) : dist./* pipe */ FsL(dist./* string */ YjP(message), dist./* regex */ yGV(form.pattern, message));
                case 'words':
                    return words(form.words, message);
                case 'whole':
                    return dist./* pipe */ FsL(dist./* number */ aig(message), dist./* integer */ ndf(message), dist./* minValue */ Wwf(form.least, message), dist./* maxValue */ cGV(form.most, message));
                case 'lines':
                    return dist./* union */ KCZ([
                        dist./* string */ YjP(),
                        input_schema_list(wordsOf(form))
                    ], message);
                case 'pairs':
                    return dist./* union */ KCZ([
                        dist./* string */ YjP(),
                        input_schema_list(wordsOf(form)),
                        mapping(wordsOf(form))
                    ], message);
            }
        }
        /** `true` and `false` are values of their own in YAML. */ function words(all, message) {
            let others = all.filter((word)=>'true' !== word && 'false' !== word);
            if (others.length === all.length) return dist./* picklist */ KIO(all, message);
            return 0 === others.length ? dist./* boolean */ zMY(message) : dist./* union */ KCZ([
                dist./* boolean */ zMY(),
                dist./* picklist */ KIO(others)
            ], message);
        }
        function input_schema_list(accepted) {
            return dist./* array */ YOg(dist./* pipe */ FsL(dist./* string */ YjP(accepted), dist./* regex */ yGV(LINE, accepted)));
        }
        function mapping(accepted) {
            let value = dist./* union */ KCZ([
                dist./* pipe */ FsL(dist./* string */ YjP(), dist./* regex */ yGV(VALUE, accepted)),
                dist./* number */ aig(),
                dist./* boolean */ zMY()
            ], accepted);
            return noList(dist./* record */ g1P(dist./* pipe */ FsL(dist./* string */ YjP(), dist./* regex */ yGV(NAME, accepted)), value));
        }
        // CONCATENATED MODULE: ./build/settings/keys.js
        /** Inputs that have a shorter name in the file. */ let SHORT = {
            directory: 'terraform-directory'
        };
        let region = {
            name: 'region',
            description: 'Region of AWS that the stack is in. Without it that of the job counts (`AWS_REGION`).',
            effect: 'plain',
            schema: dist./* pipe */ FsL(dist./* string */ YjP('a region such as `eu-west-1`'), dist./* regex */ yGV(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region such as `eu-west-1`'))
        };
        /** Every key, in the order in which the schema has them. */ let KEYS = [
            ...Object.entries(SHORT).flatMap(([name, input])=>keysOf(input).map((key)=>({
                        ...key,
                        name
                    }))),
            region,
            ...table./* inputNames */ vj.flatMap(keysOf)
        ];
        /** Inputs that the file may not say, by name: a run says them. */ let NOT_HERE = table./* inputNames */ vj.filter((name)=>'none' === (0, given./* entryOf */ Ms)(name).setting);
        /** None where it is for the job to say. */ function keysOf(input) {
            let entry = (0, given./* entryOf */ Ms)(input);
            let { setting, text } = entry;
            if ('none' === setting) return [];
            let key = {
                name: input,
                input,
                effect: setting,
                schema: schemaOfInput(entry)
            };
            return [
                {
                    ...key,
                    description: entry.description,
                    ...text && {
                        text
                    }
                }
            ];
        }
        /** The key with a name, where there is one. */ function keyNamed(name) {
            return KEYS.find((key)=>key.name === name);
        }
        // EXTERNAL MODULE: ./build/text/escape.js
        var text_escape = __webpack_require__(33699);
        // EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
        var yaml_dist = __webpack_require__(38815);
        // EXTERNAL MODULE: ./build/outcome/error.js
        var outcome_error = __webpack_require__(76245);
        // CONCATENATED MODULE: ./build/settings/document.js
        /** More than a person writes; what is read of a stranger's file is bounded. */ let MOST_CHARACTERS = 1_048_576;
        /** How often aliases may be followed in all. */ let MOST_ALIASES = 100;
        /** Names by which JavaScript's objects have parts of their own: they are lost on the way through a mapping. */ let LOST = new Set([
            '__proto__',
            'constructor',
            'prototype'
        ]);
        /** Reads YAML 1.2. A number that is not written as it is printed (`007`, `1.10`, `1e3`) stays the text that it is. */ function readYaml(text) {
            let lines = new yaml_dist./* LineCounter */ HN();
            let top = {
                line: 1,
                column: 1
            };
            if (text.length > MOST_CHARACTERS) return {
                problems: [
                    {
                        place: top,
                        said: 'it has more than a million characters'
                    }
                ]
            };
            try {
                let document = (0, yaml_dist./* parseDocument */ Tp)(text, {
                    lineCounter: lines,
                    prettyErrors: false,
                    logLevel: 'error'
                });
                let problems = problemsIn(document, lines);
                if (problems.length > 0) return {
                    problems
                };
                keepNumbersAsWritten(document);
                return {
                    value: document.toJS({
                        maxAliasCount: MOST_ALIASES
                    }),
                    refused: refusedIn(document, lines),
                    placeOf: (path, what)=>placeIn(document, lines, {
                            path,
                            what
                        })
                };
            } catch (error) {
                return {
                    problems: [
                        {
                            place: top,
                            said: `it cannot be read: ${(0, text_escape./* oneLine */ TN)((0, outcome_error./* errorMessage */ gJ)(error))}`
                        }
                    ]
                };
            }
        }
        function problemsIn(document, lines) {
            let told = [
                ...document.errors,
                ...document.warnings
            ].map(({ pos: [at], code, message })=>({
                    place: placeAt(at, lines),
                    said: 'MULTIPLE_DOCS' === code ? 'a second document begins here; one is read' : (0, text_escape./* oneLine */ TN)(message)
                }));
            (0, yaml_dist./* visit */ YR)(document, {
                Alias: (_, node)=>{
                    if (void 0 === node.resolve(document)) told.push({
                        place: placeAt(startOf(node) ?? 0, lines),
                        said: `no anchor \`&${node.source}\` stands before this alias`
                    });
                }
            });
            return told;
        }
        function refusedIn(document, lines) {
            let refused = [];
            (0, yaml_dist./* visit */ YR)(document, {
                Pair: (_, { key })=>{
                    let name = (0, yaml_dist./* isScalar */ jn)(key) ? String(key.value) : '';
                    let place = placeAt(startOf(key) ?? 0, lines);
                    if (LOST.has(name)) refused.push({
                        place,
                        said: `no key may be called \`${name}\``
                    });
                    if ('<<' === name) refused.push({
                        place,
                        said: 'merge keys are not read; `defaults:` holds for every stack'
                    });
                }
            });
            return refused;
        }
        function keepNumbersAsWritten(document) {
            (0, yaml_dist./* visit */ YR)(document, {
                Scalar: (_, node)=>{
                    if ('number' == typeof node.value && void 0 !== node.source && String(node.value) !== node.source) node.value = node.source;
                }
            });
        }
        function placeIn(document, lines, { path, what }) {
            let node = document.contents;
            let place = startOf(node);
            for (let [index, step] of path.entries()){
                let { key, value } = partOf((0, yaml_dist./* isAlias */ Vj)(node) ? node.resolve(document) : node, step);
                let isWanted = index === path.length - 1 && 'key' === what;
                place = startOf(isWanted ? key : value) ?? startOf(key) ?? place;
                node = value;
            }
            return placeAt(place ?? 0, lines);
        }
        function partOf(node, step) {
            if ((0, yaml_dist./* isSeq */ oP)(node)) return {
                value: node.items[Number(step)]
            };
            if (!(0, yaml_dist./* isMap */ jh)(node)) return {};
            return node.items.find(({ key })=>String((0, yaml_dist./* isScalar */ jn)(key) ? key.value : key) === String(step)) ?? {};
        }
        function startOf(node) {
            return (0, yaml_dist./* isNode */ Ll)(node) ? node.range?.[0] : void 0;
        }
        function placeAt(offset, lines) {
            let { line, col } = lines.linePos(offset);
            return {
                line: Math.max(line, 1),
                column: Math.max(col, 1)
            };
        }
        // EXTERNAL MODULE: ./build/inputs/parse/values.js
        var values = __webpack_require__(35988);
        // CONCATENATED MODULE: ./build/settings/schema.js
        /** A mapping in which every other key is a problem, which knows what there is. */ function strict(entries, accepted) {
            let known = Object.keys(entries);
            let optional = known.map((name)=>[
                    name,
                    dist./* optional */ lqM(entries[name])
                ]);
            // Without a prototype: `toString` is no key of the file.
            let own = Object.assign(Object.create(null), Object.fromEntries(optional));
            return noList(dist./* objectWithRest */ U1j(own, {
                ...dist./* never */ ZmZ(),
                requirement: known
            }, accepted));
        }
        let schema_mapping = 'a mapping of keys to values';
        /** What is said of one stack, or of all. */ let STACK = strict(Object.fromEntries(KEYS.map(({ name, schema, description })=>[
                name,
                dist./* pipe */ FsL(schema, dist./* description */ h_(description))
            ])), schema_mapping);
        /** One that says nothing is one of which the defaults say all. */ let stack = dist./* nullable */ mee(STACK);
        let stackName = dist./* pipe */ FsL(dist./* string */ YjP(), dist./* regex */ yGV(values./* STACK_NAME */ bm, 'a name of letters, digits, `_`, `.` and `-`, at most 100'));
        let stacks = dist./* record */ g1P(stackName, stack, 'a mapping of names to stacks');
        /** The settings file. It is read by this, and `settings.schema.json` is made from it. */ let FILE = dist./* nullable */ mee(strict({
            defaults: dist./* pipe */ FsL(stack, dist./* description */ h_('What holds for every stack that does not say it itself.')),
            stacks: dist./* pipe */ FsL(dist./* nullable */ mee(noList(stacks)), dist./* description */ h_('The stacks, by the names that jobs call them by.'))
        }, schema_mapping));
        // CONCATENATED MODULE: ./build/settings/read.js
        /** A file that says nothing. */ let NOTHING = {
            defaults: new Map(),
            stacks: new Map()
        };
        /**
 * Reads and checks a whole settings file: also the stacks that this run is not about.
 * @param name of the file, as messages have it
 */ function readSettings(text, name) {
            let reading = readYaml(text);
            let told = ({ place, said }, at = '')=>`${name}:${place.line}:${place.column}${'' === at ? '' : ` ${at}`}: ${said}`;
            if ('problems' in reading) return {
                settings: NOTHING,
                problems: few(reading.problems.map((one)=>told(one))),
                form: 'broken'
            };
            let refused = reading.refused.map((one)=>({
                    path: [],
                    ...one
                }));
            let issues = issuesOf(reading).filter(({ path })=>'<<' !== path.at(-1));
            let found = [
                ...refused,
                ...issues,
                ...doubles(reading)
            ].sort(byPlace);
            return {
                settings: settingsOf(reading.value, new Set(found.flatMap(({ path })=>0 === path.length ? [] : prefixes(path)))),
                problems: few(found.map((one)=>told(one, one.path.join('.')))),
                form: 'yaml'
            };
        }
        /** A person corrects so many at once; what is said twice of a place is said once. */ let MOST_TOLD = 30;
        function few(told) {
            let once = [
                ...new Set(told)
            ];
            let rest = once.length - MOST_TOLD;
            return rest > 0 ? [
                ...once.slice(0, MOST_TOLD),
                `and ${rest} more`
            ] : once;
        }
        function byPlace({ place: a }, { place: b }) {
            return a.line - b.line || a.column - b.column;
        }
        function issuesOf(reading) {
            let { issues = [] } = dist./* safeParse */ xLC(FILE, reading.value);
            return issues.flatMap(innermost).map((issue)=>{
                let path = pathOf(issue);
                let isOfKey = 'never' === issue.type || issue.path?.at(-1)?.origin === 'key';
                return {
                    path,
                    place: reading.placeOf(path, isOfKey ? 'key' : 'value'),
                    said: saidOf(issue, path)
                };
            });
        }
        /** Of the issues of a choice those that are deeper than the choice itself: it is told where in the value the fault is. */ function innermost(issue) {
            let outer = issue.path ?? [];
            let deeper = (issue.issues ?? []).filter(({ path })=>void 0 !== path);
            if (0 === deeper.length) return [
                issue
            ];
            let inner = deeper.map((one)=>({
                    ...one,
                    path: [
                        ...outer,
                        ...one.path ?? []
                    ]
                }));
            return inner.flatMap(innermost);
        }
        function pathOf({ path }) {
            return (path ?? []).map(({ key })=>key);
        }
        function saidOf({ type, requirement, input, message }, path) {
            if ('never' === type) return unknownKey(String(path.at(-1)), requirement);
            let isSecret = path.some((step)=>keyNamed(String(step))?.text === 'secret');
            return `received ${isSecret ? 'a value that is not shown' : shown(input)}; accepted: ${message}`;
        }
        /** Few names are all told. */ let FEW = 8;
        function unknownKey(name, known) {
            let isOfStack = known.length > FEW;
            if (isOfStack && NOT_HERE.includes(name)) return 'it is not for the settings file; the job says it, under `with:`';
            let near = (0, mod./* closest */ k)(name, [
                ...known
            ]);
            let hint = (0, mod./* distance */ I)(name, near) > near.length / 2 ? '' : `; did you mean \`${near}\`?`;
            return `there is no such key${isOfStack ? '' : `; accepted: ${(0, list./* listed */ K)(known, 'or')}`}${hint}`;
        }
        function shown(value) {
            if (null == value) return 'nothing';
            if (Array.isArray(value)) return 'a list';
            if ((0, json./* isRecord */ u4)(value)) return 'a mapping';
            let text = (0, text_escape./* clip */ $Q)((0, text_escape./* oneLine */ TN)(String(value)), 80);
            // Text that would be a value of another kind without its quotes.
            let isQuoted = 'string' == typeof value && (/^(true|false|null|~|-?[\d.]+)$/i.test(text) || '' === text);
            return `\`${isQuoted ? `"${text}"` : text}\``;
        }
        /** A key by both of its names says two things. */ function doubles({ value, placeOf }) {
            if (!(0, json./* isRecord */ u4)(value)) return [];
            let stacks = (0, json./* isRecord */ u4)(value['stacks']) ? Object.entries(value['stacks']) : [];
            let bodies = [
                [
                    [
                        'defaults'
                    ],
                    value['defaults']
                ],
                ...stacks.map(([name, body])=>[
                        [
                            'stacks',
                            name
                        ],
                        body
                    ])
            ];
            return bodies.flatMap(([path, body])=>KEYS.flatMap(({ name, input = name })=>{
                    let isDouble = (0, json./* isRecord */ u4)(body) && input !== name && name in body && input in body;
                    if (!isDouble) return [];
                    let here = [
                        ...path,
                        name
                    ];
                    return [
                        {
                            path: here,
                            place: placeOf(here, 'key'),
                            said: `\`${input}\` says the same; keep one of them`
                        }
                    ];
                }));
        }
        /** The path as a key, and that of what holds it where it is about the whole of a stack, the stacks or the file. */ function prefixes(path) {
            return [
                JSON.stringify(path),
                JSON.stringify(path.slice(0, 'stacks' === path[0] ? 3 : 2))
            ];
        }
        function settingsOf(value, faulty) {
            let isFine = (path)=>!faulty.has(JSON.stringify(path));
            let layerOf = (body, path)=>{
                if (!(0, json./* isRecord */ u4)(body) || !isFine(path)) return new Map();
                let fine = Object.entries(body).filter(([name])=>void 0 !== keyNamed(name) && isFine([
                        ...path,
                        name
                    ]));
                return new Map(fine.map(([name, one])=>[
                        keyNamed(name)?.input ?? name,
                        one
                    ]));
            };
            if (!(0, json./* isRecord */ u4)(value)) return NOTHING;
            let stacks = (0, json./* isRecord */ u4)(value['stacks']) ? Object.entries(value['stacks']) : [];
            return {
                defaults: layerOf(value['defaults'], [
                    'defaults'
                ]),
                stacks: new Map(stacks.map(([name, body])=>[
                        name,
                        layerOf(body, [
                            'stacks',
                            name
                        ])
                    ]))
            };
        }
        // CONCATENATED MODULE: ./build/settings/layers.js
        let BY_INPUT = new Map(KEYS.map((key)=>[
                key.input ?? key.name,
                key
            ]));
        /** What counts for a stack: its own entry before the defaults, each key from the file that may say it. */ function choose({ head, widening }, stack) {
            let countsOf = (key)=>valueIn('widening' === key.effect ? widening : head, stack, key);
            let withheld = [
                ...BY_INPUT.values()
            ].filter((key)=>'widening' === key.effect && !isSame(valueIn(head, stack, key), valueIn(widening, stack, key)));
            let region = countsOf(named('region'));
            return {
                text: (name)=>{
                    let key = BY_INPUT.get(name);
                    let value = key && countsOf(key);
                    return void 0 === value ? void 0 : textOf(value);
                },
                region: void 0 === region ? void 0 : textOf(region),
                withheld: withheld.map(({ name })=>name)
            };
        }
        /** No file at all. */ let NO_FILES = {
            head: NOTHING,
            widening: NOTHING
        };
        function valueIn({ stacks, defaults }, stack, { name, input }) {
            let key = input ?? name;
            return stacks.get(stack)?.get(key) ?? defaults.get(key);
        }
        function isSame(one, other) {
            return void 0 === one || void 0 === other ? one === other : textOf(one) === textOf(other);
        }
        function named(name) {
            let key = BY_INPUT.get(name);
            if (void 0 === key) throw new Error(`${name} is no key`);
            return key;
        }
        // EXTERNAL MODULE: ./build/text/more.js
        var more = __webpack_require__(96161);
        // EXTERNAL MODULE: ./build/steps/source/source.js + 1 modules
        var source_source = __webpack_require__(42719);
        // EXTERNAL MODULE: ./build/steps/source/trust.js
        var trust = __webpack_require__(90994);
        // EXTERNAL MODULE: ./build/outcome/events.js
        var events = __webpack_require__(51438);
        // CONCATENATED MODULE: ./build/steps/settings/base.js
        /** Whether the code is a proposal: a pull request's that is not merged, or what a merge queue tests. */ function isProposed({ eventName, pullRequest }) {
            let { trusts, unmerged } = (0, events./* eventEntry */ nf)(eventName);
            if (void 0 !== unmerged) return true;
            return void 0 !== pullRequest && void 0 === pullRequest.mergedInto && 'no-pull-request' !== trusts;
        }
        /**
 * Never fails: what cannot be read widens nothing. The branch is asked for as it is now; the event may be older, and a
 * branch of the checkout may be anybody's.
 */ async function readBase({ source, token, path }, { context, git, files }) {
            let { pullRequest, repository, serverUrl, runDirectory } = context;
            let branch = pullRequest?.baseRef;
            if ((0, source_source./* isElsewhere */ l5)(source, context)) return unread(path, 'the code is not that of the pull request');
            if (void 0 === branch) return unread(path, 'the event names no base branch');
            let directory = (0, external_node_path_.join)(runDirectory, 'base-settings');
            let url = `${serverUrl}/${repository}.git`;
            try {
                await files.makeDirectory(directory);
                let text = await git.fileAt({
                    url,
                    ref: `refs/heads/${branch}`,
                    directory,
                    token,
                    path
                });
                if (void 0 === text) return {
                    settings: NOTHING,
                    words: `the default, as \`${branch}\` has no such file,`
                };
                let { settings, problems } = readSettings(text, path);
                let [problem] = problems;
                if (void 0 !== problem) return unread(path, `on \`${branch}\` it is not usable: ${problem}`);
                return {
                    settings,
                    words: `what \`${branch}\` has, or the default,`
                };
            } catch (error) {
                return unread(path, `on \`${branch}\`: ${(0, text_escape./* oneLine */ TN)((0, outcome_error./* errorMessage */ gJ)(error))}`);
            }
        }
        function unread(path, why) {
            return {
                settings: NOTHING,
                words: 'the default',
                unread: `\`${path}\` of the base branch could not be read (${why}): what only that may say has its default.`
            };
        }
        // CONCATENATED MODULE: ./build/steps/settings/settle.js
        /** Where the file is that no input names. */ let USUAL = '.github/immutable-deploy.yml';
        /**
 * The inputs of a job that goes by a settings file: what `with:` gives, what the file says of the stack, its defaults, and
 * the defaults of the action, each before the next.
 * @throws DeployError invalid-input, with every problem of inputs and file; checkout-failed, untrusted-code
 */ async function settleInputs(said, deps, journal) {
            let { given, text } = said;
            let { context } = deps;
            let location = (0, read./* readLocation */ m)(text);
            if (void 0 === location) return (0, read./* readInputs */ K)(text, context);
            let { stack } = location.settings;
            let { files, problems, base } = await journal.step('Settings', ()=>readFiles(location, deps));
            let chosen = choose(files, stack);
            let inputs = (0, read./* readInputs */ K)((name)=>given(name) ?? chosen.text(name) ?? ('label' === name && '' !== stack ? stack : text(name)), {
                ...context,
                region: chosen.region ?? context.region,
                settings: problems
            });
            for (let warning of warningsOf({
                chosen,
                base,
                given,
                path: problems.path
            }))journal.warn(warning);
            return inputs;
        }
        async function readFiles(location, deps) {
            let { settings } = location;
            let path = '' === settings.path ? USUAL : settings.path;
            let { root, sha } = await (0, source_source./* findCode */ lh)(location, deps);
            let text = await textIn(root, path, deps);
            if (void 0 === text) return {
                files: NO_FILES,
                problems: noFile(settings, path, sha)
            };
            let { settings: head, problems: inFile, form } = readSettings(text, path);
            let ofInputs = 'broken' === form || '' === settings.stack ? [] : unknownStack(settings.stack, head.stacks);
            let problems = {
                path,
                inFile,
                ofInputs
            };
            deps.log.info(`${path} at ${sha}: ${'' === settings.stack ? 'the defaults' : `stack ${settings.stack}`}`);
            if (!isProposed(deps.context)) return {
                files: {
                    head,
                    widening: head
                },
                problems
            };
            let base = await readBase({
                ...location,
                path
            }, deps);
            return {
                files: {
                    head,
                    widening: base.settings
                },
                problems,
                base
            };
        }
        /** What is in the file; undefined where there is none, or where a link leads out of the repository. */ async function textIn(root, path, deps) {
            let { files } = deps;
            let file = (0, external_node_path_.join)(root, path);
            await (0, trust./* requireTrustedPaths */ lu)({
                root,
                paths: [
                    file
                ]
            }, deps);
            if (await files.kind(file) !== 'file') return;
            let [inside, real] = await Promise.all([
                files.real(root),
                files.real(file)
            ]);
            return real.startsWith((0, external_node_path_.join)(inside, '/')) ? files.read(file) : void 0;
        }
        function noFile({ path, stack }, name, sha) {
            let input = '' === path ? `stack: received \`${stack}\`` : `settings: received \`${path}\``;
            let said = `${input}, and \`${name}\` is no file of the repository at ${sha}`;
            return {
                path: name,
                inFile: [],
                ofInputs: [
                    said
                ]
            };
        }
        /** How many stacks are named to who misspells one. */ let MOST_NAMED = 20;
        function unknownStack(stack, stacks) {
            if (stacks.has(stack)) return [];
            let names = [
                ...stacks.keys()
            ];
            let accepted = 0 === names.length ? 'nothing: the settings file has no stacks' : (0, more./* firstOf */ K)(names.map((name)=>`\`${name}\``), MOST_NAMED);
            let hint = names.length > 1 ? `; did you mean \`${(0, mod./* closest */ k)(stack, names)}\`?` : '';
            return [
                `stack: received \`${stack}\`; accepted: ${accepted}${hint}`
            ];
        }
        /** What a pull request says in vain, in the log and the comment. What `with:` gives comes first in any case. */ function warningsOf({ chosen, base, given, path }) {
            if (void 0 === base) return [];
            let withheld = chosen.withheld.filter((name)=>void 0 === given(name));
            let taken = 0 === withheld.length ? [] : [
                `${(0, list./* listed */ K)(withheld, 'and')} in \`${path}\`: this pull request changes what it may do itself, so that takes effect once it is merged. Until then ${base.words} counts.`
            ];
            return void 0 === base.unread ? taken : [
                `${base.unread}${taken.map((one)=>` ${one}`).join('')}`
            ];
        }
    }
}; /***/ 
