export const id = 2739;
export const ids = [2739];
export const modules = {

/***/ 72739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   build: () => (/* binding */ build)
/* harmony export */ });
/* harmony import */ var _steps_image_admission_revoked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33337);
/* harmony import */ var _steps_image_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92741);
/* harmony import */ var _steps_image_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25321);
/* harmony import */ var _steps_stack_prepare_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56679);
/* harmony import */ var _steps_taking_taking_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70529);





/** The image alone, for a later run to take. Looks at no stack. */
async function build(inputs, deps, journal) {
    const source = await (0,_steps_stack_prepare_js__WEBPACK_IMPORTED_MODULE_3__/* .takeSource */ .Zn)(inputs, deps, journal);
    const listing = await journal.step('Image key', () => (0,_steps_image_key_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .T)(inputs.image, source, deps));
    const baking = { ...inputs.image, ...inputs.report, ...(0,_steps_image_admission_revoked_js__WEBPACK_IMPORTED_MODULE_0__/* .revokingOf */ .$3)(inputs), key: listing.key };
    const plan = await (0,_steps_taking_taking_js__WEBPACK_IMPORTED_MODULE_4__/* .testOf */ .kT)(inputs, source, deps, journal);
    const { image: found, ...rest } = await journal.step('Image', () => (0,_steps_image_image_js__WEBPACK_IMPORTED_MODULE_1__/* .ensureImage */ .Y)(baking, source, deps));
    const taken = { ...rest, image: { ...found, inputs: listing } };
    journal.record({ image: taken.image });
    journal.record({ image: await (0,_steps_taking_taking_js__WEBPACK_IMPORTED_MODULE_4__/* .readyImage */ .Vo)({ ...taken, plan, source }, inputs, deps, journal) });
    return 'built';
}


/***/ })

};
