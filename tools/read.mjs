import { spawnSync } from 'node:child_process'
import { root } from './root.mjs'

/** Reads reports: a JSON array on stdout, nothing else. Paths are those of the folder that the user calls from. */
export default (args) =>
  spawnSync(process.execPath, [`${root}/node_modules/tsx/dist/cli.mjs`, '--tsconfig', `${root}/tsconfig.node.json`, `${root}/data/read.ts`, ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(), stdio: ['ignore', 'inherit', 'inherit'],
  }).status ?? 1
