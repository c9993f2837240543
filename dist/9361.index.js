export const id = 9361;
export const ids = [9361];
export const modules = {

/***/ 29361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createProbes: () => (/* binding */ createProbes)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(44942);
// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
// EXTERNAL MODULE: ./build/text/duration.js
var duration = __webpack_require__(29556);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(33699);
;// CONCATENATED MODULE: ./build/adapters/probes/http.js






/** So much of a body is read. */
const MOST_BYTES = 65_536;
/** What is sent: no cookie, no token, nothing that is kept for a later question. */
const HEADERS = {
    'user-agent': 'immutable-deploy',
    accept: '*/*',
    'accept-encoding': 'identity',
    'cache-control': 'no-cache',
};
/**
 * Asks once, over a connection of its own, so that a load balancer may pick anybody. A redirect is an answer, and not
 * followed: it would be another address that answers.
 * @param over aborts when the run is cancelled, or over
 * @throws what `over` was aborted with
 */
async function askHttp(question, over) {
    const late = AbortSignal.timeout(question.timeoutMs);
    try {
        const message = await send(question, AbortSignal.any([late, over]));
        const { body, extent } = await read(message);
        return { kind: 'answer', status: message.statusCode ?? 0, headers: headersOf(message), body, extent };
    }
    catch (error) {
        over.throwIfAborted();
        const why = late.aborted
            ? `nothing whole came within ${(0,duration/* formatDuration */.a3)(question.timeoutMs)}`
            : whyOf(error);
        return { kind: 'silence', why };
    }
}
function send(question, signal) {
    const { url, method, host, route } = question;
    const address = new URL(url);
    const options = {
        method,
        signal,
        headers: { ...HEADERS, ...(host !== undefined && { host }) },
        // Without an agent that keeps connections: what answered once would go on answering.
        agent: route === 'direct' ? false : new lib/* HttpClient */.Qq('', [], { keepAlive: false }).getAgent(url),
    };
    return new Promise((resolve, reject) => {
        const sent = (address.protocol === 'https:' ? external_node_https_.request : external_node_http_.request)(address, options, resolve);
        sent.on('error', reject);
        sent.end();
    });
}
/** The beginning of the body; what comes after it is not waited for. */
async function read(message) {
    const chunks = [];
    let come = 0;
    for await (const chunk of message) {
        chunks.push(chunk);
        come += chunk.length;
        if (come > MOST_BYTES)
            break;
    }
    message.destroy();
    const body = Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8');
    return { body, extent: come > MOST_BYTES ? 'beginning' : 'whole' };
}
function headersOf({ headers }) {
    const pairs = Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]);
    return Object.fromEntries(pairs);
}
/** Node tries all addresses of a name, and gives what each said. */
function whyOf(error) {
    const { errors = [] } = error;
    const [first = error] = errors;
    const { code = '', message = '' } = first;
    const said = message === '' ? (0,outcome_error/* errorMessage */.gJ)(first) : message;
    return (0,text_escape/* clip */.$Q)((0,text_escape/* oneLine */.TN)(code === '' || said.includes(code) ? said : `${said} (${code})`), 200);
}

// EXTERNAL MODULE: ./build/adapters/tools/process.js + 1 modules
var process = __webpack_require__(45225);
;// CONCATENATED MODULE: ./build/adapters/probes/program.js



/** How long a program that took too long may take to end, before it is killed. Milliseconds. */
const ENDS_WITHIN_MS = 2_000;
/** So many characters of its last lines are kept. */
const KEPT = 4_000;
/**
 * Runs a program on the runner.
 * @param job the job's environment
 * @throws what `over` was aborted with
 */
async function runProgram({ argv, env, directory, timeoutMs }, job, { over, unasked }) {
    const late = AbortSignal.timeout(timeoutMs);
    try {
        const { code, stdout, stderr } = await (0,process/* runProcess */.R)(argv, {
            cwd: directory,
            env: { ...job, ...env },
            signal: AbortSignal.any([late, over, unasked]),
            endsWithinMs: ENDS_WITHIN_MS,
        });
        return { kind: 'exit', code, output: [...stdout, ...stderr].join('\n').slice(-KEPT) };
    }
    catch (error) {
        over.throwIfAborted();
        if (unasked.aborted)
            return { kind: 'silence', why: 'it was ended, as nobody asks any more' };
        const why = late.aborted ? `it did not end within ${(0,duration/* formatDuration */.a3)(timeoutMs)}` : (0,outcome_error/* errorMessage */.gJ)(error);
        return { kind: 'silence', why };
    }
}

;// CONCATENATED MODULE: ./build/adapters/probes/probes.js


/** What asks from the runner. */
function createProbes(env, over) {
    return {
        ask: (question) => askHttp(question, over),
        run: (program, unasked) => runProgram(program, env, { over, unasked }),
    };
}


/***/ })

};
