export const id = 5491;
export const ids = [5491];
export const modules = {

/***/ 45491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellEnd: () => (/* binding */ tellEnd)
/* harmony export */ });
/* harmony import */ var _outcome_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50365);
/* harmony import */ var _report_parts_headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17464);
/* harmony import */ var _tell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15435);



/**
 * Tells how a run ended that was to change what serves, and waits a little for what is under way.
 * @param report as far as it is known
 * @throws never; what could not be told is a warning of the journal
 */
async function tellEnd(report, inputs, deps, journal) {
    const moment = momentOf(report);
    if (moment !== undefined) {
        const { failure } = report;
        const message = (0,_report_parts_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .headlineText */ .uh)(report);
        await (0,_tell_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .c)({ moment, message, ...(failure && { reason: failure.reason }) }, inputs, deps, journal);
    }
    const troubles = await deps.notices.settled(patienceOf(deps)).catch(() => []);
    for (const trouble of troubles)
        journal.warn(trouble);
}
/** What a recovery came to is told as soon as it is there. */
function momentOf({ command, outcome, recovery }) {
    if ((0,_outcome_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .commandEntry */ .Wv)(command).changes === undefined || recovery?.result === 'rolled-back')
        return undefined;
    if (outcome === 'holding')
        return 'held';
    if (outcome === 'deployed' || outcome === 'unchanged' || outcome === 'rolled-back')
        return 'reached';
    return outcome === 'failed' || outcome === 'blocked' || outcome === 'cancelled' ? 'failed' : undefined;
}
/** How long who is told may hold up the report: a run that was cancelled has seconds left, at its last call none. */
function patienceOf({ signal, lastCall }) {
    if (lastCall.aborted)
        return 0;
    return signal.aborted ? 1_000 : 5_000;
}


/***/ }),

/***/ 15435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ say),
/* harmony export */   q: () => (/* binding */ tell)
/* harmony export */ });
/* harmony import */ var _outcome_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50365);
/* harmony import */ var _outcome_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76245);
/* harmony import */ var _run_stack_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68489);



/**
 * Tells those whom the settings file names; without `notices` nothing is done. It is not waited for, and what goes wrong is
 * a warning at the end of the run: a notice neither fails nor holds up a release.
 */
async function tell(news, inputs, deps, journal) {
    const { doing, ...others } = news;
    const message = `${_outcome_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo[inputs.command].headline} ${placeOf(inputs)} ${doing}`;
    await say({ ...others, message }, inputs, deps, journal);
}
/** The same with a whole sentence. */
async function say(told, inputs, { notices, context }, journal) {
    if ((inputs.beyond.notices ?? []).length === 0)
        return;
    const { repository, serverUrl, runUrl, actor } = context;
    const { commit, image } = journal.findings;
    const run = { repository, serverUrl, runUrl, actor, command: inputs.command };
    const of = { stack: stackOf(inputs), environment: inputs.report.environment };
    const known = { ...(commit && { commit: commit.sha }), ...(image && { images: image.set }) };
    try {
        await notices.tell({ ...run, ...of, ...known, ...told });
    }
    catch (error) {
        journal.warn(`Nobody was told of \`${told.moment}\`: ${(0,_outcome_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
    }
}
function stackOf(inputs) {
    const { name, label, directory } = (0,_run_stack_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .identityOf */ .c)(inputs);
    return name ?? (label || directory);
}
function placeOf(inputs) {
    return inputs.report.environment || stackOf(inputs);
}


/***/ })

};
