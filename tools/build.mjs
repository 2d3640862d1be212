import { compress } from './compress.mjs'
import data from './data.mjs'
import { root } from './root.mjs'
import { step, vite } from './step.mjs'

/** dist/: the whole app with its data, for any static host, in any sub-path. `--plain` leaves out the .gz and .br twins. */
export default async function build(args) {
  const code = (await data([])) || (await step(vite, ['build', '--logLevel', 'warn']))
  if (code === 0 && !args.includes('--plain')) await compress(`${root}/dist`)
  if (code === 0) console.error(`built ${root}/dist`)
  return code
}
