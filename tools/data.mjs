import { step, tsx } from './step.mjs'

/** Builds public/data from data/: the shipped reports and the simulated national set. */
export default (args) => step(tsx, ['data/build.ts', '--sim', ...args])
