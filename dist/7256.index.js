export const id = 7256;
export const ids = [7256];
export const modules = {

/***/ 67256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isOpen: () => (/* binding */ isOpen),
/* harmony export */   nextOpening: () => (/* binding */ nextOpening),
/* harmony export */   y: () => (/* binding */ everOpens)
/* harmony export */ });
/* harmony import */ var _spans_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45109);

/** Whether something may be deployed at a moment, by the times alone. */
function isOpen({ zone, open, closed }, at) {
    return (open.length === 0 || isIn(open, zone, at)) && !isIn(closed, zone, at);
}
/** As many times are looked at until none is said to be open: five years of days. */
const MOST_LOOKS = 2000;
/**
 * From when on something may be deployed: the moment itself where it may be then.
 * @returns undefined where the times never come, or are all closed
 */
function nextOpening(times, from) {
    const { zone, open, closed } = times;
    let at = from;
    for (let look = 0; look < MOST_LOOKS; look++) {
        const closedUntil = latestEnd(closed, zone, at);
        if (open.length > 0 && !isIn(open, zone, at)) {
            const starts = open.flatMap((span) => (0,_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .nextStart */ .K8)(span, zone, at) ?? []);
            if (starts.length === 0)
                return undefined;
            at = Math.min(...starts);
        }
        else if (closedUntil === undefined) {
            return at;
        }
        else {
            at = closedUntil;
        }
    }
    return undefined;
}
/** In a leap year: a pattern may mean its last day of February. */
const REFERENCE = Date.UTC(2024, 0, 1);
/** Whether there is a moment at all that is open, from the first day that the times name. */
function everOpens(times) {
    const firsts = times.open.map((span) => span.kind === 'days' && span.dates !== undefined ? Date.parse(span.dates.first) - DAY : REFERENCE);
    return nextOpening(times, firsts.length === 0 ? REFERENCE : Math.min(...firsts)) !== undefined;
}
const DAY = 86_400_000;
function isIn(spans, zone, at) {
    return latestEnd(spans, zone, at) !== undefined;
}
function latestEnd(spans, zone, at) {
    const ends = spans.flatMap((span) => (0,_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .endOf */ .pJ)(span, zone, at) ?? []);
    return ends.length === 0 ? undefined : Math.max(...ends);
}


/***/ }),

/***/ 45109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K8: () => (/* binding */ nextStart),
/* harmony export */   Pt: () => (/* binding */ isPattern),
/* harmony export */   pJ: () => (/* binding */ endOf)
/* harmony export */ });
/* harmony import */ var croner__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55814);
/* harmony import */ var _zone_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33800);


/** When the time of this kind that a moment is in ends; undefined where it is in none. */
function endOf(span, zone, at) {
    const found = span.kind === 'cron'
        ? before(span, zone, at)
        : near(zone, at).flatMap((day) => intervalOn(span, zone, day) ?? []);
    const ends = found.filter(({ start, end }) => start <= at && at < end).map(({ end }) => end);
    return ends.length === 0 ? undefined : Math.max(...ends);
}
/** When the next time of this kind begins after a moment; undefined where none does. */
function nextStart(span, zone, at) {
    return span.kind === 'cron' ? cronOf(span, zone).nextRun(new Date(at))?.getTime() : nextDay(span, zone, at);
}
/** Whether a pattern of cron can be read, and is ever met. */
function isPattern(pattern) {
    try {
        return cronOf({ pattern }, 'UTC').nextRun(new Date(0)) !== null;
    }
    catch {
        return false;
    }
}
/** The last that began. Those of one pattern last as long as each other: it ends last, too. */
function before(span, zone, at) {
    const next = new Date(Math.floor(at / 1000) * 1000 + 1000);
    const [last] = cronOf(span, zone).previousRuns(1, next);
    return last === undefined ? [] : [{ start: last.getTime(), end: last.getTime() + span.forMs }];
}
function cronOf({ pattern }, zone) {
    return new croner__WEBPACK_IMPORTED_MODULE_0__/* .Cron */ .l4(pattern, { timezone: zone, mode: '5-part' });
}
/** One that began the day before may go on. */
function near(zone, at) {
    const today = (0,_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .dayAt */ .OC)(zone, at);
    return [(0,_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .daysLater */ .IZ)(today, -1), today];
}
/** Each day of the week comes within seven days, and the day on which a clock is put forward over it once more. */
const MOST_DAYS = 15;
function nextDay(span, zone, at) {
    const [today] = near(zone, at);
    const first = span.dates?.first ?? '';
    const from = today === undefined || first > today ? first : today;
    const days = Array.from({ length: MOST_DAYS }, (_, index) => (0,_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .daysLater */ .IZ)(from, index));
    const starts = days.flatMap((day) => intervalOn(span, zone, day) ?? []).map(({ start }) => start);
    return starts.find((start) => start > at);
}
/** None on a day on which the clock is put forward from before it to after it. */
function intervalOn({ days, from, to, dates }, zone, day) {
    if (!days.includes((0,_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .weekdayOf */ .Up)(day)))
        return undefined;
    if (dates !== undefined && (day < dates.first || day > dates.last))
        return undefined;
    const start = (0,_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .instantOf */ .B9)(zone, day, from);
    const end = (0,_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .instantOf */ .B9)(zone, to > from ? day : (0,_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .daysLater */ .IZ)(day, 1), to);
    return start < end ? { start, end } : undefined;
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
