export const id = 5313;
export const ids = [5313];
export const modules = {

/***/ 25313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   momentIn: () => (/* binding */ momentIn)
/* harmony export */ });
/* harmony import */ var _zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33800);

const NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
/** A moment as people there have it: `Mon 2026-11-30 09:00 (Europe/Berlin)`. */
function momentIn(zone, at) {
    const day = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .dayAt */ .OC)(zone, at);
    return `${NAMES[(0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .weekdayOf */ .Up)(day)]} ${day} ${(0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .timeAt */ .lC)(zone, at)} (${zone})`;
}


/***/ }),

/***/ 33800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ instantOf),
/* harmony export */   DS: () => (/* binding */ isZone),
/* harmony export */   IZ: () => (/* binding */ daysLater),
/* harmony export */   N: () => (/* binding */ isDay),
/* harmony export */   OC: () => (/* binding */ dayAt),
/* harmony export */   Up: () => (/* binding */ weekdayOf),
/* harmony export */   lC: () => (/* binding */ timeAt)
/* harmony export */ });
const MINUTE = 60_000;
const DAY = 86_400_000;
/** No zone is further from UTC than this, nor changes twice in so short a time. */
const AROUND = 36 * 3_600_000;
/** Whether this machine knows a time zone by this name. */
function isZone(zone) {
    try {
        return formatFor(zone) !== undefined;
    }
    catch {
        return false;
    }
}
/** The day that a calendar on the wall shows there. */
function dayAt(zone, at) {
    return new Date(wallAt(zone, at)).toISOString().slice(0, 10);
}
/** What a clock on the wall shows there, to the minute: `09:00`. */
function timeAt(zone, at) {
    return new Date(wallAt(zone, at)).toISOString().slice(11, 16);
}
/** So many days later; earlier where it is below zero. */
function daysLater(day, days) {
    return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}
/** 0 is Sunday. */
function weekdayOf(day) {
    return new Date(day).getUTCDay();
}
/** Whether the calendar has such a day: no 30th of February. */
function isDay(day) {
    const at = Date.parse(day);
    return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day;
}
/**
 * When a clock on the wall shows a time of a day: the first time, where it shows it twice; the moment at which the clock is
 * put forward beyond it, where it never does.
 * @param minutes since midnight
 */
function instantOf(zone, day, minutes) {
    const wall = Date.parse(day) + minutes * MINUTE;
    const offsets = [offsetAt(zone, wall - AROUND), offsetAt(zone, wall + AROUND)];
    const candidates = offsets.map((offset) => wall - offset).sort((a, b) => a - b);
    const [first = wall, last = wall] = candidates;
    const shown = candidates.find((at) => wallAt(zone, at) === wall);
    return shown ?? firstAfter(zone, wall, { from: first, to: last });
}
/** The first moment in a span at which a clock shows this time or a later one, to the second. */
function firstAfter(zone, wall, { from, to }) {
    let [before, after] = [from, to];
    while (after - before > 1000) {
        const middle = Math.floor((before + after) / 2000) * 1000;
        if (wallAt(zone, middle) >= wall)
            after = middle;
        else
            before = middle;
    }
    return after;
}
/** What a clock on the wall shows, as milliseconds of one that runs in UTC. */
function wallAt(zone, at) {
    return at + offsetAt(zone, at);
}
function offsetAt(zone, at) {
    const whole = Math.floor(at / 1000) * 1000;
    const parts = new Map(formatFor(zone)
        .formatToParts(whole)
        .map(({ type, value }) => [type, Number(value)]));
    const [year = 0, month = 1, day, hour, minute, second] = ORDER.map((name) => parts.get(name));
    return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
}
const ORDER = ['year', 'month', 'day', 'hour', 'minute', 'second'];
const FORMATS = new Map();
/** @throws RangeError where there is no such zone */
function formatFor(zone) {
    const number = '2-digit';
    const made = FORMATS.get(zone) ??
        new Intl.DateTimeFormat('en-US', {
            ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
            ...{ year: 'numeric', month: number, day: number, hour: number, minute: number, second: number },
        });
    FORMATS.set(zone, made);
    return made;
}


/***/ })

};
