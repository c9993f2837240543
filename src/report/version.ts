/** The action's version, as package.json has it; a test compares them. The report and the log's first line say it. */
export const VERSION = '0.1.0'
