export const id = 6928;
export const ids = [6928];
export const modules = {

/***/ 6928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  settleLocks: () => (/* binding */ settleLocks)
});

// EXTERNAL MODULE: ./build/children/child.js
var children_child = __webpack_require__(53100);
;// CONCATENATED MODULE: ./build/children/lock.js

/** The clock that writes into the lock is the tool's own, and so that of this machine; it may be set meanwhile. Milliseconds. */
const SKEW_MS = 1_000;
/** How long a tool may take from its start until it asks for the lock. Milliseconds. */
const ASKS_WITHIN_MS = 2_000;
/**
 * Whether the lock's own record proves that this tool took it. The record has the time at which its owner began to ask,
 * and not that at which it got the lock: who waited for our tool to end has a time within our tool's. So ours is only
 * what was asked for right after the tool's start, and of a tool that did not live to give it back.
 * @param who `user@host`, as the tools write it on this machine
 */
function proofOf(lock, child, who, ending) {
    const not = (why) => ({ isOurs: false, why });
    if (ending === 'unknown')
        return not(`${(0,children_child/* nameOfChild */.Du)(child)} may still work`);
    if (ending === 'in-order')
        return not(`nothing shows that ${(0,children_child/* nameOfChild */.Du)(child)} of this run ended without giving back its own`);
    if (lock.who !== who)
        return not(`it was taken by ${lock.who}, and this run is ${who}`);
    if (lock.operation !== child.command)
        return not(`it was taken for ${lock.operation}, and this run was at ${child.command}`);
    if (Number.isNaN(lock.takenAt))
        return not('its record does not say when it was taken');
    if (lock.takenAt < child.at - SKEW_MS)
        return not(`it was taken at ${lock.created}, before this run began its ${child.command}`);
    if (lock.takenAt > child.at + ASKS_WITHIN_MS)
        return not(`it was asked for at ${lock.created}, when ${child.tool} of this run had long asked for its own`);
    if (child.lockedAt === undefined)
        return not(`${child.tool} said nothing that shows that it had the lock at all`);
    if (lock.takenAt > child.lockedAt)
        return not(`it was taken at ${lock.created}, after ${child.tool} of this run was last seen to hold its own`);
    return { isOurs: true };
}

// EXTERNAL MODULE: ./build/outcome/error.js
var outcome_error = __webpack_require__(76245);
;// CONCATENATED MODULE: ./build/steps/children/settle-locks.js



/**
 * Looks at the lock of each state that a tool was cut off over, and takes off those that are proven to be the dead
 * tool's. Never throws.
 */
async function settleLocks(outlived, deps) {
    const locking = outlived.filter(({ child }) => child.work === 'state');
    // One state was worked on by one tool after the other: the last is the one that may have its lock.
    const last = new Map(locking.map((one) => [one.child.directory, one]));
    const words = [];
    for (const one of last.values()) {
        const word = await settle(one, deps);
        if (word.kind === 'held' || word.kind === 'unknown')
            deps.log.warning(word.text);
        else
            deps.log.info(word.text);
        words.push(word);
    }
    return words;
}
async function settle(outlived, deps) {
    const { stateLocks } = deps;
    const { child, end } = outlived;
    const place = `${child.directory}, workspace ${await stateLocks.workspace(child)}`;
    const left = { ...outlived, place };
    try {
        const lock = await stateLocks.look(child);
        if (lock === 'free')
            return { kind: 'free', text: `The lock of the state is free (${place}).` };
        const proof = proofOf(lock, child, stateLocks.who(), end);
        return proof.isOurs ? await release(lock, left, deps) : held(lock, left, proof.why);
    }
    catch (error) {
        const text = [
            `${(0,children_child/* nameOfChild */.Du)(child)} was cut off, and whether it has left the lock of the state could not be learnt: ${(0,outcome_error/* errorMessage */.gJ)(error)}`,
            `Should the next run find the state locked, and nobody works on the stack: \`${child.tool} force-unlock ID\` with the id that it names, in ${place}.`,
        ];
        return { kind: 'unknown', text: text.join('\n') };
    }
}
async function release(lock, left, { stateLocks }) {
    const { child, place } = left;
    try {
        await stateLocks.release(child, lock.id);
    }
    catch (error) {
        return held(lock, left, `it is this run's, but could not be released: ${(0,outcome_error/* errorMessage */.gJ)(error)}`);
    }
    const after = await stateLocks.look(child);
    if (after !== 'free' && after.id === lock.id)
        return held(lock, left, "it is this run's, but is still there");
    const was = `${lock.id}, taken by ${lock.who} at ${lock.created} for ${lock.operation}`;
    const text = `${(0,children_child/* nameOfChild */.Du)(child)} of this run ended without giving back the lock of the state (${was}): it is released (${place}).`;
    return { kind: 'released', text };
}
function held(lock, { child, place }, why) {
    const text = [
        `The state is locked: ${lock.id}, by ${lock.who} since ${lock.created} (${lock.operation}), state ${lock.path}. It is not released here: ${why}.`,
        `Only when nobody works on this stack any more: \`${child.tool} force-unlock ${lock.id}\`, in ${place}.`,
    ];
    return { kind: 'held', text: text.join('\n') };
}


/***/ })

};
