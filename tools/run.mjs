// The door to every command, in plain Node: it must run on a fresh clone that has no node_modules yet.
import { install } from './install.mjs'

const [command, ...rest] = process.argv.slice(2)
const commands = ['start', 'test', 'read', 'build', 'bench', 'data']

if (!commands.includes(command)) {
  console.error(`unknown command “${command ?? ''}”; there are: ${commands.join(', ')}`)
  process.exit(2)
}
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Gongkai needs Node 20.19 or later; this is ${process.versions.node}. 需要 Node 20.19 或更新版本。`)
  process.exit(2)
}

install()
const { default: run } = await import(`./${command}.mjs`)
process.exitCode = (await run(rest)) ?? 0
