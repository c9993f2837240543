/**
 * Loaded into the action before the bundle (NODE_OPTIONS): its clock runs FAULTS_CLOCK times as fast for as long as a file
 * says so, which is while there is trouble and nothing real is asked (door.ts). The bundle is the shipped one, and waits as
 * long as it always does; who plays a fault of minutes has seconds. An answer that is real has its own time, however slow
 * the machine is.
 */
const { existsSync } = require('node:fs')
const { syncBuiltinESMExports } = require('node:module')
const { join } = require('node:path')
const timers = require('node:timers')
const promises = require('node:timers/promises')
const { promisify } = require('node:util')

const factor = Number(process.env.FAULTS_CLOCK || 1)
const sign = join(process.env.FAULTS_PLACE ?? '', 'quick')
const SLICE_MS = 40
const real = { now: Date.now, Date, setTimeout: timers.setTimeout, clearTimeout: timers.clearTimeout }

let virtual = real.now()
let last = virtual

/** Time goes on by what has passed, as fast as it goes now. */
function now() {
  const at = real.now()
  if (at - last >= SLICE_MS / 2) {
    virtual += (at - last) * (existsSync(sign) ? factor : 1)
    last = at
  }
  return Math.floor(virtual + (at - last))
}

/** As Node's, in slices: how fast time goes is looked up again for each. */
class QuickTimeout {
  #act
  #ms
  #due
  #slice
  #isHeld = true
  #repeats
  constructor(act, ms, repeats) {
    this.#act = act
    this.#ms = Math.max(1, Number(ms) || 0)
    this.#repeats = repeats
    this.refresh()
  }
  refresh() {
    real.clearTimeout(this.#slice)
    this.#due = now() + this.#ms
    this.#wait()
    return this
  }
  #wait() {
    const left = this.#due - now()
    this.#slice = real.setTimeout(() => this.#look(), Math.min(left, SLICE_MS))
    if (!this.#isHeld) this.#slice.unref()
  }
  #look() {
    if (now() < this.#due) return this.#wait()
    if (this.#repeats) this.refresh()
    this.#act()
  }
  ref() {
    this.#isHeld = true
    this.#slice.ref()
    return this
  }
  unref() {
    this.#isHeld = false
    this.#slice.unref()
    return this
  }
  hasRef() {
    return this.#isHeld
  }
  close() {
    real.clearTimeout(this.#slice)
    return this
  }
  [Symbol.dispose]() {
    this.close()
  }
}

function sleep(ms, value, { signal, ref = true } = {}) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(abortError(signal))
    const stop = () => {
      timer.close()
      reject(abortError(signal))
    }
    const timer = new QuickTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve(value)
    }, ms)
    if (!ref) timer.unref()
    signal?.addEventListener('abort', stop, { once: true })
  })
}

function abortError({ reason }) {
  return Object.assign(new Error('The operation was aborted', { cause: reason }), {
    name: 'AbortError',
    code: 'ABORT_ERR',
  })
}

if (factor > 1) {
  const setTimeout = (act, ms, ...rest) => new QuickTimeout(() => act(...rest), ms, false)
  setTimeout[promisify.custom] = sleep
  const changed = {
    setTimeout,
    setInterval: (act, ms, ...rest) => new QuickTimeout(() => act(...rest), ms, true),
    clearTimeout: (timer) => (timer instanceof QuickTimeout ? void timer.close() : real.clearTimeout(timer)),
  }
  changed.clearInterval = changed.clearTimeout
  Object.assign(timers, changed)
  Object.assign(globalThis, changed)
  promises.setTimeout = sleep
  AbortSignal.timeout = (ms) => {
    const late = new AbortController()
    const message = 'The operation was aborted due to timeout'
    new QuickTimeout(() => late.abort(new DOMException(message, 'TimeoutError')), ms, false).unref()
    return late.signal
  }
  globalThis.Date = class extends real.Date {
    constructor(...given) {
      super(...(given.length === 0 ? [now()] : given))
    }
    static now() {
      return now()
    }
  }
  syncBuiltinESMExports()
}
